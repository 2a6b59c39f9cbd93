-- SPDX-License-Identifier: Apache-2.0
-- What a desk remembers of the sheets it took in. Local: never captured by the journal, never sent, never replayed.

-- The cells of a record (a person's or a household's id) as a source showed them the last time, so that a cell which
-- the sheet has not changed never overwrites a correction made in the book. source: hash of the mapping. cells: pairs
-- of 4 bytes (hash of the column's meaning) and 8 bytes (hash of the text), by the former. act: the act in which it was
-- seen; what an undone act saw is forgotten.
CREATE TABLE import_seen (
  record BLOB NOT NULL CHECK (length(record) = 16),
  source INTEGER NOT NULL,
  act BLOB NOT NULL CHECK (length(act) = 16),
  cells BLOB NOT NULL,
  PRIMARY KEY (record, source)
) STRICT, WITHOUT ROWID;

-- Mappings put right by hand, by the headings of the sheet they belong to (schema/import.md).
CREATE TABLE import_mapping (
  headings TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;
