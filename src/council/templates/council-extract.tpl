aiyl-template 1
name.ky: Протоколдон көчүрмө
name.ru: Выписка из протокола
kind: council-extract
font: serif 11.5
fit: 85
---
@part part.council-head
@space 2
[ky] @title Протоколдон көчүрмө
[ru] @title Выписка из протокола
@center {session.title}
@columns 1 1
  @left {session.day|date}
@next
  @right {session.place}
@end
@space 2
[ky] @left Орундардын саны – {session.seats}, катышты – {session.present}. Кворум {if session.quorum}бар{else}жок{end}.
[ru] @left Всего мест – {session.seats}, присутствовали – {session.present}. Кворум {if session.quorum}имеется{else}отсутствует{end}.
@space 2
[ky] @left **Күн тартибинин {item.number}-маселеси:** {item.title}
[ru] @left **Вопрос {item.number} повестки дня:** {item.title}
[ky] @left(before 1) **Добуш берүү:** макул – {item.for}, каршы – {item.against}, калыс – {item.abstained}.
[ru] @left(before 1) **Голосовали:** за – {item.for}, против – {item.against}, воздержались – {item.abstained}.
@if item.decision_number
  [ky] @left(before 1) **Чечилди:** кабыл алынды, {item.decision_kind} № {item.decision_number}
  [ru] @left(before 1) **Решили:** принято, {item.decision_kind} № {item.decision_number}
  @lang ky
    @left(bold, before 2, after 2) {decision.title}
    @each p in text_ky
      {p.text}
    @end
  @end
  @lang ru
    @left(bold, before 2, after 2) {decision.title}
    @each p in text_ru
      {p.text}
    @end
  @end
@else if item.adopted
  [ky] @left(before 1) **Чечилди:** кабыл алынды.
  [ru] @left(before 1) **Решили:** принято.
@else
  [ky] @left(before 1) **Чечилди:** кабыл алынган жок.
  [ru] @left(before 1) **Решили:** не принято.
@end
@space 8
@keep
  [ky] @left Көчүрмө туура:
  [ru] @left Выписка верна:
  @sign [[Катчы // Секретарь]] | {secretary.name}
  @space 3
  @left [[М. О. // М. П.]]
@end
