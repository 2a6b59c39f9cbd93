// SPDX-License-Identifier: Apache-2.0
#include "certificate_book.h"

#include "council/council_acts.h"
#include "household/acts.h"
#include "household/module.h"
#include "household/steps.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "papers/series.h"
#include "requests/paper_link.h"
#include "requests/request_acts.h"
#include "services/services_acts.h"

namespace aiyl::test {
namespace {

const std::vector<office::ActSpec>& TemplateActs() {
  static const auto acts = papers::TemplateActs(certificates::Templates());
  return acts;
}

}  // namespace

namespace {

using namespace household;

const store::Registry& CertificateRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    office::AddActKinds(made, TemplateActs());
    return made;
  }();
  return registry;
}

struct MadeUp {
  const char *given_ky, *given_ru, *relation, *birth;
  Sex sex;
};
constexpr MadeUp kFamily[] = {{"Өмүрбек", "Омурбек", "head", "1975-03-12", Sex::kMale},
                              {"Гүлнара", "Гульнара", "wife", "1978-11-02", Sex::kFemale},
                              {"Нурсултан", "Нурсултан", "son", "2003-06-30", Sex::kMale},
                              {"Айгүл", "Айгуль", "daughter-in-law", "2004-01-19", Sex::kFemale},
                              {"Жаңыл", "Джаныл", "mother", "1949", Sex::kFemale},
                              {"Эрмек", "Эрмек", "son", "2007-09-09", Sex::kMale},
                              {"Бегимай", "Бегимай", "daughter", "2012-02-28", Sex::kFemale},
                              {"Үмөт", "Умот", "grandson", "2024-12-31", Sex::kMale}};

PersonRecord MakePerson(int index, const FamilySize& size) {
  const MadeUp& who = kFamily[index % 8];
  PersonRecord person;
  const bool woman = who.sex == Sex::kFemale;
  person.names.ky = {woman ? "Асанова" : "Асанов", who.given_ky, woman ? "Эсеновна" : "Эсенович", ""};
  person.names.ru = {woman ? "Асанова" : "Асанов", who.given_ru, woman ? "Эсеновна" : "Эсенович", ""};
  if (size.names == FamilySize::Names::kLong) {
    person.names.ky = {woman ? "Абдыкадырова-Жээнбекова" : "Абдыкадыров-Жээнбеков",
                       std::string(who.given_ky) + "беккожо", woman ? "Токтомаматовна" : "Токтомаматович", ""};
    person.names.ru = {woman ? "Абдыкадырова-Джээнбекова" : "Абдыкадыров-Джээнбеков",
                       std::string(who.given_ru) + "беккожо", woman ? "Токтомаматовна" : "Токтомаматович", ""};
  }
  person.sex = who.sex;
  person.birth = PartialDate::FromIso(who.birth);
  if (index == 0) person.pin = "21203197500123";
  return person;
}

Status AddProperty(store::UnitOfWork& work, HouseholdId household, PersonId owner) {
  ParcelRecord plot;
  plot.kind = "homestead";
  plot.land_type = "buildings";
  plot.area_m2 = 1240;
  plot.land_right = "ownership";
  plot.document_kind = "state-act";
  plot.document_number = "Ч-123456";
  plot.shares = {{.owner = owner, .owner_name = {}, .share = Share::Whole(), .document = {}}};
  AIYL_TRY(SetParcel(work, household, std::nullopt, plot));
  ParcelRecord share;
  share.kind = "share";
  share.land_type = "irrigated";
  share.area_m2 = 23'500;
  share.contour = "214";
  share.land_right = "ownership";
  share.document_kind = "certificate";
  share.document_number = "№ 77";
  AIYL_TRY(SetParcel(work, household, std::nullopt, share));
  AIYL_TRY(SetLivestock(work, household, *Date::FromYmd(2025, 1, 1),
                        {{"cattle.cow", 2},
                         {"cattle.calf", 1},
                         {"cattle.bull", 1},
                         {"horse", 3},
                         {"sheep.ewe", 20},
                         {"goat", 4},
                         {"poultry.hen", 12}},
                        ""));
  return {};
}

}  // namespace

CertificateBook::CertificateBook(FamilySize size, uint64_t seed)
    : OfficeBook(seed, {.registry = &CertificateRegistry(),
                        .acts = {&requests::PaperActs(), &requests::Acts(), &household::Acts(), &TemplateActs()},
                        .first_act = {[](store::UnitOfWork& work) { return papers::AddFirstSeries(work); }}}) {
  auto& book = **this;
  auto keys =
      book.Read<office::OfficeKeys>([&](store::Database& db) { return office::UnlockKeys(db, Made().office, ""); });
  if (!keys) throw std::runtime_error(keys.error().code);
  m_keys = std::move(*keys);
  Do("office.set", {{"address_ky", "Достук айылы, Манас көчөсү, 1"},
                    {"address_ru", "село Достук, улица Манаса, 1"},
                    {"phone", "0 (3534) 2-11-11"}});
  Write([&](store::UnitOfWork& work) -> Status {
    m_people.clear();
    Warnings warnings;
    const auto villages = office::ListVillages(work.Db(), Scope());
    AIYL_ASSIGN(const auto street, office::AddStreet(work, villages.at(0).id, "street", {"Ленин", "Ленина"}, false));
    AIYL_ASSIGN(const auto chronicle, BookFor(work, "1", work.GetClock().Today()));
    HouseholdRecord account;
    account.book = chronicle;
    account.account = "12";
    account.village = villages.at(0).id;
    account.street = street;
    account.house = "7";
    AIYL_ASSIGN(m_household, OpenAccount(work, account, warnings));
    for (int i = 0; i < size.members; ++i) {
      AIYL_ASSIGN(const auto person, RegisterPerson(work, MakePerson(i, size), warnings));
      MemberInput member;
      member.household = m_household;
      member.person = person;
      member.relation = kFamily[i % 8].relation;
      if (i > 0 && member.relation == "head") member.relation = "relative";
      AIYL_TRY(AddMember(work, member));
      m_people.push_back(person);
    }
    return AddProperty(work, m_household, m_people.at(0));
  });
}

void CertificateBook::Write(const std::function<Status(store::UnitOfWork&)>& work) {
  Clock().AdvanceMicros(1'000'000);
  const auto receipt = (*this)->Write(Actor(), {.kind = "person.correct", .happened_on = Clock().Today()}, work);
  if (!receipt)
    throw std::runtime_error(receipt.error().code + " " + receipt.error().field + ": " +
                             ToEnglish(receipt.error().message));
}

certificates::Order CertificateBook::Order(const std::string& kind, papers::PaperLanguage language) const {
  certificates::Order order;
  order.kind = kind;
  order.person = Head();
  order.language = language;
  order.purpose = {"мектепке көрсөтүү үчүн", "для предъявления в школу"};
  if (language == papers::PaperLanguage::kRussian) order.wish = "орусча берүүнү суранды";
  return order;
}

Result<certificates::Preview> CertificateBook::Preview(const certificates::Order& order) {
  return (*this)->Read<certificates::Preview>(
      [&](store::Database& db) { return certificates::PreviewCertificate(db, Actor(), order, Clock().Today()); });
}

Result<certificates::Issued> CertificateBook::Issue(const certificates::Order& order) {
  Clock().AdvanceMicros(1'000'000);
  return certificates::IssueCertificate(**this, Actor(), order, Keys());
}

papers::Paper CertificateBook::Find(papers::PaperId id) {
  return *Read<std::optional<papers::Paper>>([&](store::Database& db) { return papers::FindPaper(db, id); });
}

}  // namespace aiyl::test
