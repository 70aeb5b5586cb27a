"""Paces: named, versioned assumptions for where a source states nothing or is vague."""

from typing import TYPE_CHECKING, Final, overload

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model.fields import SLUG, as_instances, check_slugs
from footex.model.figures.amounts import CountOf, TimeOf, ToFailure, Unstated, Vague
from footex.model.figures.converters import as_stated_duration
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.routines.routine import Routine
from footex.model.value import Value
from footex.timing.paces.assumed import (
    AssumedCount,
    AssumedTime,
    AssumedWord,
    as_assumed_count,
    as_assumed_factor,
    as_assumed_time,
)  # fmt: skip
from footex.timing.paces.bundled_assumptions import TIMES, bundled_assumptions
from footex.timing.paces.factor import AssumedFactor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.figures.distance import Distance
    from footex.timing.paces.assumed import AssumedCountLike, AssumedTimeLike

__all__ = ["STEADY", "Pace", "check_arguments", "make_bundled"]


def _repetition(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.repetition")


def _rest(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.rest")


def _hold(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.hold")


def _bout(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.bout")


def _step(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.step")


def _metre(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.metre")


def _switch(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.switch")


def _transition(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.transition")


def _repetitions(value: "AssumedCountLike") -> AssumedCount:
    return as_assumed_count(value, "Pace.repetitions")


def _sets(value: "AssumedCountLike") -> AssumedCount:
    return as_assumed_count(value, "Pace.sets")


def _about(value: AssumedFactor | str) -> AssumedFactor:
    return as_assumed_factor(value, "Pace.about")


def _at_least(value: AssumedFactor | str) -> AssumedFactor:
    return as_assumed_factor(value, "Pace.at_least")


def _at_most(value: AssumedFactor | str) -> AssumedFactor:
    return as_assumed_factor(value, "Pace.at_most")


def _more_to_failure(value: "AssumedCountLike") -> AssumedCount:
    assumed = as_assumed_count(value, "Pace.more_to_failure")
    if not assumed.value.exact:
        raise InvalidValue("Pace.more_to_failure", str(assumed.value), "is a range", "write one count such as 2")
    return assumed


def _repetitions_to_failure(value: "AssumedCountLike") -> AssumedCount:
    return as_assumed_count(value, "Pace.repetitions_to_failure")


def _sets_to_failure(value: "AssumedCountLike") -> AssumedCount:
    return as_assumed_count(value, "Pace.sets_to_failure")


def _bout_to_failure(value: "AssumedTimeLike") -> AssumedTime:
    return as_assumed_time(value, "Pace.bout_to_failure")


def _assumed_words(value: "Iterable[AssumedWord] | AssumedWord") -> tuple[AssumedWord, ...]:
    words = as_instances(value, AssumedWord, "Pace.words")
    if len({word.words for word in words}) < len(words):
        raise InvalidValue("Pace.words", words, "hold the same words twice", "give each wording one meaning")
    return tuple(sorted(words, key=lambda word: word.words))


@frozen(eq=False, repr=False, kw_only=True)
class Pace(Value):
    """A named set of timing assumptions, each with its reason.

    The times enter a session's time linearly; words and unstated counts fix the dose. Derive another pace with
    `attrs.evolve(STEADY, id="mine-1", repetition="2-4 s")`.

    Args:
        id: Its name and version: `steady-1`.
        repetition: One repetition without tempo.
        rest: An unstated rest.
        hold: An unstated hold.
        bout: An unstated bout of holding or moving.
        step: One step of walking, of an exercise without a step time of its own.
        metre: One metre, of an exercise without a metre time of its own.
        switch: Switching sides.
        transition: Changing to another exercise.
        repetitions: How many repetitions or steps where a source states none.
        sets: How many sets or rounds where a source states none.
        words: What vague words mean.
        about: What a figure that is about so much is multiplied by.
        at_least: What a figure that is at least so much is multiplied by.
        at_most: What a figure that is at most so much is multiplied by.
        more_to_failure: How many more than the least a count goes at most that is to failure.
        repetitions_to_failure: How many repetitions are done to failure.
        sets_to_failure: How many sets or rounds are done to failure.
        bout_to_failure: How long a hold or a bout lasts that is to failure.

    Raises:
        InvalidValue: An invalid field, a repetition, step, metre, hold or bout that takes no time, or the id of a
            bundled pace with other assumptions than its own.

    Example:
        >>> import attrs
        >>> attrs.evolve(STEADY, id="mine-1", repetition="2-4 s").repetition
        AssumedTime('2-4 s')
    """

    id: str = field(metadata=SLUG)
    repetition: AssumedTime = field(converter=_repetition)
    rest: AssumedTime = field(converter=_rest)
    hold: AssumedTime = field(converter=_hold)
    bout: AssumedTime = field(converter=_bout)
    step: AssumedTime = field(converter=_step)
    metre: AssumedTime = field(converter=_metre)
    switch: AssumedTime = field(converter=_switch)
    transition: AssumedTime = field(converter=_transition)
    repetitions: AssumedCount = field(converter=_repetitions)
    sets: AssumedCount = field(converter=_sets)
    words: tuple[AssumedWord, ...] = field(converter=_assumed_words)
    about: AssumedFactor = field(converter=_about)
    at_least: AssumedFactor = field(converter=_at_least)
    at_most: AssumedFactor = field(converter=_at_most)
    more_to_failure: AssumedCount = field(converter=_more_to_failure)
    repetitions_to_failure: AssumedCount = field(converter=_repetitions_to_failure)
    sets_to_failure: AssumedCount = field(converter=_sets_to_failure)
    bout_to_failure: AssumedTime = field(converter=_bout_to_failure)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "id")
        for name in ("repetition", "hold", "bout", "step", "metre", "bout_to_failure"):
            as_stated_duration(getattr(self, name).value, f"Pace.{name}")
        if self.id in TIMES:
            bundled = bundled_assumptions(self.id)
            if any(getattr(self, name) != assumed for name, assumed in bundled.items()):
                hint = "give it an id of its own, such as id='mine-1'"
                raise InvalidValue("Pace.id", self.id, "is a bundled pace, whose assumptions differ from these", hint)

    def __repr__(self) -> str:
        return f"<Pace {self.id}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.timing.views.pace import view_pace

        return write(view_pace(self))

    @overload
    def resolve(self, amount: Count, of: CountOf | None = None) -> Count: ...
    @overload
    def resolve(self, amount: Duration, of: TimeOf | None = None) -> Duration: ...
    @overload
    def resolve(self, amount: Unstated | ToFailure, of: CountOf) -> Count: ...
    @overload
    def resolve(self, amount: Unstated | ToFailure, of: TimeOf) -> Duration: ...
    @overload
    def resolve(self, amount: Vague, of: None = None) -> Count | Duration: ...
    @overload
    def resolve(self, amount: "Distance", of: None = None) -> "Distance": ...
    def resolve(
        self, amount: "Count | Duration | Distance | Vague | Unstated | ToFailure", of: CountOf | TimeOf | None = None
    ) -> "Count | Duration | Distance":
        """Resolve an amount: a stated one stays; open figures, vague words and unstated amounts are assumed.

        Args:
            amount: A count, a duration, a distance, vague words for one, `UNSTATED` or `TO_FAILURE`.
            of: What an unstated amount, or one to failure, is the amount of.

        Returns:
            A count, a duration or a distance.

        Raises:
            UnknownWord: Words that this pace doesn't know.
            InvalidValue: Not an amount, unstated or to failure without `of`, or a rest or steps to failure.
            BoundExceeded: A count above 10,000.

        Example:
            >>> STEADY.resolve(Vague("a few seconds"))
            Duration('2-3-5 s')
            >>> STEADY.resolve(UNSTATED, of="sets")
            Count('1-3')
            >>> STEADY.resolve(Count("at least 8"))
            Count('8-8-12')
        """
        # Estimates ask for what is assumed instead, with its reason.
        from footex.timing.paces.resolved_amount import resolve_amount

        return resolve_amount(self, amount, of)


def make_bundled(id: str) -> Pace:  # noqa: A002 - the field's name
    """Make a bundled pace from its id."""
    return Pace(id=id, **bundled_assumptions(id))


STEADY: Final = make_bundled("steady-1")
"""The default pace: unhurried, with everything at hand."""


def check_arguments(routine: Routine, pace: Pace) -> None:
    """Check the two arguments that all of timing takes.

    Raises:
        InvalidValue: Not a routine, or not a pace; an id isn't accepted.
    """
    if not isinstance(routine, Routine):
        raise InvalidValue("routine", routine, "is not a Routine", "give the routine itself: bundled().routines[...]")
    if not isinstance(pace, Pace):
        raise InvalidValue("pace", pace, "is not a Pace", "give STEADY, BRISK, GENTLE or a Pace(...)")
