// SPDX-License-Identifier: Apache-2.0
// The written form of an act: it may never change for acts that are written already.
#include "store/act_code.h"

#include <catch2/catch.hpp>

#include "codec/hex.h"
#include "support/golden.h"

using namespace aiyl;
using namespace aiyl::store;

namespace {

Uuid IdOf(uint8_t number) {
  Uuid uuid;
  uuid.bytes.fill(number);
  return uuid;
}

ActHead SomeHead() {
  ActHead head;
  head.info.id = IdOf(1);
  head.info.stream = IdOf(2);
  head.info.seq = 300;
  head.info.office = IdOf(3);
  head.info.desk = "айыл-1";
  head.info.kind = "person.correct";
  head.info.happened_on = *Date::FromYmd(2026, 3, 2);
  head.info.recorded_at.micros = 1'772'431'200'000'001;
  head.info.clock.micros = 1'772'431'200'000'000;
  head.info.batch = IdOf(4);
  head.info.undoes = IdOf(5);
  head.info.schema = 4;
  head.info.row_count = 3;
  head.parent = StreamHead{IdOf(6), 7, std::string(32, 'h')};
  head.after = {{IdOf(8), 9, std::string(32, 'k')}};
  return head;
}

std::string Cells(const std::vector<Cell>& cells) {
  codec::CborWriter out;
  for (const Cell& cell : cells) EncodeCell(out, cell);
  return out.Take();
}

Cell Text(const std::string& text) {
  return {Cell::Kind::kText, 0, text};
}
Cell Blob(const Uuid& uuid) {
  return {Cell::Kind::kBlob, 0, std::string(uuid.View())};
}
Cell Int(int64_t number) {
  return {Cell::Kind::kInt, number, {}};
}

struct Written {
  std::string body, leaves, secret = std::string(32, 's');
};

Written SomeBody() {
  Written written;
  BodyWriter body(written.secret, IdOf(10), "эскертүү", 2);
  codec::CborWriter row;
  body.Table("household", {"id", "number"}, 1);
  EncodeWholeRow(row, kRowDelete, 2, Cells({Blob(IdOf(11)), Int(-5)}));
  body.Row(row.Encoded());
  body.Table("person", {"id", "name", "born", "photo"}, 2);
  row.Clear();
  EncodeWholeRow(row, kRowInsert, 4, Cells({Blob(IdOf(12)), Text("Үсөн"), Int(1957), {}}));
  body.Row(row.Encoded());
  row.Clear();
  const std::string before = Cells({Blob(IdOf(13)), Text("Асан"), {}, {}});
  const std::string after = Cells({Blob(IdOf(13)), Text("Асан"), Int(4'000'000'000), {}});
  std::vector<std::string_view> before_cells, after_cells;
  SplitCells(before, before_cells);
  SplitCells(after, after_cells);
  EncodeUpdate(row, before_cells, after_cells);
  body.Row(row.Encoded());
  written.leaves = body.Leaves();
  written.body = body.Take();
  return written;
}

}  // namespace

TEST_CASE("the written form of an act is the one that is kept") {
  const Written written = SomeBody();
  const std::string header = EncodeHead(SomeHead());
  std::string text;
  text += "header " + codec::ToHex(header) + "\n";
  text += "body " + codec::ToHex(written.body) + "\n";
  for (size_t at = 0; at < written.leaves.size(); at += 32)
    text += "leaf " + codec::ToHex(written.leaves.substr(at, 32)) + "\n";
  text += "hash " + codec::ToHex(HashAct(std::string(32, 'p'), header, written.leaves)) + "\n";
  CHECK_GOLDEN("store/act_format_1.txt", text);
}

TEST_CASE("header and body are read as they were written") {
  const ActHead head = SomeHead();
  const auto read = DecodeHead(EncodeHead(head));
  REQUIRE(read);
  CHECK(EncodeHead(*read) == EncodeHead(head));
  CHECK(read->parent == head.parent);
  CHECK(read->after == head.after);
  const Written written = SomeBody();
  const auto body = DecodeBody(written.body);
  REQUIRE(body);
  CHECK(body->staff == IdOf(10));
  CHECK(body->note == "эскертүү");
  REQUIRE(body->delta.size() == 2);
  CHECK(body->delta[0].rows[0].kind == RowChange::Kind::kDelete);
  CHECK(body->delta[0].rows[0].before[1].number == -5);
  CHECK(body->delta[1].rows[0].after[1].bytes == "Үсөн");
  CHECK(body->delta[1].rows[1].pk == IdOf(13));
  CHECK(body->delta[1].rows[1].before[1].kind == Cell::Kind::kUnchanged);
  CHECK(body->delta[1].rows[1].before[2].kind == Cell::Kind::kNull);
  CHECK(body->delta[1].rows[1].after[2].number == 4'000'000'000);
  CHECK(*LeavesOf(written.body, written.secret) == written.leaves);
}

TEST_CASE("bytes that are no act are refused, cut or altered anywhere") {
  const Written written = SomeBody();
  const std::string header = EncodeHead(SomeHead());
  for (size_t size = 0; size < header.size(); ++size) CHECK_FALSE(DecodeHead(header.substr(0, size)));
  for (size_t size = 0; size < written.body.size(); ++size) {
    CHECK_FALSE(DecodeBody(written.body.substr(0, size)));
    CHECK_FALSE(LeavesOf(written.body.substr(0, size), written.secret));
  }
  CHECK_FALSE(DecodeHead(header + "x"));
  CHECK_FALSE(DecodeBody(written.body + "x"));
  for (size_t at = 0; at < written.body.size(); ++at) {
    std::string altered = written.body;
    altered[at] = static_cast<char>(altered[at] ^ 8);
    const auto leaves = LeavesOf(altered, written.secret);
    CHECK((!leaves || *leaves != written.leaves));
  }
}

TEST_CASE("the same row in another act, place or table has another leaf") {
  const auto leaf = [](const std::string& secret, const std::string& table, int before) {
    BodyWriter body(secret, IdOf(1), "", 1);
    body.Table(table, {"id"}, static_cast<size_t>(before) + 1);
    codec::CborWriter row;
    EncodeWholeRow(row, kRowInsert, 1, Cells({Blob(IdOf(2))}));
    for (int i = 0; i <= before; ++i) body.Row(row.Encoded());
    return body.Leaves().substr(body.Leaves().size() - 32);
  };
  const std::string one(32, 'a'), other(32, 'b');
  CHECK(leaf(one, "person", 0) == leaf(one, "person", 0));
  CHECK(leaf(one, "person", 0) != leaf(other, "person", 0));
  CHECK(leaf(one, "person", 0) != leaf(one, "person", 1));
  CHECK(leaf(one, "person", 0) != leaf(one, "house", 0));
}
