"""Differences between two scores, in figures and in words."""

from typing import TYPE_CHECKING

from attrs import field, fields, frozen

from footex.errors import InvalidValue, count_noun
from footex.hint import Hint
from footex.model.fields import as_whole
from footex.model.value import Value
from footex.planning.plan.score import Score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ScoreDifference", "compare_scores"]

_WORDS: "Mapping[str, Callable[[int], tuple[str, str]]]" = {
    "off_frequency": lambda n: (
        f"{n} further from the typical number of sessions or days",
        f"{n} nearer to the typical number of sessions or days",
    ),
    "outside_part": lambda n: (
        f"{count_noun(n, 'session')} more outside its part of the day",
        f"{count_noun(n, 'session')} fewer outside its part of the day",
    ),
    "off_weekdays": lambda n: (
        f"{count_noun(n, 'day')} more on weekdays that aren't preferred",
        f"{count_noun(n, 'day')} fewer on weekdays that aren't preferred",
    ),
    "unmet_wishes": lambda n: (f"{n} more against a wish", f"{n} fewer against a wish"),
    "over_preferred": lambda n: (
        f"{n:,} min more over the preferred maximum of a day",
        f"{n:,} min less over the preferred maximum of a day",
    ),
    "moved": lambda n: (f"{count_noun(n, 'session')} more moved", f"{count_noun(n, 'session')} fewer moved"),
    "distance": lambda n: (f"moved {n:,} min further", f"moved {n:,} min less far"),
    "uneven_spacing": lambda _: ("days less even", "days more even"),
    "uneven_load": lambda _: ("longer days", "shorter days"),
    "off_usual_time": lambda n: (f"{n:,} min further off the usual times", f"{n:,} min nearer the usual times"),
}
"""For each field of a score, what more and what less of it means."""


def _preference(value: str) -> str:
    names = tuple(each.name for each in fields(Score))
    if value in names:
        return value
    hint = Hint(f"write one of {', '.join(['{}'] * len(names))}", *names)
    raise InvalidValue("ScoreDifference.preference", value, "is not a field of Score", hint)


def _figure(value: int) -> int:
    return as_whole(value, "ScoreDifference.figure", least=None)


@frozen(eq=False, repr=False)
class ScoreDifference(Value):
    """How much worse or better one plan is than another in one field of their scores.

    Args:
        preference: The field of `Score`.
        figure: How much more of it: above 0 it is worse, below 0 better.

    Example:
        >>> print(ScoreDifference("off_usual_time", 40))
        40 min further off the usual times
    """

    preference: str = field(converter=_preference)
    figure: int = field(converter=_figure)

    def __str__(self) -> str:
        return self.message

    @property
    def message(self) -> str:
        """The difference in words."""
        return _WORDS[self.preference](abs(self.figure))[self.figure < 0]


def compare_scores(first: Score, second: Score) -> tuple[ScoreDifference, ...]:
    """How a second score differs from a first one, the field that counts most first; none where they are equal."""
    return tuple(
        ScoreDifference(each.name, more)
        for each, more in ((each, getattr(second, each.name) - getattr(first, each.name)) for each in fields(Score))
        if more
    )
