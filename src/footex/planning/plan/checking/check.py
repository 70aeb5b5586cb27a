"""The checker: whether a plan keeps the hard rules, computed from its request and its sessions alone.

It reads lengths, free time and frequencies for itself and asks neither the search nor what the search reads, whose
mistakes it is there to find.
"""

from collections import Counter
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from footex.planning.plan.checking.breach import Breach
from footex.planning.plan.checking.rules.dates import check_dates
from footex.planning.plan.checking.rules.days import check_day, check_overlaps
from footex.planning.plan.checking.rules.doses import check_doses
from footex.planning.plan.checking.rules.gaps import check_gaps
from footex.planning.plan.checking.rules.kept import check_kept
from footex.planning.plan.checking.rules.losses import check_losses
from footex.planning.plan.checking.rules.rests import check_rests
from footex.planning.plan.checking.rules.sessions import check_sessions
from footex.planning.plan.checking.setting.facts import read_facts
from footex.planning.plan.checking.setting.free import FreeTime
from footex.planning.plan.checking.setting.lengths import Lengths
from footex.planning.plan.checking.setting.rhythm import read_rhythms
from footex.planning.plan.checking.setting.subject import Setting, find_subjects
from footex.planning.plan.plan import Plan, as_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.setting.facts import Placed
    from footex.planning.request.sessions.session import Session

__all__ = ["check_plan"]


def check_plan(plan: Plan) -> tuple[Breach, ...]:
    """Check a plan against the hard rules of its own request.

    What happened breaks no rule: sessions that were done, skipped or cancelled, and those before the request's
    `not_before`. Its score and the best possible one aren't recomputed: only planning again proves that a plan is
    optimal.

    Args:
        plan: A plan, for example one that was loaded or edited.

    Returns:
        Every breach; empty if the plan keeps the rules.

    Raises:
        InvalidValue: Not a plan.
        PolicyNeeded: Its policy leaves a question open.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> footex.planning.check_plan(week)
        ()
        >>> import attrs
        >>> [breach.code for breach in footex.planning.check_plan(attrs.evolve(week, sessions=week.sessions[1:]))]
        ['days']
    """
    request = as_plan(plan, "check_plan.plan").request
    rhythms = read_rhythms(request)
    free, lengths = FreeTime(request), Lengths(request)
    facts = read_facts(plan, free)
    planned = {rhythm.id for rhythm in rhythms}
    sessions = [placed for placed in facts.placed if placed.session.commitment in planned]
    setting = Setting(request, free, lengths, _find_shortest(sessions, lengths) if request.shorten else None)
    subjects = find_subjects(setting, facts, rhythms)
    breaches = [
        Breach(code="commitment", about=one.id, message=f"{one.commitment} is not a commitment of this plan.")
        for one in (placed.session for placed in facts.placed)
        if one.commitment not in planned
    ]
    breaches += _check_list(plan.sessions)
    breaches += check_kept(request, facts, free)
    for subject in subjects.values():
        breaches += check_sessions(subject, setting)
    breaches += check_overlaps(sessions, request)
    for day, of_day in groupby(sessions, key=attrgetter("day")):
        breaches += check_day(day, list(of_day), subjects, setting)
    for subject in subjects.values():
        breaches += check_doses(subject, setting)
        breaches += check_gaps(subject, free.wall)
        breaches += check_dates(subject, setting)
    breaches += check_losses(subjects, setting)
    breaches += check_rests(request, facts, free.wall)
    return tuple(breaches)


def _find_shortest(sessions: "list[Placed]", lengths: "Lengths") -> dict[tuple[str, int], int]:
    """The minimum minutes of the sessions of each commitment that have one number within their day."""
    shortest: dict[tuple[str, int], int] = {}
    for session in (placed.session for placed in sessions if placed.planned):
        key, minutes = (session.commitment, session.number), lengths.minutes(session.routine)
        shortest[key] = min(minutes, shortest.get(key, minutes))
    return shortest


def _check_list(sessions: "tuple[Session, ...]") -> "Iterator[Breach]":
    ids = Counter(session.id for session in sessions)
    for repeated in sorted(session_id for session_id, times in ids.items() if times > 1):
        yield Breach(code="id", about=repeated, message=f"{repeated} is the id of two sessions.")
    for before, after in pairwise(sessions):
        if after.start < before.start:
            yield Breach(code="order", about=after.id, message=f"{after.id} is listed after a later session.")
