aiyl-template 1
name.ky: Телефонго жооп берүү үчүн карточка
name.ru: Карточка для ответа по телефону
kind: service-card
font: sans 12
margins: 12 12 12 12
spacing: 115
fit: 80
footer: {day|date number}
---
@left(size 9) [[Телефонго жооп берүү үчүн карточка // Карточка для ответа по телефону]]{if service.number}, № {service.number}{end}
@if service.sample
@center(bold) [[ҮЛГҮ: бул чыныгы тизменин кызматы эмес // ОБРАЗЕЦ: не услуга настоящего перечня]]
@end
@line
@columns 1 1
@lang ky
@center(bold, size 14) {service.name}
@left(bold, before 3, keep) Ким ала алат?
@left {standard.consumers|or "—"}
@left(bold, before 3, keep) Кандай документтер керек?
@each d in documents
@left(indent 3) {d.index}. {d.name}{if d.optional} (зарыл болсо){end}
@end
@if documents_more > 0
@left(indent 3) жана дагы {documents_more}: стандартты караңыз
@end
@if documents.count = 0
@left {standard.action|or "—"}
@end
@left(bold, before 3, keep) Качан даяр болот?
@if standard.has_days
@left {standard.days|count "жумуш күнү"}
@else
@left {standard.term|or "—"}
@end
@left(bold, before 3, keep) Канча турат?
@left {service.payment}{if service.charged}: {service.fee|money}{end}
@each r in reliefs
@left(indent 3) {r.name}: {r.percent} % арзандатуу
@end
@left(bold, before 3, keep) Кайда, качан келүү керек?
@each a in access
@left(indent 3) **{a.name}**{if a.address}, {a.address}{end}{if a.hours}; {a.hours}{end}{if a.phone}; тел. {a.phone}{end}
@end
@if access.count = 0
@left {service.provider|or "—"}
@end
@left(bold, before 3, keep) Качан баш тартылышы мүмкүн?
@each g in refusals
@left(indent 3) {g.index}. {g.name}
@end
@if refusals_more > 0
@left(indent 3) жана дагы {refusals_more}: стандартты караңыз
@end
@if refusals.count = 0
@left —
@end
@end
@next
@lang ru
@center(bold, size 14) {service.name}
@left(bold, before 3, keep) Кто может получить?
@left {standard.consumers|or "—"}
@left(bold, before 3, keep) Какие документы нужны?
@each d in documents
@left(indent 3) {d.index}. {d.name}{if d.optional} (при необходимости){end}
@end
@if documents_more > 0
@left(indent 3) и ещё {documents_more}: см. стандарт
@end
@if documents.count = 0
@left {standard.action|or "—"}
@end
@left(bold, before 3, keep) Когда будет готово?
@if standard.has_days
@left {standard.days|count "рабочий день" "рабочих дня" "рабочих дней"}
@else
@left {standard.term|or "—"}
@end
@left(bold, before 3, keep) Сколько стоит?
@left {service.payment}{if service.charged}: {service.fee|money}{end}
@each r in reliefs
@left(indent 3) {r.name}: скидка {r.percent} %
@end
@left(bold, before 3, keep) Куда и когда прийти?
@each a in access
@left(indent 3) **{a.name}**{if a.address}, {a.address}{end}{if a.hours}; {a.hours}{end}{if a.phone}; тел. {a.phone}{end}
@end
@if access.count = 0
@left {service.provider|or "—"}
@end
@left(bold, before 3, keep) Когда могут отказать?
@each g in refusals
@left(indent 3) {g.index}. {g.name}
@end
@if refusals_more > 0
@left(indent 3) и ещё {refusals_more}: см. стандарт
@end
@if refusals.count = 0
@left —
@end
@end
@end
