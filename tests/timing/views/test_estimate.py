"""Estimates in a notebook."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import (
    Block,
    Caution,
    Dose,
    Duration,
    Estimate,
    Evidence,
    Exercise,
    Hold,
    Prescription,
    Reps,
    Routine,
    Source,
    estimate,
)
from footex.model import Claim, Reading
from footex.testing import routines
from footex.timing import PACES, TimeKind

SQUAT, PLANK = Exercise(id="squat", name="Squat <b>&</b>"), Exercise(id="plank", name="Plank")


def tables(html: str) -> dict[str, list[list[str]]]:
    """The rows of each table, by its caption."""
    found = re.findall("<table><caption[^>]*>(.*?)</caption>(.*?)</table>", html)
    return {unescape(caption): [cells(row) for row in re.findall("<tr>.*?</tr>", body)] for caption, body in found}


def cells(row: str) -> list[str]:
    return [unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall("<t[dh][ >].*?</t[dh]>", row)]


def shown(*items: footex.model.Item, **fields: object) -> str:
    return estimate(Routine(id="legs", title="Legs", items=items, **fields))._repr_html_()  # type: ignore[arg-type]


LEGS = (Prescription(SQUAT, Dose(Reps("8-12"), sets=2)), Prescription(PLANK, Dose(Hold("20 s"))))


def test_what_to_mind_is_first_then_the_total_in_bold() -> None:
    html = shown(*LEGS, cautions=Caution(text="Not <barefoot>.", by="me"))
    total = "<p>Legs, at pace steady-1</p><p><b>1 min 12 s to 4 min 20 s, typically 2 min 20 s</b></p>"
    assert total in html
    assert html.index("Not &lt;barefoot&gt;. [me]") < html.index(total)
    assert html.index(total) < html.index("<table")


def test_the_parts_are_summed_by_exercise_by_dose_and_by_pace_and_end_in_the_total_in_bold() -> None:
    html = shown(*LEGS, Prescription(SQUAT, Dose(Reps(10))))
    head, *rows = tables(html)["By exercise"]
    assert head == ["exercise", "low", "typical", "high", "by dose alone", "by pace alone"]
    assert rows == [
        ["Squat <b>&</b>", "1 min 2 s", "2 min", "3 min 50 s", "1 min 48 s to 2 min 12 s", "1 min 10 s to 3 min 30 s"],
        ["transition", "20 s", "1 min", "2 min", "1 min", "20 s to 2 min"],
        ["Plank", "20 s", "20 s", "20 s", "20 s", "20 s"],
        ["Total", "1 min 42 s", "3 min 20 s", "6 min 10 s", "3 min 8 s to 3 min 32 s", "1 min 50 s to 5 min 50 s"],
    ]
    assert "<b>Total</b>" in html
    assert "<b>3 min 20 s</b>" in html


def test_the_parts_are_listed_by_place_and_by_what_they_are_spent_on() -> None:
    head, *rows = tables(shown(*LEGS, Block(LEGS[1], rounds=2, every="30 s")))["By place"]
    assert head == ["place", "exercise", "time for", "low", "typical", "high"]
    assert rows == [
        ["1", "Squat <b>&</b>", "work", "32 s", "1 min", "2 min"],
        ["1", "Squat <b>&</b>", "rest", "10 s", "30 s", "1 min"],
        ["2", "Plank", "transition", "10 s", "30 s", "1 min"],
        ["2", "Plank", "hold", "20 s", "20 s", "20 s"],
        ["3.1", "Plank", "hold", "40 s", "40 s", "40 s"],
        ["3", "", "wait", "20 s", "20 s", "20 s"],
    ]


def test_every_assumption_is_shown_with_its_worth_its_places_and_its_reason() -> None:
    head, *rows = tables(shown(*LEGS))[
        "Assumed, and what each is worth: the total with it high less the total with it low"
    ]
    assert head == ["assumed", "as", "worth", "in", "because"]
    assert rows == [
        ["repetition", "2-3-5 s", "1 min", "1", "an unhurried movement out and back; one circle is one"],
        ["rest", "10 s - 30 s - 1 min", "50 s", "1", "from a breath to a minute between easy sets"],
        ["transition", "10 s - 30 s - 1 min", "50 s", "2", "getting into another position, with equipment at hand"],
    ]


def test_blocks_by_the_clock_other_readings_and_claims_are_lists() -> None:
    printed = Evidence(field="time", basis="stated", printed="5 minutes")
    source = Source(
        id="page", title="Page", claims=[Claim(kind="total-time", time="5 min", scope="routine", evidence=printed)]
    )
    reading = Reading(dose=Dose(Reps(5)), why="Five in all.")
    html = shown(Prescription(SQUAT, Dose(Reps(10)), readings=reading), Block(LEGS[1], cap="1 min"), source=source)
    assert "By the clock</p><ul><li>2: 3 whole rounds in 1 min at least, 3 typically, 3 at most</li></ul>" in html
    assert "Other readings of the source</p><ul><li>1 Five in all: 1 min 20 s / 1 min 45 s / " in html
    assert "What the source claims</p><ul><li>5 min (&quot;5 minutes&quot;): contradicted, too long by " in html


def test_what_there_is_none_of_has_no_heading() -> None:
    html = shown(Prescription(PLANK, Dose(Hold("20 s"))))
    assert list(tables(html)) == ["By exercise", "By place"]
    for heading in ("By the clock", "Other readings", "What the source claims"):
        assert heading not in html


@given(routines(max_items=3, max_depth=2, max_count=4, detailed=False), st.sampled_from(PACES))
def test_the_rows_of_the_exercises_sum_to_the_total(routine: Routine, pace: footex.Pace) -> None:
    estimated = estimate(routine, pace=pace)
    _, *rows, total = tables(estimated._repr_html_())["By exercise"]
    for column, figure in enumerate(estimated.total.milliseconds, 1):
        assert sum(Duration(row[column]).milliseconds[0] for row in rows) == figure
        assert Duration(total[column]).milliseconds[0] == figure
    between = {part.kind for part in estimated.parts if part.exercise is None or part.kind is TimeKind.TRANSITION}
    exercises = {
        part.exercise.name for part in estimated.parts if part.exercise is not None and part.kind not in between
    }
    assert len(rows) >= len(exercises)
    assert isinstance(estimated, Estimate)
