"""What an event says of its session: what to mind first, how long it takes, and its very doses."""

from typing import TYPE_CHECKING, NamedTuple

from footex.export.naming import describe_notice, names_of, sources_of
from footex.export.page.parts.time import describe_total
from footex.messages.calendar import FIRST_HAS_ALL, PARTLY_ASSUMED
from footex.messages.message import join
from footex.messages.page import HOW_LONG, MIND, OWN_ADVICE, SAID_BY
from footex.messages.punctuation import COLON, SPACE
from footex.model.description import describe_items
from footex.model.safety.caution import OWN_WORD
from footex.model.safety.notice import NoticeKind, group_notices
from footex.planning.request.sessions.reason import ReasonCode
from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from footex.model.dosage.sides import OneSideLike
    from footex.model.routines.routine import Routine
    from footex.model.safety.notice import Notice
    from footex.planning.request.sessions.session import Session
    from footex.timing.paces.pace import Pace

__all__ = ["Describer"]


class _Texts(NamedTuple):
    """The texts of a routine.

    Attributes:
        minded: What is to be minded in it.
        mind: All of that in words.
        stop: Only when to stop, and where the rest is.
        work: How long it takes, and what is done.
    """

    minded: "frozenset[tuple[str, Notice]]"
    mind: tuple[str, ...]
    stop: tuple[str, ...]
    work: tuple[str, ...]


class Describer:
    """Describes the sessions of a plan in their order; what is alike in several is made once.

    All that is to be minded is in the first session of a routine that it is about. Those after it say when to stop, and
    where the rest is: a calendar of many sessions would consist of it.

    Args:
        pace: The pace of the plan.
        side: The affected side; `None` where it isn't known.
    """

    def __init__(self, pace: "Pace", side: "OneSideLike | None") -> None:
        self._pace = pace
        self._side = side
        self._minded: set[tuple[str, Notice]] = set()
        self._known: dict[Routine, _Texts] = {}

    def describe(self, session: "Session") -> tuple[str, ...]:
        """Describe the next session, line by line.

        Example:
            >>> import footex
            >>> from footex.timing import STEADY
            >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
            >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
            >>> Describer(STEADY, None).describe(plan.sessions[0])[-1]
            'Resisted dorsiflexion: 2-3 sets of 10 repetitions held a few seconds, on each side, rest unstated'
        """
        routine = session.routine
        if routine not in self._known:
            self._known[routine] = self._describe(routine)
        known = self._known[routine]
        lines = known.stop if known.minded <= self._minded else known.mind
        self._minded |= known.minded
        shortened = (reason.message for reason in session.reasons if reason.code == ReasonCode.SHORTENED)
        return (*lines, *shortened, *known.work)

    def _describe(self, routine: "Routine") -> "_Texts":
        notices = routine.warnings()
        return _Texts(
            frozenset((routine.id, notice) for notice in notices),
            tuple(_mind(routine, notices)),
            tuple(_stop(routine, notices)),
            tuple(self._work(routine)),
        )

    def _work(self, origin: "Routine") -> "Iterator[str]":
        """How long a routine takes, and what is done."""
        routine = origin if self._side is None else origin.for_side(self._side)
        timed = estimate(routine, pace=self._pace)
        total = describe_total(timed.total)
        yield COLON(name=HOW_LONG(), text=PARTLY_ASSUMED(time=total) if timed.assumptions else total)
        for _, name, amount, _ in describe_items(routine.items, evidence=routine.evidence):
            yield COLON(name=name, text=amount)


def _mind(routine: "Routine", notices: "tuple[Notice, ...]") -> "Iterator[str]":
    yield MIND()
    yield from _told(routine, notices)


def _stop(routine: "Routine", notices: "tuple[Notice, ...]") -> "Iterator[str]":
    yield from _told(routine, (notice for notice in notices if notice.kind is NoticeKind.STOP_RULE))
    yield FIRST_HAS_ALL()


def _told(routine: "Routine", notices: "Iterable[Notice]") -> "Iterator[str]":
    """Each notice with its heading, and with who says so."""
    kept = tuple(notices)
    names = names_of([routine])
    titles = {source.id: source.title for source in sources_of([routine], kept)}
    for heading, group in group_notices(kept):
        for notice in group:
            text = describe_notice(notice, names)
            yield COLON(name=heading, text=join([text, *_said_by(notice, titles)], SPACE))


def _said_by(notice: "Notice", titles: "Mapping[str, str]") -> "Iterator[str]":
    if notice.by == OWN_WORD:
        yield OWN_ADVICE()
    elif notice.by in titles:
        yield SAID_BY(source=titles[notice.by])
