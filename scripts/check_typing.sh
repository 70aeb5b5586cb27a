#!/usr/bin/env bash
# What a consumer's type checkers see of the installed package: every public name, fully typed, and no misspelt string.
# Needs mypy, pyrefly and pyright beside the footex to look at in the active environment.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp tests/typing/consumer.py tests/typing/stranger.py "$work/"
cd "$work"
cat >pyrightconfig.json <<'JSON'
{"typeCheckingMode": "strict", "pythonVersion": "3.11", "reportUnusedExpression": false}
JSON
printf 'preset = "strict"\npython-version = "3.11"\n' >pyrefly.toml

mypy --strict consumer.py
pyrefly check consumer.py
pyright consumer.py
grep -n '# wrong$' stranger.py | cut -d: -f1 >wrong.txt
for checker in "mypy --strict" "pyrefly check" pyright; do
    $checker stranger.py >found.txt 2>&1 || true
    grep -o 'stranger\.py:[0-9]*' found.txt | cut -d: -f2 | sort -nu >refused.txt
    if ! diff wrong.txt refused.txt >difference.txt; then
        printf '%s lets these lines pass (<) or refuses what is right (>):\n' "$checker"
        cat difference.txt found.txt
        exit 1
    fi
done
pyright --verifytypes footex --ignoreexternal >complete.txt || true
grep -B2 'error:' complete.txt || true
grep 'Type completeness score: 100%' complete.txt
