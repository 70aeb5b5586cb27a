"""No assumed figure stands without its mark, and no stated one with it.

The mark is "about" before it, "~" before it, or "(assumed)" after it. What an estimate adds up is no prescription and
has none: beside it stands, under a heading that says so, what of it is assumed.
"""

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from footex import (
    UNSTATED,
    Block,
    Dose,
    Estimate,
    Exercise,
    Hold,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    Vague,
    estimate,
)
from footex.export.page.parts.time import describe_total
from footex.messages import page
from footex.messages.language import ENGLISH
from footex.model import Sides
from footex.model.figures.description import describe_amount, describe_duration
from footex.timing import STEADY, AssumedWord, resolve
from footex.timing.estimates.description import describe_assumed
from footex.timing.paces.description import describe_reason
from outputs import OUTPUTS

PRIMES = evolve(
    STEADY, id="primes", repetition="31 s", rest="37 s", hold="17 s", bout="41 s", step="19 s", switch="23 s",
    transition="29 s", repetitions="11", sets="7", words=AssumedWord("a few", count="13", of_unit="43"),
)  # fmt: skip
FIGURES = "31|37|17|41|19|23|29|11|7|13|43"
UNITS = "s|sec|seconds?|min|minutes|repetitions|breaths|steps|sets|rounds"
FIGURE = re.compile(rf"(?<![\d.:])(?:(?<=\bof )(?:{FIGURES})\b|(?:{FIGURES}) (?:{UNITS})\b)(?! \(assumed\))")
SPAN = re.compile(rf"(?:about |~)(?:{FIGURES})(?: (?:{UNITS}))?\b|\b(?:{FIGURES})(?: (?:{UNITS}))? \(assumed\)")
"""A figure of the pace with its mark."""

A_FEW, A_FEW_SECONDS = Vague("a few"), Vague("a few seconds")
COUNTS = st.sampled_from([UNSTATED, A_FEW])
TIMES = st.sampled_from([UNSTATED, A_FEW_SECONDS])
SQUAT, WALK = Exercise(id="squat", name="Squat"), Exercise(id="walk", name="Walk")
REPS = st.builds(Reps, COUNTS, hold=st.none() | TIMES, rest=st.none() | TIMES)
WORK = st.one_of(REPS, st.builds(Hold, TIMES), st.builds(Move, TIMES), st.builds(Move, steps=COUNTS))
DOSES = st.builds(Dose, WORK, sets=COUNTS, rest=TIMES, sides=st.sampled_from(Sides))
DONE = st.builds(Prescription, st.sampled_from([SQUAT, WALK]), DOSES)
BLOCKS = st.builds(Block, DONE, rounds=COUNTS, rest=TIMES)
ITEMS = st.tuples(DONE | BLOCKS) | st.tuples(DONE, st.builds(Rest, TIMES), DONE) | st.tuples(DONE, DONE)
UNSTATED_ROUTINES = st.builds(Routine, id=st.just("legs"), title=st.just("Legs"), items=ITEMS)


TIMETABLES = {"calendar", "page of a plan", "leaflet of a plan"}
"""What has dates and lengths of sessions beside the doses, which it shows as the page of a routine does."""


CHARTS = ("chart of a session", "chart of an estimate", "chart of assumptions", "chart of a protocol")


def told_of_time(estimated: Estimate) -> set[str]:
    """What a page says of the time of a session: sums, and under a heading what of them is assumed."""
    typical = describe_duration(estimated.total.milliseconds[1])
    assumed = (
        page.ASSUMED_LINE(
            name=describe_assumed(one), value=describe_amount(one.value), reason=describe_reason(one.reason)
        )
        for one in estimated.assumptions
    )
    start = page.START_ABOUT if estimated.assumptions else page.START
    return {describe_total(estimated.total), start(time=typical), *assumed}


def unmarked(routine: Routine) -> dict[str, list[str]]:
    """The texts of each output that shows doses, in which a figure of the pace has no mark."""
    told = told_of_time(estimate(routine, pace=PRIMES))
    # Pages have charts, of lengths that say how much of them is assumed, and of what is assumed.
    for chart in CHARTS:
        told |= set(OUTPUTS[chart].show(routine, PRIMES, ENGLISH))
    shown = {
        name: [text for text in output.show(routine, PRIMES, ENGLISH) if text not in told]
        for name, output in OUTPUTS.items()
        if output.doses and name not in TIMETABLES
    }
    found = {name: [text for text in texts if FIGURE.search(SPAN.sub("", text))] for name, texts in shown.items()}
    return {name: texts for name, texts in found.items() if texts}


@settings(max_examples=6)
@given(UNSTATED_ROUTINES)
def test_every_figure_of_the_pace_is_marked_where_nothing_is_stated(routine: Routine) -> None:
    assert unmarked(routine) == {}


@settings(max_examples=5)
@given(UNSTATED_ROUTINES)
def test_every_figure_of_the_pace_is_marked_where_it_was_filled_in(routine: Routine) -> None:
    assert unmarked(resolve(routine, pace=PRIMES)) == {}


@settings(max_examples=3)
@given(UNSTATED_ROUTINES)
def test_every_time_of_a_timeline_is_marked_where_nothing_is_stated(routine: Routine) -> None:
    lines = OUTPUTS["footex timeline"].show(routine, PRIMES, ENGLISH)
    timed = [line for line in lines if re.match(r" *\d+:[\d:.]+  ", line)]
    assert timed
    assert all(re.match(r" *\d+:[\d:.]+ +~\d", line) for line in timed)


@pytest.mark.parametrize("name", [name for name, output in OUTPUTS.items() if output.times])
def test_each_total_says_beside_it_whether_it_rests_on_anything_assumed(name: str) -> None:
    assumed = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "10"))
    stated = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "hold 30 s"))
    assert estimate(assumed).assumptions
    assert not estimate(stated).assumptions
    for routine, says in ((assumed, True), (stated, False)):
        shown = "\n".join(OUTPUTS[name].show(routine, STEADY, ENGLISH))
        assert ("ssumed" in shown) == says


STATED_TIMES = st.integers(1, 90).map(lambda seconds: f"{seconds} s")
STATED_WORK = st.one_of(
    st.builds(Reps, st.integers(1, 4), tempo=st.just("2-1-2-1")),
    st.builds(Hold, STATED_TIMES),
    st.builds(Move, STATED_TIMES),
)
STATED_DOSES = st.builds(
    Dose, STATED_WORK, sets=st.integers(1, 3), rest=STATED_TIMES, sides=st.sampled_from([Sides.TOGETHER, Sides.LEFT])
)
STATED_DONE = st.builds(Prescription, st.just(SQUAT), STATED_DOSES)
STATED_BLOCKS = st.builds(Block, STATED_DONE, rounds=st.integers(1, 3), rest=STATED_TIMES)
STATED_ITEMS = st.tuples(STATED_DONE, st.builds(Rest, STATED_TIMES), STATED_DONE | STATED_BLOCKS)
STATED_ROUTINES = st.builds(Routine, id=st.just("legs"), title=st.just("Legs"), items=STATED_ITEMS)


@settings(max_examples=5)
@given(STATED_ROUTINES)
def test_no_mark_stands_where_all_is_stated(routine: Routine) -> None:
    assert not estimate(routine).assumptions
    for name, output in OUTPUTS.items():
        if output.doses:
            shown = "\n".join(output.show(routine, STEADY, ENGLISH))
            assert re.findall(r"\babout\b|~|\(assumed\)|as long as you need", shown) == [], name


@pytest.mark.parametrize(
    "text", ["set 1 of 7", "Rest 37 s", "11 repetitions", "hold 17 s each", "7 sets of 11 breaths"]
)
def test_a_figure_without_its_mark_is_found(text: str) -> None:
    assert FIGURE.search(SPAN.sub("", text))


@pytest.mark.parametrize("text", ["set 7 of about 13", "Rest (about 37 s)", "7 sets (assumed)", "set 1 of 3", "137 s"])
def test_a_figure_with_its_mark_is_none_without(text: str) -> None:
    assert not FIGURE.search(SPAN.sub("", text))
