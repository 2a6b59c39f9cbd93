-- SPDX-License-Identifier: Apache-2.0
-- Who owes the office's book and who paid: payers, a ledger in double entry, payments with numbered receipts, bank files,
-- day closes. Sums are тыйын. What a debt is for (a tax, a local payment) is a code of list payment-kind; codes that begin
-- with "tax." are taxes: they carry a penalty and are taken only under an agreement with the tax service.

-- From the book: id is the person's or the household's own. An outside payer has his name here.
CREATE TABLE payer(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('person', 'household', 'outside', 'organisation')),
  person BLOB REFERENCES person(id) ON DELETE RESTRICT,
  household BLOB REFERENCES household(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL DEFAULT '',
  name_ru TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',   -- ПИН of an outside person, ИНН of an organisation
  address TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  CHECK((kind = 'person') = (person IS NOT NULL)),
  CHECK((kind = 'household') = (household IS NOT NULL)),
  CHECK(person IS NULL OR person = id),
  CHECK(household IS NULL OR household = id),
  CHECK(person IS NOT NULL OR household IS NOT NULL OR name_ky || name_ru <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX payer_office ON payer(office, kind);
CREATE INDEX payer_person ON payer(person);
CREATE INDEX payer_household ON payer(household);
CREATE INDEX payer_number ON payer(number) WHERE number <> '';

CREATE TABLE payer_phone(  -- restricted; id is the payer's
  id BLOB PRIMARY KEY NOT NULL REFERENCES payer(id) ON DELETE RESTRICT CHECK(length(id) = 16),
  phone TEXT NOT NULL CHECK(phone <> '')
) STRICT, WITHOUT ROWID;

-- To whose account a local payment goes. kind: list payee-kind.
CREATE TABLE payee(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  inn TEXT NOT NULL DEFAULT '',
  bank TEXT NOT NULL DEFAULT '',
  bik TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL DEFAULT '',
  ended_day TEXT CHECK(date(ended_day, '+0 days') = ended_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX payee_office ON payee(office);

-- The agreement by which the tax service lets the office collect taxes (Tax Code, art. 62; № 202 of 11.04.2016). Cash only
-- where it says so, with its ground.
CREATE TABLE delegation(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  number TEXT NOT NULL CHECK(number <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  cash_ground TEXT NOT NULL DEFAULT '',  -- '': no tax in cash
  CHECK(to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX delegation_office ON delegation(office, from_day);

CREATE TABLE bank_file(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  digest BLOB NOT NULL CHECK(length(digest) = 32),  -- BLAKE2b-256 of the file: taken once
  name TEXT NOT NULL,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  UNIQUE(office, digest)
) STRICT, WITHOUT ROWID;

-- A line of a bank file. state: 'open' not matched yet, 'taken' a payment was written, 'set-aside' not ours, with the
-- reason in `note`.
CREATE TABLE bank_line(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  file BLOB NOT NULL REFERENCES bank_file(id) ON DELETE RESTRICT,
  line INTEGER NOT NULL CHECK(line >= 1),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  amount INTEGER NOT NULL CHECK(amount > 0),
  number TEXT NOT NULL DEFAULT '',   -- ПИН or ИНН as the bank gives it
  account TEXT NOT NULL DEFAULT '',  -- account of the household book
  name TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  payment_kind TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK(state IN ('open', 'taken', 'set-aside')),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(file, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_line_state ON bank_line(office, state);

-- A payment and its receipt: one number of a series, never used again. A reversed payment keeps its number.
CREATE TABLE payment(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  payment_kind TEXT NOT NULL CHECK(payment_kind <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  amount INTEGER NOT NULL CHECK(amount > 0),
  method TEXT NOT NULL CHECK(method IN ('cash', 'bank', 'terminal')),
  series BLOB NOT NULL REFERENCES series(id) ON DELETE RESTRICT,
  period INTEGER NOT NULL CHECK(period >= 0),
  number INTEGER NOT NULL CHECK(number >= 1),
  number_text TEXT NOT NULL CHECK(number_text <> ''),
  paid_by TEXT NOT NULL DEFAULT '',  -- who brought the money, where it was not the payer
  delegation BLOB REFERENCES delegation(id) ON DELETE RESTRICT,
  bank_line BLOB REFERENCES bank_line(id) ON DELETE RESTRICT,
  reversed_day TEXT CHECK(date(reversed_day, '+0 days') = reversed_day),
  reversed_reason TEXT NOT NULL DEFAULT '',
  page BLOB CHECK(length(page) = 32),  -- the receipt as printed (page_blob)
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(series, period, number),
  CHECK((reversed_day IS NULL) = (reversed_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_office ON payment(office, day);
CREATE INDEX payment_payer ON payment(payer, day);
CREATE INDEX payment_delegation ON payment(delegation);
CREATE INDEX payment_bank_line ON payment(bank_line);

-- One posting moves `amount` from the account `credit` to the account `debit`, so every sum is entered twice.
--  accounts: 'debt' what a payer owes · 'advance' what he paid ahead · 'income' · 'relief' · 'write-off' · 'cash' · 'bank'
--  what      debit      credit
--  charge    debt       income     a tax or a local payment; a penalty when it is paid or closed (part 'penalty')
--  relief    relief     debt       a local payment that a decision lets off
--  payment   cash|bank  debt|advance
--  carry-over  advance  debt       an overpayment laid on a later debt; debt → advance where a charge became smaller
--  write-off   write-off debt
--  reversal  the two accounts of the posting it takes back, the other way round
-- A debt is (payer, payment_kind, due). `source` is what was assessed or charged (modules above know it).
CREATE TABLE ledger_posting(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  payment_kind TEXT NOT NULL CHECK(payment_kind <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  what TEXT NOT NULL CHECK(what IN ('charge', 'relief', 'payment', 'carry-over', 'write-off', 'reversal')),
  debit TEXT NOT NULL CHECK(debit IN ('debt', 'advance', 'income', 'relief', 'write-off', 'cash', 'bank')),
  credit TEXT NOT NULL CHECK(credit IN ('debt', 'advance', 'income', 'relief', 'write-off', 'cash', 'bank')),
  part TEXT NOT NULL CHECK(part IN ('tax', 'interest', 'penalty', 'sanction')),  -- 'tax': the payment itself
  due TEXT CHECK(date(due, '+0 days') = due),  -- NULL: only of an advance
  amount INTEGER NOT NULL CHECK(amount > 0),
  payee BLOB REFERENCES payee(id) ON DELETE RESTRICT,
  source BLOB CHECK(length(source) = 16),
  payment BLOB REFERENCES payment(id) ON DELETE RESTRICT,
  reverses BLOB REFERENCES ledger_posting(id) ON DELETE RESTRICT,
  CHECK(debit <> credit),
  CHECK(due IS NOT NULL OR (debit <> 'debt' AND credit <> 'debt')),
  CHECK((what = 'reversal') = (reverses IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_posting_office ON ledger_posting(office, day);
CREATE INDEX ledger_posting_payer ON ledger_posting(payer, payment_kind, due);
CREATE INDEX ledger_posting_source ON ledger_posting(source) WHERE source IS NOT NULL;
CREATE INDEX ledger_posting_payment ON ledger_posting(payment) WHERE payment IS NOT NULL;
CREATE INDEX ledger_posting_payee ON ledger_posting(payee) WHERE payee IS NOT NULL;
CREATE UNIQUE INDEX ledger_posting_reverses ON ledger_posting(reverses) WHERE reverses IS NOT NULL;

-- Cash that left the till: to the bank, to the treasury.
CREATE TABLE cash_delivery(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  amount INTEGER NOT NULL CHECK(amount > 0),
  document TEXT NOT NULL CHECK(document <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_delivery_office ON cash_delivery(office, day);

-- After a day is closed nothing is entered on it or before it. The journal's head stands on the sheet.
CREATE TABLE day_close(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  opening INTEGER NOT NULL,
  received INTEGER NOT NULL CHECK(received >= 0),
  given_back INTEGER NOT NULL CHECK(given_back >= 0),
  delivered INTEGER NOT NULL CHECK(delivered >= 0),
  closing INTEGER NOT NULL,
  counted INTEGER NOT NULL CHECK(counted >= 0),  -- what lay in the till
  note TEXT NOT NULL DEFAULT '',
  UNIQUE(office, day),
  CHECK(closing = opening + received - given_back - delivered),
  CHECK(counted = closing OR note <> '')
) STRICT, WITHOUT ROWID;
