"""The hash of a routine's content: the same for the same routine, another for any other."""

import json

import pytest
from attrs import evolve
from hypothesis import given

import footex
from footex import Dose, Exercise, Prescription, Reps, Routine
from footex.content import content_hash
from footex.testing import routines
from footex.timing import SessionLog

LEGS = Routine(id="legs", title="Legs", items=Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(15))))


def turned(value: object) -> object:
    """A parsed document with the keys of every object in the reverse order."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(one) for one in value] if isinstance(value, list) else value


@given(routines(max_depth=1))
def test_it_is_the_same_whatever_order_the_document_is_in(routine: Routine) -> None:
    document = json.loads(footex.dumps(footex.Catalog(routines=routine)))
    read = footex.loads(json.dumps(turned(document)))
    assert isinstance(read, footex.Catalog)
    assert content_hash(read.routines[routine.id]) == content_hash(routine)


def test_it_stays_the_same_from_release_to_release() -> None:
    assert content_hash(LEGS) == "0a719bbb878dd1e5"


@pytest.mark.parametrize(
    "other",
    [
        evolve(LEGS, title="Leg day"),
        evolve(LEGS, id="more-legs"),
        evolve(LEGS, items=2 * LEGS.items),
        evolve(LEGS, items=Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(16)))),
        evolve(LEGS, items=Prescription(Exercise(id="squat", name="Squat", rep_time="4 s"), Dose(Reps(15)))),
        evolve(LEGS, items=Prescription(Exercise(id="lunge", name="Squat"), Dose(Reps(15)))),
        evolve(LEGS, source=footex.Source(id="card", title="A card")),
    ],
)
def test_it_is_another_for_whatever_is_done_otherwise(other: Routine) -> None:
    assert content_hash(other) != content_hash(LEGS)


def test_no_two_bundled_routines_share_one_and_a_log_can_hold_it() -> None:
    hashes = [content_hash(routine) for routine in footex.bundled().routines.values()]
    assert len(set(hashes)) == len(hashes)
    for one in hashes:
        assert SessionLog(
            routine="legs", hash=one, start="2026-11-23T07:00:12+01:00", level="low", pace="steady-1", grain="bout",
            parts=footex.timing.LoggedPart(place="items[0]", kind="work", planned_milliseconds=1, real_milliseconds=1),
            reached=1, finished=True,
        ).hash == one  # fmt: skip


def test_only_a_routine_has_one() -> None:
    with pytest.raises(footex.InvalidValue, match=r"content_hash\.routine: 'legs' is not a Routine"):
        content_hash("legs")  # type: ignore[arg-type]
