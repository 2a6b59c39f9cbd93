aiyl-template 1
name.ky: Жашаган жери жөнүндө маалымкат
name.ru: Справка с места жительства
kind: residence
footer: № {paper.number}
---
@part part.head

[ky] @title Жашаган жери жөнүндө маалымкат
[ru] @title Справка с места жительства

[ky] Берилди: **{person.name|DAT}**{if person.birth} (туулган күнү {person.birth|date number}){end}. Чарба китебине ылайык \
     {paper.asof|date asof} анын жашаган дареги: **{household.address}**.
[ky] {if residence.since}Бул чарбага {residence.since|date number} кирген деп жазылган.{end}
[ky] {if residence.registration}Каттоонун түрү (чарба китеби боюнча): {residence.registration}.{end}
[ky] {if residence.absent}Убактылуу жок: {residence.absent_reason}{if residence.absent_place}, {residence.absent_place}{end}{if residence.absent_since}, {residence.absent_since|date number} тартып{end}.{end}
[ru] Выдана: **{person.name}**{if person.birth} (дата рождения {person.birth|date number}){end}. По записям похозяйственной \
     книги {paper.asof|date asof} адрес проживания: **{household.address}**.
[ru] {if residence.since}Запись о вселении в это хозяйство: {residence.since|date number}.{end}
[ru] {if residence.registration}Вид регистрации (по похозяйственной книге): {residence.registration}.{end}
[ru] {if residence.absent}Временно отсутствует: {residence.absent_reason}{if residence.absent_place}, {residence.absent_place}{end}{if residence.absent_since}, с {residence.absent_since|date number}{end}.{end}
@space 2
@part part.ground
@part part.foot
