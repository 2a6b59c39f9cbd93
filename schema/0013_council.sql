-- SPDX-License-Identifier: Apache-2.0
-- The bodies that decide (кеңеш, комиссия, туруктуу комиссия, коомдук байкоо кеңеши), their members, sessions, votes and
-- decisions, and what must follow a decision. A decision itself is a row of `decision` (0002), so that rates, lists and
-- standards anywhere can point to it; what a body adds to it stands in council_decision under the same id. Texts stand in
-- rows by language code. Rules and their sources: schema/council.md.

-- Truth ---------------------------------------------------------------------------------------------------------------

-- quorum, majority, number_pattern, number_restart: '' takes the setting of the office (council.quorum …).
CREATE TABLE body(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),  -- code of list body-kind
  parent BLOB REFERENCES body(id) ON DELETE RESTRICT,  -- a standing commission: its council
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  seats INTEGER NOT NULL DEFAULT 0 CHECK(seats >= 0),  -- 0: the members of the day
  quorum TEXT NOT NULL DEFAULT '',                     -- code of list quorum-rule
  majority TEXT NOT NULL DEFAULT '',                   -- code of list majority-rule
  number_pattern TEXT NOT NULL DEFAULT '',             -- «{number}/{session}»
  number_restart TEXT NOT NULL DEFAULT '',             -- code of list number-restart
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(name_ky <> '' OR name_ru <> ''),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_office ON body(office, kind);
CREATE INDEX body_parent ON body(parent) WHERE parent IS NOT NULL;

-- чакырылыш / созыв
CREATE TABLE convocation(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK(number >= 1),
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  UNIQUE(body, number),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE body_member(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  represents TEXT NOT NULL CHECK(represents <> ''),  -- code of list represents
  organisation_ky TEXT NOT NULL DEFAULT '',
  organisation_ru TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT 'member' CHECK(post <> ''),  -- code of list body-post
  sort INTEGER NOT NULL DEFAULT 0,
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  ground TEXT NOT NULL DEFAULT '',  -- document of the election, or of the end of the powers
  CHECK(name_ky <> '' OR name_ru <> ''),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_member_body ON body_member(body, sort);

-- period: the convocation's number, or the year where the body has no convocations: session numbers begin anew in it.
-- seats, quorum, majority: as they were on that day, so that a later change of the body does not change what was decided.
CREATE TABLE session(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  convocation BLOB REFERENCES convocation(id) ON DELETE RESTRICT,
  period INTEGER NOT NULL CHECK(period >= 0),
  number INTEGER NOT NULL CHECK(number >= 1),
  extraordinary INTEGER NOT NULL DEFAULT 0 CHECK(extraordinary IN (0, 1)),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  hour TEXT NOT NULL DEFAULT '',  -- «10:00»
  place_ky TEXT NOT NULL DEFAULT '',
  place_ru TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'called' CHECK(state <> ''),  -- code of list session-state
  called_day TEXT NOT NULL CHECK(date(called_day, '+0 days') = called_day),
  invited_day TEXT CHECK(date(invited_day, '+0 days') = invited_day),
  invited_how TEXT NOT NULL DEFAULT '',
  seats INTEGER NOT NULL DEFAULT 0 CHECK(seats >= 0),
  quorum TEXT NOT NULL DEFAULT '',
  majority TEXT NOT NULL DEFAULT '',
  chair BLOB REFERENCES body_member(id) ON DELETE RESTRICT,
  secretary BLOB REFERENCES body_member(id) ON DELETE RESTRICT,
  guests_ky TEXT NOT NULL DEFAULT '',
  guests_ru TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',  -- why it was cancelled
  UNIQUE(body, period, extraordinary, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_day ON session(office, day);
CREATE INDEX session_convocation ON session(convocation) WHERE convocation IS NOT NULL;
CREATE INDEX session_chair ON session(chair) WHERE chair IS NOT NULL;
CREATE INDEX session_secretary ON session(secretary) WHERE secretary IS NOT NULL;

-- A rule of a draft law that was not kept, where the office has not switched on that it refuses (council.enforce).
CREATE TABLE session_warning(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  session BLOB NOT NULL REFERENCES session(id) ON DELETE RESTRICT,
  rule TEXT NOT NULL CHECK(rule <> ''),  -- the code it would have been refused with
  source TEXT NOT NULL DEFAULT '',       -- of the setting that it follows from
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1)),
  UNIQUE(session, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  session BLOB NOT NULL REFERENCES session(id) ON DELETE RESTRICT,
  member BLOB NOT NULL REFERENCES body_member(id) ON DELETE RESTRICT,
  present INTEGER NOT NULL CHECK(present IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '',  -- of an absence
  UNIQUE(session, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_member ON attendance(member);

-- Draft of a decision, published so that anybody can propose changes until term_day.
CREATE TABLE decision_draft(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  title_ky TEXT NOT NULL,
  title_ru TEXT NOT NULL,
  normative INTEGER NOT NULL DEFAULT 0 CHECK(normative IN (0, 1)),
  subject_kind TEXT NOT NULL DEFAULT '',
  subject BLOB CHECK(length(subject) = 16),
  made_day TEXT NOT NULL CHECK(date(made_day, '+0 days') = made_day),
  published_day TEXT CHECK(date(published_day, '+0 days') = published_day),
  channel TEXT NOT NULL DEFAULT '',  -- code of list publication-channel
  evidence TEXT NOT NULL DEFAULT '',
  term_day TEXT CHECK(date(term_day, '+0 days') = term_day),  -- the last day for proposals
  CHECK(title_ky <> '' OR title_ru <> ''),
  CHECK((published_day IS NULL) = (term_day IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_draft_body ON decision_draft(body, made_day);
CREATE INDEX decision_draft_subject ON decision_draft(subject) WHERE subject IS NOT NULL;
CREATE INDEX decision_draft_term ON decision_draft(office, term_day) WHERE term_day IS NOT NULL;

CREATE TABLE decision_draft_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  draft BLOB NOT NULL REFERENCES decision_draft(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  body TEXT NOT NULL,
  UNIQUE(draft, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_proposal(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  draft BLOB NOT NULL REFERENCES decision_draft(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  author TEXT NOT NULL CHECK(author <> ''),  -- a person or an organisation, as it signed
  proposal TEXT NOT NULL CHECK(proposal <> ''),
  outcome TEXT NOT NULL DEFAULT '',  -- code of list proposal-outcome; '' not looked at yet
  reason TEXT NOT NULL DEFAULT '',
  answered_day TEXT CHECK(date(answered_day, '+0 days') = answered_day),
  CHECK((outcome = '') = (answered_day IS NULL)),
  CHECK(outcome = '' OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_proposal_draft ON draft_proposal(draft, day);

-- subject_kind, subject: what is decided about, by kind and id; this module does not know it.
CREATE TABLE agenda_item(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  session BLOB NOT NULL REFERENCES session(id) ON DELETE RESTRICT,
  sort INTEGER NOT NULL CHECK(sort >= 1),
  title_ky TEXT NOT NULL,
  title_ru TEXT NOT NULL,
  speaker_ky TEXT NOT NULL DEFAULT '',
  speaker_ru TEXT NOT NULL DEFAULT '',
  subject_kind TEXT NOT NULL DEFAULT '',
  subject BLOB CHECK(length(subject) = 16),
  draft BLOB REFERENCES decision_draft(id) ON DELETE RESTRICT,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0, 1)),  -- taken off the agenda, with a reason
  reason TEXT NOT NULL DEFAULT '',
  voted INTEGER NOT NULL DEFAULT 0 CHECK(voted IN (0, 1)),
  votes_for INTEGER NOT NULL DEFAULT 0 CHECK(votes_for >= 0),
  votes_against INTEGER NOT NULL DEFAULT 0 CHECK(votes_against >= 0),
  votes_abstained INTEGER NOT NULL DEFAULT 0 CHECK(votes_abstained >= 0),
  CHECK(title_ky <> '' OR title_ru <> ''),
  CHECK(removed = 0 OR reason <> ''),
  CHECK(voted = 1 OR votes_for + votes_against + votes_abstained = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_session ON agenda_item(session, sort);
CREATE INDEX agenda_item_subject ON agenda_item(subject) WHERE subject IS NOT NULL;
CREATE INDEX agenda_item_draft ON agenda_item(draft) WHERE draft IS NOT NULL;

-- part: 'heard' (угулду / слушали), 'spoken' (сөзгө чыкты / выступили)
CREATE TABLE agenda_item_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  item BLOB NOT NULL REFERENCES agenda_item(id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK(part IN ('heard', 'spoken')),
  lang TEXT NOT NULL CHECK(lang <> ''),
  body TEXT NOT NULL,
  UNIQUE(item, part, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_vote(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  item BLOB NOT NULL REFERENCES agenda_item(id) ON DELETE RESTRICT,
  member BLOB NOT NULL REFERENCES body_member(id) ON DELETE RESTRICT,
  vote TEXT NOT NULL CHECK(vote <> ''),  -- code of list vote
  UNIQUE(item, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_vote_member ON member_vote(member);

-- Opinion of a standing commission on an item.
CREATE TABLE opinion(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  item BLOB NOT NULL REFERENCES agenda_item(id) ON DELETE RESTRICT,
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  kind TEXT NOT NULL CHECK(kind <> ''),  -- code of list opinion-kind
  text_ky TEXT NOT NULL DEFAULT '',
  text_ru TEXT NOT NULL DEFAULT '',
  UNIQUE(item, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX opinion_body ON opinion(body);

-- What a body adds to its decision. number_scope: within what the running number begins anew ('c8', 's' and the id of a
-- session, 'y2026', ''); the number in the office's own pattern stands in decision.number. A cancelled entry keeps its
-- number. publish_due, dispatch_due: NULL where it need not be published, or is not normative.
CREATE TABLE council_decision(
  decision BLOB PRIMARY KEY NOT NULL CHECK(length(decision) = 16) REFERENCES decision(id) ON DELETE RESTRICT,
  office BLOB NOT NULL CHECK(length(office) = 16),
  body BLOB NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
  item BLOB NOT NULL REFERENCES agenda_item(id) ON DELETE RESTRICT,
  number_scope TEXT NOT NULL,
  number INTEGER NOT NULL CHECK(number >= 1),
  normative INTEGER NOT NULL DEFAULT 0 CHECK(normative IN (0, 1)),
  in_force_from TEXT CHECK(date(in_force_from, '+0 days') = in_force_from),
  in_force_to TEXT CHECK(date(in_force_to, '+0 days') = in_force_to),
  publish_due TEXT CHECK(date(publish_due, '+0 days') = publish_due),
  dispatch_due TEXT CHECK(date(dispatch_due, '+0 days') = dispatch_due),
  cancelled_day TEXT CHECK(date(cancelled_day, '+0 days') = cancelled_day),
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE(body, number_scope, number),
  CHECK(in_force_from IS NULL OR in_force_to IS NULL OR in_force_from < in_force_to),
  CHECK(cancelled_day IS NULL OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX council_decision_item ON council_decision(item);
CREATE INDEX council_decision_publish ON council_decision(office, publish_due) WHERE publish_due IS NOT NULL;
CREATE INDEX council_decision_dispatch ON council_decision(office, dispatch_due) WHERE dispatch_due IS NOT NULL;

CREATE TABLE decision_text(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  decision BLOB NOT NULL REFERENCES decision(id) ON DELETE RESTRICT,
  lang TEXT NOT NULL CHECK(lang <> ''),
  body TEXT NOT NULL,
  UNIQUE(decision, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  decision BLOB NOT NULL REFERENCES decision(id) ON DELETE RESTRICT,
  channel TEXT NOT NULL CHECK(channel <> ''),  -- code of list publication-channel
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  evidence TEXT NOT NULL CHECK(evidence <> ''),  -- number of the newspaper, address of the page, who put it on the board
  withdrawn_day TEXT CHECK(date(withdrawn_day, '+0 days') = withdrawn_day),  -- entered by mistake
  reason TEXT NOT NULL DEFAULT '',
  CHECK(withdrawn_day IS NULL OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_decision ON publication(decision, day);

CREATE TABLE decision_dispatch(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  decision BLOB NOT NULL REFERENCES decision(id) ON DELETE RESTRICT,
  recipient TEXT NOT NULL CHECK(recipient <> ''),  -- code of list dispatch-recipient
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  number TEXT NOT NULL DEFAULT '',    -- of the covering letter
  evidence TEXT NOT NULL DEFAULT '',  -- the register's answer
  withdrawn_day TEXT CHECK(date(withdrawn_day, '+0 days') = withdrawn_day),
  reason TEXT NOT NULL DEFAULT '',
  CHECK(withdrawn_day IS NULL OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_dispatch_decision ON decision_dispatch(decision, day);

-- Settings: none of these figures was read in the adopted laws ----------------------------------------------------------

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'986DB5163ACA897290AA523E3FA7ECD6', NULL, 'council.publication-days', '10', NULL, '2012-ж. мыйзам долбоору, 8(4)-б. / проект закона 2012 г., ст. 8(4)', 0),
  (X'17AAE3FE573A8F7FB823FA9CC782D5F8', NULL, 'council.publication-channels', '', NULL, '2012-ж. мыйзам долбоору, 8(4)-б. / проект закона 2012 г., ст. 8(4); бош: бир жолу жетет / пусто: достаточно одного способа', 0),
  (X'BAA2B08E41168250BA7455B9CC5F08BE', NULL, 'council.civil-society', '1/2', NULL, '2012-ж. мыйзам долбоору, 9-б. / проект закона 2012 г., ст. 9', 0),
  (X'B594474CD8948F6EAF29608D1D5D1508', NULL, 'council.civil-society-codes', 'civil-society', NULL, '2012-ж. мыйзам долбоору, 9-б. / проект закона 2012 г., ст. 9', 0),
  (X'182E33AA392D8512A78423E12569CD99', NULL, 'council.enforce', 'no', NULL, 'айыл өкмөтүнүн өз чечими / решение самого айыл окмоту', 0),
  (X'33DB13FACF6F8912A83B05A014FE7FE8', NULL, 'council.quorum', 'more-than-half', NULL, 'жергиликтүү өз алдынча башкаруу жөнүндө мыйзам, берене текшериле элек / закон о местном самоуправлении, статья не сверена', 0),
  (X'C1B43F01BE478359895C56FCA3F38A39', NULL, 'council.majority', 'of-seats', NULL, 'жергиликтүү өз алдынча башкаруу жөнүндө мыйзам, берене текшериле элек / закон о местном самоуправлении, статья не сверена', 0),
  (X'6CC65DA347338769AD66F941C23BF36C', NULL, 'council.number-pattern', '{number}/{session}', NULL, 'көрүлгөн номер / виденный номер: № 23/83', 0),
  (X'C1045EE4D8F1875DA0A18CBBC4BC3C95', NULL, 'council.number-restart', 'convocation', NULL, 'айыл өкмөтүнүн өз чечими / решение самого айыл окмоту', 0),
  (X'399BB96407FD823F9F108D75166337A8', NULL, 'council.invite-days', '7', NULL, 'кеңештин регламенти, текшериле элек / регламент кенеша, не сверен', 0),
  (X'E0A67DA824F487408AB1FBA09B3F9112', NULL, 'council.proposal-days', '30', NULL, 'ченемдик укуктук актылар жөнүндө мыйзам, 22-б., мөөнөт текшериле элек / закон о нормативных правовых актах, ст. 22, срок не сверен', 0),
  (X'ACAE92D7D5668FDBB50FFA49398BCAD6', NULL, 'council.dispatch-days', '10', NULL, 'ченемдик укуктук актылар жөнүндө мыйзам, мөөнөт текшериле элек / закон о нормативных правовых актах, срок не сверен', 0);

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'1D36B5F2BC2F8B08A81B24B3F52071DB', NULL, 'body-kind', 'council', 10, 'айылдык (шаардык) кеңеш', 'айылный (городской) кенеш', 1),
  (X'DF2108870040840F93CE01DB04B901E1', NULL, 'body-kind', 'commission', 20, 'муниципалдык кызмат көрсөтүүлөр боюнча комиссия', 'комиссия по муниципальным услугам', 0),
  (X'8E63D502B3108DFD8CE0F9BF8FC184C8', NULL, 'body-kind', 'standing', 30, 'кеңештин туруктуу комиссиясы', 'постоянная комиссия кенеша', 0),
  (X'8D872D0B2EFE8AFD813A05AE88708E96', NULL, 'body-kind', 'watch', 40, 'коомдук байкоо кеңеши', 'общественный наблюдательный совет', 0),
  (X'0CAF9B69AB6B80CDADD727981326FD7C', NULL, 'body-kind', 'other', 90, 'башка орган', 'другой орган', 0),
  (X'27123872504A8DC79ACF51A0946D6C07', NULL, 'body-post', 'chair', 10, 'төрага', 'председатель', 0),
  (X'D10EAC1980CF87AFA3BDC6326F3F9B90', NULL, 'body-post', 'deputy-chair', 20, 'төраганын орун басары', 'заместитель председателя', 0),
  (X'5CBC8E46989181E18649DE78797C44C3', NULL, 'body-post', 'secretary', 30, 'катчы', 'секретарь', 0),
  (X'B0F536A58BD78E89BC03C5B99AD2040F', NULL, 'body-post', 'member', 40, 'мүчө', 'член', 0),
  (X'CBC704BB6C378980A348F6F2C7F69589', NULL, 'represents', 'deputy', 10, 'айылдык кеңештин депутаты', 'депутат айылного кенеша', 0),
  (X'D8644939D0928C4A89CAB1C54B6D7EF4', NULL, 'represents', 'civil-society', 20, 'жарандык коом', 'гражданское общество', 0),
  (X'E82C2C670F808325BAFCD8C1A45E0FFA', NULL, 'represents', 'office', 30, 'айыл өкмөтү', 'айыл окмоту', 1),
  (X'2D0DA7C47DD384A399900FE67914CF86', NULL, 'represents', 'state', 40, 'мамлекеттик орган', 'государственный орган', 0),
  (X'D2DA09E968BA8743AD90262CEC8311D1', NULL, 'represents', 'business', 50, 'ишкердик чөйрө', 'предприниматели', 0),
  (X'6AE6E702E7ED80A183BFADA292009F18', NULL, 'represents', 'other', 90, 'башка', 'другое', 0),
  (X'98E399B3D3CD878F846EB69FEE2DEE61', NULL, 'quorum-rule', 'more-than-half', 10, 'жарымынан көбү', 'более половины', 0),
  (X'4E725FD622EC8489930F21096416C022', NULL, 'quorum-rule', 'half', 20, 'жарымынан кем эмес', 'не менее половины', 0),
  (X'08F12E28BC2F893281D6E24FB9FEDAE2', NULL, 'quorum-rule', 'two-thirds', 30, 'үчтөн экисинен кем эмес', 'не менее двух третей', 0),
  (X'33C3FBF9AB8A87E0AED3FE3325CF8A98', NULL, 'majority-rule', 'of-seats', 10, 'бардык орундардын жарымынан көбү', 'более половины от общего числа', 0),
  (X'FAF707B25EE382949587F711CBE04543', NULL, 'majority-rule', 'of-present', 20, 'катышкандардын жарымынан көбү', 'более половины присутствующих', 0),
  (X'D0088E7B5F558757ABAEBD16367DBBEB', NULL, 'majority-rule', 'of-votes', 30, 'макул каршыдан көп', '«за» больше чем «против»', 0),
  (X'258FDD5BC6D388D5B268FC7254CFB4B7', NULL, 'majority-rule', 'two-thirds-seats', 40, 'бардык орундардын үчтөн экиси', 'две трети от общего числа', 0),
  (X'0B24AEA0A55987B28665913202325762', NULL, 'number-restart', 'convocation', 10, 'ар бир чакырылышта башынан', 'заново с каждого созыва', 0),
  (X'7E5565278A3B8E409AA05DD29836909C', NULL, 'number-restart', 'session', 20, 'ар бир сессияда башынан', 'заново с каждой сессии', 0),
  (X'E737215C936E8486A641E1836BFF25F0', NULL, 'number-restart', 'year', 30, 'жыл сайын башынан', 'заново каждый год', 0),
  (X'2C355C901DE28CB7AB13E6076899741A', NULL, 'number-restart', 'never', 40, 'башынан башталбайт', 'не начинается заново', 0),
  (X'F4E045DB1CCA8EC8967B4DFEF333628B', NULL, 'session-state', 'called', 10, 'чакырылган', 'созвана', 0),
  (X'6A9B3180DEFF8F9DAC1A86D7563105D2', NULL, 'session-state', 'held', 20, 'өтүп жатат', 'проводится', 0),
  (X'B97FD72E8A2681F4945B995D39995FC9', NULL, 'session-state', 'closed', 30, 'жабылган', 'закрыта', 0),
  (X'880A0FFF8AA78BD78FAFF1E650325AD9', NULL, 'session-state', 'failed', 40, 'кворум болгон жок', 'нет кворума', 0),
  (X'C8FC7A2F3F53869CBB7E8D0CD3E18F7B', NULL, 'session-state', 'cancelled', 50, 'жокко чыгарылган', 'отменена', 0),
  (X'5A173A1C162A8C0A8E067A86579BF7AB', NULL, 'vote', 'for', 10, 'макул', 'за', 0),
  (X'EABD15FC22F289D581983BD7E7160429', NULL, 'vote', 'against', 20, 'каршы', 'против', 0),
  (X'2C1032088E418617BE0210C25E39DC96', NULL, 'vote', 'abstained', 30, 'калыс', 'воздержался', 0),
  (X'8D703257C33484868B154CCD893E2BD4', NULL, 'opinion-kind', 'for', 10, 'колдойт', 'поддерживает', 0),
  (X'5E8CC006A4108F45A74C302137D15C5F', NULL, 'opinion-kind', 'with-remarks', 20, 'сын-пикир менен колдойт', 'поддерживает с замечаниями', 0),
  (X'C9622F1F08E28B71A82569D952D871A5', NULL, 'opinion-kind', 'against', 30, 'колдобойт', 'не поддерживает', 0),
  (X'097E45DDA8BE870B8FF3C34F6B9079D3', NULL, 'proposal-outcome', 'taken', 10, 'кабыл алынды', 'принято', 0),
  (X'E05F98AC2DE280ABBCBF21EA3203AFD0', NULL, 'proposal-outcome', 'partly', 20, 'жарым-жартылай кабыл алынды', 'принято частично', 0),
  (X'3016533241F78803BC12E8BCCCC35275', NULL, 'proposal-outcome', 'declined', 30, 'четке кагылды', 'отклонено', 0),
  (X'BF9AADE9457F8A82B46BA7D8EFB66BB0', NULL, 'publication-channel', 'media', 10, 'массалык маалымат каражаты', 'средство массовой информации', 0),
  (X'5F2B0DFC09EB8057AA290508501B6FBC', NULL, 'publication-channel', 'portal', 20, 'мамлекеттик портал', 'государственный портал', 0),
  (X'CA96E14946CF826988D679E2563A37FF', NULL, 'publication-channel', 'site', 30, 'айыл өкмөтүнүн сайты', 'сайт айыл окмоту', 0),
  (X'9F9725599C3281F9B39FFC17E81ED5FA', NULL, 'publication-channel', 'board', 40, 'маалыматтык кереге', 'информационный стенд', 0),
  (X'518C6AB9622C8F3BB2BF64E61E8F256B', NULL, 'publication-channel', 'other', 90, 'башка жол менен', 'иным способом', 0),
  (X'EA3C880A1F968A8894178F268B0BAE48', NULL, 'dispatch-recipient', 'justice-register', 10, 'ченемдик укуктук актылардын мамлекеттик реестри (юстиция органы)', 'государственный реестр нормативных правовых актов (орган юстиции)', 0),
  (X'31FE21D93A66820C9B420BD024462218', NULL, 'dispatch-recipient', 'district', 20, 'райондук мамлекеттик администрация', 'районная государственная администрация', 0),
  (X'A770FFB651C489EEB54E7F81F4784E39', NULL, 'dispatch-recipient', 'other', 90, 'башка орган', 'другой орган', 0),
  (X'E391BE047BE288138EB596A5F8B51CF5', NULL, 'decision-body', 'commission', 12, 'комиссия', 'комиссия', 0),
  (X'D21EBA53BC8B81E4986A7381254DD6FF', NULL, 'decision-body', 'standing', 14, 'кеңештин туруктуу комиссиясы', 'постоянная комиссия кенеша', 0),
  (X'B133AD75FAC28127A046A49031DEFD65', NULL, 'decision-body', 'watch', 16, 'коомдук байкоо кеңеши', 'общественный наблюдательный совет', 0),
  (X'C666445FF3A48BBAA9FFE939AFEA6379', NULL, 'decision-kind', 'opinion', 35, 'корутунду', 'заключение', 0),
  (X'BE87BD71AF7687118FECAEDD05465B7D', NULL, 'agenda-subject', 'service-change', 10, 'кызмат көрсөтүүлөрдүн тизмесин өзгөртүү', 'изменение перечня услуг', 0),
  (X'B5835C8708CB8F2DBE418BD9FF8E030F', NULL, 'agenda-subject', 'standard', 20, 'кызмат көрсөтүүнүн стандарты', 'стандарт услуги', 0),
  (X'9E289E74DB1B8012A9B5B8E691D7C141', NULL, 'agenda-subject', 'tariff', 30, 'тариф', 'тариф', 0),
  (X'F2E5C9B0F7198CDABF15BB2A18D6D69A', NULL, 'agenda-subject', 'tax-rate', 40, 'салыктын ставкасы', 'ставка налога', 0),
  (X'316D13229F9C8D75BFB52CE07FE78BCB', NULL, 'agenda-subject', 'budget', 50, 'бюджет', 'бюджет', 0);
