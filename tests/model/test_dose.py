"""Doses: work, sets, sides, tempo."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

import attrs
import pytest
from hypothesis import given

from footex import UNSTATED, Count, Dose, Duration, FootexError, Hold, Move, Reps, Vague
from footex.model import SideOrder, Sides, Tempo
from footex.testing import tempos


@given(tempos())
def test_a_tempo_and_its_text_round_trip(tempo: Tempo) -> None:
    assert Tempo(str(tempo)) == tempo
    assert attrs.evolve(tempo) == tempo


def test_a_tempo_is_four_phases_in_the_order_of_the_field() -> None:
    tempo = Tempo("3-1-2-0")
    assert (tempo.eccentric, tempo.stretched_pause, tempo.concentric, tempo.shortened_pause) == (3, 1, 2, 0)
    assert tempo == Tempo(3, 1, 2, 0)
    assert tempo.seconds == 6
    assert Tempo(0, 0, 86_400, 0).seconds == 86_400
    assert repr(tempo) == "Tempo('3-1-2-0')"
    assert repr(Reps(5, tempo=tempo)) == "Reps(5, tempo='3-1-2-0')"


NOTATION = "is not a tempo; write four whole seconds such as '3-1-2-0'"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("3-1-2",), f"Tempo: '3-1-2' {NOTATION}"),
        (("3-1-2-0-1",), f"Tempo: '3-1-2-0-1' {NOTATION}"),
        (("3121",), f"Tempo: '3121' {NOTATION}"),
        (("3-0-X-0",), f"Tempo: '3-0-X-0' {NOTATION}"),
        (("3--2-0",), f"Tempo: '3--2-0' {NOTATION}"),
        (("100000-0-0-0",), f"Tempo: '100000-0-0-0' {NOTATION}"),
        (("３-1-2-0",), f"Tempo: '３-1-2-0' {NOTATION}"),
        (("0-0-0-0",), "Tempo: '0-0-0-0' takes no time or over a day; write phases such as '3-1-2-0'"),
        ((43_200, 0, 43_201), "Tempo: '43200-0-43201-0' takes no time or over a day; write phases such as '3-1-2-0'"),
        ((1.5,), "Tempo.eccentric: 1.5 is not a whole number of seconds; write 0 to 86,400"),
        ((1, True), "Tempo.stretched_pause: True is not a whole number of seconds; write 0 to 86,400"),
        ((1, 0, -1), "Tempo.concentric: -1 is not a whole number of seconds; write 0 to 86,400"),
        ((1, 0, 0, 86_401), "Tempo.shortened_pause: 86401 is not a whole number of seconds; write 0 to 86,400"),
        (
            ("3-1-2-0", 5),
            "Tempo: '3-1-2-0' is text beside other figures; write Tempo('3-1-2-0') or Tempo(3, 1, 2, 0)",
        ),
    ],
)
def test_what_is_no_tempo_is_refused(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Tempo(*arguments)
    assert str(caught.value) == message


def test_work_is_repetitions_holds_or_moves() -> None:
    reps = Reps("5-10", hold="a few seconds", tempo="2-0-1-0", rest="0 s", label="clockwise")
    assert (reps.count, reps.tempo, reps.rest) == (Count(5, 10), Tempo("2-0-1-0"), Duration("0 s"))
    assert Hold("30 s", label="left").label == "left"
    assert Move("unstated").duration is UNSTATED


def test_by_default_a_dose_is_one_set_of_both_sides_together() -> None:
    dose = Dose(work=Reps(10))
    assert (dose.sets, dose.sides, dose.order) == (Count(1), Sides.TOGETHER, SideOrder.SWITCH_EACH_SET)
    assert dose.rest is UNSTATED
    assert (dose.switch, dose.rest_between_sides) == (UNSTATED, None)
    assert dose.load is UNSTATED


def test_a_dose_says_how_long_changing_sides_takes_or_the_rest_between_them() -> None:
    switch = Dose(work=Reps(10), sides="each", switch="10 s")
    rest = Dose(work=Reps(10), sides="each", rest_between_sides="a few minutes")
    assert (switch.switch, switch.rest_between_sides) == (Duration("10 s"), None)
    assert (rest.switch, rest.rest_between_sides) == (UNSTATED, Vague("a few minutes"))
    assert Dose(work=Reps(10), sides="each", switch="0 s") != Dose(work=Reps(10), sides="each")
    assert Dose(work=Reps(10), sides="each", rest_between_sides="unstated") != Dose(work=Reps(10), sides="each")


def test_arguments_may_be_text() -> None:
    dose = Dose(work=Reps("8-12"), sets="2-3", sides="each", order="finish-side-first", rest="30 s", load="red band")
    assert dose == Dose(
        work=[Reps(Count(8, 12))],
        sets=Count(2, 3),
        sides=Sides.EACH,
        order=SideOrder.FINISH_SIDE_FIRST,
        rest=Duration("30 s"),
        load="red band",
    )


TIME = "write '20 s', '5-10 s' or a timedelta"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Reps(5, hold="5 s", tempo="1-1-1-0"),
            "Reps.tempo: '1-1-1-0' pauses while there is a hold; write the pauses as 0 beside a hold",
        ),
        (
            lambda: Reps(5, hold="5 s", tempo="1-0-1-1"),
            "Reps.tempo: '1-0-1-1' pauses while there is a hold; write the pauses as 0 beside a hold",
        ),
        (lambda: Reps(5, tempo=3), f"Reps.tempo: 3 {NOTATION}"),
        (lambda: Reps(5, label=None), "Reps.label: None is not text; write a string"),
        (lambda: Reps(5, hold="0 s"), "Reps.hold: '0 s' is no time at all; write a duration over 0 s"),
        (lambda: Reps(5, rest=5), "Reps.rest: 5 is not a duration; write '5 s'"),
        (lambda: Reps(5, rest=-1), "Reps.rest: -1 is negative; write a duration such as '20 s'"),
        (lambda: Hold("30 s", label=5), "Hold.label: 5 is not text; write a string"),
        (
            lambda: Move(None),
            "Move.duration: None says nothing of how much; "
            "write a duration such as '20 s', Move(distance=...) or Move(steps=...)",
        ),
        (
            lambda: Move("20 s", steps=20),
            "Move.steps: '20' is beside a duration; write a duration, a distance or steps, one of the three",
        ),
        (
            lambda: Move(distance="400 m", steps=20),
            "Move.steps: '20' is beside a distance; write a duration, a distance or steps, one of the three",
        ),
        (
            lambda: Move(steps="as many as possible"),
            "Move.steps: 'to failure' is no number of steps; write a duration 'to failure'",
        ),
        (
            lambda: Reps(5, unit="breaths"),
            "Reps.unit: 'breaths' is not a RepetitionUnit; write one of 'repetition', 'breath'",
        ),
        (lambda: Move("5 s", label=5), "Move.label: 5 is not text; write a string"),
        (lambda: Dose(work=[]), "Dose.work: [] is empty; write Reps(...), Hold(...) or Move(...)"),
        (lambda: Dose(work=Reps(5), rest=None), f"Dose.rest: None is not a duration; {TIME}"),
        (
            lambda: Dose(work=Reps(5), sides="Each"),
            "Dose.sides: 'Each' is not a Sides; write one of 'together', 'each', 'alternating', 'left', 'right', 'affected'",
        ),
        (
            lambda: Dose(work=Reps(5), order=None),
            "Dose.order: None is not a SideOrder; write one of 'switch-each-set', 'finish-side-first'",
        ),
        (
            lambda: Dose(work=Reps(5), load=5),
            "Dose.load: 5 is not a load; write text such as '20 kg', '80 % 1RM' or 'red band'",
        ),
        (lambda: Dose(work=Reps(5), sides="each", switch=None), f"Dose.switch: None is not a duration; {TIME}"),
        (lambda: Dose(work=Reps(5), sides="each", switch=5), "Dose.switch: 5 is not a duration; write '5 s'"),
        (
            lambda: Dose(work=Reps(5), sides="each", rest_between_sides=5),
            "Dose.rest_between_sides: 5 is not a duration; write '5 s'",
        ),
        (
            lambda: Dose(work=Reps(5), switch="5 s"),
            "Dose.switch: '5 s' is beside sides together, which take no turns; write sides as 'each', or leave it out",
        ),
        (
            lambda: Dose(work=Reps(5), sides="alternating", rest_between_sides="unstated"),
            "Dose.rest_between_sides: 'unstated' is beside sides alternating, which take no turns; "
            "write sides as 'each', or leave it out",
        ),
        (
            lambda: Dose(work=Reps(5), sides="each", switch="5 s", rest_between_sides="1 min"),
            "Dose.switch: '5 s' is beside a rest between sides; write one of the two",
        ),
    ],
)
def test_a_wrong_argument_is_refused(make: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        make()  # type: ignore[operator]
    assert str(caught.value) == message


def test_a_tempo_without_pauses_may_stand_beside_a_hold() -> None:
    assert Reps(5, hold="5 s", tempo="1-0-1-0").tempo == Tempo(1, 0, 1, 0)
