"""The time of a routine in pictures on its page: the same totals as the page says, at its pace and level."""

import re

import pytest
from drawing import Drawing
from hypothesis import given

import footex
from footex import Exercise, Prescription, Routine, to_page
from footex.model.figures.description import describe_duration
from footex.testing import routines
from footex.timing import GENTLE, Grain, Level

PLANK = Exercise(id="plank", name="Plank")
ROUTINE = footex.bundled().routines["heel-and-foot-stretching"]


def charts_of(page: str) -> dict[str, Drawing]:
    """The charts of the section about time, by their headings."""
    section = re.search(r'<section id="time".*?</section>', page, re.DOTALL)
    found = re.findall(r"<h3>(.*?)</h3>(<svg .*?</svg>)", section[0] if section else "", re.DOTALL)
    return {title: Drawing(drawn.replace(' class="chart"', "")) for title, drawn in found}


def test_a_page_shows_a_session_its_exercises_and_what_is_assumed() -> None:
    charts = charts_of(to_page(ROUTINE))
    assert list(charts) == ["From start to end", "Each exercise", "How much the assumed figures matter"]
    for chart in charts.values():
        chart.check()
    titles = [chart.title for chart in charts.values()]
    assert titles == [
        "Heel and foot stretching from start to end, at the typical figures",
        "Heel and foot stretching: the time of each exercise",
        "Heel and foot stretching: what each assumption is worth",
    ]


def test_where_nothing_is_assumed_no_picture_says_what_that_is_worth() -> None:
    page = to_page(Routine(id="one", title="One", items=Prescription(PLANK, "2 x 30 s, rest 15 s")))
    assert list(charts_of(page)) == ["From start to end", "Each exercise"]


@pytest.mark.parametrize("level", Level)
def test_the_session_is_drawn_at_the_level_and_the_pace_of_the_page(level: Level) -> None:
    total = footex.estimate(ROUTINE, pace=GENTLE).total.milliseconds
    charts = charts_of(to_page(ROUTINE, pace=GENTLE, level=level))
    session, exercises = charts["From start to end"], charts["Each exercise"]
    assert session.described[0].startswith(f"The whole session: {describe_duration(total[level.index])},")
    assert exercises.described[-1].startswith(f"Total: {describe_duration(total[1])}, from ")


@given(routines())
def test_the_pictures_of_a_page_have_its_total(routine: Routine) -> None:
    total = footex.estimate(routine).total.milliseconds
    charts = charts_of(to_page(routine, level="low"))
    assert charts["From start to end"].texts()[charts["From start to end"].texts().index("The whole session") + 1] == (
        describe_duration(total[0])
    )
    assert charts["Each exercise"].texts()[:2] == ["Total", describe_duration(total[1])]


def test_the_affected_side_alone_is_drawn() -> None:
    routine = Routine(id="one", title="One", items=Prescription(PLANK, "30 s, affected side"))
    assert charts_of(to_page(routine, side="left"))["Each exercise"].texts()[:2] == ["Total", "30 s"]


def test_a_session_of_too_many_steps_isnt_drawn() -> None:
    many = Routine(id="many", title="Many", items=Prescription(PLANK, "100 x 100, rest 1 s"))
    more = Routine(id="more", title="More", items=Prescription(PLANK, "200 x 101, rest 1 s"))
    assert charts_of(to_page(many, grain=Grain.BOUT))
    assert not charts_of(to_page(more, grain=Grain.BOUT))
