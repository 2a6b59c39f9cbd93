-- SPDX-License-Identifier: Apache-2.0
-- Local. With what a derivation's rows were made beside the entries: the collation data of another version of ICU give
-- other sort keys. What differs from the program's own is rebuilt when the book is opened.
CREATE TABLE store_derivation (
  name TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL
) STRICT, WITHOUT ROWID;
