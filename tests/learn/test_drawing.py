"""Adherence as people see it: the picture, the notebook, and what is said beside the rows."""

import re
import xml.etree.ElementTree as ET

import attrs
import pytest

import footex
from footex import Exercise, InvalidValue, Prescription, Routine
from footex.learn import SessionOutcome, UnreadReason, assess_adherence, draw_adherence
from footex.learn.adherence.description import describe_notes, describe_title, describe_trend
from footex.messages.adherence import OUTCOMES, UNREAD_REASONS
from hostile import HOSTILE
from logging_sessions import log_of
from pseudo import bare_english, pseudo_language
from reading import Page

LEGS = Routine(
    id="legs", title="Legs", frequency=footex.Frequency(days_per_week=7, per_day=1),
    items=[
        Prescription(Exercise(id="squat", name="Squat"), "2 x 10"),
        Prescription(Exercise(id="plank", name="Plank"), "hold 20 s"),
    ],
)  # fmt: skip
PLAN = footex.plan_week(LEGS, "daily 06:00-07:00", start="2026-11-23")
ADHERENCE = assess_adherence(
    [log_of(LEGS, "2026-11-23T06:00:00Z", percent=110), log_of(LEGS, "2026-11-24T06:00:00Z", left_out=[2])],
    PLAN.mark("2026-11-25-legs-1", "done").mark("2026-11-27-legs-1", "cancelled"),
    until="2026-11-28",
)  # fmt: skip
"""Of five sessions two were done, one of them in 110 % of its time, and one in part; one has no log."""


def read(svg: str) -> tuple[str, list[str], list[str]]:
    """The title, the lines of the description, and all texts of a picture."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    name = "{http://www.w3.org/2000/svg}"
    texts = ["".join(one.itertext()) for one in root.iter(f"{name}text")]
    return root.findtext(f"{name}title", ""), root.findtext(f"{name}desc", "").split("\n"), texts


def test_the_picture_has_the_time_of_each_week_and_the_sessions_of_each_exercise() -> None:
    title, described, texts = read(draw_adherence(ADHERENCE))
    assert title == "What was done of what was planned, until 2026-11-28"
    assert described == [
        "Week from 2026-11-23: 4 min 24 s of 11 min 40 s",
        "Squat: 2 done, 1 done in part, 2 missed",
        "Plank: 3 done, 2 missed",
    ]
    for text in ("Time by week", "planned", "real, without pauses", "Sessions by exercise", "3 of 5 done", "missed"):
        assert any(text in one for one in texts)


def test_its_bars_are_to_scale() -> None:
    bars = [
        (bar["width"], bar["fill"])
        for bar in (dict(re.findall(r'(\w+)="([^"]*)"', one)) for one in re.findall("<rect [^>]*>", draw_adherence(ADHERENCE)))
        if bar["x"] == "4"
    ]  # fmt: skip
    assert bars[:2] == [("312", "#808080"), (str(round(312 * 264 / 700, 3)), "#0072b2")]


def test_without_a_plan_it_shows_what_was_begun() -> None:
    adherence = assess_adherence([log_of(LEGS, "2026-11-23T06:00:00Z")], routines=LEGS)
    title, described, texts = read(draw_adherence(adherence))
    assert title == "What was done, until 2026-11-23"
    assert described == ["Week from 2026-11-23: 2 min 20 s of 2 min 20 s", "Squat: 1 done", "Plank: 1 done"]
    assert not any("missed" in text for text in texts)


def test_of_logs_that_are_not_known_it_has_the_weeks_alone() -> None:
    _, described, texts = read(draw_adherence(assess_adherence([log_of(LEGS, "2026-11-23T06:00:00Z")])))
    assert described == ["Week from 2026-11-23: 2 min 20 s of 2 min 20 s"]
    assert not any("Sessions by exercise" in text for text in texts)


def test_with_nothing_done_it_says_so() -> None:
    nothing = assess_adherence([], PLAN)
    title, described, texts = read(draw_adherence(assess_adherence([])))
    assert (title, described) == ("Nothing was done, and nothing was due.", [""])
    assert texts[0].startswith("Nothing was done")
    assert describe_title(nothing) == "Nothing was done, and nothing was due."
    assert list(describe_notes(nothing)) == [
        "7 sessions are ahead.",
        "A trend takes 5 sessions that were done and logged; there are 0.",
    ]
    assert list(describe_notes(assess_adherence([]))) == []
    assert "Nothing was done" in assess_adherence([])._repr_html_()


def test_a_notebook_shows_the_picture_the_rows_and_what_is_not_in_them() -> None:
    html = ADHERENCE._repr_html_()
    assert html == ADHERENCE.html()
    assert draw_adherence(ADHERENCE) in html
    page = Page(html)
    assert [" ".join(row) for row in rows_of(html)] == [
        "2026-11-23 5 2 1 2 40 % 11 min 40 s 4 min 24 s 0 s 30 s",
        "Legs 5 2 1 2 40 % 11 min 40 s 4 min 24 s 0 s 30 s",
        "Squat 5 2 1 2 40 % 7 min 30 s 2 min 39 s 30 s",
        "Plank 5 3 0 2 60 % 1 min 40 s 42 s 0 s",
        "Between exercises 2 min 30 s 1 min 3 s 0 s",
    ]
    assert "1 session was cancelled." in page.pieces


def rows_of(html: str) -> list[list[str]]:
    rows = re.findall("<tr>(<td.*?)</tr>", html)
    return [[cell for cell in re.findall("<td[^>]*>(.*?)</td>", row) if cell] for row in rows]


def test_what_is_not_in_the_rows_or_not_known_is_said() -> None:
    other = attrs.evolve(LEGS, id="other")
    logs = [log_of(LEGS, "2026-11-23T06:00:00Z"), log_of(other, "2026-11-23T09:00:00Z")]
    adherence = assess_adherence(logs, PLAN.mark("2026-11-24-legs-1", "done"))
    assert list(describe_notes(adherence)) == [
        "5 sessions are ahead.",
        "1 session wasn't planned; it is in no figure above.",
        "1 session is marked as done and has no log: how long it took isn't known.",
        "1 log names no session of the plan; it was taken for that of its routine on its day.",
        "Not told by exercise: other, 2026-11-23 09:00: no routine has this id.",
        "A trend takes 5 sessions that were done and logged; there are 2.",
    ]
    assert repr(adherence) == "<Adherence until 2026-11-24: 2 of 2 sessions done>"


@pytest.mark.parametrize(
    ("percents", "said"),
    [
        ((120, 115, 110, 105, 100), "Sessions get quicker: from 120 % of the planned time to 100 %, over the latest 5"),
        ((100, 105, 110, 115, 120), "Sessions get slower: from 100 % of the planned time to 120 %, over the latest 5"),
        ((100, 110, 100, 110, 100), "No trend is clear: from 100 % of the planned time to 100 %, over the latest 5"),
    ],
)  # fmt: skip
def test_a_trend_is_said_in_words(percents: tuple[int, ...], said: str) -> None:
    logs = [log_of(LEGS, f"2026-11-{day}T06:00:00Z", percent=percent) for day, percent in enumerate(percents, 23)]
    assert describe_trend(assess_adherence(logs, PLAN)).startswith(said)


def test_every_outcome_and_every_reason_has_words() -> None:
    assert set(OUTCOMES) == {one.value for one in SessionOutcome}
    assert set(UNREAD_REASONS) == {one.value for one in UnreadReason}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    routine = Routine(id="toes", title=text, items=Prescription(Exercise(id="press", name=text), "1 x 10"))
    html = assess_adherence(log_of(routine, "2026-11-23T06:00:00Z"), routines=routine).html()
    assert any(text in piece for piece in Page(html).pieces)


def test_it_is_said_in_another_language() -> None:
    pieces = Page(ADHERENCE.html(language=pseudo_language())).pieces
    assert set(bare_english("\n".join(pieces))) == {"Legs", "Squat", "Plank"}


def test_something_else_is_not_drawn() -> None:
    with pytest.raises(InvalidValue, match=r"draw_adherence\.adherence: "):
        draw_adherence(PLAN)  # type: ignore[arg-type]
