// SPDX-License-Identifier: Apache-2.0
#include "text/spelling.h"

#include <catch2/catch.hpp>

using namespace aiyl::text;

TEST_CASE("the Russian spelling of Kyrgyz names is suggested") {
  CHECK(SuggestRussian("Өмүрбек") == "Омурбек");
  CHECK(SuggestRussian("Гүлнара") == "Гульнара");
  CHECK(SuggestRussian("Айгүл") == "Айгуль");
  CHECK(SuggestRussian("Гүлзат Нургүлова") == "Гульзат Нургулова");
  CHECK(SuggestRussian("Гүлайым") == "Гулайым");
  CHECK(SuggestRussian("Төрөкулов Үмүтбек") == "Торокулов Умутбек");
  CHECK(SuggestRussian("Жаңыл") == "Жаныл");
  CHECK(SuggestRussian("Сүйүнбай") == "Суюнбай");
  CHECK(SuggestRussian("Дүйшөнбек") == "Дуйшенбек");
  CHECK(SuggestRussian("Дүйшө") == "Дуйшо");
  CHECK(SuggestRussian("ӨМҮРБЕКОВ ГҮЛНАРА") == "ОМУРБЕКОВ ГУЛЬНАРА");
  CHECK(SuggestRussian("Үсөн") == "Усен");
}

TEST_CASE("what is the same in both stays") {
  CHECK(SuggestRussian("Асан уулу Бакыт") == "Асан уулу Бакыт");
  CHECK(SuggestRussian("Асан кызы Өзгөрүш") == "Асан кызы Озгоруш");
  CHECK(SuggestRussian("Айтматова-Орузбаева") == "Айтматова-Орузбаева");
  CHECK(SuggestRussian("Иванов Иван") == "Иванов Иван");
  CHECK(SuggestKyrgyz(" Омурбек  Иванов") == "Омурбек Иванов");
  CHECK(SuggestRussian("").empty());
}
