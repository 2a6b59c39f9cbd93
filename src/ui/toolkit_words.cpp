// SPDX-License-Identifier: Apache-2.0
#include "ui/toolkit_words.h"

#include <wx/translation.h>
#include <wx/utils.h>

#include <clocale>
#include <string>

#include "text/embedded_catalogue.h"

namespace aiyl::ui {
namespace {

constexpr const char* kDomain = "wxstd";

class EmbeddedLoader : public wxTranslationsLoader {
 public:
  wxMsgCatalog* LoadCatalog(const wxString& domain, const wxString& language) override {
    const auto bytes = text::EmbeddedMo(std::string(language.utf8_str()), std::string(domain.utf8_str()));
    if (bytes.empty()) return nullptr;
    return wxMsgCatalog::CreateFromData(wxScopedCharBuffer::CreateNonOwned(bytes.data(), bytes.size()), domain);
  }
  wxArrayString GetAvailableTranslations(const wxString& domain) const override {
    wxArrayString languages;
    if (domain != kDomain) return languages;
    languages.Add("ky");
    languages.Add("ru");
    return languages;
  }
};

// gettext of the system reads LANGUAGE anew at each change of the messages' locale, and not at all under plain "C".
// Numbers and dates are never touched.
void AskSystem(const std::string& code) {
#ifdef __WXGTK__
  // GTK's Kyrgyz has gaps: Russian is nearer to a clerk here than English.
  wxSetEnv("LANGUAGE", wxString::FromUTF8(code == "ky" ? "ky:ru" : code));
  if (!std::setlocale(LC_MESSAGES, "C.UTF-8")) std::setlocale(LC_MESSAGES, "");
#else
  static_cast<void>(code);
#endif
}

}  // namespace

void SetToolkitLanguage(text::Language language) {
  const std::string code = language == text::Language::kRu ? "ru" : "ky";
  auto* words = new wxTranslations;
  words->SetLoader(new EmbeddedLoader);
  words->SetLanguage(wxString::FromUTF8(code));
  words->AddCatalog(kDomain);
  wxTranslations::Set(words);
  AskSystem(code);
}

}  // namespace aiyl::ui
