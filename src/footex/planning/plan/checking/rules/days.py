"""Rules of the sessions of one day: overlaps, the limit, and how many a commitment has."""

from itertools import groupby
from typing import TYPE_CHECKING

from footex.errors import count_noun
from footex.planning.plan.checking.breach import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from footex.planning.plan.checking.setting.facts import Placed
    from footex.planning.plan.checking.setting.subject import Setting, Subject
    from footex.planning.request.request import Request

__all__ = ["check_day", "check_overlaps"]


def check_overlaps(sessions: "Sequence[Placed]", request: "Request") -> "Iterator[Breach]":
    """Check that no two sessions overlap, and that those of different commitments are apart on a day."""
    between = -(-request.between.milliseconds[1] // 1000)
    longest: dict[str, Placed] = {}  # of each commitment, the session that ends last
    for after in sessions:
        if not after.counts:
            continue
        longest = {name: before for name, before in longest.items() if before.end + between > after.start}
        for name, before in longest.items():
            apart = 0 if name == after.session.commitment or before.day != after.day else between
            if after.start < before.end + apart and (before.planned or after.planned):
                text = f"{after.session.id} starts too soon after {before.session.id}."
                yield Breach(code="overlap", about=after.session.id, message=text)
        known = longest.get(after.session.commitment)
        if known is None or known.end < after.end:
            longest[after.session.commitment] = after


def check_day(
    day: "date", sessions: "list[Placed]", subjects: "dict[str, Subject]", setting: "Setting"
) -> "Iterator[Breach]":
    """Check the sessions of a date, in order of their start: their total, and the number of each commitment's."""
    most = setting.request.availability.most_per_day
    if most is not None and any(one.planned for one in sessions):
        total = sum(one.end - one.start for one in sessions if one.counts)
        total += sum(subject.known.seconds_done(day) for subject in subjects.values())
        if 1000 * total > most.milliseconds[0]:
            yield Breach(code="limit", about=day.isoformat(), message=f"{day}: more than {most} of sessions.")
    for name, own in groupby(sorted(sessions, key=_commitment), key=_commitment):
        yield from _check_number(day, list(own), subjects[name])


def _commitment(placed: "Placed") -> str:
    return placed.session.commitment


def _check_number(day: "date", own: "list[Placed]", subject: "Subject") -> "Iterator[Breach]":
    """Check how many sessions a commitment has on a date, those done or missed before it was planned included."""
    if not any(one.planned for one in own):
        return
    rhythm, known, most = subject.rhythm, subject.known, subject.rhythm.per_day[1]
    count = known.done[day] + sum(one.counts for one in own)
    # One that was skipped or cancelled since leaves the others as they were planned.
    lacking = subject.possible.least(day) - known.used(day) - len(own)
    if count + known.missed[day] > most:
        text = f"{day}: {rhythm.id} has {count_noun(count, 'session')}; at most {most - known.missed[day]}."
        yield Breach(code="per-day", about=day.isoformat(), message=text)
    elif lacking > 0:
        text = f"{day}: {rhythm.id} has {count_noun(count, 'session')}; at least {count + lacking}."
        yield Breach(code="per-day", about=day.isoformat(), message=text)
    for number, one in zip(known.numbers_left(day, most), own, strict=False):
        if one.session.number != number:
            text = f"{one.session.id} is number {number} of its day by the start."
            yield Breach(code="number", about=one.session.id, message=text)
    if day in known.barred:
        for one in own:
            if one.planned:
                text = f"{one.session.id} is on a day that was skipped, or on which the person was ill."
                yield Breach(code="status", about=one.session.id, message=text)
