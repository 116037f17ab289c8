#!/bin/sh
# install_packages.sh PACKAGE...: installs those Debian packages that are missing; asks nothing, and
# says what it does. Needs root, or sudo. Does nothing, silently, where all are there.
set -eu

missing=""
for package in "$@"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "Not a Debian system; please install what these packages hold:$missing" >&2
  exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo"
  command -v sudo >/dev/null || { echo "Needs root or sudo to install:$missing" >&2; exit 1; }
fi
echo "Installing from Debian:$missing"
$as_root apt-get update -q
# shellcheck disable=SC2086 # one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
