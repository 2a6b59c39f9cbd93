-- SPDX-License-Identifier: Apache-2.0
-- Papers that the office gives out: series of numbers, the register, copies, templates. The page of an issued paper
-- lies in page_blob under page_hash (0001), outside the journal, written in the same transaction.

-- Truth ---------------------------------------------------------------------------------------------------------------

-- Where numbers come from. kind: the one kind of paper that it serves, '' for all that have none of their own.
-- period of a number: the year where the series restarts yearly, else 0.
CREATE TABLE series(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  format TEXT NOT NULL CHECK(instr(format, '{number}') > 0),  -- «{index}-{number}/{year}»
  paper_index TEXT NOT NULL DEFAULT '',                      -- '': the office's own
  restart TEXT NOT NULL CHECK(restart IN ('year', 'never'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX series_kind ON series(office, kind);

-- The next number is at least this one: a first day in mid-year, or a book restored from a backup.
CREATE TABLE series_start(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  series BLOB NOT NULL REFERENCES series(id) ON DELETE RESTRICT,
  period INTEGER NOT NULL CHECK(period >= 0),
  number INTEGER NOT NULL CHECK(number >= 1),
  stream BLOB CHECK(length(stream) = 16)  -- the stream that was told so, after a restore
) STRICT, WITHOUT ROWID;
CREATE INDEX series_start_series ON series_start(series, period);

-- The register. Rows are never deleted and numbers never freed. Names and texts stand as they were printed, whatever
-- becomes of the person's record. person and household are ids of the household book.
CREATE TABLE paper(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  series BLOB NOT NULL REFERENCES series(id) ON DELETE RESTRICT,
  period INTEGER NOT NULL CHECK(period >= 0),
  number INTEGER NOT NULL CHECK(number >= 1),
  number_text TEXT NOT NULL CHECK(number_text <> ''),
  state TEXT NOT NULL CHECK(state IN ('reserved', 'printed', 'for-signature', 'handed-over', 'spoiled', 'annulled')),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),  -- the date on the paper; of a reserved one, when reserved
  kind TEXT NOT NULL DEFAULT '',                        -- code of list paper-kind; '' while reserved
  person BLOB CHECK(length(person) = 16),
  household BLOB CHECK(length(household) = 16),
  name_ky TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '' CHECK(language IN ('', 'ky', 'both', 'ru')),
  wish TEXT NOT NULL DEFAULT '',  -- the applicant's wish, where the paper is in Russian alone
  purpose_ky TEXT NOT NULL DEFAULT '',
  purpose_ru TEXT NOT NULL DEFAULT '',
  recipient_ky TEXT NOT NULL DEFAULT '',
  recipient_ru TEXT NOT NULL DEFAULT '',
  ground_ky TEXT NOT NULL DEFAULT '',
  ground_ru TEXT NOT NULL DEFAULT '',
  as_of TEXT CHECK(date(as_of, '+0 days') = as_of),
  signatory BLOB REFERENCES signatory(id) ON DELETE RESTRICT,
  executor BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  template_version INTEGER NOT NULL DEFAULT 0,  -- 0: the one shipped with the program
  case_forms TEXT NOT NULL DEFAULT '',          -- JSON of the clerk's own case endings
  page_hash BLOB CHECK(length(page_hash) = 32),
  pages INTEGER NOT NULL DEFAULT 0 CHECK(pages >= 0),
  text_hash BLOB CHECK(length(text_hash) = 32),     -- BLAKE2b-256 of the words of the page, without the code
  original_hash BLOB CHECK(length(original_hash) = 32),  -- page_blob of the Kyrgyz original of a Russian-only paper
  code TEXT NOT NULL DEFAULT '',                    -- what the QR code says
  key_id BLOB CHECK(length(key_id) = 8),
  handed_day TEXT CHECK(date(handed_day, '+0 days') = handed_day),
  handed_to TEXT NOT NULL DEFAULT '',
  ended_day TEXT CHECK(date(ended_day, '+0 days') = ended_day),  -- spoiled or annulled
  reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(series, period, number),
  CHECK((state IN ('spoiled', 'annulled')) = (ended_day IS NOT NULL)),
  CHECK(state = 'reserved' OR state = 'spoiled' OR kind <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_office ON paper(office, day);
CREATE INDEX paper_number_text ON paper(number_text);
CREATE INDEX paper_person ON paper(person);
CREATE INDEX paper_household ON paper(household);
CREATE INDEX paper_open ON paper(state, day) WHERE state IN ('reserved', 'printed', 'for-signature');
CREATE INDEX paper_signatory ON paper(signatory);
CREATE INDEX paper_executor ON paper(executor);

-- Every further copy of an issued paper: «ДУБЛИКАТ».
CREATE TABLE paper_copy(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  paper BLOB NOT NULL REFERENCES paper(id) ON DELETE RESTRICT,
  copy INTEGER NOT NULL CHECK(copy >= 1),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE(paper, copy)
) STRICT, WITHOUT ROWID;

-- Templates as the office edited them; the highest version counts. kind 'part.head' and the like are shared parts.
-- language: '' serves Kyrgyz and Russian; another code is a template for papers with a further language.
CREATE TABLE paper_template(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),
  language TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL CHECK(version >= 1),
  body TEXT NOT NULL,  -- '': back to the shipped one
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(office, kind, language, version)
) STRICT, WITHOUT ROWID;

-- Derived -------------------------------------------------------------------------------------------------------------

-- Folded words of name, account and number: the register's search box.
CREATE TABLE paper_words(
  paper BLOB PRIMARY KEY NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reference rows ------------------------------------------------------------------------------------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'EE7D4F4D1A258F3F93366F01C42CCACE', NULL, 'paper-kind', 'family', 10, 'Үй-бүлө курамы жөнүндө маалымкат', 'Справка о составе семьи', 0),
  (X'3E52FC1091BE8431BF7462155E4CE08B', NULL, 'paper-kind', 'residence', 20, 'Жашаган жери жөнүндө маалымкат', 'Справка с места жительства', 0),
  (X'9E17943E98D3823CA14E7E6C0ECDF764', NULL, 'paper-kind', 'livestock', 30, 'Мал-жандыгынын саны жөнүндө маалымкат', 'Справка о наличии скота', 0),
  (X'0391C306E2D18781933F6C3BB91501EB', NULL, 'paper-kind', 'land', 40, 'Жер участогунун (үлүш жердин) бар экендиги жөнүндө маалымкат', 'Справка о наличии земельного участка (доли)', 0),
  (X'260A28DBEB1B8B46AA3C4C1DD77A406F', NULL, 'paper-kind', 'letter', 80, 'Кат', 'Письмо', 0),
  (X'280C26AD71718DA7BB96C33096F634DA', NULL, 'paper-kind', 'other', 90, 'Башка кагаз', 'Другой документ', 0),
  (X'1377EA3DC630865890FC7F014CBB6EF1', NULL, 'paper-state', 'reserved', 10, 'ээленген номер', 'номер зарезервирован', 0),
  (X'03FAD07141598BFE828C077AE6580F57', NULL, 'paper-state', 'printed', 20, 'басылган', 'напечатана', 0),
  (X'49E3E094BCD78FD8B877083E6BC72C3E', NULL, 'paper-state', 'for-signature', 30, 'кол коюуга берилген', 'на подписи', 0),
  (X'F0B767A082838BAF8324FA1AD10EA77D', NULL, 'paper-state', 'handed-over', 40, 'берилген', 'выдана', 0),
  (X'41FCD47BC90B848D9EA0A55DCFDEA6B0', NULL, 'paper-state', 'spoiled', 50, 'бузулган', 'испорчена', 0),
  (X'4C387F3AB8E78ACBB11336782DF4E8A1', NULL, 'paper-state', 'annulled', 60, 'жокко чыгарылган', 'аннулирована', 0),
  (X'865E341A5BA6840584BED365A87EA3AB', NULL, 'paper-language', 'ky', 10, 'кыргызча', 'на кыргызском', 1),
  (X'6934D5A8EF1080648C0FA422C98F586C', NULL, 'paper-language', 'both', 20, 'эки тилде', 'на двух языках', 1),
  (X'EF10EC195B9E8F04A55D5A6AA88EECA9', NULL, 'paper-language', 'ru', 30, 'орусча', 'на русском', 1);
