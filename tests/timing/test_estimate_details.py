"""The details of an estimate: made when first asked for, and the same whenever that is."""

import copy
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import pytest

import footex
from footex import UNSTATED, Block, Dose, Exercise, Hold, Move, Prescription, Reps, Rest, Routine
from footex.timing import TimeKind

A, B = (Exercise(id=one, name=one) for one in "ab")


def doing(exercise: Exercise = A, **dose: object) -> Prescription:
    return Prescription(exercise=exercise, dose=Dose(**({"work": Move("10 s")} | dose)))


ONE, OTHER = doing(A), doing(B)


def test_parts_say_where_and_on_what() -> None:
    block = Block(items=[ONE, Block(items=[OTHER, Rest("1 s"), ONE])], rounds=2, rest="2 s")
    each = doing(B, work=[Reps(2, hold="1 s"), Hold("1 s"), Move("1 s")], sets=2, sides="each")
    parts = footex.estimate(Routine(id="it", title="It", items=[block, each])).parts
    shown = [(one.place, one.kind.value, one.exercise and one.exercise.id, str(one.total.typical)) for one in parts]
    assert shown == [
        ("items[0].items[0]", "work", "a", "0:00:20"),
        ("items[0].items[1].items[0]", "transition", "b", "0:01:00"),
        ("items[0].items[1].items[0]", "work", "b", "0:00:20"),
        ("items[0].items[1].items[1]", "rest", None, "0:00:02"),
        ("items[0].items[1].items[2]", "work", "a", "0:00:20"),
        ("items[0]", "rest", None, "0:00:02"),
        ("items[1]", "transition", "b", "0:00:30"),
        ("items[1]", "work", "b", "0:00:28"),
        ("items[1]", "hold", "b", "0:00:12"),
        ("items[1]", "rest", "b", "0:00:30"),
        ("items[1]", "switch", "b", "0:00:10"),
    ]


def test_a_gap_between_rounds_that_change_the_exercise_is_a_transition_of_the_block() -> None:
    parts = footex.estimate(Routine(id="it", title="It", items=Block(items=[ONE, OTHER], rounds=2))).parts
    gaps = [(one.place, one.exercise and one.exercise.id) for one in parts if one.kind is TimeKind.TRANSITION]
    assert gaps == [("items[0].items[1]", "b"), ("items[0]", "a")]


def test_assumptions_say_where_they_were_made() -> None:
    items = [
        Block(items=[ONE, Rest("a few seconds"), OTHER], rounds="a few", rest="a few seconds"),
        doing(sets=UNSTATED),
    ]
    found = footex.estimate(Routine(id="it", title="It", items=items)).assumptions
    assert {one.name: (one.kind.value, one.where, str(one.value)) for one in found} == {
        "a few": ("word", ("items[0]",), "2-4"),
        "a few seconds": ("word", ("items[0].items[1]", "items[0]"), "2-3-5 s"),
        "unstated sets": ("count", ("items[1]",), "1-3"),
        "rest": ("time", ("items[1]",), "10 s - 30 s - 1 min"),
        "transition": ("time", ("items[1]",), "10 s - 30 s - 1 min"),
    }


def full(routine: Routine) -> footex.Estimate:
    """An estimate with everything in it read."""
    found = footex.estimate(routine)
    assert all((found.parts, found.assumptions, found.readings, found.claims))
    return found


ARTICLE = "heel-and-foot-stretching"


def test_the_details_of_an_estimate_are_made_once_when_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(module: str, name: str) -> None:
        home = import_module(f"footex.timing.estimates.{module}")
        make = getattr(home, name)

        def noting(*given: object) -> object:
            asked.append(name)
            return make(*given)

        monkeypatch.setattr(home, name, noting)

    note("assumptions", "find_assumptions")
    note("readings", "time_readings")
    note("claims", "check_claims")
    found = footex.estimate(footex.bundled().routines[ARTICLE])
    assert found.total.exact is False
    assert asked == []
    assert found.claims is found.claims
    assert found.assumptions is found.assumptions
    assert found.readings is found.readings
    assert found.parts is found.parts
    assert asked == ["check_claims", "find_assumptions", "time_readings"]


def test_a_first_total_loads_no_details() -> None:
    program = (
        "import sys, footex; footex.estimate(footex.bundled().routines['heel-and-foot-stretching']).total; "
        "print(*(one for one in sys.modules if one.startswith('footex.timing.')))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    loaded = {one for one in run.stdout.split() if one.count(".") > 2}
    paces = ("paces.assumed", "paces.bundled_assumptions", "paces.factor", "paces.open_amount", "paces.pace")
    counts = ("counts.counting", "counts.dose_counts", "counts.numbers", "counts.sequence", "counts.units")
    needed = (*counts, "estimates.estimate", *paces)
    assert loaded == {f"footex.timing.{name}" for name in needed}


def test_whether_its_details_were_asked_for_makes_no_difference_to_an_estimate() -> None:
    routine = footex.bundled().routines[ARTICLE]
    read, unread = full(routine), footex.estimate(routine)
    assert read == unread
    assert hash(read) == hash(unread)
    assert repr(read) == repr(unread)
    assert pickle.dumps(read) == pickle.dumps(unread)
    assert copy.copy(read) is copy.deepcopy(read) is read
    assert read != footex.estimate(routine, pace=footex.timing.BRISK)


@pytest.mark.parametrize("read", [footex.estimate, full])
def test_an_estimate_from_a_pickle_tells_the_same(read: Callable[[Routine], footex.Estimate]) -> None:
    found = read(footex.bundled().routines[ARTICLE])
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert (again.parts, again.assumptions, again.readings, again.claims) == (
        found.parts, found.assumptions, found.readings, found.claims,
    )  # fmt: skip


def test_the_details_can_be_asked_for_from_several_threads() -> None:
    routine = footex.bundled().routines[ARTICLE]
    expected = full(routine)
    for _ in range(20):
        found = footex.estimate(routine)
        start = threading.Barrier(4)

        def ask(found: footex.Estimate = found, start: threading.Barrier = start) -> tuple[object, ...]:
            start.wait()
            return found.parts, found.assumptions, found.readings, found.claims

        with ThreadPoolExecutor(4) as pool:
            told = [each.result() for each in [pool.submit(ask) for _ in range(4)]]
        assert told == [(expected.parts, expected.assumptions, expected.readings, expected.claims)] * 4


def test_an_estimate_has_no_other_attributes_and_none_can_be_set() -> None:
    found = footex.estimate(footex.bundled().routines[ARTICLE])
    with pytest.raises(AttributeError):
        found.minutes  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        found.parts = ()
