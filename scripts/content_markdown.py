"""Texts as Markdown that shows them as they are: what `content_pages.py` writes with."""

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&^]")
_NUMBER = re.compile(r"^([0-9]+)([.)])(?=\s|$)")
_OPENING = re.compile(r"^[-+:=]")


def escape(text: str) -> str:
    """Write a text as one line of Markdown without a meaning of its own."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    return _OPENING.sub(r"\\\g<0>", _NUMBER.sub(r"\1\\\2", line))


def bullets(texts: Iterable[str]) -> list[str]:
    """Write texts as a list, with an empty line after it; nothing for none."""
    return _ended(f"- {escape(text)}" for text in texts)


def nested(texts: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    """Write texts as a list, each with texts of its own below it; nothing for none."""
    return _ended(
        line for text, below in texts for line in (f"- {escape(text)}", *(f"  - {escape(one)}" for one in below))
    )


def numbered(texts: Iterable[str]) -> list[str]:
    """Write texts as a numbered list, with an empty line after it; nothing for none."""
    return _ended(f"{number}. {escape(text)}" for number, text in enumerate(texts, 1))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table of cells that are Markdown already, with an empty line after it."""
    return _ended(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _ended(lines: Iterable[str]) -> list[str]:
    written = list(lines)
    return [*written, ""] if written else []
