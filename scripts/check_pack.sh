#!/usr/bin/env bash
# A pack of this repository as whoever installs it has it: beside footex' wheel in a new environment, its own tests, and
# what clinical content must state.
# Usage: scripts/check_pack.sh WHEEL PACK
set -euo pipefail
wheel=$(realpath "$1")
pack=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PYTHONPATH
# A copy, so that building it leaves nothing behind.
cp -R "$pack" "$work/pack"
python3 -m venv "$work/installed"
"$work/installed/bin/pip" install -q "$wheel[cli]" "$work/pack[test]"
cd "$work/pack"
"$work/installed/bin/footex" check --clinical src/*/documents
"$work/installed/bin/python" -m pytest -q -p no:cacheprovider
