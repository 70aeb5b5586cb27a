"""The runs of nine words of the two articles as fingerprints, so that a copied one is detected without their text.

`python tests/content/copied_runs.py ARTICLE...` writes `article_runs.txt` from the articles' texts, whose first line is
the title, which is cited and so left out. Words are compared in lower case, without punctuation; a fingerprint is the
first 8 hexadecimal digits of the SHA-256 of a run, its words joined by single spaces.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

__all__ = ["copied_runs", "fingerprints"]

LENGTH = 9
FILE = Path(__file__).parent / "article_runs.txt"


def runs(text: str) -> Iterator[str]:
    """All runs of nine words of a text."""
    words = re.findall(r"[a-z0-9]+", re.sub("['\N{RIGHT SINGLE QUOTATION MARK}]", "", text.lower()))
    for start in range(len(words) - LENGTH + 1):
        yield " ".join(words[start : start + LENGTH])


def fingerprint(run: str) -> str:
    return sha256(run.encode()).hexdigest()[:8]


@cache
def fingerprints() -> frozenset[str]:
    """The fingerprints of the articles' runs."""
    return frozenset(FILE.read_text("utf-8").split())


def copied_runs(text: str) -> list[str]:
    """The runs of nine words of a text that an article holds too."""
    known = fingerprints()
    return [run for run in runs(text) if fingerprint(run) in known]


if __name__ == "__main__":
    bodies = (Path(path).read_text("utf-8").partition("\n")[2] for path in sys.argv[1:])
    found = sorted({fingerprint(run) for body in bodies for run in runs(body)})
    lines = [" ".join(found[start : start + 13]) for start in range(0, len(found), 13)]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
