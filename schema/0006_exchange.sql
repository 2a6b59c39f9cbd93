-- SPDX-License-Identifier: Apache-2.0
-- Packages between offices (schema/package.md): what was taken up, what others are known to have.

-- Truth ---------------------------------------------------------------------------------------------------------------

-- A package that this book took up: the one row of an act package_taken. office: whose book this is; digest:
-- BLAKE2b-256 of the file up to its signature; acts: how many were new here. Which acts of which streams came in stands
-- in the header of the act itself (the heads that it has seen).
CREATE TABLE package_taken(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  sender BLOB NOT NULL CHECK(length(sender) = 16),
  digest BLOB NOT NULL CHECK(length(digest) = 32),
  made_at INTEGER NOT NULL,
  acts INTEGER NOT NULL CHECK(acts >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX package_taken_sender ON package_taken(sender);

-- Local: this desk's own, never captured, sent or replayed ------------------------------------------------------------

-- Up to where a recipient has a stream: packages for him go on from here. Acknowledgements will correct it.
CREATE TABLE package_cursor(
  recipient BLOB NOT NULL CHECK(length(recipient) = 16),
  stream BLOB NOT NULL CHECK(length(stream) = 16),
  seq INTEGER NOT NULL CHECK(seq >= 1),
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  known_at INTEGER NOT NULL,
  PRIMARY KEY(recipient, stream)
) STRICT, WITHOUT ROWID;

-- Packages taken up on this desk. header and signature prove what the sender said of its own chain.
CREATE TABLE package_receipt(
  digest BLOB PRIMARY KEY NOT NULL CHECK(length(digest) = 32),
  sender BLOB NOT NULL CHECK(length(sender) = 16),
  made_at INTEGER NOT NULL,
  taken_at INTEGER NOT NULL,
  acts INTEGER NOT NULL,
  header BLOB NOT NULL,
  signature BLOB NOT NULL CHECK(length(signature) = 64)
) STRICT;
