#!/usr/bin/env bash
# CPython 3.14 built for WebAssembly, as npm's pyodide has it: a wheel's main job, and the tests that can run there.
# Usage: scripts/check_pyodide.sh WHEEL [argument of pytest]...
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
wheel=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# 314 is the CPython; a release that changes it changes the version that pip is told.
npm install --silent --no-save --no-audit --no-fund --prefix "$work" pyodide@314.0.7
python3 -m venv "$work/tools"
# Nothing compiled: pip takes the last release that isn't. That leaves out jsonschema (rpds-py) and ortools.
"$work/tools/bin/pip" install -q --target "$work/site" --python-version 3.14 --only-binary=:all: \
    --implementation py --abi none --platform any "$wheel[cli,testing]" pytest sybil tzdata
node --input-type=module - "$work" "$root" "${@:2}" <<'JAVASCRIPT'
const [work, root, ...given] = process.argv.slice(2);
const { loadPyodide } = await import(`${work}/node_modules/pyodide/pyodide.mjs`);
const python = await loadPyodide({ env: { CI: "1", HOME: "/home", PYTHONDONTWRITEBYTECODE: "1" } });
python.mountNodeFS("/site", `${work}/site`);
python.mountNodeFS("/source", root);
python.globals.set("given", python.toPy(given));
process.exitCode = python.runPython(`
import os, sys
sys.path[:0] = ["/site", "/source/scripts"]
os.chdir("/source")
import in_pyodide
in_pyodide.main(given)
`);
JAVASCRIPT
