-- SPDX-License-Identifier: Apache-2.0
-- An office gives each temporary number once: by construction, not by care. The number leads, so that a search by it and
-- the next one to give both come from this index.
DROP INDEX person_temporary_number;
CREATE UNIQUE INDEX person_temporary_number ON person (temporary_number, office) WHERE temporary_number <> '';
