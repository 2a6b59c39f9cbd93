aiyl-template 1
name.ky: Токтомдун долбоору
name.ru: Проект постановления
kind: council-draft
font: serif 11.5
fit: 85
---
@right(italic) [[Долбоор // Проект]]
@part part.council-head
@space 3
[ky] @title Токтомдун долбоору
[ru] @title Проект постановления
@lang ky
  @left(bold, before 2, after 3, right 60) {draft.title}
  @each p in text_ky
    {p.text}
  @end
@end
@if paper.both
@space 4
@line
@end
@lang ru
  @left(bold, before 2, after 3, right 60) {draft.title}
  @each p in text_ru
    {p.text}
  @end
@end
@if draft.term
@space 4
[ky] @left Сунуштар {draft.term|date} чейин (ушул күн кирет) айыл өкмөтүнө кабыл алынат{if office.phone}, тел. {office.phone}{end}.
[ru] @left Предложения принимаются в айыл окмоту до {draft.term|date} включительно{if office.phone}, тел. {office.phone}{end}.
@end
@if proposals.count > 0
@space 3
[ky] @heading Түшкөн сунуштар
[ru] @heading Поступившие предложения
@table 8mm 22mm 3 5 4
  @head ^ № | ^ [[Күнү // Дата]] | [[Кимден // От кого]] | [[Сунуш // Предложение]] | [[Жыйынтык, негизи // Итог, основание]]
  @each p in proposals
    @row ^ {p.index} | ^ {p.day|date number} | {p.author} | {p.proposal} | {p.outcome}{if p.reason}: {p.reason}{end}
  @end
@end
@end
