"""A plan in a notebook: what to mind, then a picture and the sessions of each week, and what is assumed or lost."""

from datetime import timedelta
from typing import TYPE_CHECKING

from footex.markup import bullets, element, fragment
from footex.messages import plans
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA
from footex.messages.weeks import SESSIONS
from footex.model.description import describe_frequency
from footex.model.views.notices import view_notices
from footex.notebook import listing, table
from footex.planning.plan.advising import list_advice
from footex.planning.plan.views.table import rows_of
from footex.planning.plan.views.week import chart_week
from footex.planning.plan.views.weeks_chart import chart_weeks
from footex.planning.request.availability.stay import describe_zones
from footex.planning.request.sessions.reason import ReasonCode
from footex.planning.request.times.description import describe_day, describe_minutes, describe_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.markup import Element, Node
    from footex.planning.plan.plan import Plan
    from footex.planning.plan.views.doses import Doses
    from footex.planning.plan.views.table import Row
    from footex.planning.request.request import Request

__all__ = ["view_plan"]

_LOST = (
    ReasonCode.PAST_LOWERED, ReasonCode.LEAST_LOWERED, ReasonCode.TIMES_LOWERED, ReasonCode.DROPPED,
    ReasonCode.BELOW_SOURCE, ReasonCode.OFF_WEEKDAY, ReasonCode.UNMET_WISH, ReasonCode.OVER_PREFERRED,
    ReasonCode.CUT_OFF,
)  # fmt: skip
"""The reasons that report less than was asked for."""


def view_plan(plan: "Plan") -> "Element":
    """What a notebook shows of a plan: deterministic, without scripts or external resources."""
    request = plan.request
    caption = (plans.CAPTION if plan.optimal else plans.NOT_PROVED)(
        names=join([commitment.id for commitment in request.commitments], COMMA),
        date=request.start,
        zones=describe_zones(request.availability.zone, request.availability.stays),
    )
    ramp = [chart_weeks(plan)] if request.weeks > 1 else []
    return element(
        "div",
        _paragraph(caption),
        view_notices(plan.warnings()),
        *ramp,
        *(_view_week(plan, number) for number in range(1, request.weeks + 1)),
        *(_paragraph(text) for text in _list_as_needed(request)),
        *_listings(plan),
    )


def _paragraph(text: str) -> "Element":
    return element("p", text, style="text-align: left")


def _list_as_needed(request: "Request") -> "Iterator[str]":
    for commitment in request.commitments:
        if commitment.effective_frequency.as_needed:
            yield COLON(name=commitment.id, text=describe_frequency(commitment.effective_frequency))


def _listings(plan: "Plan") -> "Iterator[Element]":
    """What is below the weeks: alternatives, what isn't as it was asked for, what is assumed, advice."""
    lost = [reason.message for reason in plan.assumed if reason.code in _LOST]
    assumed = [reason.message for reason in plan.assumed if reason.code not in _LOST]
    changes = [plans.CLOCK_CHANGE(moment=f"{change.at:%Y-%m-%d %H:%M}") for change in plan.clock_changes]
    advised = [plans.ADVISED(advice=one.message, source=one.source) for one in list_advice(plan.sessions)]
    listed = (
        (plans.ALTERNATIVES, [other.message for other in plan.alternatives]),
        (plans.LOST, lost),
        (plans.ASSUMED, assumed + changes),
        (plans.ADVICE, advised),
    )
    return (listing(heading(), texts) for heading, texts in listed if texts)


def _view_week(plan: "Plan", number: int) -> "Element":
    """A picture of a week with a table of its sessions; of several weeks, the first one open."""
    request = plan.request
    first, rows = request.start + timedelta(days=7 * (number - 1)), rows_of(plan.week(number))
    shown = fragment(chart_week(plan, number), *_view_sessions(rows))
    if request.weeks == 1:
        return shown
    count = SESSIONS(len(rows), count=f"{len(rows):,}")
    summary = plans.WEEK_FROM(number=number, date=first, sessions=count)
    return element("details", element("summary", summary), shown, open=number == 1)


def _view_sessions(rows: "tuple[Row, ...]") -> "Iterator[Element]":
    if rows:
        head = [entry() for entry in (plans.DAY, plans.TIME, plans.LENGTH, plans.COMMITMENT, plans.DOSES)]
        yield table(plans.SESSIONS(), head, _cells(rows))


def _cells(rows: "Iterable[Row]") -> "Iterator[tuple[Node, ...]]":
    """The sessions as cells; doses are named where they aren't those of the session before."""
    before: dict[str, Doses] = {}
    for row in rows:
        new = before.get(row.commitment) != row.doses
        before[row.commitment] = row.doses
        doses = [COLON(name=name, text=dose) for name, dose in row.doses] if new else [plans.DOSES_AS_BEFORE()]
        what = plans.NAMED(text=row.commitment, commitment=row.mark) if row.mark else row.commitment
        notes = [row.notes] if row.notes else []
        times = describe_times(row.start, row.end)
        yield describe_day(row.day), times, describe_minutes(row.minutes), what, bullets([*notes, *doses])
