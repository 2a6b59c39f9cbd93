// SPDX-License-Identifier: Apache-2.0
// How the verbs `list` of the two journals of the one window, requests and letters, read the same options. Knows no
// list.
#pragma once

#include "cli/invocation.h"

namespace aiyl::cli {

// Options: on, from, to (days as text, may be empty), words, limit. The filter's list is the verb's own to set.
template <class Filter, class Options>
Status PutFilter(const Invocation& in, const Options& options, Filter& filter) {
  filter.today = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(filter.today, ParseDate(options.on, "--on"));
  }
  if (!options.from.empty()) {
    AIYL_ASSIGN(filter.from, ParseDate(options.from, "--from"));
  }
  if (!options.to.empty()) {
    AIYL_ASSIGN(filter.to, ParseDate(options.to, "--to"));
  }
  filter.words = options.words;
  filter.limit = options.limit;
  return {};
}

}  // namespace aiyl::cli
