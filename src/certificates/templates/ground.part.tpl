aiyl-template-part 1
---
[ky] Маалымкат {purpose} берилди{if recipient} ({recipient}){end}.
[ru] Справка выдана {purpose}{if recipient} ({recipient}){end}.
[ky] @left(size 9.5, before 1.5) Негизи: № {book.number} чарба китеби, № {account.number} жеке эсеп, {paper.asof|date asof}.
[ru] @left(size 9.5) Основание: похозяйственная книга № {book.number}, лицевой счёт № {account.number}, {paper.asof|date asof}.
[ky] @left(size 8.5, italic) Маалымкат чарба китебиндеги жазууну билдирет, мамлекеттик каттоону ырастабайт.
[ru] @left(size 8.5, italic) Справка сообщает запись похозяйственной книги и не удостоверяет государственную регистрацию.
