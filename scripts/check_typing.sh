#!/usr/bin/env bash
# What a consumer's type checker sees: every public name, fully typed, and no other.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp tests/typing/consumer.py "$work/consumer.py"
printf 'import footex\n\nprint(footex.nothing)\n' >"$work/nothing.py"
printf '{"typeCheckingMode": "strict"}\n' >"$work/pyrightconfig.json"
printf 'project-includes = ["*.py"]\npreset = "strict"\n' >"$work/pyrefly.toml"
cd "$work"

fails() {
    if "$@" >"$work/shown" 2>&1; then
        printf 'taken for a name: footex.nothing, by %s\n' "$*" >&2
        exit 1
    fi
    grep -q nothing "$work/shown"
}

mypy --strict consumer.py
fails mypy --strict nothing.py
pyright consumer.py
fails pyright nothing.py
pyrefly check --config pyrefly.toml consumer.py
fails pyrefly check --config pyrefly.toml nothing.py
pyright --verifytypes footex --ignoreexternal | tee "$work/completeness" | tail -n 4
grep -q 'Type completeness score: 100%' "$work/completeness"
