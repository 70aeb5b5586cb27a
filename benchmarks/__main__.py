"""`python benchmarks`: every comparison, or those of the modules named (`python benchmarks import estimate`)."""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def main() -> None:
    """Measure and print a table of ratios."""
    from harness import measure, table

    wanted = sys.argv[1:] or sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    ratios = [measure(one) for name in wanted for one in import_module(f"bench_{name}").comparisons()]
    print(table(ratios))


if __name__ == "__main__":
    main()
