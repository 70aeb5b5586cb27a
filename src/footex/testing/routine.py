"""Strategies for routines and the prescriptions, blocks and rests in them."""

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from hypothesis import reject
from hypothesis import strategies as st

from footex.errors import BoundExceeded
from footex.model.dosage.dose import Dose
from footex.model.exercise_kinds import Position
from footex.model.figures.amounts import UNSTATED
from footex.model.routines.block import Block, BlockRole, FirstSide, Item, Rest
from footex.model.routines.prescription import Prescription, Reading
from footex.model.routines.routine import Routine
from footex.model.sources.evidence import same_at
from footex.testing.audience import contraindications, deliveries, exclusions, populations
from footex.testing.dose import doses
from footex.testing.exercise import equipment, exercises
from footex.testing.progression import progressions
from footex.testing.quantities import KNOWN_WORDS, count_amounts, durations, rest_amounts
from footex.testing.source import cautions, evidence, frequencies, outcomes, sources, stop_rules
from footex.testing.texts import alone, built, few, made, slugs, sometimes, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import RestAmount
    from footex.model.sources.source import Source

__all__ = ["blocks", "prescriptions", "readings", "rests", "routines"]


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


_Named = TypeVar("_Named", bound=_WithId)

_MOST_ROUNDS = 4
_MOST_KNOWN = 3
_PATHS = (
    "dose", "dose.sets", "dose.sides", "dose.rest", "dose.work[0].label", "dose.work[0].count", "dose.groups[0].times",
    "dose.groups[1].work[0].count", "exercise", "note",
)  # fmt: skip
_ROUTINE_PATHS = ("items", "items[0]", "frequency", "title")


def readings(
    *, max_count: int = 20, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True
) -> "SearchStrategy[Reading]":
    """Other ways to read a source.

    Args:
        max_count: The greatest count of repetitions or sets.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.

    Example:
        >>> from hypothesis import given
        >>> @given(readings())
        ... def says_why(reading):
        ...     assert reading.why
        >>> says_why()
    """
    return st.builds(Reading, dose=doses(max_count=max_count, words=words, unstated=unstated), why=texts())


def rests(*, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True) -> "SearchStrategy[Rest]":
    """Rests between two items.

    Args:
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether the duration may be unstated or open.

    Example:
        >>> from hypothesis import given
        >>> @given(rests())
        ... def has_a_duration(rest):
        ...     assert rest.duration
        >>> has_a_duration()
    """
    return st.builds(Rest, rest_amounts(max_value="5 min", words=words, unstated=unstated))


def prescriptions(
    exercise: "SearchStrategy[Exercise] | None" = None,
    *,
    max_count: int = 20,
    words: "Sequence[str]" = KNOWN_WORDS,
    unstated: bool = True,
    detailed: bool = True,
) -> "SearchStrategy[Prescription]":
    """Prescriptions, with other readings.

    Args:
        exercise: What is prescribed; any exercise, unless given.
        max_count: The greatest count of repetitions or sets.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(prescriptions())
        ... def reads_otherwise(one):
        ...     assert all(reading.dose != one.dose for reading in one.readings)
        >>> reads_otherwise()
    """
    more: dict[str, SearchStrategy[Any]] = {}
    if detailed:
        more = {
            "evidence": few(evidence(_PATHS)),
            "note": texts(),
            "position": st.sampled_from((UNSTATED, *Position)),
            "equipment": st.sampled_from((UNSTATED, ())) | few(equipment()),
            "variation": texts(),
            "pictures": few(slugs()),
            "frequency": frequencies(),
            "essential": st.just(value=True),
            "progressions": few(progressions()),
        }
    required: dict[str, SearchStrategy[Any]] = {
        "exercise": exercises(detailed=detailed) if exercise is None else exercise,
        "dose": doses(max_count=max_count, words=words, unstated=unstated),
    }
    others = few(readings(max_count=max_count, words=words, unstated=unstated))
    return built(_prescribe, required, readings=others, **more)


def _prescribe(exercise: "Exercise", dose: Dose, **more: Any) -> Prescription:
    more["readings"] = [reading for reading in more.get("readings", ()) if reading.dose != dose]
    bare = Prescription(exercise, dose)
    more["evidence"] = [evidence for evidence in more.get("evidence", ()) if same_at(bare, bare, evidence.field)]
    return Prescription(exercise, dose, **more)


def blocks(
    prescription: "SearchStrategy[Prescription] | None" = None,
    *,
    max_items: int = 3,
    max_depth: int = 2,
    max_count: int = 20,
    words: "Sequence[str]" = KNOWN_WORDS,
    unstated: bool = True,
    detailed: bool = True,
) -> "SearchStrategy[Block]":
    """Blocks, blocks in them, and rests between the items.

    Args:
        prescription: What is done in them, no two different exercises of one id; anything, unless given.
        max_items: The maximum number of prescriptions and blocks in one list.
        max_depth: The maximum depth of nested blocks, at least 1.
        max_count: The greatest count of repetitions or sets; rounds are at most 4.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(blocks())
        ... def is_not_empty(block):
        ...     assert block.items
        >>> is_not_empty()
    """
    if prescription is None:
        exercise = one_for_each_id(exercises(one_for_each_id(sources(detailed=detailed)), detailed=detailed))
        prescription = prescriptions(exercise, max_count=max_count, words=words, unstated=unstated, detailed=detailed)
    rounds = count_amounts(max_value=min(_MOST_ROUNDS, max_count), words=words, unstated=unstated)
    rest = rests(words=words, unstated=unstated)
    own = rest.map(_duration)
    more: dict[str, SearchStrategy[Any]] = {"rest": own, "between": own}
    if detailed:
        more |= {"title": texts(), "role": st.sampled_from(BlockRole)}
    item: SearchStrategy[Prescription | Block] = prescription
    block: SearchStrategy[Block] = st.nothing()
    clock: dict[str, SearchStrategy[Any]] = {
        "cap": durations(min_value="1 s", max_value="20 s"),
        "every": durations(min_value="1 s", max_value="1 min"),
        "mirror": st.sampled_from(FirstSide),
    }
    for _ in range(max_depth):
        block = built(_block, {"items": _items(item, rest, max_items), "rounds": rounds}, **more, **clock)
        item = st.one_of(prescription, prescription, block)
    return block


def _block(**fields: Any) -> Block:
    """A block with those of its fields that can stand together."""
    if "every" in fields:
        fields.pop("rest", None)
    if any(isinstance(item, Block) and _has_mirror(item) for item in fields["items"]):
        fields.pop("mirror", None)
    if "mirror" in fields or "every" in fields:
        fields.pop("cap", None)
    if "cap" in fields:
        fields.pop("rounds")
    return Block(**fields)


def _has_mirror(block: Block) -> bool:
    inside = (item for item in block.items if isinstance(item, Block))
    return block.mirror is not None or any(map(_has_mirror, inside))


def _duration(rest: Rest) -> "RestAmount":
    return rest.duration


def _items(
    item: "SearchStrategy[Prescription | Block]", rest: "SearchStrategy[Rest]", max_items: int
) -> "SearchStrategy[list[Item]]":
    return made(_line_up, item, st.lists(item.map(alone) | st.tuples(rest, item), max_size=max_items - 1))


def _line_up(first: Item, others: "list[tuple[Item, ...]]") -> list[Item]:
    return [first, *(item for group in others for item in group)]


def one_for_each_id(drawn: "SearchStrategy[_Named]") -> "SearchStrategy[_Named]":
    """Values of which no two of one test case differ under one id."""
    known = st.shared(st.lists(drawn, min_size=1, max_size=_MOST_KNOWN, unique_by=lambda value: value.id))
    return made(_one_of_known, known, st.integers(0, _MOST_KNOWN - 1))


def _one_of_known(known: "list[_Named]", index: int) -> "_Named":
    return known[index % len(known)]


def routines(
    exercise: "SearchStrategy[Exercise] | None" = None,
    source: "SearchStrategy[Source] | None" = None,
    *,
    max_items: int = 3,
    max_depth: int = 2,
    max_count: int = 20,
    words: "Sequence[str]" = KNOWN_WORDS,
    unstated: bool = True,
    detailed: bool = True,
) -> "SearchStrategy[Routine]":
    """Routines: nested blocks, every kind of work, sides and order, vague and unstated amounts, other readings.

    With the defaults, every bundled pace can time them. All that one test case draws from one such strategy
    share a few exercises and sources.

    Args:
        exercise: What is prescribed, no two different ones of one id; anything, unless given.
        source: Where a routine may come from, no two different ones of one id; anywhere, unless given.
        max_items: The maximum number of prescriptions and blocks in one list.
        max_depth: The maximum depth of nested blocks; 0 for none.
        max_count: The greatest count of repetitions or sets; rounds are at most 4.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether amounts may be unstated or open.
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(routines())
        ... def has_an_exercise(routine):
        ...     assert routine.exercises()
        >>> has_an_exercise()
    """
    origin = one_for_each_id(sources(detailed=detailed)) if source is None else source
    done = one_for_each_id(exercises(origin, detailed=detailed)) if exercise is None else exercise
    done_so = prescriptions(done, max_count=max_count, words=words, unstated=unstated, detailed=detailed)
    item: SearchStrategy[Prescription | Block] = done_so
    if max_depth:
        block = blocks(
            done_so,
            max_items=max_items,
            max_depth=max_depth,
            max_count=max_count,
            words=words,
            unstated=unstated,
            detailed=detailed,
        )
        item = st.one_of(done_so, done_so, block)
    more: dict[str, SearchStrategy[Any]] = {"source": origin}
    if detailed:
        more |= {
            "frequency": frequencies(),
            "cautions": few(cautions()),
            "stop_rules": few(stop_rules()),
            "evidence": few(evidence(_ROUTINE_PATHS)),
            "population": sometimes([UNSTATED], populations()),
            "exclusions": sometimes([UNSTATED, ()], few(exclusions())),
            "contraindications": few(contraindications()),
            "outcomes": sometimes([UNSTATED], few(outcomes())),
            "delivery": deliveries(),
        }
    required: dict[str, SearchStrategy[Any]] = {
        "id": slugs(),
        "title": texts() if detailed else st.just("x"),
        "items": _items(item, rests(words=words, unstated=unstated), max_items),
    }
    return built(_routine, required, **more)


def _routine(**fields: Any) -> Routine:
    try:
        return Routine(**fields)
    except BoundExceeded:
        reject()
