// SPDX-License-Identifier: Apache-2.0
// The verbs of taxes on the demo village: what is taxed, a run of a year, its explanation, the papers, the draft of a
// decision, rule files that are exchanged, and the district that consolidates it all.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/atomic_file.h"
#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

using nlohmann::json;

std::string Bytes(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The rows of a list written as .csv: cells without their quotes, the first line without its mark.
std::vector<std::vector<std::string>> Cells(const std::string& file) {
  const std::string text = Bytes(file);
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text.substr(text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0));
  for (std::string line; std::getline(lines, line);) {
    auto& row = rows.emplace_back(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"')
        quoted = !quoted;
      else if (c == ';' && !quoted)
        row.emplace_back();
      else if (c != '\r')
        row.back() += c;
    }
  }
  return rows;
}

int64_t TyiynOf(const std::string& plain) {
  std::string digits;
  for (const char c : plain)
    if (c != '.') digits += c;
  return digits.empty() ? 0 : std::stoll(digits);
}

// A total line begins with the word, or has it after empty cells.
const std::vector<std::string>* TotalOf(const std::vector<std::vector<std::string>>& rows) {
  for (const auto& row : rows)
    for (const auto& cell : row)
      if (cell == "Всего") return &row;
  return nullptr;
}

// A numbered line of the list that has this total.
bool IsLine(const std::vector<std::string>& row, const std::vector<std::string>& total) {
  return row.size() == total.size() && !row[0].empty() && row[0].find_first_not_of("0123456789") == std::string::npos;
}

struct TaxedVillage {
  TemporaryFolder folder;
  std::string book = CopyOfDemo(folder);

  std::string File(const std::string& name) const { return (folder / name).string(); }
  json Assess(const std::string& kind, const std::vector<std::string>& more = {}) {
    std::vector<std::string> args = {"assess", book, "--year", "2025", "--kind", kind};
    args.insert(args.end(), more.begin(), more.end());
    return Done(args);
  }
  json Print(const std::string& what, const std::string& file, const std::vector<std::string>& more = {}) {
    std::vector<std::string> args = {"print", what, book, "--year", "2025", "--paper", "ru", "--out", File(file)};
    args.insert(args.end(), more.begin(), more.end());
    return Done(args);
  }
  std::vector<std::vector<std::string>> Register() {
    Print("register", "register.csv");
    return Cells(File("register.csv"));
  }
};

}  // namespace

TEST_CASE("the verbs of taxes explain themselves") {
  for (const auto* verb : {"notice", "register", "collection", "tax-report"}) CheckHelp("print", verb);
  for (const auto* verb : {"import", "export", "withdraw"}) CheckHelp("rules", verb);
  for (const std::string verb : {"objects", "assess", "explain", "what-if", "leases", "ends-soon"})
    for (const auto* language : {"ky", "ru", "en"}) {
      const auto help = RunAiyl({verb, "--help", "--lang", language});
      INFO(verb << " " << language << help.out);
      CHECK(help.status == 0);
      CHECK(help.out.find("aiyl " + verb + " village.aiyl") != std::string::npos);
    }
}

TEST_CASE("what is taxed is listed with its owners and with what is missing") {
  TaxedVillage village;
  const json all = Done({"objects", village.book, "--year", "2025", "--kind", "dwelling"}).at("objects");
  const json gaps = Done({"objects", village.book, "--year", "2025", "--kind", "dwelling", "--gaps"}).at("objects");
  REQUIRE(all.size() > gaps.size());
  size_t with_gaps = 0;
  for (const auto& object : all) with_gaps += object.at("gaps").empty() ? 0 : 1;
  CHECK(with_gaps == gaps.size());
  for (const auto& object : all) {
    if (!object.at("gaps").empty()) continue;
    CHECK(object.at("inputs").contains("area"));
    CHECK_FALSE(object.at("owners").empty());
  }
  CHECK(Done({"objects", village.book, "--year", "2025", "--limit", "3"}).at("objects").size() == 3);
  REQUIRE_DONE(RunAiyl(
      {"objects", village.book, "--year", "2025", "--kind", "dwelling", "--gaps", "--out", village.File("gaps.csv")}));
  CHECK(Cells(village.File("gaps.csv")).size() > gaps.size());
  CHECK(RunAiyl({"objects", village.book, "--kind", "salt"}).status == 1);
  CHECK(RunAiyl({"objects", village.book, "--year", "soon"}).status == 2);
  CHECK(RunAiyl({"objects", village.book, "--village", "Жокайыл"}).status == 1);
}

TEST_CASE("a tax of a year: seen before it is written, written once, explained, printed, taken back") {
  TaxedVillage village;
  const json preview = village.Assess("household-plot", {"--dry-run"});
  REQUIRE(preview.at("new") > 10);
  CHECK(preview.at("dry_run") == true);
  CHECK(RunAiyl({"print", "register", village.book, "--year", "2025", "--out", village.File("none.csv")}).status == 1);
  CHECK_FALSE(std::filesystem::exists(village.File("none.csv")));

  const json written = village.Assess("household-plot");
  CHECK(written.at("assessments") == preview.at("new"));
  CHECK(written.at("sum_tyiyn") == preview.at("sum_tyiyn"));
  const json again = village.Assess("household-plot");
  CHECK(again.at("assessments") == 0);
  CHECK(again.at("same") == written.at("assessments"));
  CHECK(again.at("acts") == 0);

  // The register: a line for each, and their sum.
  const auto rows = village.Register();
  const auto* total = TotalOf(rows);
  REQUIRE(total);
  int64_t sum = 0, lines = 0;
  std::string account;
  for (const auto& row : rows) {
    if (!IsLine(row, *total)) continue;
    ++lines;
    sum += TyiynOf(row.back());
    if (account.empty() && TyiynOf(row.back()) > 0) account = row[1];
  }
  CHECK(lines == written.at("assessments"));
  CHECK(sum == written.at("sum_tyiyn"));
  CHECK(TyiynOf(total->back()) == sum);

  // Why one of them is what it is.
  REQUIRE_FALSE(account.empty());
  const auto explained = RunAiyl({"explain", village.book, account, "--year", "2025", "--lang", "ru"});
  REQUIRE_DONE(explained);
  CHECK(explained.out.find("ст. 398") != std::string::npos);
  CHECK(explained.out.find("Кз") != std::string::npos);
  const json same = Done({"explain", village.book, account, "--year", "2025"}).at("assessments");
  const auto by_payer =
      Done({"explain", village.book, same.at(0).at("payer").get<std::string>(), "--year", "2025"}).at("assessments");
  CHECK(by_payer.at(0) == same.at(0));
  CHECK(RunAiyl({"explain", village.book, account, "--year", "2019"}).status == 1);
  CHECK(RunAiyl({"explain", village.book, "019bb0ca-69b0-73f0-acea-000000000000"}).status == 1);

  // What is due stands in the plan of its month, what was assessed in the report.
  village.Print("collection", "collection.csv");
  const auto months = Cells(village.File("collection.csv"));
  int64_t due = 0;
  for (const auto& row : months)
    if (row.size() == 4 && row[0].find("приусадебный") != std::string::npos) {
      CHECK(row[1] == "сентябрь");
      due += TyiynOf(row[2]);
    }
  CHECK(due == sum);
  village.Print("tax-report", "report.csv", {"--for", "tax-service"});
  const auto* report =
      TotalOf(Cells(village.File("report.csv"))) ? TotalOf(Cells(village.File("report.csv"))) : nullptr;
  REQUIRE(report);
  const auto reported = Cells(village.File("report.csv"));
  for (const auto& row : reported)
    if (row.size() > 5 && row[0].find("приусадебный") != std::string::npos) {
      CHECK(std::stoll(row[1]) == lines);
      CHECK(TyiynOf(row[3]) == sum);
      CHECK(TyiynOf(row[5]) == sum);
    }
  for (const auto* what : {"register", "collection", "tax-report", "notice"}) {
    village.Print(what, std::string(what) + ".pdf");
    CHECK(Bytes(village.File(std::string(what) + ".pdf")).rfind("%PDF", 0) == 0);
  }
  const json notices = village.Print("notice", "notices.pdf");
  CHECK(notices.at("sum_tyiyn") == sum);
  CHECK(village.Print("notice", "notice.pdf", {"--payer", account}).at("notices") >= 1);

  // Taken back: nothing stands, and nothing is owed.
  CHECK(RunAiyl({"assess", village.book, "--take-back", "no id"}).status == 2);
  const std::string run = written.at("run");
  const auto no_reason = RunAiyl({"assess", village.book, "--take-back", run});
  CHECK(no_reason.status == 1);
  CHECK(no_reason.err.find("--note") != std::string::npos);
  const json back = Done({"assess", village.book, "--take-back", run, "--note", "Кз туура эмес болчу"});
  CHECK(back.at("assessments") == lines);
  const json left = Done({"statement", village.book, account});
  for (const auto& debt : left.at("debts"))
    if (debt.at("kind") == "tax.household-plot") CHECK(debt.at("left_tyiyn") == 0);
  CHECK(Done({"assess", village.book, "--take-back", run, "--note", "дагы"}).at("acts") == 0);
  CHECK(village.Assess("household-plot").at("sum_tyiyn") == sum);
}

TEST_CASE("a draft decision is worked out beside what stands, and nothing is written") {
  TaxedVillage village;
  village.Assess("household-plot");
  const json draft = Done({"what-if", village.book, "--year", "2025", "--kind", "household-plot", "--set", "kz=2",
                           "--out", village.File("draft.pdf"), "--paper", "ru"});
  CHECK(draft.at("then_tyiyn") > draft.at("now_tyiyn"));
  CHECK(draft.at("more").get<int64_t>() + draft.at("same").get<int64_t>() + draft.at("less").get<int64_t>() ==
        draft.at("payers").get<int64_t>());
  int64_t now = 0, then = 0;
  for (const auto& band : draft.at("bands")) {
    now += band.at("now").get<int64_t>();
    then += band.at("then").get<int64_t>();
  }
  CHECK(now == draft.at("payers"));
  CHECK(then == draft.at("payers"));
  CHECK(std::filesystem::file_size(village.File("draft.pdf")) > 1000);
  CHECK(village.Assess("household-plot").at("same") == village.Register().size() - 4);
  CHECK(RunAiyl({"what-if", village.book, "--year", "2025", "--kind", "household-plot"}).status == 2);
  CHECK(RunAiyl({"what-if", village.book, "--year", "2025", "--kind", "household-plot", "--set", "kz"}).status == 2);
  CHECK(RunAiyl({"what-if", village.book, "--year", "2025", "--kind", "household-plot", "--set", "salt=2"}).status ==
        1);
}

TEST_CASE("a run refuses a year, a kind, a village that there is not") {
  TaxedVillage village;
  const auto status = [&](const std::vector<std::string>& more) {
    std::vector<std::string> args = {"assess", village.book};
    args.insert(args.end(), more.begin(), more.end());
    const auto answer = RunAiyl(args);
    CHECK(answer.out.empty());
    CHECK_FALSE(answer.err.empty());
    return answer.status;
  };
  CHECK(status({"--year", "2008", "--kind", "dwelling"}) == 1);
  CHECK(status({"--year", "2031", "--kind", "dwelling"}) == 1);
  CHECK(status({"--year", "2025", "--kind", "salt"}) == 1);
  CHECK(status({"--year", "2025"}) == 2);
  CHECK(status({"--year", "2025", "--kind", "dwelling", "--village", "Жокайыл"}) == 1);
}

TEST_CASE("what a person owes is shown to those who keep the book; sums of the village to all") {
  TaxedVillage village;
  village.Assess("household-plot");
  std::string keeper;
  const json office = Done({"office", village.book});
  for (const auto& one : office.at("staff"))
    if (one.at("role") == "head") keeper = one.at("name").at("ky");
  REQUIRE_FALSE(keeper.empty());
  REQUIRE_DONE(RunAiyl({"act", village.book, "staff.add", "--data",
                        R"({"name_ky": "Кеңеш катчысы", "name_ru": "Секретарь кенеша", "role": "council"})"}));
  const auto status = [&](std::vector<std::string> args, const std::string& who) {
    args.insert(args.begin(), {"--as", who});
    const auto answer = RunAiyl(args);
    INFO(answer.err);
    if (answer.status != 0) CHECK(answer.err.find("tax secrecy") != std::string::npos);
    return answer.status;
  };
  const std::string out = village.File("r.csv");
  for (const auto& args : std::vector<std::vector<std::string>>{
           {"statement", village.book, "2"},
           {"arrears", village.book},
           {"explain", village.book, "2", "--year", "2025"},
           {"print", "register", village.book, "--year", "2025", "--out", out},
           {"print", "notice", village.book, "--year", "2025", "--out", village.File("n.pdf")},
           {"print", "statement", village.book, "2", "--out", out},
           {"print", "payments", village.book, "--out", out}}) {
    INFO(args[0] << " " << args[1]);
    CHECK(status(args, keeper) == 0);
    CHECK(status(args, "Кеңеш катчысы") == 1);
  }
  for (const char* what : {"tax-report", "collection"})
    CHECK(status({"print", what, village.book, "--year", "2025", "--out", out}, "Кеңеш катчысы") == 0);
}

TEST_CASE("leases and what ends soon") {
  TaxedVillage village;
  const json leases = Done({"leases", village.book}).at("leases");
  REQUIRE(leases.size() >= 2);
  for (const auto& lease : leases)
    if (lease.contains("zone") && lease.at("kind") == "municipal-property") CHECK(lease.at("tax") > 0);
  CHECK(Done({"ends-soon", village.book, "--days", "4000"}).at("ends_soon").size() >
        Done({"ends-soon", village.book, "--days", "1"}).at("ends_soon").size());
}

TEST_CASE("a rule file goes from one office to another and back out of use") {
  TaxedVillage village;
  const std::string file = village.File("dwelling.json");
  REQUIRE_DONE(RunAiyl({"rules", "export", village.book, "dwelling", "--out", file}));
  REQUIRE_DONE(RunAiyl({"rules", "check", file}));
  // What the program itself ships counts already.
  const auto same = RunAiyl({"rules", "import", village.book, file});
  CHECK(same.status == 1);
  CHECK(same.err == "aiyl: This rule file counts already for “dwelling”.\n");
  std::string text = Bytes(file);
  const size_t source = text.find("текст по состоянию");
  REQUIRE(source != std::string::npos);
  text.insert(source, "сверено в области; ");
  REQUIRE(WriteFileAtomically(file, text).has_value());
  REQUIRE_DONE(RunAiyl({"rules", "import", village.book, file, "--note", "облустан келди"}));
  village.Assess("dwelling");
  const auto withdrawn = RunAiyl({"rules", "withdraw", village.book, "dwelling"});
  REQUIRE_DONE(withdrawn);
  CHECK(RunAiyl({"rules", "withdraw", village.book, "dwelling"}).status == 1);
  REQUIRE(WriteFileAtomically(file, "{\"kind\": \"dwelling\"}").has_value());
  CHECK(RunAiyl({"rules", "import", village.book, file}).status == 1);
}

TEST_CASE("the district's book says of its villages' taxes what they say together") {
  TaxedVillage first, second;
  const std::string pass = first.File("pass.txt"), district = first.File("district.aiyl");
  REQUIRE(WriteFileAtomically(pass, "a long passphrase\n").has_value());
  REQUIRE_DONE(RunAiyl({"demo", first.File("other.aiyl"), "--households", "30", "--seed", "77"}));
  second.book = first.File("other.aiyl");
  REQUIRE_DONE(RunAiyl({"new", district, "--district", "--office-ky", "Сыноо району", "--office-ru", "Сыноо район",
                        "--passphrase-file", pass, "--as", "Адис"}));
  REQUIRE_DONE(RunAiyl({"key", "show", district, "--out", first.File("district.pub")}));
  int64_t lines = 0, sum = 0, arrears = 0;
  for (TaxedVillage* village : {&first, &second}) {
    const std::string key = first.File(village == &first ? "1.pub" : "2.pub");
    const std::string package = first.File(village == &first ? "1.aiylpkg" : "2.aiylpkg");
    for (const char* kind : {"household-plot", "vehicle", "non-residential"}) {
      const json run = village->Assess(kind);
      lines += run.at("assessments").get<int64_t>();
      sum += run.at("sum_tyiyn").get<int64_t>();
    }
    arrears += Done({"arrears", village->book}).at("total_tyiyn").get<int64_t>();
    REQUIRE_DONE(RunAiyl({"key", "show", village->book, "--out", key}));
    REQUIRE_DONE(RunAiyl({"enrol", village->book, first.File("district.pub")}));
    REQUIRE_DONE(RunAiyl({"enrol", district, key}));
    REQUIRE_DONE(
        RunAiyl({"export", village->book, "--to", "Сыноо району", "--out", package, "--passphrase-file", pass}));
    REQUIRE_DONE(RunAiyl({"apply", district, package, "--passphrase-file", pass}));
  }
  TaxedVillage all;
  all.book = district;
  const auto rows = all.Register();
  const auto* total = TotalOf(rows);
  REQUIRE(total);
  int64_t listed = 0;
  for (const auto& row : rows) listed += IsLine(row, *total);
  CHECK(listed == lines);
  CHECK(TyiynOf(total->back()) == sum);
  CHECK(Done({"arrears", district}).at("total_tyiyn") == arrears);
  // The district reads: it does not assess for a village.
  CHECK(RunAiyl({"assess", district, "--year", "2025", "--kind", "dwelling", "--dry-run"}).status != 2);
}
