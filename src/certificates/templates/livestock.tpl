aiyl-template 1
name.ky: Мал-жандыгынын саны жөнүндө маалымкат
name.ru: Справка о наличии скота
kind: livestock
footer: № {paper.number}
---
@part part.head

[ky] @title Мал-жандыгынын саны жөнүндө маалымкат
[ru] @title Справка о наличии скота

[ky] Берилди: **{person.name|DAT}**, {household.address} дарегиндеги чарбада {livestock.day|date asof} чарба китебине ылайык \
     {if livestock.any}төмөнкү мал-жандык бар:{else}мал-жандык жок деп жазылган.{end}
[ru] Выдана: **{person.name}**, о том, что по записям похозяйственной книги {livestock.day|date asof} в хозяйстве по адресу: \
     {household.address} {if livestock.any}имеется следующий скот и птица:{else}скота и птицы не значится.{end}

@if livestock.any
@table 10mm 5 30mm
  @head ^ № | [[Түрү // Вид]] | ^ [[Башынын саны // Количество голов]]
  @each a in animals
    @row ^ {a.index} | {a.name} | ^ {a.heads|number}
  @end
@end
@end
@space 1
@part part.ground
@part part.foot
