-- SPDX-License-Identifier: Apache-2.0
-- What every book has, whatever is written in it: who it is, its migrations, the journal and what follows from it.
-- Nothing here is captured by the journal. Instants are microseconds since 1970 UTC; ids are 16 bytes.

-- Local ---------------------------------------------------------------------------------------------------------------

-- This file itself. stream: the chain that it writes now (a restored copy writes another one).
CREATE TABLE store_identity (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  kind TEXT NOT NULL CHECK (kind IN ('office', 'district')),
  office BLOB NOT NULL CHECK (length(office) = 16),
  stream BLOB NOT NULL CHECK (length(stream) = 16),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1))
) STRICT;

-- The migrations as they ran: an edited one is refused at the next start.
CREATE TABLE store_migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  checksum BLOB NOT NULL CHECK (length(checksum) = 32),
  applied_at INTEGER NOT NULL
) STRICT;

-- Derivations that wait for the end of a bulk; what stands here at an open is rebuilt.
CREATE TABLE store_pending (
  derivation TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Pages of issued papers, append-only. hash: BLAKE2b-256 of bytes, held by the act that issued the paper.
CREATE TABLE page_blob (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  format TEXT NOT NULL CHECK (format <> ''),
  bytes BLOB NOT NULL
) STRICT;

-- The journal ---------------------------------------------------------------------------------------------------------

-- One row per act, of this book's stream and of streams taken over. header, seal, body, prev_hash and hash are the act
-- as it travels (schema/journal.md), byte for byte; the other columns repeat the header (and staff and note of the
-- body) for queries. applied_no is the order in this file; undone_by follows from the acts that undo.
CREATE TABLE act (
  applied_no INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  stream BLOB NOT NULL CHECK (length(stream) = 16),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  office BLOB NOT NULL CHECK (length(office) = 16),
  staff BLOB CHECK (length(staff) = 16),
  desk TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  happened_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  batch BLOB CHECK (length(batch) = 16),
  undoes BLOB CHECK (length(undoes) = 16),
  undone_by BLOB CHECK (length(undone_by) = 16),
  note TEXT NOT NULL,
  schema INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  header BLOB NOT NULL,
  seal BLOB NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (stream, seq)
) STRICT;
CREATE INDEX act_batch ON act (batch) WHERE batch IS NOT NULL;
CREATE INDEX act_recorded ON act (recorded_at);

-- The chains. parent_*: where a stream branched off another one.
CREATE TABLE act_stream (
  stream BLOB NOT NULL PRIMARY KEY CHECK (length(stream) = 16),
  office BLOB NOT NULL CHECK (length(office) = 16),
  parent_stream BLOB CHECK (length(parent_stream) = 16),
  parent_seq INTEGER,
  parent_hash BLOB CHECK (length(parent_hash) = 32),
  head_seq INTEGER NOT NULL,
  head_hash BLOB NOT NULL CHECK (length(head_hash) = 32),
  head_recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived -------------------------------------------------------------------------------------------------------------

-- Short numbers for the names of tables, so that act_row stays small.
CREATE TABLE act_table (
  table_no INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Which acts touched a row: history, ownership, what stands in the way of an undo. By key first, because the tables
-- beside a record share its id.
CREATE TABLE act_row (
  pk BLOB NOT NULL,
  table_no INTEGER NOT NULL,
  applied_no INTEGER NOT NULL,
  PRIMARY KEY (pk, table_no, applied_no)
) STRICT, WITHOUT ROWID;
