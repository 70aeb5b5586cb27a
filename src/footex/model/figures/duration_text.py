"""Durations as text, in whole milliseconds: reading what people write, writing what reads back."""

from functools import lru_cache

from footex.errors import BoundExceeded, FootexError, InvalidValue
from footex.hint import Hint
from footex.model.figures.sense import EXACT, Sense, open_range, say_sense, split_sense

__all__ = [
    "DIGITS",
    "MILLISECONDS",
    "MOST_CHARACTERS",
    "NO_DURATION",
    "UNITS",
    "midpoint",
    "read_duration",
    "write_range",
]

MOST_CHARACTERS = 100
"""The maximum length of the text of a count or a duration, in characters."""

UNITS = (
    (3_600_000, ("h", "hour", "hours")),
    (60_000, ("min", "minute", "minutes")),
    (1_000, ("s", "sec", "second", "seconds")),
    (1, ("ms", "millisecond", "milliseconds")),
)
"""The units in the order in which they are written, each with its milliseconds and its names."""

MILLISECONDS = {name: milliseconds for milliseconds, names in UNITS for name in names}
"""The milliseconds of each unit, by each of its names."""

DIGITS = frozenset("0123456789")
"""The ASCII digits: `str.isdigit` accepts those of other scripts too."""

NO_DURATION = Hint("write {}, {}, {}, {} or {}", "20 s", "5-10 s", "1 min 30 s", "1:30", "PT1M30S")
"""The hint if a text doesn't show what was meant."""


def read_duration(text: str) -> tuple[int, int | None, int, Sense]:
    """Read low, typical (`None` if unstated), high and the sense from a range, or from `"about 20 s"`."""
    sense, figures = split_sense(text)
    if sense is EXACT:
        return *_read_range(text, "Duration"), sense
    try:
        low, typical, high = _read_range(figures, "Duration")
    except InvalidValue as error:
        hint = error.hint
        if isinstance(hint, Hint) and len(hint) == 2:  # one duration that would be right
            hint = Hint(str(hint[0]), say_sense(sense, str(hint[1])))
        raise InvalidValue("Duration", text, error.problem, hint) from None
    if sense is not Sense.ABOUT and "-" in figures.replace("\N{EN DASH}", "-"):
        raise open_range("Duration", text, say_sense(sense, write_range(low, low, low)))
    return low, typical, high, sense


@lru_cache(maxsize=1024)
def _read_range(text: str, field: str) -> tuple[int, int | None, int]:
    """Read low, typical (`None` if unstated) and high from `"20 s"`, `"5-10 s"` or `"5-6-10 s"`."""
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded(field, len(text), MOST_CHARACTERS, "characters")
    parts = text.replace("\N{EN DASH}", "-").split("-")
    if len(parts) > 3:
        raise _make_error(text, field)
    # The last unit applies to figures without one: "5-10 s". If it holds digits, as in "1 min 30 s" or "1:30", a bare
    # figure would be ambiguous, so each needs its own.
    unit = parts[-1].lstrip("0123456789. ")
    if not DIGITS.isdisjoint(unit) and not all(map(_has_unit, parts)):
        raise _make_error(text, field)
    points = [_read_point(part if _has_unit(part) else f"{part} {unit}", text, field) for part in parts]
    return points[0], (points[1] if len(points) == 3 else None), points[-1]


def _has_unit(part: str) -> bool:
    return not DIGITS.issuperset(part.strip().replace(".", "", 1))


def _read_point(part: str, text: str, field: str) -> int:
    part = part.strip()
    if part.startswith("PT"):
        return _read_units(part[2:].lower().replace("m", " min "), text, field)
    if ":" in part:
        return _read_clock(part, text, field)
    return _read_units(part, text, field)


def _read_clock(part: str, text: str, field: str) -> int:
    fields = part.split(":")
    plain = all(figure and DIGITS.issuperset(figure) for figure in fields)
    if not plain or len(fields) > 3 or any(len(figure) != 2 or int(figure) > 59 for figure in fields[1:]):
        raise _make_error(text, field)
    seconds = 0
    for figure in fields:
        seconds = seconds * 60 + int(figure)
    return seconds * 1_000


def _read_units(part: str, text: str, field: str) -> int:
    # Units descend, each at most once: "30 s 1 min" and "1 min 2 min" are slips rather than durations.
    total, smallest, position = 0, None, 0
    while position < len(part):
        number, position = _take(part, position, digits=True)
        unit, position = _take(part, position, digits=False)
        scale = MILLISECONDS.get(unit)
        if scale is None or (smallest is not None and scale >= smallest):
            raise _make_error(text, field)
        total += _scale(number, scale, text, field)
        smallest = scale
    if smallest is None:
        raise _make_error(text, field)
    return total


def _take(part: str, position: int, *, digits: bool) -> tuple[str, int]:
    end = position
    while end < len(part) and part[end] != " " and (part[end] in DIGITS or part[end] == ".") == digits:
        end += 1
    word = part[position:end]
    while end < len(part) and part[end] == " ":
        end += 1
    return word, end


def _scale(number: str, scale: int, text: str, field: str) -> int:
    whole, point, fraction = number.partition(".")
    if not whole or "." in fraction or (point and not fraction):
        raise _make_error(text, field)
    parts: int = 10 ** len(fraction)
    exact, rest = divmod(int(whole + fraction) * scale, parts)
    if rest:
        raise InvalidValue(field, text, "is finer than a millisecond", "write whole milliseconds")
    return exact


def _make_error(text: str, field: str) -> InvalidValue:
    expected = NO_DURATION
    if all(map(_is_number, text.split("-", 3))):
        expected = Hint("write {}", f"{text.strip()} s")
    elif (meant := _with_minutes(text)) != text.strip():
        try:
            _read_range(meant, field)
        except FootexError:
            pass
        else:
            expected = Hint("a unit {} may be minutes or metres; for minutes write {}", "m", meant)
    return InvalidValue(field, text, "is not a duration", expected)


def _is_number(part: str) -> bool:
    whole, point, fraction = part.strip().partition(".")
    return all(digits and DIGITS.issuperset(digits) for digits in ((whole, fraction) if point else (whole,)))


def _with_minutes(text: str) -> str:
    """A text with "min" for every "m" that is the whole of a unit."""
    import re

    return re.sub(r"(?<=[0-9 ])[mM](?![A-Za-z])", "min", text.strip())


def midpoint(low: int, high: int) -> int:
    """The typical figure of a range that states none: the midpoint, a half rounded up."""
    return (low + high + 1) // 2


def write_range(low: int, typical: int, high: int) -> str:
    """Write the shortest text that reads back as the same three figures."""
    figures = [low] if low == high else [low, high] if typical == midpoint(low, high) else [low, typical, high]
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
