"""Forms: the time of a routine as a product of what a row says and coefficients, part by part.

A row says the pace's eight times at three levels and, where it overrides them, sets, repetitions and rests. At one pair
of levels, of the dose and of the pace, the time is a sum of products of these: the coefficients are measured, by counts
of the routine with one and with two sets and so on, and the differences between them. So there is no second formula
that could disagree with the estimate.
"""

from itertools import product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from footex.bulk.compiling.measuring import FIXED, WIDTH, measure
from footex.bulk.overriding import override
from footex.errors import BoundExceeded
from footex.model.figures.duration import Duration
from footex.model.routines.step_count import count_steps
from footex.timing.counts.counting import Counted
from footex.timing.counts.numbers import Numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footex.bulk.compiling.measuring import Measured, PartKey, Wait
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags
    from footex.model.routines.routine import Routine
    from footex.timing.counts.numbers import Triple
    from footex.timing.paces.pace import Pace

__all__ = ["LEAST", "PAIRS", "Form", "FormWait", "Mode", "make_form"]

PAIRS: Final = ((0, 0), (1, 1), (2, 2), (0, 1), (2, 1), (1, 0), (1, 2))
"""The pairs of levels, of the dose and of the pace, that the seven figures of an estimate are of."""


class Mode(NamedTuple):
    """Which figures a row overrides."""

    sets: bool
    repetitions: bool
    rest: bool


LEAST: Final = {"sets": 1, "repetitions": 1, "rest": 0}
"""The least that each can be: counts are made with that and with one more, and coefficients are of what is more."""


class FormWait(NamedTuple):
    """Rounds on marks: `Wait`, with its coefficients in a column of the form's.

    Attributes:
        part: The index of the part that the waiting is.
        rounds: How many rounds there are, at the three levels of the dose.
        every: The milliseconds from mark to mark.
        column: Of the time of one round without what is waited inside it.
        inside: What is.
    """

    part: int
    rounds: "Triple"
    every: "Triple"
    column: int
    inside: "tuple[FormWait, ...]"


class Form(NamedTuple):
    """A routine with its words taken by a pace, and some of its figures left to rows.

    Attributes:
        mode: Which ones.
        parts: Place and kind of each part that there may be.
        always: Which parts there are whatever a row says.
        presence: By product of overrides and part: above 0 in sum where there is the part.
        features: What the rows of the coefficients multiply: the index of a product of overrides, each less its least,
            and that of one of the pace's times, or `FIXED` for none.
        weights: The coefficients by level of the dose, level of the pace, feature and column: the parts, their total,
            one round of each block on marks, one round of each block with a cap.
        waits: The blocks on marks, those inside others among them.
        caps: The high cap of each block with one, in milliseconds.
        steps: How many steps there are as stated and as taken by the pace, by product of overrides.
    """

    mode: Mode
    parts: "tuple[PartKey, ...]"
    always: "Flags"
    presence: "Whole"
    features: tuple[tuple[int, int], ...]
    weights: "Whole"
    waits: tuple[FormWait, ...]
    caps: tuple[int, ...]
    steps: "_Steps"

    @property
    def total(self) -> int:
        """The column of the total."""
        return len(self.parts)


class _Steps:
    """The steps of a routine at its high dose, by product of overrides; exact far beyond the bound."""

    def __init__(self, pace: "Pace", probes: "Sequence[Routine]") -> None:
        self._most = Numbers(pace, {}).most
        self._probes = probes
        self._taken: dict[int, Any] = {}
        self.stated: Any = self._solve(count_steps(one.items) for one in probes)

    def taken(self, rounds: int) -> Any:
        """As a pace takes its amounts, given how many rounds begin within each cap."""
        if rounds not in self._taken:
            self._taken = {
                rounds: self._solve(count_steps(one.items, self._most, lambda _: rounds) for one in self._probes)
            }
        return self._taken[rounds]

    def _solve(self, steps: "Iterable[int]") -> Any:
        return _solve(np.array(list(steps), np.object_)).astype(np.float64)


def make_form(routine: "Routine", pace: "Pace", mode: Mode) -> Form | None:
    """Measure the coefficients of a routine.

    Args:
        routine: Any routine.
        pace: Whose words and unstated counts to take.
        mode: Which figures are left to rows.

    Returns:
        The form; `None` where the counts can't be made or don't fit into 64 bits, so that each row is to be counted
        alone.

    Raises:
        UnknownWord: Words that the pace doesn't know.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> form = make_form(routine, STEADY, Mode(sets=True, repetitions=False, rest=False))
        >>> form.parts[1], form.always[1]
        (('items[0].items[0]', <TimeKind.HOLD: 'hold'>), np.True_)
    """
    names = [name for name, is_given in mode._asdict().items() if is_given]
    try:
        probes = [
            _override(routine, dict(zip(names, more, strict=True))) for more in product((0, 1), repeat=len(names))
        ]
        measured = [measure(Counted(probe, pace, {})) for probe in probes]
        return _make(mode, measured, _Steps(pace, probes))
    except (BoundExceeded, OverflowError):
        return None


def _override(routine: "Routine", more: dict[str, int]) -> "Routine":
    figures: dict[str, Any] = {name: LEAST[name] + extra for name, extra in more.items()}
    if "rest" in figures:
        figures["rest"] = Duration.from_milliseconds(figures["rest"])
    return override(routine, **figures)


def _make(mode: Mode, measured: "list[Measured]", steps: _Steps) -> Form:
    # The last probe has most of everything, and so all parts.
    parts, waits = tuple(measured[-1].parts), _flatten(measured[-1].waits)
    coefficients = _solve(np.array([_table(one, parts) for one in measured], np.object_))
    features, weights = _weigh(coefficients, len(parts))
    figures = coefficients[:, : len(parts), 2]
    presence = figures[:, :, :FIXED].sum(axis=2) + figures[:, :, FIXED + 2]
    columns = iter(range(len(parts) + 1, len(parts) + 1 + len(waits)))
    return Form(
        mode,
        parts,
        np.array([part in measured[0].parts for part in parts], np.bool_),
        presence.astype(np.int64),
        features,
        weights,
        tuple(_number(wait, parts, columns) for wait in measured[-1].waits),
        tuple(cap for cap, _ in measured[-1].capped),
        steps,
    )


def _table(measured: "Measured", parts: "tuple[PartKey, ...]") -> "list[list[list[int]]]":
    """The counts of parts, of rounds on marks, and of rounds with a cap; nothing for a part that isn't there."""
    nothing = [[0] * WIDTH] * 3
    return [
        *(measured.parts.get(part, nothing) for part in parts),
        *(wait.counts for wait in _flatten(measured.waits)),
        *(counts for _, counts in measured.capped),
    ]


def _flatten(waits: "Sequence[Wait]") -> "list[Wait]":
    """Blocks on marks, each before those inside it."""
    return [one for wait in waits for one in (wait, *_flatten(wait.inside))]


def _number(wait: "Wait", parts: "tuple[PartKey, ...]", columns: "Any") -> FormWait:
    column = next(columns)
    inside = tuple(_number(one, parts, columns) for one in wait.inside)
    return FormWait(parts.index(wait.part), wait.rounds, wait.every, column, inside)


def _solve(probed: Any) -> Any:
    """From figures with the least of each override and with one more, in the order of `product`, to coefficients.

    Products are in that order too: without the override, then with it.
    """
    half = len(probed) // 2
    if not half:
        return probed
    # The first override varies slowest: its least is in the first half, one more of it in the second.
    least, more = _solve(probed[:half]), _solve(probed[half:])
    return np.concatenate([least, more - least])


def _weigh(coefficients: Any, parts: int) -> "tuple[tuple[tuple[int, int], ...], Whole]":
    """The features that anything depends on, and the coefficients by level of the dose and of the pace."""
    products, _, _, _ = coefficients.shape
    total = coefficients[:, :parts].sum(axis=1, keepdims=True)
    columns = np.concatenate([coefficients[:, :parts], total, coefficients[:, parts:]], axis=1)
    features: list[tuple[int, int]] = []
    rows: list[Any] = []
    for index in range(products):
        for unit in range(FIXED + 1):
            # By pace, dose and column: a count is the same at all levels of the pace.
            figures = [columns[index, :, :, unit if unit < FIXED else FIXED + level].T for level in range(3)]
            if np.any(figures):
                features.append((index, unit))
                rows.append(figures)
    return tuple(features), np.array(rows, np.object_).astype(np.int64).transpose(2, 1, 0, 3)
