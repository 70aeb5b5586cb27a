"""Numbers and times that a source's printed English holds: digits, decimals, words, clock times, halves."""

import re
from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve, frozen

__all__ = ["PrintedNumber", "read_numbers", "read_times"]

_TOKEN = re.compile(r"\d{1,4}(?::\d\d){1,2}(?!\d)|\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,9}(?:\.\d{1,9})?|[a-z]+|\S")
_HALF = re.compile(r"(\d\s*)?(?:\N{VULGAR FRACTION ONE HALF}|(?<!\S)1/2(?!\d))")
_ONES = {
    word: number
    for number, words in enumerate((
        "zero", "one once a an", "two twice both couple", "three thrice", "four", "five", "six", "seven", "eight",
        "nine", "ten", "eleven", "twelve dozen", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ))
    for word in words.split()
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000}
_WORDS = _ONES | _TENS | _SCALES
_UNITS = {
    unit: milliseconds
    for milliseconds, units in (
        (1_000, "s sec secs second seconds \N{DOUBLE PRIME}"),
        (60_000, "min mins minute minutes \N{PRIME}"),
        (3_600_000, "h hr hrs hour hours"),
        (86_400_000, "day days"),
    )
    for unit in units.split()
}
_ARTICLES = frozenset(("a", "an"))
_DASHES = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}")
_RANGE = _DASHES | {"to", "down"}
_JOINING = _RANGE | {"and", "or", ",", "up"}
_ADDING = frozenset(("and", ","))
_NEVER_BEFORE_A_UNIT = _JOINING | {"few", "per", "every", "each", "times", "x"}
_AND_A_HALF = ("and", "a", "half")


@frozen
class PrintedNumber:
    """A number: its figure, its unit in milliseconds if it has one, and the tokens between it and the number before."""

    figure: Fraction
    unit: int | None
    between: tuple[str, ...]

    @property
    def time(self) -> Fraction:
        """The milliseconds; the bare figure where there is no unit."""
        return self.figure * (self.unit or 1)

    @property
    def ends_range(self) -> bool:
        """Whether it and the number before are a range."""
        return bool(self.between) and _RANGE.issuperset(self.between)


def read_numbers(text: str) -> list[PrintedNumber]:
    """Read the numbers of a text, in their order; in "5 to 10 seconds" both have the unit.

    Example:
        >>> [(str(number.figure), number.unit) for number in read_numbers("twenty-five times, 1.5 to 2 minutes")]
        [('25', None), ('3/2', 60000), ('2', 60000)]
    """
    tokens = _TOKEN.findall(_HALF.sub(_spell_half, text.lower()))
    numbers: list[PrintedNumber] = []
    at = before = 0
    while at < len(tokens):
        number = _read(tokens, at)
        if number is None:
            at += 1
            continue
        figure, unit, end = number
        numbers.append(PrintedNumber(figure, unit, tuple(tokens[before:at])))
        at = before = end
    # Backwards, so that a unit reaches all numbers of "5, 10 or 15 seconds".
    for index in range(len(numbers) - 1, 0, -1):
        earlier, later = numbers[index - 1], numbers[index]
        if earlier.unit is None and later.between and _JOINING.issuperset(later.between):
            numbers[index - 1] = evolve(earlier, unit=later.unit)
    return numbers


def read_times(numbers: Iterable[PrintedNumber]) -> set[Fraction]:
    """The times that numbers with units make, in milliseconds: "1 min 30 s" is one, "1 min or 30 s" are two."""
    times: set[Fraction] = set()
    before: PrintedNumber | None = None
    for number in numbers:
        # "1 min 30 s" is a sum, as is "1 min and 30 s", which may also be two times: both readings are admitted.
        if before and before.unit and number.unit and number.time < before.unit and _ADDING.issuperset(number.between):
            together = before.time + number.time
            times |= {together, number.time} if number.between else {together}
            if not number.between:
                times.discard(before.time)
            before = evolve(number, figure=together / number.unit)
            continue
        if number.unit:
            times.add(number.time)
        before = number
    return times


def _spell_half(match: re.Match[str]) -> str:
    return f"{match[1]} and a half" if match[1] else "half"


def _read(tokens: list[str], at: int) -> tuple[Fraction, int | None, int] | None:
    """Read the number at an index: its figure, its unit, and where both end.

    Recursive descent without backtracking, in functions that each return where they stopped.
    """
    token = tokens[at]
    if ":" in token and token[0].isdecimal():
        parts = [int(part) for part in token.split(":")]
        unit, end = _unit(tokens, at + 1)
        seconds = sum(part * 60**power for power, part in enumerate(reversed(parts)))
        # "1:30" is minutes and seconds, unless the unit after it says hours.
        hours = len(parts) == 2 and unit == _UNITS["h"]
        return Fraction(seconds), _UNITS["min" if hours else "s"], end if unit else at + 1
    figure, end = _figure(tokens, at)
    if figure is None:
        return None
    # "half a minute": the article is skipped only before a unit.
    if figure == Fraction(1, 2) and _at(tokens, end) in _ARTICLES and _at(tokens, end + 1) in _UNITS:
        end += 1
    unit, end = _unit(tokens, end)
    if unit and tuple(tokens[end : end + 3]) == _AND_A_HALF:
        return figure + Fraction(1, 2), unit, end + 3
    return figure, unit, end


def _figure(tokens: list[str], at: int) -> tuple[Fraction | None, int]:
    if tokens[at] in _ARTICLES and _at(tokens, at + 1) in {"half", "couple", "dozen", *_SCALES}:
        at += 1
    word, end = tokens[at], at + 1
    if word[0].isdecimal():
        figure = Fraction(word.replace(",", ""))
    elif word in _WORDS:
        figure, end = _spelled(tokens, at)
    else:
        return (Fraction(1, 2), end) if word == "half" else (None, end)
    if tuple(tokens[end : end + 3]) == _AND_A_HALF:
        return figure + Fraction(1, 2), end + 3
    return figure, end


def _spelled(tokens: list[str], at: int) -> tuple[Fraction, int]:
    """A number in words: twenty-five, a hundred, two hundred and fifty."""
    figure, end = _WORDS[tokens[at]], at + 1
    if tokens[at] in _TENS:
        ones = end + (_at(tokens, end) in _DASHES)
        if 0 < _ONES.get(_at(tokens, ones), 0) < 10 and _at(tokens, ones) not in _ARTICLES:
            figure, end = figure + _ONES[tokens[ones]], ones + 1
    while _at(tokens, end) in _SCALES:
        figure, end = figure * _SCALES[tokens[end]], end + 1
    more = end + (_at(tokens, end) == "and")
    if tokens[end - 1] in _SCALES and _at(tokens, more) in _WORDS and _at(tokens, more) not in _ARTICLES:
        rest, end = _spelled(tokens, more)
        return figure + rest, end
    return Fraction(figure), end


def _unit(tokens: list[str], at: int) -> tuple[int | None, int]:
    """The unit after a number, perhaps with a dash or one word between them, and where it ends."""
    start = at + (_at(tokens, at) in _DASHES)
    if _at(tokens, start) in _UNITS:
        return _UNITS[tokens[start]], start + 1
    # One word may come between: "30 full seconds"; not one that begins another number or phrase.
    word = _at(tokens, at)
    if word.isalpha() and word not in _NEVER_BEFORE_A_UNIT | _WORDS.keys() and _at(tokens, at + 1) in _UNITS:
        return _UNITS[tokens[at + 1]], at + 2
    return None, at


def _at(tokens: list[str], index: int) -> str:
    return tokens[index] if index < len(tokens) else ""
