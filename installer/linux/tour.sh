#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The tour without a window: shows what the program does on the demo village and leaves papers in a folder.
#   tour.sh AIYL BOOK FOLDER
set -euo pipefail
aiyl="$1" book="$2" out="$3"
export AIYL_LANG="${AIYL_LANG:-ky}"
mkdir -p "$out"

step() { printf '\n$ aiyl'; printf ' %q' "$@"; printf '\n'; "$aiyl" "$@"; }

step report "$book" population --as-of 2026-01-01
step find "$book" 'нурбек' --limit 5
step find "$book" 'yehber' --limit 3 # the same word under a forgotten keyboard layout
step show "$book" household 1
card="$("$aiyl" --json show "$book" household 1)"
head="$(sed -n 's/^ *"person": "\(.*\)",*$/\1/p' <<<"$card" | sed -n 1p)"
step history "$book" "$head"
for kind in family residence livestock land; do
  rm -f "$out/$kind.pdf"
  step certificate "$book" --kind "$kind" --person "$head" --purpose anywhere --paper both --out "$out/$kind.pdf"
done
# The registry of services; a tax of a year with its explanation, notices and plan; what the household owes.
for paper in services notices collection register; do rm -f "$out/$paper.pdf"; done
step service list "$book"
step print services "$book" --paper both --out "$out/services.pdf"
step assess "$book" --year 2025 --kind household-plot
step explain "$book" 2 --year 2025 --kind household-plot
step print notice "$book" --year 2025 --kind household-plot --out "$out/notices.pdf"
step print register "$book" --year 2025 --kind household-plot --out "$out/register.pdf"
step print collection "$book" --year 2025 --out "$out/collection.pdf"
step statement "$book" 1
rm -f "$out/persons.xlsx"
step export-sheet "$book" persons "$out/persons.xlsx"
step check "$book"
printf '\n%s\n' "$out:"
ls -l "$out"
