-- SPDX-License-Identifier: Apache-2.0
-- What is taxed and what was assessed. Dwellings, plots, parcels and vehicles stand in the household book; here is what the
-- book has not: rule files taken over, figures of places and of council decisions, other objects, relief, leases, patents.
-- Kinds are those of the rule files ("dwelling", "household-plot", …).

-- A rule file taken into the book (schema/rules.md). The latest of a kind counts, else the one shipped with the program.
CREATE TABLE rule_file(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind <> ''),
  hash BLOB NOT NULL CHECK(length(hash) = 32),  -- BLAKE2b-256 of the text
  text TEXT NOT NULL CHECK(text <> ''),
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  withdrawn_day TEXT CHECK(date(withdrawn_day, '+0 days') = withdrawn_day),
  UNIQUE(office, kind, hash)
) STRICT, WITHOUT ROWID;

-- A figure that a rule file asks of a place, an object kind or the council: population, place, kz, ki, council_rate. The
-- most exact row counts: of the village before the office's, of the rule kind before '', with `code` (a land kind, a
-- function) before ''; of equally exact ones that began by the year's first day the latest that has not ended. So a
-- coefficient that is not set anew stays. A row with a decision counts from the year that the setting
-- tax.adopted-by.KIND.INPUT allows («10-01»: adopted by 1 October, for the next year).
CREATE TABLE tax_value(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL DEFAULT '',
  input TEXT NOT NULL CHECK(input <> ''),
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  code TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL CHECK(value <> ''),
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),  -- first day on which it no longer stands
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  ground TEXT NOT NULL DEFAULT '',  -- where there is no decision: census, order
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1)),
  CHECK(to_day IS NULL OR from_day < to_day),
  CHECK(decision IS NOT NULL OR ground <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_value_office ON tax_value(office, input);
CREATE INDEX tax_value_village ON tax_value(village);
CREATE INDEX tax_value_decision ON tax_value(decision);

-- How a code of the household book reads in the rule files. list: "wall", "dwelling-kind", "land-type", "vehicle", with the
-- word of the rule file; "parcel-kind" with the kind of the rule file; "oblast" by the code of the territory. '': no object
-- of any tax here. No row: nobody has said, and the object is listed as one that cannot be computed. An office's own row
-- goes before the shipped one.
CREATE TABLE tax_word(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  list TEXT NOT NULL CHECK(list <> ''),
  code TEXT NOT NULL CHECK(code <> ''),
  word TEXT NOT NULL DEFAULT '',
  ground TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_word_list ON tax_word(list, code);

-- Who the owner is whom a part of a thing in the household book knows by name alone.
CREATE TABLE tax_outside_owner(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  object BLOB NOT NULL CHECK(length(object) = 16),  -- dwelling or parcel
  name TEXT NOT NULL CHECK(name <> ''),             -- as the book's part has it
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  UNIQUE(object, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_outside_owner_office ON tax_outside_owner(office);
CREATE INDEX tax_outside_owner_payer ON tax_outside_owner(payer);

-- An object that the household book does not hold: a shop, a plot under it, a field or a car of somebody from outside.
CREATE TABLE tax_object(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  name TEXT NOT NULL DEFAULT '',  -- «дүкөн»
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  street BLOB REFERENCES street(id) ON DELETE RESTRICT,
  house TEXT NOT NULL DEFAULT '',
  cadastral TEXT NOT NULL DEFAULT '',
  area_dm2 INTEGER CHECK(area_dm2 > 0),
  wall TEXT NOT NULL DEFAULT '',         -- code of the rule file
  use TEXT NOT NULL DEFAULT '',          -- function, land kind or kind of vehicle: code of the rule file
  year_built INTEGER CHECK(year_built BETWEEN 1800 AND 2200),
  engine_cm3 INTEGER CHECK(engine_cm3 > 0),
  accepted_day TEXT CHECK(date(accepted_day, '+0 days') = accepted_day),  -- a new building
  stands_on BLOB REFERENCES tax_object(id) ON DELETE RESTRICT,            -- the plot directly under a building
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_object_office ON tax_object(office, rule_kind);
CREATE INDEX tax_object_village ON tax_object(village);
CREATE INDEX tax_object_street ON tax_object(street);
CREATE INDEX tax_object_stands_on ON tax_object(stands_on);

-- Parts of one object and day have one denominator and sum to it.
CREATE TABLE tax_object_share(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  object BLOB NOT NULL REFERENCES tax_object(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  num INTEGER NOT NULL CHECK(num > 0),
  den INTEGER NOT NULL CHECK(den BETWEEN 1 AND 1000000),
  document TEXT NOT NULL DEFAULT '',
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(num <= den),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_object_share_object ON tax_object_share(object);
CREATE INDEX tax_object_share_payer ON tax_object_share(payer);

-- A right to pay less. rule_kind '' and object NULL: wherever the law allows it; one dwelling and one vehicle are named by
-- the owner. category: code of the rule file's list relief.
CREATE TABLE tax_relief(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  object BLOB CHECK(length(object) = 16),
  category TEXT NOT NULL CHECK(category <> ''),
  since_day TEXT NOT NULL CHECK(date(since_day, '+0 days') = since_day),
  until_day TEXT CHECK(date(until_day, '+0 days') = until_day),
  document TEXT NOT NULL CHECK(document <> ''),
  document_day TEXT CHECK(date(document_day, '+0 days') = document_day),
  CHECK(until_day IS NULL OR since_day <= until_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_relief_office ON tax_relief(office, rule_kind);
CREATE INDEX tax_relief_payer ON tax_relief(payer);

-- The one dwelling for which an owner of several takes the exempt area.
CREATE TABLE exempt_choice(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  object BLOB NOT NULL CHECK(length(object) = 16),
  from_year INTEGER NOT NULL CHECK(from_year BETWEEN 2000 AND 2200),
  document TEXT NOT NULL DEFAULT '',
  UNIQUE(payer, from_year)
) STRICT, WITHOUT ROWID;
CREATE INDEX exempt_choice_office ON exempt_choice(office);

-- kind: 'municipal-property' (zone and purpose by a decision, tax apart: art. 374) or 'state-fund-land' (tender, as a rule
-- five years and more, no sub-lease). Coefficients are texts («1.2»).
CREATE TABLE lease(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK(kind IN ('municipal-property', 'state-fund-land')),
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  subject TEXT NOT NULL CHECK(subject <> ''),
  area_m2 INTEGER CHECK(area_m2 > 0),
  contract TEXT NOT NULL CHECK(contract <> ''),
  contract_day TEXT NOT NULL CHECK(date(contract_day, '+0 days') = contract_day),
  tender TEXT NOT NULL DEFAULT '',
  decision BLOB REFERENCES decision(id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  ended_day TEXT CHECK(date(ended_day, '+0 days') = ended_day),
  rent INTEGER NOT NULL CHECK(rent >= 0),   -- a year, in тыйын, before coefficients
  zone TEXT NOT NULL DEFAULT '1',
  purpose TEXT NOT NULL DEFAULT '1',
  tax INTEGER NOT NULL DEFAULT 0 CHECK(tax >= 0),  -- a year, shown apart
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_office ON lease(office, to_day);
CREATE INDEX lease_payer ON lease(payer);
CREATE INDEX lease_decision ON lease(decision);

-- A patent is issued by the tax service; the office sees who works where and what ends soon.
CREATE TABLE patent(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  activity TEXT NOT NULL CHECK(activity <> ''),
  place TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  note TEXT NOT NULL DEFAULT '',
  CHECK(from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX patent_office ON patent(office, to_day);
CREATE INDEX patent_payer ON patent(payer);

CREATE TABLE tax_run(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year BETWEEN 2000 AND 2200),
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  village BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_run_office ON tax_run(office, year, rule_kind);
CREATE INDEX tax_run_village ON tax_run(village);

-- One sum of one payer for one object and year. Never changed: a new one replaces it. `calculation` (CBOR) holds inputs
-- with their sources, the rows of the law and every intermediate sum; the words are made when they are shown.
CREATE TABLE tax_assessment(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  run BLOB NOT NULL REFERENCES tax_run(id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK(year BETWEEN 2000 AND 2200),
  rule_kind TEXT NOT NULL CHECK(rule_kind <> ''),
  object BLOB NOT NULL CHECK(length(object) = 16),  -- dwelling, parcel, vehicle or tax_object
  payer BLOB NOT NULL REFERENCES payer(id) ON DELETE RESTRICT,
  sum INTEGER NOT NULL CHECK(sum >= 0),
  verified INTEGER NOT NULL CHECK(verified IN (0, 1)),
  rule_hash BLOB NOT NULL CHECK(length(rule_hash) = 32),
  calculation BLOB NOT NULL,  -- empty: the object is no longer this payer's, nothing is owed
  replaces BLOB REFERENCES tax_assessment(id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX tax_assessment_office ON tax_assessment(office, year, rule_kind, object);
CREATE INDEX tax_assessment_payer ON tax_assessment(payer, year);
CREATE INDEX tax_assessment_run ON tax_assessment(run);
CREATE UNIQUE INDEX tax_assessment_replaces ON tax_assessment(replaces) WHERE replaces IS NOT NULL;

-- Reference rows: schema/reference/tax_codes.csv, tax_words.csv and tax_settings.csv by make_sql.py ------------------------

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'F9975E2C4B6A8BFA804E3433FD9528B1', NULL, 'tax-kind', 'dwelling', 10, 'Турак жай салыгы', 'Налог на жилое помещение', 0),
  (X'F6519D67EC5489B095437D8BFDEE7003', NULL, 'tax-kind', 'household-plot', 20, 'Короо жер салыгы', 'Налог на приусадебный участок', 0),
  (X'940D015894F2897A86824D4A0B2E837F', NULL, 'tax-kind', 'agricultural-land', 30, 'Айыл чарба жеринин салыгы', 'Налог на земли сельхозназначения', 0),
  (X'B0D7D21BEDCD8332A7C073D12C11FD9F', NULL, 'tax-kind', 'settlement-land', 40, 'Калктуу конуштун жер салыгы', 'Налог на земли населённых пунктов', 0),
  (X'97ED819B8EB68561BA16A9DDBE503C39', NULL, 'tax-kind', 'non-residential', 50, 'Турак эмес имараттардын салыгы', 'Налог на нежилые здания', 0),
  (X'6B22AFE366A583C3914628F225DAFE0A', NULL, 'tax-kind', 'vehicle', 60, 'Унаа салыгы', 'Налог на транспортные средства', 0),
  (X'D34BE4FAC8788CC3B891FF15E101249C', NULL, 'tax-kind', 'residential-object', 70, 'Турак объектинин салыгы (турак жай жана короо жер)', 'Налог на жилой объект (жильё и участок)', 0),
  (X'7ECAAE68BF84855197407F7203E6982A', NULL, 'tax-input', 'population', 10, 'Конуштун калкынын саны', 'Население населённого пункта', 0),
  (X'8077B562269B81A2A011D574239E405A', NULL, 'tax-input', 'place', 20, 'Район же шаар', 'Район или город', 0),
  (X'0948F611EF4689D889AED93B225656D0', NULL, 'tax-input', 'region', 30, 'Облус', 'Область', 0),
  (X'7E652348BA388848B3EE8DD7ED7998E0', NULL, 'tax-input', 'settlement', 40, 'Калктуу конуштун түрү', 'Вид населённого пункта', 0),
  (X'3C509CE3266B89A5947983FD8F46390D', NULL, 'tax-input', 'kz', 50, 'Зоналдык коэффициент (Кз)', 'Зональный коэффициент (Кз)', 0),
  (X'253A9CE3265E89A591F682FD8F37390D', NULL, 'tax-input', 'ki', 60, 'Инфляция коэффициенти (Ки)', 'Коэффициент инфляции (Ки)', 0),
  (X'FF2D151F02B386289E156F4E40D2CA1E', NULL, 'tax-input', 'council_rate', 70, 'Кеңеш бекиткен чен', 'Ставка, установленная кенешем', 0),
  (X'17AEE60492808F66AE3AA0F9B0F711AB', NULL, 'tax-relief', 'veteran', 10, 'баатырлар, согуштун катышуучулары жана аларга теңештирилгендер', 'герои, участники войны и приравненные', 0),
  (X'A5C57EBC0B88881B931DED5B0FA28035', NULL, 'tax-relief', 'disabled-1-2', 20, 'I–II топтогу майыптыгы бар адам', 'лицо с инвалидностью I–II группы', 0),
  (X'BE2B737CDE7588459F714464F9C098A2', NULL, 'tax-relief', 'widow', 30, 'согуш майыбынын жесири', 'вдова (вдовец) инвалида войны', 0),
  (X'0F8D2297748680B08887FDEFEE13A52E', NULL, 'tax-relief', 'child-disability', 40, 'майыптыгы бар баланын ата-энеси же камкорчусу', 'родитель или опекун ребёнка с инвалидностью', 0),
  (X'00F3D04C18F7866FACEF06D6819C99A7', NULL, 'tax-relief', 'pension-age', 50, 'пенсия жашындагы адам', 'лицо пенсионного возраста', 0),
  (X'0475B7566A0083EF86DA58B9DB3B99C8', NULL, 'tax-relief', 'four-minor-children', 60, 'төрт же андан көп жашы жете элек баласы бар', 'четверо и более несовершеннолетних детей', 0),
  (X'228CD139A35287B089836E1A0984EBEB', NULL, 'tax-relief', 'disabled-since-childhood', 70, 'бала кезинен майыптыгы бар адам', 'лицо с инвалидностью с детства', 0),
  (X'036DE4D92A288F26B5F7741D26C3024D', NULL, 'tax-relief', 'family-of-fallen', 80, 'курман болгон же дайынсыз жоголгон кызматкердин үй-бүлөсү', 'семья погибшего или пропавшего служащего', 0),
  (X'1C8F77E23BFC800094E8C475AD3126F5', NULL, 'tax-relief', 'high-mountain', 90, 'бийик тоолуу жана алыскы конуш', 'высокогорный и отдалённый населённый пункт', 0),
  (X'4902A6F18DC485EDAFF6968015918C01', NULL, 'tax-relief', 'force-majeure', 100, 'форс-мажордон келген зыян (кеңештин чечими)', 'ущерб от форс-мажора (решение кенеша)', 0),
  (X'11C2AE2EE2958632A7BDC84329E5B613', NULL, 'tax-relief', 'public-land', 110, 'көрүстөн, жалпы пайдалануудагы жер, жол, токой, суу фонду', 'кладбища, земли общего пользования, дороги, лесной и водный фонд', 0),
  (X'E7E993E533268089A1BA9C6A7CAB5AEF', NULL, 'tax-relief', 'society-of-disabled', 120, 'майыптардын коому, профсоюз санаторийи, диний объект, жеке мектепке чейинки мекеме', 'общества инвалидов, санатории профсоюзов, культовые объекты, частные дошкольные', 0),
  (X'864590516E3A844A9E0C78B1D450C01D', NULL, 'tax-relief', 'farm-cooperative', 130, 'айыл чарба кооперативи', 'сельскохозяйственный кооператив', 0),
  (X'5E12034D348B8DBDA9AE8C0A4260610C', NULL, 'tax-relief', 'energy-efficient', 140, 'энергия үнөмдөөчү имарат', 'энергоэффективное здание', 0),
  (X'A0DD6D7A0FDF84D4B01DC344189482E4', NULL, 'tax-relief', 'disabled-control', 150, 'кол менен башкарылган унаа', 'автомобиль с ручным управлением', 0),
  (X'97E48E6E8D428291A00B0D53C2FE2AD7', NULL, 'tax-relief', 'electric', 160, 'электр унаасы гана', 'только электрический', 0),
  (X'982357BF77F08AB397C794A90D313291', NULL, 'tax-wall', 'brick', 10, 'кыш', 'кирпич', 0),
  (X'1E6715DAF24288DF8964BE2C690F5240', NULL, 'tax-wall', 'wood', 20, 'жыгач', 'дерево', 0),
  (X'04FAFB3FEEF68CB2A546682253EECB0F', NULL, 'tax-wall', 'concrete', 30, 'бетон', 'бетон, бетонные блоки, пескоблок, пенобетон, стекло', 0),
  (X'961830D590DD8ACA873273C4A6741680', NULL, 'tax-wall', 'adobe', 40, 'чопо кирпич (саман)', 'сырцовая глина (саман, гуваляк, сокмо)', 0),
  (X'0E1371C222B888E7AE4C536349FE3DD9', NULL, 'tax-wall', 'cinder', 50, 'шлакоблок', 'шлакоблок, полистирольный блок', 0),
  (X'BABD828643FB89AB907B7698C5F413D5', NULL, 'tax-wall', 'metal', 60, 'темир', 'металл', 0),
  (X'7B6055358C288ED994F4F56316AE7FFE', NULL, 'tax-wall', 'other', 70, 'башка материал', 'прочие материалы', 0),
  (X'86A5539C9AFF8083B38F16AEE54AA147', NULL, 'tax-use', 'shop-10', 10, 'дүкөн, күркө: 10 м² чейин', 'Магазины, киоски, ларьки, павильоны: до 10 м2', 0),
  (X'5DC2509C9A998D838C69FFAEE5E2A047', NULL, 'tax-use', 'shop-20', 20, 'дүкөн, күркө: 10–20 м²', 'Магазины, киоски, ларьки, павильоны: 10-20 м2', 0),
  (X'BBA34D9C9A108A83AEB1F5AEE585A947', NULL, 'tax-use', 'shop-35', 30, 'дүкөн, күркө: 20–35 м²', 'Магазины, киоски, ларьки, павильоны: 20-35 м2', 0),
  (X'424F489C9A8783839F9FEBA1E5E27A48', NULL, 'tax-use', 'shop-50', 40, 'дүкөн, күркө: 35–50 м²', 'Магазины, киоски, ларьки, павильоны: 35-50 м2', 0),
  (X'0D89FC3271B387DAB0257BB0662AEA34', NULL, 'tax-use', 'shop-over-50', 50, 'дүкөн, күркө: 50 м² жана андан көп', 'Магазины, киоски, ларьки, павильоны: 50 м2 и выше', 0),
  (X'BCFA461A5D878347AF7C8AC43299235E', NULL, 'tax-use', 'market', 60, 'базар, соода борбору', 'Рынки, мини-рынки, торговые центры/комплексы', 0),
  (X'069096AC0BAA8BFA9724EE488A12AEDD', NULL, 'tax-use', 'cattle-market', 70, 'мал же тоют базары', 'Скотные/фуражные рынки', 0),
  (X'21C0733A79F38E1C988FA53705A05864', NULL, 'tax-use', 'catering', 80, 'коомдук тамактануу', 'Общественное питание', 0),
  (X'4E18C97EACE784C7A8AAB53DF0F92362', NULL, 'tax-use', 'hotel', 90, 'мейманкана', 'Гостиницы', 0),
  (X'D87ACF54569D82A2883E449CA4D70021', NULL, 'tax-use', 'bank-exchange', 100, 'банк, ломбард, алмаштыруу пункту', 'Банки, ломбарды, обменные пункты', 0),
  (X'41D2A986D5E98BC382039D9BA1F8FE1B', NULL, 'tax-use', 'night-entertainment', 110, 'түнкү көңүл ачуу жайы', '2008: букмекер/тотализатор/дискотеки; 2022: круглосуточные/ночные развлекательные', 0),
  (X'0A61038CD5B581A79E9CE76C057AC3A2', NULL, 'tax-use', 'office-exchange', 120, 'кеңсе, бизнес-борбор, биржа', 'Офисы, бизнес-центры, биржи', 0),
  (X'E5298628A6AD8CE1AA337649A8711B2C', NULL, 'tax-use', 'fuel-station', 130, 'май куюучу станция', 'АЗС', 0),
  (X'73109A78F2B7810AA3AC98EA4F3E305B', NULL, 'tax-use', 'oil-depot', 140, 'мунай базасы', 'Нефтебазы', 0),
  (X'6A004D897E7E88DFA8A2D296091376A8', NULL, 'tax-use', 'parking-repair', 150, 'унаа токтотуучу жай, автосервис', 'Автостоянки/парковки, автосервис', 0),
  (X'4E11CE3C784D8F90BE02C07D1279759E', NULL, 'tax-use', 'advertising', 160, 'жарнак курулмасы', 'Сооружения рекламы', 0),
  (X'A62933C96E3687D8B4E3ABAC7E765AC8', NULL, 'tax-use', 'recreation-service', 170, 'эс алуу, сооктандыруу, жеке тейлөө', 'Отдых, развлечения, оздоровление, индивидуальные услуги', 0),
  (X'FA37C8D3202D8F32BAAC53EFB7A43248', NULL, 'tax-use', 'transport-administration', 180, 'транспорттун административдик имараты', 'Административные здания транспорта: аэро/авто/ж-д вокзалы', 0),
  (X'1506EDEDB9418E818F0B830DC246413B', NULL, 'tax-use', 'industry-transport-energy', 190, 'өнөр жай, транспорт, курулуш, байланыш, энергетика', 'Промышленность, транспорт, строительство, связь, энергетика, СЭЗ', 0),
  (X'E62DD607EA258A1AB18A73DE391CCCE6', NULL, 'tax-use', 'mining-freight', 200, 'тоо-кен, жүк станциясы, логистика борбору', 'Горнодобывающие, грузовые станции, (2022) логистические центры, санитарно-защитные зоны', 0),
  (X'843816A9D25480E69337C5D2E8E2E595', NULL, 'tax-use', 'quarry', 210, 'карьер, шахта', 'Карьеры, шахты, разрезы, золоотвалы', 0),
  (X'01138EEE87CB855595ADD150AF75FED2', NULL, 'tax-use', 'exploration', 220, 'геологиялык чалгындоо', 'Геологоразведка, изыскания, исследования', 0),
  (X'7D86C4CCE06B8EE5BD1CB0DF413335EF', NULL, 'tax-use', 'overhead-line', 230, 'аба байланыш жана электр линиясы', 'Воздушные линии связи и электропередачи', 0),
  (X'70674AD504728AE4BE073774ABFBAD13', NULL, 'tax-use', 'science-health-culture', 240, 'илим, билим, саламаттык, маданият, спорт', 'Наука, образование, здравоохранение, культура, спорт', 0),
  (X'082A17E61756895D867784EB12B363A9', NULL, 'tax-use', 'farm-production', 250, 'айыл чарба өндүрүш имараты', 'С/х производственные здания (гаражи, мастерские, зернотоки, хранилища, хоздворы)', 0),
  (X'C7F46E33A4F38231BF79144B91848F34', NULL, 'tax-use', 'defence-sport', 260, 'коргонуу-спорттук-техникалык', 'Оборонно-спортивно-технические', 0),
  (X'45FFC287FF0F87D892C95901C8697CBF', NULL, 'tax-use', 'administration-other', 270, 'башка административдик имарат', 'Административные здания для неуказанных видов', 0),
  (X'AAE9032BAB5F8D82831CF76C87D35193', NULL, 'tax-use', 'farm-cooperative', 280, 'айыл чарба кооперативинин имараты', 'Здания с/х кооператива и торгово-логистического центра с/х назначения', 0),
  (X'130E726455748B2793C17706A96BC8E5', NULL, 'tax-use', 'plot-let', 290, 'жашоого ижарага берилген короо жердин бөлүгү', 'Часть приусадебного участка под жилье, сданное внаем для проживания', 0),
  (X'FECFD0BA40C683E09B577CB829BFEE52', NULL, 'tax-use', 'other', 300, 'көрсөтүлбөгөн', 'не указанные', 0),
  (X'68D0CC4D7204847CAA36F6E70D8A7F22', NULL, 'tax-use', 'resort-dwelling', 310, 'курорттук мекеменин аймагындагы турак жай', 'Жилые здания на территории курортно-оздоровительных учреждений', 0),
  (X'F63DBB2E655A88D39E0607F00E6E4EBE', NULL, 'tax-use', 'trade-catering-service', 320, 'соода, тамактануу, тейлөө', 'Общественное питание, торговля, сфера услуг', 0),
  (X'B6D376644AD782FA906E6235C0452952', NULL, 'tax-use', 'rail-bus-station', 330, 'темир жол жана автовокзал', 'Ж/д и автовокзалы, автостанции, грузовые станции ж/д', 0),
  (X'395217ABD99E833296B07D6722676FCC', NULL, 'tax-use', 'office-bank', 340, 'административдик имарат, кеңсе, банк', 'Административные, офисные здания, бизнес-центры, банки (2022: + капитальные строения НКО)', 0),
  (X'900E4131357A8C17A18DCE074FECBDE0', NULL, 'tax-use', 'transport-repair-communication', 350, 'транспорт, автосервис, байланыш, энергетика', 'Транспорт, автосервис, связь, энергетика', 0),
  (X'2BA24C69E9868EDA882B5E51CEF00EBD', NULL, 'tax-use', 'sanatorium', 360, 'санаторий, пансионат, эс алуу үйү', 'Санатории, пансионаты, дома отдыха', 0),
  (X'04A27D91FBFB8FAE9C5AD9E86432EED3', NULL, 'tax-use', 'industry-construction', 370, 'өнөр жай, курулуш', 'Промышленность, строительство', 0),
  (X'0B2803C2240E8B2985CB0BDEBE7E637C', NULL, 'tax-use', 'irrigated_arable', 380, 'сугат айдоо', 'орошаемая пашня', 0),
  (X'A51C36F826DF824E896C17C6A00C88EC', NULL, 'tax-use', 'rainfed_arable', 390, 'кайрак айдоо', 'богарная пашня', 0),
  (X'808CC64C1A1084D386F9A8A48D24CD58', NULL, 'tax-use', 'perennial', 400, 'көп жылдык өсүмдүк', 'многолетние насаждения', 0),
  (X'3E92DBD855BE894197A355470FE5A11E', NULL, 'tax-use', 'hayfield', 410, 'чабынды', 'сенокос', 0),
  (X'06DE9B8477078C569927128B36D48BB0', NULL, 'tax-use', 'pasture', 420, 'жайыт', 'пастбище', 0),
  (X'1535F9E056BA8B3FBB922C4226289F13', NULL, 'tax-use', 'car_van_pickup', 430, 'жеңил унаа, фургон, пикап', 'Легковые автомобили, фургоны и пикапы на базе легковых', 0),
  (X'0AA105758228856395D55C44D0D1C934', NULL, 'tax-use', 'truck_bus_minibus', 440, 'жүк ташуучу унаа, автобус, кичи автобус', 'Грузовые автомобили, автобусы, микроавтобусы', 0),
  (X'88D6EC3F7AAD856DBF3B9D4E8B8FEB59', NULL, 'tax-use', 'self_propelled', 450, 'өзү жүрүүчү машиналар', 'Самоходные машины и механизмы: тракторы, комбайны, дорожно-строительные', 0),
  (X'40B3E751EE728C7EB2BBED6B991ACE2E', NULL, 'tax-use', 'self_propelled_agri', 460, 'айыл чарбасындагы трактор жана комбайн', 'из них тракторы и комбайны в с/х производстве', 0),
  (X'7493532DEBC889EAA3CC1BC500B94A10', NULL, 'tax-use', 'moto_boat', 470, 'мотоцикл, мотороллер, кайык', 'Мотоциклы, мотороллеры, мопеды, мотосани, моторные лодки, катера, корабли, теплоходы', 0),
  (X'74EF4189CE9E873FB68CEB3DA39B86BB', NULL, 'tax-use', 'yacht_jetski', 480, 'яхта, суу мотоциклы', 'Яхты и водные мотоциклы', 0),
  (X'30DADD7AACB385C0AEA067A1FBD7F56D', NULL, 'tax-use', 'house', 490, 'үй', 'жилой дом, дача', 0),
  (X'53C3B05E39DB8B9286444F2566FDA691', NULL, 'tax-use', 'flat', 500, 'батир', 'квартира', 0),
  (X'601B089769C58808AEA86D50AE654712', NULL, 'tax-use', 'city-first', 510, 'Бишкек, Ош шаарлары', 'города Бишкек, Ош', 0),
  (X'E68A3E4715A68DC69C7047A9EC54C022', NULL, 'tax-use', 'city-second', 520, 'Токмок, Кара-Балта, Жалал-Абад, Каракол, Талас, Чолпон-Ата шаарлары', 'города Токмок, Кара-Балта, Джалал-Абад, Каракол, Талас, Чолпон-Ата', 0),
  (X'A8352C87AFAA83DDBDB96419DF27BB57', NULL, 'tax-use', 'town', 530, 'башка шаарлар жана шаарчалар', 'прочие города и поселки (кроме сельских населенных пунктов)', 0),
  (X'9C42E33B8E9D8452AA934904927865F8', NULL, 'tax-use', 'village', 540, 'айылдык конуштар', 'сельские населенные пункты', 0),
  (X'8C38DB22232D8381ABCF8A4B7D7CF302', NULL, 'tax-word-list', 'wall', 10, 'дубалдын материалы', 'материал стен', 0),
  (X'D9771919BC87859F967CA5C97CC4F402', NULL, 'tax-word-list', 'dwelling-kind', 20, 'турак жайдын түрү', 'вид жилья', 0),
  (X'6684BF4177888D1BAAE5AFB2D4369791', NULL, 'tax-word-list', 'parcel-kind', 30, 'жер тилкесинин түрү', 'вид участка', 0),
  (X'F81601F45D338256A9B0FEB3AEE9DAE2', NULL, 'tax-word-list', 'land-type', 40, 'жердин түрү', 'вид угодий', 0),
  (X'6861F61D26AB8EB38DADFA222D807D33', NULL, 'tax-word-list', 'vehicle', 50, 'унаанын түрү', 'вид техники', 0),
  (X'90928C9106C4870293D4DAEF61E31A31', NULL, 'lease-kind', 'municipal-property', 10, 'муниципалдык менчик', 'муниципальная собственность', 0),
  (X'ED7BF83AABA78D4F94ADAE698068FEE5', NULL, 'lease-kind', 'state-fund-land', 20, 'мамлекеттик айыл чарба жер фондусу', 'государственный фонд сельхозугодий', 0);

INSERT INTO tax_word(id, office, list, code, word, verified) VALUES
  (X'E7B0300D661F88F2A44185B7615188C1', NULL, 'wall', 'brick-stone', 'brick', 0),
  (X'208211C7CBAB8429AF289ED029BFBA73', NULL, 'wall', 'panel', 'concrete', 0),
  (X'DB7E683A84048E18A3BDBFECE52DA261', NULL, 'wall', 'wood', 'wood', 1),
  (X'FA9E77066D818DBBAB5258B3AF68875F', NULL, 'wall', 'monolith', 'concrete', 0),
  (X'A43627E4E09D8F639F253C0FE3264F2A', NULL, 'wall', 'cellular', 'concrete', 1),
  (X'114A39E6641C8ECB9D348BFBD9591F30', NULL, 'wall', 'adobe', 'adobe', 1),
  (X'80B86AFD479F8450BEC8A6EF0C5CEE75', NULL, 'wall', 'other', 'other', 1),
  (X'2B52EFBDB3B688E5A4247FC01EF56AC2', NULL, 'dwelling-kind', 'house', 'house', 1),
  (X'E401348EE0458024986E9CCB3171C2E0', NULL, 'dwelling-kind', 'part', 'house', 0),
  (X'0ABA567156C38BF587F200996B562134', NULL, 'dwelling-kind', 'flat', 'flat', 1),
  (X'7CCE43D68F28836680CB3B342D0EF750', NULL, 'dwelling-kind', 'dacha', 'house', 1),
  (X'FC74C44854138088ADCEB521506BE5F2', NULL, 'dwelling-kind', 'unfinished', '', 0),
  (X'5ABC070C8351815EA75E6400DB9E46CD', NULL, 'parcel-kind', 'homestead', 'household-plot', 1),
  (X'130D4F70FC458B5D9E404B5D569A60C6', NULL, 'parcel-kind', 'share', 'agricultural-land', 1),
  (X'E102DC0A92398D64A3DDF41DD98533C6', NULL, 'parcel-kind', 'state-fund-rent', '', 0),
  (X'AD29945C006788798B4FDBA419CB55C3', NULL, 'parcel-kind', 'private-rent', '', 0),
  (X'693C30473E4C80A0AECFFC22FBC137E9', NULL, 'land-type', 'irrigated', 'irrigated_arable', 1),
  (X'DBD90999E3598D9693F754E9E1780884', NULL, 'land-type', 'rainfed', 'rainfed_arable', 1),
  (X'263766076CFC8C3F9948A53F7CCB3B7F', NULL, 'land-type', 'perennial', 'perennial', 1),
  (X'781352E6FB108B6A962791984E654463', NULL, 'land-type', 'hayfield', 'hayfield', 1),
  (X'182749026E0987D6A35C8A366D12EB31', NULL, 'land-type', 'pasture', 'pasture', 1),
  (X'0017740DA08E828C924D8AA096C60C12', NULL, 'vehicle', 'car', 'car_van_pickup', 1),
  (X'C66C57219B628EA9B91DCE98EE755159', NULL, 'vehicle', 'lorry', 'truck_bus_minibus', 1),
  (X'C062E706A0668982A6F0CD6D8B94D20F', NULL, 'vehicle', 'bus', 'truck_bus_minibus', 1),
  (X'3FACD0B757D28C05A83835D09AC18EE7', NULL, 'vehicle', 'motorcycle', 'moto_boat', 1),
  (X'9D03F5E58AE583A98BBFDC1BCF00E1DC', NULL, 'vehicle', 'tractor', 'self_propelled_agri', 0),
  (X'675EA7AA5B8A8670844797CE4BF4D236', NULL, 'vehicle', 'mini-tractor', 'self_propelled_agri', 0),
  (X'BBB46891DE16877B8D779A43F1958416', NULL, 'vehicle', 'combine', 'self_propelled_agri', 0),
  (X'31C42EDFD44D818D844B40361121BEEA', NULL, 'vehicle', 'plough', '', 1),
  (X'8CE9686303D8812494695618A1BB3856', NULL, 'vehicle', 'seeder', '', 1),
  (X'54B6DBCBBEFD881EABEA14B4B135774B', NULL, 'vehicle', 'mower', '', 0),
  (X'CDAD781A7C918E9A9177EA819D5CDE27', NULL, 'vehicle', 'press', '', 0),
  (X'BD01DCB65A418627BE3169803DC25533', NULL, 'vehicle', 'trailer', '', 0),
  (X'1CDA43DCF6CD8FA2A4EB7FDEF7D70236', NULL, 'vehicle', 'cart', '', 1),
  (X'6377EF2737578452A6EC025F9F443DAA', NULL, 'vehicle', 'milking', '', 1),
  (X'118A412D05D98522B8B7FE029887BF32', NULL, 'vehicle', 'incubator', '', 1),
  (X'78FBF857A321881EB21E3E123FF660AD', NULL, 'vehicle', 'mill', '', 1),
  (X'5F4811C9AC9A88309BAFB82BFC142318', NULL, 'oblast', '41702000000000', 'ysyk-kol', 1),
  (X'76A6CB8AB8EA828DB4EBA700ACAB8D87', NULL, 'oblast', '41703000000000', 'jalal-abad', 1),
  (X'491F45521A1B80B2994771F125A2A6F4', NULL, 'oblast', '41704000000000', 'naryn', 1),
  (X'E0C11C67116B83FD8650544E2277267D', NULL, 'oblast', '41705000000000', 'batken', 1),
  (X'5B0E62612FAE8F56A7887AAA26FCB35A', NULL, 'oblast', '41706000000000', 'osh', 1),
  (X'32B0D5442D3A8938B4C4FE4BDCA75C4B', NULL, 'oblast', '41707000000000', 'talas', 1),
  (X'B599E1DB45DF835A8DF0FA28A9CFB5D4', NULL, 'oblast', '41708000000000', 'chui', 1),
  (X'2B0C99C21F4787988C3DA21C1C76EF7E', NULL, 'oblast', '41711000000000', 'chui', 1);

INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES
  (X'B7FBDBB475018F5098F723B39A5A646C', NULL, 'tax.adopted-by.household-plot.kz', '10-01', NULL, 'Tax Code 2022, art. 404: a coefficient of the council adopted by this day counts from the next year, else the old one stays', 0),
  (X'09E06B9217F68980881B6D27BB9461E0', NULL, 'tax.adopted-by.settlement-land.kz', '10-01', NULL, 'Tax Code 2022, art. 404: a coefficient of the council adopted by this day counts from the next year, else the old one stays', 0);
