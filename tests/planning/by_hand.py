"""Plans made by hand, whatever the planner would make, for the checker."""

from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import attrs

from footex import Commitment, Dose, Exercise, Frequency, Hold, Prescription, Routine, plan_week
from footex.planning import Request, check_plan
from footex.planning.request.sessions.session import Session, session_id

MONDAY = date(2026, 11, 23)
FREE = "daily 07:00-09:00"


def routine(name: str, minutes: int = 20) -> Routine:
    """A routine of one exercise."""
    dose = Dose(work=Hold(f"{minutes} min"))
    return Routine(id=name, title=name, items=Prescription(exercise=Exercise(id=f"{name}-move", name=name), dose=dose))


_ANY = plan_week(Commitment(routine=routine("any"), frequency=Frequency(days_per_week=1)), FREE, start=MONDAY)


def run(**frequency: Any) -> Commitment:
    """A commitment of 20 min."""
    return Commitment(routine=routine("run"), frequency=Frequency(**frequency))


def legs(**frequency: Any) -> Commitment:
    """Another."""
    return Commitment(routine=routine("legs"), frequency=Frequency(**frequency))


def session(
    name: str, start: datetime | str, *, number: int = 1, minutes: int = 20, zone: str = "UTC", **more: Any
) -> Session:
    """A session at a time by the clock of a zone."""
    wall = datetime.fromisoformat(start) if isinstance(start, str) else start
    offset = wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    begin = wall.replace(tzinfo=timezone(offset or timedelta()), fold=0)
    return Session(
        id=session_id(begin.date(), name, number), commitment=name, number=number, start=begin,
        end=begin + timedelta(minutes=minutes), routine=more.pop("does", routine(name, minutes)), **more,
    )  # fmt: skip


def on(days: str, name: str = "run", at: str = "07:00", **more: Any) -> list[Session]:
    """A session on each day with an x, from Monday on; s, d and c are skipped, done and cancelled."""
    status = {"x": "planned", "s": "skipped", "d": "done", "c": "cancelled"}
    return [
        session(name, f"{MONDAY + timedelta(days=number)}T{at}", status=status[day], **more)
        for number, day in enumerate(days)
        if day in status
    ]


def day(number: int) -> date:
    """A date: 0 is Monday, -1 the Sunday before."""
    return MONDAY + timedelta(days=number)


def request(*commitments: Commitment, free: Any = FREE, **more: Any) -> Request:
    """A request from Monday on."""
    return Request(**{"commitments": commitments, "availability": free, "start": MONDAY} | more)


def plan(asked: Request, sessions: Any) -> Any:
    """A plan of some sessions."""
    in_order = sorted(sessions, key=lambda one: (one.start, one.id))
    return attrs.evolve(_ANY, request=asked, sessions=in_order)


def broken(asked: Request, sessions: Any) -> list[str]:
    """The codes of the rules that a plan breaks."""
    return [breach.code for breach in check_plan(plan(asked, sessions))]
