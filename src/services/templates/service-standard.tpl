aiyl-template 1
name.ky: Кызмат көрсөтүүнүн стандарты
name.ru: Стандарт услуги
kind: service-standard
font: serif 11
margins: 15 12 15 20
numbers: always
---
@part part.letterhead
@if standard.draft
@right(bold) [[ДОЛБООР // ПРОЕКТ]]
@end
@if standard.approved
[ky] @right(size 10) {standard.approved|date} {if standard.decision}№ {standard.decision} чечими менен{else}{standard.document}{end} бекитилген
[ru] @right(size 10) Утверждён {standard.approved|date}{if standard.decision}, решение № {standard.decision}{else} {standard.document}{end}
@end
@if service.sample
@center(bold) [[ҮЛГҮ: бул чыныгы тизменин кызматы эмес // ОБРАЗЕЦ: не услуга настоящего перечня]]
@end
@title [[Кызмат көрсөтүүнүн стандарты // Стандарт услуги]]
[ky] @center(bold, size 12) {service.name}
[ru] @center(bold, size 12) {service.name}
[ky] @center(size 10) {if service.number}Реестрде № {service.number}; {end}{standard.version|or "1"}-версия
[ru] @center(size 10) {if service.number}№ {service.number} в реестре; {end}версия {standard.version|or "1"}
@space 2
@if paper.both
@table 9mm 1 1
@head ^ № | Кыргызча | На русском
@each s in sections
@row ^ {s.number} | **{s.title.ky}**\n{s.text.ky} | **{s.title.ru}**\n{s.text.ru}
@end
@end
@else
@table 9mm 3 8
@each s in sections
@row ^ {s.number} | **{s.title}** | {s.text}
@end
@end
@end
@if stages.count > 0
[ky] @heading Регламент: этаптар жана алардын мөөнөттөрү
[ru] @heading Регламент: этапы и их сроки
@table 9mm 5 28mm
@head ^ № | [[Этап // Этап]] | ^ [[Жумуш күнү // Рабочих дней]]
@each t in stages
@row ^ {t.index} | {if paper.ru}{t.name.ru}{else}{t.name.ky}{end}{if paper.both}\n{t.name.ru}{end} | ^ {if t.has_days}{t.days}{else}—{end}
@end
@end
@end
@if edition.draft
[ky] @small Бөлүмдөр {edition.name} боюнча.{if edition.unverified} Булагы менен салыштырылган эмес.{end}
[ru] @small Разделы по документу «{edition.name}».{if edition.unverified} С источником не сверено.{end}
@end
