-- SPDX-License-Identifier: Apache-2.0
-- Local payments: tariffs set by a decision of the council, what they charge, and who uses the pastures.

-- basis: 'service' a paid service of the registry with its costing, 'fee' a fee that a law names (жыйым), in `law`.
-- unit: 'household', 'person', 'head' by species, 'conditional-head', 'ha', 'm2', 'connection', 'hour', 'once'. Amounts are
-- тыйын for one unit. count_day "MM-DD": the day of the book that counts. due "MM-DD". A tariff by the month charges
-- each month of its year.
CREATE TABLE tariff(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  payment_kind TEXT NOT NULL CHECK(payment_kind <> ''),  -- list payment-kind
  basis TEXT NOT NULL CHECK(basis IN ('service', 'fee')),
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  law TEXT NOT NULL DEFAULT '',
  decision BLOB NOT NULL REFERENCES decision(id) ON DELETE RESTRICT,
  payee BLOB NOT NULL REFERENCES payee(id) ON DELETE RESTRICT,
  unit TEXT NOT NULL CHECK(unit IN ('household', 'person', 'head', 'conditional-head', 'ha', 'm2', 'connection', 'hour',
                                    'once')),
  amount INTEGER CHECK(amount >= 0),  -- NULL: by `code` in tariff_rate alone
  period TEXT NOT NULL CHECK(period IN ('year', 'month', 'use')),
  count_day TEXT NOT NULL CHECK(date('2001-' || count_day, '+0 days') = '2001-' || count_day),
  due TEXT NOT NULL CHECK(date('2001-' || due, '+0 days') = '2001-' || due),
  penalty INTEGER NOT NULL DEFAULT 0 CHECK(penalty IN (0, 1)),  -- only where the decision says so
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,     -- NULL: everywhere
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),          -- first day on which it no longer stands
  CHECK((basis = 'service') = (service IS NOT NULL)),
  CHECK(basis = 'service' OR law <> ''),
  CHECK(to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tariff_office ON tariff(office, payment_kind);
CREATE INDEX tariff_service ON tariff(service);
CREATE INDEX tariff_decision ON tariff(decision);
CREATE INDEX tariff_payee ON tariff(payee);
CREATE INDEX tariff_village ON tariff(village);

-- An amount or a coefficient of its own: animal (list livestock), kind of connection (list water), land type. coefficient:
-- conditional heads of one animal, in thousandths. strangers: what is multiplied for animals from outside, in hundredths.
CREATE TABLE tariff_rate(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  amount INTEGER CHECK(amount >= 0),
  coefficient INTEGER CHECK(coefficient >= 0),
  strangers INTEGER NOT NULL DEFAULT 100 CHECK(strangers >= 0),
  UNIQUE(tariff, code)
) STRICT, WITHOUT ROWID;

-- Who is let off, by how much. reason: list tariff-relief ("absent": registered but temporarily absent).
CREATE TABLE tariff_relief(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK(reason <> ''),
  percent INTEGER NOT NULL CHECK(percent BETWEEN 1 AND 100),
  UNIQUE(tariff, reason)
) STRICT, WITHOUT ROWID;

-- Heads, hours, hectares of somebody that the book does not say: animals from outside, a tractor's hours, water taken.
CREATE TABLE tariff_use(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  code TEXT NOT NULL DEFAULT '',
  thousandths INTEGER NOT NULL CHECK(thousandths > 0),  -- of the unit
  stranger INTEGER NOT NULL DEFAULT 0 CHECK(stranger IN (0, 1)),
  document TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX tariff_use_office ON tariff_use(office, day);
CREATE INDEX tariff_use_tariff ON tariff_use(tariff, day);
CREATE INDEX tariff_use_payer ON tariff_use(payer);

-- What one payer owes by one tariff for one period ("2026", "2026-03", or the day of a use). Never changed: a new one
-- replaces it. relief is part of amount.
CREATE TABLE local_charge(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  period TEXT NOT NULL CHECK(period <> ''),
  on_day TEXT NOT NULL CHECK(date(on_day, '+0 days') = on_day),  -- the day of the book that counted
  amount INTEGER NOT NULL CHECK(amount >= 0),
  relief INTEGER NOT NULL CHECK(relief BETWEEN 0 AND amount),
  calculation BLOB NOT NULL,  -- CBOR: quantities, amounts, relief with its reason
  replaces BLOB REFERENCES local_charge(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX local_charge_office ON local_charge(office);
CREATE INDEX local_charge_tariff ON local_charge(tariff, period, payer);
CREATE INDEX local_charge_payer ON local_charge(payer);
CREATE UNIQUE INDEX local_charge_replaces ON local_charge(replaces) WHERE replaces IS NOT NULL;

-- Жайыт билети: a numbered paper; what it covers stands in the paper and here.
CREATE TABLE pasture_ticket(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),  -- the paper's
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  paper BLOB NOT NULL REFERENCES paper(id) ON DELETE RESTRICT,
  charge BLOB NOT NULL REFERENCES local_charge(id) ON DELETE RESTRICT,
  pasture TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  CHECK(paper = id),
  CHECK(from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX pasture_ticket_office ON pasture_ticket(office);
CREATE INDEX pasture_ticket_paper ON pasture_ticket(paper);
CREATE INDEX pasture_ticket_charge ON pasture_ticket(charge);
