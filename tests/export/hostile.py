"""Other texts in every field of a value that takes any: hostile ones, or harmless ones of the same places."""

from collections.abc import Callable
from typing import TypeVar

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
    return f"{HOSTILE[number % len(HOSTILE)]}~{number}"


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
    known: dict[Value, Value] = {}
    used: list[str] = []

    def change(part: object) -> object:
        if isinstance(part, tuple):
            return tuple(map(change, part))
        if not isinstance(part, Value) or isinstance(part, KEPT) or type(part).__module__.startswith(FIGURES):
            return part
        if part not in known:
            known[part] = rebuild(part)
        return known[part]

    def rebuild(part: Value) -> Value:
        fields = [field for field in attrs.fields(type(part)) if field.init]
        fields_of = {field.alias: field.name for field in fields}
        inner = {field.alias: change(getattr(part, field.name)) for field in fields}
        changed = {name: new for name, new in inner.items() if new != getattr(part, fields_of[name])}
        part = attrs.evolve(part, **changed) if changed else part
        for field in fields:
            part = with_text(part, field.name, getattr(part, field.name))
        return part

    def with_text(part: Value, name: str, old: object) -> Value:
        several = isinstance(old, tuple)
        if name in NAMES or not is_text(old):
            return part
        count = len(old) if several else 1
        try:
            # A field that refuses a hostile text keeps what it has.
            for text in (hostile_text, text_of):
                new = [text(len(used) + index) for index in range(count)]
                made = attrs.evolve(part, **{name: tuple(new) if several else new[0]})
        except FootexError:
            return part
        now = getattr(made, name)
        used.extend(now if several else [now])
        return made

    return change(value), used  # type: ignore[return-value] # of the same kind
