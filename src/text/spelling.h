// SPDX-License-Identifier: Apache-2.0
// The other spelling of a name. A person has a Kyrgyz and a Russian spelling, two stored values; this suggests the
// second, and the clerk's word stands. Names of places are not guessed here: they come from the classifier.
#pragma once

#include <string>
#include <string_view>

namespace aiyl::text {

// Өмүрбек → Омурбек, Гүлнара → Гульнара, Айгүл → Айгуль, Сүйүнбай → Суюнбай; «Асан уулу» stays. Case is kept.
std::string SuggestRussian(std::string_view kyrgyz_name);
// As it is: ө ү ң cannot be told from о у н, and a wrong guess is worse than none.
std::string SuggestKyrgyz(std::string_view russian_name);

}  // namespace aiyl::text
