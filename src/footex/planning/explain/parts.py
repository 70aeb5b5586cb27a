"""Remedies of sessions that are too long: one a day divided into several."""

from bisect import bisect_left
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.messages.conflicts import PLUS
from footex.messages.message import join
from footex.messages.remedies import SPLIT, SPLIT_SHORTER
from footex.model.dosage.day import DayPart
from footex.planning.errors import Infeasible
from footex.planning.explain.edits.work import ReplaceCommitment
from footex.planning.explain.remedy import Remedy
from footex.planning.explain.shorter import fit_commitment
from footex.planning.search.layout.contents import minutes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.explain.trials import Trials
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["find_parts"]

_MOST_PARTS = 4
"""The maximum number of sessions that one is divided into."""


def find_parts(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence", *, below: int) -> Remedy | None:
    """Find a daily session in the fewest parts that suffice; if none do, in those that lose fewest minutes.

    Each part is a commitment: on other days than fixed ones they couldn't be held to the same dates.

    Args:
        trials: The trials.
        commitment: The commitment.
        recurrence: What it means in figures.
        below: The minutes of which the parts lose fewer in all.
    """
    fixed = recurrence.days == (7, 7, 7) or bool(recurrence.weekdays)
    exercises = [exercise.id for exercise in commitment.routine.exercises()]
    if not fixed or recurrence.per_day != (1, 1, 1) or commitment.doses:
        return None
    divided = [
        _divide(trials, commitment, exercises, number) for number in range(2, min(_MOST_PARTS, len(exercises)) + 1)
    ]
    whole = [ReplaceCommitment(commitment=commitment.id, by=parts) for parts in divided]
    edit = next((edit for edit in whole if trials.works(edit)), None)
    if edit is not None:
        return _remedy(trials, edit, 0)
    minutes = minutes_of(commitment.routine, trials.layout.request)
    best: Remedy | None = None
    for parts in divided:
        edits = [ReplaceCommitment(commitment=commitment.id, by=by) for by in _shortened(trials, parts)]
        lost = [max(0, minutes - sum(_minutes(trials, edit))) for edit in edits]
        most = below if best is None else best.minutes
        index = trials.least(range(bisect_left(lost, most)), edits.__getitem__)
        best = best if index is None else _remedy(trials, edits[index], lost[index])
    return best


def _shortened(trials: "Trials", parts: "list[Commitment]") -> "Iterator[list[Commitment]]":
    """Parts whose longest takes a minute less and less, as far as they can be shortened."""
    longest = max(minutes_of(part.routine, trials.layout.request) for part in parts)
    while True:
        longest -= 1
        try:
            yield [fit_commitment(trials, part, longest) for part in parts]
        except (Infeasible, InvalidValue):  # what must stay needs longer, at the latest at 0 min
            return


def _minutes(trials: "Trials", edit: ReplaceCommitment) -> list[int]:
    return [minutes_of(part.routine, trials.layout.request) for part in edit.by]


def _remedy(trials: "Trials", edit: ReplaceCommitment, lost: int) -> Remedy:
    sizes = join(map(str, _minutes(trials, edit)), PLUS)
    if lost:
        text = SPLIT_SHORTER(commitment=edit.commitment, count=len(edit.by), minutes=sizes, less=lost)
    else:
        text = SPLIT(commitment=edit.commitment, count=len(edit.by), minutes=sizes)
    return Remedy(code="split", about=edit.commitment, minutes=lost, message=text, edit=edit)


def _divide(trials: "Trials", commitment: "Commitment", exercises: list[str], number: int) -> "list[Commitment]":
    """The parts of a commitment with its exercises in order, the longest as short as can be.

    They have no part of the day of their own, as they are spread over it; a preferred time is that of the first.
    """
    routine, request = commitment.routine, trials.layout.request
    whole, name = commitment.whole or routine, commitment.part_of or commitment.id
    stated = commitment.effective_frequency
    if stated.when:
        evidence = [each for each in stated.evidence if each.field.partition("[")[0] != "when"]
        commitment = evolve(commitment, frequency=evolve(stated, when=(), evidence=evidence))

    def keep(part: list[str]) -> "Commitment":
        own = routine.without(*(exercise for exercise in exercises if exercise not in part))
        prefer = commitment.prefer if exercises[0] in part or isinstance(commitment.prefer, DayPart) else None
        return evolve(commitment, routine=own, prefer=prefer, whole=whole, part_of=name)

    weights = [minutes_of(keep([exercise]).routine, request) for exercise in exercises]

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(weights[first:last]) for first, last in zip((0, *cuts), (*cuts, len(weights)), strict=True))

    cuts = min(combinations(range(1, len(exercises)), number - 1), key=lambda cuts: (longest(cuts), cuts))
    return [
        evolve(keep(exercises[first:last]), id=f"{commitment.id}-{number}")
        for number, (first, last) in enumerate(zip((0, *cuts), (*cuts, len(exercises)), strict=True), start=1)
    ]
