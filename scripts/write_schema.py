"""Write the JSON Schema that the wheel ships, as the model has it.

A test compares the file with what this would write.
"""

import sys
from pathlib import Path

from footex.content.schema import SCHEMA_FILE, write_schema

PATH = Path(__file__).parents[1] / "src" / "footex" / "data" / SCHEMA_FILE


def main() -> int:
    """Write the file; with `--check`, only tell whether it is as it would be written."""
    text = write_schema()
    if "--check" not in sys.argv:
        PATH.write_text(text, encoding="utf-8", newline="\n")
    elif not PATH.exists() or PATH.read_text(encoding="utf-8") != text:
        sys.stderr.write(f"{PATH.name}: run scripts/write_schema.py\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
