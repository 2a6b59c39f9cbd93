aiyl-template 1
name.ky: Токтом
name.ru: Постановление
kind: council-decision
font: serif 11.5
fit: 85
footer: № {decision.number}
---
@part part.council-head
@space 2
@center {session.title}
@title {decision.kind|upper} № {decision.number}
@columns 1 1
  @left {decision.day|date}
@next
  @right {session.place}
@end
@lang ky
  @left(bold, before 3, after 3, right 60) {decision.title}
  @each p in text_ky
    {p.text}
  @end
@end
@if paper.both
@space 4
@line
@end
@lang ru
  @left(bold, before 3, after 3, right 60) {decision.title}
  @each p in text_ru
    {p.text}
  @end
@end
@if decision.force
@space 2
[ky] @left Күчүнө кирген күнү: {decision.force|date}.
[ru] @left Вступает в силу: {decision.force|date}.
@end
@space 8
@keep
  @sign [[Төрага // Председатель]] | {chair.name}
  @space 3
  @left [[М. О. // М. П.]]
@end
