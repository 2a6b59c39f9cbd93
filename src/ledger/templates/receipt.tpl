aiyl-template 1
name.ky: Дүмүрчөк
name.ru: Квитанция
kind: receipt
font: serif 10.5
margins: 12 15 12 20
fit: 80
numbers: several
---
@right(size 8.5, italic) [[төлөөчүгө // плательщику]]
@part part.half
@bottom
  @line
  @right(size 8.5, italic) [[кеңседе калат // остаётся в учреждении]]
  @part part.half
@end
