"""`python benchmarks`: every comparison, or those of the modules named (`python benchmarks import estimate`)."""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def main() -> None:
    """Measure and print a table of ratios, and what measures itself."""
    from harness import measure, table

    wanted = sys.argv[1:] or sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    modules = [import_module(f"bench_{name}") for name in wanted]
    if ratios := [measure(one) for module in modules if hasattr(module, "comparisons") for one in module.comparisons()]:
        print(table(ratios))
    for module in modules:
        if hasattr(module, "report"):
            print(module.report())


if __name__ == "__main__":
    main()
