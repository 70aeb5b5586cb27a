"""Differences between two scores, in figures and in words."""

from attrs import field, fields, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.messages.message import Plural
from footex.messages.plans import HAS_MORE, LESS
from footex.model.fields import as_whole
from footex.model.value import Value
from footex.planning.plan.score import Score

__all__ = ["ScoreDifference", "compare_scores"]


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
        figure = abs(self.figure)
        entry, count = (LESS if self.figure < 0 else HAS_MORE)[self.preference], f"{figure:,}"
        return entry(figure, count=count) if isinstance(entry, Plural) else entry(count=count)


def compare_scores(first: Score, second: Score) -> tuple[ScoreDifference, ...]:
    """How a second score differs from a first one, the field that counts most first; none where they are equal."""
    return tuple(
        ScoreDifference(each.name, more)
        for each, more in ((each, getattr(second, each.name) - getattr(first, each.name)) for each in fields(Score))
        if more
    )
