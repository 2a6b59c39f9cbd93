-- SPDX-License-Identifier: Apache-2.0
-- The register of papers is shown latest first, and households by their head, in blocks: from an index, not by sorting
-- all of them for each block.
CREATE INDEX paper_latest ON paper(day, number, id);
CREATE INDEX household_now_head ON household_now(head_sort, household);
