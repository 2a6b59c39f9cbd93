aiyl-template-part 1
---
@bottom
  @sign {signatory.post} | {signatory.name}
  @space 2
  @columns 1 52mm
    @left(bold) [[М. О. // М. П.]]
    @space 6
    @left(size 9) [[Аткаруучу // Исполнитель]]: {executor.name}{if office.phone}, тел. {office.phone}{end}
    @left(size 8) [[Кол жана мөөрсүз жараксыз. // Без подписи и печати недействительна.]]
    @left(size 8) [[Код тексттин чындыгын тармаксыз текшерет. // Код проверяет подлинность текста без сети.]]
  @next
    @qr right {paper.code} 36mm
  @end
@end
