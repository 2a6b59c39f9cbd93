aiyl-template 1
name.ky: Муниципалдык кызмат көрсөтүүлөрдүн жергиликтүү реестри
name.ru: Местный реестр муниципальных услуг
kind: service-list
font: serif 10.5
margins: 15 12 15 15
numbers: always
---
@part part.letterhead
@if sample
@center(bold) [[ҮЛГҮ: базалык тизме Өкмөттүкү эмес // ОБРАЗЕЦ: базовый перечень не Правительства]]
@end
[ky] @title Муниципалдык кызмат көрсөтүүлөрдүн жергиликтүү реестри
[ru] @title Местный реестр муниципальных услуг
@center {day|date asof}
@if base.count > 0
@heading [[I. Базалык реестр // I. Базовый реестр]]
@table 12mm 7 4 4 26mm
@head ^ № | [[Кызматтын аталышы // Наименование услуги]] | [[Стандарт үчүн жооптуу // Ответственный за стандарт]] | [[Көрсөтүүчү орган // Предоставляет]] | [[Төлөм шарты // Оплата]]
@each s in base
@row ^ {s.number} | {if paper.ru}{s.name.ru}{else}{s.name.ky}{end}{if paper.both}\n{s.name.ru}{end}{if s.delegated}\n~~[[өткөрүп берилген ыйгарым укук // делегированное полномочие]]~~{end} | {if paper.ru}{s.standard_body.ru}{else}{s.standard_body.ky}{end}{if paper.both}\n{s.standard_body.ru}{end} | {if paper.ru}{s.provider.ru}{else}{s.provider.ky}{end}{if paper.both}\n{s.provider.ru}{end} | {if paper.ru}{s.payment.ru}{else}{s.payment.ky}{end}{if paper.both}\n{s.payment.ru}{end}{if s.charged}\n{s.fee|money figures} сом{end}{if s.registration}\n№ {s.registration}{end}
@end
@end
@end
@if additional.count > 0
@heading [[II. Кошумча тизме // II. Дополнительный перечень]]
@table 12mm 7 4 4 26mm
@head ^ № | [[Кызматтын аталышы // Наименование услуги]] | [[Стандарт үчүн жооптуу // Ответственный за стандарт]] | [[Көрсөтүүчү орган // Предоставляет]] | [[Төлөм шарты // Оплата]]
@each s in additional
@row ^ {s.number} | {if paper.ru}{s.name.ru}{else}{s.name.ky}{end}{if paper.both}\n{s.name.ru}{end}{if s.delegated}\n~~[[өткөрүп берилген ыйгарым укук // делегированное полномочие]]~~{end} | {if paper.ru}{s.standard_body.ru}{else}{s.standard_body.ky}{end}{if paper.both}\n{s.standard_body.ru}{end} | {if paper.ru}{s.provider.ru}{else}{s.provider.ky}{end}{if paper.both}\n{s.provider.ru}{end} | {if paper.ru}{s.payment.ru}{else}{s.payment.ky}{end}{if paper.both}\n{s.payment.ru}{end}{if s.charged}\n{s.fee|money figures} сом{end}{if s.registration}\n№ {s.registration}{end}
@end
@end
@end
@if total = 0
@center [[Бул күнү реестрде кызмат жок. // В реестре на этот день нет услуг.]]
@end
[ky] @left(before 3) Реестрде баары {total} кызмат.
[ru] @left(before 1) Всего в реестре {total|count "услуга" "услуги" "услуг"}.
@keep
@if decisions.count > 0
@heading [[Бекитилген чечимдер // Утверждено решениями]]
@each d in decisions
@left(indent 3) {d.index}. {d.body}: {d.kind}{if d.session}, {if paper.ru}{d.session.ru}{else}{d.session.ky}{end}{if paper.both} / {d.session.ru}{end}{end}, {d.day|date number}, № {d.number}{if d.title} – {if paper.ru}{d.title.ru}{else}{d.title.ky}{end}{if paper.both} / {d.title.ru}{end}{end}
@end
@end
@if documents.count > 0
@each d in documents
@left(indent 3) [[Базалык реестр // Базовый реестр]]: {d.text}
@end
@end
@space 4
@if council.name
@sign [[{council.name.ky}: төрага // {council.name.ru}: председатель]] | {council.chair}
@end
@sign {signatory.post} | {signatory.name}
@end
