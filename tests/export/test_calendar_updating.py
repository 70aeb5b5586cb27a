"""A calendar brought up to date, as a store that follows RFC 5546 takes it: no double, nothing lost, nothing changed
that hasn't to be."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import footex
from calendar_reading import Component, plan_of, read, read_time, times_of, week
from footex import Plan

MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=ZoneInfo("Europe/Vienna"))
LONG_AGO = "2026-11-20T12:00Z"
WEDNESDAY = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Stored(NamedTuple):
    sequence: int
    stamp: str
    start: datetime
    end: datetime
    cancelled: bool
    description: str


class Store:
    """What a calendar holds: RFC 5546, 2.1.5: of two versions of an event that of the higher sequence, else the later."""

    def __init__(self) -> None:
        self.events: dict[str, Stored] = {}

    def take(self, text: str) -> "Store":
        calendar = read(text)
        assert calendar.value("METHOD") == "PUBLISH"
        uids = [event.value("UID") for event in calendar.of("VEVENT")]
        assert len(uids) == len(set(uids))
        for event in calendar.of("VEVENT"):
            new, old = self._stored(calendar, event), self.events.get(event.value("UID"))
            if old is None or new[:2] > old[:2]:
                self.events[event.value("UID")] = new
        return self

    @staticmethod
    def _stored(calendar: Component, event: Component) -> Stored:
        return Stored(
            int(event.value("SEQUENCE")),
            event.value("DTSTAMP"),
            read_time(calendar, event, "DTSTART"),
            read_time(calendar, event, "DTEND"),
            event.value("STATUS") == "CANCELLED",
            event.value("DESCRIPTION"),
        )

    @property
    def shown(self) -> dict[str, tuple[datetime, datetime, str]]:
        """What is on it."""
        return {uid: (one.start, one.end, one.description) for uid, one in self.events.items() if not one.cancelled}


def planned(plan: Plan, calendar: str = "anna") -> dict[str, tuple[datetime, datetime, str]]:
    """What has to be on a calendar of nothing but this plan."""
    return Store().take(footex.to_ical(plan, calendar=calendar)).shown


def blocks(text: str) -> dict[str, str]:
    """Each event as it is written, by its UID."""
    events = [event.partition("END:VEVENT")[0] for event in text.split("BEGIN:VEVENT")[1:]]
    return {event.partition("UID:")[2].partition("\r\n")[0]: event for event in events}


def sequences(text: str) -> dict[str, int]:
    return {event.value("UID"): int(event.value("SEQUENCE")) for event in read(text).of("VEVENT")}


def day(number: int, *, hour: int = 6, minutes: int = 40) -> tuple[datetime, int]:
    return MONDAY.replace(hour=hour) + timedelta(days=number), minutes


def plan_with(entries: Iterable[tuple[datetime, int]]) -> Plan:
    plans = [plan_of([start], "Europe/Vienna", minutes) for start, minutes in sorted(entries)]
    return evolve(week(), sessions=tuple(session for plan in plans for session in plan.sessions), usual=())


WEEK = [day(number) for number in range(7)]

CHANGES = {
    "a move": [*WEEK[:4], day(4, hour=18), *WEEK[5:]],
    "a shortening": [*WEEK[:4], day(4, minutes=20), *WEEK[5:]],
    "a dropped day": [*WEEK[:4], *WEEK[5:]],
    "a day added": [*WEEK, day(7)],
    "all gone": [],
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_store_that_has_the_first_plan_has_exactly_the_second(change: str) -> None:
    first, second = plan_with(WEEK), plan_with(CHANGES[change])
    before = footex.to_ical(first, calendar="anna", now=LONG_AGO)
    after = footex.to_ical(second, before=before, now=LONG_AGO)
    store = Store().take(before).take(before).take(after).take(after)
    assert store.shown == planned(second)
    gone = set(times_of(before)) - set(planned(second))
    assert {uid for uid, one in store.events.items() if one.cancelled} == gone
    assert footex.to_ical(second, before=after, now=WEDNESDAY) == after


def test_another_persons_plan_goes_beside_it() -> None:
    anna, ben = week(), week("daily 18:30-19:30")
    store = Store().take(footex.to_ical(anna, calendar="anna")).take(footex.to_ical(ben, calendar="ben"))
    assert store.shown == planned(anna) | planned(ben, "ben")
    unnamed = Store().take(footex.to_ical(anna)).take(footex.to_ical(ben))
    assert len(unnamed.shown) == 14


def test_the_same_request_has_the_same_ids_however_far_it_got() -> None:
    again = footex.plan_week(
        footex.bundled().routines["heel-and-foot-stretching"],
        week().request.availability,
        start="2026-11-23",
        keep=week().mark("2026-11-23-heel-and-foot-stretching-1", "done"),
        not_before=WEDNESDAY,
    )
    assert set(times_of(footex.to_ical(again))) <= set(times_of(footex.to_ical(week())))


def test_only_what_moved_is_a_new_version_and_the_rest_stays_letter_for_letter() -> None:
    before = footex.to_ical(plan_with(WEEK), now=LONG_AGO)
    after = footex.to_ical(plan_with(CHANGES["a move"]), before=before, now="2026-11-23T04:00+01:00")
    moved = [uid for uid in blocks(before) if blocks(before)[uid] != blocks(after)[uid]]
    assert [uid[:10] for uid in moved] == ["2026-11-27"]
    assert sequences(after) == dict.fromkeys(sequences(before), 0) | {moved[0]: 1}
    text = blocks(after)[moved[0]]
    assert "DTSTAMP:20261123T030000Z" in text
    assert "LAST-MODIFIED:20261123T030000Z" in text
    assert "DTSTART;TZID=Europe/Vienna:20261127T183000" in text


def test_what_lies_behind_stays_and_what_lies_ahead_is_cancelled() -> None:
    before = footex.to_ical(plan_with(WEEK), now=LONG_AGO, alarm="10 min")
    after = footex.to_ical(plan_with(WEEK[4:]), before=before, now=WEDNESDAY)
    same = [uid[:10] for uid in blocks(before) if blocks(before)[uid] == blocks(after)[uid]]
    assert same == ["2026-11-23", "2026-11-24", "2026-11-25"]
    (cancelled,) = [text for text in blocks(after).values() if "STATUS:CANCELLED" in text]
    assert cancelled == (
        "\r\nSUMMARY:Toe stand\r\nDTSTART;TZID=Europe/Vienna:20261126T063000\r\nDTEND;TZID=Europe/Vienna:20261126T071000"
        "\r\nUID:2026-11-26-toes-1." + footex_name(before) + "@footex\r\nCATEGORIES:Exercise\r\n"
        + cancelled[cancelled.index("DESCRIPTION"):cancelled.index("TRANSP")]
        + "TRANSP:TRANSPARENT\r\nDTSTAMP:20261125T120000Z\r\nLAST-MODIFIED:20261125T120000Z\r\nSEQUENCE:1\r\n"
        "STATUS:CANCELLED\r\n"
    )  # fmt: skip


def footex_name(text: str) -> str:
    return next(iter(blocks(text))).partition(".")[2].removesuffix("@footex")


def test_what_was_cancelled_stays_so_and_may_come_back() -> None:
    before = footex.to_ical(plan_with(WEEK), now=LONG_AGO)
    without = footex.to_ical(plan_with(WEEK[:-1]), before=before, now=LONG_AGO)
    assert footex.to_ical(plan_with(WEEK[:-1]), before=without, now=WEDNESDAY) == without
    back = footex.to_ical(plan_with(WEEK), before=without, now=WEDNESDAY)
    assert max(sequences(back).values()) == 2
    assert Store().take(before).take(without).take(back).shown == planned(plan_with(WEEK), footex_name(before))


def test_a_session_that_was_missed_and_moves_ahead_moves() -> None:
    before = footex.to_ical(plan_with(WEEK), calendar="anna", now=LONG_AGO)
    later = plan_with([*WEEK[:2], day(2, hour=18), *WEEK[3:]])
    after = footex.to_ical(later, before=before, now=WEDNESDAY)
    assert Store().take(before).take(after).shown == planned(later)


def test_skipped_and_cancelled_sessions_have_no_event_and_those_done_have_one() -> None:
    plan = week()
    ids = [session.id for session in plan.sessions]
    changed = plan.mark(ids[0], "done").mark(ids[3], "skipped").mark(ids[4], "cancelled")
    assert set(times_of(footex.to_ical(changed, calendar="anna"))) == {
        f"{name}.anna@footex" for name in (*ids[:3], *ids[5:])
    }
    before = footex.to_ical(plan, calendar="anna", now=LONG_AGO)
    after = footex.to_ical(changed, before=before, now=WEDNESDAY)
    assert [uid[:10] for uid, text in blocks(after).items() if "CANCELLED" in text] == ["2026-11-26", "2026-11-27"]


def test_a_plan_by_way_of_text_file_and_document_has_the_same_calendar(tmp_path: Path) -> None:
    plan = week(id="mornings")
    before = footex.to_ical(plan, now=LONG_AGO)
    document = footex.loads(footex.dumps(plan))
    assert isinstance(document, Plan)
    assert footex.to_ical(document, now=LONG_AGO) == before
    file = tmp_path / "plan.ics"
    file.write_bytes(before.encode())
    moved = week("daily 18:30-19:30", id="mornings")
    expected = footex.to_ical(moved, before=before, now=WEDNESDAY)
    assert footex.to_ical(moved, before=file.read_bytes(), now=WEDNESDAY) == expected
    assert footex.to_ical(moved, before=file.read_text(encoding="utf-8"), now=WEDNESDAY) == expected
    assert footex.to_ical(moved, before="\ufeff" + before.replace("\r\n", "\n"), now=WEDNESDAY) == expected


def test_options_that_change_are_a_new_version_of_what_lies_ahead() -> None:
    before = footex.to_ical(week(), now=LONG_AGO)
    after = footex.to_ical(week(), before=before, now=WEDNESDAY, alarm="10 min")
    assert list(sequences(after).values()) == [0, 0, 0, 1, 1, 1, 1]


ENTRIES = st.dictionaries(
    st.integers(0, 9), st.tuples(st.sampled_from([6, 12, 22]), st.sampled_from([5, 40, 130])), max_size=6
).map(lambda found: [day(number, hour=hour, minutes=minutes) for number, (hour, minutes) in found.items()])
NOWS = st.lists(st.integers(-30, 12 * 24), min_size=3, max_size=3).map(
    lambda hours: [MONDAY + timedelta(hours=hour) for hour in sorted(hours)]
)


CHAINS = st.lists(ENTRIES, min_size=2, max_size=3)


@settings(max_examples=8)
@given(CHAINS, NOWS)
def test_any_plan_after_any_other_is_exactly_what_a_store_has(
    chain: list[list[tuple[datetime, int]]], nows: list[datetime]
) -> None:
    assert_store_has_the_last(chain, nows)


@pytest.mark.thorough
@settings(max_examples=200)
@given(CHAINS, NOWS)
def test_many_plans_after_others_are_exactly_what_a_store_has(
    chain: list[list[tuple[datetime, int]]], nows: list[datetime]
) -> None:
    assert_store_has_the_last(chain, nows)


def assert_store_has_the_last(chain: list[list[tuple[datetime, int]]], nows: list[datetime]) -> None:
    plans = [plan_with(entries) for entries in chain]
    texts = [footex.to_ical(plans[0], calendar="anna", now=nows[0])]
    for plan, now in zip(plans[1:], nows[1:], strict=False):
        texts.append(footex.to_ical(plan, before=texts[-1], now=now))
        assert footex.to_ical(plan, before=texts[-1], now=nows[-1] + timedelta(days=1)) == texts[-1]
    store = Store()
    for text, (plan, now) in zip(texts, zip(plans, nows, strict=False), strict=True):
        before = dict(store.events)
        store.take(text).take(text)
        wanted = planned(plan)
        for uid, one in store.events.items():
            was = before.get(uid)
            if was is not None and was.start <= now and (uid not in wanted or wanted[uid][0] <= now):
                assert one == was
            elif uid in wanted:
                assert (one.start, one.end, one.description, one.cancelled) == (*wanted[uid], False)
            else:
                assert one.cancelled
        assert set(wanted) <= set(store.events)
    assert store.events == Store().take(texts[-1]).events
    for one, other in pairwise(texts):
        assert set(blocks(one)) <= set(blocks(other))
        for uid, text in blocks(one).items():
            changed = blocks(other)[uid] != text
            assert sequences(other)[uid] == sequences(one)[uid] + changed
