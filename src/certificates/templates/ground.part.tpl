aiyl-template-part 1
---
# What it is for and where it stands stay with the signature: a sheet with a signature alone proves nothing.
[ky] @par(keep) Маалымкат {purpose} берилди{if recipient} ({recipient}){end}.
[ru] @par(keep) Справка выдана {purpose}{if recipient} ({recipient}){end}.
[ky] @left(size 9.5, before 1.5, keep) Негизи: № {book.number} чарба китеби, № {account.number} жеке эсеп, {paper.asof|date asof}.
[ru] @left(size 9.5, keep) Основание: похозяйственная книга № {book.number}, лицевой счёт № {account.number}, {paper.asof|date asof}.
[ky] @left(size 8.5, italic, keep) Маалымкат чарба китебиндеги жазууну билдирет, мамлекеттик каттоону ырастабайт.
[ru] @left(size 8.5, italic, keep) Справка сообщает запись похозяйственной книги и не удостоверяет государственную регистрацию.
