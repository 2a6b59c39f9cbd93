aiyl-template 1
name.ky: Кызмат көрсөтүүнүн паспорту (кереге үчүн)
name.ru: Паспорт услуги (для стенда)
kind: service-passport
font: sans 11.5
margins: 12 12 12 15
spacing: 115
fit: 80
numbers: several
---
@part part.letterhead
@if service.sample
@center(bold) [[ҮЛГҮ: бул чыныгы тизменин кызматы эмес // ОБРАЗЕЦ: не услуга настоящего перечня]]
@end
@title [[Кызмат көрсөтүүнүн паспорту // Паспорт услуги]]
@center(size 10) {service.list}{if service.number}, № {service.number}{end}
@columns 1 1
@lang ky
@center(bold, size 13, before 1, after 1) {service.name}
@if standard.result
@left(bold, before 2, keep) Натыйжасы
@left {standard.result}
@end
@if standard.consumers
@left(bold, before 2, keep) Ким ала алат
@left {standard.consumers}
@end
@if documents.count > 0
@left(bold, before 2, keep) Керектүү документтер
@each d in documents
@left(indent 3) {d.index}. {d.name}{if d.optional} (зарыл болсо){end}
@end
@end
@if documents_more > 0
@left(indent 3) жана дагы {documents_more}: стандартты караңыз
@end
@if documents.count = 0
@if standard.action
@left(bold, before 2, keep) Керектүү документтер
@left {standard.action}
@end
@end
@if standard.has_days
@left(bold, before 2, keep) Мөөнөтү
@left {standard.days|count "жумуш күнү"}
@else if standard.term
@left(bold, before 2, keep) Мөөнөтү
@left {standard.term}
@end
@if standard.has_waits
@left(bold, before 2, keep) Кезекте күтүү
@left Арыз берүүдө – {standard.wait_apply|count "мүнөт"}кө чейин; алууда – {standard.wait_receive|count "мүнөт"}кө чейин
@end
@left(bold, before 2, keep) Акысы
@left {service.payment}{if service.charged}: {service.fee|money}{end}
@each r in reliefs
@left(indent 3) {r.name}: {r.percent} % арзандатуу
@end
@if access.count > 0
@left(bold, before 2, keep) Кайдан алса болот
@each a in access
@left(indent 3) **{a.name}**{if a.address}, {a.address}{end}{if a.hours}; {a.hours}{end}{if a.phone}; тел. {a.phone}{end}
@end
@else
@left(bold, before 2, keep) Кайдан алса болот
@left {service.provider|or "—"}{if office.phone}; тел. {office.phone}{end}
@end
@if refusals.count > 0
@left(bold, before 2, keep) Баш тартуунун негиздери
@each g in refusals
@left(indent 3) {g.index}. {g.name}
@end
@end
@if refusals_more > 0
@left(indent 3) жана дагы {refusals_more}: стандартты караңыз
@end
@if standard.appeal
@left(bold, before 2, keep) Даттануу тартиби
@left {standard.appeal}
@end
@end
@next
@lang ru
@center(bold, size 13, before 1, after 1) {service.name}
@if standard.result
@left(bold, before 2, keep) Результат
@left {standard.result}
@end
@if standard.consumers
@left(bold, before 2, keep) Кто может получить
@left {standard.consumers}
@end
@if documents.count > 0
@left(bold, before 2, keep) Нужные документы
@each d in documents
@left(indent 3) {d.index}. {d.name}{if d.optional} (при необходимости){end}
@end
@end
@if documents_more > 0
@left(indent 3) и ещё {documents_more}: см. стандарт
@end
@if documents.count = 0
@if standard.action
@left(bold, before 2, keep) Нужные документы
@left {standard.action}
@end
@end
@if standard.has_days
@left(bold, before 2, keep) Срок
@left {standard.days|count "рабочий день" "рабочих дня" "рабочих дней"}
@else if standard.term
@left(bold, before 2, keep) Срок
@left {standard.term}
@end
@if standard.has_waits
@left(bold, before 2, keep) Ожидание в очереди
@left При подаче – не более {standard.wait_apply|count "минуты" "минут" "минут"}; при получении – не более {standard.wait_receive|count "минуты" "минут" "минут"}
@end
@left(bold, before 2, keep) Плата
@left {service.payment}{if service.charged}: {service.fee|money}{end}
@each r in reliefs
@left(indent 3) {r.name}: скидка {r.percent} %
@end
@if access.count > 0
@left(bold, before 2, keep) Где получить
@each a in access
@left(indent 3) **{a.name}**{if a.address}, {a.address}{end}{if a.hours}; {a.hours}{end}{if a.phone}; тел. {a.phone}{end}
@end
@else
@left(bold, before 2, keep) Где получить
@left {service.provider|or "—"}{if office.phone}; тел. {office.phone}{end}
@end
@if refusals.count > 0
@left(bold, before 2, keep) Основания для отказа
@each g in refusals
@left(indent 3) {g.index}. {g.name}
@end
@end
@if refusals_more > 0
@left(indent 3) и ещё {refusals_more}: см. стандарт
@end
@if standard.appeal
@left(bold, before 2, keep) Порядок обжалования
@left {standard.appeal}
@end
@end
@end
@bottom
@line
[ky] @small Стандарт: {standard.version|or "—"}-версия{if standard.approved}, {standard.approved|date number} бекитилген{end}{if decision.number}. Реестрге киргизген чечим: {decision.day|date number} № {decision.number}{end}. {day|date asof}.{if edition.unverified} Бөлүмдөрдүн тизмеси: {edition.name} (булагы менен салыштырылган эмес).{end}
[ru] @small Стандарт: версия {standard.version|or "—"}{if standard.approved}, утверждён {standard.approved|date number}{end}{if decision.number}. Решение о включении в реестр: {decision.day|date number} № {decision.number}{end}. {day|date asof|first}.{if edition.unverified} Перечень разделов: {edition.name} (не сверен с источником).{end}
@end
