"""Plans: sessions over one or several weeks, with the request and the score."""

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.errors import InvalidValue, count_noun
from footex.messages.language import ENGLISH
from footex.messages.weeks import WEEK
from footex.model.fields import APART, as_instance, as_instances, as_slug, check_flags, check_texts
from footex.model.shelf import UnknownId
from footex.model.value import Value
from footex.planning.plan.alternatives.alternative import Alternative
from footex.planning.plan.matching import week_of
from footex.planning.plan.score import Score, check_best_possible
from footex.planning.plan.usual_time import UsualTime
from footex.planning.plan.views.doses import doses_of_request
from footex.planning.plan.views.table import Row, rows_of, write_table
from footex.planning.request.meaning.clock import ClockChange
from footex.planning.request.request import Request
from footex.planning.request.sessions.reason import Reason
from footex.planning.request.sessions.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from footex.messages.language import Language
    from footex.model.safety.notice import Notice
    from footex.planning.request.sessions.status import SessionStatus

__all__ = ["RULES", "Plan", "as_kept", "as_plan", "as_plan_id"]

RULES = "week-5"
"""The version of the rules and preferences by which plans are made."""


def _sessions(value: "Iterable[Session] | Session") -> tuple[Session, ...]:
    return as_instances(value, Session, "Plan.sessions")


def _usual(value: "Iterable[UsualTime] | UsualTime") -> tuple[UsualTime, ...]:
    return as_instances(value, UsualTime, "Plan.usual")


def _assumed(value: "Iterable[Reason] | Reason") -> tuple[Reason, ...]:
    return as_instances(value, Reason, "Plan.assumed")


def _clock_changes(value: "Iterable[ClockChange] | ClockChange") -> tuple[ClockChange, ...]:
    return as_instances(value, ClockChange, "Plan.clock_changes")


def _alternatives(value: "Iterable[Alternative] | Alternative") -> tuple[Alternative, ...]:
    return as_instances(value, Alternative, "Plan.alternatives")


def as_plan_id(value: object) -> str:
    """Accept the id of a plan; an empty text is none."""
    return "" if value == "" else as_slug(value, "Plan.id")


@frozen(eq=False, repr=False, kw_only=True)
class Plan(Value):
    """Sessions over one week, from `plan_week`, or several, from `plan_programme`.

    Args:
        request: The request, with the caller's policy and the ramp.
        sessions: The sessions in order of time, each with the routine at its own dose.
        score: How far the plan is from the preferences.
        best_possible: A score that no plan is better than, as proved.
        optimal: Whether the plan is proved best; if not, `best_possible` limits how much better another could be.
        usual: The usual time of each daily slot, fixed before the search and the same in all weeks.
        assumed: The assumptions made, and the caller's choices.
        clock_changes: The gaps and folds of the zone within these weeks.
        rules: The version of the planning rules.
        id: The id that the caller gave it; an empty text is none.
        alternatives: Other plans of the same request, the best first, which differ from this one and from each other.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_programme([stretching], "daily 06:30-08:00", start="2026-11-23", weeks=6)
        >>> plan
        <Plan from 2026-11-23: 6 weeks, 42 sessions>
        >>> [session.minutes for session in (plan.sessions[0], plan.sessions[-1])]
        [23, 40]
    """

    request: Request
    sessions: tuple[Session, ...] = field(converter=_sessions)
    score: Score
    best_possible: Score
    optimal: bool
    usual: tuple[UsualTime, ...] = field(default=(), converter=_usual)
    assumed: tuple[Reason, ...] = field(default=(), converter=_assumed)
    clock_changes: tuple[ClockChange, ...] = field(default=(), converter=_clock_changes)
    rules: str = field(default=RULES)
    id: str = field(default="", converter=as_plan_id)
    alternatives: tuple[Alternative, ...] = field(default=(), converter=_alternatives, metadata=APART)

    def __attrs_post_init__(self) -> None:
        as_instance(self.request, Request, "Plan.request")
        as_instance(self.score, Score, "Plan.score")
        as_instance(self.best_possible, Score, "Plan.best_possible")
        check_flags(self, "optimal")
        check_best_possible(self.score, self.best_possible, optimal=self.optimal)
        check_texts(self, "rules")
        for index, other in enumerate(self.alternatives):
            if other.plan.alternatives or other.plan.request != self.request:
                name = f"Plan.alternatives[{index}]"
                problem = "is not a plan of the same request without alternatives of its own"
                raise InvalidValue(name, other, problem, "give what plan_week or plan_programme found with it")

    def __repr__(self) -> str:
        weeks = count_noun(self.request.weeks, "week")
        name = f" {self.id}" if self.id else ""
        return f"<Plan{name} from {self.request.start}: {weeks}, {len(self.sessions)} sessions>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.planning.plan.views.notebook import view_plan

        return write(view_plan(self))

    def week(self, number: int) -> tuple[Session, ...]:
        """The sessions of one week.

        Args:
            number: From 1.

        Raises:
            InvalidValue: Not the number of a week of the plan.

        Example:
            >>> import footex
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> plan = footex.plan_programme([stretching], "daily 06:30-08:00", start="2026-11-23", weeks=2)
            >>> len(plan.week(2))
            7
        """
        weeks = self.request.weeks
        if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= weeks:
            raise InvalidValue("Plan.week", number, "is not a week of the plan", f"write 1 to {weeks}")
        return tuple(session for session in self.sessions if week_of(session, self.request.start) == number)

    def mark(self, session_id: str, status: "SessionStatus | str") -> "Plan":
        """The same plan, with what became of one session.

        Args:
            session_id: The id of the session.
            status: `planned`, `done`, `skipped` or `cancelled`.

        Raises:
            UnknownId: No session of the plan has this id.
            InvalidValue: Not a status.

        Example:
            >>> import footex
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> plan = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
            >>> plan.mark("2026-11-23-heel-and-foot-stretching-1", "done").sessions[0]
            <Session 2026-11-23-heel-and-foot-stretching-1: 06:30-07:03, done>
        """
        return self._change(session_id, lambda session: evolve(session, status=status))

    def fix(self, session_id: str, *, fixed: bool = True) -> "Plan":
        """The same plan, with one session that a plan which keeps it must have at the same time.

        Args:
            session_id: The id of the session.
            fixed: Whether it is fixed.

        Raises:
            UnknownId: No session of the plan has this id.
            InvalidValue: Not true or false.

        Example:
            >>> import footex
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> plan = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
            >>> plan.fix("2026-11-24-heel-and-foot-stretching-1").sessions[1]
            <Session 2026-11-24-heel-and-foot-stretching-1: 06:30-07:03, fixed>
        """
        return self._change(session_id, lambda session: evolve(session, fixed=fixed))

    def _change(self, session_id: str, change: "Callable[[Session], Session]") -> "Plan":
        ids = tuple(session.id for session in self.sessions)
        if session_id not in ids:
            raise UnknownId("session", session_id, ids)
        return evolve(self, sessions=tuple(change(one) if one.id == session_id else one for one in self.sessions))

    def warnings(self) -> "tuple[Notice, ...]":
        """All that is to be minded in the routines of the plan, to show before its first session.

        Returns:
            Each notice once, in the order of `Routine.warnings`; what is about some routines alone names them.

        Example:
            >>> import footex
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
            >>> plan.warnings() == stretching.warnings()
            True
        """
        # A plan that is only computed with warns of nothing.
        from footex.model.safety.notices import warnings_of_all

        return warnings_of_all(commitment.routine for commitment in self.request.commitments)

    def rows(self) -> tuple[Row, ...]:
        """The sessions as rows, in order of time."""
        return rows_of(self.sessions)

    def table(self, *, dated: bool = True, language: "Language" = ENGLISH) -> str:
        """The sessions as text, a line each; with several weeks, a heading above each. `warnings` belongs before it.

        Below a session are its notes and, in words, the doses that aren't those of the session before in its week, or
        in the first one those of the routine.

        Args:
            dated: Whether days have their date, or their weekday alone.
            language: The language.
        """
        weeks = range(1, self.request.weeks + 1)
        stated = doses_of_request(self.request)
        tables = [write_table(rows_of(self.week(number)), stated, dated=dated, language=language) for number in weeks]
        if len(tables) == 1:
            return tables[0]
        headings = [language.say(WEEK(number=number)) for number in weeks]
        return "\n\n".join(f"{heading}\n{table}" for heading, table in zip(headings, tables, strict=True))


def as_plan(value: object, name: str) -> Plan:
    """Check that something is a plan."""
    if isinstance(value, Plan):
        return value
    raise InvalidValue(name, value, "is not a plan", "give what plan_week or plan_programme returns")


def as_kept(value: "Plan | Iterable[Session] | Session | None") -> "Iterable[Session] | Session":
    """The sessions to keep: of a plan, given themselves, or none."""
    return () if value is None else value.sessions if isinstance(value, Plan) else value
