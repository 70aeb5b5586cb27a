"""Weekly windows as text: a tolerant parser, and a writer whose text parses back to the same windows."""

from typing import TYPE_CHECKING

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "DAY", "DAYS", "MOST_CHARACTERS", "NO_CLOCK", "WEEKDAYS", "group_windows", "read_clock", "read_clocks",
    "read_windows", "write_clock", "write_clocks", "write_windows",
]  # fmt: skip

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = tuple(name[:3].lower() for name in WEEKDAYS)
DAY = 24 * 60
"""The minutes of a day by the wall clock."""

MOST_CHARACTERS = 2_000
"""The maximum length of the text of windows."""

NO_CLOCK = Hint("write hours and minutes such as {}", "06:30")
"""The hint where a clock time can't be read."""

_WINDOWS = "mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00"
_HINT = Hint("write {}", _WINDOWS)
_CLOCKS_HINT = Hint("write {}, or {} for a day without free time", "07:00-12:00, 18:00-21:00", "")


def read_clock(text: str, field: str, *, end: bool = False) -> int:
    """Parse `"06:30"` as minutes after midnight; the end of a window may be `"24:00"`."""
    hours, colon, minutes = text.strip().partition(":")
    plain = bool(colon) and hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit()
    if not plain or len(hours) > 2 or len(minutes) != 2 or int(minutes) > 59:
        raise InvalidValue(field, text, "is not a clock time", NO_CLOCK)
    figure = int(hours) * 60 + int(minutes)
    if figure > DAY or (figure == DAY and not end):
        raise InvalidValue(field, text, "is past the end of the day", "write 00:00 to 23:59, or 24:00 for an end")
    return figure


def write_clock(minutes: int) -> str:
    """Write minutes after midnight as a clock time."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def read_windows(text: str, field: str) -> list[tuple[int, int, int]]:
    """Parse days and clock times into triples of weekday (0 is Monday), start and end in minutes after midnight."""
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded(field, len(text), MOST_CHARACTERS, "characters")
    windows: list[tuple[int, int, int]] = []
    for group in text.replace("\N{EN DASH}", "-").lower().split(";"):
        if group.strip():
            windows += _read_group(group, field)
    if not windows:
        raise InvalidValue(field, text, "names no window", _HINT)
    return windows


def _read_group(group: str, field: str) -> list[tuple[int, int, int]]:
    days: list[int] = []
    windows: list[tuple[int, int]] = []
    for word in _split(group):
        if word[0].isdigit():
            windows.append(_read_window(word, group, field))
        elif windows:
            hint = Hint("separate days with {}: write {}", ";", _WINDOWS)
            raise InvalidValue(field, group.strip(), f"has {word!r} after a time", hint)
        else:
            days += _read_days(word, group, field)
    if not days or not windows:
        missing = "windows" if days else "days"
        raise InvalidValue(field, group.strip(), f"names no {missing}", _HINT)
    return [(day, start, end) for day in days for start, end in windows]


def read_clocks(text: str, field: str) -> list[tuple[int, int]]:
    """Parse clock times without days, `"07:00-12:00, 18:00-21:00"`, into pairs of minutes; none of an empty text."""
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded(field, len(text), MOST_CHARACTERS, "characters")
    words = _split(text.replace("\N{EN DASH}", "-"))
    if wrong := next((word for word in words if not word[0].isdigit()), ""):
        raise InvalidValue(field, text.strip(), f"has no clock time in {wrong!r}", _CLOCKS_HINT)
    spans = [_read_window(word, text, field) for word in words]
    for start, end in spans:
        span = f"{write_clock(start)}-{write_clock(end)}"
        if start == end:
            raise InvalidValue(field, span, "holds no time", "write an end after the start")
        if start > end:
            parts = [f"{write_clock(start)}-24:00", *([f"00:00-{write_clock(end)}"] if end else [])]
            hint = Hint("write {} and, on the day after, {}" if end else "write {}", *parts)
            raise InvalidValue(field, span, "crosses midnight", hint)
    return spans


def _split(text: str) -> list[str]:
    return "-".join(part.strip() for part in text.split("-")).replace(",", " ").split()


def _read_days(word: str, group: str, field: str) -> list[int]:
    if word == "daily":
        return list(range(7))
    first, dash, last = word.partition("-")
    if first not in DAYS or (dash and last not in DAYS):
        hint = Hint(f"write {', '.join(DAYS)}, {{}} or {{}}", "mon-fri", "daily")
        raise InvalidValue(field, group.strip(), f"has no day in {word!r}", hint)
    start = DAYS.index(first)
    count = (DAYS.index(last) - start) % 7 + 1 if dash else 1
    return [(start + step) % 7 for step in range(count)]


def _read_window(word: str, group: str, field: str) -> tuple[int, int]:
    first, dash, last = word.partition("-")
    if not dash:
        raise InvalidValue(field, group.strip(), f"has no end in {word!r}", Hint("write {}", "06:30-07:30"))
    return read_clock(first, field), read_clock(last, field, end=True)


def write_clocks(spans: "Iterable[tuple[int, int]]") -> str:
    """Write pairs of minutes as clock times."""
    return ", ".join(f"{write_clock(start)}-{write_clock(end)}" for start, end in spans)


def write_windows(windows: "tuple[tuple[int, int, int], ...]") -> str:
    """Write windows as text, days with the same windows together."""
    return "; ".join(f"{_write_days(days)} {write_clocks(times)}" for days, times in group_windows(windows))


def group_windows(
    windows: "Iterable[tuple[int, int, int]]",
) -> "Iterator[tuple[list[tuple[int, int]], tuple[tuple[int, int], ...]]]":
    """Group windows by weekdays with the same ones: the first and the last of days in succession, and their times."""
    by_day: dict[int, list[tuple[int, int]]] = {}
    for day, start, end in windows:
        by_day.setdefault(day, []).append((start, end))
    groups: dict[tuple[tuple[int, int], ...], list[tuple[int, int]]] = {}
    for day in sorted(by_day):
        spans = groups.setdefault(tuple(by_day[day]), [])
        if spans and spans[-1][1] == day - 1:
            spans[-1] = spans[-1][0], day
        else:
            spans.append((day, day))
    for times, spans in groups.items():
        yield spans, times


def _write_days(spans: list[tuple[int, int]]) -> str:
    return ", ".join(DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}" for first, last in spans)
