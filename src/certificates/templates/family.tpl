aiyl-template 1
name.ky: Үй-бүлө курамы жөнүндө маалымкат
name.ru: Справка о составе семьи
kind: family
font: serif 11
fit: 85
footer: № {paper.number}
---
@part part.head

[ky] @title Үй-бүлө курамы жөнүндө маалымкат
[ru] @title Справка о составе семьи

[ky] Берилди: **{person.name|DAT}**{if person.birth} (туулган күнү {person.birth|date number}){end}, {household.address} \
     дарегиндеги чарбада {paper.asof|date asof} чарба китебине ылайык төмөнкү адамдар бар:
[ru] Выдана: **{person.name}**{if person.birth} (дата рождения {person.birth|date number}){end}, о том, что по записям \
     похозяйственной книги {paper.asof|date asof} в хозяйстве по адресу: {household.address} состоят:

@table 9mm 6 25mm 4
  @head ^ № | [[Аты-жөнү // Ф. И. О.]] | ^ [[Туулган күнү // Дата рождения]] | [[Ким болот // Родство]]
  @each m in members
    @row ^ {m.index} | {m.name}{if m.pin}\nПИН {m.pin}{end} | ^ {m.birth|date number} | {m.relation}{if m.absent} ([[убактылуу жок // временно отсутствует]]){end}
  @end
@end

@if members.count > 1
[ky] @left(before 1) Баары: {members.count} ({members.count|words}) адам.
[ru] @left(before 1) Всего: {members.count} ({members.count|words}) чел.
@end
@space 1
@part part.ground
@part part.foot
