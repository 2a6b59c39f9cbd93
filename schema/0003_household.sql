-- SPDX-License-Identifier: Apache-2.0
-- The household book: books, households (accounts), persons, who lived where from when to when, dwellings, land,
-- livestock, machinery. Truth first (journalled, sent, replayed), then what is derived from it.
--
-- Rules of the whole file:
--  * Periods are half open [from_day, to_day). from_day NULL: since before the book. to_day NULL: still so. A period of one
--    day's birth and death has from_day = to_day and holds no day.
--  * Words from a list (relation, wall, …) are stored as the list's code; texts are in code_value.
--  * What is restricted (telephone, ethnicity, health, documents, ПИН-free notes on health) stands in tables of its own
--    that nothing references, so that a profile of a package can leave the whole table out.
--  * Areas of land are m²; areas of buildings are dm² (1/100 m²), because books record 67.5 m². Shares are whole
--    numbers over one denominator per object and period.
--  * former_office, former_id: the row of the office from which the household or person moved here.

CREATE TABLE household_book (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  office BLOB NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  number TEXT NOT NULL CHECK (number <> ''),
  year_from INTEGER NOT NULL CHECK (year_from BETWEEN 1900 AND 2200),
  year_to INTEGER NOT NULL CHECK (year_to BETWEEN 1900 AND 2200),
  pages INTEGER CHECK (pages > 0),
  note TEXT NOT NULL DEFAULT '',
  CHECK (year_from <= year_to)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_book_office ON household_book (office);

-- The villages or streets that a book covers.
CREATE TABLE household_book_area (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  book BLOB NOT NULL REFERENCES household_book (id) ON DELETE RESTRICT,
  village BLOB NOT NULL REFERENCES territory (id) ON DELETE RESTRICT,
  street BLOB REFERENCES street (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX household_book_area_book ON household_book_area (book);
CREATE INDEX household_book_area_village ON household_book_area (village);
CREATE INDEX household_book_area_street ON household_book_area (street);

-- A household and its account (жеке эсеп) in a book. The address parts are the book's words; the village and street
-- are the office's units.
CREATE TABLE household (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  office BLOB NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  book BLOB NOT NULL REFERENCES household_book (id) ON DELETE RESTRICT,
  account TEXT NOT NULL CHECK (account <> ''),
  previous_account TEXT NOT NULL DEFAULT '',
  page_from INTEGER CHECK (page_from > 0),
  page_to INTEGER CHECK (page_to > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),                -- list object-kind
  village BLOB NOT NULL REFERENCES territory (id) ON DELETE RESTRICT,
  street BLOB REFERENCES street (id) ON DELETE RESTRICT,
  house TEXT NOT NULL DEFAULT '',
  letter TEXT NOT NULL DEFAULT '',
  flat TEXT NOT NULL DEFAULT '',
  cadastral TEXT NOT NULL DEFAULT '',
  opened_day TEXT CHECK (date(opened_day, '+0 days') = opened_day),
  open_kind TEXT NOT NULL CHECK (open_kind <> ''),      -- list account-open
  open_reason TEXT NOT NULL DEFAULT '',
  predecessor BLOB REFERENCES household (id) ON DELETE RESTRICT,
  closed_day TEXT CHECK (date(closed_day, '+0 days') = closed_day),
  close_kind TEXT CHECK (close_kind <> ''),             -- list account-close
  close_reason TEXT NOT NULL DEFAULT '',
  successor BLOB REFERENCES household (id) ON DELETE RESTRICT,
  walked_day TEXT CHECK (date(walked_day, '+0 days') = walked_day),
  answered_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  former_office BLOB CHECK (length(former_office) = 16),
  former_id BLOB CHECK (length(former_id) = 16),
  CHECK ((closed_day IS NULL) = (close_kind IS NULL)),
  CHECK (opened_day IS NULL OR closed_day IS NULL OR opened_day <= closed_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_office ON household (office);
CREATE INDEX household_book_account ON household (book, account);
CREATE INDEX household_account ON household (account);
CREATE INDEX household_village ON household (village, street, house);
CREATE INDEX household_street ON household (street);
CREATE INDEX household_predecessor ON household (predecessor);
CREATE INDEX household_successor ON household (successor);

CREATE TABLE household_phone (  -- restricted; id is the household's
  id BLOB NOT NULL PRIMARY KEY REFERENCES household (id) ON DELETE RESTRICT CHECK (length(id) = 16),
  phone TEXT NOT NULL CHECK (phone <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  office BLOB NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  surname_ky TEXT NOT NULL DEFAULT '',
  given_ky TEXT NOT NULL DEFAULT '',
  patronymic_ky TEXT NOT NULL DEFAULT '',
  former_surname_ky TEXT NOT NULL DEFAULT '',
  surname_ru TEXT NOT NULL DEFAULT '',
  given_ru TEXT NOT NULL DEFAULT '',
  patronymic_ru TEXT NOT NULL DEFAULT '',
  former_surname_ru TEXT NOT NULL DEFAULT '',
  sex TEXT NOT NULL CHECK (sex IN ('f', 'm', 'u')),     -- u: not recorded
  birth_earliest TEXT CHECK (date(birth_earliest, '+0 days') = birth_earliest),
  birth_latest TEXT CHECK (date(birth_latest, '+0 days') = birth_latest),
  birth_place_ky TEXT NOT NULL DEFAULT '',
  birth_place_ru TEXT NOT NULL DEFAULT '',
  death_day TEXT CHECK (date(death_day, '+0 days') = death_day),
  father BLOB REFERENCES person (id) ON DELETE RESTRICT,
  mother BLOB REFERENCES person (id) ON DELETE RESTRICT,
  citizenship TEXT NOT NULL DEFAULT '',                 -- list citizenship
  marital TEXT NOT NULL DEFAULT '',                     -- list marital
  temporary_number TEXT NOT NULL DEFAULT '',            -- given by the office to a person without a ПИН
  note TEXT NOT NULL DEFAULT '',
  former_office BLOB CHECK (length(former_office) = 16),
  former_id BLOB CHECK (length(former_id) = 16),
  CHECK (surname_ky || given_ky || surname_ru || given_ru <> ''),
  CHECK ((birth_earliest IS NULL) = (birth_latest IS NULL)),
  CHECK (birth_earliest <= birth_latest),
  CHECK (death_day IS NULL OR birth_earliest IS NULL OR birth_earliest <= death_day),
  CHECK (father IS NULL OR father <> id),
  CHECK (mother IS NULL OR mother <> id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_office ON person (office);
CREATE INDEX person_father ON person (father);
CREATE INDEX person_mother ON person (mother);
CREATE INDEX person_temporary_number ON person (temporary_number) WHERE temporary_number <> '';

-- ПИН, today's and earlier ones. Never unique: two persons with one ПИН is a finding, not an error.
CREATE TABLE person_pin (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  pin TEXT NOT NULL CHECK (length(pin) = 14 AND pin NOT GLOB '*[^0-9]*'),
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  changed_day TEXT CHECK (date(changed_day, '+0 days') = changed_day),  -- when it ceased to be the current one
  reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX person_pin_person ON person_pin (person);
CREATE INDEX person_pin_pin ON person_pin (pin);

CREATE TABLE person_phone (  -- restricted; id is the person's
  id BLOB NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE RESTRICT CHECK (length(id) = 16),
  phone TEXT NOT NULL CHECK (phone <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE person_ethnicity (  -- restricted; id is the person's
  id BLOB NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE RESTRICT CHECK (length(id) = 16),
  ethnicity TEXT NOT NULL CHECK (ethnicity <> '')       -- list ethnicity
) STRICT, WITHOUT ROWID;

CREATE TABLE person_disability (  -- restricted
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  disability TEXT NOT NULL CHECK (disability <> ''),    -- list disability
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_disability_person ON person_disability (person);

CREATE TABLE person_document (  -- restricted
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind <> ''),                -- list document-kind
  series TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  issued_day TEXT CHECK (date(issued_day, '+0 days') = issued_day),
  valid_until TEXT CHECK (date(valid_until, '+0 days') = valid_until)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_document_person ON person_document (person);

-- A person in a household. start_kind and end_kind say what happened, so that flows are counted from these rows.
CREATE TABLE membership (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  start_kind TEXT NOT NULL CHECK (start_kind IN ('before-book', 'birth', 'arrival', 'move')),
  end_kind TEXT CHECK (end_kind IN ('death', 'departure', 'move')),
  from_place TEXT NOT NULL DEFAULT '',
  to_place TEXT NOT NULL DEFAULT '',
  start_reason TEXT NOT NULL DEFAULT '',                -- list move-reason
  end_reason TEXT NOT NULL DEFAULT '',                  -- list move-reason
  CHECK ((from_day IS NULL) = (start_kind = 'before-book')),
  CHECK ((to_day IS NULL) = (end_kind IS NULL)),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_household ON membership (household);
CREATE INDEX membership_person ON membership (person);
CREATE INDEX membership_from ON membership (from_day);
CREATE INDEX membership_to ON membership (to_day);

-- The word by which a member stands to the first-recorded person; 'head' is that person. A new first-recorded person
-- ends all words of the household and begins new ones.
CREATE TABLE relation (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  relation TEXT NOT NULL CHECK (relation <> ''),        -- list relation
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_household ON relation (household);
CREATE INDEX relation_person ON relation (person);

-- Registration (каттоо / прописка). household NULL: registered elsewhere, at `place`. No row: none recorded.
CREATE TABLE registration (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  household BLOB REFERENCES household (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('permanent', 'temporary')),
  place TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_person ON registration (person);
CREATE INDEX registration_household ON registration (household);

-- Temporarily absent (убактылуу жок). A member is present on every day that no row covers.
CREATE TABLE absence (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  reason TEXT NOT NULL CHECK (reason <> ''),            -- list absence-reason
  place_kind TEXT NOT NULL DEFAULT '',                  -- list absence-place
  country TEXT NOT NULL DEFAULT '',                     -- list country
  place TEXT NOT NULL DEFAULT '',
  expected_day TEXT CHECK (date(expected_day, '+0 days') = expected_day),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX absence_person ON absence (person);

-- spouse NULL: not in the book; then spouse_name.
CREATE TABLE marriage (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  spouse BLOB REFERENCES person (id) ON DELETE RESTRICT,
  spouse_name TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  end_kind TEXT CHECK (end_kind IN ('divorce', 'death')),
  document TEXT NOT NULL DEFAULT '',
  CHECK ((to_day IS NULL) = (end_kind IS NULL)),
  CHECK (spouse IS NULL OR spouse <> person),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX marriage_person ON marriage (person);
CREATE INDEX marriage_spouse ON marriage (spouse);

CREATE TABLE education (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  level TEXT NOT NULL DEFAULT '',                       -- list education
  institution TEXT NOT NULL DEFAULT '',                 -- school or kindergarten attended
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX education_person ON education (person);

CREATE TABLE employment (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  status TEXT NOT NULL DEFAULT '',                      -- list employment
  occupation TEXT NOT NULL DEFAULT '',
  employer TEXT NOT NULL DEFAULT '',
  income TEXT NOT NULL DEFAULT '',                      -- list income
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX employment_person ON employment (person);

-- Pensions, benefits, other statuses (veteran, mother of many children), military registration.
CREATE TABLE social_status (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  list TEXT NOT NULL CHECK (list IN ('pension', 'benefit', 'person-status', 'military')),
  code TEXT NOT NULL CHECK (code <> ''),
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX social_status_person ON social_status (person);

-- A note on a household or a person, dated.
CREATE TABLE note (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB REFERENCES household (id) ON DELETE RESTRICT,
  person BLOB REFERENCES person (id) ON DELETE RESTRICT,
  noted_day TEXT NOT NULL CHECK (date(noted_day, '+0 days') = noted_day),
  text TEXT NOT NULL CHECK (text <> ''),
  CHECK ((household IS NULL) <> (person IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX note_household ON note (household);
CREATE INDEX note_person ON note (person);

-- Section II. '' means: not recorded.
CREATE TABLE dwelling (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL DEFAULT '',                        -- list dwelling-kind
  occupancy TEXT NOT NULL DEFAULT '',                   -- list occupancy
  storeys INTEGER CHECK (storeys BETWEEN 1 AND 100),
  year_built INTEGER CHECK (year_built BETWEEN 1800 AND 2200),
  wall TEXT NOT NULL DEFAULT '',                        -- list wall
  roof TEXT NOT NULL DEFAULT '',                        -- list roof
  total_area_dm2 INTEGER CHECK (total_area_dm2 > 0),
  living_area_dm2 INTEGER CHECK (living_area_dm2 > 0),
  kitchen_area_dm2 INTEGER CHECK (kitchen_area_dm2 > 0),
  rooms INTEGER CHECK (rooms BETWEEN 1 AND 500),
  electricity TEXT NOT NULL DEFAULT '',                 -- list yes-no
  heating TEXT NOT NULL DEFAULT '',                     -- list heating
  fuel TEXT NOT NULL DEFAULT '',                        -- list fuel
  gas TEXT NOT NULL DEFAULT '',                         -- list gas
  water TEXT NOT NULL DEFAULT '',                       -- list water
  hot_water TEXT NOT NULL DEFAULT '',                   -- list hot-water
  sewer TEXT NOT NULL DEFAULT '',                       -- list sewer
  toilet TEXT NOT NULL DEFAULT '',                      -- list toilet
  bath TEXT NOT NULL DEFAULT '',                        -- list bath
  telephone TEXT NOT NULL DEFAULT '',                   -- list yes-no
  internet TEXT NOT NULL DEFAULT '',                    -- list yes-no
  cadastral TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX dwelling_household ON dwelling (household);

-- owner NULL: not in the book; then owner_name. Parts of one object and period have one denominator and sum to it.
CREATE TABLE dwelling_share (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dwelling BLOB NOT NULL REFERENCES dwelling (id) ON DELETE RESTRICT,
  owner BLOB REFERENCES person (id) ON DELETE RESTRICT,
  owner_name TEXT NOT NULL DEFAULT '',
  num INTEGER NOT NULL CHECK (num > 0),
  den INTEGER NOT NULL CHECK (den BETWEEN 1 AND 1000000),
  document TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (num <= den),
  CHECK (owner IS NOT NULL OR owner_name <> ''),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX dwelling_share_dwelling ON dwelling_share (dwelling);
CREATE INDEX dwelling_share_owner ON dwelling_share (owner);

CREATE TABLE outbuilding (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind <> ''),                -- list outbuilding
  year_built INTEGER CHECK (year_built BETWEEN 1800 AND 2200),
  area_dm2 INTEGER CHECK (area_dm2 > 0),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX outbuilding_household ON outbuilding (household);

-- Section III.
CREATE TABLE parcel (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind <> ''),                -- list parcel-kind
  land_type TEXT NOT NULL DEFAULT '',                   -- list land-type
  area_m2 INTEGER CHECK (area_m2 > 0),
  contour TEXT NOT NULL DEFAULT '',
  cadastral TEXT NOT NULL DEFAULT '',
  land_right TEXT NOT NULL DEFAULT '',                  -- list land-right
  document_kind TEXT NOT NULL DEFAULT '',               -- list land-document
  document_number TEXT NOT NULL DEFAULT '',
  document_day TEXT CHECK (date(document_day, '+0 days') = document_day),
  term_until TEXT CHECK (date(term_until, '+0 days') = term_until),  -- of a rent
  let_out TEXT NOT NULL DEFAULT '',                     -- list yes-no
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  end_reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_household ON parcel (household);

CREATE TABLE parcel_share (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  parcel BLOB NOT NULL REFERENCES parcel (id) ON DELETE RESTRICT,
  owner BLOB REFERENCES person (id) ON DELETE RESTRICT,
  owner_name TEXT NOT NULL DEFAULT '',
  num INTEGER NOT NULL CHECK (num > 0),
  den INTEGER NOT NULL CHECK (den BETWEEN 1 AND 1000000),
  document TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  CHECK (num <= den),
  CHECK (owner IS NOT NULL OR owner_name <> ''),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_share_parcel ON parcel_share (parcel);
CREATE INDEX parcel_share_owner ON parcel_share (owner);

-- What grew on a parcel in a year; trees only for an orchard.
CREATE TABLE parcel_use (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  parcel BLOB NOT NULL REFERENCES parcel (id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  crop TEXT NOT NULL CHECK (crop <> ''),                -- list crop
  area_m2 INTEGER CHECK (area_m2 > 0),
  trees INTEGER CHECK (trees > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_use_parcel ON parcel_use (parcel, year);

-- Section IV: livestock as counted on a day. A snapshot without counts says: none.
CREATE TABLE livestock_snapshot (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  as_of TEXT NOT NULL CHECK (date(as_of, '+0 days') = as_of),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX livestock_snapshot_household ON livestock_snapshot (household, as_of);

CREATE TABLE livestock_count (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  snapshot BLOB NOT NULL REFERENCES livestock_snapshot (id) ON DELETE RESTRICT,
  animal TEXT NOT NULL CHECK (animal <> ''),            -- list livestock: "cattle" or "cattle.cow"
  heads INTEGER NOT NULL CHECK (heads BETWEEN 1 AND 1000000)
) STRICT, WITHOUT ROWID;
CREATE INDEX livestock_count_snapshot ON livestock_count (snapshot);

-- Section V.
CREATE TABLE vehicle (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  household BLOB NOT NULL REFERENCES household (id) ON DELETE RESTRICT,
  owner BLOB REFERENCES person (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind <> ''),                -- list vehicle
  make TEXT NOT NULL DEFAULT '',
  year_made INTEGER CHECK (year_made BETWEEN 1900 AND 2200),
  plate TEXT NOT NULL DEFAULT '',
  engine_cm3 INTEGER CHECK (engine_cm3 > 0),
  from_day TEXT CHECK (date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK (date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_household ON vehicle (household);
CREATE INDEX vehicle_owner ON vehicle (owner);

-- Derived: rebuilt by one command --------------------------------------------------------------------------------------

-- Where each person stands now, in the order of lists. now: the latest facts, whatever day it is.
CREATE TABLE person_now (
  sort BLOB NOT NULL,              -- text::SortKey of the full name
  person BLOB NOT NULL,
  office BLOB NOT NULL,
  household BLOB,                  -- of today, else the last one
  village BLOB,
  street BLOB,
  sex TEXT NOT NULL,
  birth TEXT,                      -- PartialDate::Assumed
  presence TEXT NOT NULL,          -- 'present', 'absent', 'gone', 'dead', 'none'
  relation TEXT NOT NULL,
  country TEXT NOT NULL,           -- of an absence
  PRIMARY KEY (sort, person)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_now_person ON person_now (person);
CREATE INDEX person_now_household ON person_now (household);
CREATE INDEX person_now_village ON person_now (village, sort);

-- Whose a row is, kept so that the deletion of the row (undo) still finds the person.
CREATE TABLE person_part (
  part BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_part_person ON person_part (person);

CREATE TABLE household_now (
  household BLOB NOT NULL PRIMARY KEY,
  office BLOB NOT NULL,
  village BLOB NOT NULL,
  street BLOB,
  kind TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  head BLOB,
  members INTEGER NOT NULL,
  absent INTEGER NOT NULL,
  account_sort TEXT NOT NULL,
  address_sort BLOB NOT NULL,
  head_sort BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX household_now_account ON household_now (account_sort, household);
CREATE INDEX household_now_address ON household_now (address_sort, household);

-- Words under which persons are found. kind: 0 as written, 1 folded where it differs, 2 loose where it differs,
-- 3 ПИН, 4 ПИН reversed, 5 telephone reversed.
CREATE TABLE person_word (
  kind INTEGER NOT NULL,
  word TEXT NOT NULL,
  person BLOB NOT NULL,
  office BLOB NOT NULL,
  village BLOB,
  PRIMARY KEY (kind, word, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_word_person ON person_word (person);

-- kind: 0 account, 1 word of the address, 2 telephone reversed.
CREATE TABLE household_word (
  kind INTEGER NOT NULL,
  word TEXT NOT NULL,
  household BLOB NOT NULL,
  PRIMARY KEY (kind, word, household)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_word_household ON household_word (household);

-- All words of a person with a blank before each, then those of the address: several words of a query are checked here.
-- exact: as written; folded: folded and loose.
CREATE TABLE person_bag (
  person BLOB NOT NULL PRIMARY KEY,
  exact TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reference rows: schema/reference/household_codes.csv by make_sql.py ------------------------------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'E91CE924E6CC8F0C839A30C2DDB9AFA6', NULL, 'relation', 'head', 10, 'биринчи жазылган адам', 'первое записанное лицо', 0),
  (X'7AC8F08622C786D78C0E899AFB82811B', NULL, 'relation', 'wife', 20, 'аялы', 'жена', 1),
  (X'0E22081012008D53B9A1F8CFF4E1C410', NULL, 'relation', 'husband', 30, 'күйөөсү', 'муж', 1),
  (X'0947ADF302A0832CA0BD75B018FDFD31', NULL, 'relation', 'son', 40, 'уулу', 'сын', 1),
  (X'E7D5735F8BB48AA99D282CD8DFD53953', NULL, 'relation', 'daughter', 50, 'кызы', 'дочь', 1),
  (X'21A403DA16E585CC841ED251C6D6826D', NULL, 'relation', 'father', 60, 'атасы', 'отец', 1),
  (X'68DE28C01C218C1585AB173B3BFE3020', NULL, 'relation', 'mother', 70, 'энеси', 'мать', 1),
  (X'4C9AA4218E958D64AB54384F509827C6', NULL, 'relation', 'older-brother', 80, 'агасы', 'брат (старший)', 1),
  (X'9D93DED74B3787209D9DDC7E8840387E', NULL, 'relation', 'younger-brother', 90, 'иниси', 'брат (младший)', 1),
  (X'DA1E6191F4BF8718B2C7E928BCF05B0F', NULL, 'relation', 'older-sister', 100, 'эжеси', 'сестра (старшая)', 1),
  (X'B48353E72C9687F0B57A7A950AF27A89', NULL, 'relation', 'younger-sister-of-man', 110, 'карындашы', 'сестра (младшая)', 1),
  (X'62032ABF68068ACD96C08F8F8602A82E', NULL, 'relation', 'younger-sister-of-woman', 120, 'сиңдиси', 'сестра (младшая)', 1),
  (X'F189C411642D8F3EAC9AB65B353A2263', NULL, 'relation', 'grandson', 130, 'небереси', 'внук', 1),
  (X'6F0579E8859985208492AC3935E1C239', NULL, 'relation', 'granddaughter', 140, 'небереси', 'внучка', 1),
  (X'7DB72B8192EF85F3B6E9531D45DAB455', NULL, 'relation', 'great-grandson', 150, 'чөбөрөсү', 'правнук', 0),
  (X'2BB050CF9DEA891083151C7A748BB875', NULL, 'relation', 'great-granddaughter', 160, 'чөбөрөсү', 'правнучка', 0),
  (X'A4B186B59A468F0586237A45738C93DA', NULL, 'relation', 'daughter-in-law', 170, 'келини', 'невестка', 1),
  (X'7A8584EA6C5383409955944A2A7F6C93', NULL, 'relation', 'son-in-law', 180, 'күйөө баласы', 'зять', 1),
  (X'947177BE6D0C8052B28F1D3B6901C701', NULL, 'relation', 'husbands-father', 190, 'кайнатасы', 'свёкор', 1),
  (X'39230672D16B8E849E3B1FD7064B287C', NULL, 'relation', 'husbands-mother', 200, 'кайненеси', 'свекровь', 1),
  (X'109D4F2C4B118CC890117A8A0B2490B6', NULL, 'relation', 'wifes-father', 210, 'кайнатасы', 'тесть', 1),
  (X'2DE55CD0D0508562A62816910C172F6F', NULL, 'relation', 'wifes-mother', 220, 'кайненеси', 'тёща', 1),
  (X'49ABB725D2F983C49D05342F74403D66', NULL, 'relation', 'grandfather', 230, 'чоң атасы', 'дед', 0),
  (X'50D372BB07928779BA16269A4C2D0951', NULL, 'relation', 'grandmother', 240, 'чоң энеси', 'бабушка', 0),
  (X'C5D3B63A666F8E1BBA12CCF87B540EA6', NULL, 'relation', 'sisters-son', 250, 'жээни', 'племянник (сын сестры)', 1),
  (X'1341A8EEF5F3844B92605524D1170836', NULL, 'relation', 'sisters-daughter', 260, 'жээни', 'племянница (дочь сестры)', 1),
  (X'91B64C3836F18B8B842E4ADF1D706F77', NULL, 'relation', 'brothers-son', 270, 'бир тууганынын уулу', 'племянник (сын брата)', 0),
  (X'8F21C0EC06D2851BA29EBDE1CA639582', NULL, 'relation', 'brothers-daughter', 280, 'бир тууганынын кызы', 'племянница (дочь брата)', 0),
  (X'5F36C9544F1C81ABB732A0BBC1034002', NULL, 'relation', 'stepson', 290, 'өгөй уулу', 'пасынок', 0),
  (X'7504F5F26721810B913FCEB84E41B789', NULL, 'relation', 'stepdaughter', 300, 'өгөй кызы', 'падчерица', 0),
  (X'075EE1359F0588DBA9E322C257F56559', NULL, 'relation', 'stepfather', 310, 'өгөй атасы', 'отчим', 0),
  (X'167416053E3D8265B672315B702E05A9', NULL, 'relation', 'stepmother', 320, 'өгөй энеси', 'мачеха', 0),
  (X'223E65A7454986F2BD448DD3BB5566EF', NULL, 'relation', 'brothers-wife', 330, 'жеңеси', 'жена брата', 0),
  (X'9237188D8683876C8866E0AE1BF535BF', NULL, 'relation', 'sisters-husband', 340, 'жездеси', 'муж сестры', 0),
  (X'01B139B02210871E92ACB60BFF3B0AF0', NULL, 'relation', 'ward', 350, 'багып алган баласы', 'подопечный', 0),
  (X'FB341DC73DFF84739D0A74C992325D9A', NULL, 'relation', 'relative', 360, 'тууганы', 'родственник', 0),
  (X'B6AE71DD585C8AC48EE3DA89036EC0A9', NULL, 'relation', 'not-related', 370, 'тууган эмес', 'не родственник', 0),
  (X'1996E2A9302E83569CED24224D115FA0', NULL, 'sex', 'f', 10, 'аял', 'женский', 1),
  (X'989EE2A9303383569D3C24224D165FA0', NULL, 'sex', 'm', 20, 'эркек', 'мужской', 1),
  (X'30ACE2A9303B8356B56B24224D1E5FA0', NULL, 'sex', 'u', 30, 'белгисиз', 'не указан', 0),
  (X'FA2A848E420A8526A37705162256BC67', NULL, 'ethnicity', 'kyrgyz', 10, 'кыргыз', 'кыргыз', 1),
  (X'BD60BAA42D4E8859B6B85A757DCA3189', NULL, 'ethnicity', 'uzbek', 20, 'өзбек', 'узбек', 1),
  (X'97AB479213A081208F129BD1F1EE55E8', NULL, 'ethnicity', 'russian', 30, 'орус', 'русский', 1),
  (X'A9C4DE67429C88C086B1D9DE340A1F96', NULL, 'ethnicity', 'dungan', 40, 'дунган', 'дунганин', 0),
  (X'948060BDC85C83828C376947E5A61AA2', NULL, 'ethnicity', 'uighur', 50, 'уйгур', 'уйгур', 0),
  (X'9DF988B5141B87BF9B745CABDC49CAE8', NULL, 'ethnicity', 'tajik', 60, 'тажик', 'таджик', 0),
  (X'D6CBBEBF38EF8EE997619EC201B47887', NULL, 'ethnicity', 'turk', 70, 'түрк', 'турок', 0),
  (X'106D37686C1A80BDA4A034092F027629', NULL, 'ethnicity', 'kazakh', 80, 'казак', 'казах', 0),
  (X'F4F3C00D1514865B8B18F015D610569D', NULL, 'ethnicity', 'tatar', 90, 'татар', 'татарин', 0),
  (X'5A8D180E3F26836FA07E9362ECCB4411', NULL, 'ethnicity', 'azerbaijani', 100, 'азербайжан', 'азербайджанец', 0),
  (X'C2CC9165A7B88C3BACC3E50D40601453', NULL, 'ethnicity', 'korean', 110, 'корей', 'кореец', 0),
  (X'D428B798DA848647B20F4F01C8FB4665', NULL, 'ethnicity', 'ukrainian', 120, 'украин', 'украинец', 0),
  (X'6CAE3C5EEE358792B608BB2E00ABAC7A', NULL, 'ethnicity', 'german', 130, 'немис', 'немец', 0),
  (X'30831B7A97E8892099FE6D044514C363', NULL, 'ethnicity', 'kurd', 140, 'курд', 'курд', 0),
  (X'5CBFCD1DD94A86F093B271ECA0DAB54E', NULL, 'ethnicity', 'other', 900, 'башка', 'другая', 0),
  (X'FDE7F65826CC85DDB00F5E8AE2ED0C9A', NULL, 'citizenship', 'kg', 10, 'Кыргыз Республикасы', 'Кыргызская Республика', 1),
  (X'12CAB45826CE87DC9F85378BE2EB52A1', NULL, 'citizenship', 'ru', 20, 'Россия Федерациясы', 'Российская Федерация', 0),
  (X'16EDF65826CF85DDA3255E8AE2E20C9A', NULL, 'citizenship', 'kz', 30, 'Казакстан Республикасы', 'Республика Казахстан', 0),
  (X'F83EC35826CF88DDBD7F0989E2E6C29A', NULL, 'citizenship', 'uz', 40, 'Өзбекстан Республикасы', 'Республика Узбекистан', 0),
  (X'9D1DC75826C98CDD84265889E270B79A', NULL, 'citizenship', 'tj', 50, 'Тажикстан Республикасы', 'Республика Таджикистан', 0),
  (X'8F4C0F3241AB8F0D9548A4FE34D20F2D', NULL, 'citizenship', 'other', 80, 'башка мамлекет', 'другое государство', 0),
  (X'054AE7911E8682F2826BBA1CFBE22149', NULL, 'citizenship', 'none', 90, 'жарандыгы жок', 'без гражданства', 0),
  (X'82ED7732D105817C9D340FC004864D71', NULL, 'country', 'ru', 10, 'Россия', 'Россия', 1),
  (X'A63E5D32D106827CB16186C204ED9571', NULL, 'country', 'kz', 20, 'Казакстан', 'Казахстан', 1),
  (X'A59B8832D108857C82EACFC204E5F970', NULL, 'country', 'tr', 30, 'Түркия', 'Турция', 0),
  (X'3E4C5D32D10E827CA93F86C204E59571', NULL, 'country', 'kr', 40, 'Түштүк Корея', 'Южная Корея', 0),
  (X'83568632D1FF817C8497D2C2048EF570', NULL, 'country', 'us', 50, 'АКШ', 'США', 0),
  (X'20E55A32D1F18E7C832799C1047A7971', NULL, 'country', 'de', 60, 'Германия', 'Германия', 0),
  (X'68628632D106827C8B6CCDC20485F570', NULL, 'country', 'uz', 70, 'Өзбекстан', 'Узбекистан', 0),
  (X'6DC48832D120857CAABCCEC204EDF970', NULL, 'country', 'tj', 80, 'Тажикстан', 'Таджикистан', 0),
  (X'8A624632D1FA867C850827C50471D071', NULL, 'country', 'cn', 90, 'Кытай', 'Китай', 0),
  (X'B9784C32D1F58D7C96F95CC604785171', NULL, 'country', 'ae', 100, 'БАЭ', 'ОАЭ', 0),
  (X'7F467C32D1FA867CB04640C10473FC70', NULL, 'country', 'pl', 110, 'Польша', 'Польша', 0),
  (X'DF05B6C8AD32877D84BD6697475ED2EC', NULL, 'country', 'other', 900, 'башка өлкө', 'другая страна', 0),
  (X'05862F9446D687A08BCF0F41C9E9FFE6', NULL, 'marital', 'single', 10, 'үйлөнбөгөн (турмушка чыкпаган)', 'не состоит в браке', 0),
  (X'F3483E608769896D9DB006BEBBC6E2FC', NULL, 'marital', 'married', 20, 'никеде турат', 'состоит в браке', 0),
  (X'E72A69B05C5C8F0399B29E9CD4AC06BD', NULL, 'marital', 'divorced', 30, 'ажырашкан', 'в разводе', 0),
  (X'1CAA6B4B1D818AB99F5D9DFF796BBA4E', NULL, 'marital', 'widowed', 40, 'жесир', 'вдовец (вдова)', 0),
  (X'1161D8DA1290817597C8BD035A4EBF48', NULL, 'document-kind', 'passport', 10, 'ID-карта (паспорт)', 'ID-карта (паспорт)', 0),
  (X'69ACC96FB9ED82019FF8A8FD912C8A34', NULL, 'document-kind', 'passport-old', 20, '2004-жылкы үлгүдөгү паспорт', 'паспорт образца 2004 года', 0),
  (X'8575EA7D8D188923B5393CC10CD84F02', NULL, 'document-kind', 'passport-abroad', 30, 'жалпы жарандык паспорт', 'общегражданский паспорт', 0),
  (X'D830769B878C892BBE2F4B2BB2F73705', NULL, 'document-kind', 'birth', 40, 'туулгандыгы тууралуу күбөлүк', 'свидетельство о рождении', 0),
  (X'6D3EB09754E58B01B6A166F65A4478B9', NULL, 'document-kind', 'residence', 50, 'жашап турууга уруксат', 'вид на жительство', 0),
  (X'A1827C83DFAB85CA9A278D2A1B65EE16', NULL, 'document-kind', 'foreign', 60, 'чет өлкөлүк паспорт', 'иностранный паспорт', 0),
  (X'4196E8C7219687BBA5F47FD6C0893455', NULL, 'document-kind', 'digital', 70, 'санариптик документ', 'цифровой документ', 0),
  (X'BF89E5E85B2186FAB99E2FA8C5F44FB8', NULL, 'document-kind', 'other', 90, 'башка документ', 'другой документ', 0),
  (X'8F830C20134C8466B4A6D878834C1143', NULL, 'registration-kind', 'permanent', 10, 'туруктуу каттоо', 'постоянная регистрация', 0),
  (X'DEC56ACF56138352A6C6CBA297B8C218', NULL, 'registration-kind', 'temporary', 20, 'убактылуу каттоо', 'временная регистрация', 0),
  (X'CFAF18A392A081C9A6770877CED4502B', NULL, 'presence', 'present', 10, 'жашайт', 'проживает', 0),
  (X'7925B509E7D78F95B30F423E9541CC70', NULL, 'presence', 'absent', 20, 'убактылуу жок', 'временно отсутствует', 1),
  (X'7B5A3C8C8D4589EC8235B15E1E914FC4', NULL, 'presence', 'gone', 30, 'кеткен', 'выбыл', 1),
  (X'62EADA9D752E80F39624EC569040D06F', NULL, 'presence', 'dead', 40, 'көзү өткөн', 'умер', 0),
  (X'CEBD73C94429854D879E1A5E4D2ACD8D', NULL, 'presence', 'none', 50, 'чарбада жазылган эмес', 'не записан в хозяйстве', 0),
  (X'DC3674F962D68FDE87293538F0A616B7', NULL, 'absence-reason', 'work', 10, 'иштеп жүрөт', 'работа', 0),
  (X'2A3F46866CF880DDA836E80595DC8775', NULL, 'absence-reason', 'study', 20, 'окуп жүрөт', 'учёба', 0),
  (X'C8B9B778AA368D31945012CF26393A83', NULL, 'absence-reason', 'army', 30, 'аскерде', 'служба в армии', 0),
  (X'67785C2DF0478B07B86D4FBA6B7A1D08', NULL, 'absence-reason', 'treatment', 40, 'дарыланууда', 'лечение', 0),
  (X'722F14555CD9879CA1073B1981DA92F1', NULL, 'absence-reason', 'prison', 50, 'эркинен ажыратылган', 'лишение свободы', 0),
  (X'CDF2AF6C607E8FA6A15E6A8385FB0C85', NULL, 'absence-reason', 'family', 60, 'үй-бүлөлүк себеп', 'по семейным обстоятельствам', 0),
  (X'819730313D8B8546AC9EAAE024C29ADF', NULL, 'absence-reason', 'other', 90, 'башка себеп', 'другая причина', 0),
  (X'5FA29D3B04B88611993AFB57F4277F20', NULL, 'absence-place', 'rayon', 10, 'ушул район', 'этот же район', 0),
  (X'870A6025451A866B9BE6F7A293DDFC31', NULL, 'absence-place', 'oblast', 20, 'ушул облус', 'эта же область', 0),
  (X'20F4AF5E983883B5A677A9B023DC7D6D', NULL, 'absence-place', 'country', 30, 'Кыргызстандын башка жери', 'другое место в Кыргызстане', 0),
  (X'BF402221214C81AFA79CF2DE45A54BA6', NULL, 'absence-place', 'abroad', 40, 'чет өлкө', 'за границей', 0),
  (X'1149FBFD2C2781D6BC063907112A7479', NULL, 'move-reason', 'marriage', 10, 'турмуш куруу', 'вступление в брак', 0),
  (X'08563A74D101848A809391BA52EAA895', NULL, 'move-reason', 'work', 20, 'жумуш', 'работа', 0),
  (X'96FAAAA971618063AF14D46F45EFCF62', NULL, 'move-reason', 'study', 30, 'окуу', 'учёба', 0),
  (X'3190E13213B083769AE1F64D1D2DE4CD', NULL, 'move-reason', 'family', 40, 'үй-бүлөгө кошулуу', 'воссоединение с семьёй', 0),
  (X'F4D40C83A1F08EC691C4571B0DE95494', NULL, 'move-reason', 'housing', 50, 'турак жай алуу', 'получение жилья', 0),
  (X'7D394AC2C4E8836E9FBA424DF3EC3CB1', NULL, 'move-reason', 'divorce', 60, 'ажырашуу', 'развод', 0),
  (X'77CDA213A90B8511827B576B0A9E8844', NULL, 'move-reason', 'return', 70, 'кайтып келүү', 'возвращение', 0),
  (X'0DE8563E96CB80E3A081CC3C42517C98', NULL, 'move-reason', 'other', 90, 'башка себеп', 'другая причина', 0),
  (X'4FDBCF783A088E9DA4253E8C30700943', NULL, 'start-kind', 'before-book', 10, 'китепке чейин эле жашаган', 'жил до начала книги', 0),
  (X'91B88CB6C4858DCBA55B21F8B43DA483', NULL, 'start-kind', 'birth', 20, 'туулган', 'родился', 1),
  (X'BDF19607A7488A8EA1D24275AFFB6FBF', NULL, 'start-kind', 'arrival', 30, 'келген', 'прибыл', 1),
  (X'D5916540458785FE8F49F857EFD4485A', NULL, 'start-kind', 'move', 40, 'башка чарбадан өткөн', 'перешёл из другого хозяйства', 0),
  (X'513F726959F98185A9C49045DD28B5D6', NULL, 'end-kind', 'death', 10, 'көзү өткөн', 'умер', 0),
  (X'33B055CDA6868638B170F4CA9712BBB3', NULL, 'end-kind', 'departure', 20, 'кеткен', 'выбыл', 1),
  (X'F8F54C0AA12E89219636433A5038607D', NULL, 'end-kind', 'move', 30, 'башка чарбага өткөн', 'перешёл в другое хозяйство', 0),
  (X'F7A89A8E4C0985228DD7F446205D6879', NULL, 'marriage-end', 'divorce', 10, 'ажырашуу', 'развод', 0),
  (X'A7A6897812478AC1809CADD39F998A64', NULL, 'marriage-end', 'death', 20, 'жубайынын өлүмү', 'смерть супруга', 0),
  (X'1A44034C968D8E7BA9D9DA55BC846C10', NULL, 'object-kind', 'residents', 10, 'туруктуу жашоочулары бар чарба', 'хозяйство с постоянными жителями', 0),
  (X'68377BF1410B8ED99EB032025ACEB61A', NULL, 'object-kind', 'temporary', 20, 'убактылуу жашоочулар', 'временные жители', 0),
  (X'5D7FCAC78A078D88BFD39667178D203B', NULL, 'object-kind', 'owner-elsewhere', 30, 'ээси башка жерде катталган үй', 'дом владельца из другого места', 0),
  (X'82BBC29D92068E7B8B319C5F1F433890', NULL, 'object-kind', 'empty', 40, 'бош үй', 'пустующий дом', 0),
  (X'4947AD8D30158F09A463C53EE498176C', NULL, 'object-kind', 'ownerless', 50, 'ээсиз үй', 'бесхозяйный дом', 0),
  (X'DABFBCDA1462810E8D6597F95CF054E3', NULL, 'account-open', 'book-opened', 10, 'жаңы китепке көчүрүлгөн', 'перенесён в новую книгу', 0),
  (X'44B5D9112375808F8480DD230EBEC744', NULL, 'account-open', 'before-book', 20, 'мурдатан бар', 'существовал раньше', 0),
  (X'09E167410C9F8EAEA13618E43D038316', NULL, 'account-open', 'new', 30, 'жаңы чарба', 'новое хозяйство', 0),
  (X'4B5BFA4C5A2587B6B9A732A96D01FF95', NULL, 'account-open', 'split', 40, 'бөлүнүп чыккан', 'выделился', 0),
  (X'D88B0A39BE2B803A829CDBB435C73939', NULL, 'account-open', 'moved', 50, 'көчүп келген', 'переехал', 0),
  (X'810881B877B585E3BAC8979925CC7AA8', NULL, 'account-close', 'split', 10, 'бөлүнгөн', 'разделился', 0),
  (X'D71858F1366686199BCBFFF8133E2AF3', NULL, 'account-close', 'merged', 20, 'кошулган', 'объединён', 0),
  (X'B2650519C2168D008615385799FE28D6', NULL, 'account-close', 'moved', 30, 'көчүп кеткен', 'выбыл', 0),
  (X'540E8C54B9008407B8520C1DAA372810', NULL, 'account-close', 'died-out', 40, 'жашоочулары калган жок', 'жителей не осталось', 0),
  (X'9DF2B6E8C5BE8FF5AE12181B4193E5F2', NULL, 'account-close', 'demolished', 50, 'үй бузулган', 'дом снесён', 0),
  (X'CD83A65BD55A8C48AA3E4AB91E2F1823', NULL, 'account-close', 'mistake', 60, 'ката ачылган', 'открыт по ошибке', 0),
  (X'51F9B03E6ECE8A81BE550BC3E69C59BB', NULL, 'education', 'none', 10, 'билими жок', 'без образования', 0),
  (X'C4A74FCCFB6183DCB102112265CCB654', NULL, 'education', 'preschool', 20, 'мектепке чейинки', 'дошкольное', 0),
  (X'4F333102E5A9866B98F3B2C641678FF1', NULL, 'education', 'primary', 30, 'башталгыч', 'начальное', 0),
  (X'67320B3617348E00B86E32A5D5BEC2B6', NULL, 'education', 'basic', 40, 'негизги орто (9-класс)', 'основное общее (9 классов)', 0),
  (X'CB22103AFE5C806D96367F3A9A611939', NULL, 'education', 'secondary', 50, 'жалпы орто (11-класс)', 'среднее общее (11 классов)', 0),
  (X'3B66E32B0C278997B3126D71795E9FC9', NULL, 'education', 'vocational', 60, 'баштапкы кесиптик', 'начальное профессиональное', 0),
  (X'AC3987735A93878CAEB845E4B58EAF17', NULL, 'education', 'college', 70, 'орто кесиптик', 'среднее профессиональное', 0),
  (X'4D70976D006F853A92C1711183F08015', NULL, 'education', 'incomplete-higher', 80, 'бүтпөгөн жогорку', 'незаконченное высшее', 0),
  (X'609E11DBEEB48E77BF170F58DA8A0EB0', NULL, 'education', 'higher', 90, 'жогорку', 'высшее', 0),
  (X'82212D5D57E18107A1CD32261546617D', NULL, 'employment', 'employed', 10, 'иштейт', 'работает', 0),
  (X'E9B8CD7C93BD81C0A2B02C8D37A8EC15', NULL, 'employment', 'self-employed', 20, 'жеке ишкер', 'индивидуальный предприниматель', 0),
  (X'BE87B856619A85509D90E2963A99CE21', NULL, 'employment', 'farmer', 30, 'дыйкан чарбасы', 'крестьянское хозяйство', 0),
  (X'86BE8207EB1B854EAA41C79C4F8CB9AC', NULL, 'employment', 'household', 40, 'өз чарбасында', 'в личном хозяйстве', 0),
  (X'7D31DC96FE7E8A7D9F6AD8DC44BB28FA', NULL, 'employment', 'unemployed', 50, 'жумушсуз', 'безработный', 0),
  (X'6B863C5F309A85EEB9553DF5184BA83B', NULL, 'employment', 'pupil', 60, 'окуучу', 'учащийся', 0),
  (X'DC7851E69DCB8D55A157493EC23A66B7', NULL, 'employment', 'student', 70, 'студент', 'студент', 0),
  (X'167E14F7A095846F8DE7D514BEFD3BA6', NULL, 'employment', 'pensioner', 80, 'пенсионер', 'пенсионер', 1),
  (X'5ADBE7165058827F81C50FA471C5F1A6', NULL, 'employment', 'home', 90, 'үй кожойкеси', 'домохозяйка', 0),
  (X'27E7383025A382F99E89D112741B11CD', NULL, 'employment', 'migrant', 100, 'эмгек мигранты', 'трудовой мигрант', 0),
  (X'99637D213B1C842A9B1FE6175FAE092B', NULL, 'employment', 'other', 900, 'башка', 'другое', 0),
  (X'6EFAE1A2389081B29977F4E4554F28B3', NULL, 'income', 'wage', 10, 'эмгек акы', 'заработная плата', 0),
  (X'5ED385B8B5C48621973461AD4CEFEE9D', NULL, 'income', 'farm', 20, 'өз чарбасы', 'личное хозяйство', 0),
  (X'8839DEF1B76C884CAF6DAF67AD9367CF', NULL, 'income', 'trade', 30, 'соода', 'торговля', 0),
  (X'84A90F4D2D87885285A0A90FF300C04C', NULL, 'income', 'pension', 40, 'пенсия', 'пенсия', 1),
  (X'B0A059724C9C8FD285E495674E7BC82D', NULL, 'income', 'allowance', 50, 'жөлөкпул', 'пособие', 1),
  (X'8E2FC9ECD6948694B8211EEDE8A731A0', NULL, 'income', 'remittance', 60, 'чет өлкөдөн келген акча', 'денежные переводы из-за границы', 0),
  (X'B935896B43C18F71A947DC02191E10D1', NULL, 'income', 'dependent', 70, 'багууда', 'на иждивении', 0),
  (X'E86D6362E69685A08028CA31389DB9A0', NULL, 'income', 'other', 900, 'башка', 'другое', 0),
  (X'8A4DA2B56CAA8353B815CE3562D725A9', NULL, 'pension', 'age', 10, 'жашына карата пенсия', 'пенсия по возрасту', 0),
  (X'091F0F0DFDD88DFBAC6FEC2C508D7EC8', NULL, 'pension', 'disability', 20, 'майыптыгына байланыштуу пенсия', 'пенсия по инвалидности', 0),
  (X'ED9B92A26AAC815F9C01005B1BF19449', NULL, 'pension', 'survivor', 30, 'багар-көрөрүнөн ажырагандыгына байланыштуу пенсия', 'пенсия по потере кормильца', 0),
  (X'B00DE8DEBB6F8142B26F59AAE74E87DA', NULL, 'pension', 'military', 40, 'аскердик пенсия', 'военная пенсия', 0),
  (X'9767FB59FC408A0CAB511BA2BAEE74EC', NULL, 'benefit', 'poor-family', 10, '«Үй-бүлөгө көмөк» жөлөкпулу', 'пособие «Үй-бүлөгө көмөк»', 0),
  (X'757823A1536C80F29B1AEF3D84946240', NULL, 'benefit', 'birth', 20, '«Балага сүйүнчү» жөлөкпулу', 'пособие «Балага сүйүнчү»', 0),
  (X'2F619E4FB3C789B2B378EDC6E6014406', NULL, 'benefit', 'social', 30, '«Социалдык көмөк» жөлөкпулу', 'пособие «Социалдык көмөк»', 0),
  (X'EE880B9DBA2F82BB8A1A266999AB5C79', NULL, 'benefit', 'compensation', 40, 'акчалай компенсация', 'денежная компенсация', 0),
  (X'3E3A02A47F678BB0A526265C49E0917E', NULL, 'benefit', 'other', 90, 'башка жеңилдик', 'другая льгота', 0),
  (X'CDB236F41BE686A4BA3DAB550659F9D3', NULL, 'person-status', 'war-veteran', 10, 'согуштун ардагери', 'ветеран войны', 0),
  (X'92D7BC78307C870580C8262C9F1EC58B', NULL, 'person-status', 'labour-veteran', 20, 'эмгек ардагери', 'ветеран труда', 0),
  (X'9E3572E41BE881F8A1B4EADFE4F6EBB2', NULL, 'person-status', 'home-front', 30, 'тылдын ардагери', 'труженик тыла', 0),
  (X'1AAEFCD7116F85908F307E65CD678368', NULL, 'person-status', 'afghan-veteran', 40, 'ооган согушунун катышуучусу', 'участник войны в Афганистане', 0),
  (X'C7B5DEBC3C6A826988CB7751E763DBF4', NULL, 'person-status', 'chernobyl', 50, 'Чернобыль кырсыгынын катышуучусу', 'участник ликвидации аварии в Чернобыле', 0),
  (X'9CC3324961A885D2A07CCD18DA478F01', NULL, 'person-status', 'many-children', 60, 'көп балалуу эне', 'многодетная мать', 0),
  (X'8A81895373678D86BF4CF96CD13F0B8D', NULL, 'person-status', 'single-parent', 70, 'жалгыз бой ата-эне', 'одинокий родитель', 0),
  (X'6DF7648B6EA784B0BBB1718C98FB8AF4', NULL, 'person-status', 'orphan', 80, 'жетим', 'сирота', 0),
  (X'50FAA76673D787C786859092B37FD868', NULL, 'person-status', 'guardian', 90, 'камкорчу', 'опекун', 0),
  (X'3246662C050F837C999B0458C645140B', NULL, 'person-status', 'refugee', 100, 'кайрылман', 'кайрылман', 0),
  (X'694C303563128C7E8E765D342C6DC939', NULL, 'military', 'liable', 10, 'аскерге милдеттүү', 'военнообязанный', 0),
  (X'5D4FC1A8C4198A08834666320742D16B', NULL, 'military', 'conscript', 20, 'чакырылуучу', 'призывник', 0),
  (X'7E1FBCE11DE98C55B91AD2ACBCA8C6FE', NULL, 'military', 'reserve', 30, 'запаста', 'в запасе', 0),
  (X'C6C1025912E485978364AE84F7B0B91A', NULL, 'military', 'removed', 40, 'эсептен чыгарылган', 'снят с учёта', 0),
  (X'7AE9B06C20D882C0ABFB5FABA1F78832', NULL, 'disability', 'group-1', 10, 'I топтогу майып', 'инвалид I группы', 0),
  (X'C7E7B06C20D782C082865FABA1FA8832', NULL, 'disability', 'group-2', 20, 'II топтогу майып', 'инвалид II группы', 0),
  (X'14E6B06C20D682C08D8C5FABA1F98832', NULL, 'disability', 'group-3', 30, 'III топтогу майып', 'инвалид III группы', 0),
  (X'9156E201B75F8E17B194B6553B980235', NULL, 'disability', 'child', 40, 'майыптыгы бар бала', 'ребёнок с инвалидностью', 0),
  (X'AFBEB313F24180BC8D3C05E950F6B19D', NULL, 'yes-no', 'yes', 10, 'бар', 'есть', 1),
  (X'03D64CF252068FC581A96FB24C21CF8F', NULL, 'yes-no', 'no', 20, 'жок', 'нет', 1),
  (X'F6DEECB152FD8595BA784ED9FFA0D7F5', NULL, 'dwelling-kind', 'house', 10, 'жеке үй', 'индивидуальный жилой дом', 0),
  (X'3F2AB9582EB58ED799AD0A53A6C1C628', NULL, 'dwelling-kind', 'part', 20, 'үйдүн бөлүгү', 'часть дома', 0),
  (X'B1A43DEC75E78F4DA54A4425D8BA11AB', NULL, 'dwelling-kind', 'flat', 30, 'батир', 'квартира', 0),
  (X'AD66CE7C1D8A8243AEDFF16B959AC24D', NULL, 'dwelling-kind', 'room', 40, 'бөлмө', 'комната', 0),
  (X'D965968F95408D96857B6697CF68C6AC', NULL, 'dwelling-kind', 'hostel', 50, 'жатакана', 'общежитие', 0),
  (X'DD64F87C70AB8853879324CE656F3F5C', NULL, 'dwelling-kind', 'dacha', 60, 'дача', 'дача', 0),
  (X'835E391300EF851FB5C9B7CC6E7927B5', NULL, 'dwelling-kind', 'unfinished', 70, 'бүтпөгөн курулуш', 'незавершённое строительство', 0),
  (X'D46C19754C348A0FAD1FD2D541FF8820', NULL, 'dwelling-kind', 'other', 90, 'башка', 'другое', 0),
  (X'68E9C2ECDC5D8D878BA8747D17E38D8D', NULL, 'occupancy', 'lived-in', 10, 'жашап жатышат', 'жилой', 0),
  (X'2A986492E8E68C01A2C2ACC99620D7A5', NULL, 'occupancy', 'seasonal', 20, 'мезгилдүү', 'сезонно', 0),
  (X'7735645A9C38847A9E3118D363688A4F', NULL, 'occupancy', 'empty', 30, 'бош', 'пустует', 0),
  (X'1B27533A2FE5827FA8E81853585107AD', NULL, 'occupancy', 'let', 40, 'ижарага берилген', 'сдан внаём', 0),
  (X'E0AC47582583838CB72145E36B0BD1F8', NULL, 'occupancy', 'unfit', 50, 'авариялык', 'аварийный', 0),
  (X'F496CBA562DB80F39C6724A181765611', NULL, 'wall', 'brick-stone', 10, 'кыш же таш', 'кирпич или камень', 0),
  (X'97B8656C9A1A8B64919CE87F2350A09C', NULL, 'wall', 'panel', 20, 'панель', 'панель', 0),
  (X'202C1C37DE118B07892D240B7A64ED19', NULL, 'wall', 'block', 30, 'блок', 'блок', 0),
  (X'4E2C193852AC85D2A9C6E42A7BAB3D27', NULL, 'wall', 'wood', 40, 'жыгач', 'дерево', 0),
  (X'73A1AA816E9A8C59936052EAC492DC7C', NULL, 'wall', 'monolith', 50, 'монолит', 'монолит', 0),
  (X'09786DF8E9998DCCBF1534B2DC159E67', NULL, 'wall', 'cellular', 60, 'көзөнөктүү бетон', 'ячеистый бетон', 0),
  (X'4605853B32B38F49B1913AA12405A3D0', NULL, 'wall', 'adobe', 70, 'саман', 'саман', 1),
  (X'1B4262FEC7B38E44B04AA8F8313E500E', NULL, 'wall', 'frame-reed', 80, 'каркас-камыш', 'каркас и камыш', 0),
  (X'2B34A8D53A5F8CABA0746626436290CB', NULL, 'wall', 'other', 90, 'башка', 'другое', 0),
  (X'462B1675BF0481E1B6A493425972BC04', NULL, 'roof', 'slate', 10, 'шифер', 'шифер', 0),
  (X'840AC58C71158F79A72AC790B3A58CDD', NULL, 'roof', 'metal', 20, 'темир (профнастил)', 'железо (профнастил)', 0),
  (X'413B1DCFA58E8AABBE9301AFCCB5DA5B', NULL, 'roof', 'tile', 30, 'черепица', 'черепица', 0),
  (X'20424DBF530A88CA9BBFE8D966D2D8A5', NULL, 'roof', 'clay', 40, 'топурак', 'глинобитная', 0),
  (X'DDF5AC91CFD183ED8C78F0138E924E56', NULL, 'roof', 'soft', 50, 'рубероид', 'рубероид', 0),
  (X'7D7F02440FEF864E97375B030C06A1C4', NULL, 'roof', 'other', 90, 'башка', 'другое', 0),
  (X'ACCCECC23D3D89159A3AD6E332D97ED1', NULL, 'heating', 'stove', 10, 'меш', 'печь', 0),
  (X'EEB97B693DAA823E89F339B3F3ED2526', NULL, 'heating', 'boiler', 20, 'казан', 'котёл', 0),
  (X'8C5F4BF54FCA80AFA2F9299C2A9C1C5A', NULL, 'heating', 'electric', 30, 'электр менен', 'электрическое', 0),
  (X'54A68099E1E38DD085B60D0A199E7989', NULL, 'heating', 'central', 40, 'борбордук', 'центральное', 0),
  (X'C177F75A34218D7CB7059F2554460744', NULL, 'heating', 'none', 50, 'жок', 'нет', 0),
  (X'DC778B4209E68F8DBFBA19C09F0D339A', NULL, 'fuel', 'coal', 10, 'көмүр', 'уголь', 0),
  (X'36578BC061C18AB184A58237B68312CF', NULL, 'fuel', 'wood', 20, 'отун', 'дрова', 0),
  (X'6B8411AF02378C09A3AE189E1AEE14A0', NULL, 'fuel', 'dung', 30, 'тезек', 'кизяк', 1),
  (X'D0A01CA5E60C8C7B9F449CC92FBA8604', NULL, 'fuel', 'gas', 40, 'газ', 'газ', 0),
  (X'A04931801AFD80C794AA0A6B236A79A2', NULL, 'fuel', 'electricity', 50, 'электр', 'электричество', 0),
  (X'E61C0E7EF8E58EA2B79344ABF64AE597', NULL, 'fuel', 'mixed', 60, 'аралаш', 'смешанное', 0),
  (X'4486128B6D768E338BDE2A8547A2B9F6', NULL, 'gas', 'network', 10, 'түтүктүү газ', 'сетевой газ', 0),
  (X'5E8B85DF992E81908EED6306797346A9', NULL, 'gas', 'bottle', 20, 'баллондогу газ', 'баллонный газ', 0),
  (X'6C51BE87D0E18ECD863B646153E13AE4', NULL, 'gas', 'none', 30, 'жок', 'нет', 0),
  (X'5888E7B3EF8F84F88854A7DD53D824D5', NULL, 'water', 'piped', 10, 'үйгө киргизилген', 'водопровод в доме', 0),
  (X'C54EAA1180C58299B589D4AB43D7C3FD', NULL, 'water', 'tap', 20, 'көчөдөгү колонка', 'уличная колонка', 0),
  (X'C0BD53AAC7938926B286C567C42894FC', NULL, 'water', 'yard', 30, 'короодогу кран', 'кран во дворе', 0),
  (X'98DD2CAFB50B8297950514006BB57557', NULL, 'water', 'well', 40, 'кудук', 'колодец', 0),
  (X'3634C331CC4D8FEB843A2C66BF89714A', NULL, 'water', 'carried', 50, 'ташып келишет', 'привозная', 0),
  (X'AFD03A65EEC5880A9695E2707D182E63', NULL, 'water', 'canal', 60, 'арык', 'арык', 0),
  (X'5DC7D456B0188221BFB5D44D5AAB89F9', NULL, 'water', 'spring', 70, 'булак', 'родник', 0),
  (X'AF9C497B76008C5A8DD1BBEE6E5224BA', NULL, 'hot-water', 'central', 10, 'борбордук', 'центральное', 0),
  (X'BFCF587678818D0CAA644F60A104F4A3', NULL, 'hot-water', 'heater', 20, 'суу ысыткыч', 'водонагреватель', 0),
  (X'146B6B87E0978814BEA38AD11ED7EE62', NULL, 'hot-water', 'none', 30, 'жок', 'нет', 0),
  (X'B0F49EB7AC868CFA87D93847059EE6D9', NULL, 'sewer', 'central', 10, 'борбордук', 'центральная', 0),
  (X'9F33B27DFA928E229E171AD2C6510786', NULL, 'sewer', 'septic', 20, 'септик', 'септик', 0),
  (X'85A23ED410CA8005AD08DA413AF21BDE', NULL, 'sewer', 'none', 30, 'жок', 'нет', 0),
  (X'EC9E18C15CC78352B23E56FCB20103FF', NULL, 'toilet', 'inside', 10, 'үй ичинде', 'в доме', 0),
  (X'D77A25D06D9D88F3819D8DFCF99FE782', NULL, 'toilet', 'outside', 20, 'короодо', 'во дворе', 0),
  (X'3A76FBAE38518540B82FFA86C3937534', NULL, 'toilet', 'none', 30, 'жок', 'нет', 0),
  (X'CEF20444A6918A95B4767EBFAF360C74', NULL, 'bath', 'bathroom', 10, 'ванна', 'ванная', 0),
  (X'D2F8936AFEF68ABEA79DBE12FB1E54D0', NULL, 'bath', 'shower', 20, 'душ', 'душ', 0),
  (X'EE2CFF3027E789678DF8D346DFC64BF5', NULL, 'bath', 'sauna', 30, 'мончо', 'баня', 1),
  (X'B2929429FD8F872D91C63CFFBDC0B747', NULL, 'bath', 'none', 40, 'жок', 'нет', 0),
  (X'B052EF679CA98016B199E84F24F310B8', NULL, 'outbuilding', 'barn', 10, 'мал сарай', 'скотный сарай', 0),
  (X'5B3A76A10D2C8C9B87F0F7E9C9BBF0FC', NULL, 'outbuilding', 'shed', 20, 'сарай', 'сарай', 0),
  (X'7076DE14A51C8D6F86D0EDBAE2399FB5', NULL, 'outbuilding', 'garage', 30, 'гараж', 'гараж', 0),
  (X'2B18751D3FCD81E280CD17D1C479F3E5', NULL, 'outbuilding', 'kitchen', 40, 'ашкана (жайкы)', 'летняя кухня', 0),
  (X'2149CAE4ED708FF8804162F666423BB0', NULL, 'outbuilding', 'sauna', 50, 'мончо', 'баня', 0),
  (X'1423FAA67A1E8967A1A9331CB2A1839C', NULL, 'outbuilding', 'greenhouse', 60, 'күнөскана', 'теплица', 0),
  (X'7E3CB4A71E4F860698C8F2F1B000E3EC', NULL, 'outbuilding', 'cellar', 70, 'жертөлө', 'погреб', 0),
  (X'4E25917314A58AB7887183B66FB4910C', NULL, 'outbuilding', 'hayloft', 80, 'чөп сарай', 'сеновал', 0),
  (X'D66B152DBA508033A010C51DF4A946AE', NULL, 'outbuilding', 'poultry', 90, 'тоок кепе', 'птичник', 0),
  (X'B1499C1428578CC0A9910EE6417AD5D9', NULL, 'outbuilding', 'other', 100, 'башка', 'другое', 0),
  (X'AF95637D6615808A96FFF37C8F54D738', NULL, 'parcel-kind', 'homestead', 10, 'короо жанындагы жер', 'приусадебный участок', 0),
  (X'0E839EFB51DF8DE1AA4694EC1CAF7633', NULL, 'parcel-kind', 'share', 20, 'үлүш жер', 'земельная доля', 1),
  (X'34D812A1571081C2B0EC0B7D62F43BDA', NULL, 'parcel-kind', 'state-fund-rent', 30, 'мамлекеттик айыл чарба жер фондусунан ижара', 'аренда из государственного фонда сельхозугодий', 0),
  (X'423927761F0A882E973389D295B01CAE', NULL, 'parcel-kind', 'private-rent', 40, 'жеке адамдан ижара', 'аренда у частного лица', 0),
  (X'5A3A3C04DAB28C6C8CB371A8E9451029', NULL, 'parcel-kind', 'service', 50, 'кызматтык жер', 'служебный надел', 0),
  (X'83F1A9E38AD98D489E194FE94AAF9AD0', NULL, 'parcel-kind', 'other', 90, 'башка', 'другое', 0),
  (X'3C73225D8C0981DA9D7BF55629ADD1DA', NULL, 'land-type', 'irrigated', 10, 'сугат айдоо жер', 'орошаемая пашня', 1),
  (X'A26CA78592478BD4AEC9705663400D3D', NULL, 'land-type', 'rainfed', 20, 'кайрак айдоо жер', 'богарная пашня', 1),
  (X'77C99341B3AE885790F51265B8BCC3DD', NULL, 'land-type', 'perennial', 30, 'көп жылдык өсүмдүктөр', 'многолетние насаждения', 0),
  (X'C7CB5001CD5F8EE6A78468A056843F79', NULL, 'land-type', 'hayfield', 40, 'чабынды', 'сенокос', 1),
  (X'FD6E4A1CA9A38BD290707620AAE831BC', NULL, 'land-type', 'pasture', 50, 'жайыт', 'пастбище', 1),
  (X'BEA2515639248E539B9EF2A372772122', NULL, 'land-type', 'buildings', 60, 'үй жана короо-жай', 'под постройками', 0),
  (X'1EF0B0A5C3078C03AC3686E4B7068F38', NULL, 'land-right', 'ownership', 10, 'жеке менчик', 'собственность', 0),
  (X'343F59C9DE7684E381640DA5416E173F', NULL, 'land-right', 'use', 20, 'пайдалануу', 'пользование', 0),
  (X'EA7E7EDFCB32800484F92E361A233047', NULL, 'land-right', 'rent', 30, 'ижара', 'аренда', 0),
  (X'FA9DB980796E84E49BE1DCB1E30CA29D', NULL, 'land-document', 'state-act', 10, 'мамлекеттик акт', 'государственный акт', 0),
  (X'4D35D7AF19608E0F8EC9C8109FC0020B', NULL, 'land-document', 'certificate', 20, 'күбөлүк', 'свидетельство', 0),
  (X'70CE307DB5878AC18364328F61121143', NULL, 'land-document', 'contract', 30, 'келишим', 'договор', 0),
  (X'8827DAD3392E8F1DBEF299CCF15F6E6B', NULL, 'land-document', 'decision', 40, 'токтом', 'постановление', 0),
  (X'98A792AF49948FE2A6FBDCA663FB5F7D', NULL, 'land-document', 'none', 50, 'документи жок', 'без документа', 0),
  (X'80C4BCF9BE818D1F9D6AE0383DE562B9', NULL, 'land-document', 'other', 90, 'башка', 'другой', 0),
  (X'80493FBFC46B896FB260C1A336769AB3', NULL, 'crop', 'wheat', 10, 'буудай', 'пшеница', 0),
  (X'C454077F69168E42BDF5471901F6FF35', NULL, 'crop', 'barley', 20, 'арпа', 'ячмень', 0),
  (X'43E454AC474083D7B6EE92FA1C2018CD', NULL, 'crop', 'maize', 30, 'жүгөрү', 'кукуруза', 0),
  (X'A802BB06FF08820A9101D7B65F8CFCFA', NULL, 'crop', 'sugar-beet', 40, 'кант кызылчасы', 'сахарная свёкла', 0),
  (X'72D7F7BB26C78AC99C239D733511E673', NULL, 'crop', 'cotton', 50, 'пахта', 'хлопок', 0),
  (X'A8C02E83473983D8AD97B57EABDD9493', NULL, 'crop', 'tobacco', 60, 'тамеки', 'табак', 0),
  (X'007D958390A081D6A3CAA4F610CD9163', NULL, 'crop', 'rice', 70, 'күрүч', 'рис', 0),
  (X'CCA6D53A15CF873399BE7E484DCD64BC', NULL, 'crop', 'beans', 80, 'төө буурчак', 'фасоль', 0),
  (X'8BF915B71E6D8350957EB41ECA167AA2', NULL, 'crop', 'oil', 90, 'май өсүмдүктөрү', 'масличные', 0),
  (X'C2F25AD3A24B817691EC4DDF5E7B397B', NULL, 'crop', 'potato', 100, 'картошка', 'картофель', 0),
  (X'9331233287C68EC8A8BDD36F98990F29', NULL, 'crop', 'tomato', 110, 'помидор', 'помидоры', 0),
  (X'69F05948A6C680EA84D47FA1EAA5DC32', NULL, 'crop', 'cucumber', 120, 'бадыраң', 'огурцы', 0),
  (X'06203A4534C5850087396EE35C0284AA', NULL, 'crop', 'onion', 130, 'пияз', 'лук', 0),
  (X'E2678B97AEB78CCEBD4981E824F3E521', NULL, 'crop', 'carrot', 140, 'сабиз', 'морковь', 0),
  (X'E8FFE654061A8411AA72EA556D138F1E', NULL, 'crop', 'cabbage', 150, 'капуста', 'капуста', 0),
  (X'89CC1F99332C8BB7A40153747BE84F33', NULL, 'crop', 'pepper', 160, 'калемпир', 'перец', 0),
  (X'1FB64EE2ACB184A9B021FD460B5C8615', NULL, 'crop', 'garlic', 170, 'сарымсак', 'чеснок', 0),
  (X'B1399AB9C0F086FDA56DF2D79C6BEE69', NULL, 'crop', 'vegetables', 180, 'башка жашылчалар', 'прочие овощи', 0),
  (X'ED352A6FB2EF8DE98D265341F88D6FF6', NULL, 'crop', 'melons', 190, 'бакча өсүмдүктөрү', 'бахчевые', 0),
  (X'D5A89F711226851E8B76CF3BACB3E9EF', NULL, 'crop', 'lucerne', 200, 'беде', 'люцерна', 0),
  (X'7220B660B7EE8D9FBFC14529F0C57AD0', NULL, 'crop', 'sainfoin', 210, 'эспарцет', 'эспарцет', 0),
  (X'E52D3909A495836282E6A0F27B5A711A', NULL, 'crop', 'fodder', 220, 'тоют өсүмдүктөрү', 'кормовые', 0),
  (X'2E9E33AE719C8277BC1CB55293492606', NULL, 'crop', 'fallow', 230, 'бош жер', 'пар', 0),
  (X'6FD4EB74F8838087B29DB7D302CFF5DE', NULL, 'crop', 'apple', 240, 'алма', 'яблоня', 0),
  (X'5DBE147953D3819C818FD95D8D9A90DC', NULL, 'crop', 'apricot', 250, 'өрүк', 'абрикос', 0),
  (X'3DACB69D7F2F8730961BF0620CCF66AD', NULL, 'crop', 'pear', 260, 'алмурут', 'груша', 0),
  (X'FB2AD97A7F1188F38BF0FCAE12B1D01B', NULL, 'crop', 'plum', 270, 'кара өрүк', 'слива', 0),
  (X'2807AF74F20C8BF6B200FBE10AF87829', NULL, 'crop', 'cherry', 280, 'алча', 'вишня', 0),
  (X'5EB0E68F093A841B9270E63B9BE4541D', NULL, 'crop', 'walnut', 290, 'жаңгак', 'орех', 0),
  (X'2035B62ED3548FAB8B2B586118C553B6', NULL, 'crop', 'grape', 300, 'жүзүм', 'виноград', 0),
  (X'46CC4479DEA68C818C271BFE5AE3E54B', NULL, 'crop', 'currant', 310, 'карагат', 'смородина', 0),
  (X'0C79A7A2189B8BF4B8398B3C32C2A019', NULL, 'crop', 'orchard', 320, 'башка жемиш бактары', 'прочий сад', 0),
  (X'6239517EAC1587DB82CE2B51A7E32C05', NULL, 'livestock', 'cattle', 100, 'бодо мал', 'крупный рогатый скот', 1),
  (X'0BFDF342E8D78D219D1B1562AD80A9DA', NULL, 'livestock', 'cattle.cow', 110, 'уй', 'корова', 0),
  (X'455AB8AA9EE084B9BFBCD3E8D2670C11', NULL, 'livestock', 'cattle.bull', 120, 'бука', 'бык', 0),
  (X'7C77B69998A581479C7B2CBC3CDCD56C', NULL, 'livestock', 'cattle.heifer-2', 130, '2 жаштан өйдө кунаажын', 'тёлка старше 2 лет', 0),
  (X'C10990742B478A8F8711C45B12408BB4', NULL, 'livestock', 'cattle.young-1-2', 140, '1–2 жаштагы торпок', 'молодняк от 1 года до 2 лет', 0),
  (X'F208FAA7A9448206BDD917F9A0F19903', NULL, 'livestock', 'cattle.calf', 150, '1 жашка чейинки музоо', 'телёнок до 1 года', 0),
  (X'4B981EDBBC8583A5831E07BE6967A345', NULL, 'livestock', 'cattle.ox', 160, 'бордолгон өгүз', 'вол и скот на откорме', 0),
  (X'8846583FCB7E86188EFDD975B011529F', NULL, 'livestock', 'yak', 200, 'топоз', 'як', 1),
  (X'12FAB78F924A811ABA809A1D6435597E', NULL, 'livestock', 'horse', 300, 'жылкы', 'лошади', 1),
  (X'C3ACC9C504668BA0ADC47F8606D3AE66', NULL, 'livestock', 'horse.mare', 310, 'бээ', 'кобыла', 0),
  (X'78AFAA9ECEC0891BB263BB9AD2422D3A', NULL, 'livestock', 'horse.stallion', 320, 'айгыр', 'жеребец', 0),
  (X'7E4EC6C6027E865185A2B38AB7D9BDBD', NULL, 'livestock', 'horse.young-1-3', 330, '1–3 жаштагы тай-кунан', 'молодняк от 1 года до 3 лет', 0),
  (X'46EB7D2CCE5A89E3B8FC37AD4A987B9D', NULL, 'livestock', 'horse.foal', 340, 'кулун', 'жеребёнок', 0),
  (X'3087F828DB3D84B099B9CF99EC7EC668', NULL, 'livestock', 'sheep', 400, 'кой', 'овцы', 1),
  (X'314F3E07FF2689A5A92256F388CFC01A', NULL, 'livestock', 'sheep.ewe', 410, 'тубар кой', 'овцематка', 0),
  (X'02D5FD96FE8F80DFAA04F59494BE07D6', NULL, 'livestock', 'sheep.ram', 420, 'кочкор', 'баран', 0),
  (X'72B125A1AF708A17AE11F948041FAA95', NULL, 'livestock', 'sheep.young', 430, 'козу-токту', 'молодняк овец', 0),
  (X'FA9A82DA57D28A18AF228B3D3D714FD9', NULL, 'livestock', 'goat', 500, 'эчки', 'козы', 1),
  (X'73DED46CCBCB8C67836ADF39B406BE31', NULL, 'livestock', 'pig', 600, 'чочко', 'свиньи', 0),
  (X'E94899E311CD82419ED503C1AD6E5E1F', NULL, 'livestock', 'donkey', 700, 'эшек жана качыр', 'ослы и мулы', 0),
  (X'B97A7E3CFBFA8DD18D108BEE2F258705', NULL, 'livestock', 'camel', 800, 'төө', 'верблюды', 0),
  (X'A194F572E7298CD685AA9C817E89003B', NULL, 'livestock', 'rabbit', 900, 'коён', 'кролики', 0),
  (X'3EC6F7DB8AE285E9B6ED5E6B06CDEB9F', NULL, 'livestock', 'poultry', 1000, 'канаттуулар', 'птица', 0),
  (X'BB927EB386998BD8A0DBC9F1B5A7606B', NULL, 'livestock', 'poultry.hen', 1010, 'жумурткалоочу тоок', 'куры-несушки', 0),
  (X'D272DFE658F08DDC949F745F2C1EB47A', NULL, 'livestock', 'poultry.turkey', 1020, 'күрп', 'индейки', 0),
  (X'FF807D7864E7809EBCF4764AAC86E10D', NULL, 'livestock', 'poultry.goose', 1030, 'каз', 'гуси', 0),
  (X'095F27F8BF3F849DA04ECDCA652BB2BC', NULL, 'livestock', 'poultry.duck', 1040, 'өрдөк', 'утки', 0),
  (X'A347C56D041A8EC295F5BD8945C45F49', NULL, 'livestock', 'poultry.broiler', 1050, 'бройлер', 'бройлеры', 0),
  (X'680464FE3E13877CAC8CC149C16F56FA', NULL, 'livestock', 'bees', 1100, 'аары үй-бүлөсү', 'пчелосемьи', 0),
  (X'A9A97D5412428DB08EC58356DAC949A0', NULL, 'vehicle', 'car', 10, 'жеңил машина', 'легковой автомобиль', 0),
  (X'EB22559DF0D8850DA0A0FEBC868CEB5A', NULL, 'vehicle', 'lorry', 20, 'жүк ташуучу машина', 'грузовой автомобиль', 0),
  (X'61B1F35A127A8BBB967535DAE591E1FC', NULL, 'vehicle', 'bus', 30, 'автобус', 'автобус', 0),
  (X'B45355E420A581F6871E0108BADED6D3', NULL, 'vehicle', 'motorcycle', 40, 'мотоцикл', 'мотоцикл', 0),
  (X'F06CE7B6027188FEB2418DADD7175385', NULL, 'vehicle', 'tractor', 50, 'трактор', 'трактор', 0),
  (X'0032C566503480B6AE3CE647DDE9D22E', NULL, 'vehicle', 'mini-tractor', 60, 'мини-трактор', 'мини-трактор', 0),
  (X'B26B549EAEA78C88800A0E70BA54D46F', NULL, 'vehicle', 'combine', 70, 'комбайн', 'комбайн', 0),
  (X'82D563BF5CAF853EB174D1B211A16395', NULL, 'vehicle', 'plough', 80, 'соко', 'плуг', 0),
  (X'93BF07FE8F428EFE8B62052BFB1A9788', NULL, 'vehicle', 'seeder', 90, 'сеялка', 'сеялка', 0),
  (X'790CDE28234E86949D39CF4267BC95BD', NULL, 'vehicle', 'mower', 100, 'чөп чапкыч', 'косилка', 0),
  (X'1CB5E1584E52830BB0C2F04A67E00DF7', NULL, 'vehicle', 'press', 110, 'пресс-подборщик', 'пресс-подборщик', 0),
  (X'086ABE78CD948A8EADFB4A5FC3B308E3', NULL, 'vehicle', 'trailer', 120, 'чиркегич', 'прицеп', 0),
  (X'87A28791252281CFA230E17B073827E1', NULL, 'vehicle', 'cart', 130, 'араба', 'телега', 0),
  (X'0621D325255B89C4943DC5300E4684C0', NULL, 'vehicle', 'milking', 140, 'саан аппараты', 'доильный аппарат', 0),
  (X'D88BF0281A418AF9BF8DA75ECE0D4C6B', NULL, 'vehicle', 'incubator', 150, 'инкубатор', 'инкубатор', 0),
  (X'3B910877B33D8DAABF5A87231655FDDC', NULL, 'vehicle', 'mill', 160, 'тегирмен', 'мельница', 0),
  (X'5D8DF45D1292877AA3BFEB2FF059FAE5', NULL, 'vehicle', 'other', 900, 'башка', 'другое', 0);
