#!/usr/bin/env bash
# Pages in a browser: Debian's Chromium, driven by Playwright; axe-core, from npm, finds what shuts people out.
# Then the screenshots of the documentation, taken once more: each has to be as large as the one that is kept.
# Usage: scripts/check_pages.sh [argument of pytest]...
# To be run in the virtual environment of the tests; what is absent is installed, on Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
absent=()
command -v chromium >/dev/null || absent+=(chromium)
command -v npm >/dev/null || absent+=(npm)
if [ "${#absent[@]}" -gt 0 ]; then
    apt-get update -qq
    apt-get install -y -qq "${absent[@]}"
fi
npm install --silent --no-save --no-audit --no-fund --prefix "$work" axe-core@4.11.0
pip install -q --group browser
for script in src/footex/export/player/*.js; do node --check "$script"; done
FOOTEX_AXE=$work/node_modules/axe-core/axe.min.js python -m pytest -q -m browser tests/browser "$@"
python scripts/write_screenshots.py --check
