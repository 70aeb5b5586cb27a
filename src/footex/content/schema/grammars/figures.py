"""Grammars of figures: counts, factors, periods, durations, distances."""

from typing import Final

from footex.content.schema.grammars.pieces import (
    ABOUT,
    AT_LEAST,
    DASH,
    LIMIT,
    NO_DASH,
    SPACE,
    TO,
    TO_FAILURE,
    in_any_case,
    write_figure,
    write_names,
)
from footex.model.dosage.frequency import LONGEST_GAP
from footex.model.figures.count import GREATEST_COUNT
from footex.model.figures.distance import LONGEST_DISTANCE
from footex.model.figures.distance import UNITS as UNITS_OF_LENGTH
from footex.model.figures.duration import LONGEST_DURATION
from footex.model.figures.duration_text import UNITS
from footex.model.figures.period import LONGEST_PERIOD, PERIOD_UNITS

__all__ = [
    "BACKWARD", "COUNTS", "DAYS_OF_A_WEEK", "DISTANCE", "DURATION", "FACTOR", "FIGURES", "FRACTION", "GAP",
    "LEAST_OVER_0", "OPEN_COUNT", "OPEN_DURATION", "PERIOD", "TEMPO",
]  # fmt: skip


def _range(figure: str) -> str:
    """Two or three figures with dashes between them: one alone is a number, not text."""
    return f"^{SPACE}*{figure}(?:{TO}{figure}){{1,2}}{SPACE}*$"


def _backward() -> str:
    """Two figures of which the first is greater: of one or two digits each, or the first of more digits."""
    to = f" *{DASH} *0*"
    pairs = [f"[1-9][0-9]{{{more}}}{to}[0-9]{{1,{more}}}" for more in range(1, 5)]
    for ten in range(10):
        tens = str(ten or "")
        pairs += [f"{tens}{digit}{to}{tens}[0-{digit - 1}]" for digit in range(1, 10)]
        if ten > 1:
            pairs.append(f"{ten}[0-9]{to}[1-{ten - 1}][0-9]")
    return f"^(?:{NO_DASH}*{DASH}|{SPACE}*{ABOUT})?{SPACE}*0*(?:{'|'.join(pairs)})(?:[^0-9.]|$)"


COUNTS: Final = _range(write_figure(GREATEST_COUNT, least=1))
_COUNT: Final = write_figure(GREATEST_COUNT, least=1)
_LEAST: Final = f"(?:{AT_LEAST}{SPACE}*{_COUNT}|{_COUNT}{SPACE}*\\+)"
OPEN_COUNT: Final = (
    f"^{SPACE}*(?:{ABOUT}{SPACE}*{_COUNT}(?:{TO}{_COUNT}){{0,2}}"
    f"|{LIMIT}{SPACE}*{_COUNT}|{_COUNT}{SPACE}*\\+|{_LEAST}{TO_FAILURE}){SPACE}*$"
)
DAYS_OF_A_WEEK: Final = _range(write_figure(7, least=1))
BACKWARD: Final = _backward()
TEMPO: Final = f"^{SPACE}*{'-'.join([write_figure(LONGEST_DURATION // 1_000)] * 4)}{SPACE}*$"
FRACTION: Final = r"^(?:0+(?:\.[0-9]+)?|0*1(?:\.0+)?|[0-9]+/0*[1-9][0-9]*)$"

_FACTOR: Final = r"[0-9]{1,6}(?:\.[0-9]{1,6}|/0*[1-9][0-9]*)?"
FACTOR: Final = f"^{SPACE}*{_FACTOR}(?:{TO}{_FACTOR}{TO}{_FACTOR})?{SPACE}*$"
_PERIOD: Final = write_figure(LONGEST_PERIOD, least=1)
PERIOD: Final = (
    f"^{SPACE}*{_PERIOD}(?:{TO}{_PERIOD})?{SPACE}*(?:{'|'.join(map(in_any_case, PERIOD_UNITS))})[sS]?{SPACE}*$"
)


def _fraction(scale: int) -> str:
    """The decimal places that whole milliseconds can have in a unit of `scale` milliseconds."""
    places = max(place for place in range(9) if scale % 2**place == 0 or scale % 5**place == 0)
    return rf"(?:\.[0-9]{{1,{places}}}0*)?" if places else r"(?:\.0+)?"


def _iso_names(names: tuple[str, ...]) -> str:
    """How a unit is written after `PT`, where m is a minute: no other name may contain an m."""
    if "min" in names:
        return in_any_case("m")
    return "|".join(in_any_case(name) for name in reversed(names) if "m" not in name)


def _duration(longest: int) -> tuple[str, str]:
    """The texts of durations of at most so many milliseconds, and of open ones."""
    numbers = [(write_figure(longest // scale) + _fraction(scale), names) for scale, names in UNITS]
    words = [f"{number} *(?:{'|'.join(reversed(names))})" for number, names in numbers]
    iso = [f"{number} *(?:{_iso_names(names)}) *" for number, names in numbers if _iso_names(names)]
    minutes, hours = (write_figure(longest // scale) for scale in (60_000, 3_600_000))
    clock = f"{minutes}:[0-5][0-9]|{hours}:[0-5][0-9]:[0-5][0-9]"
    in_turn = "".join(f"(?:{part} *)?" for part in words)
    point = f"(?:{clock}|{in_turn}|PT{''.join(f'(?:{part})?' for part in iso)})"
    bare = f"(?:[0-9]+{_fraction(UNITS[0][0])} *|{point}{SPACE}*)"
    shared = f"(?:{bare}{DASH}{SPACE}*){{1,2}}(?:{'|'.join(words)})"
    whole = f"{SPACE}*(?:{point}(?:{TO}{point}){{0,2}}|{shared}){SPACE}*"
    limit = f"{LIMIT}{SPACE}*{point}|{point}{SPACE}*\\+"
    return f"^{whole}$", f"^{SPACE}*(?:{ABOUT}{whole}|{limit}){SPACE}*$"


GAP = _duration(LONGEST_GAP)[0]
DURATION, OPEN_DURATION = _duration(LONGEST_DURATION)
"""Units in order, each optional; that there is at least one is left to `FIGURES`."""

_WITH_A_FIGURE: Final = f"[^\\-\N{EN DASH}0-9]*[0-9]{NO_DASH}*"
FIGURES: Final = f"^{_WITH_A_FIGURE}(?:{DASH}{_WITH_A_FIGURE})*$"
LEAST_OVER_0: Final = f"^{NO_DASH}*[1-9]"
"""The least figure, which ends at the first dash, has a digit over 0."""


def _distance() -> str:
    """The texts of distances, open ones too."""
    ranges: list[str] = []
    singles: list[str] = []
    for length in UNITS_OF_LENGTH.values():
        figure = write_figure(-(-LONGEST_DISTANCE * 10**9 // length.nanometres)) + r"(?:\.[0-9]{1,5}0*)?"
        names = f"{SPACE}*{write_names(length.names)}"
        ranges.append(f"{figure}(?:{TO}{figure}){{0,2}}{names}")
        singles.append(f"{figure}{names}")
    single = f"(?:{'|'.join(singles)})"
    plain = f"(?:{ABOUT}{SPACE}*)?(?:{'|'.join(ranges)})"
    return f"^{SPACE}*(?:{plain}|{LIMIT}{SPACE}*{single}|{single}{SPACE}*\\+){SPACE}*$"


DISTANCE: Final = _distance()
