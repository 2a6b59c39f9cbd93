# SPDX-License-Identifier: Apache-2.0
# Sourced by installer/run, installer/test and installer/bench: the packages, then configure and build. Asks nothing,
# downloads nothing but Debian packages, and writes only to the build folder it is given.

source_folder="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
jobs="${AIYL_JOBS:-$(nproc)}"

# Compiled objects are shared between checkouts: paths inside one count from its root.
export CCACHE_BASEDIR="$source_folder" CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo -n "$@" || sudo "$@"
  else
    say "These packages have to be installed by an administrator: ${missing[*]}"
    return 1
  fi
}

# Installs what is missing of packages.txt; where nothing is missing the network is not touched.
install_packages() {
  local wanted name
  mapfile -t wanted < <(grep -v -e '^#' -e '^[[:space:]]*$' "$source_folder/installer/linux/packages.txt")
  missing=()
  for name in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing ${#missing[@]} packages"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# configure FOLDER [cmake options …]
configure() {
  local folder="$1"
  shift
  say "Configuring $folder"
  mkdir -p "$folder"
  cmake -G Ninja -S "$source_folder" -B "$folder" "$@" >"$folder/configure.log" 2>&1 || {
    cat "$folder/configure.log" >&2
    return 1
  }
}

# build FOLDER [targets …]
build() {
  local folder="$1"
  shift
  say "Building with $jobs jobs"
  if [ $# -gt 0 ]; then
    cmake --build "$folder" --parallel "$jobs" --target "$@" >&2
  else
    cmake --build "$folder" --parallel "$jobs" >&2
  fi
}
