"""Other texts in every field of a value that takes any: hostile ones, or harmless ones of the same places."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from footex import Evidence, FootexError
from footex.model import Criterion, Load
from footex.model.value import Value

HOSTILE = (
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "**bold** [link](javascript:alert(1)) # head",
    "one line\nand another",
    "</style></title><!-- <b onclick=\"alert('1')\">&amp;&#60;",
    "]]>\\u003c\\\"'` {} %s",
    "x" * 9_990,
)


def hostile_text(number: int) -> str:
    """A hostile text, another one for each number."""
    return f"{HOSTILE[number % len(HOSTILE)]}~{number}~"


KEPT = (Evidence, Criterion, Load)
FIGURES = "footex.model.figures"
"""Values of which no text is free: evidence isn't shown; figures, loads and criteria are read."""

NAMES = ("id", "by", "doi", "address", "about")
"""Fields that hold ids and addresses."""

One = TypeVar("One", bound=Value)


def is_text(value: object) -> bool:
    """Whether a field has a text, or several."""
    texts = value if isinstance(value, tuple) else (value,)
    return bool(value) and all(isinstance(one, str) for one in texts)


def with_texts(value: One, text_of: Callable[[int], str]) -> tuple[One, list[str]]:
    """The value with a numbered text in each of its free texts, equal texts staying equal, and the texts it has now."""
    texts = Texts(text_of)
    return texts.change(value), texts.used


class Texts:
    """Puts texts into values, and remembers them."""

    def __init__(self, text_of: Callable[[int], str]) -> None:
        self.text_of = text_of
        self.known: dict[Value, Value] = {}
        self.used: list[str] = []

    def change(self, part: Any) -> Any:
        if isinstance(part, tuple):
            return tuple(map(self.change, part))
        if not isinstance(part, Value) or isinstance(part, KEPT) or type(part).__module__.startswith(FIGURES):
            return part
        if part not in self.known:
            self.known[part] = self.rebuild(part)
        return self.known[part]

    def rebuild(self, part: Value) -> Value:
        fields = [field for field in attrs.fields(type(part)) if field.init]
        changed = {
            field.alias: new
            for field in fields
            if (new := self.change(getattr(part, field.name))) != getattr(part, field.name)
        }
        part = attrs.evolve(part, **changed) if changed else part
        for field in fields:
            if field.name not in NAMES and is_text(getattr(part, field.name)):
                part = self.with_text(part, field.name, getattr(part, field.name))
        return part

    def with_text(self, part: Value, name: str, old: str | tuple[str, ...]) -> Value:
        several = isinstance(old, tuple)
        count = len(old) if several else 1
        try:
            # A field that refuses a hostile text keeps what it has.
            for text in (hostile_text, self.text_of):
                new = [text(len(self.used) + index) for index in range(count)]
                made = attrs.evolve(part, **{name: tuple(new) if several else new[0]})
        except FootexError:
            return part
        self.used.extend(getattr(made, name) if several else [getattr(made, name)])
        return made
