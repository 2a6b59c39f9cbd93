// SPDX-License-Identifier: Apache-2.0
// The real `aiyl`, killed at any moment of an import, of a certificate and of taking up a package: what it said was
// done is there, the book opens and passes its check, and running it again completes the work. And two of them at once.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "base/atomic_file.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace {

const std::string kAiyl = std::string(AIYL_BINARY_DIR) + "/bin/aiyl";

ProgramEnd Aiyl(const std::vector<std::string>& args) {
  return Program(kAiyl, args).Wait();
}

nlohmann::json Done(const std::vector<std::string>& args) {
  const ProgramEnd end = Aiyl(args);
  for (const auto& arg : args) UNSCOPED_INFO(arg);
  INFO(end.out);
  REQUIRE(end.status == 0);
  return nlohmann::json::parse(end.out, nullptr, false);
}

int Runs() {
  return std::getenv("AIYL_EVERY_FAULT") != nullptr ? 50 : 2;
}

void Copy(const fs::path& from, const fs::path& to) {
  for (const char* ending : {"-wal", "-shm", "-lock"}) fs::remove(to.string() + ending);
  fs::copy_file(from, to, fs::copy_options::overwrite_existing);
}

// Runs the command, and kills it at a moment between its start and a little after its usual end.
class Killer {
 public:
  explicit Killer(uint64_t seed) : m_random(seed) {}

  // How long the command takes when it is left alone.
  void Measure(const std::vector<std::string>& args) {
    const auto start = std::chrono::steady_clock::now();
    Done(args);
    m_usual = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  }
  ProgramEnd Run(const std::vector<std::string>& args) {
    const auto share = static_cast<int64_t>(m_random() % 1050);
    const ProgramEnd end = Program(kAiyl, args).KillAfter(m_usual * share / 1000);
    m_killed += end.killed ? 1 : 0;
    return end;
  }
  int Killed() const { return m_killed; }

 private:
  std::mt19937_64 m_random;
  std::chrono::microseconds m_usual{0};
  int m_killed = 0;
};

std::string Sheet(int households) {
  std::string text = "Жеке эсеп;Фамилиясы;Аты;Туулган күнү;Жынысы;Туугандык катышы;Айыл;Көчө;Үй\n";
  for (int i = 1; i <= households; ++i) {
    const std::string account = std::to_string(5000 + i), year = std::to_string(1940 + i % 60);
    text += account + ";Асанов;Бакыт;12.03." + year + ";эркек;башчы;Сыноо;Манас;" + account + "\n";
    text += account + ";Асанова;Айгүл;04.07." + year + ";аял;аялы;Сыноо;Манас;" + account + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("an import killed at any moment is completed by running it again, nobody twice") {
  const TemporaryFolder folder;
  const std::string demo = folder / "demo.aiyl", book = folder / "book.aiyl", sheet = folder / "sheet.csv";
  Done({"--json", "demo", demo, "--households", "20", "--seed", "7"});
  REQUIRE(WriteFileAtomically(sheet, Sheet(400)));
  const std::vector<std::string> import = {"--json", "import", book, sheet};
  Killer killer(1);
  Copy(demo, book);
  killer.Measure(import);
  const auto total = [&] {
    return Done({"--json", "report", book, "population", "--as-of", "2030-01-01"})["total"].get<int>();
  };
  const int whole = total();
  for (int run = 0; run < Runs(); ++run) {
    CAPTURE(run);
    Copy(demo, book);
    const ProgramEnd end = killer.Run(import);
    if (!end.killed) CHECK(end.status == 0);
    if (!end.killed) CHECK(total() == whole);
    CHECK(Aiyl({"check", book, "--full"}).status == 0);
    const auto again = Done(import);
    CHECK(again["refused"] == 0);
    CHECK(total() == whole);
    if (run % 10 == 0) CHECK(Aiyl({"check", book, "--full"}).status == 0);
  }
  if (Runs() > 10) CHECK(killer.Killed() > Runs() / 3);
}

TEST_CASE("a certificate killed at any moment is there with number and page, or not at all") {
  const TemporaryFolder folder;
  const std::string book = folder / "book.aiyl", out = folder / "paper.pdf";
  Done({"--json", "demo", book, "--households", "20", "--seed", "8"});
  const auto person = Done({"--json", "show", book, "household", "1"})["members"][0]["person"].get<std::string>();
  const std::vector<std::string> order = {"--json",    "certificate", book,      "--kind", "family", "--person", person,
                                          "--purpose", "school",      "--paper", "both",   "--out",  out};
  Killer killer(2);
  killer.Measure(order);
  std::set<std::string> numbers;
  for (int run = 0; run < Runs(); ++run) {
    CAPTURE(run);
    const ProgramEnd end = killer.Run(order);
    const auto said = nlohmann::json::parse(end.out, nullptr, false);
    if (said.is_object() && said.contains("number")) CHECK(numbers.insert(said["number"]).second);
    CHECK(Aiyl({"check", book}).status == 0);
  }
  // What it said was issued is in the register, and the page is kept.
  for (const auto& number : numbers) {
    INFO(number);
    CHECK(Aiyl({"paper", book, number, "--out", out}).status == 0);
  }
  CHECK(Aiyl({"check", book, "--full"}).status == 0);
  const auto next = Done(order)["number"].get<std::string>();
  CHECK(numbers.insert(next).second);
  if (Runs() > 10) CHECK(killer.Killed() > Runs() / 3);
}

TEST_CASE("taking up a package killed at any moment takes all of it or nothing, and again completes it") {
  const TemporaryFolder folder;
  const std::string village = folder / "village.aiyl", empty = folder / "empty.aiyl",
                    district = folder / "district.aiyl", pass = folder / "pass.txt", package = folder / "acts.package";
  REQUIRE(WriteFileAtomically(pass, "a long passphrase\n"));
  Done({"--json", "demo", village, "--households", "60", "--seed", "9"});
  Done({"--json", "new", empty, "--district", "--office-ky", "Сыноо району", "--office-ru", "Район Сыноо",
        "--passphrase-file", pass, "--as", "Район"});
  Done({"--json", "key", "show", village, "--out", folder / "village.pub"});
  Done({"--json", "key", "show", empty, "--out", folder / "district.pub", "--passphrase-file", pass});
  Done({"--json", "enrol", village, folder / "district.pub"});
  Done({"--json", "enrol", empty, folder / "village.pub"});
  Done({"--json", "export", village, "--to", "Сыноо району", "--out", package});
  const std::vector<std::string> apply = {"--json", "apply", district, package, "--passphrase-file", pass};
  Killer killer(3);
  Copy(empty, district);
  killer.Measure(apply);
  const auto total = [&] {
    return Done({"--json", "report", district, "population", "--as-of", "2030-01-01"})["total"].get<int>();
  };
  const int whole = total();
  CHECK(whole > 100);
  for (int run = 0; run < Runs(); ++run) {
    CAPTURE(run);
    Copy(empty, district);
    const ProgramEnd end = killer.Run(apply);
    const int people = total();
    CHECK((people == 0 || people == whole));
    if (!end.killed) CHECK(people == whole);
    CHECK(Aiyl({"check", district}).status == 0);
    Done(apply);
    CHECK(total() == whole);
    if (run % 10 == 0) CHECK(Aiyl({"check", district, "--full"}).status == 0);
  }
  if (Runs() > 10) CHECK(killer.Killed() > Runs() / 3);
}

TEST_CASE("two certificates ordered at once from two processes get two numbers or a clear refusal") {
  const TemporaryFolder folder;
  const std::string book = folder / "book.aiyl";
  Done({"--json", "demo", book, "--households", "20", "--seed", "8"});
  const auto person = Done({"--json", "show", book, "household", "1"})["members"][0]["person"].get<std::string>();
  const auto order = [&](const std::string& out) -> std::vector<std::string> {
    return {"--json",    "certificate", book,      "--kind", "residence", "--person",  person,
            "--purpose", "bank",        "--paper", "both",   "--out",     folder / out};
  };
  std::set<std::string> numbers;
  int issued = 0;
  for (int round = 0; round < Runs() * 2; ++round) {
    Program left(kAiyl, order("left.pdf")), right(kAiyl, order("right.pdf"));
    for (Program* program : {&left, &right}) {
      const ProgramEnd end = program->Wait();
      INFO(end.out);
      CHECK((end.status == 0 || end.status == 3));  // 3: it said that another program was writing
      if (end.status != 0) continue;
      ++issued;
      CHECK(numbers.insert(nlohmann::json::parse(end.out)["number"]).second);
    }
  }
  CHECK(issued >= Runs() * 2);
  CHECK(numbers.size() == static_cast<size_t>(issued));
  CHECK(Aiyl({"check", book, "--full"}).status == 0);
}
