aiyl-template 1
name.ky: Сессиянын протоколу
name.ru: Протокол сессии
kind: council-minutes
font: serif 11
fit: 85
---
@part part.council-head
@space 2
@title [[Протокол // Протокол]]
@center {session.title}
@columns 1 1
  @left {session.day|date}{if session.hour}, {session.hour}{end}
@next
  @right {session.place}
@end
@space 3
[ky] @left Орундардын саны – {session.seats}, катышты – {session.present}. Кворум ({session.quorum_rule}) {if session.quorum}бар{else}**жок**{end}.
[ru] @left Всего мест – {session.seats}, присутствовали – {session.present}. Кворум ({session.quorum_rule}) {if session.quorum}имеется{else}**отсутствует**{end}.
@if session.civil_society_missing
[ky] @left Жарандык коомдун өкүлдөрү: {session.members} мүчөнүн {session.civil_society}; долбоордун 9-беренесинин талабынан аз.
[ru] @left Представителей гражданского общества: {session.civil_society} из {session.members}; меньше, чем требует статья 9 проекта закона.
@end
@if present.count > 0
  [ky] @left(before 1) **Катышты:** {session.present_names}.
  [ru] @left(before 1) **Присутствовали:** {session.present_names}.
@end
@if absent.count > 0
  [ky] @left(before 1) **Катышкан жок:** {session.absent_names}.
  [ru] @left(before 1) **Отсутствовали:** {session.absent_names}.
@end
@if session.guests
  [ky] @left(before 1) **Чакырылгандар:** {session.guests}.
  [ru] @left(before 1) **Приглашены:** {session.guests}.
@end
@space 3
[ky] @heading Күн тартиби
[ru] @heading Повестка дня
@each i in items
  [ky] @left(indent 6) {i.index}. {i.title}{if i.removed} (күн тартибинен алынды: {i.reason}){end}
  [ru] @left(indent 6) {i.index}. {i.title}{if i.removed} (снят с повестки: {i.reason}){end}
@end
@each i in items
  @if not i.removed
    @space 3
    [ky] @heading {i.index}. {i.title}
    [ru] @heading {i.index}. {i.title}
    @if i.speaker or i.heard
      [ky] @left **Угулду:** {i.speaker}{if i.heard}. {end}{i.heard}
      [ru] @left **Слушали:** {i.speaker}{if i.heard}. {end}{i.heard}
    @end
    @if i.spoken
      [ky] @left **Сөзгө чыкты:** {i.spoken}
      [ru] @left **Выступили:** {i.spoken}
    @end
    @if i.opinions
      [ky] @left **Туруктуу комиссиялардын корутундусу:** {i.opinions}
      [ru] @left **Заключения постоянных комиссий:** {i.opinions}
    @end
    @if i.voted
      @keep
        [ky] @left(before 1) **Добуш берүү:** макул – {i.for}, каршы – {i.against}, калыс – {i.abstained}.
        [ru] @left(before 1) **Голосовали:** за – {i.for}, против – {i.against}, воздержались – {i.abstained}.
        @if i.for_names
          [ky] @left(indent 6, size 9.5) Макул: {i.for_names}
          [ru] @left(indent 6, size 9.5) За: {i.for_names}
        @end
        @if i.against_names
          [ky] @left(indent 6, size 9.5) Каршы: {i.against_names}
          [ru] @left(indent 6, size 9.5) Против: {i.against_names}
        @end
        @if i.abstained_names
          [ky] @left(indent 6, size 9.5) Калыс: {i.abstained_names}
          [ru] @left(indent 6, size 9.5) Воздержались: {i.abstained_names}
        @end
        @if i.decision_number
          [ky] @left **Чечилди:** кабыл алынды, {i.decision_kind} № {i.decision_number} «{i.decision_title}».
          [ru] @left **Решили:** принято, {i.decision_kind} № {i.decision_number} «{i.decision_title}».
        @else if i.adopted
          [ky] @left **Чечилди:** кабыл алынды.
          [ru] @left **Решили:** принято.
        @else if i.tie
          [ky] @left **Чечилди:** добуштар тең бөлүндү, кабыл алынган жок.
          [ru] @left **Решили:** голоса разделились поровну, не принято.
        @else
          [ky] @left **Чечилди:** кабыл алынган жок (керектүү көпчүлүк: {session.majority_rule}).
          [ru] @left **Решили:** не принято (нужное большинство: {session.majority_rule}).
        @end
      @end
    @end
  @end
@end
@if session.rules_unverified
@space 2
@small [[Кворумдун жана көпчүлүктүн эрежелери мыйзам менен салыштырыла элек. // Правила кворума и большинства не сверены с законом.]]
@end
@space 6
@keep
  @sign [[Төрага // Председатель]] | {chair.name}
  @space 2
  @sign [[Катчы // Секретарь]] | {secretary.name}
@end
