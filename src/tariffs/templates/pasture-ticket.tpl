aiyl-template 1
name.ky: Жайыт билети
name.ru: Пастбищный билет
kind: pasture-ticket
fit: 85
footer: № {paper.number}
---
@part part.head

[ky] @title Жайыт билети
[ru] @title Пастбищный билет

@field [[Төлөөчү // Плательщик]] | **{payer.name}**
@if payer.address
@field [[Дареги // Адрес]] | {payer.address}
@end
@if payer.account
@field [[Жеке эсеби // Лицевой счёт]] | {payer.account}
@end
@if ticket.pasture
@field [[Жайыт // Пастбище]] | {ticket.pasture}
@end
@field [[Мөөнөтү // Срок]] | {ticket.from|date number} – {ticket.to|date number}
@space 2
@table 10mm 4 34mm 30mm 24mm 32mm
  @head ^ № | [[Малдын түрү // Вид скота]] | > [[Саны // Количество]] | > [[Бир башка // За голову]] | ^ [[Эсе // Кратность]] | > [[Сумма // Сумма]]
  @each a in animals
    @row ^ {a.index} | {a.name}{if a.outside} ([[сырттан // извне]]){end} | > {a.quantity} | > {a.price|money} | ^ {a.times} | > {a.sum|money}
  @end
  @row | **[[Баары // Всего]]** | | | | > **{charge.amount|money}**
@end
@if charge.relief
@left [[Жеңилдик // Льгота]]: {charge.relief|money} ({charge.relief_reason})
@end
@left(size 12, before 2) [[Төлөнүүгө тийиш // К оплате]]: **{charge.net|money}** – {charge.net|money words}
@left [[Төлөө мөөнөтү // Срок оплаты]]: {charge.due|date number}. \
  {if charge.paid}**[[Төлөндү // Оплачено]]**{else}**[[Төлөнө элек // Не оплачено]]: {charge.left|money}**{end} ({charge.asof|date number})
@left(size 9, before 1) [[Тариф // Тариф]]: {tariff.name}; {tariff.ground}
@left(size 9) [[Алуучу // Получатель]]: {payee.name}{if payee.bank}, {payee.bank}{end}{if payee.bik}, БИК {payee.bik}{end}{if payee.account}, [[эсеп // счёт]] {payee.account}{end}{if payee.inn}, ИНН {payee.inn}{end}
@bottom
  @sign {signatory.post} | {signatory.name}
  @space 2
  @columns 1 52mm
    @left(bold) [[М. О. // М. П.]]
    @space 6
    @left(size 9) [[Аткаруучу // Исполнитель]]: {executor.name}{if office.phone}, тел. {office.phone}{end}
    @left(size 8) [[Кол жана мөөрсүз жараксыз. // Без подписи и печати недействителен.]]
  @next
    @qr right {paper.code} 36mm
  @end
@end
