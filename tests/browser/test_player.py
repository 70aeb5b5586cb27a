"""The player in a browser: a session as the timeline has it, whatever is pressed."""

from typing import TYPE_CHECKING

import pytest
from pages import page_of
from visiting import ADDRESS, Visitor, small_routine, visit

import footex
from footex.export.player.session import session_data
from footex.timing import Grain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ROUTINE = small_routine()
STEPS = tuple(footex.timeline(ROUTINE, grain="bout"))
"""0 work, 1 rest of 20 s, 2 work, 3 transition, 4 hold of 30 s, 5 rest that is assumed, 6 hold of 30 s."""


def start_of(step: int) -> int:
    return STEPS[step].start_milliseconds


@pytest.fixture
def visitor(browser: "Browser") -> "Iterator[Visitor]":
    with visit(browser, page_of(session_data(ROUTINE, grain="bout"))) as visitor:
        yield visitor


def elapsed(log: dict[str, object]) -> int:
    """The time that a log accounts for."""
    return sum(part["real_milliseconds"] for part in log["parts"]) + log["paused_milliseconds"]  # type: ignore[attr-defined, index, operator]


@pytest.mark.parametrize("grain", Grain)
def test_a_whole_session_shows_each_step_of_the_timeline_when_it_begins(browser: "Browser", grain: Grain) -> None:
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    steps = tuple(footex.timeline(routine, grain=grain))
    with visit(browser, page_of(session_data(routine, grain=grain))) as visitor:
        visitor.open()
        visitor.press("start")
        visitor.wait(5000 + footex.estimate(routine).total.milliseconds[1] + 1000)
        assert visitor.sees("done") == "Session done"
        lead_in, *shown = visitor.recorded["shown"]
        assert lead_in[0] == -1
        assert [step for step, _ in shown] == list(range(len(steps)))
        first = lead_in[1] + 5000
        late = [abs(moment - first - step.start_milliseconds) for (_, moment), step in zip(shown, steps, strict=True)]
        assert max(late) <= 100
        log = visitor.log
        assert all(part["planned_milliseconds"] == part["real_milliseconds"] for part in log["parts"])
        assert (log["paused_milliseconds"], log["skipped"], log["repeated"]) == (0, [], [])
        assert (log["reached"], log["finished"]) == (len(steps), True)
        assert elapsed(log) == footex.estimate(routine).total.milliseconds[1]


def test_the_lead_in_comes_before_the_session(visitor: Visitor) -> None:
    visitor.open()
    visitor.press("start")
    visitor.wait(4900)
    assert (visitor.step, visitor.sees("kind"), visitor.sees("countdown")) == (-1, "Get ready", "1")
    visitor.wait(200)
    assert (visitor.step, visitor.sees("kind"), visitor.sees("name")) == (0, "Work", "Heel raise")


def test_a_pause_stops_the_time_and_is_logged_as_a_pause(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(2000)
    left = visitor.sees("left")
    visitor.press("pause")
    visitor.wait(60_000)
    assert (visitor.step, visitor.sees("left"), visitor.sees("pause")) == (0, left, "")
    assert visitor.sees("kind") == "Paused"
    visitor.press("continue")
    visitor.wait(start_of(1) - 2000)
    assert visitor.step == 1
    visitor.press("finish")
    assert visitor.log["paused_milliseconds"] == 60_000
    assert elapsed(visitor.log) == start_of(1) + 60_000


def test_skip_leaves_out_the_rest_of_a_set_and_logs_it(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(2000)
    visitor.press("skip")
    assert visitor.step == 1
    visitor.press("finish")
    planned = STEPS[0].duration_milliseconds
    assert visitor.log["skipped"] == [
        {"step": 0, "planned_milliseconds": planned, "real_milliseconds": 2000},
        {"step": 1, "planned_milliseconds": 20_000, "real_milliseconds": 0},
    ]


def test_skip_passes_over_the_other_repetitions_of_a_set(browser: "Browser") -> None:
    with visit(browser, page_of(session_data(ROUTINE))) as visitor:
        visitor.start()
        visitor.wait(1000)
        visitor.press("skip")
        assert visitor.sees("kind") == "Rest"
        visitor.press("finish")
        assert [(one["step"], one["real_milliseconds"]) for one in visitor.log["skipped"]] == [
            (0, 1000), (1, 0), (2, 0), (3, 0),
        ]  # fmt: skip
        assert visitor.log["reached"] == 4


def test_back_leads_to_the_beginning_of_the_set_and_then_to_what_came_before(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(2) + 4000)
    visitor.press("back")
    assert (visitor.step, visitor.sees("countdown")) == (2, str(-(-STEPS[2].duration_milliseconds // 1000)))
    visitor.press("back")
    assert visitor.step == 1
    visitor.wait(20_000)
    assert visitor.step == 2
    visitor.wait(STEPS[2].duration_milliseconds)
    visitor.press("finish")
    log = visitor.log
    assert [(one["step"], one["real_milliseconds"]) for one in log["skipped"]] == [(2, 4000), (2, 0), (3, 0)]
    assert log["repeated"] == [{"step": 1, "times": 2}, {"step": 2, "times": 1}]
    assert elapsed(log) == start_of(2) + 4000 + 20_000 + STEPS[2].duration_milliseconds


def test_an_assumed_rest_is_as_long_as_it_is_needed(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(5) + 4000)
    assert (visitor.sees("kind"), visitor.sees("skip")) == ("Rest", "")
    assert visitor.sees("name") == "Rest as long as you need (about 30 s)"
    visitor.press("go-on")
    assert visitor.step == 6
    visitor.wait(30_000)
    log = visitor.log
    assert (log["skipped"], log["finished"]) == ([], True)
    assert {"place": "items[1]", "kind": "rest", "planned_milliseconds": 30_000, "real_milliseconds": 4000} in log[
        "parts"
    ]


def test_an_assumed_rest_can_be_lengthened(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(5) + 4000)
    visitor.press("longer")
    visitor.press("longer")
    assert visitor.sees("countdown") == "56"
    visitor.wait(55_000)
    assert visitor.step == 5
    visitor.wait(1000)
    assert visitor.step == 6
    visitor.wait(30_000)
    assert visitor.log["skipped"] == []
    assert elapsed(visitor.log) == STEPS[6].start_milliseconds + 30_000 + 30_000


def test_a_stated_rest_is_kept(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(1) + 1000)
    assert (visitor.sees("name"), visitor.sees("go-on"), visitor.sees("longer")) == ("Rest", "", "")


def test_a_phone_that_sleeps_catches_up(visitor: Visitor) -> None:
    visitor.start()
    visitor.sleep(start_of(4) + 10_000)
    assert (visitor.step, visitor.sees("countdown")) == (4, "20")
    visitor.press("finish")
    assert elapsed(visitor.log) == start_of(4) + 10_000


def test_a_reload_keeps_the_place(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(4) + 10_000)
    visitor.page.goto(ADDRESS)
    visitor.wait(8000)
    visitor.open()
    assert visitor.sees("start") == ""
    visitor.press("resume")
    assert (visitor.step, visitor.sees("countdown")) == (4, "20")
    visitor.wait(20_000)
    assert visitor.step == 5
    visitor.press("finish")
    assert visitor.log["paused_milliseconds"] >= 8000
    assert elapsed(visitor.log) == start_of(5) + visitor.log["paused_milliseconds"]


def test_a_session_that_was_left_can_be_started_again(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(3000)
    visitor.press("close")
    visitor.open()
    visitor.press("restart")
    visitor.wait(5000)
    assert visitor.step == 0
    visitor.press("finish")
    assert elapsed(visitor.log) == 0


def test_a_session_ended_early_can_be_taken_up_again(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(3000)
    visitor.press("finish")
    assert (visitor.sees("ended"), visitor.sees("done")) == ("Session ended early", "")
    assert visitor.log["finished"] is False
    visitor.wait(10_000)
    visitor.press("reopen")
    visitor.press("continue")
    visitor.wait(STEPS[-1].start_milliseconds + 30_000 - 3000)
    log = visitor.log
    assert (log["finished"], log["paused_milliseconds"], log["skipped"]) == (True, 10_000, [])


def test_without_storage_a_session_runs_all_the_same(browser: "Browser") -> None:
    with visit(browser, page_of(session_data(ROUTINE, grain="bout"))) as visitor:
        visitor.page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw Error('no') } })")
        visitor.page.goto(ADDRESS)
        visitor.start()
        visitor.wait(STEPS[-1].start_milliseconds + 30_000)
        assert visitor.log["finished"] is True


def test_the_time_taken_is_shown_beside_the_estimate(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(STEPS[-1].start_milliseconds + 30_000)
    low, typical, high = (
        f"{-(-figure // 1000) // 60}:{-(-figure // 1000) % 60:02}"
        for figure in footex.estimate(ROUTINE).total.milliseconds
    )
    assert [visitor.sees(name) for name in ("taken", "paused", "low", "typical", "high")] == [
        typical, "0:00", low, typical, high,
    ]  # fmt: skip


def test_the_log_is_saved_as_a_file(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(STEPS[-1].start_milliseconds + 30_000)
    with visitor.page.expect_download() as saved:
        visitor.press("save")
    assert saved.value.suggested_filename.startswith("calves-2026-11-")
    assert saved.value.path().read_text("utf-8") == visitor.page.input_value(".player-log")


def test_the_keyboard_is_enough(visitor: Visitor) -> None:
    visitor.page.focus("button.start")
    visitor.key("Enter")
    visitor.key("Tab")
    visitor.key("Tab")
    visitor.key("Enter")
    visitor.wait(5000 + 1000)
    assert visitor.step == 0
    visitor.key("Space")
    visitor.wait(5000)
    assert visitor.sees("continue") == "Resume"
    visitor.key("Space")
    visitor.wait(1000)
    visitor.key("ArrowRight")
    assert visitor.step == 1
    visitor.key("ArrowLeft")
    assert visitor.step == 0
    visitor.key("Escape")
    assert visitor.sees("continue") == "Resume"
    visitor.key("Escape")
    assert visitor.sees("title") == ""
    visitor.open()
    assert visitor.sees("resume") == "Go on where you stopped"


def test_the_space_bar_pauses_wherever_no_button_is_focused(visitor: Visitor) -> None:
    visitor.start()
    visitor.page.click(".player-countdown")
    visitor.key("Space")
    assert visitor.sees("continue") == "Resume"
    visitor.page.click(".player-countdown")
    visitor.key("Space")
    assert visitor.sees("pause") == "Pause"


def test_the_screen_is_kept_on_while_a_session_runs(visitor: Visitor) -> None:
    visitor.start()
    visitor.press("pause")
    visitor.press("continue")
    visitor.press("finish")
    assert visitor.recorded["locks"] == ["screen", "released", "screen", "released"]


def test_the_screen_is_kept_on_anew_when_the_page_is_seen_again(visitor: Visitor) -> None:
    visitor.start()
    for seen in ("hidden", "visible"):
        visitor.page.evaluate(
            f"Object.defineProperty(document, 'visibilityState', {{ value: '{seen}', configurable: true }})"
        )
        visitor.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert visitor.recorded["locks"] == ["screen", "released", "screen"]


def test_sound_is_heard_with_the_ring_switch_off(visitor: Visitor) -> None:
    visitor.start()
    assert visitor.page.evaluate("navigator.audioSession.type") == "playback"


def test_setting_the_time_of_day_back_changes_nothing(visitor: Visitor) -> None:
    visitor.start()
    visitor.wait(start_of(4))
    visitor.page.clock.set_system_time(1_794_990_000)
    visitor.wait(10_000)
    assert (visitor.step, visitor.sees("countdown")) == (4, "20")
    visitor.press("finish")
    assert elapsed(visitor.log) == start_of(4) + 10_000


def test_without_script_there_is_no_button_and_no_player(browser: "Browser") -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(page_of(session_data(ROUTINE)))
    assert page.inner_text("main").split("\n") == ["Session", "", "What is done."]
    assert not page.locator("#footex-player").is_visible()
    context.close()


def test_the_time_left_is_about_so_much_where_part_of_it_is_assumed(browser: "Browser") -> None:
    plank = footex.Exercise(id="plank", name="Plank")
    stated = footex.Routine(id="stated", title="Stated", items=footex.Prescription(plank, "30 s"))
    for routine, shown in ((ROUTINE, "Time left, about"), (stated, "Time left")):
        with visit(browser, page_of(session_data(routine))) as visitor:
            visitor.open()
            visitor.press("start")
            assert visitor.sees("left-label") == shown
