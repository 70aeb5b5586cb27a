"""What the planner says to whom it can't help, word for word: what was wrong, where, and what would be right."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import attrs
import pytest
from oracle import routine

from footex import Availability, Commitment, FootexError, Frequency, Infeasible, Policy, PolicyNeeded, plan_week
from footex.model.figures.moments import as_fixed_moment, as_moment
from footex.planning import Busy, Remedy, Request, Score, Undecided, Window, find_clock_changes
from footex.planning.explain.conflict_text import describe_rule
from footex.planning.plan.score import unpack_score
from footex.planning.request.availability.availability import as_availability
from footex.planning.request.commitments.ramp import as_ramp
from footex.planning.search.costs.costs import AWAY, DISTANCE, GAPS, LOAD, MOVED, OFF, OUTSIDE
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import RuleKind

MONDAY = date(2026, 11, 23)
WINDOWS = "write 'mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00'"
CLOCK = "is not a clock time; write hours and minutes such as '06:30'"
RAMP = "write 'linear', 'steps', 'hold', or one fraction from 0 to 1 for each week"
ZONE = "is not a time zone here; write an IANA name such as 'Europe/Vienna', or install 'tzdata'"
DAY_TIME = "is not a time of day; write '07:00', or one of 'morning', 'midday', 'afternoon', 'evening', 'bedtime'"


def said(ask: Callable[[], object]) -> str:
    with pytest.raises(FootexError) as caught:
        ask()
    return str(caught.value).removeprefix("Request.")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"Availability.windows: '' names no window; {WINDOWS}"),
        ("mon", f"Availability.windows: 'mon' names no windows; {WINDOWS}"),
        (" 07:00-08:00 ", f"Availability.windows: '07:00-08:00' names no days; {WINDOWS}"),
        (" mon 07:00 ", "Availability.windows: 'mon 07:00' has no end in '07:00'; write '06:30-07:30'"),
        (
            " mon 07:00-08:00 tue 07:00-08:00",
            "Availability.windows: 'mon 07:00-08:00 tue 07:00-08:00' has 'tue' after a time; "
            f"separate days with ';': {WINDOWS}",
        ),
        (
            " mon-xyz 07:00-08:00",
            "Availability.windows: 'mon-xyz 07:00-08:00' has no day in 'mon-xyz'; "
            "write mon, tue, wed, thu, fri, sat, sun, 'mon-fri' or 'daily'",
        ),
        ("mon 7-8", f"Availability.windows: '7' {CLOCK}"),
        ("mon 07:0-08:00", f"Availability.windows: '07:0' {CLOCK}"),
        ("mon 007:00-08:00", f"Availability.windows: '007:00' {CLOCK}"),
        ("mon 07:60-08:00", f"Availability.windows: '07:60' {CLOCK}"),
        (
            "mon 24:00-24:00",
            "Availability.windows: '24:00' is past the end of the day; write 00:00 to 23:59, or 24:00 for an end",
        ),
        ("fri 23:00-01:00", "Window: 'fri 23:00-01:00' crosses midnight; write 'fri 23:00-24:00; sat 00:00-01:00'"),
        ("sun 23:00-01:00", "Window: 'sun 23:00-01:00' crosses midnight; write 'sun 23:00-24:00; mon 00:00-01:00'"),
        ("sun 23:00-00:00", "Window: 'sun 23:00-00:00' crosses midnight; write 'sun 23:00-24:00'"),
        ("mon 07:00-08:00;" * 126, "Availability.windows: 2,016 is past the bound of 2,000 characters"),
    ],
)
def test_windows_that_cannot_be_meant(text: str, message: str) -> None:
    assert said(lambda: Availability.read(text)) == message


def test_a_text_of_just_the_most_characters_is_read() -> None:
    assert str(Availability.read("mon 07:00-08:00;" * 125)) == "mon 07:00-08:00"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Window(day=5, start=0, end=1), "Window.day: 5 is not a Weekday; write one of 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'"),  # type: ignore[arg-type]
        (lambda: Window(day="mon", start=1440, end=1440), f"Window.start: 1440 {CLOCK}"),
        (lambda: Window(day="mon", start=-1, end=1440), f"Window.start: -1 {CLOCK}"),
        (lambda: Window(day="mon", start=0, end=1441), f"Window.end: 1441 {CLOCK}"),
        (lambda: Window(day="mon", start=0, end=time(7, tzinfo=UTC)), f"Window.end: datetime.time(7, 0, tzinfo=datetime.timezone.utc) {CLOCK}"),
        (lambda: Window(day="mon", start=time(7, 0, 1), end=1440), f"Window.start: datetime.time(7, 0, 1) {CLOCK}"),
        (lambda: Window(day="mon", start=time(7, 0, 0, 1), end=1440), f"Window.start: datetime.time(7, 0, 0, 1) {CLOCK}"),
        (lambda: Availability(windows=[]), "Availability.windows: [] is empty; write at least one window, or a rotation"),
        (lambda: Availability(windows="mon 07:00-08:00", zone="localtime"), f"Availability.zone: 'localtime' {ZONE}"),
        (lambda: Availability(windows="mon 07:00-08:00", zone=5), f"Availability.zone: 5 {ZONE}"),  # type: ignore[arg-type]
        (lambda: Availability(windows="mon 07:00-08:00", step="30 s"), "Availability.step: '30 s' is not a whole number of minutes; write a duration such as '5 min'"),
        (lambda: Availability(windows="mon 07:00-08:00", step="5-10 min"), "Availability.step: '5-10 min' is not a whole number of minutes; write a duration such as '5 min'"),
        (lambda: Availability(windows="mon 07:00-08:00", most_per_day=40), "Availability.most_per_day: 40 has no unit; write '40 min'"),  # type: ignore[arg-type]
        (lambda: Availability(windows="mon 07:00-08:00", most_per_day="40"), "Availability.most_per_day: '40' has no unit; write '40 min'"),
        (lambda: Availability(windows="mon 07:00-08:00", step=-5), "Availability.step: -5 is negative; write a duration such as '5 min'"),  # type: ignore[arg-type]
        (lambda: Availability(windows="mon 07:00-08:00", blocked="tomorrow"), "Availability.blocked: 'tomorrow' is not a date; write '2026-11-23'"),
        (lambda: Availability(windows="mon 07:00-08:00", blocked=[5]), "Availability.blocked: 5 is not a date; write '2026-11-23' or date(2026, 11, 23)"),  # type: ignore[list-item]
        (lambda: as_availability(5, "x"), "x: 5 is not an Availability; write 'mon-fri 06:30-07:30' or Availability(...)"),
        (lambda: as_moment("noon", "x"), "x: 'noon' is not a date with a time; write '2026-11-23T12:00'"),
        (lambda: as_moment(5, "x"), "x: 5 is not a date with a time; write '2026-11-23T12:00'"),
        (lambda: as_moment(datetime(1, 1, 1, 0, 0, 0, 5), "x"), "x: 0001-01-01 00:00:00.000005 is finer than a second; write whole seconds"),  # noqa: DTZ001
        (lambda: as_fixed_moment("2026-11-23T12:00", "x"), "x: '2026-11-23T12:00' has no offset; write '2026-11-23T07:00+01:00'"),
        (lambda: Busy(start="2026-11-23T12:00", end="2026-11-23T12:00"), "Busy.end: 2026-11-23 12:00:00 isn't after the start; write a time after 2026-11-23 12:00:00"),
        (lambda: Busy(start="2026-11-23T12:00+00:00", end="2026-11-23T13:00"), "Busy.end: 2026-11-23 13:00:00 isn't written as its start is; give both an offset, or neither"),
        (lambda: Commitment(routine=routine("a", 5), prefer="noon"), f"Commitment.prefer: 'noon' {DAY_TIME}"),
        (lambda: Commitment(routine=routine("a", 5), prefer=5), f"Commitment.prefer: 5 {DAY_TIME}"),  # type: ignore[arg-type]
        (lambda: Commitment(routine=routine("a", 5), prefer="7"), f"Commitment.prefer: '7' {CLOCK}"),
        (lambda: Commitment(routine=routine("a", 5), prefer=time(7, 0, 1)), "Commitment.prefer: datetime.time(7, 0, 1) is finer than a minute or has a zone; write '07:00'"),
        (lambda: as_ramp("steep", 2), f"ramp: 'steep' is not a ramp; {RAMP}"),
        (lambda: as_ramp(5, 2), f"ramp: 5 is not a ramp; {RAMP}"),
        (lambda: as_ramp([0], 2), f"ramp: a list of 1 has 1 fraction for 2 weeks; {RAMP}"),
        (lambda: as_ramp([0, "1/0"], 2), f"ramp[1]: '1/0' is not a fraction; {RAMP}"),
        (lambda: as_ramp([0, -1], 2), f"ramp[1]: -1 is not a fraction; {RAMP}"),
        (lambda: as_ramp([2, 1], 2), f"ramp[0]: 2 is not a fraction; {RAMP}"),
        (lambda: find_clock_changes("UTC", date(9999, 12, 20), 30), "find_clock_changes.start: 9999-12-20 is too far away; write a date of these centuries"),
        (lambda: find_clock_changes("UTC", "soon", 30), "find_clock_changes.start: 'soon' is not a date; write '2026-11-23'"),
        (lambda: find_clock_changes("UTC", "2026-11-23", -1), "find_clock_changes.days: -1 is below 0; write 0 or more"),
        (lambda: find_clock_changes("UTC", "2026-11-23", 366_001), "find_clock_changes.days: 366,001 is past the bound of 366,000 days"),
        (lambda: find_clock_changes("Vienna", "2026-11-23", 1), f"find_clock_changes.zone: 'Vienna' {ZONE}"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_meant(make: Callable[[], object], message: str) -> None:
    assert said(make) == message


def asked(**given: Any) -> Request:
    legs = Commitment(routine=routine("legs", 5), frequency=Frequency(days_per_week=1))
    return Request(**{"commitments": legs, "availability": "daily 07:00-08:00", "start": MONDAY, **given})


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"commitments": []}, "commitments: [] is empty; give at least one routine or Commitment(...)"),
        ({"commitments": [5]}, "commitments[0]: 5 is not a Commitment; write Commitment(...)"),
        (
            {"commitments": [routine("legs", 5), routine("legs", 6)]},
            "commitments: 'legs' is the id of two commitments; give one of them another id=...",
        ),
        (
            {"commitments": [routine(f"a-{number}", 5) for number in range(101)]},
            "commitments: 101 is past the bound of 100 commitments",
        ),
        ({"start": "1899-12-31"}, "start: 1899-12-31 is too far away; write a date from 1900 to 2199"),
        ({"start": "2200-01-01"}, "start: 2200-01-01 is too far away; write a date from 1900 to 2199"),
        ({"weeks": 0}, "weeks: 0 is below 1; write 1 or more"),
        ({"steps": 0}, "steps: 0 is below 1; write 1 or more"),
        ({"weeks": 105}, "weeks: 105 is past the bound of 104 weeks"),
    ],
)
def test_requests_that_cannot_be_meant(given: Any, message: str) -> None:
    assert said(lambda: asked(**given)) == message


def test_the_bounds_of_a_request_are_allowed() -> None:
    assert asked(start="1900-01-01").start == date(1900, 1, 1)
    assert asked(start="2199-12-31").start == date(2199, 12, 31)
    assert asked(weeks=104).weeks == 104
    assert len(asked(commitments=[routine(f"a-{number}", 5) for number in range(100)]).commitments) == 100


def test_steps_are_fewer_for_more_than_four_commitments() -> None:
    assert [asked(commitments=[routine(name, 5) for name in "abcde"[:many]]).steps for many in (1, 4, 5)] == [
        100_000, 100_000, 9_200,
    ]  # fmt: skip
    assert asked(steps=7).steps == 7


def test_a_request_shows_its_commitments_and_weeks() -> None:
    both = [routine("legs", 5), routine("arms", 5)]
    assert repr(asked(commitments=both, weeks=2)) == "<Request: arms, legs from 2026-11-23, 2 weeks>"


def test_an_availability_shows_all_that_is_not_as_usual() -> None:
    made = Availability(
        windows="daily 07:00-08:00",
        most_per_day="40 min",
        blocked="2026-11-25",
        busy=Busy(start="2026-11-23T12:00", end="2026-11-23T13:00", what="choir"),
        zone="Europe/Vienna",
        step="10 min",
    )
    assert repr(made) == (
        "Availability('mon-sun 07:00-08:00', most_per_day=Duration('40 min'), blocked=(datetime.date(2026, 11, 25),), "
        "busy=(Busy(start=datetime.datetime(2026, 11, 23, 12, 0), end=datetime.datetime(2026, 11, 23, 13, 0), "
        "what='choir'),), zone='Europe/Vienna', step=Duration('10 min'))"
    )


def test_every_open_question_is_asked_with_its_choices() -> None:
    legs = routine("legs", 12, frequency=Frequency(consecutive_days="2-3", per_day="1-2"))
    with pytest.raises(PolicyNeeded) as caught:
        plan_week([routine("arms", 12), legs], "daily 06:00-21:00", start=MONDAY)
    assert [(one.about, one.field, one.message, one.choices) for one in caught.value.questions] == [
        ("arms", "days_per_week", "the days a week are unstated", ("3", "5", "7")),
        ("legs", "rest_days", "a run of 2-3 days, and the days of rest after it are unstated", ("1", "2", "3")),
        ("legs", "min_gap", "up to 2 sessions a day, and the gap between them is unstated", ("2 h", "4 h", "6 h")),
    ]
    assert str(caught.value) == (
        "the sources leave open what a plan needs: arms: the days a week are unstated; choose 3 or 5 or 7. "
        "legs: a run of 2-3 days, and the days of rest after it are unstated; choose 1 or 2 or 3. "
        "legs: up to 2 sessions a day, and the gap between them is unstated; choose 2 h or 4 h or 6 h. "
        'Answer such as Policy(days_per_week="3", min_gap="2 h", rest_days="1")'
    )


def test_verdicts_say_what_would_do_and_whether_all_was_tried() -> None:
    told = [
        (("a problem", ("One.", "Two."), ("Either.", "Or.")), "a problem: One. Two. Either. Or."),
        (("a problem", ("One.",)), "a problem: One. No single change would do."),
        (
            ("a problem", ("One.",), ("Either.",), (), False),
            "a problem:\n- One.\nAny one of these would do; the steps didn't suffice to try every change:\n- Either.",
        ),
        (
            ("a problem", ("One.",), (), (), False),
            "a problem: One. None was found; the steps didn't suffice to try every change.",
        ),
    ]
    for given, text in told:
        assert str(Infeasible(*given)) == text
    assert Infeasible("a problem", (), ("Either.",)).verdict == "Any one of these would do"
    assert Infeasible("a problem", ()).verdict == "No single change would do"
    assert str(Undecided(10_000)) == (
        "undecided after 10,000 steps: no plan found, and none proved impossible; allow more steps"
    )


def test_rules_of_a_commitment_are_sentences() -> None:
    def rule(kind: str, **frequency: Any) -> str:
        legs = Commitment(routine=routine("legs", 5), frequency=Frequency(**frequency))
        return describe_rule(Layout(asked(commitments=legs)), (0, 7), RuleKind(kind), "legs").sentence

    runs = {"consecutive_days": "2-3", "rest_days": "1-2"}
    assert rule("run", **runs) == "legs: 2 to 3 days in a row."
    assert rule("run", consecutive_days=1, rest_days=1) == "legs: 1 day in a row."
    assert rule("rest-at-least", **runs) == "legs: at least 1 day of rest between two runs."
    between_days = "legs: at least 1 day of rest between two days with sessions."
    assert rule("rest-at-least", days_per_week=2, rest_days=1) == between_days
    assert rule("rest-at-most", **runs) == "legs: at most 2 days of rest, blocked and busy days aside."
    assert rule("days-at-most", days_per_week="2-3") == "legs: on at most 3 days a week."
    assert rule("days-at-least", days_per_week="2-3") == "legs: on at least 2 days a week, once a day."
    often = {"days_per_week": 1, "min_gap": "90 min"}
    assert rule("days-at-least", **often, per_day="1-2") == "legs: on at least 1 day a week, 1 to 2 times a day."
    assert rule("days-at-least", **often, per_day=2) == "legs: on at least 1 day a week, 2 times a day."
    assert rule("gap", **often, per_day=2) == "legs: at least 1 h 30 min between its sessions of a day."
    between_starts = "legs: at least 48 h from the start of a session to the next."
    assert rule("gap", days_per_week=2, min_gap="48 h") == between_starts
    hourly = "legs: at least 2 h from the start of a session to the next."
    assert rule("gap", days_per_week=7, every="2 h") == hourly


def test_causes_of_a_full_day_are_named_only_where_the_steps_decide_them() -> None:
    def monday(**given: Any) -> str:
        many = [
            Commitment(routine=routine(f"c{minutes}", minutes), frequency=Frequency(days_per_week=7))
            for minutes in (7, 9, 11, 13, 8, 12)
        ]
        free = "daily 07:00-07:35, 18:00-18:26"
        request = Request(commitments=many, availability=free, between="5 min", start=MONDAY, **given)
        return describe_rule(Layout(request), (0, 7), RuleKind.WINDOWS, "0").predicate

    needs = "; one day of each of 6 commitments needs 60 min"
    assert monday(steps=1) == f"35 min + 26 min free{needs}"
    causes = ", the longest usable stretch 35 min, from 07:00, as sessions start every 5 min, 5 min between commitments"
    assert monday() == f"35 min + 26 min free{causes}{needs}"


def test_a_limit_that_is_too_low_says_by_how_much() -> None:
    free = Availability(windows="mon 07:00-08:00", most_per_day="10 min")
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=1))
    with pytest.raises(Infeasible) as caught:
        plan_week(legs, free, start=MONDAY)
    assert caught.value.changes == ("Allow 10 min more of sessions a day, 20 min.",)
    assert [(one.code, one.about, one.minutes) for one in caught.value.details if isinstance(one, Remedy)] == [
        ("higher-limit", "", 10)
    ]


def test_each_change_has_its_figures() -> None:
    legs = Commitment(routine=routine("legs", 18), frequency=Frequency(days_per_week=2))
    free = Availability(windows="mon 07:00-08:00; tue 07:00-07:12", blocked="2026-11-23")
    with pytest.raises(Infeasible) as caught:
        plan_week(
            attrs.evolve(legs, frequency=Frequency(days_per_week=1)), free, start=MONDAY, policy=Policy(blocked="binds")
        )
    told = [
        (one.code, one.about, one.minutes, ", ".join(map(str, getattr(one.edit, "windows", ()))))
        for one in caught.value.details
        if isinstance(one, Remedy)
    ]
    assert told == [
        ("more-time", "1", 6, "tue 07:00-07:18"),
        ("more-time", "2", 18, "wed 07:00-07:18"),
        ("more-time", "3", 18, "thu 07:00-07:18"),
        ("more-time", "4", 18, "fri 07:00-07:18"),
        ("more-time", "5", 18, "sat 07:00-07:18"),
        ("more-time", "6", 18, "sun 07:00-07:18"),
        ("unblock", "2026-11-23", 0, ""),
    ]
    assert caught.value.changes[-1] == "Unblock 2026-11-23."


def test_plans_whose_figures_do_not_go_together_are_refused() -> None:
    plan = plan_week(routine("legs", 20, frequency=Frequency(days_per_week=1)), "mon 07:00-08:00", start=MONDAY)
    (session,) = plan.sessions
    better = Score(off_frequency=0, outside_part=0, uneven_spacing=49, uneven_load=400, off_usual_time=1)
    assert said(lambda: attrs.evolve(plan, best_possible=better)) == (
        "best_possible: Score(off_frequency=0, outside_part=0, uneven_spacing=49,... is greater than the score; "
        "write (0, 0, 0, 0, 0, 0, 0, 49, 400, 0) or less, not (0, 0, 0, 0, 0, 0, 0, 49, 400, 1)"
    )
    assert said(lambda: attrs.evolve(plan, score=better)) == (
        "optimal: True contradicts the scores; the score of an optimal plan is the best possible"
    )
    assert attrs.evolve(plan, score=better, optimal=False).best_possible == plan.best_possible
    assert said(lambda: attrs.evolve(session, id="2026-11-23-legs-2")) == (
        "Session.id: '2026-11-23-legs-2' isn't the id of this session; "
        "write '2026-11-23-legs-1': its date, commitment and number"
    )
    assert said(lambda: attrs.evolve(session, end=session.start)).endswith(
        " isn't after the start; write a time after 2026-11-23 07:00:00+00:00"
    )
    assert said(lambda: attrs.evolve(plan.usual[0], clock="7")) == f"UsualTime.clock: '7' {CLOCK}"
    assert said(lambda: attrs.evolve(plan.usual[0], clock="24:00")).startswith("UsualTime.clock: '24:00' is past ")
    assert attrs.evolve(plan.usual[0], clock="7:05").clock == "07:05"
    assert said(lambda: attrs.evolve(plan.usual[0], number=0)) == "UsualTime.number: 0 is below 1; write 1 or more"
    assert said(lambda: attrs.evolve(plan.usual[0], days="rotation")) == (
        "UsualTime.windows: [] is empty; write the windows of these days"
    )
    assert said(lambda: attrs.evolve(plan.usual[0], windows=["7:00-8:00", "09:00-10:00"])) == (
        "UsualTime.windows: '07:00-08:00, 09:00-10:00' is stated of weekdays; "
        "leave it out, or write 'rotation' for the days"
    )
    assert said(lambda: attrs.evolve(session, number=0)) == "Session.number: 0 is below 1; write 1 or more"
    assert (
        said(lambda: attrs.evolve(plan.score, off_frequency=-1))
        == "Score.off_frequency: -1 is below 0; write 0 or more"
    )
    assert said(lambda: Policy(days_per_week=8)) == "Policy.days_per_week: 8 is over 7; a week has seven days"


def test_a_score_is_read_from_a_sum_in_its_order() -> None:
    cost = 3 * AWAY + 2 * OUTSIDE + MOVED + 90 * DISTANCE + 17 * GAPS + 1200 * LOAD + 40 * OFF
    assert tuple(unpack_score(cost)) == (3, 2, 0, 0, 0, 1, 90, 17, 1200, 40)
