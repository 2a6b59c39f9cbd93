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
  with_penalty INTEGER NOT NULL DEFAULT 0 CHECK(with_penalty IN (0, 1)),  -- of a charge: a penalty grows on it when late
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
CREATE INDEX ledger_posting_advance ON ledger_posting(payer, payment_kind) WHERE debit = 'advance' OR credit = 'advance';
CREATE INDEX ledger_posting_source ON ledger_posting(source) WHERE source IS NOT NULL;
CREATE INDEX ledger_posting_payment ON ledger_posting(payment) WHERE payment IS NOT NULL;
CREATE INDEX ledger_posting_payee ON ledger_posting(payee) WHERE payee IS NOT NULL;
CREATE UNIQUE INDEX ledger_posting_reverses ON ledger_posting(reverses) WHERE reverses IS NOT NULL;

-- A debt that the tax service, or for a local payment the council, let off for good. Its postings have it as source.
CREATE TABLE debt_write_off(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  payment_kind TEXT NOT NULL CHECK(payment_kind <> ''),
  due TEXT NOT NULL CHECK(date(due, '+0 days') = due),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  document TEXT NOT NULL CHECK(document <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX debt_write_off_office ON debt_write_off(office, day);
CREATE INDEX debt_write_off_payer ON debt_write_off(payer);

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

-- From reference/ledger_codes.csv and ledger_settings.csv by reference/make_sql.py.
INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'8253658155438BDCA003787D2547EC5B', NULL, 'paper-kind', 'receipt', 85, 'Дүмүрчөк', 'Квитанция', 0),
  (X'D3765157C3288C34A9832DB5EEFCB0E8', NULL, 'payment-kind', 'tax.dwelling', 10, 'Турак жай салыгы', 'Налог на жилое помещение', 0),
  (X'AC8FE0E6CB5088528BB3033FAECD3489', NULL, 'payment-kind', 'tax.household-plot', 20, 'Короо жер салыгы', 'Налог на приусадебный участок', 0),
  (X'1ADBACF23C188A458E823A6AB0014E27', NULL, 'payment-kind', 'tax.agricultural-land', 30, 'Айыл чарба жеринин салыгы', 'Налог на земли сельхозназначения', 0),
  (X'E6D522CD1E1B83C48602A50845E276A0', NULL, 'payment-kind', 'tax.settlement-land', 40, 'Калктуу конуштун жер салыгы', 'Налог на земли населённых пунктов', 0),
  (X'29B8D9699DAF8BD49BF717770032955B', NULL, 'payment-kind', 'tax.non-residential', 50, 'Турак эмес имараттардын салыгы', 'Налог на нежилые здания', 0),
  (X'DD6FD48084F58FDA824CD3D8196EBE03', NULL, 'payment-kind', 'tax.vehicle', 60, 'Унаа салыгы', 'Налог на транспортные средства', 0),
  (X'BDB34AC93EB98DCF877D0DF0B8457111', NULL, 'payment-kind', 'tax.residential-object', 70, 'Турак объектинин салыгы (турак жай жана короо жер)', 'Налог на жилой объект (жильё и участок)', 0),
  (X'D56848F89C81877B84918805779F67DC', NULL, 'payment-kind', 'local.waste', 110, 'Тазалык жыйымы', 'Сбор за вывоз мусора', 0),
  (X'A17B78CD35598F3798F231E327434450', NULL, 'payment-kind', 'local.pasture', 120, 'Жайыт үчүн төлөм', 'Плата за пастбище', 0),
  (X'41250C8A8635855191EA7FB1F71FECCD', NULL, 'payment-kind', 'local.irrigation', 130, 'Сугат суу үчүн төлөм', 'Плата за поливную воду', 0),
  (X'74CE5EE0984E8EA7AC826957FDFEE9C7', NULL, 'payment-kind', 'local.garden', 140, 'Огородду сугаруу үчүн төлөм', 'Плата за полив огорода', 0),
  (X'211E00518EA48C7FA62F3973EA66103C', NULL, 'payment-kind', 'local.drinking-water', 150, 'Ичүүчү суу үчүн төлөм', 'Плата за питьевую воду', 0),
  (X'F717614544278DE48C9E4B2FF3AA1F2B', NULL, 'payment-kind', 'local.machinery', 160, 'Техника кызматы үчүн төлөм', 'Плата за услуги техники', 0),
  (X'2A6CB458B8B08DC4B90CF45B0168824F', NULL, 'payment-kind', 'local.rent', 170, 'Ижара акысы', 'Арендная плата', 0),
  (X'9524A00157758DE285809775A57DB5CD', NULL, 'payment-kind', 'local.other', 190, 'Башка жергиликтүү төлөм', 'Другой местный платёж', 0),
  (X'64C1D23706768FB69F32555779C752A6', NULL, 'payee-kind', 'office', 10, 'Айыл өкмөтү', 'Айыл окмоту', 0),
  (X'EAB9E43D3A9080CF8AA9D3AB2F3110A6', NULL, 'payee-kind', 'pasture-committee', 20, 'Жайыт комитети', 'Пастбищный комитет', 0),
  (X'3A297B5D66728BD59F7CD0800449BF7C', NULL, 'payee-kind', 'water-users', 30, 'Суу пайдалануучулар бирикмеси', 'Ассоциация водопользователей', 0),
  (X'2586E81490A28ED1BD678C4BC7B8EAA1', NULL, 'payee-kind', 'drinking-water-users', 40, 'Ичүүчү суу керектөөчүлөр бирикмеси', 'Объединение потребителей питьевой воды', 0),
  (X'E7A0121CEF358F51BF0E6D79895D5C9D', NULL, 'payee-kind', 'tax-service', 50, 'Салык кызматы', 'Налоговая служба', 0),
  (X'B6FDBDD3A1308CAD8D65FD444E1D5F49', NULL, 'payee-kind', 'other', 90, 'Башка алуучу', 'Другой получатель', 0),
  (X'8456856B62438AEAA380552DE32E3D5B', NULL, 'payer-kind', 'person', 10, 'жашоочу', 'житель', 0),
  (X'4ED2D4EA616B8E998118859603A2FD27', NULL, 'payer-kind', 'household', 20, 'түтүн', 'двор', 0),
  (X'502D3DAFB1F38261BDD31BB7293E7FE8', NULL, 'payer-kind', 'outside', 30, 'айылдан тышкары адам', 'лицо не из села', 0),
  (X'C3ACF3F666718475B33EAED73AD9EC9C', NULL, 'payer-kind', 'organisation', 40, 'уюм', 'организация', 0),
  (X'CC17DCF072CB867193B11364E3C587D3', NULL, 'payment-method', 'cash', 10, 'накталай', 'наличными', 0),
  (X'B5AB67EB7EB2877F9E3B80150FE91597', NULL, 'payment-method', 'bank', 20, 'банк аркылуу', 'через банк', 0),
  (X'3B832B9EC0258A3995B99AB03629E628', NULL, 'payment-method', 'terminal', 30, 'терминал аркылуу', 'через терминал', 0),
  (X'D2A14D169E8C8032A4A1368FF0D26E77', NULL, 'posting-what', 'charge', 10, 'эсептелди', 'начислено', 0),
  (X'8BAC92E3EB1B877F99CF651F0AF5A6EC', NULL, 'posting-what', 'relief', 20, 'жеңилдик', 'льгота', 0),
  (X'48182F7F7AA08E8DAAEC55F0FEF636DC', NULL, 'posting-what', 'payment', 30, 'төлөндү', 'оплачено', 0),
  (X'7EAE58327CA6876BB2075E8855EE7BB4', NULL, 'posting-what', 'carry-over', 40, 'которулду', 'зачтено', 0),
  (X'A5C9A74662D380D2BB68BBF75E8EA705', NULL, 'posting-what', 'write-off', 50, 'эсептен чыгарылды', 'списано', 0),
  (X'D43EF74636948565B64B6EBCD7289ECD', NULL, 'posting-what', 'reversal', 60, 'артка кайтарылды', 'сторно', 0),
  (X'AB66C0276E1A852A81940FB9693DC04C', NULL, 'debt-part', 'tax', 10, 'негизги карыз', 'основной долг', 0),
  (X'30441AE869438DDE8B7DF29ADAB7C2B3', NULL, 'debt-part', 'interest', 20, 'пайыз', 'проценты', 0),
  (X'7762A407D88A87F19B97203483342EDD', NULL, 'debt-part', 'penalty', 30, 'туум', 'пеня', 0),
  (X'E33DB20B85718BFE989FACE3AAF13B46', NULL, 'debt-part', 'sanction', 40, 'санкция', 'санкция', 0),
  (X'24B61447DAE88219AD53C9D131DD7B62', NULL, 'bank-line-state', 'open', 10, 'табыла элек', 'не распознан', 0),
  (X'4B7BCA8A4645854089545AEBB00B9CAC', NULL, 'bank-line-state', 'taken', 20, 'кабыл алынды', 'принят', 0),
  (X'F51EA27828868D58AFEA39B54356CAB6', NULL, 'bank-line-state', 'set-aside', 30, 'четке коюлду', 'отложен', 0);

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'A0E45E4CF9E48622921120515DE38C3F', NULL, 'ledger.allocation', 'oldest-first', NULL, 'Tax Code, art. 71: tax, interest, penalty, sanction in order of arising; read as «within each year, years in order»; the other reading is tax-first; unverified', 0);
