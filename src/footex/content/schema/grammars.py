"""Grammars of texts as regular expressions, generated from the tables that the parsers use.

Each accepts whatever its parser accepts; a test generates texts and compares the two. Validators use different engines,
so the grammars keep to what ECMA-262, Python, Rust and RE2 have in common: no lookaround, no back references.
"""

from typing import TYPE_CHECKING, Final

from footex.model.dosage.frequency import LONGEST_GAP
from footex.model.dosage.line.words import FIGURES as CLAUSES
from footex.model.dosage.line.words import HOLD, MOVE, PHRASES, REPETITIONS, ROLES, STEPS, THEN, TIMES
from footex.model.dosage.loads.text import BODY_WEIGHT, FORMS, MASSES, PERCENT, UNIT_WORDS, LoadKind
from footex.model.figures.amounts import (
    COUNTS_TO_FAILURE,
    DURATIONS_TO_FAILURE,
    KNOWN_WORDS,
    MOST_PRINTED_WORDS,
    UNSTATED,
    WORD_UNITS,
)
from footex.model.figures.count import GREATEST_COUNT
from footex.model.figures.distance import LONGEST_DISTANCE
from footex.model.figures.distance import UNITS as UNITS_OF_LENGTH
from footex.model.figures.duration import LONGEST_DURATION
from footex.model.figures.duration_text import UNITS
from footex.model.figures.period import LONGEST_PERIOD, PERIOD_UNITS
from footex.model.figures.sense import FAILURE_ENDINGS, SENSE_WORDS, Sense
from footex.model.sources import publication
from footex.planning.request.availability.availability_text import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ADDRESS",
    "BACKWARD",
    "CLOCK",
    "COUNTS",
    "DATE",
    "DATE_OF_A_PLAN",
    "DAYS_OF_A_WEEK",
    "DISTANCE",
    "DOI",
    "DOSE",
    "DURATION",
    "EVIDENCE_PATH",
    "FACTOR",
    "FEW_WORDS",
    "FIGURES",
    "FIGURES_OF_A_LOAD",
    "FIXED_MOMENT",
    "FRACTION",
    "GAP",
    "ID",
    "KNOWN_TIMED_WORDS",
    "LEAST_OVER_0",
    "LOAD",
    "MOMENT",
    "OPEN_COUNT",
    "OPEN_DURATION",
    "PERIOD",
    "ROUTINE_ID",
    "SESSION_ID",
    "SHOWN",
    "SOMETHING",
    "TEMPO",
    "TIMED_WORDS",
    "UNIT_LAST",
    "WINDOWS",
    "WINDOWS_OF_A_DAY",
    "WORDS",
    "WORDS_OF_A_LOAD",
    "ZONE",
]  # fmt: skip

_SPACE: Final = r"[\s\x1c-\x1f\x85]"
"""What `str.strip` removes, which is more than `\\s` of ECMA-262."""

_LETTER: Final = r"[^\s\x1c-\x1f\x85]"
_DASH: Final = "[\\-\N{EN DASH}]"
_OTHERS: Final = "[^\\-\N{EN DASH}]"
_TO: Final = f"{_SPACE}*{_DASH}{_SPACE}*"


def _words(*senses: Sense) -> str:
    return f"(?:{'|'.join(words for words, sense in SENSE_WORDS if sense in senses)}) "


_ABOUT: Final = _words(Sense.ABOUT)
_AT_LEAST: Final = _words(Sense.AT_LEAST)
_LIMIT: Final = _words(Sense.AT_LEAST, Sense.AT_MOST)
_TO_FAILURE: Final = f"{_SPACE}*(?:,(?:{_SPACE}* )?| )(?:{'|'.join(FAILURE_ENDINGS)})"


def _figure(most: int, *, least: int = 0) -> str:
    """A whole number from 0 or 1 up to a bound, with zeros before it or without."""
    digits = str(most)
    options = [] if least else ["0"]
    if len(digits) > 1:
        options.append(f"[1-9][0-9]{{0,{len(digits) - 2}}}")
    # For each place: the bound's digits before it, a lesser digit, and any digits after it.
    for place, digit in enumerate(digits):
        first, rest = int(place == 0), len(digits) - place - 1
        if int(digit) > first:
            options.append(f"{digits[:place]}[{first}-{int(digit) - 1}]" + f"[0-9]{{{rest}}}" * bool(rest))
    return f"0*(?:{'|'.join([*options, digits])})"


def _range(figure: str) -> str:
    """Two or three figures with dashes between them: one alone is a number, not text."""
    return f"^{_SPACE}*{figure}(?:{_TO}{figure}){{1,2}}{_SPACE}*$"


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


def _backward() -> str:
    """Two figures of which the first is greater: of one or two digits each, or the first of more digits."""
    to = f" *{_DASH} *0*"
    pairs = [f"[1-9][0-9]{{{more}}}{to}[0-9]{{1,{more}}}" for more in range(1, 5)]
    for ten in range(10):
        tens = str(ten or "")
        pairs += [f"{tens}{digit}{to}{tens}[0-{digit - 1}]" for digit in range(1, 10)]
        if ten > 1:
            pairs.append(f"{ten}[0-9]{to}[1-{ten - 1}][0-9]")
    return f"^(?:{_OTHERS}*{_DASH}|{_SPACE}*{_ABOUT})?{_SPACE}*0*(?:{'|'.join(pairs)})(?:[^0-9.]|$)"


ID: Final = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
ROUTINE_ID: Final = "^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[1-9][0-9]*)?$"
SESSION_ID: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)+-[1-9][0-9]*$"
EVIDENCE_PATH: Final = r"^[A-Za-z][A-Za-z0-9_]*(?:\[[0-9]{1,6}\])*(?:\.[A-Za-z][A-Za-z0-9_]*(?:\[[0-9]{1,6}\])*)*$"
ZONE: Final = r"^[A-Za-z0-9][A-Za-z0-9_+.\/\-]*$"

COUNTS: Final = _range(_figure(GREATEST_COUNT, least=1))
_COUNT: Final = _figure(GREATEST_COUNT, least=1)
_LEAST: Final = f"(?:{_AT_LEAST}{_SPACE}*{_COUNT}|{_COUNT}{_SPACE}*\\+)"
OPEN_COUNT: Final = (
    f"^{_SPACE}*(?:{_ABOUT}{_SPACE}*{_COUNT}(?:{_TO}{_COUNT}){{0,2}}"
    f"|{_LIMIT}{_SPACE}*{_COUNT}|{_COUNT}{_SPACE}*\\+|{_LEAST}{_TO_FAILURE}){_SPACE}*$"
)
DAYS_OF_A_WEEK: Final = _range(_figure(7, least=1))
BACKWARD: Final = _backward()
TEMPO: Final = f"^{_SPACE}*{'-'.join([_figure(LONGEST_DURATION // 1_000)] * 4)}{_SPACE}*$"
FRACTION: Final = r"^(?:0+(?:\.[0-9]+)?|0*1(?:\.0+)?|[0-9]+/0*[1-9][0-9]*)$"

_FACTOR: Final = r"[0-9]{1,6}(?:\.[0-9]{1,6}|/0*[1-9][0-9]*)?"
FACTOR: Final = f"^{_SPACE}*{_FACTOR}(?:{_TO}{_FACTOR}{_TO}{_FACTOR})?{_SPACE}*$"

SOMETHING: Final = _LETTER
SHOWN: Final = (
    "^[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f"
    "\N{ZERO WIDTH SPACE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}-"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}\N{ZERO WIDTH NO-BREAK SPACE}]*$"
)
"""Without the invisible characters that are most often pasted: controls and marks of direction."""

_UNIT: Final = f"(?:{'|'.join(map(_any_case, WORD_UNITS))})"
_MORE: Final = f"(?:{_LETTER}+{_SPACE}+){{0,{MOST_PRINTED_WORDS - 1}}}"
FEW_WORDS: Final = f"^{_SPACE}*{_MORE}(?:{_LETTER}+{_SPACE}*)?$"
WORDS: Final = f"^{_SPACE}*{_MORE}{_LETTER}+{_SPACE}*$"
TIMED_WORDS: Final = f"^{_SPACE}*{_MORE}{_UNIT}{_SPACE}*$"
UNIT_LAST: Final = f"(?:^|{_SPACE}){_UNIT}{_SPACE}*$"
KNOWN_TIMED_WORDS: Final = f"^(?:{'|'.join(KNOWN_WORDS)}) {_UNIT}$"

_HOURS_AND_MINUTES: Final = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
CLOCK: Final = f"^{_SPACE}*{_HOURS_AND_MINUTES}{_SPACE}*$"
_DAY: Final = f"(?:{'|'.join(map(_any_case, DAYS))})"
_DAYS: Final = f"(?:{_any_case('daily')}|{_DAY}(?:{_TO}{_DAY})?)"
_WINDOW: Final = f"{_HOURS_AND_MINUTES}{_TO}(?:{_HOURS_AND_MINUTES}|24:00)"
_APART: Final = r"[\s\x1c-\x1f\x85,]"
_GROUP: Final = f"(?:{_DAYS}{_APART}+)+{_WINDOW}(?:{_APART}+{_WINDOW})*{_APART}*"
WINDOWS_OF_A_DAY: Final = f"^{_APART}*(?:{_WINDOW}(?:{_APART}+{_WINDOW})*{_APART}*)?$"
WINDOWS: Final = f"^[\\s\\x1c-\\x1f\\x85,;]*{_GROUP}(?:;{_SPACE}*(?:{_APART}*{_GROUP})?)*$"

_MONTH_AND_DAY: Final = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_WEEK: Final = "-W(?:0[1-9]|[1-4][0-9]|5[0-3])"
_IN_A_YEAR: Final = f"(?:{_MONTH_AND_DAY}|{_MONTH_AND_DAY.replace('-(', '(')}|{_WEEK}(?:-[1-7])?|{_WEEK[1:]}[1-7]?)"
_PERIOD: Final = _figure(LONGEST_PERIOD, least=1)
PERIOD: Final = (
    f"^{_SPACE}*{_PERIOD}(?:{_TO}{_PERIOD})?{_SPACE}*(?:{'|'.join(map(_any_case, PERIOD_UNITS))})[sS]?{_SPACE}*$"
)
DOI: Final = f"^{publication.DOI}$"
ADDRESS: Final = f"^{publication.ADDRESS}$"
DATE: Final = f"^[0-9]{{4}}{_IN_A_YEAR}$"
DATE_OF_A_PLAN: Final = f"^(?:(?:19|2[01])[0-9]{{2}}{_IN_A_YEAR}|2200-?W01-?[12]?)$"
_TIME: Final = r"(?:[01][0-9]|2[0-4])(?::?[0-5][0-9]){0,2}(?:[.,](?:0{1,6}|0{6}[0-9]+))?"
_OFFSET: Final = r"(?:Z|[+\-](?:[01][0-9]|2[0-3])(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?)"
MOMENT: Final = rf"^[0-9]{{4}}{_IN_A_YEAR}(?:[\s\S]{_TIME}{_OFFSET}?)?$"
FIXED_MOMENT: Final = rf"^[0-9]{{4}}{_IN_A_YEAR}[\s\S]{_TIME}{_OFFSET}$"


def _fraction(scale: int) -> str:
    """The decimal places that whole milliseconds can have in a unit of `scale` milliseconds."""
    places = max(place for place in range(9) if scale % 2**place == 0 or scale % 5**place == 0)
    return rf"(?:\.[0-9]{{1,{places}}}0*)?" if places else r"(?:\.0+)?"


def _iso_names(names: tuple[str, ...]) -> str:
    """How a unit is written after `PT`, where m is a minute: no other name may contain an m."""
    if "min" in names:
        return _any_case("m")
    return "|".join(_any_case(name) for name in reversed(names) if "m" not in name)


def _duration(longest: int) -> tuple[str, str]:
    """The texts of durations of at most so many milliseconds, and of open ones."""
    numbers = [(_figure(longest // scale) + _fraction(scale), names) for scale, names in UNITS]
    words = [f"{number} *(?:{'|'.join(reversed(names))})" for number, names in numbers]
    iso = [f"{number} *(?:{_iso_names(names)}) *" for number, names in numbers if _iso_names(names)]
    minutes, hours = (_figure(longest // scale) for scale in (60_000, 3_600_000))
    clock = f"{minutes}:[0-5][0-9]|{hours}:[0-5][0-9]:[0-5][0-9]"
    in_turn = "".join(f"(?:{part} *)?" for part in words)
    point = f"(?:{clock}|{in_turn}|PT{''.join(f'(?:{part})?' for part in iso)})"
    bare = f"(?:[0-9]+{_fraction(UNITS[0][0])} *|{point}{_SPACE}*)"
    shared = f"(?:{bare}{_DASH}{_SPACE}*){{1,2}}(?:{'|'.join(words)})"
    whole = f"{_SPACE}*(?:{point}(?:{_TO}{point}){{0,2}}|{shared}){_SPACE}*"
    limit = f"{_LIMIT}{_SPACE}*{point}|{point}{_SPACE}*\\+"
    return f"^{whole}$", f"^{_SPACE}*(?:{_ABOUT}{whole}|{limit}){_SPACE}*$"


GAP = _duration(LONGEST_GAP)[0]
DURATION, OPEN_DURATION = _duration(LONGEST_DURATION)
"""Units in order, each optional; that there is at least one is left to `FIGURES`."""

_WITH_A_FIGURE: Final = f"[^\\-\N{EN DASH}0-9]*[0-9]{_OTHERS}*"
FIGURES: Final = f"^{_WITH_A_FIGURE}(?:{_DASH}{_WITH_A_FIGURE})*$"
LEAST_OVER_0: Final = f"^{_OTHERS}*[1-9]"
"""The least figure, which ends at the first dash, has a digit over 0."""


def _name(name: str) -> str:
    """A name in either case, with any spaces where it has one, or none."""
    letters = name.replace(" ?", " ").lower()
    return "".join(_any_case(one) if one.isalpha() else one.replace(" ", f"{_SPACE}*") for one in letters)


def _names(names: "Iterable[str]") -> str:
    return f"(?:{'|'.join(map(_name, names))})"


def _range_of(most: int, places: int) -> str:
    """One, two or three figures with decimal places."""
    figure = _figure(most) + (rf"(?:\.[0-9]{{1,{places}}}0*)?" if places else r"(?:\.0+)?")
    return f"{figure}(?:{_TO}{figure}){{0,2}}"


_NO_MARK: Final = "[^,;@]"


def _distance() -> str:
    """The texts of distances, open ones too."""
    ranges: list[str] = []
    singles: list[str] = []
    for length in UNITS_OF_LENGTH.values():
        figure = _figure(-(-LONGEST_DISTANCE * 10**9 // length.nanometres)) + r"(?:\.[0-9]{1,5}0*)?"
        names = f"{_SPACE}*{_names(length.names)}"
        ranges.append(f"{figure}(?:{_TO}{figure}){{0,2}}{names}")
        singles.append(f"{figure}{names}")
    single = f"(?:{'|'.join(singles)})"
    plain = f"(?:{_ABOUT}{_SPACE}*)?(?:{'|'.join(ranges)})"
    return f"^{_SPACE}*(?:{plain}|{_LIMIT}{_SPACE}*{single}|{single}{_SPACE}*\\+){_SPACE}*$"


DISTANCE: Final = _distance()


def _load() -> str:
    figures = {kind: _range_of(form.most, form.places) for kind, form in FORMS.items()}
    masses = [f"{_range_of(unit.most, 5)}{_SPACE}*{_names(unit.names)}" for unit in MASSES.values()]
    mass = f"(?:{'|'.join(masses)})"
    percent = f"{_SPACE}*{_names(PERCENT)}{_SPACE}*(?:{_name('of')}{_SPACE}+)?"
    share_of_body_weight = f"(?:{figures[LoadKind.BODY_WEIGHT]}{percent})?{_names(BODY_WEIGHT)}"
    loads = [
        mass,
        f"{figures[LoadKind.SHARE_OF_1RM]}{percent}{_name('1 RM')}",
        f"{figures[LoadKind.SHARE_OF_MVC]}{percent}{_name('MVC')}",
        f"{figures[LoadKind.REPETITION_MAXIMUM]}{_SPACE}*{_name('RM')}",
        f"{share_of_body_weight}(?:{_SPACE}*[+\\-\N{EN DASH}]{_SPACE}*{mass})?",
    ]
    band = f"{_NO_MARK}*{_LETTER}{_SPACE}+{_name('band')}"
    efforts = f"{_name('RPE')}{_SPACE}*{figures[LoadKind.RPE]}|{figures[LoadKind.RIR]}{_SPACE}*{_name('RIR')}"
    at_an_effort = f"{_SPACE}+at{_SPACE}+(?:{efforts})"
    load = f"(?:{'|'.join(loads)})(?:{at_an_effort})?|{band}{at_an_effort}|{efforts}"
    return f"^{_SPACE}*(?:{load}){_SPACE}*$"


LOAD: Final = _load()
"""Loads that have figures."""

WORDS_OF_A_LOAD: Final = f"^{_NO_MARK}*$"
FIGURES_OF_A_LOAD: Final = (
    f"^(?:{_SPACE}|[!-/:-@\\[-`{{-~])*[0-9]|(?:^|[^A-Za-z]){_names(UNIT_WORDS)}(?:[^A-Za-z]|$)"
    f"|[0-9]{_SPACE}*[Gg](?:[^A-Za-z]|$)"
)
"""What words of a load don't have: a figure first, or a unit."""


def _words_of_figures() -> tuple[str, ...]:
    """The words of the figures of a dose, without those that are others written without a space."""
    texts = (
        *(words for words, _ in SENSE_WORDS), *COUNTS_TO_FAILURE, *DURATIONS_TO_FAILURE, *KNOWN_WORDS, *REPETITIONS,
        *STEPS, *(name for _, names in UNITS for name in names), *_IN_EITHER_CASE, UNSTATED.value,
    )  # fmt: skip
    words = {word.lower(): word for text in texts for word in text.split()}
    return tuple(sorted(word for lower, word in words.items() if not _is_made_of(lower, words.keys() - {lower})))


_IN_EITHER_CASE: Final = ("pt", *WORD_UNITS, *(name for length in UNITS_OF_LENGTH.values() for name in length.names))


def _is_made_of(word: str, words: set[str]) -> bool:
    return any(word == one or (word.startswith(one) and _is_made_of(word[len(one) :], words)) for one in words)


WORDS_OF_FIGURES: Final = _words_of_figures()


def _spaced(words: str) -> str:
    return f"{_SPACE}+".join(words.split())


def _dose() -> str:
    """A dose as a line, loosely: which words stand where, not what the figures are.

    Each text matches in one way only, so that an engine that tries them in turn takes time in proportion to it.
    """
    either = {"h", "s", *_IN_EITHER_CASE}
    words = "|".join(_any_case(word) if word in either else word for word in WORDS_OF_FIGURES)
    first, other = (f"(?:[{marks}0-9.+\\-\N{EN DASH}]|{words})" for marks in ("", ":"))
    quoted = f'"(?:[^"\\\\]|\\\\["\\\\n])*"{_SPACE}*'
    nouns = "|".join((*REPETITIONS, *STEPS))
    figure = f"{_SPACE}*(?:{first}(?:{_SPACE}|{other})*|{quoted}(?:(?:{nouns}){_SPACE}*)?)"
    prefix = f"(?:{_SPACE}*(?:{'|'.join(ROLES)})(?:{_SPACE}*:)?)?(?:{_SPACE}*{quoted}:)?"
    work = f"{prefix}(?:{figure}[{''.join(TIMES)}])?(?:{_SPACE}*(?:{HOLD}|{MOVE}))?{figure}(?:{quoted})?"
    befores = "|".join(dict.fromkeys(clause.before for clause in CLAUSES))
    afters = "|".join(_spaced(after) for clause in CLAUSES for after in clause.after if after)
    phrases = "|".join(map(_spaced, (*PHRASES, *FAILURE_ENDINGS)))
    clause = f",{_SPACE}*(?:(?:{befores}){figure}(?:(?:{afters}){_SPACE}*)?|(?:{phrases}){_SPACE}*)"
    comma = f"(?:,{_SPACE}*)?"
    load = f'{comma}@(?:{_SPACE}*{quoted}|[^,;@"]*)'
    return f"^(?:{work}(?:{clause}|{comma}{THEN}{work})*(?:{load}(?:{clause})*)?(?:;|$))+$"


DOSE: Final = _dose()
