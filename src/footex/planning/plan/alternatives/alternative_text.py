"""Alternatives in words: what differs from the best plan, and what that costs, in one line."""

from collections import defaultdict
from typing import TYPE_CHECKING

from footex.messages.message import join
from footex.messages.plans import (
    AS_GOOD,
    AT_OTHER_TIMES,
    FEWER,
    IN_WEEK,
    INSTEAD,
    MORE,
    NAMED,
    OF_WEEK,
    ON_DAYS,
    ON_OTHER_DAYS,
    SAME,
)
from footex.messages.punctuation import COMMA, SEMICOLON, SPACE
from footex.messages.weeks import A_PART, MORE_PARTS, ONE_PART, SOME_PARTS
from footex.planning.plan.alternatives.swaps import part_of
from footex.planning.plan.matching import week_of
from footex.planning.request.times.description import describe_weekday, shorten_weekday

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.plan.alternatives.score_difference import ScoreDifference
    from footex.planning.plan.difference import Difference
    from footex.planning.request.meaning.part_of_day import PartOfDay
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.session import Session

__all__ = ["LONGEST_MESSAGE", "describe_alternative"]

LONGEST_MESSAGE = 100
"""The maximum characters of a line."""


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
    words = [cost.message for cost in costs] or [AS_GOOD()]
    for days, times, names in ((True, True, several), (True, True, False), (True, False, False), (False, False, False)):
        text = _Words(request, differences, days=days, times=times, names=names).describe()
        if len(join([text, words[0]], SEMICOLON)) <= LONGEST_MESSAGE:
            break
    else:
        text = AT_OTHER_TIMES(len(differences), count=f"{len(differences):,}")
    line = join([text, words[0]], SEMICOLON)
    for number in range(2, len(words) + 1):
        longer = join([text, *words[:number]], SEMICOLON)
        if len(longer) > LONGEST_MESSAGE:
            break
        line = longer
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
            self._list(_instead(old, new, len(some)), [self._at(one) for one in some], some)
            for (old, new), some in parts.items()
        ]
        texts += [self._other_days(days)] * bool(days)
        for some, entries in ((fewer, FEWER), (more, MORE)):
            if some:
                count = entries["one" if len(some) == 1 else "several"](count=len(some))
                texts.append(self._list(count, [self._day(one) for one in some], some))
        text = join(texts, COMMA) if texts else SAME()
        return IN_WEEK(week=self._weeks[0], text=text) if len(self._weeks) == 1 else text

    def _other_days(self, pairs: "Sequence[tuple[Session, Session]]") -> str:
        """Describe sessions on other days, with the time of one that is in another part of the day."""
        if not self._days:
            return ON_OTHER_DAYS(len(pairs), count=f"{len(pairs):,}")
        whole = len(self._differences) == 1
        texts: list[str] = []
        for before, after in pairs:
            same = part_of(before) is part_of(after)
            new = self._day(after, whole=whole) if same else self._at(after, whole=whole)
            texts.append(self._name(INSTEAD(after=new, before=self._day(before, whole=whole)), after))
        return join(texts, COMMA)

    def _list(self, what: str, texts: "Sequence[str]", sessions: "Sequence[Session]") -> str:
        """What some sessions are, and their days."""
        if not self._days:
            return what
        days = join([self._name(text, one) for text, one in zip(texts, sessions, strict=True)], COMMA)
        return ON_DAYS(sessions=what, days=days)

    def _day(self, session: "Session", *, whole: bool = False) -> str:
        name = (describe_weekday if whole else shorten_weekday)(session.day.weekday())
        return OF_WEEK(weekday=name, week=self._week(session)) if len(self._weeks) > 1 else name

    def _week(self, session: "Session") -> int:
        return week_of(session, self._start)

    def _at(self, session: "Session", *, whole: bool = False) -> str:
        return join([self._day(session, whole=whole), f"{session.start:%H:%M}" if self._times else ""], SPACE)

    def _name(self, text: str, session: "Session") -> str:
        return NAMED(text=text, commitment=session.commitment) if self._names else text


def _instead(old: "PartOfDay", new: "PartOfDay", count: int) -> str:
    """A number of sessions in another part of the day."""
    if count == 1:
        return INSTEAD(after=ONE_PART[new.value](), before=A_PART[old.value]())
    return INSTEAD(after=SOME_PARTS[new.value](count, count=count), before=MORE_PARTS[old.value]())
