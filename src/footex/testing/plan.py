"""Strategies for plans: small weeks and programmes, planned for real, so that they keep their rules."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from footex.model.dosage.day import DayPart, Weekday
from footex.model.dosage.dose import Dose
from footex.model.dosage.frequency import Frequency
from footex.model.figures.duration import Duration
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.planning.plan.making.programme import plan_programme
from footex.planning.plan.making.week import plan_week
from footex.planning.request.availability.availability import Availability
from footex.planning.request.availability.away import Away
from footex.planning.request.availability.busy import WeeklyBusy
from footex.planning.request.availability.rotation import Rotation
from footex.planning.request.availability.stay import Stay
from footex.planning.request.commitments.commitment import Commitment
from footex.planning.request.commitments.policy import Blocked, Policy
from footex.planning.request.commitments.ramp import RAMPS
from footex.planning.request.commitments.shared_rest import SharedRest
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay
from footex.planning.request.sessions.done import Done
from footex.planning.request.sessions.status import DoneStatus, SessionStatus
from footex.testing.dose import reps
from footex.testing.exercise import exercises
from footex.testing.texts import slugs, texts
from footex.timing.paces.level import Level

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from footex.planning.plan.plan import Plan
    from footex.planning.request.commitments.wish import Wish

__all__ = ["plans"]

_FREE = ("daily 06:00-22:00", "mon-sun 00:00-24:00", "mon-fri 07:00-20:30; sat-sun 09:00-21:00")
_ZONES = ("UTC", "Europe/Vienna", "America/St_Johns")
_SHIFTS = (["13:30-21:00", "06:00-12:00"], ["07:00-12:00, 18:00-20:00", "08:00-21:00", "00:00-24:00"])
_GAPS = (Duration("12 h"), Duration("48 h"))
_WEEKDAYS = tuple(Weekday)
_LATER = date(2032, 12, 24)
"""A date after all plans, so that a time away takes nothing from them."""


def plans() -> "SearchStrategy[Plan]":
    """Weeks of one routine or two, short enough to fit, and programmes of up to three weeks, their doses climbing.

    In a programme a routine may have weeks of its own. Some plans go on from a history, some were to keep sessions,
    and of some it's known what became of their sessions. Some have wishes and shared rests, and some weeks have
    alternatives.

    Example:
        >>> from hypothesis import given
        >>> import footex
        >>> @given(plans())
        ... def keeps_its_rules(plan):
        ...     assert footex.planning.check_plan(plan) == ()
        >>> keeps_its_rules()
    """
    weeks = st.shared(st.integers(1, 3), key="footex.testing.plan.weeks")
    part = st.fractions(0, 1, max_denominator=9)
    fractions = weeks.flatmap(lambda count: st.lists(part, min_size=count, max_size=count))
    week = _commitments().flatmap(
        lambda given: st.builds(
            plan_week, st.just(given), _availabilities(), start=_starts(), level=st.sampled_from(Level),
            wishes=_wishes(given), rests=_rests(given), alternatives=st.sampled_from((0, 0, 2)),
        )
    )  # fmt: skip
    programme = weeks.flatmap(_commitments).flatmap(
        lambda given: st.builds(
            plan_programme, st.just(given), _availabilities(), start=_starts(), weeks=weeks,
            ramp=st.sampled_from(RAMPS) | fractions, wishes=_wishes(given), rests=_rests(given),
        )
    )  # fmt: skip
    return week | programme | _lived()


@st.composite
def _lived(draw: "DrawFn") -> "Plan":
    """A week of somebody: with what was done before, and what became of its sessions since."""
    commitments, start = draw(_commitments()), draw(_starts())
    history = [
        Done(commitment=draw(st.sampled_from(commitments)).id, day=start - timedelta(days=days), status=status)
        for days, status in draw(st.dictionaries(st.integers(1, 9), st.sampled_from(DoneStatus), max_size=3)).items()
    ]
    policy = Policy(blocked=draw(st.sampled_from(Blocked)))
    plan = plan_week(
        commitments, draw(_availabilities()), start=start, history=history, policy=policy,
        wishes=draw(_wishes(commitments)), id=draw(st.just("") | slugs()),
    )  # fmt: skip
    kept = evolve(plan, request=evolve(plan.request, keep=draw(st.sampled_from(((), plan.sessions)))))
    sessions = [
        evolve(session, status=draw(st.sampled_from(SessionStatus)), fixed=draw(st.booleans()))
        for session in kept.sessions
    ]
    return evolve(kept, sessions=sessions)


def _starts() -> "SearchStrategy[date]":
    return st.dates(date(2024, 1, 1), date(2030, 12, 31))


def _availabilities() -> "SearchStrategy[Availability]":
    days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
    stays = st.builds(
        lambda first, length, zone: Stay(first=first, last=first + timedelta(days=length), zone=zone),
        days, st.integers(0, 9), st.sampled_from(_ZONES),
    )  # fmt: skip
    usual = st.builds(
        Availability, windows=st.sampled_from(_FREE), zone=st.sampled_from(_ZONES), stays=st.just(()) | stays,
        preferred_most_per_day=st.sampled_from((None, "10 min")),
        away=st.sampled_from(((), Away(first=_LATER, last=_LATER, what="Christmas"))),
        busy_weekly=st.sampled_from(((), WeeklyBusy("mon 12:00-13:00", what="choir"))),
    )  # fmt: skip
    rotations = st.builds(Rotation, start=days, days=st.sampled_from(_SHIFTS))
    return usual | st.builds(Availability, rotation=rotations, zone=st.sampled_from(_ZONES))


def _wishes(commitments: "list[Commitment]") -> "SearchStrategy[list[Wish]]":
    ids = [commitment.id for commitment in commitments]
    after: SearchStrategy[Wish] = st.builds(NotTheDayAfter, commitment=st.sampled_from(ids), other=st.sampled_from(ids))
    one: SearchStrategy[Wish] = st.just(OneADay(commitments=ids)) if len(ids) > 1 else st.nothing()
    return st.lists(after | one, max_size=2)


def _rests(commitments: "list[Commitment]") -> "SearchStrategy[list[SharedRest]]":
    """Rests that leave room: of a commitment that is on a few days at most, with a gap or an interval of its own."""
    often = {commitment.id: commitment.effective_frequency for commitment in commitments}
    spaced = [name for name, own in often.items() if own.min_gap in _GAPS or own.every is not None]
    if not spaced:
        return st.just([])
    rest = st.builds(SharedRest, gap=st.sampled_from(("24 h", "36 h")), commitments=st.sampled_from(spaced))
    return st.lists(rest, max_size=1)


def _commitments(weeks: int = 1) -> "SearchStrategy[list[Commitment]]":
    routines = st.builds(
        Routine,
        id=slugs(),
        title=texts(),
        items=st.builds(
            Prescription,
            exercise=st.shared(exercises(), key="footex.testing.plan.exercise"),
            dose=st.builds(Dose, work=reps(words=(), unstated=False, max_count=10), sets=st.sampled_from((1, "1-3"))),
        ),
    )
    once = st.builds(Frequency, days_per_week=st.integers(1, 7), per_day=st.just(1))
    twice = st.builds(Frequency, days_per_week=st.integers(1, 2), per_day=st.just(2), min_gap=st.just("1 h"))
    spaced = st.builds(Frequency, days_per_week=st.integers(1, 3), min_gap=st.sampled_from(_GAPS))
    days = st.lists(st.sampled_from(Weekday), min_size=1, unique=True)
    named = st.builds(Frequency, weekdays=days, per_day=st.just(1))
    every = st.builds(Frequency, every=st.sampled_from(("2 days", "10 days")))
    needed = st.builds(Frequency, as_needed=st.just(value=True))
    prefers = st.none() | st.sampled_from(DayPart) | st.times().map(lambda at: at.replace(second=0, microsecond=0))
    some = partial(
        st.builds, Commitment, routine=routines, prefer=prefers,
        first_week=st.integers(1, weeks), weeks=st.none() | st.integers(1, 3),
    )  # fmt: skip
    # Weekdays that are preferred or avoided have to be among those of a frequency that names some.
    anyday = some(
        frequency=once | twice | spaced | every | needed,
        preferred_weekdays=st.lists(st.sampled_from(_WEEKDAYS[:4]), unique=True),
        avoided_weekdays=st.lists(st.sampled_from(_WEEKDAYS[4:]), unique=True),
    )
    made = anyday | some(frequency=named)
    return st.lists(
        made | made.map(_of_more), min_size=1, max_size=2, unique_by=lambda commitment: commitment.id,
    )  # fmt: skip


def _of_more(commitment: Commitment) -> Commitment:
    """A commitment as a part of a routine that has all twice."""
    whole = evolve(commitment.routine, items=2 * commitment.routine.items)
    return evolve(commitment, whole=whole, part_of=commitment.id)
