aiyl-template 1
name.ky: Жер участогунун (үлүш жердин) бар экендиги жөнүндө маалымкат
name.ru: Справка о наличии земельного участка (доли)
kind: land
font: serif 11
fit: 85
footer: № {paper.number}
---
@part part.head

[ky] @title Жер участогунун (үлүш жердин) бар экендиги жөнүндө маалымкат
[ru] @title Справка о наличии земельного участка (доли)

[ky] Берилди: **{person.name|DAT}**, {household.address} дарегиндеги чарбада {paper.asof|date asof} чарба китебине ылайык \
     төмөнкү жер участоктору бар:
[ru] Выдана: **{person.name}**, о том, что по записям похозяйственной книги {paper.asof|date asof} за хозяйством по адресу: \
     {household.address} числятся следующие земельные участки:

@table 9mm 4 30mm 5
  @head ^ № | [[Түрү // Вид]] | ^ [[Аянты // Площадь]] | [[Укугу, документи, ээси // Право, документ, владелец]]
  @each p in parcels
    @row ^ {p.index} | {p.kind}{if p.type}, {p.type}{end}{if p.contour}\n[[контур // контур]] {p.contour}{end} | ^ {p.area|area}{if p.large}\n{p.area|hectare}{end} | {p.right}{if p.document}\n{p.document}{end}{if p.owners}\n{p.owners}{end}
  @end
@end
@space 1
@part part.ground
@part part.foot
