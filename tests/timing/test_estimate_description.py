"""Estimates in plain words."""

import attrs
from hypothesis import given
from sessions import of, session

import footex
from footex import (
    Block,
    Dose,
    Evidence,
    Exercise,
    Hold,
    Move,
    Prescription,
    Reps,
    Routine,
    Vague,
    estimate,
)
from footex.model import Claim, Reading
from footex.testing import routines
from footex.timing import STEADY, AssumedWord, CheckedClaim, Direction, Verdict
from footex.timing.estimates.description import (
    describe_assumed,
    describe_assumption,
    describe_checked_claim,
    describe_clocks,
    describe_part,
    describe_place,
    describe_reading,
)
from footex.timing.paces.bundled import PACES
from footex.timing.paces.description import describe_reason
from pseudo import bare_english, pseudo_language


@given(routines(max_items=3, max_depth=1, max_count=4, detailed=False))
def test_what_was_assumed_is_described_by_the_name_that_it_has(routine: Routine) -> None:
    for assumption in estimate(routine).assumptions:
        assert describe_assumed(assumption) == assumption.name


def test_assumed_times_counts_words_and_open_figures_have_words_of_their_own() -> None:
    slow = Exercise(id="slow", name="Slow", rep_time="4-5 s", step_time="1 s", metre_time="1-2 s")
    items = [
        Prescription(slow, Dose([Reps(2), Move(steps=footex.UNSTATED), Move(distance="about 20 m")])),
        of("Squat", Dose(Reps("8+, to failure", hold="a few seconds"), sets="to failure", rest="about 20 s")),
        of("Lunge", Dose(Reps("to failure"), sets="a couple of", sides="each")),
        of("Plank", Dose(Hold("to failure"))),
        of("Walk", Dose([Move(steps=5), Move(distance="5 m"), Move("unstated")])),
        of("Row", Dose(Reps("several", rest=footex.UNSTATED), sets=footex.UNSTATED)),
        Block(of("Sit", Dose(Hold(Vague("a few minutes")))), rounds=footex.UNSTATED),
    ]
    found = {describe_assumed(one): one.name for one in estimate(session(*items)).assumptions}
    assert all(text == name for text, name in found.items())
    assert set(found) == {
        "repetition", "rest", "bout", "step", "metre", "switch", "transition", "repetition of slow", "step of slow",
        "metre of slow", "unstated steps", "unstated sets", "repetitions to failure", "sets to failure",
        "bout to failure", "a few seconds", "a few minutes", "a couple of", "several", "about 20 m", "about 20 s",
        "at least 8, to failure",
    }  # fmt: skip
    assert [text for text in found if not hasattr(text, "entry")] == []


def test_words_of_a_source_that_the_library_does_not_know_stay_as_they_are() -> None:
    own = (*STEADY.words, AssumedWord("a handful", count="4-6"))
    mine = attrs.evolve(STEADY, id="mine-1", words=own)
    _, assumption = estimate(session(of("Squat", Dose(Reps(Vague("a handful"))))), pace=mine).assumptions
    assert describe_assumed(assumption) == "a handful"
    assert describe_reason(assumption.reason) == "chosen by whoever made this pace"
    assert describe_reason("measured on the ward") == "measured on the ward"


def test_an_assumption_says_its_worth_and_its_places() -> None:
    squat = of("Squat", Dose(Reps(10)))
    (repetition, *_) = estimate(session(squat, Block(squat, rounds=2))).assumptions
    assert describe_assumption(repetition) == "repetition: 2-3-5 s, worth 1 min 30 s, in 1, 2.1"
    assert describe_assumption(repetition, lambda figure: f"{figure} ms") == (
        "repetition: 2-3-5 s, worth 90000 ms, in 1, 2.1"
    )


def test_parts_are_numbered_and_named_by_exercise_and_by_what_they_are_for() -> None:
    squat, plank = of("Squat", Dose(Reps(10))), of("Plank", Dose(Hold("5 s")))
    parts = estimate(session(Block([squat, plank], rounds=2, rest="9 s"))).parts
    names = {"items[0].items[0]": "Squat", "items[0].items[1]": "Plank"}
    assert [describe_part(part, names.get(part.place, "")) for part in parts] == [
        "1.1 Squat work", "to 1.2", "1.2 Plank hold", "1 rest"
    ]  # fmt: skip
    assert describe_place("items[2].items[0]") == "3.1"


def test_rounds_by_the_clock_say_how_many_there_are_or_whether_they_keep_their_marks() -> None:
    squat = of("Squat", Dose(Reps(15)))
    clocks = [Block(squat, cap="10 min"), Block(squat, rounds=2, every="40 s"), Block(squat, rounds=2, every="3 min")]
    assert list(describe_clocks(estimate(session(*clocks)))) == [
        "1: 8 whole rounds in 10 min at least, 13 typically, 20 at most",
        "2: a round takes 30 s - 45 s - 1 min 15 s, and one begins every 40 s; at the typical and high figures it misses its mark",
        "3: a round takes 30 s - 45 s - 1 min 15 s, and one begins every 3 min",
    ]


def test_a_reading_says_how_much_longer_or_shorter_it_is() -> None:
    readings = [Reading(dose=Dose(Reps(5)), why="Five in all."), Reading(dose=Dose(Reps(20)), why="Ten a foot")]
    squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(10)), readings=readings)
    assert [describe_reading(other) for other in estimate(session(squat)).readings] == [
        "1 Five in all: 10 s / 15 s / 25 s, typically -15 s",
        "1 Ten a foot: 40 s / 1 min / 1 min 40 s, typically +30 s",
    ]


def test_a_claim_says_its_time_as_printed_its_verdict_its_subject_and_its_distance() -> None:
    def judged(claim: Claim, verdict: Verdict, direction: Direction | None = None) -> str:
        distance = None if direction is None else footex.Duration("90 s")
        return describe_checked_claim(
            CheckedClaim(claim=claim, verdict=verdict, direction=direction, distance=distance)
        )

    printed = [
        Evidence(field="time", basis="stated", printed="15 minutes"),
        Evidence(field="sense", basis="derived", note="So."),
    ]
    plain = Claim(kind="total-time", time="15 min", sense="at-most", evidence=printed)
    assert judged(plain, Verdict.PLAUSIBLE) == 'at most 15 min ("15 minutes"): plausible'
    assert judged(plain, Verdict.STRETCHED, Direction.TOO_LONG) == (
        'at most 15 min ("15 minutes"): stretched, too long by 1 min 30 s'
    )
    a_set = Claim(kind="total-time", time="1 min", scope="set", about="squat")
    assert judged(a_set, Verdict.CONTRADICTED, Direction.TOO_SHORT) == (
        "1 min: contradicted, being about one set of squat, too short by 1 min 30 s"
    )
    other = Claim(kind="total-time", time="1 min", about="legs")
    assert judged(other, Verdict.NOT_COMPARABLE) == "1 min: not comparable, being about legs"


def test_every_reason_of_a_bundled_pace_is_a_message() -> None:
    for pace in PACES:
        assumed = [getattr(pace, each.name) for each in pace.__attrs_attrs__ if each.name not in ("id", "words")]
        for one in (*assumed, *pace.words):
            assert describe_reason(one.reason).entry.text == one.reason  # type: ignore[attr-defined]
    own = Exercise(id="slow", name="Slow", rep_time="4 s", step_time="1 s", metre_time="1 s")
    dose = Dose([Reps(2), Move(steps=5), Move(distance="5 m")])
    for assumption in estimate(session(Prescription(own, dose))).assumptions:
        assert describe_reason(assumption.reason).entry.text == assumption.reason  # type: ignore[attr-defined]


def test_sets_to_failure_with_a_range_of_maxima_are_said_in_any_language() -> None:
    press = Prescription(
        Exercise(id="press", name="\N{GREEK SMALL LETTER PI}"), Dose(Reps("to failure"), load="8-12 RM")
    )
    words = [describe_assumed(one) for one in estimate(session(press)).assumptions]
    assert "at least 8-12, to failure" in words
    assert [bare_english(pseudo_language().say(text)) for text in words] == [[]] * len(words)
