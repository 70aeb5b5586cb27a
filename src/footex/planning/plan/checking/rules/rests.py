"""Rules of the rests that commitments share."""

from typing import TYPE_CHECKING

from footex.planning.plan.checking.breach import Breach
from footex.planning.plan.checking.rules.gaps import is_soon_by_clock
from footex.planning.plan.checking.setting.rhythm import dates_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.setting.facts import Facts
    from footex.planning.plan.checking.setting.wall import Wall
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.request import Request

__all__ = ["check_rests"]


def check_rests(request: "Request", facts: "Facts", wall: "Wall") -> "Iterator[Breach]":
    """Check every session of commitments that share a rest against those before it, what was done included."""
    for rest in request.rests:
        yield from _check_rest(rest, request, facts, wall)


def _check_rest(rest: "SharedRest", request: "Request", facts: "Facts", wall: "Wall") -> "Iterator[Breach]":
    names = {commitment.id for commitment in request.commitments if rest.covers(commitment)}
    known = [facts.known[name] for name in sorted(names)]
    gap = -(-rest.gap.milliseconds[0] // 1000)
    last = max((day for own in known for day in own.done), default=None)
    latest = max(((start, f"the session of {day}") for own in known for start, _, day in own.timed), default=None)
    for one in facts.placed:
        if one.session.commitment not in names or not one.counts:
            continue
        soon = latest is not None and is_soon_by_clock(gap, latest[0], one.start, wall)
        # Of a day without a time, only dates on which no start could be late enough are too soon.
        if one.planned and (soon or (last is not None and (one.day - last).days < dates_of(gap))):
            before = latest[1] if soon and latest is not None else f"a session of {last}"
            text = f"{one.session.id} starts less than {rest.gap} after {before}."
            yield Breach(code="shared-rest", about=one.session.id, message=text)
        here = one.start, one.session.id
        latest = here if latest is None else max(latest, here)
