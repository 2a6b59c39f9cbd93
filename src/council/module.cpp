// SPDX-License-Identifier: Apache-2.0
// What the store must know of the module's tables, and what always holds of them.
#include "council/council_acts.h"

namespace aiyl::council {
namespace {

std::vector<store::Invariant> Invariants() {
  std::vector<store::Invariant> all;
  all.push_back({"council.one-decision",
                 {"council_decision"},
                 R"sql(
      SELECT a.decision FROM temp.touched AS x CROSS JOIN council_decision AS a ON a.decision = x.id
        CROSS JOIN council_decision AS b ON b.item = a.item AND b.decision <> a.decision
      WHERE a.cancelled_day IS NULL AND b.cancelled_day IS NULL LIMIT 1
    )sql",
                 Msg("An item of the agenda would have two decisions at once.")});
  all.push_back({"council.votes-of-present",
                 {"agenda_item", "attendance", "session"},
                 R"sql(
      SELECT i.id FROM (
        SELECT i.* FROM temp.touched AS x CROSS JOIN agenda_item AS i ON i.id = x.id
        UNION ALL
        SELECT i.* FROM temp.touched AS x CROSS JOIN attendance AS a ON a.id = x.id
          CROSS JOIN agenda_item AS i ON i.session = a.session
        UNION ALL
        SELECT i.* FROM temp.touched AS x CROSS JOIN agenda_item AS i ON i.session = x.id) AS i
      WHERE i.votes_for + i.votes_against + i.votes_abstained >
        (SELECT count(*) FROM attendance AS p WHERE p.session = i.session AND p.present = 1) LIMIT 1
    )sql",
                 Msg("More votes would stand than members were present.")});
  all.push_back({"council.decision-of-vote",
                 {"agenda_item", "council_decision"},
                 R"sql(
      SELECT k.decision FROM (
        SELECT k.* FROM temp.touched AS x CROSS JOIN council_decision AS k ON k.decision = x.id
        UNION ALL
        SELECT k.* FROM temp.touched AS x CROSS JOIN council_decision AS k ON k.item = x.id) AS k
        CROSS JOIN agenda_item AS i ON i.id = k.item
      WHERE k.cancelled_day IS NULL AND i.voted = 0 LIMIT 1
    )sql",
                 Msg("A decision would stand without its vote.")});
  all.push_back({"council.member-of-body",
                 {"attendance"},
                 R"sql(
      SELECT a.id FROM temp.touched AS x CROSS JOIN attendance AS a ON a.id = x.id
        CROSS JOIN session AS s ON s.id = a.session CROSS JOIN body_member AS m ON m.id = a.member
      WHERE m.body <> s.body LIMIT 1
    )sql",
                 Msg("Somebody would be present who is no member of the body.")});
  return all;
}

}  // namespace

void Register(store::Registry& registry) {
  registry.AddTables(
      store::TableClass::kTruth,
      {"body", "convocation", "body_member", "session", "session_warning", "attendance", "decision_draft",
       "decision_draft_text", "draft_proposal", "agenda_item", "agenda_item_text", "member_vote", "opinion",
       "council_decision", "decision_text", "publication", "decision_dispatch"});
  for (auto& invariant : Invariants()) registry.Add(std::move(invariant));
  office::AddActKinds(registry, CouncilActs());
}

}  // namespace aiyl::council
