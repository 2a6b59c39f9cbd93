-- SPDX-License-Identifier: Apache-2.0
-- Indexes of what is mostly empty hold only what is not: a book taken in from a sheet has no days of joining.
DROP INDEX membership_from;
DROP INDEX membership_to;
DROP INDEX person_father;
DROP INDEX person_mother;
CREATE INDEX membership_from ON membership (from_day) WHERE from_day IS NOT NULL;
CREATE INDEX membership_to ON membership (to_day) WHERE to_day IS NOT NULL;
CREATE INDEX person_father ON person (father) WHERE father IS NOT NULL;
CREATE INDEX person_mother ON person (mother) WHERE mother IS NOT NULL;

-- The derived rows by which persons are found take half the writing: what is needed to take a person's rows away again
-- stands once with the person instead of in an index of each. All rows are rebuilt after a migration.
DROP INDEX person_word_person;
DROP INDEX person_part_person;
DROP TABLE person_bag;

-- All words of a person with a blank before each, then those of the address: several words of a query are checked here.
-- exact: as written; folded: folded and loose. keys: the person's rows of person_word, each a line break, the digit of
-- its kind, its word.
CREATE TABLE person_bag (
  person BLOB NOT NULL PRIMARY KEY,
  exact TEXT NOT NULL,
  folded TEXT NOT NULL,
  keys TEXT NOT NULL
) STRICT, WITHOUT ROWID;
