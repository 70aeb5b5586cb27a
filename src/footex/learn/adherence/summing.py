"""Sums of sessions: how many of each outcome, and their times."""

from typing import TYPE_CHECKING, NamedTuple

from footex.learn.adherence.rows import AdherenceRow, SessionOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.learn.adherence.rows import SessionRow

__all__ = ["Counted", "count_session", "sum_rows"]


class Counted(NamedTuple):
    """A session, or what one thing has of it, to be added up.

    Attributes:
        key: What it is counted under.
        outcome: What became of it.
        extra: Whether there is a plan, and it isn't in it.
        planned: Its planned time, in milliseconds.
        real: Its real time; `None` without a log.
        paused: Its pauses; `None` where they aren't known.
        skipped: The planned time of what wasn't completed.
    """

    key: str
    outcome: SessionOutcome
    extra: bool
    planned: int
    real: int | None
    paused: int | None
    skipped: int


def sum_rows(counted: "Iterable[Counted]", *, planned: bool) -> "dict[str, AdherenceRow]":
    """Add up what is counted under the same key, in the order in which keys first come; what wasn't due isn't counted.

    Args:
        counted: The sessions.
        planned: Whether there is a plan.
    """
    groups: dict[str, list[Counted]] = {}
    for one in counted:
        if one.outcome not in (SessionOutcome.AHEAD, SessionOutcome.CANCELLED):
            groups.setdefault(one.key, []).append(one)
    return {key: _sum(key, group, planned=planned) for key, group in groups.items()}


def _sum(key: str, group: "list[Counted]", *, planned: bool) -> AdherenceRow:
    due = [one for one in group if not one.extra]
    logged = [one for one in due if one.real is not None]
    # Pauses are known of all of a group or of none.
    known = all(one.paused is not None for one in group)

    def count(outcome: SessionOutcome) -> int:
        return sum(one.outcome is outcome for one in due)

    return AdherenceRow(
        about=key,
        name=key,
        due=len(due) if planned else None,
        done=count(SessionOutcome.DONE),
        partly=count(SessionOutcome.PARTLY),
        missed=count(SessionOutcome.MISSED) if planned else None,
        unlogged=sum(one.outcome is SessionOutcome.DONE and one.real is None for one in due),
        extra=len(group) - len(due),
        planned_milliseconds=sum(one.planned for one in due),
        logged_milliseconds=sum(one.planned for one in logged),
        real_milliseconds=sum(one.real or 0 for one in logged),
        paused_milliseconds=sum(one.paused or 0 for one in logged) if known else None,
        skipped_milliseconds=sum(one.skipped for one in logged),
    )


def count_session(row: "SessionRow", key: str, *, planned: bool) -> Counted:
    """A session as it is added up.

    Args:
        row: The session.
        key: What it is counted under.
        planned: Whether there is a plan.
    """
    return Counted(
        key=key,
        outcome=row.outcome,
        extra=planned and row.id is None,
        planned=row.planned_milliseconds,
        real=row.real_milliseconds,
        paused=row.paused_milliseconds,
        skipped=row.skipped_milliseconds,
    )
