-- SPDX-License-Identifier: Apache-2.0
-- Quality of services: questionnaires and the waves of a survey, complaints, public hearings and public expertise,
-- assessments (art. 14 of the draft law of 2012, as told in schema/quality.md). No table here knows who answered a survey.
-- A proposal to change the list of services names what it rests on by kind and id (service_change.evidence).

-- The role of the public watch council. SQLite cannot widen a CHECK: the table is made anew under another name, filled,
-- and given the old name, so that what points to it still does. Columns and rows stay as they were: acts from before
-- read the same (schema/0016.upcast).
CREATE TABLE staff_wider(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  post_ky TEXT NOT NULL DEFAULT '',
  post_ru TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK(role IN ('clerk', 'head', 'secretary', 'council', 'readonly', 'watch')),
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
INSERT INTO staff_wider(id, office, name_ky, name_ru, post_ky, post_ru, role, from_day, to_day)
  SELECT id, office, name_ky, name_ru, post_ky, post_ru, role, from_day, to_day FROM staff ORDER BY id;
DROP TABLE staff;
ALTER TABLE staff_wider RENAME TO staff;
CREATE INDEX staff_office ON staff(office);

-- Questionnaires --------------------------------------------------------------------------------------------------------

-- One version of one questionnaire, as its file had it (schema/quality.md). Never changed: a new version is a new row.
CREATE TABLE questionnaire(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  code TEXT NOT NULL CHECK(code <> ''),
  version INTEGER NOT NULL CHECK(version >= 1),
  kind TEXT NOT NULL CHECK(kind IN ('satisfaction', 'trust')),
  objects TEXT NOT NULL CHECK(objects IN ('all', 'one')),  -- answered for all objects of a wave, or for those used
  source TEXT NOT NULL,
  draft INTEGER NOT NULL CHECK(draft IN (0, 1)),           -- of the program, used by nobody else
  verified INTEGER NOT NULL CHECK(verified IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX questionnaire_code ON questionnaire(office, code, version);

CREATE TABLE questionnaire_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  questionnaire BLOB NOT NULL REFERENCES questionnaire(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  title TEXT NOT NULL CHECK(title <> ''),
  intro TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX questionnaire_text_questionnaire ON questionnaire_text(questionnaire);

CREATE TABLE question(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  questionnaire BLOB NOT NULL REFERENCES questionnaire(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  code TEXT NOT NULL CHECK(code <> ''),
  kind TEXT NOT NULL CHECK(kind IN ('choice', 'several', 'text')),
  per_object INTEGER NOT NULL CHECK(per_object IN (0, 1)),
  required INTEGER NOT NULL CHECK(required IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX question_questionnaire ON question(questionnaire, sort);

CREATE TABLE question_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  question BLOB NOT NULL REFERENCES question(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  body TEXT NOT NULL CHECK(body <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX question_text_question ON question_text(question);

-- counts: what the choice means for the figures: 'trust', 'distrust', 'gift', 'satisfied', 'dissatisfied' or nothing.
CREATE TABLE question_option(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  question BLOB NOT NULL REFERENCES question(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  code TEXT NOT NULL CHECK(code <> ''),
  counts TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX question_option_question ON question_option(question, sort);

CREATE TABLE question_option_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  option BLOB NOT NULL REFERENCES question_option(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  body TEXT NOT NULL CHECK(body <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX question_option_text_option ON question_option_text(option);

-- Waves and answers -----------------------------------------------------------------------------------------------------

-- runner: who asks. 'watch': the public watch council under its own sign-in; the office then sees totals only.
CREATE TABLE survey_wave(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  questionnaire BLOB NOT NULL REFERENCES questionnaire(id) ON DELETE RESTRICT,
  runner TEXT NOT NULL CHECK(runner IN ('office', 'watch')),
  asked_by BLOB NOT NULL REFERENCES staff(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  place TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),              -- last day planned, included
  closed_day TEXT CHECK(date(closed_day, '+0 days') = closed_day),
  CHECK(to_day IS NULL OR from_day <= to_day),
  CHECK(closed_day IS NULL OR from_day <= closed_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_wave_day ON survey_wave(office, from_day);
CREATE INDEX survey_wave_questionnaire ON survey_wave(questionnaire);
CREATE INDEX survey_wave_asked_by ON survey_wave(asked_by);

-- What a wave asks about: the office, its head, the council, a service.
CREATE TABLE survey_object(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  wave BLOB NOT NULL REFERENCES survey_wave(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL CHECK(sort >= 1),
  kind TEXT NOT NULL,  -- code of list survey-object
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_object_wave ON survey_object(wave, sort);
CREATE INDEX survey_object_service ON survey_object(service) WHERE service IS NOT NULL;

-- One sheet or one visit to the screen. sheet: the number printed on a paper sheet, so that none is keyed in twice.
CREATE TABLE survey_answer(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  wave BLOB NOT NULL REFERENCES survey_wave(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  channel TEXT NOT NULL,  -- code of list survey-channel
  sheet TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answer_wave ON survey_answer(wave, sheet);

CREATE TABLE survey_answer_item(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  answer BLOB NOT NULL REFERENCES survey_answer(id) ON DELETE RESTRICT,
  question BLOB NOT NULL REFERENCES question(id) ON DELETE RESTRICT,
  object BLOB REFERENCES survey_object(id) ON DELETE RESTRICT,  -- of questions asked for each object
  option BLOB REFERENCES question_option(id) ON DELETE RESTRICT,
  body TEXT NOT NULL DEFAULT ''                                 -- of questions answered in words
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answer_item_answer ON survey_answer_item(answer);
CREATE INDEX survey_answer_item_question ON survey_answer_item(question);
CREATE INDEX survey_answer_item_object ON survey_answer_item(object) WHERE object IS NOT NULL;
CREATE INDEX survey_answer_item_option ON survey_answer_item(option) WHERE option IS NOT NULL;

-- Complaints (сотко чейинки даттануу) -------------------------------------------------------------------------------------

-- about: who provided what is complained of; reviewer: somebody else.
CREATE TABLE complaint(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK(number >= 1),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  channel TEXT NOT NULL,  -- code of list complaint-channel
  person BLOB REFERENCES person(id) ON DELETE RESTRICT,
  applicant TEXT NOT NULL CHECK(applicant <> ''),
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  request BLOB REFERENCES request(id) ON DELETE RESTRICT,
  about BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  body TEXT NOT NULL CHECK(body <> ''),
  reviewer BLOB NOT NULL REFERENCES staff(id) ON DELETE RESTRICT,
  due TEXT NOT NULL CHECK(date(due, '+0 days') = due),
  decided_day TEXT CHECK(date(decided_day, '+0 days') = decided_day),
  outcome TEXT NOT NULL DEFAULT '',   -- code of list complaint-outcome
  answer TEXT NOT NULL DEFAULT '',
  measures TEXT NOT NULL DEFAULT '',
  appeal TEXT NOT NULL DEFAULT '',    -- code of list complaint-appeal
  appeal_day TEXT CHECK(date(appeal_day, '+0 days') = appeal_day),
  CHECK((decided_day IS NULL) = (outcome = '')),
  CHECK((appeal_day IS NULL) = (appeal = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_day ON complaint(office, day);
CREATE INDEX complaint_number ON complaint(office, year, number);
CREATE INDEX complaint_person ON complaint(person) WHERE person IS NOT NULL;
CREATE INDEX complaint_service ON complaint(service) WHERE service IS NOT NULL;
CREATE INDEX complaint_request ON complaint(request) WHERE request IS NOT NULL;
CREATE INDEX complaint_about ON complaint(about) WHERE about IS NOT NULL;
CREATE INDEX complaint_reviewer ON complaint(reviewer);

-- How to reach the applicant: beside the complaint, so that a package may leave it out.
CREATE TABLE complaint_contact(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16) REFERENCES complaint(id) ON DELETE RESTRICT,
  office BLOB NOT NULL CHECK(length(office) = 16),
  contact TEXT NOT NULL CHECK(contact <> '')
) STRICT, WITHOUT ROWID;

-- Public hearings and public expertise ------------------------------------------------------------------------------------

CREATE TABLE public_hearing(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  kind TEXT NOT NULL CHECK(kind IN ('hearing', 'expertise')),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),  -- planned, then the day it was held
  place TEXT NOT NULL DEFAULT '',
  subject_ky TEXT NOT NULL CHECK(subject_ky <> ''),
  subject_ru TEXT NOT NULL CHECK(subject_ru <> ''),
  organiser TEXT NOT NULL DEFAULT '',                   -- of an expertise: who made it
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  held INTEGER NOT NULL DEFAULT 0 CHECK(held IN (0, 1)),
  participants INTEGER CHECK(participants >= 0),
  -- The three parts of an expertise (art. 6): justified, safe, economically efficient. Empty: not said.
  justified INTEGER CHECK(justified IN (0, 1)),
  safe INTEGER CHECK(safe IN (0, 1)),
  efficient INTEGER CHECK(efficient IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX public_hearing_day ON public_hearing(office, day);
CREATE INDEX public_hearing_service ON public_hearing(service) WHERE service IS NOT NULL;

CREATE TABLE public_hearing_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  hearing BLOB NOT NULL REFERENCES public_hearing(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  summary TEXT NOT NULL CHECK(summary <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX public_hearing_text_hearing ON public_hearing_text(hearing);

CREATE TABLE hearing_proposal(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  hearing BLOB NOT NULL REFERENCES public_hearing(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  body TEXT NOT NULL CHECK(body <> ''),
  taken INTEGER NOT NULL CHECK(taken IN (0, 1)),
  reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX hearing_proposal_hearing ON hearing_proposal(hearing, sort);

-- Assessments (art. 14) -------------------------------------------------------------------------------------------------

CREATE TABLE assessment(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  standard BLOB NOT NULL REFERENCES service_standard(id) ON DELETE RESTRICT,
  assessor TEXT NOT NULL CHECK(assessor IN ('body', 'consumers', 'authorised')),
  assessor_name TEXT NOT NULL CHECK(assessor_name <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_day ON assessment(office, day);
CREATE INDEX assessment_service ON assessment(service);
CREATE INDEX assessment_standard ON assessment(standard);

-- expected: what the standard said then; observed: what was measured. met of numbers follows from both.
CREATE TABLE assessment_item(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  assessment BLOB NOT NULL REFERENCES assessment(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  parameter TEXT NOT NULL,  -- code of list assessment-parameter
  expected INTEGER,
  observed INTEGER,
  met INTEGER NOT NULL CHECK(met IN (0, 1)),
  remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_item_assessment ON assessment_item(assessment, sort);

-- Reference rows --------------------------------------------------------------------------------------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'A79D037BEFD089439BE21944743B5C82', NULL, 'staff-role', 'watch', 45, 'коомдук байкоо кеңеши', 'общественный наблюдательный совет', 0),
  (X'0DCC70453A048C27B9A1E4BC6B9C0039', NULL, 'questionnaire-sample', 'satisfaction', 10, 'канааттануу боюнча сурамжылоо (долбоор)', 'опрос об удовлетворённости (проект)', 0),
  (X'350C6DC9133C807EA0570BFADB7C3FF9', NULL, 'questionnaire-sample', 'trust', 20, 'ишеним боюнча сурамжылоо (долбоор)', 'опрос о доверии (проект)', 0),
  (X'39045071FB048952BD559E7DB337AC91', NULL, 'questionnaire-kind', 'satisfaction', 10, 'канааттануу', 'удовлетворённость', 0),
  (X'19330B838FCA8B9698BF77EC6153EC70', NULL, 'questionnaire-kind', 'trust', 20, 'ишеним', 'доверие', 0),
  (X'68FF1E36A85D86FEB0A7E2D1D67DFC72', NULL, 'survey-runner', 'office', 10, 'айыл өкмөтү', 'айыл окмоту', 0),
  (X'7391DA8C3E818875A14A401F9CF2CDBA', NULL, 'survey-runner', 'watch', 20, 'коомдук байкоо кеңеши', 'общественный наблюдательный совет', 0),
  (X'2B969FB22ED0860C830CACBF4B578916', NULL, 'survey-object', 'office', 10, 'айыл өкмөтү', 'айыл окмоту', 0),
  (X'9D47B6FDD45B870A9C9F19C215300396', NULL, 'survey-object', 'head', 20, 'айыл өкмөтүнүн башчысы', 'глава айыл окмоту', 0),
  (X'D22BEF688A3783358DE634F3885565C2', NULL, 'survey-object', 'council', 30, 'айылдык кеңеш', 'айылный кенеш', 0),
  (X'2A27825C4D8E836790B75637E4B569E7', NULL, 'survey-object', 'service', 40, 'кызмат көрсөтүү', 'услуга', 0),
  (X'F39EC2726F5C8B408E504B3CAE1F60FD', NULL, 'survey-object', 'other', 50, 'башка', 'другое', 0),
  (X'CE5545D4E9DB82E58D6A8AE4488A2155', NULL, 'survey-channel', 'sheet', 10, 'кагаз баракча', 'бумажный лист', 0),
  (X'13A1B3769BBD8229A85F08B946A38AA8', NULL, 'survey-channel', 'window', 20, 'терезенин жанындагы экран', 'экран у окна', 0),
  (X'6975175293458FC89B0FE222CC16DD0C', NULL, 'survey-channel', 'telephone', 30, 'телефон', 'телефон', 0),
  (X'E9DD672B55AA80408EC09CD977AA7AB3', NULL, 'complaint-channel', 'person', 10, 'өзү келип', 'лично', 0),
  (X'7BB0E188CB7E8830918AAFE066F56CB3', NULL, 'complaint-channel', 'written', 20, 'жазуу жүзүндө', 'письменно', 0),
  (X'D82A93700EB38DAEBE3A8A72B60F7A86', NULL, 'complaint-channel', 'telephone', 30, 'телефон аркылуу', 'по телефону', 0),
  (X'2E92BC73286883BC94B0E2A0A8832701', NULL, 'complaint-channel', 'electronic', 40, 'электрондук түрдө', 'в электронном виде', 0),
  (X'2308626F306D84C5B973D0E3645DC0EB', NULL, 'complaint-outcome', 'upheld', 10, 'канааттандырылды', 'удовлетворена', 0),
  (X'77F25DEC4F9E8C9B87D95BF2574345EC', NULL, 'complaint-outcome', 'partly', 20, 'жарым-жартылай канааттандырылды', 'удовлетворена частично', 0),
  (X'E3F7FB8315BB8C61B5A57A9A7AABA123', NULL, 'complaint-outcome', 'rejected', 30, 'четке кагылды', 'отклонена', 0),
  (X'4F891AE48385895BA1B8F4C13DAE28E4', NULL, 'complaint-outcome', 'withdrawn', 40, 'арыз ээси кайтарып алды', 'отозвана заявителем', 0),
  (X'B36A9588D33784C4B60FC3F9C6CD8B52', NULL, 'complaint-appeal', 'above', 10, 'жогору турган органга', 'в вышестоящий орган', 0),
  (X'F57A0997A4E28D38A33572A64D83FB6F', NULL, 'complaint-appeal', 'court', 20, 'сотко', 'в суд', 0),
  (X'24D0D21465E688EA8FEE91BABB46B814', NULL, 'hearing-kind', 'hearing', 10, 'коомдук угуу', 'общественные слушания', 0),
  (X'5B60809A62378EDFBAD0C15825E64EF4', NULL, 'hearing-kind', 'expertise', 20, 'коомдук экспертиза', 'общественная экспертиза', 0),
  (X'E29A6AF704408F90A9D66CD95E25023A', NULL, 'assessor', 'body', 10, 'кызмат көрсөтүүчү орган', 'предоставляющий орган', 0),
  (X'371DF0318FFB8C28AC941CF938407FB0', NULL, 'assessor', 'consumers', 20, 'керектөөчүлөрдүн бирикмеси', 'объединение потребителей', 0),
  (X'306FB1D292DD8ADA8014515844800C03', NULL, 'assessor', 'authorised', 30, 'ыйгарым укуктуу орган', 'уполномоченный орган', 0),
  (X'F766695A8E8A8CF88D2EED02B275AD12', NULL, 'assessment-parameter', 'term-days', 10, 'кызмат көрсөтүүнүн мөөнөтү (жумуш күнү)', 'срок предоставления (рабочие дни)', 0),
  (X'1BD45B577A518F8FB635601E09B7B299', NULL, 'assessment-parameter', 'wait-apply', 20, 'тапшыруу үчүн күтүү (мүнөт)', 'ожидание при обращении (минуты)', 0),
  (X'A2FBDBC12C878C5CB3769D8EA8A3398A', NULL, 'assessment-parameter', 'wait-receive', 30, 'алуу үчүн күтүү (мүнөт)', 'ожидание при получении (минуты)', 0),
  (X'EF71949C147E8A428D42485E65746C61', NULL, 'assessment-parameter', 'other', 40, 'стандарттын башка көрсөткүчү', 'другой показатель стандарта', 0);

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'579C4F9E6255882881B1FE4AA0D18B7E', NULL, 'survey.waves-least', '2', NULL, 'draft law of 2012, art. 14', 0),
  (X'3DA4754C7DC787AEAD1AC78F40A84E82', NULL, 'survey.waves-most', '4', NULL, 'draft law of 2012, art. 14', 0),
  (X'5646EF2452AD8CA3890D39B05D8E73FB', NULL, 'survey.least-answers', '5', NULL, 'rule of the program: fewer answers would show who answered', 0),
  (X'036AB07EB5A3805295F569647F1A4F32', NULL, 'complaint.days', '14', NULL, 'law № 67 of 04.05.2007 on appeals of citizens; its text was not read', 0);
