-- SPDX-License-Identifier: Apache-2.0
-- What is taxed and what was assessed. Dwellings, plots, parcels and vehicles stand in the household book; here is what the
-- book has not: rule files taken over, figures of places and of council decisions, other objects, relief, leases, patents.
-- Kinds are those of the rule files ("dwelling", "household-plot", …).

-- A rule file taken into the book (schema/rules.md). The latest of a kind counts, else the one shipped with the program.
CREATE TABLE rule_file(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),
  hash BLOB NOT NULL CHECK(length(hash) = 32),  -- BLAKE2b-256 of the text
  text TEXT NOT NULL CHECK(text <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  withdrawn_day TEXT CHECK(date(withdrawn_day, '+0 days') = withdrawn_day),
  UNIQUE(office, kind, hash)
) STRICT, WITHOUT ROWID;

-- A figure that a rule file asks of a place, an object kind or the council: population, place, kz, ki, council_rate. The
-- most exact row counts: of the village before the office's, of the rule kind before '', with `code` (a land kind, a
-- zone) before ''. A row without an end stands until a later one begins: a coefficient that is not set anew stays.
CREATE TABLE tax_value(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL DEFAULT '',
  input TEXT NOT NULL CHECK(input <> ''),
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  code TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL CHECK(value <> ''),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),  -- first day on which it no longer stands
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  ground TEXT NOT NULL DEFAULT '',  -- where there is no decision: census, order
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1)),
  CHECK(to_day IS NULL OR from_day < to_day),
  CHECK(decision IS NOT NULL OR ground <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_value_office ON tax_value(office, input);
CREATE INDEX tax_value_village ON tax_value(village);
CREATE INDEX tax_value_decision ON tax_value(decision);

-- An object that the household book does not hold: a shop, a plot under it, a field or a car of somebody from outside.
CREATE TABLE tax_object(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  name TEXT NOT NULL DEFAULT '',  -- «дүкөн»
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  street BLOB REFERENCES street(id) ON DELETE RESTRICT,
  house TEXT NOT NULL DEFAULT '',
  cadastral TEXT NOT NULL DEFAULT '',
  area_dm2 INTEGER CHECK(area_dm2 > 0),
  wall TEXT NOT NULL DEFAULT '',         -- code of the rule file
  use TEXT NOT NULL DEFAULT '',          -- function, land kind or kind of vehicle: code of the rule file
  year_built INTEGER CHECK(year_built BETWEEN 1800 AND 2200),
  engine_cm3 INTEGER CHECK(engine_cm3 > 0),
  accepted_day TEXT CHECK(date(accepted_day, '+0 days') = accepted_day),  -- a new building
  stands_on BLOB REFERENCES tax_object(id) ON DELETE RESTRICT,            -- the plot directly under a building
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_object_office ON tax_object(office, rule_kind);
CREATE INDEX tax_object_village ON tax_object(village);
CREATE INDEX tax_object_street ON tax_object(street);
CREATE INDEX tax_object_stands_on ON tax_object(stands_on);

-- Parts of one object and day have one denominator and sum to it.
CREATE TABLE tax_object_share(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  object BLOB NOT NULL REFERENCES tax_object(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  num INTEGER NOT NULL CHECK(num > 0),
  den INTEGER NOT NULL CHECK(den BETWEEN 1 AND 1000000),
  document TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(num <= den),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_object_share_object ON tax_object_share(object);
CREATE INDEX tax_object_share_payer ON tax_object_share(payer);

-- A right to pay less. rule_kind '' and object NULL: wherever the law allows it; one dwelling and one vehicle are named by
-- the owner. category: code of the rule file's list relief.
CREATE TABLE tax_relief(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  object BLOB CHECK(length(object) = 16),
  category TEXT NOT NULL CHECK(category <> ''),
  since_day TEXT NOT NULL CHECK(date(since_day, '+0 days') = since_day),
  until_day TEXT CHECK(date(until_day, '+0 days') = until_day),
  document TEXT NOT NULL CHECK(document <> ''),
  document_day TEXT CHECK(date(document_day, '+0 days') = document_day),
  CHECK(until_day IS NULL OR since_day <= until_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_relief_office ON tax_relief(office, rule_kind);
CREATE INDEX tax_relief_payer ON tax_relief(payer);

-- The one dwelling for which an owner of several takes the exempt area.
CREATE TABLE exempt_choice(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  object BLOB NOT NULL CHECK(length(object) = 16),
  from_year INTEGER NOT NULL CHECK(from_year BETWEEN 2000 AND 2200),
  document TEXT NOT NULL DEFAULT '',
  UNIQUE(payer, from_year)
) STRICT, WITHOUT ROWID;
CREATE INDEX exempt_choice_office ON exempt_choice(office);

-- kind: 'municipal-property' (zone and purpose by a decision, tax apart: art. 374) or 'state-fund-land' (tender, as a rule
-- five years and more, no sub-lease). Coefficients are texts («1.2»).
CREATE TABLE lease(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('municipal-property', 'state-fund-land')),
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  subject TEXT NOT NULL CHECK(subject <> ''),
  area_m2 INTEGER CHECK(area_m2 > 0),
  contract TEXT NOT NULL CHECK(contract <> ''),
  contract_day TEXT NOT NULL CHECK(date(contract_day, '+0 days') = contract_day),
  tender TEXT NOT NULL DEFAULT '',
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  ended_day TEXT CHECK(date(ended_day, '+0 days') = ended_day),
  rent INTEGER NOT NULL CHECK(rent >= 0),   -- a year, in тыйын, before coefficients
  zone TEXT NOT NULL DEFAULT '1',
  purpose TEXT NOT NULL DEFAULT '1',
  tax INTEGER NOT NULL DEFAULT 0 CHECK(tax >= 0),  -- a year, shown apart
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_office ON lease(office, to_day);
CREATE INDEX lease_payer ON lease(payer);
CREATE INDEX lease_decision ON lease(decision);

-- A patent is issued by the tax service; the office sees who works where and what ends soon.
CREATE TABLE patent(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  activity TEXT NOT NULL CHECK(activity <> ''),
  place TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX patent_office ON patent(office, to_day);
CREATE INDEX patent_payer ON patent(payer);

CREATE TABLE tax_run(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year BETWEEN 2000 AND 2200),
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_run_office ON tax_run(office, year, rule_kind);
CREATE INDEX tax_run_village ON tax_run(village);

-- One sum of one payer for one object and year. Never changed: a new one replaces it. `calculation` (CBOR) holds inputs
-- with their sources, the rows of the law and every intermediate sum; the words are made when they are shown.
CREATE TABLE tax_assessment(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  run BLOB NOT NULL REFERENCES tax_run(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year BETWEEN 2000 AND 2200),
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  object BLOB NOT NULL CHECK(length(object) = 16),  -- dwelling, parcel, vehicle or tax_object
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  sum INTEGER NOT NULL CHECK(sum >= 0),
  verified INTEGER NOT NULL CHECK(verified IN (0, 1)),
  rule_hash BLOB NOT NULL CHECK(length(rule_hash) = 32),
  calculation BLOB NOT NULL,  -- empty: the object is no longer this payer's, nothing is owed
  replaces BLOB REFERENCES tax_assessment(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_assessment_office ON tax_assessment(office, year, rule_kind, object);
CREATE INDEX tax_assessment_payer ON tax_assessment(payer, year);
CREATE INDEX tax_assessment_run ON tax_assessment(run);
CREATE UNIQUE INDEX tax_assessment_replaces ON tax_assessment(replaces) WHERE replaces IS NOT NULL;
