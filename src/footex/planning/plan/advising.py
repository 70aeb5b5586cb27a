"""The rules of advice, each with its id and its source."""

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.messages.plans import (
    LONG_FIRST,
    OWN_SOURCE,
    STANDING,
    STRENGTH,
    STRENGTH_SOURCE,
    SUPPORT_SOURCE,
)
from footex.model.exercise_kinds import ExerciseKind, Position
from footex.model.fields import as_texts
from footex.model.figures.amounts import UNSTATED
from footex.model.report import show_report
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.prescription import Prescription
    from footex.planning.request.sessions.session import Session

__all__ = ["Advice", "list_advice"]

_LONG_FIRST = 30  # minutes
_UPRIGHT = (Position.STANDING, Position.STANDING_ON_ONE_LEG, Position.ON_A_STEP, Position.WALKING)


def _about(value: "Iterable[str] | str") -> tuple[str, ...]:
    return as_texts(value, "Advice.about")


@frozen(eq=False, repr=False, kw_only=True)
class Advice(Value):
    """A piece of advice.

    Args:
        code: The rule.
        message: The advice as a sentence.
        about: The ids of the sessions concerned.
        source: The author of the advice.

    Example:
        >>> import footex
        >>> drills = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week(drills, "mon-sun 06:00-08:00", start="2026-11-23")
        >>> sorted({advice.code for advice in footex.planning.advice(week)})
        ['long-first-session', 'standing-first', 'strength-on-consecutive-days']
    """

    code: str
    message: str
    about: tuple[str, ...] = field(converter=_about)
    source: str

    __str__ = show_report

    def __repr__(self) -> str:
        return f"<Advice {self.code}: {self.message}>"


def list_advice(sessions: "Iterable[Session]") -> "Iterator[Advice]":
    """The advice about sessions, by commitment."""
    by_commitment: defaultdict[str, list[Session]] = defaultdict(list)
    for session in sessions:
        by_commitment[session.commitment].append(session)
    for name, own in sorted(by_commitment.items()):
        for rule in (_check_strength, _check_first_session, _check_standing):
            yield from rule(name, own)


def _check_strength(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    strong = [session for session in sessions if any(_is_strength(item) for _, item in session.routine.prescriptions())]
    days = {session.day for session in strong}
    together = [session.id for session in strong if session.day - timedelta(days=1) in days]
    if together:
        text, source = STRENGTH(about=name), STRENGTH_SOURCE()
        yield Advice(code="strength-on-consecutive-days", message=text, source=source, about=together)


def _is_strength(item: "Prescription") -> bool:
    return item.exercise.kind is ExerciseKind.STRENGTH


def _check_first_session(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    first = sessions[0]
    if first.minutes > _LONG_FIRST:
        text = LONG_FIRST(about=name, minutes=first.minutes)
        yield Advice(code="long-first-session", message=text, source=OWN_SOURCE(), about=[first.id])


def _check_standing(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    upright = [session.id for session in sessions if _position(next(session.routine.prescriptions())[1]) in _UPRIGHT]
    if upright:
        yield Advice(code="standing-first", message=STANDING(about=name), source=SUPPORT_SOURCE(), about=upright)


def _position(item: "Prescription") -> object:
    own = item.position
    return item.exercise.position if own is None or own is UNSTATED else own
