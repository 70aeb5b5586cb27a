"""Alternatives in words: what differs from the best plan, and what that costs, in one line."""

from collections import defaultdict
from typing import TYPE_CHECKING

from footex.errors import count_noun
from footex.planning.plan.alternatives.swaps import part_of
from footex.planning.plan.matching import week_of
from footex.planning.request.availability.availability_text import WEEKDAYS
from footex.planning.request.meaning.part_of_day import PartOfDay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.plan.alternatives.score_difference import ScoreDifference
    from footex.planning.plan.difference import Difference
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.session import Session

__all__ = ["LONGEST_MESSAGE", "describe_alternative"]

LONGEST_MESSAGE = 100
"""The maximum characters of a line."""

_ARTICLES = {PartOfDay.AFTERNOON: "an", PartOfDay.EVENING: "an", PartOfDay.EARLY: "an"}


def describe_alternative(
    differences: "Sequence[Difference]", costs: "Sequence[ScoreDifference]", request: "Request"
) -> str:
    """Describe an alternative: in as much detail as leaves room for the cost that counts most.

    Args:
        differences: What differs.
        costs: What it costs, the field that counts most first.
        request: The request of both plans.
    """
    several = len(request.planned) > 1
    words = [str(cost) for cost in costs] or ["as good by the score"]
    for days, times, names in ((True, True, several), (True, True, False), (True, False, False), (False, False, False)):
        text = _Words(request, differences, days=days, times=times, names=names).describe()
        if len(f"{text}; {words[0]}") <= LONGEST_MESSAGE:
            break
    else:
        text = f"{count_noun(len(differences), 'session')} at other times"
    line = f"{text}; {words[0]}"
    for more in words[1:]:
        if len(f"{line}; {more}") > LONGEST_MESSAGE:
            break
        line = f"{line}; {more}"
    return line


class _Words:
    """The words for differences.

    Args:
        request: The request.
        differences: The differences.
        days: Whether days are named.
        times: Whether times are.
        names: Whether commitments are.
    """

    def __init__(
        self, request: "Request", differences: "Sequence[Difference]", *, days: bool, times: bool, names: bool
    ) -> None:
        self._start = request.start
        self._differences = differences
        self._days = days
        self._times = times
        self._names = names
        sessions = [one for each in differences for one in (each.before, each.after) if one is not None]
        self._weeks = sorted({self._week(one) for one in sessions}) if request.weeks > 1 else []

    def describe(self) -> str:
        """Describe the differences: other parts of the day, other days, fewer sessions, more sessions."""
        parts: dict[tuple[PartOfDay, PartOfDay], list[Session]] = defaultdict(list)
        days: list[tuple[Session, Session]] = []
        fewer: list[Session] = []
        more: list[Session] = []
        for each in self._differences:
            before, after = each.before, each.after
            if before is None or after is None:
                fewer += [] if before is None else [before]
                more += [] if after is None else [after]
            elif before.day == after.day:
                parts[part_of(before), part_of(after)].append(after)
            else:
                days.append((before, after))
        texts = [
            _instead(old, new, len(some)) + self._list([self._day(one) + self._time(one) for one in some], some)
            for (old, new), some in parts.items()
        ]
        texts += [self._other_days(days)] * bool(days)
        for some, word in ((fewer, "fewer"), (more, "more")):
            count = "one session" if len(some) == 1 else f"{len(some)} sessions"
            texts += [f"{count} {word}" + self._list([self._day(one) for one in some], some)] * bool(some)
        week = f"week {self._weeks[0]}: " if len(self._weeks) == 1 else ""
        return week + (", ".join(texts) or "the same but for some minutes")

    def _other_days(self, pairs: "Sequence[tuple[Session, Session]]") -> str:
        """Describe sessions on other days, with the time of one that is in another part of the day."""
        if not self._days:
            return f"{count_noun(len(pairs), 'session')} on another day"
        whole = len(self._differences) == 1
        texts: list[str] = []
        for before, after in pairs:
            time = "" if part_of(before) is part_of(after) else self._time(after)
            days = f"{self._day(after, whole=whole)}{time} instead of {self._day(before, whole=whole)}"
            texts.append(days + self._name(after))
        return ", ".join(texts)

    def _list(self, texts: "Sequence[str]", sessions: "Sequence[Session]") -> str:
        """The days of sessions, after what they are."""
        if not self._days:
            return ""
        return ": " + ", ".join(f"{text}{self._name(one)}" for text, one in zip(texts, sessions, strict=True))

    def _day(self, session: "Session", *, whole: bool = False) -> str:
        name = WEEKDAYS[session.day.weekday()]
        return (name if whole else name[:3]) + (f" of week {self._week(session)}" if len(self._weeks) > 1 else "")

    def _week(self, session: "Session") -> int:
        return week_of(session, self._start)

    def _time(self, session: "Session") -> str:
        return f" {session.start:%H:%M}" if self._times else ""

    def _name(self, session: "Session") -> str:
        return f" ({session.commitment})" if self._names else ""


def _instead(old: PartOfDay, new: PartOfDay, count: int) -> str:
    """So many sessions in another part of the day."""
    if count == 1:
        return f"one {new.value} instead of {_ARTICLES.get(old, 'a')} {old.value}"
    return f"{count} {new.value}s instead of {old.value}s"
