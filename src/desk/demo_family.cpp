// SPDX-License-Identifier: Apache-2.0
// The people of one made-up household: an older couple or what is left of it, their children, the son who stayed with
// his wife and children, those who went away to work. Shares are set so that the whole gives a rural pyramid: about a
// third under 15, one in seventeen over 65, four to five to a household. Pure.
#include <algorithm>
#include <cstdio>

#include "desk/demo_plan.h"

namespace aiyl::desk {

namespace {

struct FamilyStyle {
  DemoPeople people = DemoPeople::kKyrgyz;
  BothSpellings surname;
};

class FamilyPlanner {
 public:
  FamilyPlanner(DemoRandom& random, DemoHousehold& household) : m_random(random), m_household(household) {
    static constexpr int kPeoples[] = {80, 14, 6};
    m_style.people = static_cast<DemoPeople>(m_random.Weighted(kPeoples));
    m_style.surname = DemoSurnameBase(m_random, m_style.people);
  }

  void Plan() {
    static constexpr int kAges[] = {9, 27, 27, 19, 12, 6};  // of the head, by decade from the twenties on
    const int age = std::max(20, 20 + 10 * m_random.Weighted(kAges) + m_random.Below(10));
    const int kind = m_random.Below(100);
    if (kind < 5) {
      Alone(age);
    } else if (kind < 10) {
      MotherWithChildren(age);
    } else {
      const BothSpellings grandfather = Given(DemoSex::kMale);
      Couple(age, grandfather, DemoRelation::kHead, -1, -1);
      ParentOfHead(age);
    }
    FillIn();
  }

 private:
  BothSpellings Given(DemoSex sex) { return DemoGivenName(m_random, m_style.people, sex); }
  int Size() const { return static_cast<int>(m_household.members.size()); }
  DemoPerson& At(int index) { return m_household.members[static_cast<size_t>(index)]; }

  DemoNameForm Form(int age) {
    if (m_style.people == DemoPeople::kKyrgyz && age < 30) {
      const int die = m_random.Below(100);
      if (die < 28) return DemoNameForm::kUulu;
      if (die < 36) return DemoNameForm::kBareFather;
    }
    if (m_style.people == DemoPeople::kUzbek && age < 22 && m_random.Percent(35)) return DemoNameForm::kUulu;
    return DemoNameForm::kOv;
  }

  int Add(int age, DemoSex sex, const BothSpellings& surname, const BothSpellings& father_name, DemoRelation relation) {
    DemoPerson person;
    person.sex = sex;
    person.people = m_style.people;
    person.relation = relation;
    person.name = DemoFullName(m_style.people, sex, Form(age), surname, Given(sex), father_name);
    person.born = PartialDate(DemoToday().PlusYears(-age).PlusDays(-m_random.Below(365)));
    m_household.members.push_back(std::move(person));
    return Size() - 1;
  }

  int AddWife(int husband_age, DemoRelation relation) {
    const int age = std::max(18, husband_age - m_random.Around(3, 3));
    const BothSpellings own = m_random.Percent(45) ? m_style.surname : DemoSurnameBase(m_random, m_style.people);
    return Add(age, DemoSex::kFemale, own, Given(DemoSex::kMale), relation);
  }

  static int AgeOf(const DemoPerson& person) { return person.born.Assumed().YearsUntil(DemoToday()); }

  // Husband, wife unless widowed, and their children. `generation_*` link a married son to his parents.
  void Couple(int age, const BothSpellings& father_name, DemoRelation relation, int father, int mother) {
    const bool below = relation != DemoRelation::kHead;
    int husband = -1, wife = -1;
    const bool man_lives = below || !m_random.Percent(std::clamp((age - 50) * 2, 2, 65));
    const bool woman_lives = !man_lives || !m_random.Percent(std::clamp(age - 55, 1, 30));
    if (man_lives) {
      husband = Add(age, DemoSex::kMale, m_style.surname, father_name, relation);
      At(husband).father = father;
      At(husband).mother = mother;
    }
    if (woman_lives)
      wife =
          AddWife(age, below ? DemoRelation::kChildInLaw : (man_lives ? DemoRelation::kSpouse : DemoRelation::kHead));
    if (husband >= 0 && wife >= 0) {
      At(husband).spouse = wife;
      At(wife).spouse = husband;
    }
    const int mother_age = wife >= 0 ? AgeOf(At(wife)) : age - 3;
    const BothSpellings name = husband >= 0 ? At(husband).name.given : Given(DemoSex::kMale);
    Children(mother_age, husband, wife, name, below ? DemoRelation::kGrandchild : DemoRelation::kChild);
  }

  void Children(int mother_age, int father, int mother, const BothSpellings& father_name, DemoRelation relation) {
    const int wanted = m_random.Weighted(kFamilySizes) + (mother_age > 50 ? 1 : 0);
    int at_birth = 19 + m_random.Below(6);
    bool son_stays = false;
    for (int i = 0; i < wanted && at_birth <= std::min(mother_age, 43); ++i, at_birth += 1 + m_random.Between(1, 4)) {
      const int age = mother_age - at_birth;
      const DemoSex sex = m_random.PerMille(512) ? DemoSex::kMale : DemoSex::kFemale;
      if (relation == DemoRelation::kChild && age >= 22) {
        if (sex == DemoSex::kMale && !son_stays && m_random.Percent(42)) {
          son_stays = true;
          if (age >= 23 && m_random.Percent(80)) {
            Couple(age, father_name, DemoRelation::kChild, father, mother);
            continue;
          }
        } else if (m_random.Percent(sex == DemoSex::kMale ? 72 : 86)) {
          continue;  // lives elsewhere
        }
      }
      const int child = Add(age, sex, m_style.surname, father_name, relation);
      At(child).father = father;
      At(child).mother = mother;
    }
  }

  void Alone(int age) {
    const DemoSex sex = age > 55 && m_random.Percent(70) ? DemoSex::kFemale : DemoSex::kMale;
    Add(age, sex, m_style.surname, Given(DemoSex::kMale), DemoRelation::kHead);
  }

  void MotherWithChildren(int age) {
    const int mother = Add(age, DemoSex::kFemale, m_style.surname, Given(DemoSex::kMale), DemoRelation::kHead);
    Children(age, -1, mother, Given(DemoSex::kMale), DemoRelation::kChild);
  }

  // The old mother who lives with a grown son who is first-recorded himself.
  void ParentOfHead(int age) {
    if (age < 28 || age > 55 || At(0).sex != DemoSex::kMale || !m_random.Percent(14)) return;
    const int parent = Add(age + m_random.Between(19, 30), DemoSex::kFemale, m_style.surname, Given(DemoSex::kMale),
                           DemoRelation::kParent);
    At(0).mother = parent;
  }

  void FillIn() {
    for (DemoPerson& person : m_household.members) {
      const int age = AgeOf(person);
      const Date born = person.born.Assumed();
      if (!m_random.Percent(age > 70 ? 18 : age < 1 ? 35 : 4)) person.pin = Pin(person.sex, born);
      if (born.Year() < 1956 && m_random.Percent(25)) {
        person.born = m_random.Percent(70) ? *PartialDate::FromYear(born.Year())
                                           : *PartialDate::FromYearMonth(born.Year(), born.Month());
        if (m_random.Percent(60)) person.pin.clear();
      }
      person.ethnicity_known = m_random.Percent(85);
      if (age >= 18 && age < 75 && m_random.Percent(55)) {
        char phone[32];
        std::snprintf(phone, sizeof phone, "0000 %02d-%02d-%02d", m_random.Below(100), m_random.Below(100),
                      m_random.Below(100));  // no operator has 0000
        person.phone = phone;
      }
      if (m_random.Percent(90)) person.marital = Marital(person, age);
      person.absence = Absence(age, person);
      if (born < DemoToday().PlusDays(-400)) ComeAndGo(person, age);
      // Dirt as in real books: a Latin letter in a Cyrillic name, a spelling never written in Russian.
      if (m_random.PerMille(3)) {
        const auto at = person.name.given.ky.find("а");
        if (at != std::string::npos) person.name.given.ky.replace(at, 2, "a");
      }
      if (m_random.Percent(2)) person.name.patronymic = {};
    }
  }

  std::string Marital(const DemoPerson& person, int age) {
    if (person.spouse >= 0) return "married";
    if (age < 18) return "";
    if (person.relation != DemoRelation::kHead && person.relation != DemoRelation::kParent) return "single";
    return age >= 50 ? "widowed" : m_random.Percent(60) ? "divorced" : "single";
  }

  // What happened in the last year, so that flows have something to count.
  void ComeAndGo(DemoPerson& person, int age) {
    const Date day = DemoToday().PlusDays(-m_random.Between(13, 360));
    if (person.relation == DemoRelation::kChildInLaw && m_random.Percent(6)) {
      person.arrived = day;
    } else if (person.relation == DemoRelation::kParent && m_random.Percent(7)) {
      person.died = day;
    } else if (person.relation == DemoRelation::kChild && person.spouse < 0 && age >= 18 && m_random.Percent(4)) {
      person.left = day;
    }
    if (person.arrived || person.died || person.left) person.absence.reset();
  }

  std::string Pin(DemoSex sex, Date born) {
    char pin[32];
    if (m_random.PerMille(4))
      born = born.PlusDays(m_random.Between(1, 20));  // a ПИН that disagrees with the birth date
    std::snprintf(pin, sizeof pin, "%d%02d%02d%04d%05d", static_cast<int>(sex), born.Day(), born.Month(), born.Year(),
                  std::max(1, static_cast<int>(m_random.Below(100000))));  // none ends as if a spreadsheet had cut it
    return pin;
  }

  std::optional<DemoAbsence> Absence(int age, const DemoPerson& person) {
    struct Destination {
      const char* country;
      const char *ky, *ru;
      int weight;
    };
    static constexpr Destination kDestinations[] = {{"RU", "Москва", "Москва", 38},
                                                    {"RU", "Санкт-Петербург", "Санкт-Петербург", 12},
                                                    {"RU", "Екатеринбург", "Екатеринбург", 9},
                                                    {"RU", "Новосибирск", "Новосибирск", 8},
                                                    {"KZ", "Алматы", "Алматы", 10},
                                                    {"KG", "Бишкек", "Бишкек", 14},
                                                    {"TR", "Стамбул", "Стамбул", 5},
                                                    {"KR", "Сеул", "Сеул", 3},
                                                    {"DE", "Берлин", "Берлин", 1}};
    const bool male = person.sex == DemoSex::kMale;
    DemoAbsence absence;
    absence.since = DemoToday().PlusDays(-m_random.Between(40, age > 25 ? 2200 : 700));
    if (male && age >= 18 && age <= 20 && m_random.Percent(14)) {
      absence.country = "KG";
      absence.place = {"Бишкек", "Бишкек"};
      absence.since = DemoToday().PlusDays(-m_random.Between(40, 330));
      absence.reason = DemoAbsenceReason::kArmy;
      return absence;
    }
    if (age >= 18 && age <= 23 && m_random.Percent(16)) {
      absence.country = "KG";
      absence.place = m_random.Percent(60) ? BothSpellings{"Бишкек", "Бишкек"} : BothSpellings{"Ош", "Ош"};
      absence.reason = DemoAbsenceReason::kStudy;
      return absence;
    }
    if (age < 19 || age > 58 || !m_random.Percent(male ? 22 : 12)) return std::nullopt;
    int weights[std::size(kDestinations)];
    for (size_t i = 0; i < std::size(kDestinations); ++i) weights[i] = kDestinations[i].weight;
    const Destination& to = kDestinations[m_random.Weighted(weights)];
    absence.country = to.country;
    absence.place = {to.ky, to.ru};
    return absence;
  }

  static constexpr int kFamilySizes[] = {3, 6, 15, 28, 26, 15, 7};

  DemoRandom& m_random;
  DemoHousehold& m_household;
  FamilyStyle m_style;
};

}  // namespace

void PlanDemoFamily(DemoRandom& random, DemoHousehold& household) {
  FamilyPlanner(random, household).Plan();
}

}  // namespace aiyl::desk
