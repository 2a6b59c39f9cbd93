aiyl-template 1
name.ky: Катышкандардын тизмеси
name.ru: Лист регистрации
kind: council-attendance
font: serif 11
fit: 85
---
@part part.council-head
@space 3
[ky] @title Катышкандарды каттоо барагы
[ru] @title Лист регистрации участников
@center {session.title}
@center {session.day|date}{if session.hour}, {session.hour}{end}
@space 3
@table 9mm 5 4 3 24mm
  @head ^ № | [[Аты-жөнү // Ф. И. О.]] | [[Кимдин өкүлү // Кого представляет]] | [[Кызматы // Должность]] | ^ [[Колу // Подпись]]
  @each m in members
    @row ^ {m.index} | {m.name} | {m.represents}{if m.organisation}, {m.organisation}{end} | {m.post} | 
  @end
@end
@space 2
[ky] @left Орундардын саны: {session.seats}. Мүчөлөр: {session.members}. Кворум: {session.quorum_rule}.
[ru] @left Всего мест: {session.seats}. Членов: {session.members}. Кворум: {session.quorum_rule}.
@if present.count > 0
[ky] @left Катышты: {session.present}. Кворум {if session.quorum}бар{else}жок{end}.
[ru] @left Присутствовали: {session.present}. Кворум {if session.quorum}имеется{else}отсутствует{end}.
@end
@if session.rules_unverified
@small [[Кворумдун эрежеси мыйзам менен салыштырыла элек. // Правило кворума не сверено с законом.]]
@end
@bottom
  @sign [[Катчы // Секретарь]] | {secretary.name}
@end
