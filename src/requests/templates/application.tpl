aiyl-template 1
name.ky: Арыз
name.ru: Заявление
kind: application
fit: 85
---
@columns 5 6
  @left(size 9) [[Сурамдар журналында // В журнале запросов]]: № **{paper.number}**
  @left(size 9) [[Катталган күнү // Дата регистрации]]: {paper.date|date number}
  @left(size 9) {if request.due}[[Мөөнөтү // Срок]]: {request.due|date number}{end}
@next
  @field [[Кимге // Кому]] | {office.name}
  @field [[Кимден // От кого]] | {applicant.name}
  @if applicant.birth
  @field [[Туулган күнү // Дата рождения]] | {applicant.birth|date number}
  @end
  @if applicant.document
  @field [[Документ // Документ]] | {applicant.document}
  @end
  @field [[Дареги // Адрес]] | {applicant.address}
  @field [[Телефону // Телефон]] | {applicant.phone}
  @if representative.name
  @field [[Өкүлү // Представитель]] | {representative.name} | {representative.ground}
  @end
@end
@space 6
[ky] @title Арыз
[ru] @title Заявление

@if service.name
[ky] Мага (уюмга) «**{service.name}**» кызматын{if service.number} (реестрде № {service.number}){end} көрсөтүүнү өтүнөм.
[ru] Прошу предоставить услугу «**{service.name}**»{if service.number} (в реестре № {service.number}){end}.
@end
@if paper.title
[ky] Керектүү кагаз: {paper.title}.
[ru] Требуемый документ: {paper.title}.
@end
@if subject
[[Суралганы // Суть запроса]]: {subject}
@end
[ky] Жоопту кайсы тилде алгым келет: {request.language}.
[ru] Желаемый язык ответа: {request.language}.
@if request.fee
[ky] Реестр боюнча акысы: {request.fee|money full}.
[ru] Плата по реестру: {request.fee|money full}.
@end
@if documents.count > 0
@space 2
[ky] @heading Документтер (стандарттын 5-бөлүмү)
[ru] @heading Документы (раздел 5 стандарта)
@table 9mm 6 30mm
  @head № | [[Документтин аталышы // Наименование документа]] | ^ [[Берилди // Представлен]]
  @each d in documents
    @row {d.index} | {d.name}{if not d.required} ([[милдеттүү эмес // необязательный]]){end} | ^ {d.state}
  @end
@end
@end
@space 4
[ky] @left(size 9.5) Көрсөтүлгөн маалымат туура. Жеке маалыматымды ушул сурам боюнча иштетүүгө макулмун.
[ru] @left(size 9.5) Указанные сведения верны. Согласен (согласна) на обработку моих персональных данных по этому запросу.
@space 8
@sign [[Арыз ээсинин колу // Подпись заявителя]] | {signer.name}
@space 3
@left(size 9) [[Күнү // Дата]]: ____________________
@bottom
  @left(size 8.5) [[Кабыл алды // Принял(а)]]: {executor.name}
@end
