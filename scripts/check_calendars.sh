#!/usr/bin/env bash
# Calendars as others read them: ical.js, from npm, in node, beside the readers that the other tests have.
# Usage: scripts/check_calendars.sh [argument of pytest]...
# To be run in the virtual environment of the tests; what is absent is installed, on Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v node npm >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq nodejs npm
fi
npm install --silent --no-save --no-audit --no-fund --prefix "$work" ical.js@2.2.1
FOOTEX_ICAL_JS=$work/node_modules/ical.js/dist/ical.es5.cjs python -m pytest -q -m "thorough or not thorough" \
    tests/export/test_calendar_readers.py "$@"
