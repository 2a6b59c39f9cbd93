-- SPDX-License-Identifier: Apache-2.0
-- Local payments: tariffs set by a decision of the council, what they charge, and who uses the pastures.

-- basis: 'service' a paid service of the registry with its costing, 'fee' a fee that a law names (жыйым), in `law`.
-- unit: 'household', 'person', 'head' by species, 'conditional-head', 'ha', 'm2', 'connection', 'hour', 'once'. Amounts are
-- тыйын for one unit. persons: whom the unit 'person' counts: 'members' of the household in the book, those away too;
-- 'present' ones alone; those 'registered' there.
-- count_day: the day of the book that counts, "MM-DD" of each year or "DD" of each month; due: the first such day on or
-- after it. Of single uses (period 'use') there is no count_day, and `due` is a number of days after the use.
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
  persons TEXT NOT NULL DEFAULT '' CHECK(persons IN ('', 'members', 'present', 'registered')),
  amount INTEGER CHECK(amount >= 0),  -- NULL: by `code` in tariff_rate alone
  period TEXT NOT NULL CHECK(period IN ('year', 'month', 'use')),
  count_day TEXT NOT NULL,
  due TEXT NOT NULL,
  penalty INTEGER NOT NULL DEFAULT 0 CHECK(penalty IN (0, 1)),  -- only where the decision says so
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,     -- NULL: everywhere
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),          -- first day on which it no longer stands
  CHECK((basis = 'service') = (service IS NOT NULL)),
  CHECK(basis = 'service' OR law <> ''),
  CHECK((unit = 'person') = (persons <> '')),
  CHECK(unit NOT IN ('hour', 'once') OR period = 'use'),
  CHECK(CASE period WHEN 'use' THEN count_day = ''
                    WHEN 'month' THEN count_day GLOB '[0-3][0-9]' AND count_day BETWEEN '01' AND '31'
                    ELSE coalesce(date('2001-' || count_day, '+0 days') = '2001-' || count_day, 0) END),
  CHECK(CASE period WHEN 'use' THEN due <> '' AND length(due) <= 3 AND due NOT GLOB '*[^0-9]*'
                    WHEN 'month' THEN due GLOB '[0-3][0-9]' AND due BETWEEN '01' AND '31'
                    ELSE coalesce(date('2001-' || due, '+0 days') = '2001-' || due, 0) END),
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

-- Who is let off, by how much. reason: list tariff-relief. "absent" (registered but temporarily absent) follows from the
-- book, every other reason from a document (tariff_relief_grant).
CREATE TABLE tariff_relief(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK(reason <> ''),
  percent INTEGER NOT NULL CHECK(percent BETWEEN 1 AND 100),
  UNIQUE(tariff, reason)
) STRICT, WITHOUT ROWID;

-- Who has a relief that the book does not show, by which document. Which tariffs know the reason stands with them.
CREATE TABLE tariff_relief_grant(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK(reason <> '' AND reason <> 'absent'),
  document TEXT NOT NULL CHECK(document <> ''),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tariff_relief_grant_office ON tariff_relief_grant(office);
CREATE INDEX tariff_relief_grant_payer ON tariff_relief_grant(payer);

-- Heads, hours, hectares of somebody that the book does not say: animals from outside, a tractor's hours, water taken.
CREATE TABLE tariff_use(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  tariff BLOB NOT NULL REFERENCES tariff(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  code TEXT NOT NULL DEFAULT '',
  thousandths INTEGER NOT NULL CHECK(thousandths BETWEEN 1 AND 1000000000),  -- of the unit
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
  due TEXT NOT NULL CHECK(date(due, '+0 days') = due),  -- a working day
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

-- From reference/tariffs_codes.csv by reference/make_sql.py.
INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'6FCC9D4973A68ECEB2A15167A6ABE769', NULL, 'paper-kind', 'pasture-ticket', 60, 'Жайыт билети', 'Пастбищный билет', 0),
  (X'B77CA7B3CEA380D8BD7E7A7EA1C35F27', NULL, 'tariff-basis', 'service', 10, 'акы төлөнүүчү кызмат', 'платная услуга', 0),
  (X'5476DCD1ABD283C58C857514D2AF8306', NULL, 'tariff-basis', 'fee', 20, 'мыйзамдагы жыйым', 'сбор по закону', 0),
  (X'A1807C30952D82B69D04F9C3EA036156', NULL, 'tariff-unit', 'household', 10, 'түтүн', 'двор', 0),
  (X'CD6CA402C47582ECAA19611A04658A9D', NULL, 'tariff-unit', 'person', 20, 'киши', 'человек', 0),
  (X'FA7CE59B261D859EB3D79F1B7BD04F04', NULL, 'tariff-unit', 'head', 30, 'баш', 'голова', 0),
  (X'55EE585275AB8B1EA2872F26F519A1C8', NULL, 'tariff-unit', 'conditional-head', 40, 'шарттуу баш', 'условная голова', 0),
  (X'337041D8A7598E2193AF6E6EC0F90C71', NULL, 'tariff-unit', 'ha', 50, 'га', 'га', 1),
  (X'379950D8A7C48F2187382369C0D6EC70', NULL, 'tariff-unit', 'm2', 60, 'м²', 'м²', 1),
  (X'800C32AA229B812082B4794DBC9AB11E', NULL, 'tariff-unit', 'connection', 70, 'туташуу', 'подключение', 0),
  (X'1ED8BCCC26A180F59DFC31C57A604CB6', NULL, 'tariff-unit', 'hour', 80, 'саат', 'час', 0),
  (X'0941763862D18B34B0EF1D3B340326AA', NULL, 'tariff-unit', 'once', 90, 'жолу', 'раз', 0),
  (X'13B1B9C2401487F5867B6941CD0D80F7', NULL, 'tariff-persons', 'members', 10, 'чарбанын мүчөлөрү', 'члены двора', 0),
  (X'4BB67D8D62EF8D2589FE573D31729513', NULL, 'tariff-persons', 'present', 20, 'үйүндө жашап жаткандар', 'проживающие', 0),
  (X'80B66C0AEBA78F9A95BAE82FFC6D070D', NULL, 'tariff-persons', 'registered', 30, 'катталгандар', 'зарегистрированные', 0),
  (X'5C7CB1099BE1827284E4D1892EC2F0D2', NULL, 'tariff-period', 'year', 10, 'жылына', 'в год', 0),
  (X'25777E422FE88B57AC3C12F2D6E525F0', NULL, 'tariff-period', 'month', 20, 'айына', 'в месяц', 0),
  (X'B4925B1EF68D869DB2191B8689C68C4C', NULL, 'tariff-period', 'use', 30, 'пайдаланганда', 'за пользование', 0),
  (X'784FA0F2570681B889FE9ECED62863DD', NULL, 'tariff-relief', 'absent', 10, 'убактылуу жок (катталган)', 'временно отсутствует (зарегистрирован)', 0),
  (X'34BA2B96C59E835C9717053A8A781926', NULL, 'tariff-relief', 'veteran', 20, 'ардагер', 'ветеран', 0),
  (X'5BA10F890F4C873484C8B37BD733B06D', NULL, 'tariff-relief', 'disability', 30, 'майыптыгы бар адам', 'лицо с инвалидностью', 0),
  (X'323D015B65A58593B61C4ECE91A5D654', NULL, 'tariff-relief', 'pensioner', 40, 'пенсионер', 'пенсионер', 0),
  (X'FD4A666C3B8C82A19D7CCB8B573AB787', NULL, 'tariff-relief', 'poor', 50, 'аз камсыз болгон үй-бүлө', 'малообеспеченная семья', 0),
  (X'5B73D050EAE2844DB1CDAB2B836B947F', NULL, 'tariff-relief', 'large-family', 60, 'көп балалуу үй-бүлө', 'многодетная семья', 0),
  (X'B58EC27A2AE28BADBD6656BD6901DA0B', NULL, 'tariff-relief', 'other', 90, 'башка жеңилдик', 'другая льгота', 0);
