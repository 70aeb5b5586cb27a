"""Check what a built wheel holds: the package, its types, its schema, its documents, and nothing else."""

import sys
from pathlib import Path
from zipfile import ZipFile

SOURCE = Path(__file__).parents[1] / "src"
PROMISED = {"footex/py.typed", "footex/data/index.json", "footex/data/footex-1.schema.json"}


def main() -> int:
    """Compare the wheel named on the command line with the source tree."""
    with ZipFile(sys.argv[1]) as wheel:
        shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
        described = {name.rpartition("/")[2] for name in wheel.namelist() if ".dist-info/" in name}
    wanted = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wrong = sorted((shipped ^ wanted) | (PROMISED - shipped))
    wrong += sorted({"METADATA", "LICENSE", "entry_points.txt"} - described)
    for name in wrong:
        sys.stderr.write(f"{name}: {'not in the source tree' if name in shipped else 'not in the wheel'}\n")
    sys.stdout.write(f"{len(shipped)} files in the wheel\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
