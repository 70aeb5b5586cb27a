"""What a notebook shows of a plan besides its picture: its sessions with their doses, what is lost, what is advised."""

import pickle
import re
from datetime import date

from attrs import evolve
from oracle import routine

import footex
from footex import Availability, Caution, Commitment, Frequency, Plan, dumps, loads, plan_programme, plan_week
from footex.messages.message import Message
from footex.planning import OneADay

MONDAY = date(2026, 11, 23)
STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]


def sessions(shown: str) -> list[list[str]]:
    """The cells of the sessions, the last ones with their items between bars."""
    cells = (re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", shown))
    return [
        [re.sub(r"(</li><li>)|<[^>]*>", lambda tag: "|" * bool(tag[1]), cell) for cell in row] for row in cells if row
    ]


def listed(shown: str, heading: str) -> list[str]:
    found = re.search(rf">{heading}</p><ul>(.*?)</ul>", shown)
    return re.findall(r"<li>(.*?)</li>", found[1]) if found else []


def short() -> Plan:
    return plan_week(STRETCHING, "daily 06:30-06:50", start=MONDAY, shorten=True)


def test_sessions_are_a_table_with_their_doses_where_these_are_new() -> None:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=2))
    week = plan_week(legs, "mon 07:00-08:00; thu 07:30-08:00", start=MONDAY)
    week = week.mark(week.sessions[0].id, "done")
    assert sessions(week._repr_html_()) == [
        ["Mon 2026-11-23", "07:00-07:20", "20 min", "legs (done)", "legs: holding for 20 min"],
        [
            "Thu 2026-11-26", "07:30-07:50", "20 min", "legs",
            "30 min off its usual 07:00|doses as in the session before",
        ],
    ]  # fmt: skip


def test_each_week_of_a_programme_has_its_own_sessions_and_none_where_nothing_is_done() -> None:
    late = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=1), first_week=2)
    shown = plan_programme(late, "daily 07:00-08:00", start=MONDAY, weeks=2)._repr_html_()
    first, second = shown.split("</details>")[:2]
    assert (sessions(first), len(sessions(second))) == ([], 1)
    assert "Week from 2026-11-23: no sessions" in first
    assert "Week 1, from 2026-11-23: 0 sessions" in first


def test_what_is_lost_stands_apart_from_what_is_assumed() -> None:
    shown = short()._repr_html_()
    lost, assumed = listed(shown, "Lowered, lost or not met"), listed(shown, "Assumed")
    assert [text.partition(" in ")[0] for text in lost] == [
        "heel-and-foot-stretching: below the source&#x27;s least sets or rounds"
    ]
    assert "sessions take their typical time at pace steady-1" in assumed
    assert (
        listed(plan_week(STRETCHING, "daily 06:30-08:00", start=MONDAY)._repr_html_(), "Lowered, lost or not met") == []
    )


def test_a_wish_that_is_not_met_and_a_change_of_the_clock_are_listed() -> None:
    both = [Commitment(routine=routine(name, 10), frequency=Frequency(days_per_week=7)) for name in ("a", "b")]
    week = plan_week(
        both, Availability(windows="daily 07:00-08:00", zone="Europe/Vienna"), start="2026-10-19",
        wishes=OneADay(commitments=["a", "b"]),
    )  # fmt: skip
    shown = week._repr_html_()
    assert "not met 7 times: at most one of a and b a day" in listed(shown, "Lowered, lost or not met")
    assert "the clock jumps before 2026-10-25 02:00" in listed(shown, "Assumed")


def test_alternatives_and_advice_with_its_author_are_listed() -> None:
    week = plan_week(STRETCHING, "daily 06:30-07:30; tue 18:00-19:00", start=MONDAY, alternatives=1)
    shown = week._repr_html_()
    assert listed(shown, "Alternatives") == [other.message for other in week.alternatives]
    assert (
        "The first session of heel-and-foot-stretching takes 33 min; a shorter one shows how it feels. "
        "(footex&#x27;s own advice; no source is known that states it)"
    ) in listed(shown, "Advice")


def test_no_text_of_a_plan_is_markup() -> None:
    hostile = evolve(routine("legs", 20), cautions=Caution(text="<script>alert(1)</script>", by="footex"))
    week = plan_week(Commitment(routine=hostile, frequency=Frequency(days_per_week=1)), "mon 07:00-08:00", start=MONDAY)
    assert "<script" not in week._repr_html_()
    assert "&lt;script&gt;" in week._repr_html_()


def test_reasons_in_messages_are_equal_to_those_of_a_loaded_plan_and_are_copied_whole() -> None:
    plan = short()
    loaded = loads(dumps(plan), catalog=footex.bundled())
    assert isinstance(loaded, Plan)
    assert (loaded, hash(loaded), dumps(loaded)) == (plan, hash(plan), dumps(plan))
    assert {type(reason.message) for reason in loaded.assumed} == {str}
    copied = pickle.loads(pickle.dumps(plan))
    assert (copied, hash(copied)) == (plan, hash(plan))
    assert {type(reason.message) for reason in (*plan.assumed, *copied.assumed)} == {Message}
