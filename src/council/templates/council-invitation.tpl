aiyl-template 1
name.ky: Сессияга чакыруу
name.ru: Приглашение на сессию
kind: council-invitation
font: serif 11.5
fit: 85
---
@part part.council-head
@space 3
[ky] @title Чакыруу
[ru] @title Приглашение
@space 2
[ky] Урматтуу мүчөлөр жана чакырылгандар! {session.day|date}{if session.hour} саат {session.hour}{end} \
     **{body.name}**: {session.title} өтөт.
[ru] Уважаемые члены и приглашённые! {session.day|date}{if session.hour} в {session.hour}{end} состоится: \
     **{body.name}**, {session.title}.
@if session.place
[ky] @left(before 1) Өтүүчү жери: {session.place}
[ru] @left(before 1) Место проведения: {session.place}
@end
@space 3
[ky] @heading Күн тартиби
[ru] @heading Повестка дня
@table 9mm 6 4
  @head ^ № | [[Маселе // Вопрос]] | [[Баяндамачы // Докладчик]]
  @each i in items
    @if not i.removed
      @row ^ {i.index} | {i.title} | {i.speaker}
    @end
  @end
@end
@bottom
  @sign [[Төрага // Председатель]] | {chair.name}
  @space 2
  @left(size 9) [[Чакырылган күнү // Дата созыва]]: {session.called|date number}
@end
