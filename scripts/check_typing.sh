#!/usr/bin/env bash
# What a consumer's type checkers see of the installed package: every public name, fully typed, and no other name.
# Needs mypy, pyrefly and pyright beside the footex to look at in the active environment.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp tests/typing/consumer.py "$work/"
printf 'import footex\n\nfootex.nothing\n' >"$work/stranger.py"
cd "$work"
cat >pyrightconfig.json <<'JSON'
{"typeCheckingMode": "strict", "pythonVersion": "3.11", "reportUnusedExpression": false}
JSON
printf 'preset = "strict"\npython-version = "3.11"\n' >pyrefly.toml

mypy --strict consumer.py
pyrefly check consumer.py
pyright consumer.py
for checker in "mypy --strict" "pyrefly check" pyright; do
    if $checker stranger.py >found.txt 2>&1 || ! grep -q nothing found.txt; then
        printf '%s lets footex.nothing pass:\n' "$checker"
        cat found.txt
        exit 1
    fi
done
pyright --verifytypes footex --ignoreexternal >complete.txt || true
grep -B2 'error:' complete.txt || true
grep 'Type completeness score: 100%' complete.txt
