#!/usr/bin/env bash
# Random cases without a fixed seed, 300 a property, for as many rounds as there is time: what the gate's fixed cases
# miss. Usage: scripts/soak.sh [ROUNDS]; each round draws other cases. A failure prints how to reproduce it.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
for round in $(seq "$rounds"); do
    printf '\n== round %s of %s\n' "$round" "$rounds"
    python -m pytest -q -x -p no:cacheprovider --hypothesis-profile=soak tests
done
