"""Spans: the weeks of a programme in which each commitment is planned, and the number of weeks of the whole."""

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.errors import BoundExceeded
from footex.messages.message import join
from footex.messages.punctuation import SEMICOLON
from footex.messages.reasons import (
    CHOSEN_WEEKS,
    CUT_OFF,
    GIVEN,
    GIVEN_SINCE,
    OWN_WEEKS,
    STATED,
    STATED_SINCE,
    STATED_WEEKS,
    UNSTATED_WEEKS,
)
from footex.model.fields import as_whole
from footex.model.figures.amounts import Unstated
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.timing.paces.open_amount import UnknownWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.planning.request.commitments.commitment import Commitment
    from footex.timing.paces.pace import Pace

__all__ = ["MOST_WEEKS", "Spans", "as_weeks", "days_of", "find_spans", "most_at_once"]

MOST_WEEKS = 104
"""The maximum number of weeks of a programme."""

_WEEKS = 6
"""The weeks of a commitment that states none, if no other determines the end of the programme."""


def as_weeks(value: object, name: str) -> int:
    """Accept a number of weeks, or of a week.

    Raises:
        InvalidValue: Not a whole number from 1.
        BoundExceeded: More than 104.
    """
    weeks = as_whole(value, name, least=1)
    if weeks > MOST_WEEKS:
        raise BoundExceeded(name, weeks, MOST_WEEKS, "weeks")
    return weeks


def days_of(commitment: "Commitment", weeks: int) -> range:
    """The numbers of the days on which a commitment may have sessions, from 0, in a plan of some weeks.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> days_of(footex.Commitment(routine=stretching, first_week=2, weeks=3), 6)
        range(7, 28)
        >>> days_of(footex.Commitment(routine=stretching), 6)
        range(0, 42)
    """
    before = commitment.first_week - 1
    last = weeks if commitment.weeks is None else min(weeks, before + commitment.weeks)
    return range(7 * before, 7 * last)


def most_at_once(commitments: "Iterable[Commitment]", weeks: int) -> int:
    """The maximum number of commitments that are planned in the same week."""
    spans = [days_of(commitment, weeks) for commitment in commitments]
    return max(sum(7 * week in span for span in spans) for week in range(weeks))


class Spans(NamedTuple):
    """The weeks of a programme, and the commitments with their own.

    Attributes:
        commitments: The commitments; those that end before the programme have their number of weeks.
        weeks: The number of weeks of the programme.
        reasons: The reasons for both.
    """

    commitments: tuple["Commitment", ...]
    weeks: int
    reasons: tuple[Reason, ...]


class _Own(NamedTuple):
    """The weeks that one commitment has of its own; `None` if it states none."""

    commitment: "Commitment"
    weeks: Count | None
    stated: str

    @property
    def before(self) -> int:
        """The weeks before its first."""
        return self.commitment.first_week - 1


def find_spans(commitments: "Iterable[Commitment]", pace: "Pace", weeks: int | None) -> Spans:
    """Find the weeks of each commitment and of the programme.

    A commitment has its own number, or else the typical weeks that its frequency states; if neither is known, it lasts
    as long as the programme. The programme ends with the last commitment; one without weeks that begins after all
    others end has 6. If the caller gives the weeks of the programme, they cut off what is longer, and a frequency that
    states a range has as many of them as it allows.

    Args:
        commitments: The commitments.
        pace: The pace that resolves vague words.
        weeks: The caller's number, if any.

    Raises:
        InvalidValue: An invalid number of weeks.
        BoundExceeded: More than 104 weeks.
        UnknownWord: A vague word that the pace doesn't define, if the caller gave no number.
    """
    if weeks is not None:
        chosen = as_weeks(weeks, "Request.weeks")
        return _cut_off([_find_own(commitment, pace, required=False) for commitment in commitments], chosen)
    own = [_find_own(commitment, pace, required=True) for commitment in commitments]
    ended = max((each.before + each.weeks.typical for each in own if each.weeks is not None), default=0)
    open_ended = max((each.before for each in own if each.weeks is None), default=-1)
    code = ReasonCode.STATED_WEEKS if open_ended < ended else ReasonCode.DEFAULT_WEEKS
    taken = as_weeks(ended if open_ended < ended else open_ended + _WEEKS, "Request.weeks")
    stated = _list_stated(own)
    about = tuple(each.commitment.id for each in own if each.weeks is not None)
    text = STATED_WEEKS(stated=stated, weeks=taken) if stated else UNSTATED_WEEKS(weeks=taken)
    reasons = (Reason(code=code, about=about, figure=taken, message=text),)
    lasting = [(each, None if each.weeks is None else each.weeks.typical) for each in own]
    return _end_each(lasting, taken, reasons)


def _find_own(commitment: "Commitment", pace: "Pace", *, required: bool) -> _Own:
    amount = commitment.effective_frequency.weeks
    later, first = commitment.first_week > 1, commitment.first_week
    if commitment.weeks is not None:
        given = (GIVEN_SINCE if later else GIVEN)(about=commitment.id, weeks=commitment.weeks, first=first)
        return _Own(commitment, Count(commitment.weeks), given)
    if isinstance(amount, Unstated):
        return _Own(commitment, None, "")
    resolved = None
    # Words that nobody can resolve set no end; without the caller's weeks the end is what is asked for.
    with suppress(*(() if required else (UnknownWord,))):
        resolved = pace.resolve(amount)
    stated = (STATED_SINCE if later else STATED)(about=commitment.id, weeks=describe_amount(amount), first=first)
    return _Own(commitment, resolved if isinstance(resolved, Count) else None, stated)


def _list_stated(own: "Iterable[_Own]") -> str:
    return join([each.stated for each in own], SEMICOLON)


def _cut_off(own: "list[_Own]", weeks: int) -> Spans:
    """The spans in a programme whose weeks the caller chose."""
    begun = [each for each in own if each.before < weeks] or own
    lasting = [(each, None if each.weeks is None else min(each.weeks.high, weeks - each.before)) for each in begun]
    reasons: list[Reason] = []
    kept = [each.weeks is None or each.weeks.low <= weeks - each.before <= each.weeks.high for each in own]
    if not all(kept):
        text = CHOSEN_WEEKS(stated=_list_stated(own), weeks=weeks)
        about = tuple(each.commitment.id for each in own if each.stated)
        reasons.append(Reason(code=ReasonCode.CHOSEN_WEEKS, about=about, figure=weeks, message=text))
    for each in own:
        if each not in begun:
            first, name = each.commitment.first_week, each.commitment.id
            text = CUT_OFF(about=name, first=first, weeks=weeks)
            reasons.append(Reason(code=ReasonCode.CUT_OFF, about=name, figure=first, message=text))
    return _end_each(lasting, weeks, reasons)


def _end_each(lasting: "Iterable[tuple[_Own, int | None]]", weeks: int, reasons: "Iterable[Reason]") -> Spans:
    """Give each commitment that ends before the programme its number of weeks."""
    ended = [(each, _end(each, own, weeks)) for each, own in lasting]
    commitments = tuple(commitment for _, commitment in ended)
    return Spans(commitments, weeks, (*reasons, *_list_ended(ended, weeks)))


def _end(each: _Own, own: int | None, weeks: int) -> "Commitment":
    if own is None or each.commitment.weeks is not None or each.before + own >= weeks:
        return each.commitment
    return evolve(each.commitment, weeks=own)


def _list_ended(ended: "Iterable[tuple[_Own, Commitment]]", weeks: int) -> "Iterator[Reason]":
    for each, commitment in ended:
        if commitment.weeks is not None and each.commitment.weeks is None:
            last = each.before + commitment.weeks
            own = commitment.weeks
            text = OWN_WEEKS(own, about=commitment.id, count=own, last=last, weeks=weeks)
            yield Reason(code=ReasonCode.OWN_WEEKS, about=commitment.id, figure=commitment.weeks, message=text)
