// SPDX-License-Identifier: Apache-2.0
#include "support/failing_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <new>
#include <stdexcept>

namespace aiyl::test {

struct FailingVfs::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  sqlite3_io_methods methods{};
  std::string name;
  std::atomic<int64_t> operations{0}, fail_at{0};
  std::atomic<bool> sticky{false}, failed{false};
  std::atomic<FaultKind> kind{FaultKind::kIoError};

  // True where this operation is to fail.
  bool Strike() {
    const int64_t number = ++operations;
    const int64_t at = fail_at;
    const bool fails = at > 0 && (number == at || (sticky && number > at));
    if (fails) failed = true;
    return fails;
  }
  int Code(int io_code) const { return kind == FaultKind::kDiskFull ? SQLITE_FULL : io_code; }
};

namespace {

struct ShimFile {
  sqlite3_file base;
  FailingVfs::State* state;
  // The real file follows in memory.
};

sqlite3_file* Real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(ShimFile));
}
FailingVfs::State& StateOf(sqlite3_file* file) {
  return *reinterpret_cast<ShimFile*>(file)->state;
}
FailingVfs::State& StateOf(sqlite3_vfs* vfs) {
  return *static_cast<FailingVfs::State*>(vfs->pAppData);
}

int Close(sqlite3_file* file) {
  return Real(file)->pMethods->xClose(Real(file));
}
int Read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return Real(file)->pMethods->xRead(Real(file), to, size, at);
}
int Write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  FailingVfs::State& state = StateOf(file);
  if (!state.Strike()) return Real(file)->pMethods->xWrite(Real(file), from, size, at);
  if (state.kind == FaultKind::kTorn && size > 1) Real(file)->pMethods->xWrite(Real(file), from, size / 2, at);
  return state.Code(SQLITE_IOERR_WRITE);
}
int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (StateOf(file).Strike()) return StateOf(file).Code(SQLITE_IOERR_TRUNCATE);
  return Real(file)->pMethods->xTruncate(Real(file), size);
}
int Sync(sqlite3_file* file, int flags) {
  if (StateOf(file).Strike()) return StateOf(file).Code(SQLITE_IOERR_FSYNC);
  return Real(file)->pMethods->xSync(Real(file), flags);
}
int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Real(file)->pMethods->xFileSize(Real(file), size);
}
int Lock(sqlite3_file* file, int level) {
  return Real(file)->pMethods->xLock(Real(file), level);
}
int Unlock(sqlite3_file* file, int level) {
  return Real(file)->pMethods->xUnlock(Real(file), level);
}
int CheckReserved(sqlite3_file* file, int* result) {
  return Real(file)->pMethods->xCheckReservedLock(Real(file), result);
}
int FileControl(sqlite3_file* file, int op, void* argument) {
  return Real(file)->pMethods->xFileControl(Real(file), op, argument);
}
int SectorSize(sqlite3_file* file) {
  return Real(file)->pMethods->xSectorSize(Real(file));
}
int Characteristics(sqlite3_file* file) {
  return Real(file)->pMethods->xDeviceCharacteristics(Real(file));
}
int ShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
  return Real(file)->pMethods->xShmMap(Real(file), page, size, extend, to);
}
int ShmLock(sqlite3_file* file, int offset, int n, int flags) {
  return Real(file)->pMethods->xShmLock(Real(file), offset, n, flags);
}
void ShmBarrier(sqlite3_file* file) {
  Real(file)->pMethods->xShmBarrier(Real(file));
}
int ShmUnmap(sqlite3_file* file, int remove) {
  return Real(file)->pMethods->xShmUnmap(Real(file), remove);
}

int Open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  FailingVfs::State& state = StateOf(vfs);
  auto* shim = reinterpret_cast<ShimFile*>(file);
  shim->base.pMethods = nullptr;
  shim->state = &state;
  const int code = state.real->xOpen(state.real, name, Real(file), flags, out_flags);
  // SQLite closes a file whose methods are set, even where opening failed.
  if (Real(file)->pMethods != nullptr) shim->base.pMethods = &state.methods;
  return code;
}
int Delete(sqlite3_vfs* vfs, const char* name, int sync) {
  FailingVfs::State& state = StateOf(vfs);
  if (state.Strike()) return state.Code(SQLITE_IOERR_DELETE);
  return state.real->xDelete(state.real, name, sync);
}

}  // namespace

FailingVfs::FailingVfs() : m_state(std::make_unique<State>()) {
  static std::atomic<int> number{0};
  State& state = *m_state;
  state.name = "failing-" + std::to_string(++number);
  state.real = sqlite3_vfs_find(nullptr);
  state.methods = {2,        Close,         Read,        Write,      Truncate,        Sync,   FileSize, Lock,
                   Unlock,   CheckReserved, FileControl, SectorSize, Characteristics, ShmMap, ShmLock,  ShmBarrier,
                   ShmUnmap, nullptr,       nullptr};
  // Whatever is not named here is the real one's, which looks at its own pAppData only in what is named here.
  state.vfs = *state.real;
  state.vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + state.real->szOsFile;
  state.vfs.pNext = nullptr;
  state.vfs.zName = state.name.c_str();
  state.vfs.pAppData = &state;
  state.vfs.xOpen = Open;
  state.vfs.xDelete = Delete;
  if (sqlite3_vfs_register(&state.vfs, 0) != SQLITE_OK) throw std::runtime_error("no failing file system");
}

FailingVfs::~FailingVfs() {
  sqlite3_vfs_unregister(&m_state->vfs);
}

const std::string& FailingVfs::Name() const {
  return m_state->name;
}

void FailingVfs::FailAt(int64_t at, FaultKind kind, bool sticky) {
  m_state->fail_at = 0;
  m_state->operations = 0;
  m_state->failed = false;
  m_state->kind = kind;
  m_state->sticky = sticky;
  m_state->fail_at = at;
}

void FailingVfs::Heal() {
  FailAt(0, FaultKind::kIoError, false);
}
int64_t FailingVfs::Operations() const {
  return m_state->operations;
}
bool FailingVfs::HasFailed() const {
  return m_state->failed;
}

}  // namespace aiyl::test
