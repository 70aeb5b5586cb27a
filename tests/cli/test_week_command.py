"""`footex week` as a person at a terminal meets it."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

import footex
from footex.cli import app
from footex.cli.commands import week
from footex.cli.frequency import override_frequency
from footex.cli.text import WIDTH
from footex.cli.texts.sheet import show_sheet
from footex.messages.command import PREFERENCES

STRETCHING, SIMPLE = "heel-and-foot-stretching", "simple-foot-exercises"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = app.run(["week", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_routine_alone_gives_a_week_of_mornings_and_says_what_was_assumed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STRETCHING)
    lines = out.splitlines()
    assert (status, err) == (0, "")
    begin = lines.index("") + 1
    assert lines[begin : begin + 2] == [f"{day}  06:30-07:03  33 min  {STRETCHING}" for day in ("Mon", "Tue")]
    assert lines[begin + 7 : begin + 10] == ["", "Proved best", "Assumed"]
    assert "  - free mon-sun 06:30-08:00, by the clock of UTC" in lines
    assert "  - any week from a Monday; --start DATE gives dates" in lines
    assert all(len(line) <= WIDTH for line in lines)


def test_what_the_source_leaves_open_is_asked_for_by_the_name_of_its_option(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, SIMPLE)
    assert status == 2
    assert "say --rest-days 1 or 2 or 3" in err
    assert "say --min-gap 2 h or 4 h or 6 h" in err


def test_an_option_that_the_source_contradicts_is_named_and_counts_only_when_told_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, STRETCHING, "--days-per-week", "3")
    assert out.count("06:30-07:03") == 7
    assert f"  - {STRETCHING}: the routine specifies 7 days a week; the caller's 3 isn't used" in out.replace(
        "\n   ", ""
    )
    assert "  - --override-source makes an option count where the source says otherwise\n" in out
    _, out, _ = run(capsys, STRETCHING, "--days-per-week", "3", "--override-source")
    assert out.count("06:30-07:03") == 3
    assert "the commitment specifies once a day, 3 days a week, in the morning; the routine" in out.replace("\n   ", "")
    assert "--override-source" not in out
    _, out, _ = run(capsys, STRETCHING, "--days-per-week", "3", "--rest-days", "1", "--override-source")
    assert [line[:3] for line in out.splitlines() if " min  " in line] == ["Mon", "Wed", "Fri"]


@pytest.mark.parametrize("days", [{"weekdays": ["monday", "tuesday"]}, {"every": "10 days"}])
def test_days_a_week_replace_weekdays_and_intervals_of_days(days: dict[str, object]) -> None:
    routine = footex.bundled().routines[STRETCHING]
    named = attrs.evolve(routine, frequency=footex.Frequency(**days, when="morning"))  # type: ignore[arg-type]
    replaced = override_frequency(named, footex.Policy(days_per_week=3)).frequency
    assert replaced == footex.Frequency(days_per_week=3, when="morning")
    hourly = attrs.evolve(routine, frequency=footex.Frequency(every="2 h"))
    kept = override_frequency(hourly, footex.Policy(days_per_week=3)).frequency
    assert kept == footex.Frequency(days_per_week=3, every="2 h")


def test_what_is_done_as_needed_is_shown_with_an_empty_week() -> None:
    needed = footex.Frequency(as_needed=True, per_day=4)
    commitment = footex.Commitment(routine=footex.bundled().routines[STRETCHING], frequency=needed)
    lines = [
        str(line)
        for line in week.show_plan(
            footex.plan_week(commitment, "daily 07:00-08:00", start=date(2026, 11, 23)), dated=True
        )
    ]
    assert any("as needed, at most 4 times a day" in line for line in lines)


def test_an_option_that_cannot_be_met_with_what_the_source_says_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STRETCHING, "--rest-days", "1", "--override-source")
    assert (status, out) == (2, "")
    assert "'1' can't be met with 7 days a week" in err


def test_dates_zones_and_their_changes(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(
        capsys, SIMPLE, STRETCHING, "--free", "mon-thu 06:30-07:30, 18:00-21:00; fri-sun 9:00-20:00", "--rest-days", "1",
        "--min-gap", "4 h", "--start", "2027-03-22", "--tz", "Europe/Vienna",
    )  # fmt: skip
    assert status == 0
    assert "Mon 2027-03-22  06:30-07:03" in out
    assert "165 min off its usual 06:30" in out
    assert "the clock jumps before 2027-03-28 03:00" in out


def test_a_programme_week_by_week_also_where_a_week_is_empty(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STRETCHING, "--weeks", "2")
    assert "\n\nWeek 1\nMon  06:30-06:53" in out
    assert "\n\nWeek 2\n" in out
    _, out, _ = run(
        capsys, SIMPLE, "--weeks", "4", "--rest-days", "14", "--min-gap", "4 h", "--free", "daily 6:00-12:00"
    )
    assert "no sessions" in out


def test_no_plan_is_explained_with_what_would_do(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, STRETCHING, "--free", "mon-sat 06:30-07:30")
    assert status == 1
    assert "  - Sunday: no time free." in out
    assert "  - heel-and-foot-stretching: one day fewer, 6 days a week." in out
    _, out, _ = run(capsys, STRETCHING, "--free", "mon-fri 06:30-06:40")
    assert out.endswith("Any one of these would do\n  - Every day: another window, 18:00-18:33.\n")


def test_a_change_names_the_option_that_makes_it(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, STRETCHING, "--free", "daily 06:30-06:45")
    assert status == 1
    assert "  - Let sessions be fitted to less time: --shorten." in out.splitlines()
    assert "shorten=True" not in out


def test_every_preference_has_words() -> None:
    assert list(PREFERENCES) == [each.name for each in attrs.fields(footex.planning.Score)]


def test_blocked_dates_are_named_with_the_free_time(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STRETCHING, "--start", "2026-11-23", "--blocked", "2026-11-25", "--away", "2026-11-27")
    text = " ".join(out.split())
    assert "free mon-sun 06:30-08:00, less blocked 2026-11-25; away 2026-11-27, by the clock of UTC" in text


def test_no_plan_for_any_week_names_no_dates(capsys: pytest.CaptureFixture[str]) -> None:
    impossible = [STRETCHING, "--free", "mon 06:30-06:40"]
    assert run(capsys, *impossible)[1].startswith(
        f"There is no plan for {STRETCHING} in any week that keeps every rule"
    )
    assert " from 2026-11-23 to 2026-11-29 " in run(capsys, *impossible, "--start", "2026-11-23")[1]


def test_several_weeks_without_a_plan_are_numbered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(last: date) -> str:
        def plan_programme(*_: object, **__: object) -> footex.Plan:
            raise footex.Infeasible("however this is worded, on 2001-01-08", (), days=(date(2001, 1, 8), last))

        monkeypatch.setattr(week, "plan_programme", plan_programme)
        return run(capsys, STRETCHING, "--weeks", "4")[1].split(" that ")[0]

    assert refuse(date(2001, 1, 21)) == f"There is no plan for {STRETCHING} in weeks 2 to 3"
    assert refuse(date(2001, 1, 14)) == f"There is no plan for {STRETCHING} in week 2"


def test_with_json_standard_output_holds_json_alone(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STRETCHING, "--free", "mon 06:30-06:40", "--json")
    assert (status, out) == (1, "")
    assert err.startswith("There is no plan")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(
        capsys, STRETCHING, "--start", "2026-11-23", "--json", "--most", "40 min", "--blocked", "2026-12-24"
    )
    found = json.loads(out)
    plan = footex.loads(out)
    assert isinstance(plan, footex.Plan)
    assert plan.optimal
    assert found["sessions"][0]["id"] == f"2026-11-23-{STRETCHING}-1"
    assert found["sessions"][0]["start"] == "2026-11-23T06:30:00+00:00"
    assert {name: figure for name, figure in found["score"].items() if figure} == {
        "uneven_spacing": 7, "uneven_load": 7 * 33**2,
    }  # fmt: skip


def test_a_plan_that_was_kept_is_checked_like_any_document(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, STRETCHING, "--start", "2026-11-23", "--weeks", "2", "--json")
    path = tmp_path / "two-weeks.json"
    path.write_text(out, encoding="utf-8")
    assert app.run(["check", str(path)]) == 0
    path.write_text(out.replace("T06:30:00", "T06:31:00"), encoding="utf-8")
    capsys.readouterr()
    assert app.run(["check", str(path)]) == 1
    assert "doesn't start at a multiple of 5 min" in capsys.readouterr().out


def test_a_plan_that_isnt_proved_best_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import attrs

    from footex import plan_week

    def unproved(*arguments: object, **named: object) -> object:
        plan = plan_week(*arguments, **named)  # type: ignore[arg-type]
        return attrs.evolve(plan, best_possible=attrs.evolve(plan.score, uneven_spacing=least), optimal=False)

    monkeypatch.setattr(week, "plan_week", unproved)
    least = 5
    assert "not proved best; 7 of squared gaps between days, at best 5" in run(capsys, STRETCHING)[1]
    least = 7
    assert "not proved best; as good as any, but an earlier one may be" in run(capsys, STRETCHING)[1]


def test_what_shortening_drops_is_among_what_was_assumed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, STRETCHING, "--free", "sun-fri 06:30-07:30; sat 09:00-09:06", "--shorten")
    assert status == 0
    assert (
        "  - heel-and-foot-stretching: dropped in 1 of 7 sessions, to take at most 6 min:\n    resisted-dorsiflexion\n"
    ) in out
    assert max(map(len, out.splitlines())) <= 80


CALENDAR = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20261102T063000
DURATION:PT1H
RRULE:FREQ=WEEKLY;BYDAY=TU
SUMMARY:Early shift
END:VEVENT
END:VCALENDAR
"""


def test_the_appointments_of_calendars_are_in_the_way(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("recurring_ical_events")
    home, work = tmp_path / "home.ics", tmp_path / "work.ics"
    home.write_text(CALENDAR)
    work.write_text(CALENDAR.replace("BYDAY=TU", "BYDAY=TH"))
    free = [STRETCHING, "--free", "daily 06:30-07:30, 18:00-19:00", "--start", "2026-11-23", "--tz", "Europe/Vienna"]
    _, out, _ = run(capsys, *free, "--json", "--weeks", "2", "--busy-from", str(home), "--busy-from", str(work))
    plan = footex.loads(out)
    assert isinstance(plan, footex.Plan)
    assert [f"{busy.start:%a %d}" for busy in plan.request.availability.busy] == [
        "Tue 24",
        "Tue 01",
        "Thu 26",
        "Thu 03",
    ]
    taken = {busy.start.date() for busy in plan.request.availability.busy}
    assert {session.day for session in plan.sessions if session.start.hour == 6}.isdisjoint(taken)
    _, out, _ = run(capsys, *free, "--busy-from", str(home))
    assert "18:00-19:00, less 1 busy time, by the clock of Europe/Vienna" in out.replace("\n    ", " ")


def test_a_calendar_needs_dates_and_has_to_be_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("recurring_ical_events")
    path = tmp_path / "home.ics"
    path.write_text(CALENDAR.replace("WEEKLY", "FORTNIGHTLY"))
    calendar = ["--busy-from", str(path)]
    _, _, err = run(capsys, STRETCHING, *calendar)
    assert err == "footex: --busy-from FILE has appointments on dates; say --start DATE, too\n"
    status, out, err = run(capsys, STRETCHING, "--start", "2026-11-23", *calendar)
    assert (status, out) == (2, "")
    assert f'{path}:5: RRULE: "FREQ=FORTNIGHTLY" is not a valid part of a rule' in err
    assert "is too far away" in run(capsys, STRETCHING, "--start", "9999-12-31", *calendar)[2]
    assert (
        "is past the bound of 104 weeks"
        in run(capsys, STRETCHING, "--start", "2026-11-23", "--weeks", "1000", *calendar)[2]
    )
    path.unlink()
    assert "can't be read: No such file" in run(capsys, STRETCHING, "--start", "2026-11-23", *calendar)[2]


def test_a_sheet_is_the_same_at_a_terminal_of_any_width_unless_a_width_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, err = run(capsys, STRETCHING, "--sheet")
    assert (out.count("[ ] 06:30-07:03  33 min  Heel and foot stretching\n"), err) == (7, "")
    assert max(map(len, out.splitlines())) <= WIDTH
    monkeypatch.setattr("footex.cli.options.terminal_width", lambda: 120)
    assert run(capsys, STRETCHING, "--sheet")[1] == out
    assert max(map(len, run(capsys, STRETCHING, "--sheet", "--width", "60")[1].splitlines())) <= 60


def test_a_sheet_says_each_thing_once_that_holds_for_all_its_days(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STRETCHING, "--sheet", "--weeks", "2")
    for text in (
        "Assumed\n",
        "Stop\n",
        "Mind\n",
        "How\n",
        "The knee of the working leg stays slightly bent.",
        "is taken as 05:00",
    ):
        assert out.count(text) == 1
    assert out.index("Mind\n") < out.index("Stop\n") < out.index("Assumed\n")


def test_a_sheet_names_the_commitment_where_its_routine_is_called_otherwise_and_a_week_without_sessions() -> None:
    bent = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "2 x 8")
    routine = footex.Routine(
        id="legs", title="Legs", items=[footex.Block([bent, footex.Rest("1 min"), bent], rounds=3)]
    )
    often = footex.Frequency(per_day=1, days_per_week=1)
    late = footex.Commitment(routine=routine, id="phase-2", first_week=2, weeks=1, frequency=often)
    plan = footex.plan_programme(late, "daily 07:00-08:00", start=date(2026, 11, 23), weeks=2, ramp="hold")
    lines = list(map(str, show_sheet(plan, ["nothing"], dated=True)))
    session = lines[12]
    assert lines[:17] == [
        "Legs", "", "Not stated", "  - No caution and no stop rule is stated; that doesn't mean it is safe.", "",
        "Week 1", "", "no sessions", "", "Week 2", "", "Monday 2026-11-30",
        f"[ ] 07:00-07:{session[13:15]}  {session[17:19]} min  Legs (phase-2)",
        "    - Block: 3 rounds", "      - Squat: 2 sets of 8 repetitions, rest unstated", "      - Rest: 1 min",
        "      - Squat: 2 sets of 8 repetitions, rest unstated",
    ]  # fmt: skip
    assert lines[-2:] == ["Assumed", "  - nothing"]


def test_a_sheet_is_no_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, STRETCHING, "--sheet", "--json") == (
        2, "", "footex: --sheet is text for people; leave out --json, or --sheet\n",
    )  # fmt: skip


def test_a_preferred_maximum_a_day_is_of_the_request_and_at_most_the_maximum(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, STRETCHING, "--json", "--preferred-most", "30 min")
    plan = footex.loads(out)
    assert isinstance(plan, footex.Plan)
    assert str(plan.request.availability.preferred_most_per_day) == "30 min"
    _, _, err = run(capsys, STRETCHING, "--most", "20 min", "--preferred-most", "30 min")
    assert (
        "Availability.preferred_most_per_day: '30 min' is more than the maximum of a day; write 20 min or less" in err
    )


DATED = ("--start", "2026-12-21", "--tz", "Europe/Vienna")


def test_times_away_have_no_sessions_and_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STRETCHING, *DATED, "--away", "2026-12-24..2026-12-26", "--away", "2026-12-22")
    assert (status, err) == (0, "")
    days = [line[:14] for line in out.splitlines() if " min  " in line]
    assert days == ["Mon 2026-12-21", "Wed 2026-12-23", "Sun 2026-12-27"]
    assert "less away 2026-12-22, 2026-12-24/2026-12-26, by the clock" in out.replace("\n    ", " ")
    assert max(map(len, out.splitlines())) <= WIDTH
    assert run(capsys, STRETCHING, *DATED, "--away", "2026-12-24/2026-12-26", "--away", "2026-12-22")[1] == out


def test_shifts_are_the_only_free_time_unless_more_is_given(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text, path = "2026-12-21: 14:30-21:00; 07:00-12:00; -", tmp_path / "shifts.txt"
    path.write_text("2026-12-21:\n14:30-21:00\n\n07:00-12:00\n-\n", encoding="utf-8")
    asked = [STRETCHING, *DATED, "--days-per-week", "3", "--override-source"]
    status, out, err = run(capsys, *asked, "--shifts", text)
    assert (status, err) == (0, "")
    assert "free 3 days from 2026-12-21: 14:30-21:00; 07:00-12:00; -, by the clock" in out.replace("\n    ", " ")
    assert run(capsys, *asked, "--shifts", str(path))[1] == out
    _, both, _ = run(capsys, *asked, "--shifts", text, "--free", "wed 06:30-08:00")
    assert "free wed 06:30-08:00, and 3 days from 2026-12-21: " in both
    assert "Wed 2026-12-23  06:30-07:03" in both


def test_dates_of_a_stay_are_by_the_clock_of_its_zone(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STRETCHING, *DATED, "--stay", "2026-12-24..2026-12-25 Asia/Tokyo", "--json")
    plan = footex.loads(out)
    assert isinstance(plan, footex.Plan)
    assert [f"{session.start:%d %H:%M %z}" for session in plan.sessions[2:6]] == [
        "23 06:30 +0100", "24 06:30 +0900", "25 06:30 +0900", "26 06:30 +0100",
    ]  # fmt: skip
    _, out, _ = run(capsys, STRETCHING, *DATED, "--stay", "2026-12-24 Asia/Tokyo")
    assert "Europe/Vienna, Asia/Tokyo from 2026-12-24 to 2026-12-24" in out.replace("\n    ", " ")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--away", "Christmas"], "--away: 'Christmas' is not a date or two; write 2026-12-24 or 2026-12-24..2026-12-26"),
        (["--away", "2026-12-24..2026-12-25..2026-12-26"], "write 2026-12-24 or 2026-12-24..2026-12-26"),
        (["--away", "2026-12-26..2026-12-24"], "--away: 2026-12-24 is before 2026-12-26; write the first date first"),
        (["--stay", "2026-12-24"], '--stay: \'2026-12-24\' is not dates and a zone; write "2026-12-01..2026-12-05 Asia/Tokyo"'),
        (["--stay", "tomorrow Asia/Tokyo"], "--stay: 'tomorrow' is not a date or two"),
        (["--stay", "2026-12-24 Tokyo"], "write an IANA name such as 'Europe/Vienna'"),
        (["--shifts", "nowhere.txt"], "--shifts: 'nowhere.txt' is neither such text nor a readable file; write \"2026-11-23: 14:30"),
        (["--shifts", "2026-13-01: 07:00-08:00"], "--shifts: '2026-13-01' is not a date; write \"2026-11-23: 14:30"),
        (["--shifts", "2026-12-21: 07:00-08:00;; -"], "--shifts: day 2 is empty; write - for a day without free time"),
        (["--shifts", "2026-12-21: -; -"], "--shifts: no day has free time; write \"2026-11-23: 14:30"),
        (["--shifts", "2026-12-21: 07:00-25:00"], "'25:00' is past the end of the day"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_dates_or_shifts_is_said_with_what_would_be_right(
    capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    status, out, err = run(capsys, STRETCHING, *DATED, *options)
    assert (status, out) == (2, "")
    assert message in err


def test_a_file_of_shifts_has_to_begin_with_a_date_and_to_be_short(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "shifts.txt"
    path.write_text("14:30-21:00\n", encoding="utf-8")
    assert "doesn't begin with a date and a colon" in run(capsys, STRETCHING, *DATED, "--shifts", str(path))[2]
    path.write_text("2026-12-21: 14:30-21:00" + " " * (1 << 16), encoding="utf-8")
    assert "has more than 65,536 bytes" in run(capsys, STRETCHING, *DATED, "--shifts", str(path))[2]


def test_what_has_dates_needs_the_first_of_the_plan(capsys: pytest.CaptureFixture[str]) -> None:
    away, shifts = ["--away", "2026-12-24"], ["--shifts", "2026-12-21: 07:00-08:00"]
    assert run(capsys, STRETCHING, *away)[2] == "footex: --away has dates; say --start DATE, too\n"
    assert run(capsys, STRETCHING, "--blocked", "2026-12-24") == (
        2, "", "footex: --blocked has dates; say --start DATE, too\n"
    )  # fmt: skip
    assert (
        run(capsys, STRETCHING, *away, *shifts)[2] == "footex: --away and --shifts have dates; say --start DATE, too\n"
    )


def test_other_plans_are_named_with_what_they_cost(capsys: pytest.CaptureFixture[str]) -> None:
    free = ("--free", "daily 06:30-07:30; sat-sun 18:00-19:00")
    status, out, err = run(capsys, STRETCHING, *free, "--alternatives", "3", "--differing", "2")
    lines = out.splitlines()

    assert (status, err) == (0, "")
    at = lines.index("Alternatives")
    assert lines[at - 1] == "Proved best"
    assert lines[at + 1 : at + 4] == [
        "  - 2 evenings instead of mornings: Sat 18:00, Sun 18:00; 2 sessions more",
        "    outside its part of the day",
        "Assumed",
    ]
    assert "  - 1 of 3 alternatives: no other plan differs in at least 2 sessions" in lines
    assert all(len(line) <= WIDTH for line in lines)


def test_more_alternatives_than_the_bound_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, STRETCHING, "--alternatives", "11")

    assert status == 2
    assert "alternatives: 11 is past the bound of 10 alternatives" in err
