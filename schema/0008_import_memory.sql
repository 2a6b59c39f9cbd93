-- SPDX-License-Identifier: Apache-2.0
-- What each act of an import saw of a record stays beside what later acts saw: undoing the later one brings the earlier
-- memory back. A household also keeps by which words the sheet called it (its account, or address and head), as a cell of
-- its own. Local, as 0005 says.
CREATE TABLE import_memory (
  record BLOB NOT NULL CHECK (length(record) = 16),
  source INTEGER NOT NULL,
  act BLOB NOT NULL CHECK (length(act) = 16),
  cells BLOB NOT NULL,
  PRIMARY KEY (record, source, act)
) STRICT, WITHOUT ROWID;
INSERT INTO import_memory (record, source, act, cells) SELECT record, source, act, cells FROM import_seen;
DROP TABLE import_seen;
ALTER TABLE import_memory RENAME TO import_seen;
