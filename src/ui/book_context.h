// SPDX-License-Identifier: Apache-2.0
// What forms ask of the open book: values of code lists, searches, names of records, in the screen's language.
#pragma once

#include "desk/desk.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

// The desk must outlive the context.
FieldContext BookContext(desk::Desk& desk);

}  // namespace aiyl::ui
