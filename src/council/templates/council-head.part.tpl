aiyl-template-part 1
---
@columns 1 1
  @lang ky
    @center(bold, size 10) КЫРГЫЗ РЕСПУБЛИКАСЫ
    @center(bold, size 10) {office.oblast|upper}
    @center(bold, size 10) {office.rayon|upper}
    @center(bold, size 11) {body.name|upper}
    @center(size 8.5) {office.address}
  @end
@next
  @lang ru
    @center(bold, size 10) КЫРГЫЗСКАЯ РЕСПУБЛИКА
    @center(bold, size 10) {office.oblast|upper}
    @center(bold, size 10) {office.rayon|upper}
    @center(bold, size 11) {body.name|upper}
    @center(size 8.5) {office.address}
  @end
@end
@line
