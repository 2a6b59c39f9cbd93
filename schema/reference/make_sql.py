#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Turns reference rows into the INSERT statements that a migration carries:
#   make_sql.py territory territory.csv      make_sql.py codes office_codes.csv
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


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    {"territory": territory, "codes": codes}[sys.argv[1]](list(csv.DictReader(file)))
