-- SPDX-License-Identifier: Apache-2.0
-- The one window: the journal of requests with documents, stages and the two waits, queue slips, the journal of letters
-- (кайрылуу), reception days, and the working days from which terms are counted. Told in schema/requests.md.

-- Truth: working days -------------------------------------------------------------------------------------------------

-- What a day is, where it is not what its weekday says. office NULL: shipped. yearly: from this day on, the same day of
-- every year. An office's own row goes before a shipped one, a dated one before a yearly one.
CREATE TABLE calendar_day(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  yearly INTEGER NOT NULL DEFAULT 0 CHECK(yearly IN (0, 1)),
  kind TEXT NOT NULL CHECK(kind <> ''),  -- code of list calendar-day
  name_ky TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_day_office ON calendar_day(office, day);

-- Truth: the request journal ------------------------------------------------------------------------------------------

-- A slip of the queue: number of the day, and the moments between which a person waited. Never deleted, never reused.
CREATE TABLE queue_ticket(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  number INTEGER NOT NULL CHECK(number >= 1),
  printed_at INTEGER NOT NULL,  -- µs UTC
  served_at INTEGER CHECK(served_at >= printed_at),
  UNIQUE(office, day, number)
) STRICT, WITHOUT ROWID;

-- One row for each request; numbers begin anew each year and are never freed. Names stand as they were that day.
-- service, version, standard: in force on `day`; NULL before the office's registry applies. What is counted later (term,
-- limits of the waits, fee, words of the ground of a refusal) is copied, so that a later version changes nothing here.
-- Waits are whole minutes between a slip and the window, begun ones included; NULL: not measured.
CREATE TABLE request(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year >= 1),
  number INTEGER NOT NULL CHECK(number >= 1),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  registered_at INTEGER NOT NULL,    -- µs UTC
  channel TEXT NOT NULL CHECK(channel <> ''),  -- code of list request-channel
  mobile_point INTEGER NOT NULL DEFAULT 0 CHECK(mobile_point IN (0, 1)),
  applicant_kind TEXT NOT NULL CHECK(applicant_kind <> ''),  -- code of list applicant-kind
  person BLOB REFERENCES person(id) ON DELETE RESTRICT,
  applicant_ky TEXT NOT NULL,
  applicant_ru TEXT NOT NULL,
  representative TEXT NOT NULL DEFAULT '',
  representative_ground TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL CHECK(language <> ''),  -- code of list request-language
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  version BLOB REFERENCES service_version(id) ON DELETE RESTRICT,
  standard BLOB REFERENCES service_standard(id) ON DELETE RESTRICT,
  subject TEXT NOT NULL DEFAULT '',     -- what is asked for, in the applicant's words
  paper_kind TEXT NOT NULL DEFAULT '',  -- code of list paper-kind, of a request for a paper of the program
  paper BLOB REFERENCES paper(id) ON DELETE RESTRICT,
  term_days INTEGER CHECK(term_days >= 0),  -- working days
  due TEXT CHECK(date(due, '+0 days') = due),
  state TEXT NOT NULL CHECK(state <> ''),  -- code of list request-state
  ready_day TEXT CHECK(date(ready_day, '+0 days') = ready_day),
  closed_day TEXT CHECK(date(closed_day, '+0 days') = closed_day),
  apply_ticket INTEGER CHECK(apply_ticket >= 1),      -- number of the slip on `day`
  wait_apply INTEGER CHECK(wait_apply >= 0),
  wait_apply_limit INTEGER CHECK(wait_apply_limit >= 0),
  receive_ticket INTEGER CHECK(receive_ticket >= 1),  -- … on `closed_day`
  wait_receive INTEGER CHECK(wait_receive >= 0),
  wait_receive_limit INTEGER CHECK(wait_receive_limit >= 0),
  fee INTEGER CHECK(fee >= 0),    -- of the version in force
  paid INTEGER CHECK(paid >= 0),
  paid_day TEXT CHECK(date(paid_day, '+0 days') = paid_day),
  receipt TEXT NOT NULL DEFAULT '',
  relief TEXT NOT NULL DEFAULT '',  -- why less than the fee was taken
  refusal_item BLOB REFERENCES service_standard_item(id) ON DELETE RESTRICT,
  refusal_stage TEXT NOT NULL DEFAULT '',  -- code of list refusal-stage (0014)
  refusal_ky TEXT NOT NULL DEFAULT '',
  refusal_ru TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',     -- of a refusal or withdrawal, in words
  handed_to TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(office, year, number),
  CHECK((closed_day IS NULL) = (state = 'open' OR state = 'ready')),
  CHECK(paid IS NULL OR paid_day IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_day ON request(day, number, office);
CREATE INDEX request_open ON request(due) WHERE closed_day IS NULL;
CREATE INDEX request_closed ON request(closed_day) WHERE closed_day IS NOT NULL;
CREATE INDEX request_paid ON request(paid_day) WHERE paid_day IS NOT NULL;
CREATE INDEX request_over_wait ON request(day, number)
  WHERE wait_apply > wait_apply_limit OR wait_receive > wait_receive_limit;
CREATE INDEX request_person ON request(person) WHERE person IS NOT NULL;
CREATE INDEX request_service ON request(service, day) WHERE service IS NOT NULL;
CREATE INDEX request_version ON request(version) WHERE version IS NOT NULL;
CREATE INDEX request_standard ON request(standard) WHERE standard IS NOT NULL;
CREATE UNIQUE INDEX request_paper ON request(paper) WHERE paper IS NOT NULL;
CREATE INDEX request_refusal ON request(refusal_item) WHERE refusal_item IS NOT NULL;

-- Restricted: how somebody outside the book is reached and told apart. id is the request's.
CREATE TABLE request_contact(
  id BLOB PRIMARY KEY NOT NULL REFERENCES request(id) ON DELETE RESTRICT CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  phone TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',  -- passport, ПИН, number of the organisation
  address TEXT NOT NULL DEFAULT '',
  CHECK(phone <> '' OR document <> '' OR address <> '')
) STRICT, WITHOUT ROWID;

-- A document of section 5 (or, without item, another one) that was brought or is missing. No row: nobody asked.
CREATE TABLE request_document(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  request BLOB NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
  item BLOB REFERENCES service_standard_item(id) ON DELETE RESTRICT,
  name TEXT NOT NULL DEFAULT '',
  brought INTEGER NOT NULL CHECK(brought IN (0, 1)),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  CHECK((item IS NULL) = (name <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX request_document_request ON request_document(request);
CREATE INDEX request_document_item ON request_document(item) WHERE item IS NOT NULL;

-- A stage of the regulation (art. 13) that began; due: its own term in working days.
CREATE TABLE request_stage(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  request BLOB NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL CHECK(sort >= 1),
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  due TEXT CHECK(date(due, '+0 days') = due),
  staff BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX request_stage_request ON request_stage(request, day);
CREATE INDEX request_stage_staff ON request_stage(staff) WHERE staff IS NOT NULL;

-- Truth: letters ------------------------------------------------------------------------------------------------------

-- кайрылуу / обращение, and what institutions write. register_due: the day by which it had to be registered.
CREATE TABLE letter(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year >= 1),
  number INTEGER NOT NULL CHECK(number >= 1),
  received_day TEXT NOT NULL CHECK(date(received_day, '+0 days') = received_day),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),  -- registered on
  register_due TEXT NOT NULL CHECK(date(register_due, '+0 days') = register_due),
  kind TEXT NOT NULL CHECK(kind <> ''),        -- code of list letter-kind
  sender_kind TEXT NOT NULL CHECK(sender_kind <> ''),  -- code of list letter-sender
  channel TEXT NOT NULL CHECK(channel <> ''),  -- code of list letter-channel
  person BLOB REFERENCES person(id) ON DELETE RESTRICT,
  sender_ky TEXT NOT NULL,
  sender_ru TEXT NOT NULL,
  their_number TEXT NOT NULL DEFAULT '',
  their_day TEXT CHECK(date(their_day, '+0 days') = their_day),
  language TEXT NOT NULL DEFAULT '',  -- of the answer wished
  subject TEXT NOT NULL CHECK(subject <> ''),
  executor BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  term_days INTEGER CHECK(term_days >= 0),
  due TEXT CHECK(date(due, '+0 days') = due),
  extended TEXT NOT NULL DEFAULT '',  -- why the term was made longer
  state TEXT NOT NULL CHECK(state <> ''),  -- code of list letter-state
  closed_day TEXT CHECK(date(closed_day, '+0 days') = closed_day),
  reply_number TEXT NOT NULL DEFAULT '',
  reply TEXT NOT NULL DEFAULT '',      -- what was answered, in short
  forwarded_to TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(office, year, number),
  CHECK((closed_day IS NULL) = (state = 'open'))
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_day ON letter(day, number, office);
CREATE INDEX letter_open ON letter(due) WHERE closed_day IS NULL;
CREATE INDEX letter_person ON letter(person) WHERE person IS NOT NULL;
CREATE INDEX letter_executor ON letter(executor) WHERE executor IS NOT NULL;

-- Restricted; id is the letter's.
CREATE TABLE letter_contact(
  id BLOB PRIMARY KEY NOT NULL REFERENCES letter(id) ON DELETE RESTRICT CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  CHECK(phone <> '' OR address <> '')
) STRICT, WITHOUT ROWID;

-- When an official receives people: a weekday (1 Monday … 7 Sunday) and hours «09:00».
CREATE TABLE reception(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  staff BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  official_ky TEXT NOT NULL CHECK(official_ky <> ''),
  official_ru TEXT NOT NULL CHECK(official_ru <> ''),
  weekday INTEGER NOT NULL CHECK(weekday BETWEEN 1 AND 7),
  from_time TEXT NOT NULL CHECK(from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  to_time TEXT NOT NULL CHECK(to_time GLOB '[0-2][0-9]:[0-5][0-9]' AND to_time > from_time),
  place_ky TEXT NOT NULL DEFAULT '',
  place_ru TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX reception_office ON reception(office, weekday);
CREATE INDEX reception_staff ON reception(staff) WHERE staff IS NOT NULL;

-- Derived -------------------------------------------------------------------------------------------------------------

-- Folded words of applicant, representative, subject and number: the search boxes of the two journals.
CREATE TABLE request_words(
  request BLOB PRIMARY KEY NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE letter_words(
  letter BLOB PRIMARY KEY NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reference rows ------------------------------------------------------------------------------------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'FF231D63B9BF8E019C0D5A1D131ADDD2', NULL, 'request-channel', 'in-person', 10, 'өзү келип', 'лично', 0),
  (X'E0D2230E73DA818F8F6150F30535EEE6', NULL, 'request-channel', 'telephone', 20, 'телефон аркылуу', 'по телефону', 0),
  (X'63B2CF5F728C8BEFAC6261C95ACE954B', NULL, 'request-channel', 'written', 30, 'жазуу жүзүндө', 'письменно', 0),
  (X'C6BCB55B7E0189329AD7676F566BCE40', NULL, 'request-channel', 'electronic', 40, 'электрондук түрдө', 'в электронном виде', 0),
  (X'0E065FB34DDA8B2CA81A74A27F78969A', NULL, 'request-channel', 'mobile', 50, 'көчмө пункт', 'мобильный пункт', 0),
  (X'6F93D926902C8BD3A21AD17410A2A2A7', NULL, 'applicant-kind', 'person', 10, 'чарба китебиндеги адам', 'человек из похозяйственной книги', 0),
  (X'2548C3590A0F8888969F36D84136A46F', NULL, 'applicant-kind', 'outsider', 20, 'китепте жок адам', 'человек вне книги', 0),
  (X'7807EB0FD7AF8142A8599402B2ED6B24', NULL, 'applicant-kind', 'organisation', 30, 'уюм', 'организация', 0),
  (X'F2B75B14B6C187339AC91FB93608FD40', NULL, 'request-state', 'open', 10, 'каралууда', 'в работе', 0),
  (X'512C8F97503E8D89867514588A6C5876', NULL, 'request-state', 'ready', 20, 'даяр', 'готов результат', 0),
  (X'4B7A0BB2A23C857A8DE6C0AB17F38BB0', NULL, 'request-state', 'handed-over', 30, 'берилди', 'результат выдан', 0),
  (X'02601225117383E08C905150FBC33C24', NULL, 'request-state', 'refused', 40, 'баш тартылды', 'отказано', 0),
  (X'CAD002BDBD2E83F8A8FFA9C303EF481A', NULL, 'request-state', 'withdrawn', 50, 'кайра алынды', 'отозван заявителем', 0),
  (X'1D58294B4768849CAFB3B4B0097BDE5E', NULL, 'request-language', 'ky', 10, 'кыргызча', 'на кыргызском', 1),
  (X'0CAB144B47588C9C9ADEDEB10979E45E', NULL, 'request-language', 'ru', 20, 'орусча', 'на русском', 1),
  (X'F66FDC1EAB8785C895ECF55F921428AE', NULL, 'request-language', 'both', 30, 'эки тилде', 'на двух языках', 1),
  (X'FAF6164B47658F9C847794B109880E5F', NULL, 'request-language', 'uz', 40, 'өзбекче', 'на узбекском', 0),
  (X'50E81A4B476A839C9AB35EB1096BF45E', NULL, 'request-language', 'tg', 50, 'тажикче', 'на таджикском', 0),
  (X'49D9F2E3296E8CACBA5FA98BDB9D9FFB', NULL, 'request-language', 'other', 90, 'башка тилде', 'на другом языке', 0),
  (X'2C6404AF17C786F6B41709984741A00C', NULL, 'letter-kind', 'application', 10, 'арыз', 'заявление', 0),
  (X'64DFE278B204800A984D12CB37BB4317', NULL, 'letter-kind', 'proposal', 20, 'сунуш', 'предложение', 0),
  (X'2F6484BDE2578E0F80497C17CBE22B20', NULL, 'letter-kind', 'complaint', 30, 'даттануу', 'жалоба', 0),
  (X'F38F82D8B1428C748129ED688831E01C', NULL, 'letter-kind', 'inquiry', 40, 'суроо-талап', 'запрос', 0),
  (X'A4D1E7405ADA84D390FA66B37BD95181', NULL, 'letter-kind', 'other', 90, 'башка кайрылуу', 'другое обращение', 0),
  (X'469F1B67E11D8C9BAED69932D407B851', NULL, 'letter-sender', 'person', 10, 'чарба китебиндеги адам', 'человек из похозяйственной книги', 0),
  (X'FC90C3BB49E0822E991D80D2B2C152E7', NULL, 'letter-sender', 'outsider', 20, 'китепте жок адам', 'человек вне книги', 0),
  (X'691048E4025A8E3FA343CE1DD37F88D9', NULL, 'letter-sender', 'organisation', 30, 'уюм', 'организация', 0),
  (X'C7A70600587484EC84DED341FAEC89CD', NULL, 'letter-sender', 'institution', 40, 'мамлекеттик орган же мекеме', 'государственный орган или учреждение', 0),
  (X'93BB7F21695188729457F68585E3985A', NULL, 'letter-channel', 'post', 10, 'почта аркылуу', 'по почте', 0),
  (X'18DC7633962987E5898AABF3F8A0B8CE', NULL, 'letter-channel', 'in-person', 20, 'өзү алып келип', 'лично', 0),
  (X'03BD5F0FAE638866AB390D8221740BEA', NULL, 'letter-channel', 'electronic', 30, 'электрондук түрдө', 'в электронном виде', 0),
  (X'1A02F9C642B8832E9325A4FB754AB8E8', NULL, 'letter-channel', 'reception', 40, 'жеке кабыл алууда', 'на личном приёме', 0),
  (X'230754DD5D738E99A7D2F84FB929AA71', NULL, 'letter-channel', 'telephone', 50, 'телефон аркылуу', 'по телефону', 0),
  (X'C3BB672D53758C389DBBC40B353B02FD', NULL, 'letter-state', 'open', 10, 'каралууда', 'на рассмотрении', 0),
  (X'60C2D154D8958F72BAFFD74A5C9E52DC', NULL, 'letter-state', 'answered', 20, 'жооп берилди', 'дан ответ', 0),
  (X'DD17EFA5E5EC880E9115D427EEF4084B', NULL, 'letter-state', 'forwarded', 30, 'таандыгы боюнча жөнөтүлдү', 'направлено по принадлежности', 0),
  (X'336164C870498C8093458EE99A51C17F', NULL, 'letter-state', 'closed', 40, 'жоопсуз жабылды', 'закрыто без ответа', 0),
  (X'406347736F4A815FBA6C2E3BE459524E', NULL, 'calendar-day', 'holiday', 10, 'иштебей турган күн', 'нерабочий день', 0),
  (X'07ABEDF3ABBA8970B4B6CFA6641886E9', NULL, 'calendar-day', 'working', 20, 'иш күнү (которулган)', 'рабочий день (перенос)', 0),
  (X'BAF7E5D2C25886F48DA87AF6EF618C4A', NULL, 'calendar-day', 'ordinary', 30, 'кадимки күн', 'обычный день', 0),
  (X'7A3702678ED5886BB66921DFC50C5B70', NULL, 'weekday', '1', 10, 'дүйшөмбү', 'понедельник', 1),
  (X'C73502678ED4886B9F6421DFC5095B70', NULL, 'weekday', '2', 20, 'шейшемби', 'вторник', 1),
  (X'143402678ED3886BAC5E21DFC50A5B70', NULL, 'weekday', '3', 30, 'шаршемби', 'среда', 1),
  (X'613202678ED2886BB52921DFC5075B70', NULL, 'weekday', '4', 40, 'бейшемби', 'четверг', 1),
  (X'AE3002678ED1886B8A3221DFC5085B70', NULL, 'weekday', '5', 50, 'жума', 'пятница', 1),
  (X'FB2E02678ED0886B933D21DFC5055B70', NULL, 'weekday', '6', 60, 'ишемби', 'суббота', 1),
  (X'482D02678ECF886BA0C721DFC5065B70', NULL, 'weekday', '7', 70, 'жекшемби', 'воскресенье', 1);

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'6E33BC35C86E80CCBEB0B43F4B2BAEFE', NULL, 'requests.wait-minutes', '15', NULL, 'draft law 2012, art. 16–17', 0),
  (X'9FC8AB89EFBC881AB79B1403386E2C1B', NULL, 'requests.fee-before-result', 'yes', NULL, 'the office', 0),
  (X'E7E68233F0C08D2DB17179CF4BDE601B', NULL, 'letters.register-days', '1', NULL, 'law № 67 of 04.05.2007', 0),
  (X'1A9D2F61C5BA88B9B421C7B8977856A5', NULL, 'letters.term-days', '14', NULL, 'law № 67 of 04.05.2007; the term was not read', 0),
  (X'6FA2C8E10B3D8ACD8DE38E4CE84D245B', NULL, 'letters.extended-days', '30', NULL, 'law № 67 of 04.05.2007; the term was not read', 0);

-- Orozo ait and Kurman ait move with the moon: the office enters them each year. Which of these days are off work was
-- not read in the Labour Code: unverified, and an office's own row goes before them.
INSERT INTO calendar_day(id, office, day, yearly, kind, name_ky, name_ru, source, verified) VALUES
  (X'79B130FDA5C489D6A714A95AB3632C3E', NULL, '2004-01-01', 1, 'holiday', 'Жаңы жыл', 'Новый год', 'Labour Code of 2004, art. 113; not read', 0),
  (X'DFB430FDA5C689D6950EA95AB3692C3E', NULL, '2004-01-07', 1, 'holiday', 'Рождество майрамы', 'Рождество Христово', 'Labour Code of 2004, art. 113; not read', 0),
  (X'3A769FD2AEDA84579082C21F2AC8805E', NULL, '2004-02-23', 1, 'holiday', 'Мекенди коргоочунун күнү', 'День защитника Отечества', 'Labour Code of 2004, art. 113; not read', 0),
  (X'40991BF8B68386A1A75EF02BDE04EF3C', NULL, '2004-03-08', 1, 'holiday', 'Аялдардын эл аралык күнү', 'Международный женский день', 'Labour Code of 2004, art. 113; not read', 0),
  (X'9DDB21F8B6988DA1B29DB82BDE15F53C', NULL, '2004-03-21', 1, 'holiday', 'Нооруз эл майрамы', 'Народный праздник Нооруз', 'Labour Code of 2004, art. 113; not read', 0),
  (X'5683FA067E0280C19FB803D81978A3FD', NULL, '2004-04-07', 1, 'holiday', 'Элдик Апрель революциясы күнү', 'День народной Апрельской революции', 'Labour Code of 2004, art. 113; not read', 0),
  (X'3D68601985DC88259C84F48FD57BD8F3', NULL, '2004-05-01', 1, 'holiday', 'Эмгек майрамы', 'Праздник труда', 'Labour Code of 2004, art. 113; not read', 0),
  (X'7161601985D88825809DF48FD577D8F3', NULL, '2004-05-05', 1, 'holiday', 'Кыргыз Республикасынын Конституциясы күнү', 'День Конституции Кыргызской Республики', 'Labour Code of 2004, art. 113; not read', 0),
  (X'A55A601985D48825B4F6F48FD573D8F3', NULL, '2004-05-09', 1, 'holiday', 'Жеңиш күнү', 'День Победы', 'Labour Code of 2004, art. 113; not read', 0),
  (X'BB464CB1E08C81D2BDFDDBBF54073EFB', NULL, '2004-08-31', 1, 'holiday', 'Кыргыз Республикасынын Көз карандысыздык күнү', 'День независимости Кыргызской Республики', 'Labour Code of 2004, art. 113; not read', 0),
  (X'603AA313CBC685828D95C14907AD423C', NULL, '2004-11-07', 1, 'holiday', 'Тарых жана ата-бабаларды эскерүү күндөрү', 'Дни истории и памяти предков', 'Labour Code of 2004, art. 113; not read', 0),
  (X'DD53A313CBD58582900BC14907AE423C', NULL, '2004-11-08', 1, 'holiday', 'Тарых жана ата-бабаларды эскерүү күндөрү', 'Дни истории и памяти предков', 'Labour Code of 2004, art. 113; not read', 0);
