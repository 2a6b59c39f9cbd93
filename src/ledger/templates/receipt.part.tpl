aiyl-template-part 1
---
@columns 3 2
  @left(bold, size 10.5) {office.name}
  @left(size 8.5) {office.address}
@next
  @right(bold, size 12) [[Дүмүрчөк // Квитанция]]
  @right(bold, size 12) № {paper.number}
  @right(size 10) {paper.date|date number}
@end
@line
@table 56mm 3 noborder
  @row [[Төлөөчү // Плательщик]] | **{payer.name}**
  @if payer.account or payer.number
  @row [[Эсеп // Счёт]], [[ПИН // ИНН]] | {payer.account|or "—"}, {payer.number|or "—"}
  @end
  @if payer.address
  @row [[Дареги // Адрес]] | {payer.address}
  @end
  @row [[Эмне үчүн // Назначение]] | **{payment.kind}**
  @if payment.by
  @row [[Акчаны алып келди // Внёс]] | {payment.by}
  @end
  @if delegation.number
  @row [[Келишим // Соглашение]] | № {delegation.number}, {delegation.day|date number}
  @end
  @if payee.name
  @row [[Алуучу // Получатель]] | {payee.name}{if payee.inn}, ИНН {payee.inn}{end}{if payee.account}, [[эсеп // счёт]] {payee.account}{end}{if payee.bank}, {payee.bank}{end}
  @end
@end
@table 4 30mm 30mm
  @head [[Төлөмдүн бөлүгү // Часть платежа]] | ^ [[Мөөнөтү // Срок]] | > [[сом // сом]]
  @each p in parts
    @row {p.what} | ^ {p.due|date number} | > {p.amount|money figures}
  @end
  @row **[[Баары // Всего]]** ({payment.method}) | | > **{payment.amount|money figures}**
@end
@space 1
[ky] @left(size 10) Сөз менен: **{payment.amount|money words}**.
[ru] @left(size 10) Прописью: **{payment.amount|money words}**.
@left(size 9.5) [[Калган карыз // Остаток долга]]: {left.amount|money}. [[Алдын ала төлөнгөнү // Уплачено вперёд]]: {left.advance|money}.
@if payment.note
@left(size 9.5) [[Эскертүү // Примечание]]: {payment.note}
@end
@space 3
@sign [[Кабыл алды // Принял(а)]] | {executor.name}
