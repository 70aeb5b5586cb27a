"""Whole pages in a browser: what `to_page` writes can be read and used by everybody, and asks for nothing."""

import json
import os
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from visiting import Visitor, small_routine, visit

import footex
from footex import Commitment, Exercise, Frequency, Prescription, Rest, Routine
from footex.content.bundled import SCHEMA_FILE, read_data
from footex.model import Picture
from footex.timing import Grain
from footex.timing.timelines.speech import MILLISECONDS_A_WORD, count_spoken_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ROUTINE = footex.bundled().routines["heel-and-foot-stretching"]
SMALL = small_routine()
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><title>{0}</title><desc>It.</desc>'
    '<circle id="dot" r="2" cx="4" cy="4"/><use href="#dot" x="6"/></svg>'
)
PICTURES = {name: Picture(id=name, svg=SVG.format(name)) for name in ("squat", "lunge")}
HOLDS = {
    name: Prescription(Exercise(id=name, name=name, pictures=name), dose)
    for name, dose in (("squat", "2 x 9 s, rest 9 s"), ("plank", "9 s"), ("lunge", "9 s"))
}
DRAWN = Routine(
    id="legs", title="Legs", items=[HOLDS["squat"], Rest("9 s"), HOLDS["plank"], Rest("9 s"), HOLDS["lunge"]]
)
"""A hold, a rest, a hold; then one without a picture, then another one."""
SCHEMA = Draft202012Validator(json.loads(read_data(SCHEMA_FILE)))


def violations(visitor: Visitor) -> list[str]:
    """What axe-core finds wrong with a page as it is now; `FOOTEX_AXE` is the file of it."""
    visitor.page.evaluate(Path(os.environ["FOOTEX_AXE"]).read_text("utf-8"))
    found = visitor.page.evaluate("axe.run({ resultTypes: ['violations'] })")
    assert found["passes"]
    return [
        f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found["violations"] for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_shuts_anybody_out_before_during_and_after_a_session(browser: "Browser", scheme: str) -> None:
    page = footex.to_page(ROUTINE, lead_in="1 s")
    with visit(browser, page, own_clock=False, color_scheme=scheme) as visitor:
        assert violations(visitor) == []
        visitor.open()
        assert violations(visitor) == []
        visitor.press("start")
        visitor.page.wait_for_selector("#footex-player[data-step='0']")
        assert violations(visitor) == []
        visitor.press("skip")
        visitor.press("pause")
        assert violations(visitor) == []
        visitor.press("finish")
        assert violations(visitor) == []


@pytest.mark.parametrize("grain", Grain)
def test_a_page_plays_its_session_as_long_as_it_says(browser: "Browser", grain: Grain) -> None:
    total = footex.estimate(ROUTINE).total.milliseconds[1]
    with visit(browser, footex.to_page(ROUTINE, grain=grain)) as visitor:
        visitor.start()
        visitor.wait(total)
        log = footex.loads(visitor.page.input_value(".player-log"))
        assert isinstance(log, footex.timing.SessionLog)
        assert log.finished
        assert log.elapsed.milliseconds[1] == total


@pytest.mark.parametrize("grain", Grain)
def test_what_is_spoken_is_over_when_its_step_is(browser: "Browser", grain: Grain) -> None:
    steps = tuple(footex.timeline(ROUTINE, grain=grain))
    with visit(browser, footex.to_page(ROUTINE, grain=grain)) as visitor:
        visitor.start()
        visitor.wait(footex.estimate(ROUTINE).total.milliseconds[1])
        heard = visitor.recorded["heard"]
    moments = {step.start_milliseconds: step for step in steps}
    first = heard[0][1] + 5000
    said = [one for one in heard if one[0] != "cancel"]
    assert len(said) > len(steps) / 2
    for text, moment, language in said[1:]:
        step = moments[moment - first]
        assert count_spoken_words(text) * MILLISECONDS_A_WORD <= step.duration_milliseconds
        assert language == "en"
    # Whatever was still being said is cancelled first.
    assert all(before[0] == "cancel" for before, one in pairwise(heard) if one[0] != "cancel")


def test_beginnings_and_the_last_seconds_are_heard(browser: "Browser") -> None:
    with visit(browser, footex.to_page(SMALL, grain="bout")) as visitor:
        visitor.start()
        began = visitor.recorded["shown"][0][1] + 5000
        visitor.wait(footex.estimate(SMALL).total.milliseconds[1])
        beeps = [(moment - began, hertz) for hertz, moment in visitor.recorded["beeps"]]
    work, rest, count, half = 880, 440, 600, 700
    starts = {step.start_milliseconds: step for step in footex.timeline(SMALL, grain="bout")}
    assert [beep for beep in beeps if beep[0] < 29_000] == [
        (-3000, count), (-2000, count), (-1000, count), (0, work), (6000, count), (7000, count), (8000, count),
        (9000, rest), (26_000, count), (27_000, count), (28_000, count),
    ]  # fmt: skip
    holds = [start for start, step in starts.items() if step.kind.value == "hold"]
    assert [moment for moment, hertz in beeps if hertz == half] == [hold + 15_000 for hold in holds for _ in range(2)]
    assert [hertz for _, hertz in beeps[-3:]] == [660, 880, 1100]


def test_voice_and_sounds_can_be_switched_off_and_stay_so(browser: "Browser") -> None:
    with visit(browser, footex.to_page(SMALL, grain="bout")) as visitor:
        visitor.start()
        visitor.press("voice")
        visitor.press("sounds")
        before = visitor.recorded
        visitor.wait(60_000)
        after = visitor.recorded
        assert [one for one in after["heard"][len(before["heard"]) :] if one[0] != "cancel"] == []
        assert after["beeps"] == before["beeps"]
        visitor.page.reload()
        assert not visitor.page.is_checked(".player-voice")
        assert not visitor.page.is_checked(".player-sounds")


def test_a_log_of_a_session_with_everything_pressed_is_accepted(browser: "Browser") -> None:
    with visit(browser, footex.to_page(SMALL)) as visitor:
        visitor.start()
        for name in ("skip", "back", "pause", "continue", "skip", "back", "back", "skip", "skip", "skip"):
            visitor.press(name)
            visitor.wait(1250)
        while visitor.sees("go-on") == "":
            visitor.wait(1000)
        visitor.press("longer")
        visitor.wait(2000)
        visitor.press("go-on")
        visitor.wait(7000)
        visitor.press("finish")
        line = visitor.page.input_value(".player-log")
        elapsed = visitor.page.evaluate("Date.now()") - visitor.recorded["shown"][1][1]
    assert list(SCHEMA.iter_errors(json.loads(line))) == []
    log = footex.loads(line)
    assert isinstance(log, footex.timing.SessionLog)
    assert not log.finished
    assert log.elapsed.milliseconds[1] == elapsed
    assert len(footex.timing.measure_parts(log, SMALL, footex.content.content_hash(SMALL))) == len(log.parts)


def test_each_session_of_a_plan_is_played_with_a_log_of_its_own(browser: "Browser") -> None:
    commitment = Commitment(routine=SMALL, frequency=Frequency(days_per_week=3, per_day=1))
    plan = footex.plan_week(commitment, "daily 06:30-07:00", start="2026-11-23")
    with visit(browser, footex.to_page(plan), own_clock=False) as visitor:
        assert violations(visitor) == []
    with visit(browser, footex.to_page(plan, grain="bout")) as visitor:
        visitor.page.click("button.start >> nth=1")
        visitor.press("start")
        visitor.wait(5000 + footex.estimate(SMALL).total.milliseconds[1])
        log = footex.loads(visitor.page.input_value(".player-log"))
    assert isinstance(log, footex.timing.SessionLog)
    assert log.finished
    assert log.plan_session == plan.sessions[1].id


def test_what_is_to_be_minded_is_shown_before_the_session(browser: "Browser") -> None:
    with visit(browser, footex.to_page(ROUTINE)) as visitor:
        visitor.open()
        mind = visitor.sees("mind")
        assert [notice.text for notice in ROUTINE.warnings() if notice.text not in mind] == []


def test_hostile_texts_are_texts(browser: "Browser") -> None:
    hostile = "</script><script>document.title = 'bad'</script><img src=x onerror=alert(1)> {braces} ${code}"
    exercise = footex.Exercise(id="squat", name=hostile)
    routine = footex.Routine(id="legs", title=hostile, items=footex.Prescription(exercise, "10"))
    with visit(browser, footex.to_page(routine)) as visitor:
        title = visitor.page.title()
        visitor.start()
        assert visitor.page.locator(".player-name").text_content() == hostile
        assert visitor.page.title() == title
        assert visitor.page.locator("img").count() == 0


def test_without_script_all_but_the_player_is_there(browser: "Browser") -> None:
    with visit(browser, footex.to_page(ROUTINE)) as visitor:
        whole = visitor.page.inner_text("main")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(footex.to_page(ROUTINE))
    plain = page.inner_text("main")
    assert not page.locator("#footex-player").is_visible()
    assert not page.locator("button.start").first.is_visible()
    assert set(plain.split("\n")) < set(whole.split("\n"))
    assert len(set(whole.split("\n")) - set(plain.split("\n"))) == 1
    context.close()


def test_the_player_shows_the_picture_of_what_is_done_and_in_pauses_of_what_comes_next(browser: "Browser") -> None:
    with visit(browser, footex.to_page(DRAWN, pictures=PICTURES, grain="bout")) as visitor:
        ids = visitor.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        visitor.open()
        visitor.press("start")
        assert visitor.picture == "squat"
        visitor.wait(5000)
        seen = []
        for _ in range(7):
            seen.append((visitor.sees("kind"), visitor.picture))
            visitor.page.locator(".player-skip:visible, .player-go-on:visible").first.click()
        assert visitor.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)") == ids
    assert seen == [
        ("Hold", "squat"), ("Rest", "squat"), ("Hold", "squat"), ("Rest", ""), ("Hold", ""), ("Rest", "lunge"),
        ("Hold", "lunge"),
    ]  # fmt: skip


def test_a_picture_in_the_player_is_the_one_of_the_page(browser: "Browser") -> None:
    with visit(browser, footex.to_page(DRAWN, pictures=PICTURES)) as visitor:
        visitor.start()
        outline = (
            "(one) => [one.outerHTML.length, one.getBoundingClientRect().width / one.getBoundingClientRect().height]"
        )
        (length, ratio), (shown, own) = (
            visitor.page.eval_on_selector(name, outline) for name in ("#picture-1-1-1", ".player-picture svg")
        )
        # The circle of it is found by an id, which only the original has.
        assert length - shown == len(' id="picture-1-1-1"') + len(' id="picture-1-1-1-dot"')
        assert visitor.page.eval_on_selector(".player-picture use", "(one) => one.getBBox().width") == 4
        assert own == pytest.approx(ratio, rel=0.01)
        assert visitor.page.get_attribute(".player-picture", "aria-hidden") == "true"


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (667, 375), (1280, 800)])
def test_a_picture_can_be_seen_beside_the_countdown(browser: "Browser", size: tuple[int, int]) -> None:
    width, height = size
    with visit(browser, footex.to_page(ROUTINE), viewport={"width": width, "height": height}) as visitor:
        visitor.start()
        box = visitor.page.locator(".player-picture svg").bounding_box()
        assert box is not None
        assert box["width"] >= 160
        assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.01)


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (844, 390), (667, 375), (568, 320), (1280, 800)])
def test_a_step_fits_on_the_screen(browser: "Browser", size: tuple[int, int]) -> None:
    width, height = size
    with visit(browser, footex.to_page(ROUTINE), viewport={"width": width, "height": height}) as visitor:
        visitor.start()
        for _ in range(12):
            box = visitor.page.evaluate("(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])"
                                        "(document.getElementById('footex-player'))")  # fmt: skip
            assert box[0] <= width
            assert box[1] <= height, (visitor.sees("name"), visitor.sees("next"))
            visitor.page.locator(".player-skip:visible, .player-go-on:visible").first.click()
