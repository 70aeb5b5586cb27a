"""What the rules are about: the setting of a plan, and each commitment in it."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.planning.plan.checking.setting.dosing import Dosing
from footex.planning.plan.checking.setting.possible import Possible
from footex.planning.plan.checking.setting.weeks import weeks_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footex.planning.plan.checking.setting.facts import Facts, Known, Placed
    from footex.planning.plan.checking.setting.free import FreeTime
    from footex.planning.plan.checking.setting.lengths import Lengths
    from footex.planning.plan.checking.setting.rhythm import Rhythm
    from footex.planning.plan.checking.setting.weeks import Weeks
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.request import Request

__all__ = ["Setting", "Subject", "find_subjects"]


class Setting(NamedTuple):
    """What all commitments have in common.

    Attributes:
        request: The request.
        free: Its free time.
        lengths: The lengths of routines.
        shortest: If sessions may be shortened, the minimum minutes of those of each commitment and number within the
            day: longer ones take no day away, so that a day that can hold one of these counts as possible.
    """

    request: "Request"
    free: "FreeTime"
    lengths: "Lengths"
    shortest: dict[tuple[str, int], int] | None


class Subject(NamedTuple):
    """A commitment that is planned.

    Attributes:
        commitment: The commitment.
        rhythm: What its frequency demands.
        weeks: Its weeks.
        known: What is known of it apart from the plan.
        own: Its sessions, by their start.
        dosing: Its doses.
        prescribed: Those of its routine as prescribed, if it has less of it.
        possible: The days on which it can have sessions.
    """

    commitment: "Commitment"
    rhythm: "Rhythm"
    weeks: "Weeks"
    known: "Known"
    own: "Sequence[Placed]"
    dosing: Dosing
    prescribed: Dosing | None
    possible: Possible


def find_subjects(setting: Setting, facts: "Facts", rhythms: "list[Rhythm]") -> dict[str, Subject]:
    """The commitments that are planned, by their ids."""
    own: dict[str, list[Placed]] = {rhythm.id: [] for rhythm in rhythms}
    for placed in facts.placed:
        if placed.session.commitment in own:
            own[placed.session.commitment].append(placed)
    subjects: dict[str, Subject] = {}
    for commitment, rhythm in zip(setting.request.planned, rhythms, strict=True):
        weeks, known = weeks_of(commitment, setting.request), facts.known[commitment.id]
        dosing = Dosing(commitment, rhythm, weeks, setting.request)
        possible = Possible(rhythm, weeks, dosing, setting, known, partial(_seconds_done, facts, setting))
        prescribed = None
        if commitment.whole is not None:
            whole = evolve(commitment, routine=commitment.whole, whole=None, part_of="")
            prescribed = Dosing(whole, rhythm, weeks, setting.request)
        subjects[commitment.id] = Subject(
            commitment, rhythm, weeks, known, own[commitment.id], dosing, prescribed, possible
        )
    return subjects


def _seconds_done(facts: "Facts", setting: Setting, day: "date") -> int:
    """The seconds of what was done on a date at known times, of all commitments that are planned."""
    return sum(facts.known[commitment.id].seconds_done(day) for commitment in setting.request.planned)
