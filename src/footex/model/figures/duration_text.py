"""Durations as text, in whole milliseconds: reading what people write, writing what reads back."""

from functools import lru_cache

from footex.errors import BoundExceeded, FootexError, InvalidValue
from footex.hint import Hint

__all__ = ["MOST_CHARACTERS", "NO_DURATION", "UNITS", "read_range", "write_range"]

MOST_CHARACTERS = 100
"""The most characters of a duration's text."""

UNITS = (
    (3_600_000, ("h", "hour", "hours")),
    (60_000, ("min", "minute", "minutes")),
    (1_000, ("s", "sec", "second", "seconds")),
    (1, ("ms", "millisecond", "milliseconds")),
)
"""The units in the order in which they are written, each with its milliseconds and its names."""

_MILLISECONDS = {unit: milliseconds for milliseconds, units in UNITS for unit in units}
_DIGITS = frozenset("0123456789")
NO_DURATION = Hint("write {}, {}, {}, {} or {}", "20 s", "5-10 s", "1 min 30 s", "1:30", "PT1M30S")
"""What would be right where a text says nothing of what was meant."""


@lru_cache(maxsize=1024)
def read_range(text: str, field: str) -> tuple[int, int | None, int]:
    """Read low, typical (None if unsaid) and high from `"20 s"`, `"5-10 s"` or `"5-6-10 s"`."""
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded(field, len(text), MOST_CHARACTERS, "characters")
    parts = text.replace("\N{EN DASH}", "-").split("-")
    if len(parts) > 3:
        raise _refused(text, field)
    unit = parts[-1].lstrip("0123456789. ")
    if not _DIGITS.isdisjoint(unit) and not all(map(_has_unit, parts)):
        raise _refused(text, field)
    points = [_read_point(part if _has_unit(part) else f"{part} {unit}", text, field) for part in parts]
    return points[0], (points[1] if len(points) == 3 else None), points[-1]


def _has_unit(part: str) -> bool:
    return not _DIGITS.issuperset(part.strip().replace(".", "", 1))


def _read_point(part: str, text: str, field: str) -> int:
    part = part.strip()
    if part.startswith("PT"):
        return _read_units(part[2:].lower().replace("m", " min "), text, field)
    if ":" in part:
        return _read_clock(part, text, field)
    return _read_units(part, text, field)


def _read_clock(part: str, text: str, field: str) -> int:
    fields = part.split(":")
    plain = all(one and _DIGITS.issuperset(one) for one in fields)
    if not plain or len(fields) > 3 or any(len(one) != 2 or int(one) > 59 for one in fields[1:]):
        raise _refused(text, field)
    seconds = 0
    for one in fields:
        seconds = seconds * 60 + int(one)
    return seconds * 1_000


def _read_units(part: str, text: str, field: str) -> int:
    total, smallest, position = 0, None, 0
    while position < len(part):
        number, position = _take(part, position, digits=True)
        unit, position = _take(part, position, digits=False)
        scale = _MILLISECONDS.get(unit)
        if scale is None or (smallest is not None and scale >= smallest):
            raise _refused(text, field)
        total += _scaled(number, scale, text, field)
        smallest = scale
    if smallest is None:
        raise _refused(text, field)
    return total


def _take(part: str, position: int, *, digits: bool) -> tuple[str, int]:
    end = position
    while end < len(part) and part[end] != " " and (part[end] in _DIGITS or part[end] == ".") == digits:
        end += 1
    word = part[position:end]
    while end < len(part) and part[end] == " ":
        end += 1
    return word, end


def _scaled(number: str, scale: int, text: str, field: str) -> int:
    whole, point, fraction = number.partition(".")
    if not whole or "." in fraction or (point and not fraction):
        raise _refused(text, field)
    parts: int = 10 ** len(fraction)
    exact, rest = divmod(int(whole + fraction) * scale, parts)
    if rest:
        raise InvalidValue(field, text, "is finer than a millisecond", "write whole milliseconds")
    return exact


def _refused(text: str, field: str) -> InvalidValue:
    expected = NO_DURATION
    if all(map(_is_number, text.split("-", 3))):
        expected = Hint("write {}", f"{text.strip()} s")
    elif (meant := _with_minutes(text)) != text.strip():
        try:
            read_range(meant, field)
        except FootexError:
            pass
        else:
            expected = Hint("a unit {} may be minutes or metres; for minutes write {}", "m", meant)
    return InvalidValue(field, text, "is not a duration", expected)


def _is_number(part: str) -> bool:
    whole, point, fraction = part.strip().partition(".")
    return all(one and _DIGITS.issuperset(one) for one in ((whole, fraction) if point else (whole,)))


def _with_minutes(text: str) -> str:
    """A text with "min" for every "m" that is the whole of a unit."""
    import re

    return re.sub(r"(?<=[0-9 ])[mM](?![A-Za-z])", "min", text.strip())


def write_range(low: int, typical: int, high: int, midpoint: int) -> str:
    """Write the shortest text that reads back as the same three figures."""
    figures = [low] if low == high else [low, high] if typical == midpoint else [low, typical, high]
    points = [_write_point(figure) for figure in figures]
    units = {point.partition(" ")[2] for point in points}
    if len(units) == 1 and " " not in (unit := units.pop()):
        return "-".join(point.partition(" ")[0] for point in points) + f" {unit}"
    return " - ".join(points)


def _write_point(milliseconds: int) -> str:
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds, fraction = divmod(rest, 1_000)
    words = [f"{hours} h"] if hours else []
    if minutes:
        words.append(f"{minutes} min")
    if fraction:
        words.append(f"{seconds}.{fraction:03}".rstrip("0") + " s")
    elif seconds or not words:
        words.append(f"{seconds} s")
    return " ".join(words)
