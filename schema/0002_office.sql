-- SPDX-License-Identifier: Apache-2.0
-- The office: what everybody points to. Truth tables carry the office that wrote the row (NULL: shipped with the
-- program, never sent); days are YYYY-MM-DD; *_day periods are half open, an empty from_day means "since before the
-- book", an empty to_day "still so". Reference rows below come from schema/reference/ by make_sql.py.

-- Truth ---------------------------------------------------------------------------------------------------------------

-- Oblast, city, rayon, айыл аймагы, village. The name of today stands here, earlier ones in territory_former_name.
-- Villages and аймактар carry the bare name («Достук»), the shipped rows the full one («Нарын облусу»).
CREATE TABLE territory(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  code TEXT,  -- state classifier, usually 14 digits beginning with 417; irregular ones exist
  kind TEXT NOT NULL CHECK(kind IN ('oblast', 'city', 'rayon', 'aimak', 'village')),
  parent BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1)),        -- the spelling was checked against a source
  unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK(unconfirmed IN (0, 1)),  -- came in by an import, nobody looked yet
  CHECK(name_ky <> '' OR name_ru <> ''),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_parent ON territory(parent);

CREATE TABLE territory_former_name(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  territory BLOB NOT NULL REFERENCES territory(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_former_name_territory ON territory_former_name(territory);

-- айыл өкмөтү, district or oblast office. The office of this book is book identity's; a district's book holds many.
CREATE TABLE office(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  kind TEXT NOT NULL CHECK(kind IN ('aiyl', 'city', 'district', 'oblast')),
  territory BLOB REFERENCES territory(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,   -- in full: «Достук айыл өкмөтү»
  name_ru TEXT NOT NULL,
  short_ky TEXT NOT NULL,  -- for lists
  short_ru TEXT NOT NULL,
  address_ky TEXT NOT NULL DEFAULT '',
  address_ru TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  paper_index TEXT NOT NULL DEFAULT '',  -- the {index} of outgoing numbers: «24», «01-25»
  demo INTEGER NOT NULL DEFAULT 0 CHECK(demo IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX office_territory ON office(territory);

CREATE TABLE staff(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  post_ky TEXT NOT NULL DEFAULT '',
  post_ru TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK(role IN ('clerk', 'head', 'secretary', 'council', 'readonly')),
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_office ON staff(office);

-- Who may sign papers, in which term, and in which words. acting: милдетин аткаруучу / и. о.
CREATE TABLE signatory(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  staff BLOB REFERENCES staff(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),  -- as printed: «А. Асанов»
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  post_ky TEXT NOT NULL CHECK(post_ky <> ''),
  post_ru TEXT NOT NULL CHECK(post_ru <> ''),
  acting INTEGER NOT NULL DEFAULT 0 CHECK(acting IN (0, 1)),
  ground TEXT NOT NULL DEFAULT '',  -- decision of appointment, as text
  sort INTEGER NOT NULL DEFAULT 0,  -- the first one in force is offered
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX signatory_office ON signatory(office);
CREATE INDEX signatory_staff ON signatory(staff);

CREATE TABLE street(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  territory BLOB NOT NULL REFERENCES territory(id) ON DELETE RESTRICT,  -- the village
  kind TEXT NOT NULL DEFAULT 'street',                                  -- code of list street-kind
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK(unconfirmed IN (0, 1)),
  CHECK(name_ky <> '' OR name_ru <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX street_territory ON street(territory);
CREATE INDEX street_office ON street(office);

CREATE TABLE street_former_name(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL CHECK(length(office) = 16),
  street BLOB NOT NULL REFERENCES street(id) ON DELETE RESTRICT,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK(date(to_day, '+0 days') = to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX street_former_name_street ON street_former_name(street);

-- One row for each value of each list. Shipped ids are ReferenceId(list, code); an office's own are UUIDv7.
CREATE TABLE code_value(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  list TEXT NOT NULL,
  code TEXT NOT NULL CHECK(code <> ''),
  sort INTEGER NOT NULL DEFAULT 0,
  name_ky TEXT NOT NULL CHECK(name_ky <> ''),
  name_ru TEXT NOT NULL CHECK(name_ru <> ''),
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1)),
  UNIQUE(list, code, office),
  CHECK(from_day IS NULL OR to_day IS NULL OR from_day < to_day)
) STRICT, WITHOUT ROWID;

-- Dated figures and choices of the office, each with its source. Shipped defaults have no office.
CREATE TABLE setting(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB CHECK(length(office) = 16),
  key TEXT NOT NULL CHECK(key <> ''),
  value TEXT NOT NULL,
  from_day TEXT CHECK(date(from_day, '+0 days') = from_day),
  source TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0 CHECK(verified IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX setting_key ON setting(key, office, from_day);

-- Documents of bodies that other rows name as their ground: tariffs, lists of services, appointments.
CREATE TABLE decision(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  body TEXT NOT NULL,  -- code of list decision-body
  kind TEXT NOT NULL,  -- code of list decision-kind
  number TEXT NOT NULL,
  day TEXT NOT NULL CHECK(date(day, '+0 days') = day),
  session TEXT NOT NULL DEFAULT '',  -- «VIII чакырылыш, кезексиз III сессия»
  title_ky TEXT NOT NULL,
  title_ru TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_office ON decision(office);

-- The public halves of the office's keys: papers printed years ago are still checked against them.
CREATE TABLE office_key(
  id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
  office BLOB NOT NULL REFERENCES office(id) ON DELETE RESTRICT,
  sign_public BLOB NOT NULL CHECK(length(sign_public) = 32),  -- Ed25519
  box_public BLOB NOT NULL CHECK(length(box_public) = 32),    -- X25519
  from_day TEXT NOT NULL CHECK(date(from_day, '+0 days') = from_day),
  to_day TEXT CHECK(date(to_day, '+0 days') = to_day),
  demo INTEGER NOT NULL DEFAULT 0 CHECK(demo IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX office_key_office ON office_key(office);

-- Local: this desk's own, never captured, sent or replayed ------------------------------------------------------------

-- PINs of this computer. hash: Argon2id string of libsodium.
CREATE TABLE staff_secret(
  staff BLOB PRIMARY KEY NOT NULL CHECK(length(staff) = 16),
  hash TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER NOT NULL DEFAULT 0  -- µs UTC
) STRICT, WITHOUT ROWID;

-- Forms half filled in: typed text survives a kill and a change of the user.
CREATE TABLE draft(
  staff BLOB NOT NULL CHECK(length(staff) = 16),
  form TEXT NOT NULL,     -- kind of act or window
  subject TEXT NOT NULL,  -- the record it is about, UUID text or ''
  data TEXT NOT NULL,     -- JSON
  saved_at INTEGER NOT NULL,
  PRIMARY KEY(staff, form, subject)
) STRICT, WITHOUT ROWID;

-- Answers remembered: columns of a spreadsheet by its headings, choices of windows.
CREATE TABLE remembered(
  topic TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,  -- JSON or plain text
  saved_at INTEGER NOT NULL,
  PRIMARY KEY(topic, key)
) STRICT, WITHOUT ROWID;

-- The secret halves, wrapped by the passphrase (crypto). office_key: the row of the public halves.
CREATE TABLE wrapped_key(
  office_key BLOB PRIMARY KEY NOT NULL CHECK(length(office_key) = 16),
  wrapped BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Offices whose packages and papers this desk trusts, from their public-key files.
CREATE TABLE enrolled_office(
  office BLOB NOT NULL CHECK(length(office) = 16),
  sign_public BLOB NOT NULL CHECK(length(sign_public) = 32),
  box_public BLOB NOT NULL CHECK(length(box_public) = 32),
  kind TEXT NOT NULL,
  name_ky TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  demo INTEGER NOT NULL DEFAULT 0 CHECK(demo IN (0, 1)),
  enrolled_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY(office, sign_public)
) STRICT, WITHOUT ROWID;

-- Who signed in, printed and exported on this computer. subject: an id or a paper's number, never a name.
CREATE TABLE desk_event(
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  staff BLOB CHECK(length(staff) = 16),
  kind TEXT NOT NULL,  -- 'sign-in', 'sign-in-failed', 'lock', 'print', 'export'
  subject TEXT NOT NULL DEFAULT ''
) STRICT;

-- Reference rows ------------------------------------------------------------------------------------------------------

INSERT INTO territory(id, office, code, kind, parent, name_ky, name_ru, verified, unconfirmed) VALUES
  (X'0167E434302B8ECCA1C0FB0DC88BDF96', NULL, '41711000000000', 'city', NULL, 'Бишкек шаары', 'город Бишкек', 1, 0),
  (X'D040A414ED788D868B54AF49D6777228', NULL, '41721000000000', 'city', NULL, 'Ош шаары', 'город Ош', 1, 0),
  (X'B10D3B35EE5B87B18217AB5CC9362615', NULL, '41702000000000', 'oblast', NULL, 'Ысык-Көл облусу', 'Иссык-Кульская область', 1, 0),
  (X'482484EF87A788C38B47471D68EAB9D1', NULL, '41703000000000', 'oblast', NULL, 'Жалал-Абад облусу', 'Джалал-Абадская область', 1, 0),
  (X'C770EFC2DE70853AB858B0AF7A11D811', NULL, '41704000000000', 'oblast', NULL, 'Нарын облусу', 'Нарынская область', 1, 0),
  (X'5EC054F8032382569F8D5EB9B90D6E7F', NULL, '41705000000000', 'oblast', NULL, 'Баткен облусу', 'Баткенская область', 1, 0),
  (X'B5515866FFAE8BE19F62D55757E7B217', NULL, '41706000000000', 'oblast', NULL, 'Ош облусу', 'Ошская область', 1, 0),
  (X'8C37FEE748298763BAD9E43E8FC1922F', NULL, '41707000000000', 'oblast', NULL, 'Талас облусу', 'Таласская область', 1, 0),
  (X'5BC6D8EBE87D87DDADF04BB321527190', NULL, '41708000000000', 'oblast', NULL, 'Чүй облусу', 'Чуйская область', 1, 0),
  (X'FCD1BF86A5238DFC974F0C7BCEBF7882', NULL, '41702205000000', 'rayon', X'B10D3B35EE5B87B18217AB5CC9362615', 'Ак-Суу району', 'Ак-Суйский район', 0, 0),
  (X'AA24476BCF678720A2A863F198A1D6B4', NULL, '41702210000000', 'rayon', X'B10D3B35EE5B87B18217AB5CC9362615', 'Жети-Өгүз району', 'Жети-Огузский район', 0, 0),
  (X'39EAF140DD8089E4B30A7E18BC47A2FF', NULL, '41702215000000', 'rayon', X'B10D3B35EE5B87B18217AB5CC9362615', 'Ысык-Көл району', 'Иссык-Кульский район', 0, 0),
  (X'C9A6C924700E8C2D968AEEBA0BDDABD7', NULL, '41702220000000', 'rayon', X'B10D3B35EE5B87B18217AB5CC9362615', 'Тоң району', 'Тонский район', 0, 0),
  (X'3A2FB7EF17A48D0CA2182D72E9876E5F', NULL, '41702225000000', 'rayon', X'B10D3B35EE5B87B18217AB5CC9362615', 'Түп району', 'Тюпский район', 0, 0),
  (X'FA89269374368FD7B3E0E85F26752905', NULL, '41703204000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Ала-Бука району', 'Ала-Букинский район', 0, 0),
  (X'DF8DD1E697358593B56E041F19F11A62', NULL, '41703207000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Базар-Коргон району', 'Базар-Коргонский район', 0, 0),
  (X'1441B690161485F2A27A9576A678FF32', NULL, '41703211000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Аксы району', 'Аксыйский район', 0, 0),
  (X'08B4B3CE55ED896FAE411BF8E6EE62D0', NULL, '41703215000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Ноокен району', 'Ноокенский район', 0, 0),
  (X'AC2AD7BDB7C9831D9D790CFA3A080EB7', NULL, '41703220000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Сузак району', 'Сузакский район', 0, 0),
  (X'DD317DCA761089138B4AEC3C3B08E4DA', NULL, '41703223000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Тогуз-Торо району', 'Тогуз-Тороуский район', 0, 0),
  (X'FB6DE15DEDD4834995CB1A3BE9B182BC', NULL, '41703225000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Токтогул району', 'Токтогульский район', 0, 0),
  (X'CDDE2E2B03D08C2AAA596EDD29D89AF1', NULL, '41703230000000', 'rayon', X'482484EF87A788C38B47471D68EAB9D1', 'Чаткал району', 'Чаткальский район', 0, 0),
  (X'8C87514A1D7380FDA7640A0F41BF0040', NULL, '41704210000000', 'rayon', X'C770EFC2DE70853AB858B0AF7A11D811', 'Ак-Талаа району', 'Ак-Талинский район', 0, 0),
  (X'2FA22A64F1F881888BA638C4D114992D', NULL, '41704220000000', 'rayon', X'C770EFC2DE70853AB858B0AF7A11D811', 'Ат-Башы району', 'Ат-Башынский район', 0, 0),
  (X'4EA75532A0E08392BFAEC3008EBE4285', NULL, '41704230000000', 'rayon', X'C770EFC2DE70853AB858B0AF7A11D811', 'Жумгал району', 'Жумгальский район', 0, 0),
  (X'B5B3E7BE040580EDB0ACF531B51BDA39', NULL, '41704235000000', 'rayon', X'C770EFC2DE70853AB858B0AF7A11D811', 'Кочкор району', 'Кочкорский район', 0, 0),
  (X'5A83496DA9A889B680D7F02904ACF430', NULL, '41704245000000', 'rayon', X'C770EFC2DE70853AB858B0AF7A11D811', 'Нарын району', 'Нарынский район', 0, 0),
  (X'E5EFF0F0EC61839EA86403D154E68E09', NULL, '41705214000000', 'rayon', X'5EC054F8032382569F8D5EB9B90D6E7F', 'Баткен району', 'Баткенский район', 0, 0),
  (X'7D0226546FE586578239D6F3AE52D852', NULL, '41705236000000', 'rayon', X'5EC054F8032382569F8D5EB9B90D6E7F', 'Лейлек району', 'Лейлекский район', 0, 0),
  (X'75CB495D37CE8E47B4D636A75069828E', NULL, '41705258000000', 'rayon', X'5EC054F8032382569F8D5EB9B90D6E7F', 'Кадамжай району', 'Кадамжайский район', 0, 0),
  (X'DE320B65D2578D7ABC4CF05AB6223370', NULL, '41706207000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Алай району', 'Алайский район', 0, 0),
  (X'898A6EFB5E298306B3A257D4D1E556A0', NULL, '41706211000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Араван району', 'Араванский район', 0, 0),
  (X'EB07F01CBF4B80BBAA579C8750DABF04', NULL, '41706226000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Кара-Суу району', 'Кара-Сууский район', 0, 0),
  (X'81A51792D1FE8512B37CD4CB6BF0BAE5', NULL, '41706242000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Ноокат району', 'Ноокатский район', 0, 0),
  (X'6D778AE19B26816A9138A3B2A519ECEE', NULL, '41706246000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Кара-Кулжа району', 'Кара-Кулжинский район', 0, 0),
  (X'7988168F143D885D80330A621F79450C', NULL, '41706255000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Өзгөн району', 'Узгенский район', 0, 0),
  (X'2D78D9AE8C19864692F96C9143E0B8E0', NULL, '41706259000000', 'rayon', X'B5515866FFAE8BE19F62D55757E7B217', 'Чоң-Алай району', 'Чон-Алайский район', 0, 0),
  (X'0481B2FA7C178A05AEFD9C38809282F2', NULL, '41707215000000', 'rayon', X'8C37FEE748298763BAD9E43E8FC1922F', 'Кара-Буура району', 'Кара-Бууринский район', 0, 0),
  (X'70F539FF3FD28AF18C8437D75D6EBB2A', NULL, '41707220000000', 'rayon', X'8C37FEE748298763BAD9E43E8FC1922F', 'Бакай-Ата району', 'Бакай-Атинский район', 0, 0),
  (X'B76628D4FACD8274BE6F72B930BC702E', NULL, '41707225000000', 'rayon', X'8C37FEE748298763BAD9E43E8FC1922F', 'Манас району', 'Манасский район', 0, 0),
  (X'DB34EA70F3E78FCB8C9870DA58800363', NULL, '41707232000000', 'rayon', X'8C37FEE748298763BAD9E43E8FC1922F', 'Талас району', 'Таласский район', 0, 0),
  (X'D0523F28CB2E82D399292BF85BB54FFB', NULL, '41708203000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Аламүдүн району', 'Аламудунский район', 0, 0),
  (X'17B97755471588FE8AFF8D2A4EDE7A22', NULL, '41708206000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Ысык-Ата району', 'Ысык-Атинский район', 0, 0),
  (X'DEF09BC88C368C86BEFF655BA1E1E8CE', NULL, '41708209000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Жайыл району', 'Жайылский район', 0, 0),
  (X'D1FAC030C7BC87A59A345617AF12FC2E', NULL, '41708213000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Кемин району', 'Кеминский район', 0, 0),
  (X'BD8DC1F293648D518F2FFD9C2F8EFC5A', NULL, '41708217000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Москва району', 'Московский район', 0, 0),
  (X'F3D324BA1775800181DE31647B688796', NULL, '41708219000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Панфилов району', 'Панфиловский район', 0, 0),
  (X'D9062823335B83E4ACB8DA648181AAEA', NULL, '41708222000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Сокулук району', 'Сокулукский район', 0, 0),
  (X'3EB47A8B641B869D96190403D3252C52', NULL, '41708223000000', 'rayon', X'5BC6D8EBE87D87DDADF04BB321527190', 'Чүй району', 'Чуйский район', 0, 0);

INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES
  (X'2A656C8FBB2186A6B58174AC2A2B4B3D', NULL, 'purpose', 'anywhere', 10, 'талап кылынган жерге көрсөтүү үчүн', 'для предъявления по месту требования', 1),
  (X'47A533CAB8AC8A14B1B44A2986603B36', NULL, 'purpose', 'school', 20, 'мектепке көрсөтүү үчүн', 'для предъявления в школу', 1),
  (X'37C893A0578089158E72DFB6D191FEE8', NULL, 'purpose', 'kindergarten', 30, 'бала бакчага көрсөтүү үчүн', 'для предъявления в детский сад', 0),
  (X'E979106CDFB585CBA893E9AAD8277A9E', NULL, 'purpose', 'bank', 40, 'банкка көрсөтүү үчүн', 'для предъявления в банк', 1),
  (X'CE4DE3CB2ABE805790FC7E4B15B4FBB9', NULL, 'purpose', 'court', 50, 'сотко көрсөтүү үчүн', 'для предъявления в суд', 0),
  (X'EAEC950B9B538387A60647302E02B193', NULL, 'purpose', 'notary', 60, 'нотариуска көрсөтүү үчүн', 'для предъявления нотариусу', 0),
  (X'610F7AB891988BC584951B2FE6E30F4E', NULL, 'purpose', 'passport', 70, 'паспорт алуу үчүн', 'для получения паспорта', 0),
  (X'9CA4372918F181E983BB34A82ED78FAB', NULL, 'purpose', 'social', 80, 'социалдык коргоо органына көрсөтүү үчүн', 'для предъявления в орган социальной защиты', 0),
  (X'42DBDB38C0C68C778CE67CEB99A1B8B9', NULL, 'purpose', 'employer', 90, 'иштеген жерине көрсөтүү үчүн', 'для предъявления по месту работы', 0),
  (X'9F16CF24AE788569ABD0F26FDB795215', NULL, 'purpose', 'university', 100, 'окуу жайына көрсөтүү үчүн', 'для предъявления в учебное заведение', 0),
  (X'1F6096C73E028A89A4C27FE5A0AD1693', NULL, 'purpose', 'clinic', 110, 'медициналык мекемеге көрсөтүү үчүн', 'для предъявления в медицинское учреждение', 0),
  (X'58E7421D027088CB9C53A51EC26D8E35', NULL, 'purpose', 'military', 120, 'аскер комиссариатына көрсөтүү үчүн', 'для предъявления в военный комиссариат', 0),
  (X'91E3F62B0C1685FE9634C265A5856233', NULL, 'purpose', 'police', 130, 'ички иштер органына көрсөтүү үчүн', 'для предъявления в органы внутренних дел', 0),
  (X'23373A17F73385089D7B431CCBC8D6DE', NULL, 'purpose', 'pension', 140, 'Социалдык фондго көрсөтүү үчүн', 'для предъявления в Социальный фонд', 0),
  (X'97A0D7F393698ED4850C53D433BC6B1D', NULL, 'purpose', 'livestock-sale', 150, 'мал сатуу үчүн', 'для продажи скота', 0),
  (X'21D43D1D46BD8ECCA1220F618ADCC4EC', NULL, 'decision-body', 'council', 10, 'айылдык кеңеш', 'айылный кенеш', 1),
  (X'840C0991E31C8CD796E401A839208143', NULL, 'decision-body', 'head', 20, 'айыл өкмөтүнүн башчысы', 'глава айыл окмоту', 0),
  (X'D8865099A41C8E8389E3999A377716C2', NULL, 'decision-body', 'district', 30, 'райондук мамлекеттик администрация', 'районная государственная администрация', 0),
  (X'61D8EDDBEED6850FB5E2706DE46D013C', NULL, 'decision-body', 'government', 40, 'Министрлер Кабинети', 'Кабинет Министров', 0),
  (X'ED4E67E775848619A86509DC0324D49A', NULL, 'decision-body', 'court', 50, 'сот', 'суд', 0),
  (X'787A7021A0D28897931343E554B5DEBF', NULL, 'decision-body', 'other', 90, 'башка орган', 'другой орган', 0),
  (X'7E81CAE3321D8A3C99EA8A116C9402F9', NULL, 'decision-kind', 'resolution', 10, 'токтом', 'постановление', 1),
  (X'CF52E088B4D489BBA95686B518CFE46F', NULL, 'decision-kind', 'disposal', 20, 'тескеме', 'распоряжение', 1),
  (X'7CAC1D95142088218324A221BA44C674', NULL, 'decision-kind', 'order', 30, 'буйрук', 'приказ', 1),
  (X'855F31AF81FE84228905DF4E237EDDC0', NULL, 'decision-kind', 'minutes', 40, 'протокол', 'протокол', 0),
  (X'46D1D45A21188C7C8F9088988DD9A986', NULL, 'decision-kind', 'other', 90, 'башка документ', 'другой документ', 0),
  (X'EE65A747D4678502A4BBD225803BA803', NULL, 'street-kind', 'street', 10, 'көчөсү', 'улица', 1),
  (X'BF7621ED821A856F81B52D5384DC2FB9', NULL, 'street-kind', 'lane', 20, 'туюк көчөсү', 'переулок', 0),
  (X'579B4CF09E5C836AA58AFED4EF37B554', NULL, 'street-kind', 'quarter', 30, 'кичи району', 'микрорайон', 0),
  (X'DE6D952CE7E5893BB949D54DA46A403B', NULL, 'street-kind', 'site', 40, 'участогу', 'участок', 0),
  (X'7242BD8934C98BB591A00AB4336EB59D', NULL, 'street-kind', 'block', 50, 'кварталы', 'квартал', 0),
  (X'6B8B9BDD931481288010A87DC30A1936', NULL, 'street-kind', 'none', 90, 'көчөсүз', 'без улицы', 0),
  (X'A94FA066699681A3B7848468028A8BA7', NULL, 'staff-role', 'clerk', 10, 'кызматкер (иш кагаздары)', 'сотрудник (делопроизводство)', 0),
  (X'A6E6723D79298A6A90F69EF94CB1CEEF', NULL, 'staff-role', 'head', 20, 'башчы', 'глава', 0),
  (X'36C08E3681448284B3FFCDFFFC9D3FCB', NULL, 'staff-role', 'secretary', 30, 'жооптуу катчы', 'ответственный секретарь', 1),
  (X'DF4D18EF9DCF80BCAC89B5EE181BDF6D', NULL, 'staff-role', 'council', 40, 'айылдык кеңештин катчысы', 'секретарь айылного кенеша', 0),
  (X'7AEC0FA16FDA8BD7A64835364BA591CA', NULL, 'staff-role', 'readonly', 50, 'карап көрүү гана', 'только просмотр', 0),
  (X'F7CA664F5EBA87DFA641477D81F0F035', NULL, 'territory-kind', 'oblast', 10, 'облус', 'область', 1),
  (X'5DF434E6140286AA995BF7527CF2AD2A', NULL, 'territory-kind', 'city', 20, 'шаар', 'город', 1),
  (X'EF5A090455DD8E7C8F6E571E61CC5577', NULL, 'territory-kind', 'rayon', 30, 'район', 'район', 1),
  (X'E390255970358CBE98E3BE2A7174150E', NULL, 'territory-kind', 'aimak', 40, 'айыл аймагы', 'айылный аймак', 1),
  (X'7E39967F2E518632A0C644CBF4002F81', NULL, 'territory-kind', 'village', 50, 'айыл', 'село', 1),
  (X'D53177ECDAF88D6DAAB406A9133AB77C', NULL, 'office-kind', 'aiyl', 10, 'айыл өкмөтү', 'айыл окмоту', 1),
  (X'25EA0954C98F888DBBC5CDD28CE24305', NULL, 'office-kind', 'city', 20, 'мэрия', 'мэрия', 1),
  (X'A0A5741480298D96A3207366466763A7', NULL, 'office-kind', 'district', 30, 'райондук администрация', 'районная администрация', 0),
  (X'5F66E15FB1CD870DB8250E379C0B3615', NULL, 'office-kind', 'oblast', 40, 'облустук администрация', 'областная администрация', 0);
