#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Turns reference rows into the INSERT statements that a migration carries:
#   make_sql.py territory territory.csv      make_sql.py codes office_codes.csv
#   make_sql.py editions service_editions.csv      make_sql.py rules service_rules.csv
#   make_sql.py settings services_settings.csv      make_sql.py tax_words tax_words.csv
# Ids are those of aiyl::ReferenceId (src/base/id.cpp); tests/office compares both, so they cannot drift apart.
import csv
import sys

MASK = (1 << 64) - 1


def reference_id(list_name, code):
    lanes = [0xCBF29CE484222325, 0x84222325CBF29CE4]

    def feed(byte):
        for i in range(2):
            lanes[i] = ((lanes[i] ^ byte) * 0x100000001B3) & MASK
        lanes[1] ^= lanes[0] >> 29

    for byte in list_name.encode():
        feed(byte)
    feed(0)
    for byte in code.encode():
        feed(byte)
    raw = bytearray(lanes[0].to_bytes(8, "little") + lanes[1].to_bytes(8, "little"))
    raw[6] = 0x80 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return "X'" + raw.hex().upper() + "'"


def text(value):
    return "'" + value.replace("'", "''") + "'"


def territory(rows):
    print("INSERT INTO territory(id, office, code, kind, parent, name_ky, name_ru, verified, unconfirmed) VALUES")
    lines = []
    for row in rows:
        parent = reference_id("territory", row["parent"]) if row["parent"] else "NULL"
        lines.append("  (%s, NULL, %s, %s, %s, %s, %s, %d, 0)" % (
            reference_id("territory", row["code"]), text(row["code"]), text(row["kind"]), parent,
            text(row["name_ky"]), text(row["name_ru"]), row["verified"] == "yes"))
    print(",\n".join(lines) + ";")


def codes(rows):
    print("INSERT INTO code_value(id, office, list, code, sort, name_ky, name_ru, verified) VALUES")
    lines = []
    for row in rows:
        lines.append("  (%s, NULL, %s, %s, %d, %s, %s, %d)" % (
            reference_id(row["list"], row["code"]), text(row["list"]), text(row["code"]), int(row["sort"]),
            text(row["name_ky"]), text(row["name_ru"]), row["verified"] == "yes"))
    print(",\n".join(lines) + ";")


def editions(rows):
    print("INSERT INTO service_edition(id, office, code, name_ky, name_ru, source, draft, partial, from_day, verified) VALUES")
    lines = []
    for row in rows:
        lines.append("  (%s, NULL, %s, %s, %s, %s, %s, %s, %s, %s)" % (
            reference_id("service-edition", row["code"]), text(row["code"]), text(row["name_ky"]), text(row["name_ru"]),
            text(row["source"]), row["draft"], row["partial"], text(row["from_day"]) if row["from_day"] else "NULL",
            row["verified"]))
    print(",\n".join(lines) + ";")


def rules(rows):
    print("INSERT INTO service_rule(id, office, edition, list, code, sort, name_ky, name_ru, article, traits, value) VALUES")
    lines = []
    for row in rows:
        key = "%s/%s/%s" % (row["edition"], row["list"], row["code"])
        lines.append("  (%s, NULL, %s, %s, %s, %s, %s, %s, %s, %s, %s)" % (
            reference_id("service-rule-row", key), reference_id("service-edition", row["edition"]), text(row["list"]),
            text(row["code"]), row["sort"], text(row["name_ky"]), text(row["name_ru"]), text(row["article"]),
            text(row["traits"]), row["value"] or "NULL"))
    print(",\n".join(lines) + ";")


def tax_words(rows):
    print("INSERT INTO tax_word(id, office, list, code, word, verified) VALUES")
    lines = []
    for row in rows:
        lines.append("  (%s, NULL, %s, %s, %s, %d)" % (
            reference_id("tax-word/" + row["list"], row["code"]), text(row["list"]), text(row["code"]),
            text(row["word"]), row["verified"] == "yes"))
    print(",\n".join(lines) + ";")


def settings(rows):
    print("INSERT INTO setting(id, office, key, value, from_day, source, verified) VALUES")
    print(",\n".join("  (%s, NULL, %s, %s, NULL, %s, 0)" % (
        reference_id("setting", row["key"]), text(row["key"]), text(row["value"]), text(row["source"])) for row in rows) + ";")


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    {"territory": territory, "codes": codes, "editions": editions, "rules": rules, "settings": settings,
     "tax_words": tax_words}[sys.argv[1]](list(csv.DictReader(file)))
