"""Estimates in plain words, for display: their parts, what was assumed, other readings and judged claims."""

from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from footex.errors import InvalidValue
from footex.messages import estimates as texts
from footex.messages.message import join
from footex.messages.punctuation import AND, COLON, COMMA
from footex.model.figures.amounts import Vague
from footex.model.figures.count import Count, trusted_count
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.figures.sense import Sense
from footex.model.sources.description import describe_claimed_time
from footex.model.sources.evidence import split_path
from footex.timing.counts.numbers import AssumptionKind
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from footex.timing.estimates.assumptions import Assumption
    from footex.timing.estimates.claims import CheckedClaim
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.estimates.part import Part
    from footex.timing.estimates.readings import OtherReading
    from footex.timing.estimates.rounds import CappedRounds, MarkedRounds

    Write: TypeAlias = Callable[[int], str]
    """How milliseconds are written: in words, or as a clock shows them."""

__all__ = [
    "describe_assumed", "describe_assumption", "describe_checked_claim", "describe_clocks", "describe_part",
    "describe_place", "describe_places", "describe_reading",
]  # fmt: skip


def describe_place(place: str) -> str:
    """Number a place for a person: `items[2].items[0]` is 3.1.

    Example:
        >>> describe_place("items[2].items[0]")
        '3.1'
    """
    return ".".join(str(step + 1) for step in split_path(place) if isinstance(step, int))


def describe_places(places: "tuple[str, ...]") -> str:
    """Number several places.

    Example:
        >>> describe_places(("items[0]", "items[2]"))
        '1, 3'
    """
    return join(map(describe_place, places), COMMA)


def describe_part(part: "Part", name: str) -> str:
    """Describe a part of an estimate: where, and what for.

    Args:
        part: The part.
        name: Of the exercise at its place; empty for a block.

    Example:
        >>> import footex
        >>> part = footex.estimate(footex.bundled().routines["simple-foot-exercises"]).parts[0]
        >>> describe_part(part, "Toe press")
        '1.1 Toe press work'
    """
    place, kind = describe_place(part.place), texts.TIME_KINDS[part.kind.value]()
    if part.kind is TimeKind.TRANSITION:
        return texts.TRANSITION(place=place)
    if not name:
        return texts.PART_OF_A_BLOCK(place=place, kind=kind)
    return texts.PART(place=place, exercise=name, kind=kind)


def describe_clocks(estimated: "Estimate") -> "Iterator[str]":
    """Describe the rounds of each block that goes by the clock.

    Example:
        >>> import footex
        >>> squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "10")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Block(squat, cap="10 min"))
        >>> list(describe_clocks(footex.estimate(routine)))
        ['1: 12 whole rounds in 10 min at least, 20 typically, 30 at most']
    """
    yield from map(_describe_capped, estimated.capped)
    yield from map(_describe_marked, estimated.marked)


def _describe_capped(rounds: "CappedRounds") -> str:
    return texts.CAPPED(
        place=describe_place(rounds.place), cap=describe_amount(rounds.cap), fewest=rounds.fewest,
        typical=rounds.typical, most=rounds.most,
    )  # fmt: skip


def _describe_marked(rounds: "MarkedRounds") -> str:
    place, every = describe_place(rounds.place), describe_amount(rounds.every)
    whole = describe_amount(rounds.round)
    if not rounds.missed:
        return texts.MARKED(place=place, round=whole, every=every)
    levels = join((texts.LEVELS[level.value]() for level in rounds.missed), AND)
    return texts.MARKED_AND_MISSED(place=place, round=whole, every=every, levels=levels)


def describe_assumption(assumption: "Assumption", write: "Write" = describe_duration) -> str:
    """Describe what was assumed, what it is worth and where; its reason is apart.

    Args:
        assumption: The assumption.
        write: How its worth is written.

    Example:
        >>> from footex import Exercise, Prescription, Routine, estimate
        >>> toes = Routine(id="toes", title="Toes", items=Prescription(Exercise(id="press", name="Press"), "10"))
        >>> describe_assumption(estimate(toes).assumptions[0])
        'repetition: 2-3-5 s, worth 30 s, in 1'
    """
    return texts.ASSUMPTION(
        name=describe_assumed(assumption), value=describe_amount(assumption.value),
        worth=write(assumption.worth.milliseconds[1]), places=describe_places(assumption.where),
    )  # fmt: skip


def describe_assumed(assumption: "Assumption", names: "Mapping[str, str] | None" = None) -> str:
    """Describe what an assumption is about: a time of the pace, an unstated count, or a source's words.

    Args:
        assumption: The assumption.
        names: The names of exercises, by id; an exercise without one is told by its id.

    Example:
        >>> import footex
        >>> assumptions = footex.estimate(footex.bundled().routines["simple-foot-exercises"]).assumptions
        >>> [describe_assumed(assumption) for assumption in assumptions][:3]
        ['repetition', 'transition', 'a few seconds']
    """
    name = assumption.name
    match assumption.kind:
        case AssumptionKind.TIME:
            unit, own, exercise = name.partition(" of ")
            if not own:
                return texts.ASSUMED_TIMES[unit]()
            return texts.OWN_TIMES[unit](exercise=exercise if names is None else names.get(exercise, exercise))
        case AssumptionKind.COUNT:
            return texts.UNSTATED[name.removeprefix("unstated ")]()
        case AssumptionKind.WORD:
            return _describe_words(assumption)
        case _:
            assert_never(assumption.kind)


_TO_FAILURE: Final = " to failure"
_OF_A_MAXIMUM: Final = "at least ", ", to failure"


def _describe_words(assumption: "Assumption") -> str:
    """Describe a source's words, or an open figure, of which the name is the text."""
    name, kind = assumption.name, type(assumption.value)
    if name.removesuffix(_TO_FAILURE) in texts.TO_FAILURE:
        return texts.TO_FAILURE[name.removesuffix(_TO_FAILURE)]()
    before, after = _OF_A_MAXIMUM
    if name.startswith(before) and name.endswith(after):
        # With a repetition maximum it may be a range, as no count that is written with these words.
        figures = Count(name.removeprefix(before).removesuffix(after))
        open_count = trusted_count(figures.low, figures.typical, figures.high, Sense.AT_LEAST_TO_FAILURE)
        return describe_amount(open_count)
    try:
        amount = kind(name)
    except InvalidValue:
        return describe_amount(Vague(name))
    return describe_amount(amount)


def describe_reading(other: "OtherReading", write: "Write" = describe_duration) -> str:
    """Describe another reading of a source: where, why, and the total in it.

    Args:
        other: The reading.
        write: How times are written.

    Example:
        >>> import footex
        >>> reading = footex.estimate(footex.bundled().routines["simple-foot-exercises"]).readings[0]
        >>> describe_reading(reading)
        '2 Five more times may be meant as five walks in all: 8 min 20 s / 11 min 20 s / 16 min 26 s, typically -35 s'
    """
    low, typical, high = map(write, other.total.milliseconds)
    change = other.total.milliseconds[1] - other.default.milliseconds[1]
    return texts.READING(
        place=describe_place(other.place), why=other.reading.why.rstrip("."), low=low, typical=typical, high=high,
        change=(texts.MORE if change >= 0 else texts.LESS)(time=write(abs(change))),
    )  # fmt: skip


def describe_checked_claim(checked: "CheckedClaim", names: "Mapping[str, str] | None" = None) -> str:
    """Describe a claimed time: as printed, how it fits, and by how much it misses.

    Args:
        checked: The claim with its verdict.
        names: The names of exercises and routines, by id; a subject without one is told as it is written.

    Example:
        >>> import footex
        >>> claims = footex.estimate(footex.bundled().routines["simple-foot-exercises"]).claims
        >>> describe_checked_claim(claims[0])
        '20 min ("just 20 minutes"): contradicted, too long by 2 min 55.5 s'
    """
    claim = checked.claim
    time = describe_claimed_time(claim)
    for evidence in claim.evidence:
        time = texts.PRINTED(time=time, printed=evidence.printed) if evidence.printed else time
    parts = [texts.VERDICTS[checked.verdict.value]()]
    if claim.about:
        about = claim.about if names is None else names.get(claim.about, claim.about)
        parts.append(texts.CLAIM_ABOUT_ONE.get(claim.scope.value, texts.CLAIM_ABOUT)(about=about))
    if checked.direction is not None and checked.distance is not None:
        parts.append(texts.MISSED[checked.direction.value](distance=describe_amount(checked.distance)))
    return COLON(name=time, text=join(parts, COMMA))
