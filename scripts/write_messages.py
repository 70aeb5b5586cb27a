"""Write the template for translators that the wheel ships: every text of `footex.messages`.

A test compares the file with what this would write.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from footex.messages.entries import named_entries
from footex.messages.message import Plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.messages.message import Entry

PATH = Path(__file__).parents[1] / "src" / "footex" / "data" / "languages" / "footex.pot"

HEADER = """\
# What footex says, for translators. Write it with scripts/write_messages.py.
msgid ""
msgstr ""
"Project-Id-Version: footex\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"})


def template() -> str:
    """The template: each text once, with the names of all entries that have it."""
    names: dict[Entry, list[str]] = {}
    for name, entry in named_entries():
        names.setdefault(entry, []).append(name)
    return "\n".join([HEADER, *("\n".join(_lines(entry, named)) + "\n" for entry, named in names.items())])


def _lines(entry: "Entry", names: list[str]) -> "Iterator[str]":
    yield from (f"#. {name}" for name in names)
    if "{" in entry[0]:
        yield "#, python-brace-format"
    if entry.context:
        yield f"msgctxt {_quote(entry.context)}"
    yield f"msgid {_quote(entry[0])}"
    if isinstance(entry, Plural):
        yield f"msgid_plural {_quote(entry.other)}"
        yield from ('msgstr[0] ""', 'msgstr[1] ""')
    else:
        yield 'msgstr ""'


def _quote(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def main() -> int:
    """Write the file; with `--check`, only tell whether it is as it would be written."""
    text = template()
    if "--check" not in sys.argv:
        PATH.parent.mkdir(exist_ok=True)
        PATH.write_text(text, encoding="utf-8", newline="\n")
    elif not PATH.exists() or PATH.read_text(encoding="utf-8") != text:
        sys.stderr.write(f"{PATH.name}: run scripts/write_messages.py\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
