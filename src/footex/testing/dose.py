"""Strategies for doses and the work that they are made of."""

from functools import cache
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.model.dosage.dose import Dose
from footex.model.dosage.set import Set, SetRole
from footex.model.dosage.sides import SideOrder, Sides
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Hold, Move, RepetitionUnit, Reps, Work
from footex.model.figures.amounts import TO_FAILURE
from footex.testing.distance import distances
from footex.testing.load import dose_loads
from footex.testing.quantities import KNOWN_WORDS, count_amounts, duration_amounts, rest_amounts
from footex.testing.texts import built, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

    from footex.model.figures.amounts import DurationAmount, RestAmount

__all__ = ["doses", "holds", "moves", "reps", "sets", "tempos", "work"]

_LONGEST = "2 min"
_MOST_STEPS = 1_000
_LABELS = texts(empty=True)
_LOADS = dose_loads() | st.none()
_WAYS = st.sampled_from([{"sides": sides, "order": order} for order, sides in product(SideOrder, Sides)])


def tempos(*, max_phase: int = 10, pauses: bool = True) -> "SearchStrategy[Tempo]":
    """Tempos.

    Args:
        max_phase: The maximum seconds of one phase.
        pauses: Whether a repetition may pause; beside a hold it may not.

    Example:
        >>> from hypothesis import given
        >>> @given(tempos())
        ... def takes_time(tempo):
        ...     assert tempo.seconds > 0
        >>> takes_time()
    """
    moving, pause = st.integers(0, max_phase), st.integers(0, max_phase if pauses else 0)
    return st.tuples(moving, pause, moving, pause).filter(any).map(lambda phases: Tempo(*phases))


def _times(words: "Sequence[str]", *, unstated: bool) -> "SearchStrategy[DurationAmount]":
    return duration_amounts(min_value="1 s", max_value=_LONGEST, words=words, unstated=unstated)


def reps(*, max_count: int = 20, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Reps]":
    """Repetitions, held or not, with a tempo or rests or not.

    Args:
        max_count: The greatest count.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.

    Example:
        >>> from hypothesis import given
        >>> @given(reps())
        ... def held_without_pauses(one):
        ...     assert one.hold is None or one.tempo is None or not one.tempo.stretched_pause
        >>> held_without_pauses()
    """
    hold = _times(words, unstated=unstated)
    held = st.fixed_dictionaries({"hold": hold}) | st.fixed_dictionaries({"hold": hold, "tempo": tempos(pauses=False)})
    return built(
        _reps,
        {"count": count_amounts(max_value=max_count, words=words, unstated=unstated)},
        timing=st.fixed_dictionaries({"tempo": tempos()}) | held,
        rest=rest_amounts(max_value=_LONGEST, words=words, unstated=unstated),
        unit=st.sampled_from(RepetitionUnit),
        label=_LABELS,
    )


def _reps(*, timing: "Mapping[str, Any]" = MappingProxyType({}), **fields: Any) -> Reps:
    return Reps(**timing, **fields)


def holds(*, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Hold]":
    """Isometric holds.

    Args:
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether the duration may be unstated or open.

    Example:
        >>> from hypothesis import given
        >>> @given(holds())
        ... def has_a_duration(hold):
        ...     assert hold.duration
        >>> has_a_duration()
    """
    return st.builds(Hold, _times(words, unstated=unstated), label=_LABELS)


def moves(*, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Move]":
    """Bouts of steady movement: of some duration, some distance, or some steps.

    Args:
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether durations and steps may be unstated, and all of them open.

    Example:
        >>> from hypothesis import given
        >>> @given(moves())
        ... def says_how_much(move):
        ...     assert [move.duration, move.distance, move.steps].count(None) == 2
        >>> says_how_much()
    """
    steps = count_amounts(max_value=_MOST_STEPS, words=words, unstated=unstated)
    return st.one_of(
        st.builds(Move, _times(words, unstated=unstated), label=_LABELS),
        st.builds(Move, distance=distances(unstated=unstated), label=_LABELS),
        st.builds(Move, steps=steps.filter(lambda amount: amount is not TO_FAILURE), label=_LABELS),
    )


def work(*, max_count: int = 20, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Work]":
    """Work of every kind: repetitions, holds and moves.

    Args:
        max_count: The greatest count.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.

    Example:
        >>> from hypothesis import given
        >>> @given(work())
        ... def is_work(one):
        ...     assert isinstance(one, Reps | Hold | Move)
        >>> is_work()
    """
    return _work(max_count, tuple(words), unstated=unstated)


@cache
def _work(max_count: int, words: tuple[str, ...], *, unstated: bool) -> "SearchStrategy[Work]":
    # A dose has several, and a routine many doses: what is made once is also looked through once.
    return st.one_of(
        reps(max_count=max_count, words=words, unstated=unstated),
        holds(words=words, unstated=unstated),
        moves(words=words, unstated=unstated),
    )


def sets(*, max_count: int = 20, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Set]":
    """Groups of equal sets, of one to three pieces of work.

    Args:
        max_count: The greatest count of repetitions or sets.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open; without, the rest after each set is stated too.

    Example:
        >>> from hypothesis import given
        >>> @given(sets())
        ... def hold_work(group):
        ...     assert 1 <= len(group.work) <= 3
        >>> hold_work()
    """
    amounts = _equal_sets(max_count, words, unstated=unstated)
    amounts["times"] = amounts.pop("sets")
    return built(Set, amounts, load=_LOADS, role=st.sampled_from(SetRole), label=_LABELS)


def _equal_sets(max_count: int, words: "Sequence[str]", *, unstated: bool) -> "dict[str, SearchStrategy[Any]]":
    """The work of a set, how many there are, and the rest between them."""
    part = work(max_count=max_count, words=words, unstated=unstated)
    return {
        "work": st.one_of(part, part, st.tuples(part, part), st.tuples(part, part, part)),
        "sets": count_amounts(max_value=max_count, words=words, unstated=unstated),
        "rest": rest_amounts(max_value=_LONGEST, words=words, unstated=unstated),
    }


def doses(
    *, max_count: int = 20, max_groups: int = 3, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True
) -> "SearchStrategy[Dose]":
    """Doses of equal sets or of sets that differ, on one side or both, in either order.

    Args:
        max_count: The greatest count of repetitions or sets.
        max_groups: The maximum number of sets that differ; 1 for equal sets only.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open; without, the rest between sets is stated too, but not always
            the switch of sides.

    Example:
        >>> from hypothesis import given
        >>> @given(doses(max_groups=1))
        ... def holds_work(dose):
        ...     assert 1 <= len(dose.work) <= 3
        >>> holds_work()
    """
    aside = rest_amounts(max_value=_LONGEST, words=words, unstated=unstated)
    asides = st.tuples(st.sampled_from(("switch", "rest_between_sides")), aside)
    equal = {**_equal_sets(max_count, words, unstated=unstated), "ways": _WAYS}
    equal_sets = built(_dose, equal, load=_LOADS, aside=asides)
    if max_groups == 1:
        return equal_sets
    group = sets(max_count=max_count, words=words, unstated=unstated)
    differing = {"sets": st.lists(group, min_size=2, max_size=max_groups), "ways": _WAYS}
    return st.one_of(equal_sets, equal_sets, equal_sets, built(_dose, differing, aside=asides))


def _dose(*, ways: dict[str, Any], aside: "tuple[str, RestAmount] | None" = None, **fields: Any) -> Dose:
    if aside is not None and ways["sides"] is Sides.EACH:
        name, time = aside
        fields[name] = time
    return Dose(**ways, **fields)
