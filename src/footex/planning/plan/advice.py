"""Advice about a plan: rules with ids and sources, which never change the plan."""

from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model.exercise_kinds import ExerciseKind, Position
from footex.model.figures.amounts import UNSTATED
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.plan.plan import Plan, as_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.prescription import Prescription
    from footex.planning.request.sessions.session import Session

__all__ = ["Advice", "advice"]

_LONG_FIRST = 30  # minutes
_UPRIGHT = (Position.STANDING, Position.STANDING_ON_ONE_LEG, Position.ON_A_STEP, Position.WALKING)

_STRENGTH_SOURCE = (
    "American College of Sports Medicine, position stand 2011: 48 hours between sessions of a muscle group"
)
_OWN = "footex's own advice; no source is known that states it"
_SUPPORT_SOURCE = "footex's own caution, after the super six of NHS Tayside: a stable chair or a worktop to hold on to"


def _about(value: "Iterable[str]") -> tuple[str, ...]:
    return tuple(value)


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


def advice(plan: Plan) -> tuple[Advice, ...]:
    """Give advice about a plan; it doesn't change the plan, and isn't medical treatment.

    The rules: `strength-on-consecutive-days`, `long-first-session` (over 30 minutes), `standing-first`.

    Args:
        plan: A plan.

    Returns:
        One piece of advice for each rule and commitment that it applies to.

    Raises:
        InvalidValue: Not a plan.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> [advice.code for advice in footex.planning.advice(week)]
        ['strength-on-consecutive-days', 'long-first-session', 'standing-first']
    """
    as_plan(plan, "advice.plan")
    given: list[Advice] = []
    for name in sorted({session.commitment for session in plan.sessions}):
        own = [session for session in plan.sessions if session.commitment == name]
        for rule in (_check_strength, _check_first_session, _check_standing):
            given += rule(name, own)
    return tuple(given)


def _check_strength(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    strong = [session for session in sessions if any(_is_strength(item) for _, item in session.routine.prescriptions())]
    days = {session.day for session in strong}
    together = [session.id for session in strong if session.day - timedelta(days=1) in days]
    if together:
        text = f"{name} has strength drills on consecutive days; muscles are usually given a day between."
        yield Advice(code="strength-on-consecutive-days", message=text, source=_STRENGTH_SOURCE, about=together)


def _is_strength(item: "Prescription") -> bool:
    return item.exercise.kind is ExerciseKind.STRENGTH


def _check_first_session(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    first = sessions[0]
    if first.minutes > _LONG_FIRST:
        text = f"The first session of {name} takes {first.minutes} min; a shorter one shows how it feels."
        yield Advice(code="long-first-session", message=text, source=_OWN, about=[first.id])


def _check_standing(name: str, sessions: "list[Session]") -> "Iterator[Advice]":
    upright = [session.id for session in sessions if _position(next(session.routine.prescriptions())[1]) in _UPRIGHT]
    if upright:
        text = f"{name} begins with a standing drill; stand near a support, or warm up seated first."
        yield Advice(code="standing-first", message=text, source=_SUPPORT_SOURCE, about=upright)


def _position(item: "Prescription") -> object:
    own = item.position
    return item.exercise.position if own is None or own is UNSTATED else own
