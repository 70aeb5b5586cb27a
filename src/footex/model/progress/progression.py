"""Progressions: when a prescription goes on, what changes, by how much and up to what."""

from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, assert_never

from attrs import field, frozen

from footex.errors import FootexError, InvalidValue
from footex.hint import Hint
from footex.model.dosage.loads.load import Load, as_load
from footex.model.fields import as_instances, as_member, as_texts, check_texts
from footex.model.figures.converters import as_count, as_stated_duration
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.period import Period, as_period
from footex.model.sources.criterion import Criterion, as_criterion
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value, freeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    AmountLike: TypeAlias = Load | Count | Duration | int | str

__all__ = ["Progression", "ProgressionChange", "ProgressionChangeLike"]


class ProgressionChange(Enum):
    """What a progression changes.

    Example:
        >>> ProgressionChange("load")
        <ProgressionChange.LOAD: 'load'>
    """

    LOAD = "load"
    REPETITIONS = "repetitions"
    SETS = "sets"
    HOLD = "hold"
    SUPPORT = "support"
    SURFACE = "surface"
    EYES = "eyes"


ProgressionChangeLike: TypeAlias = (
    ProgressionChange | Literal["load", "repetitions", "sets", "hold", "support", "surface", "eyes"]
)
"""A `ProgressionChange`, or the text of one."""

_IN_WORDS: Final = (ProgressionChange.SUPPORT, ProgressionChange.SURFACE, ProgressionChange.EYES)
_STARTING_OVER: Final = (ProgressionChange.LOAD, ProgressionChange.SETS)


def _change(value: ProgressionChangeLike) -> ProgressionChange:
    return as_member(value, ProgressionChange, "Progression.change")


def _when(value: "Criterion | str | None") -> Criterion | None:
    return None if value is None else as_criterion(value, "Progression.when")


def _every(value: Period | str | None) -> Period | None:
    if value is None:
        return None
    if (period := as_period(value, "Progression.every")) is None:
        raise InvalidValue("Progression.every", value, "is not a period", Hint("write {} or {}", "1 week", "3 days"))
    return period


def _amount(value: Any, name: str) -> Any:
    """Reject what isn't an amount of anything; of what a text is an amount is known once the change is."""
    if value is None or isinstance(value, (Load, Count, Duration)):
        return value
    if isinstance(value, int):
        return as_count(value, name)
    if not isinstance(value, str):
        hint = Hint("write an amount of what changes, such as {}, 1 or {}", "5 kg", "10 s")
        raise InvalidValue(name, value, "is not an amount", hint)
    for read in (as_count, as_stated_duration):
        try:
            read(value, name)
        except FootexError:
            continue
        return value
    return as_load(value, name).text


def _by(value: "AmountLike | None") -> Load | Count | Duration | None:
    amount: Load | Count | Duration | None = _amount(value, "Progression.by")
    return amount


def _limit(value: "AmountLike | None") -> Load | Count | Duration | None:
    amount: Load | Count | Duration | None = _amount(value, "Progression.limit")
    return amount


def _steps(value: "Iterable[str] | str") -> tuple[str, ...]:
    return as_texts(value, "Progression.steps")


def _restart_at(value: Count | int | str | None) -> Count | None:
    return None if value is None else as_count(value, "Progression.restart_at")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Progression.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Progression(Value):
    """One way in which a prescription goes on: what changes, when, by how much, up to what.

    Args:
        change: What changes: load, repetitions, sets, hold, support, surface or eyes.
        when: What has to be so before a step; `None` where the source states nothing.
        every: The least time between two steps: the minimum where it is a range; `None` where none is stated.
        by: How much a step is: a `Load` or words for a load, a `Count` of repetitions or sets, a `Duration` of a hold;
            `None` where it isn't stated.
        limit: What no step passes, of the kind of `by`; `None` where none is stated.
        steps: In place of an amount, what follows what, from where it starts: loads, or words for support, surface
            and eyes.
        restart_at: With load and sets, the repetitions that a step starts over at; `None` where they stay.
        note: What else the source says of it.
        evidence: Where the figures come from.

    Raises:
        InvalidValue: An invalid field, an amount that isn't one of what changes or is beside steps, fewer than two
            steps, a step twice, or repetitions to start over at for what doesn't start them over.

    Example:
        >>> Progression(change="load", when="painless", every="1 week", by="5 kg", limit="60 kg").limit
        Load('60 kg')
        >>> Progression(change="support", steps=["two hands", "one hand", "no hand"]).steps[0]
        'two hands'
    """

    change: ProgressionChange = field(converter=_change)
    when: Criterion | None = field(default=None, converter=_when)
    every: Period | None = field(default=None, converter=_every)
    by: Load | Count | Duration | None = field(default=None, converter=_by)
    limit: Load | Count | Duration | None = field(default=None, converter=_limit)
    steps: tuple[str, ...] = field(default=(), converter=_steps)
    restart_at: Count | None = field(default=None, converter=_restart_at)
    note: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "note", empty=True)
        for name in ("by", "limit"):
            if (value := getattr(self, name)) is not None:
                self._check_amount(name, value)
        if self.steps:
            self._check_steps()
        if self.restart_at is not None and self.change not in _STARTING_OVER:
            problem = f"is beside a change of {self.change.value}"
            raise InvalidValue("Progression.restart_at", str(self.restart_at), problem, "leave it out")
        check_paths(self, self.evidence)

    def _check_amount(self, name: str, given: object) -> None:
        field_name = f"Progression.{name}"
        value = _plain(given)
        if self.steps:
            raise InvalidValue(field_name, value, "is beside steps", "write one of the two")
        match self.change:
            case ProgressionChange.LOAD:
                amount: object = as_load(value, field_name)
            case ProgressionChange.REPETITIONS | ProgressionChange.SETS:
                amount = as_count(value, field_name)
            case ProgressionChange.HOLD:
                amount = as_stated_duration(value, field_name)
            case ProgressionChange.SUPPORT | ProgressionChange.SURFACE | ProgressionChange.EYES:
                problem = f"is not an amount of {self.change.value}"
                hint = Hint("write what follows what as steps, such as {} and {}", "two hands", "one hand")
                raise InvalidValue(field_name, value, problem, hint)
            case _:
                assert_never(self.change)
        freeze(self, name, amount)

    def _check_steps(self) -> None:
        if self.change is not ProgressionChange.LOAD and self.change not in _IN_WORDS:
            raise InvalidValue(
                "Progression.steps", list(self.steps), f"is beside a change of {self.change.value}", "write an amount"
            )
        if len(self.steps) == 1:
            hint = "write where it starts, and what follows"
            raise InvalidValue("Progression.steps", list(self.steps), "is one step", hint)
        seen: set[str] = set()
        steps: list[str] = []
        for index, step in enumerate(self.steps):
            name = f"Progression.steps[{index}]"
            text = as_load(step, name).text if self.change is ProgressionChange.LOAD else " ".join(step.split())
            if ";" in text:
                raise InvalidValue(name, step, "holds ';'", "write words without ';'")
            if text.casefold() in seen:
                raise InvalidValue(name, step, "is there twice", "write each step once")
            seen.add(text.casefold())
            steps.append(text)
        freeze(self, "steps", tuple(steps))


def _plain(amount: object) -> object:
    """An amount as it is written, for errors, unless it is of one type only."""
    return amount.low if isinstance(amount, Count) and amount.exact else amount
