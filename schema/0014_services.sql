-- SPDX-License-Identifier: Apache-2.0
-- The local registry of services: base and additional list, proposals to change it, standards, costing, and the dated
-- editions of the rules they are held against. Told in schema/services.md. An agenda item of the council is named by
-- its id alone: the table stands in another module's hands.

-- Truth: editions of the rules ----------------------------------------------------------------------------------------

-- Criteria, sections, grounds for a fee and terms as one text of the law has them. office NULL: shipped. draft: a rule
-- of it warns, and refuses only where the office switched that on (setting services.enforce). partial: not all of its
-- rows were seen, so that what is missing cannot be told.
CREATE TABLE service_edition(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  code TEXT NOT NULL CHECK(code <> ''),
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  source TEXT NOT NULL,
  draft INTEGER NOT NULL CHECK(draft IN (0, 1)),
  partial INTEGER NOT NULL DEFAULT 0 CHECK(partial IN (0, 1)),
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX service_edition_code ON service_edition(code);

-- list: 'criterion', 'section', 'fee-ground', 'initiator', 'expertise', 'term'. traits: words that the program acts on
-- («core», «paid», «free», «documents», «refusals», «term», «waits», «result» …). value: of terms, in days.
CREATE TABLE service_rule(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  edition BLOB NOT NULL REFERENCES service_edition(id) ON DELETE RESTRICT,
  list TEXT NOT NULL CHECK(list <> ''),
  code TEXT NOT NULL CHECK(code <> ''),
  sort INTEGER NOT NULL,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  article TEXT NOT NULL DEFAULT '',
  traits TEXT NOT NULL DEFAULT '',
  value INTEGER,
  UNIQUE(edition, list, code)
) STRICT, WITHOUT ROWID;

-- Truth: services and their standards ---------------------------------------------------------------------------------

-- One service through all its versions. sample: shipped as a sample, nobody's list.
CREATE TABLE service(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  list TEXT NOT NULL CHECK(list = 'base' OR list = 'additional'),
  sample INTEGER NOT NULL DEFAULT 0 CHECK(sample IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX service_office ON service(office, list);

-- service NULL: a model standard to copy from, named by `model`. A draft can be written to, an approved one never
-- again. Numbers that the request journal uses: term in working days, waits in minutes.
CREATE TABLE service_standard(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  service BLOB REFERENCES service(id) ON DELETE RESTRICT,
  model TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL CHECK(version >= 1),
  edition BLOB NOT NULL REFERENCES service_edition(id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK(state = 'draft' OR state = 'approved'),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),  -- when it was begun
  copied_from BLOB REFERENCES service_standard(id) ON DELETE RESTRICT,
  approved_by TEXT NOT NULL DEFAULT '',  -- code of list decision-body
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  approved_day TEXT CHECK(date(approved_day, '+0 days') = approved_day),
  document TEXT NOT NULL DEFAULT '',  -- of a state body's standard: what it was approved by
  term_days INTEGER CHECK(term_days >= 0),
  wait_apply_minutes INTEGER CHECK(wait_apply_minutes >= 0),
  wait_receive_minutes INTEGER CHECK(wait_receive_minutes >= 0),
  sample INTEGER NOT NULL DEFAULT 0 CHECK(sample IN (0, 1)),
  CHECK((service IS NULL) = (model <> '')),
  CHECK((state = 'approved') = (approved_day IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX service_standard_office ON service_standard(office);
CREATE INDEX service_standard_service ON service_standard(service, version);
CREATE INDEX service_standard_edition ON service_standard(edition);
CREATE INDEX service_standard_copied ON service_standard(copied_from) WHERE copied_from IS NOT NULL;
CREATE INDEX service_standard_decision ON service_standard(decision) WHERE decision IS NOT NULL;

-- A section's text in one language.
CREATE TABLE service_standard_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  standard BLOB NOT NULL REFERENCES service_standard(id) ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK(section <> ''),
  language TEXT NOT NULL CHECK(language <> ''),
  body TEXT NOT NULL CHECK(body <> ''),
  UNIQUE(standard, section, language)
) STRICT, WITHOUT ROWID;

-- A document of section 5, a ground of section 12. stage: of refusals, 'accept' or 'provide'.
CREATE TABLE service_standard_item(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  standard BLOB NOT NULL REFERENCES service_standard(id) ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK(section <> ''),
  sort INTEGER NOT NULL,
  stage TEXT NOT NULL DEFAULT '' CHECK(stage = '' OR stage = 'accept' OR stage = 'provide'),
  required INTEGER NOT NULL DEFAULT 1 CHECK(required IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX service_standard_item_standard ON service_standard_item(standard, section, sort);

CREATE TABLE service_item_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  item BLOB NOT NULL REFERENCES service_standard_item(id) ON DELETE RESTRICT,
  language TEXT NOT NULL CHECK(language <> ''),
  body TEXT NOT NULL CHECK(body <> ''),
  UNIQUE(item, language)
) STRICT, WITHOUT ROWID;

-- Stages of the regulation (art. 13) with the term of each in working days.
CREATE TABLE service_stage(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  standard BLOB NOT NULL REFERENCES service_standard(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  days INTEGER CHECK(days >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_stage_standard ON service_stage(standard, sort);

CREATE TABLE service_stage_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  stage BLOB NOT NULL REFERENCES service_stage(id) ON DELETE RESTRICT,
  language TEXT NOT NULL CHECK(language <> ''),
  body TEXT NOT NULL CHECK(body <> ''),
  UNIQUE(stage, language)
) STRICT, WITHOUT ROWID;

-- What one service costs the office: the sum of its rows, each price × quantity / per in тыйын, rounded down (a fee
-- is never above the cost because of rounding). Staff: pay for an hour, minutes, 60. The latest of a service counts.
CREATE TABLE service_costing(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK(version >= 1),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  document TEXT NOT NULL DEFAULT '',
  UNIQUE(service, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_costing_office ON service_costing(office);

CREATE TABLE service_costing_row(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  costing BLOB NOT NULL REFERENCES service_costing(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind <> ''),  -- code of list costing-kind: "staff", "material", "overhead"
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  price INTEGER NOT NULL CHECK(price >= 0),
  quantity INTEGER NOT NULL CHECK(quantity >= 0),
  per INTEGER NOT NULL CHECK(per >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_costing_row_costing ON service_costing_row(costing, sort);

-- A proposal to take a service in, to change its row or to take it out, with the row as proposed. state: 'draft',
-- 'commission', 'council', 'in-force', then 'changed' or 'withdrawn' when a later one took its place; or 'refused'.
CREATE TABLE service_change(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),   -- code of list service-change: "include", "change", "withdraw"
  state TEXT NOT NULL CHECK(state <> ''), -- code of list service-state
  edition BLOB NOT NULL REFERENCES service_edition(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),  -- when it was asked for
  initiator TEXT NOT NULL,                -- code of the edition's initiators; '' the Government's list
  initiator_ky TEXT NOT NULL DEFAULT '',
  initiator_ru TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',      -- number and day of the letter that asks
  reason_ky TEXT NOT NULL DEFAULT '',
  reason_ru TEXT NOT NULL DEFAULT '',
  evidence_kind TEXT NOT NULL DEFAULT '', -- what it rests on: "survey", "hearing", "complaint", "assessment"
  evidence BLOB CHECK(length(evidence) = 16),
  answer_due TEXT CHECK(date(answer_due, '+0 days') = answer_due),
  answered_day TEXT CHECK(date(answered_day, '+0 days') = answered_day),
  answer_ky TEXT NOT NULL DEFAULT '',
  answer_ru TEXT NOT NULL DEFAULT '',
  answer_document TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  matter TEXT NOT NULL CHECK(matter = 'own' OR matter = 'delegated'),
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  standard_body_ky TEXT NOT NULL DEFAULT '',
  standard_body_ru TEXT NOT NULL DEFAULT '',
  provider_ky TEXT NOT NULL DEFAULT '',
  provider_ru TEXT NOT NULL DEFAULT '',
  payment TEXT NOT NULL CHECK(payment = 'free' OR payment = 'paid' OR payment = 'partly'),
  fee INTEGER CHECK(fee >= 0),
  fee_ground TEXT NOT NULL DEFAULT '',    -- code of the edition's grounds for a fee
  registration_no TEXT NOT NULL DEFAULT '',
  standard BLOB REFERENCES service_standard(id) ON DELETE RESTRICT,
  costing BLOB REFERENCES service_costing(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX service_change_office ON service_change(office, day);
CREATE INDEX service_change_service ON service_change(service);
CREATE INDEX service_change_edition ON service_change(edition);
CREATE INDEX service_change_standard ON service_change(standard) WHERE standard IS NOT NULL;
CREATE INDEX service_change_costing ON service_change(costing) WHERE costing IS NOT NULL;

-- Every step of a proposal: when, by whom, on what document or item of an agenda.
CREATE TABLE service_step(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  change BLOB NOT NULL REFERENCES service_change(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL,
  state TEXT NOT NULL CHECK(state <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  staff BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  document TEXT NOT NULL DEFAULT '',
  agenda_item BLOB CHECK(length(agenda_item) = 16),
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  ground TEXT NOT NULL DEFAULT '',        -- of a refusal: the criterion that is not met
  reason_ky TEXT NOT NULL DEFAULT '',
  reason_ru TEXT NOT NULL DEFAULT '',
  UNIQUE(change, sort)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_step_staff ON service_step(staff) WHERE staff IS NOT NULL;
CREATE INDEX service_step_decision ON service_step(decision) WHERE decision IS NOT NULL;

-- Whether a proposal meets one criterion, and why.
CREATE TABLE service_criterion(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  change BLOB NOT NULL REFERENCES service_change(id) ON DELETE RESTRICT,
  criterion TEXT NOT NULL CHECK(criterion <> ''),
  met INTEGER NOT NULL CHECK(met IN (0, 1)),
  reason_ky TEXT NOT NULL DEFAULT '',
  reason_ru TEXT NOT NULL DEFAULT '',
  UNIQUE(change, criterion)
) STRICT, WITHOUT ROWID;

-- The three parts of an expertise: justified, safe, economically efficient.
CREATE TABLE service_expertise(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  change BLOB NOT NULL REFERENCES service_change(id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK(part <> ''),
  positive INTEGER NOT NULL CHECK(positive IN (0, 1)),
  expert TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  conclusion_ky TEXT NOT NULL DEFAULT '',
  conclusion_ru TEXT NOT NULL DEFAULT '',
  UNIQUE(change, part)
) STRICT, WITHOUT ROWID;

-- A row of the registry as it is or was in force: [from_day, to_day). decision NULL: the Government's list, entered
-- without its decision's record. change NULL: imported with the base list.
CREATE TABLE service_version(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  change BLOB REFERENCES service_change(id) ON DELETE RESTRICT,
  number TEXT NOT NULL DEFAULT '',
  matter TEXT NOT NULL CHECK(matter = 'own' OR matter = 'delegated'),
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  standard_body_ky TEXT NOT NULL DEFAULT '',
  standard_body_ru TEXT NOT NULL DEFAULT '',
  provider_ky TEXT NOT NULL DEFAULT '',
  provider_ru TEXT NOT NULL DEFAULT '',
  payment TEXT NOT NULL CHECK(payment = 'free' OR payment = 'paid' OR payment = 'partly'),
  fee INTEGER CHECK(fee >= 0),
  fee_ground TEXT NOT NULL DEFAULT '',
  registration_no TEXT NOT NULL DEFAULT '',
  standard BLOB REFERENCES service_standard(id) ON DELETE RESTRICT,
  costing BLOB REFERENCES service_costing(id) ON DELETE RESTRICT,
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  document TEXT NOT NULL DEFAULT '',      -- of an imported list: what it was approved by
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  end_change BLOB REFERENCES service_change(id) ON DELETE RESTRICT,
  CHECK(to_day IS NULL OR to_day > from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_version_office ON service_version(office, from_day);
CREATE INDEX service_version_service ON service_version(service, from_day);
CREATE INDEX service_version_change ON service_version(change) WHERE change IS NOT NULL;
CREATE INDEX service_version_standard ON service_version(standard) WHERE standard IS NOT NULL;
CREATE INDEX service_version_costing ON service_version(costing) WHERE costing IS NOT NULL;
CREATE INDEX service_version_decision ON service_version(decision) WHERE decision IS NOT NULL;
CREATE INDEX service_version_end ON service_version(end_change) WHERE end_change IS NOT NULL;

-- Kinds of papers (list paper-kind) that are given under a service: [from_day, to_day).
CREATE TABLE service_paper(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  paper_kind TEXT NOT NULL CHECK(paper_kind <> ''),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(to_day IS NULL OR to_day > from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_paper_service ON service_paper(service);
CREATE INDEX service_paper_kind ON service_paper(office, paper_kind, from_day);

-- Who pays less (art. 7(3)): percent of the fee that is remitted, 100 is free.
CREATE TABLE service_relief(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  service BLOB NOT NULL REFERENCES service(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  percent INTEGER NOT NULL CHECK(percent BETWEEN 1 AND 100),
  ground TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(to_day IS NULL OR to_day > from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_relief_service ON service_relief(service);

-- Where people go (жетишүү пункту), with the checklist of art. 16(4)–(5).
CREATE TABLE service_access(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  address_ky TEXT NOT NULL DEFAULT '',
  address_ru TEXT NOT NULL DEFAULT '',
  hours_ky TEXT NOT NULL DEFAULT '',
  hours_ru TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  mobile INTEGER NOT NULL DEFAULT 0 CHECK(mobile IN (0, 1)),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(to_day IS NULL OR to_day > from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_access_office ON service_access(office);

CREATE TABLE service_access_check(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  access BLOB NOT NULL REFERENCES service_access(id) ON DELETE RESTRICT,
  code TEXT NOT NULL CHECK(code <> ''),  -- of list access-check
  met INTEGER NOT NULL CHECK(met IN (0, 1)),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  remark TEXT NOT NULL DEFAULT '',
  UNIQUE(access, code)
) STRICT, WITHOUT ROWID;

-- A rule of an edition that was not kept and did not refuse: which, where, at which step. code: of list service-rule.
CREATE TABLE service_remark(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  change BLOB REFERENCES service_change(id) ON DELETE RESTRICT,
  standard BLOB REFERENCES service_standard(id) ON DELETE RESTRICT,
  edition BLOB NOT NULL REFERENCES service_edition(id) ON DELETE RESTRICT,
  code TEXT NOT NULL CHECK(code <> ''),
  detail TEXT NOT NULL DEFAULT '',  -- code of the criterion or section
  article TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  CHECK(change IS NOT NULL OR standard IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_remark_change ON service_remark(change) WHERE change IS NOT NULL;
CREATE INDEX service_remark_standard ON service_remark(standard) WHERE standard IS NOT NULL;
CREATE INDEX service_remark_edition ON service_remark(edition);

-- Reference rows ------------------------------------------------------------------------------------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'94A355E4C65080DB9CD13FF1B3578A9C', NULL, 'service-list', 'base', 10, 'базалык реестр', 'базовый реестр', 1),
  (X'A0AA6A06394E8F1CB48F84B1AA823AA2', NULL, 'service-list', 'additional', 20, 'кошумча тизме', 'дополнительный перечень', 1),
  (X'AE3B3F481BB98A9FBCDE533375D1EEE0', NULL, 'service-matter', 'own', 10, 'жергиликтүү маанидеги маселе', 'вопрос местного значения', 0),
  (X'4F6E033DF58685D3824405DBAF958BA0', NULL, 'service-matter', 'delegated', 20, 'өткөрүп берилген мамлекеттик ыйгарым укук', 'делегированное государственное полномочие', 0),
  (X'23FFA8AA2E738A83ABE26B20D269682E', NULL, 'service-payment', 'free', 10, 'акысыз', 'бесплатная', 1),
  (X'DF8DD6A6C83583B1BC34E84911FF8FEC', NULL, 'service-payment', 'paid', 20, 'акы төлөнүүчү', 'платная', 1),
  (X'8B27850FDE8C837599CB536269D3F50E', NULL, 'service-payment', 'partly', 30, 'жарым-жартылай акы төлөнүүчү', 'частично платная', 0),
  (X'7F7405FC9C9989D4980D65550EE74807', NULL, 'service-change', 'include', 10, 'реестрге киргизүү', 'включение в реестр', 0),
  (X'F51FE88C8AFF8F58AA9DE90871E3EDA4', NULL, 'service-change', 'change', 20, 'реестрдеги жазууну өзгөртүү', 'изменение записи реестра', 0),
  (X'0FE9A123330480188A7860B852070F62', NULL, 'service-change', 'withdraw', 30, 'реестрден чыгаруу', 'исключение из реестра', 0),
  (X'47195F6F6C0A868DA93285F47C7512DB', NULL, 'service-state', 'draft', 10, 'долбоор', 'проект', 0),
  (X'BD369BC3A455859194C6F1073FA9B2CB', NULL, 'service-state', 'commission', 20, 'комиссиянын кароосунда', 'на рассмотрении комиссии', 0),
  (X'6F1880B0FED2865F96A19A65DA675D9F', NULL, 'service-state', 'council', 30, 'кеңештин кароосунда', 'на рассмотрении кенеша', 0),
  (X'4917EA43F38080F0B82E43B40FC00333', NULL, 'service-state', 'in-force', 40, 'күчүндө', 'в силе', 0),
  (X'D0C4CBE4E78581EE9753095516223707', NULL, 'service-state', 'changed', 50, 'өзгөртүлгөн', 'изменена', 0),
  (X'90A214F996EF868BA9172648DDFA90AC', NULL, 'service-state', 'withdrawn', 60, 'реестрден чыгарылган', 'исключена', 0),
  (X'3C771F601F3D8A55AF83B665646AE49F', NULL, 'service-state', 'refused', 70, 'баш тартылган', 'отказано', 0),
  (X'6EA75012C7C38CA6828757E550D7925A', NULL, 'service-initiator', 'authorised', 10, 'ыйгарым укуктуу орган', 'уполномоченный орган', 0),
  (X'1A4EA235D9588A9184BDBC66ED5827F9', NULL, 'service-initiator', 'institution', 20, 'мамлекеттик же муниципалдык мекеме', 'государственное или муниципальное учреждение', 0),
  (X'2EAFC4F7CEF08D56A9F4992B7C3CE2CA', NULL, 'service-initiator', 'self-government', 30, 'жергиликтүү өз алдынча башкаруу органы', 'орган местного самоуправления', 0),
  (X'47744151E4348E8890A762D6FCC0BD96', NULL, 'service-initiator', 'association', 40, 'коомдук бирикме', 'общественное объединение', 0),
  (X'7DECB8C3A4088F949AB3D96CFBADD70E', NULL, 'service-initiator', 'person', 50, 'жеке жаран', 'отдельный гражданин', 0),
  (X'7832D93038A285E5B1A61DA436C71BA4', NULL, 'service-commission', 'none', 10, 'комиссиясыз', 'без комиссии', 0),
  (X'B93144F17FA2829AA86B1444B0016F91', NULL, 'service-commission', 'local', 20, 'жергиликтүү комиссия', 'местная комиссия', 0),
  (X'5856812A9F22831ABB528FC302F3A441', NULL, 'service-commission', 'inter-agency', 30, 'ведомстволор аралык комиссия', 'межведомственная комиссия', 0),
  (X'C49C3C767AA2806AB8DED0216306E989', NULL, 'service-evidence', 'survey', 10, 'сурамжылоо', 'опрос', 0),
  (X'DA7A6B7D6DCB87FCB1408C49E7F7472A', NULL, 'service-evidence', 'hearing', 20, 'коомдук угуу', 'общественные слушания', 0),
  (X'CB6E0B9721708A56B3E2F3F6F5524583', NULL, 'service-evidence', 'complaint', 30, 'даттануу', 'жалоба', 0),
  (X'88466F4715D38D40B780BD1576049523', NULL, 'service-evidence', 'assessment', 40, 'баалоо', 'оценка', 0),
  (X'836F172280F389938C8F6159D993862F', NULL, 'costing-kind', 'staff', 10, 'кызматкердин эмгеги', 'труд сотрудника', 0),
  (X'4E8D4AA63061819AB80FB1CC23909461', NULL, 'costing-kind', 'material', 20, 'материалдар', 'материалы', 0),
  (X'FBF64E18FC5180AB9312B54044A433C2', NULL, 'costing-kind', 'overhead', 30, 'кошумча чыгымдар', 'накладные расходы', 0),
  (X'C827A4AF9DA88D9BA5E4329ADE2E1677', NULL, 'refusal-stage', 'accept', 10, 'кабыл алуудан баш тартуу', 'отказ в приёме', 0),
  (X'CD00C27207CE8D5F833705F39E9AB53B', NULL, 'refusal-stage', 'provide', 20, 'кызмат көрсөтүүдөн баш тартуу', 'отказ в предоставлении', 0),
  (X'13455EACA0AC8FA5B380A07B87B8ED02', NULL, 'standard-state', 'draft', 10, 'долбоор', 'проект', 0),
  (X'EF01FB8CC688899293CC43755F96BCEC', NULL, 'standard-state', 'approved', 20, 'бекитилген', 'утверждён', 0),
  (X'7AEF2E87CEBE830B8792B9529802B00A', NULL, 'access-check', 'ramp', 10, 'пандус', 'пандус', 0),
  (X'28622721D0AA85F89EA997D3A4B9D9D4', NULL, 'access-check', 'seats', 20, 'күтүү үчүн отургучтар', 'места для ожидания', 0),
  (X'CFE0C8E5547E8A0D93D2CFA41671FC06', NULL, 'access-check', 'toilet', 30, 'даараткана', 'туалет', 0),
  (X'25F2746E7B5D8FCAA2767E3006B328C4', NULL, 'access-check', 'blanks', 40, 'бланктар жана үлгүлөр', 'бланки и образцы', 0),
  (X'C729B1DF2C338930900B53C53A6CAE4A', NULL, 'access-check', 'boards', 50, 'маалыматтык кереге', 'информационный стенд', 0),
  (X'9332143BC7008E6AB196C07962E1E03B', NULL, 'access-check', 'transport', 60, 'коомдук транспорттун жетүүсү', 'доступность транспортом', 0),
  (X'A573FEDE79618B6E9C534F8D7BE4C142', NULL, 'service-rule', 'criterion-unanswered', 10, 'критерий боюнча жооп жок', 'по критерию нет ответа', 0),
  (X'71C72565E0CB8F8396E4A0955AA4F138', NULL, 'service-rule', 'criterion-not-met', 20, 'критерийге жооп бербейт', 'критерию не соответствует', 0),
  (X'279DAF7C29D88D33899B49CD7CE03822', NULL, 'service-rule', 'section-missing', 30, 'стандарттын бөлүмү жок', 'нет раздела стандарта', 0),
  (X'3BD073ACC6C38ECC8907319ECFCBDAEE', NULL, 'service-rule', 'section-language', 40, 'бөлүм эки тилде тең жазылган эмес', 'раздел есть не на обоих языках', 0),
  (X'D2018171D2F2830F9CDA3AADDA46F138', NULL, 'service-rule', 'section-forbidden', 50, 'бул бөлүм мындай төлөм шартына туура келбейт', 'раздел не подходит к условиям оплаты', 0),
  (X'44CCD35F908D8D6B9FAD72117CF6A2B1', NULL, 'service-rule', 'initiator', 60, 'мындай демилгечи каралган эмес', 'такой инициатор не предусмотрен', 0),
  (X'3F136F2E66F5858FA36BB6D89D66B980', NULL, 'service-rule', 'expertise-missing', 70, 'экспертизанын бөлүгү жок', 'нет части экспертизы', 0),
  (X'C2C6AD62CC2D813A8100CAF542C81C90', NULL, 'service-rule', 'expertise-negative', 80, 'экспертизанын корутундусу терс', 'заключение экспертизы отрицательное', 0),
  (X'8BC91EF9598B87409B93125F60957A88', NULL, 'service-rule', 'fee-ground', 90, 'акынын негизи көрсөтүлгөн эмес', 'не указано основание платы', 0),
  (X'D0001F0B310B82E0AEF0A3C4A68BE2A2', NULL, 'service-rule', 'answer-late', 100, 'демилгечиге жооп мөөнөтүнөн кеч', 'ответ инициатору позже срока', 0),
  (X'87E8CF923709892BBDE4F8340AAF0FA9', NULL, 'service-rule', 'paid-approval', 110, 'акы төлөнүүчү кызматтын стандартын башка орган бекиткен', 'стандарт платной услуги утвердил другой орган', 0),
  (X'01F6175708468FEF9E0A59933AB2B61C', NULL, 'service-criterion', 'demand', 10, 'муктаждык бар', 'есть спрос', 0),
  (X'67FF23035D9C8644933B71755C132C6F', NULL, 'service-criterion', 'competence', 20, 'органдын компетенциясы', 'компетенция органа', 0),
  (X'51E26895DC9C8E54B6BA640DBB814DAB', NULL, 'service-criterion', 'integrity', 30, 'бүтүндүгү', 'целостность', 0),
  (X'3323976C854B85C59F89B48F60D8EBB7', NULL, 'service-criterion', 'standard', 40, 'стандартташтырууга болот', 'поддаётся стандартизации', 0),
  (X'1C328A15CCA88CD38B4176AB66C0D988', NULL, 'service-criterion', 'outsourcing', 50, 'аутсорсинг мүмкүн эмес же ылайыксыз', 'аутсорсинг невозможен или нецелесообразен', 0),
  (X'9B32D64944468A4A821F899BBC851680', NULL, 'service-criterion', 'result', 60, 'акыркы натыйжасы бар', 'есть конечный результат', 0),
  (X'0378B049C4078A48861F7752E2BD2B58', NULL, 'service-expertise', 'justified', 10, 'негиздүүлүк', 'обоснованность', 0),
  (X'5FCC82784FDE8D7BBDB0C55331C32605', NULL, 'service-expertise', 'safe', 20, 'коопсуздук', 'безопасность', 0),
  (X'A1376AEC66FE8E7D80751F9FBE48B654', NULL, 'service-expertise', 'efficient', 30, 'экономикалык натыйжалуулук', 'экономическая эффективность', 0),
  (X'BA649D43DE40801788FEEA16501D1900', NULL, 'service-fee-ground', 'resources', 10, 'улуттук ресурстардан пайда алуу', 'выгода от национальных ресурсов', 0),
  (X'0B43FDC6EC4C80449CFAD1F8B6A0636B', NULL, 'service-fee-ground', 'dangerous', 20, 'коркунучтуу буюмга ээ болуу же аны башкаруу укугу', 'право владеть или управлять опасным предметом', 0),
  (X'43BCCA2CA67A844889A72EB469C4B9A0', NULL, 'service-fee-ground', 'repeated', 30, 'кайталап көрсөтүлүүчү кызмат', 'повторная услуга', 0),
  (X'00AEF86745F580D3AC5F86890829C9CC', NULL, 'service-fee-ground', 'above-standard', 40, 'стандарттан жогору көрсөтүлүүчү кызмат', 'услуга сверх стандарта', 0),
  (X'8D7AF27A5BAC8C27BAD833902CEB592A', NULL, 'standard-section', '1', 10, '1. Аталышы', '1. Наименование', 0),
  (X'7475F27A5BA98C2793FF33902CE8592A', NULL, 'standard-section', '2', 20, '2. Натыйжасы', '2. Результат', 0),
  (X'2777F27A5BAA8C27A0E533902CE9592A', NULL, 'standard-section', '3', 30, '3. Керектөөчүлөрдүн чөйрөсү', '3. Круг потребителей', 0),
  (X'0E72F27A5BA78C27A18533902CEE592A', NULL, 'standard-section', '4', 40, '4. Көрсөтүүчү орган жана дареги', '4. Предоставляющий орган и его адрес', 0),
  (X'C173F27A5BA88C27B68333902CEF592A', NULL, 'standard-section', '5', 50, '5. Документтер жана аракеттер', '5. Документы и действия', 0),
  (X'A86EF27A5BA58C278F9633902CEC592A', NULL, 'standard-section', '6', 60, '6. Мөөнөтү', '6. Срок', 0),
  (X'5B70F27A5BA68C279C8C33902CED592A', NULL, 'standard-section', '7', 70, '7. Алуунун жолдору', '7. Способы получения', 0),
  (X'426BF27A5BA38C278DB133902CE2592A', NULL, 'standard-section', '8', 80, '8. Жайларга талаптар', '8. Требования к помещениям', 0),
  (X'F56CF27A5BA48C27928F33902CE3592A', NULL, 'standard-section', '9', 90, '9. Сапаттын параметрлери', '9. Параметры качества', 0),
  (X'278F06EA719C8383B1FB0413BDA6A22A', NULL, 'standard-section', '10', 100, '10. Акысынын негиздемеси', '10. Обоснование стоимости', 0),
  (X'748D06EA719B8383BEC10413BDA7A22A', NULL, 'standard-section', '11', 110, '11. Орган үчүн наркы', '11. Затраты органа', 0),
  (X'8D9206EA719E838397E60413BDA4A22A', NULL, 'standard-section', '12', 120, '12. Баш тартуунун негиздери', '12. Основания для отказа', 0),
  (X'DA9006EA719D838384FC0413BDA5A22A', NULL, 'standard-section', '13', 130, '13. Кызматкерлердин милдеттери', '13. Обязанности сотрудников', 0),
  (X'5B8806EA7198838385DC0413BDAAA22A', NULL, 'standard-section', '14', 140, '14. Даттануу тартиби', '14. Порядок обжалования', 0),
  (X'A88606EA71978383B29A0413BDABA22A', NULL, 'standard-section', '15', 150, '15. Жоопкерчилик', '15. Ответственность', 0);

INSERT INTO service_edition(id, office, code, name_ky, name_ru, source, draft, partial, from_day, verified) VALUES
  (X'6245E165C0DF873CADC8667CB7311C36', NULL, 'draft-2012', '2012-жылдагы мыйзам долбоору', 'Проект закона 2012 года', '«Мамлекеттик жана муниципалдык кызмат көрсөтүүлөр жөнүндө» draft law, analytical document of the Soros–Kyrgyzstan Foundation and the Centre for Public Technologies, Bishkek 2012', 1, 0, NULL, 1),
  (X'6E3D8405F54D83478CABEB584935A769', NULL, 'main-2012', '2012-жылдагы талдоо документинин негизги тексти (13 пункт)', 'Основной текст аналитического документа 2012 года (13 пунктов)', 'main text of the same document; its 13 items are not shipped: load them from a file', 1, 1, NULL, 0),
  (X'9CD0594BEBA2836CA0D72DBC3562CAA7', NULL, 'model-603', '2012-жылдын 3-сентябрындагы № 603 типтүү стандарт', 'Типовой стандарт № 603 от 3 сентября 2012 года', 'resolution № 603 of 03.09.2012 (amended by № 311 of 04.06.2014, № 96 of 03.03.2015, № 20 of 16.01.2017); only its first four rows were seen', 0, 1, '2012-09-03', 0);

INSERT INTO service_rule(id, office, edition, list, code, sort, name_ky, name_ru, article, traits, value) VALUES
  (X'ABDB8EF560A08C0787C1EAEC242EB56F', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'demand', 1, 'жарандардын же уюмдардын муктаждыгы бар', 'есть спрос граждан или организаций', '6(1)', '', NULL),
  (X'2DD26AC66B3988728B68E3EAD7B40DE9', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'competence', 2, 'мыйзам боюнча органдын компетенциясына кирет', 'относится к компетенции органа по закону', '6(2)', '', NULL),
  (X'077EAA4C56CC8CCC8F111350071A205B', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'integrity', 3, 'кызмат көрсөтүү бүтүн', 'услуга целостна', '6(3)', '', NULL),
  (X'8D2A9DD3F6E78E1DAF69E60CB4DA64C5', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'standard', 4, 'стандартташтырууга болот', 'поддаётся стандартизации', '6(4)', '', NULL),
  (X'1A5A628CBF21843F9924914ABE567460', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'outsourcing', 5, 'аутсорсингге берүү мүмкүн эмес же максатка ылайыксыз', 'передача на аутсорсинг невозможна или нецелесообразна', '6(5)', '', NULL),
  (X'41A6C784B1F18396A96B472D27071636', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'criterion', 'result', 6, 'акыркы натыйжасы (түрү) бар', 'есть конечный результат (вид)', '6(6)', '', NULL),
  (X'B14F738DAF8F86F9A544C83F861E65B6', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'expertise', 'justified', 1, 'негиздүүлүк', 'обоснованность', '6', '', NULL),
  (X'75EEA785188184AEB9F13C845B6E3A39', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'expertise', 'safe', 2, 'коопсуздук', 'безопасность', '6', '', NULL),
  (X'9BA7C2573E0889359929B9C48EB2892D', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'expertise', 'efficient', 3, 'экономикалык натыйжалуулук', 'экономическая эффективность', '6', '', NULL),
  (X'92B0D63B87A5886BBE21109440BB0ED6', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'fee-ground', 'resources', 1, 'улуттук ресурстардан пайда алуу', 'получение выгоды от национальных ресурсов', '7(2)', '', NULL),
  (X'73BB7EC7F2CE89D79F6FFEA376D106AD', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'fee-ground', 'dangerous', 2, 'коркунучтуу буюмдарга ээ болуу же аларды башкаруу укугу', 'право владеть или управлять опасными предметами', '7(2)', '', NULL),
  (X'3B568C2C728B85AAA2DC17E534B6434F', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'fee-ground', 'repeated', 3, 'кайталап көрсөтүлүүчү кызмат', 'повторная услуга', '7(2)', '', NULL),
  (X'A84A3D397BDB8FC392CF51BEEA11DB46', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'fee-ground', 'above-standard', 4, 'стандарттан жогору көрсөтүлүүчү кызмат', 'услуга сверх стандарта', '7(2)', '', NULL),
  (X'6460C481E97F8F7C834C045738C04ED0', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'initiator', 'authorised', 1, 'ыйгарым укуктуу орган', 'уполномоченный орган', '8', '', NULL),
  (X'30376CA3064C8ADDB2712455460CD0BE', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'initiator', 'institution', 2, 'мамлекеттик же муниципалдык мекеме', 'государственное или муниципальное учреждение', '8', '', NULL),
  (X'443A2ACBCF9289B883D32B7F6E083EC3', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'initiator', 'self-government', 3, 'жергиликтүү өз алдынча башкаруу органы', 'орган местного самоуправления', '8', '', NULL),
  (X'3D0676B2999B8C189B3ECF9470FAE293', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'initiator', 'association', 4, 'коомдук бирикме', 'общественное объединение', '8', '', NULL),
  (X'0B738AB5778A833D869CF2632A768842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '1', 1, 'Кызмат көрсөтүүнүн аталышы', 'Наименование услуги', '11(1)', 'core name', NULL),
  (X'BE748AB5778B833D938AF2632A778842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '2', 2, 'Кызмат көрсөтүүнүн натыйжасы', 'Результат услуги', '11(2)', 'core result', NULL),
  (X'71768AB5778C833D9CB0F2632A788842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '3', 3, 'Керектөөчүлөрдүн чөйрөсү', 'Круг потребителей', '11(3)', 'consumers', NULL),
  (X'24788AB5778D833DA9BFF2632A798842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '4', 4, 'Кызмат көрсөтүүчү орган жана анын дареги', 'Орган, предоставляющий услугу, и его адрес', '11(4)', 'body', NULL),
  (X'D7798AB5778E833DBAA5F2632A7A8842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '5', 5, 'Документтердин жана аракеттердин толук тизмеги', 'Полный перечень документов и действий', '11(5)', 'core documents', NULL),
  (X'8A7B8AB5778F833D87A3F2632A7B8842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '6', 6, 'Кызмат көрсөтүүнүн мөөнөтү', 'Срок предоставления услуги', '11(6)', 'core term', NULL),
  (X'3D7D8AB57790833D905AF2632A7C8842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '7', 7, 'Кызматты алуунун жолдору', 'Способы получения услуги', '11(7)', 'ways', NULL),
  (X'C0638AB57781833D8DCBF2632A6D8842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '8', 8, 'Имараттарга жана жайларга талаптар', 'Требования к помещениям', '11(8)', 'premises', NULL),
  (X'73658AB57782833D9ED1F2632A6E8842', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '9', 9, 'Сапаттын параметрлери', 'Параметры качества', '11(9)', 'waits', NULL),
  (X'41CD417A69848747894C83EF05007D00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '10', 10, 'Акысынын монополияга каршы орган менен макулдашылган негиздемеси', 'Обоснование стоимости, согласованное с антимонопольным органом', '11(10)', 'paid', NULL),
  (X'8ECB417A69838747BE6A83EF05017D00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '11', 11, 'Акысыз кызматтын орган үчүн наркы', 'Затраты органа на бесплатную услугу', '11(11)', 'free', NULL),
  (X'DBC9417A69828747977F83EF05FE7C00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '12', 12, 'Баш тартуунун негиздеринин толук тизмеги', 'Полный перечень оснований для отказа', '11(12)', 'core refusals', NULL),
  (X'28C8417A69818747846583EF05FF7C00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '13', 13, 'Кызматкерлердин милдеттери', 'Обязанности сотрудников', '11(13)', '', NULL),
  (X'0DD4417A69888747BD2B83EF05FC7C00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '14', 14, 'Даттануу тартиби', 'Порядок обжалования', '11(14)', 'appeal', NULL),
  (X'5AD2417A69878747A25183EF05FD7C00', NULL, X'6245E165C0DF873CADC8667CB7311C36', 'section', '15', 15, 'Жоопкерчилик', 'Ответственность', '11(15)', '', NULL),
  (X'2FBB8881E3A086B1B5EF10A0EBAB1738', NULL, X'9CD0594BEBA2836CA0D72DBC3562CAA7', 'section', '1', 1, 'Кызмат көрсөтүүнүн аталышы', 'Наименование услуги', '№ 603', 'core name', NULL),
  (X'E2BC8881E3A186B18CEC10A0EBA81738', NULL, X'9CD0594BEBA2836CA0D72DBC3562CAA7', 'section', '2', 2, 'Кызмат көрсөтүүчү органдын толук аталышы', 'Полное наименование органа', '№ 603', 'body', NULL),
  (X'95BE8881E3A286B19FF210A0EBA91738', NULL, X'9CD0594BEBA2836CA0D72DBC3562CAA7', 'section', '3', 3, 'Кызматты алуучулар', 'Получатели услуги', '№ 603', 'consumers', NULL),
  (X'B0B28881E39B86B19E3111A0EBAE1738', NULL, X'9CD0594BEBA2836CA0D72DBC3562CAA7', 'section', '4', 4, 'Укуктук негиздер', 'Правовые основания', '№ 603', 'grounds', NULL);

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'310105FE47ED8E5486302082DE121EDC', NULL, 'services.edition', 'draft-2012', NULL, 'edition of the rules (list of criteria, sections, grounds): draft law of 2012', 0),
  (X'CD1F256D4B24866DA9949BF6705B2EA3', NULL, 'services.sections', 'draft-2012', NULL, 'edition of the sections of a standard: draft law of 2012, art. 11', 0),
  (X'B1C75B63A4A48790B4F57A7698A8BCC1', NULL, 'services.enforce', 'no', NULL, 'a rule of a draft edition warns; «yes»: it refuses (the office''s own choice)', 0),
  (X'5052D61AFB798DF4BBAB85BB0FAAA3D9', NULL, 'services.commission', 'local', NULL, 'draft law of 2012, art. 9(2) names an inter-agency commission, which a village does not have', 0),
  (X'35E4366A990381E6A4C9405F2EF72B7B', NULL, 'services.answer-days', '30', NULL, 'draft law of 2012, art. 8: a reasoned answer within a term; the days are this program''s suggestion', 0),
  (X'9622312F18F48CEE912A800E95E232A1', NULL, 'services.base-needs-standard', 'no', NULL, 'the base list is brought into force by the Government, whether or not its standards are entered', 0);
