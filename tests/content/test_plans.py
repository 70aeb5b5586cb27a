"""Plans as documents: they hold all they refer to, keep their rules, and say what is wrong where it is."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import footex
from footex import Catalog, Commitment, Frequency, InvalidDocument, Plan
from footex.model import ConflictingIds

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
SIMPLE = footex.bundled().routines["simple-foot-exercises"]
WEEK = footex.plan_week(
    [STRETCHING, Commitment(routine=SIMPLE, prefer="18:00", id="evening")],
    footex.Availability(windows="daily 06:30-07:30, 18:00-21:00", zone="Europe/Vienna"),
    start="2027-03-22", policy=footex.Policy(rest_days=1, min_gap="4 h"), history=[("evening", "2027-03-21")],
)  # fmt: skip


def document(plan: Plan = WEEK) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(footex.dumps(plan))
    return found


def problems(changed: dict[str, Any], catalog: Catalog | None = None) -> dict[str, str]:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(changed), catalog=catalog)
    return {problem.path: problem.code for problem in caught.value.problems}


def routine(id: str, exercise: footex.Exercise) -> footex.Routine:  # noqa: A002 - the field's name
    dose = footex.Dose(work=footex.Reps(5))
    return footex.Routine(id=id, title=id, items=[footex.Prescription(exercise=exercise, dose=dose)])


def test_a_plan_says_by_which_rules_it_was_made_and_at_which_pace() -> None:
    found = document()

    assert (found["type"], found["rules"], found["request"]["pace"]["id"]) == ("plan", "week-5", "steady-1")
    assert found["request"]["availability"] == {
        "windows": "mon-sun 06:30-07:30, 18:00-21:00", "zone": "Europe/Vienna"
    }  # fmt: skip
    assert found["request"]["commitments"][0] == {
        "routine": "simple-foot-exercises", "prefer": "18:00", "id": "evening"
    }  # fmt: skip
    assert found["clock_changes"] == [{"at": "2027-03-28T03:00:00+02:00", "seconds": 3600}]
    assert found["sessions"][0]["start"] == "2027-03-22T06:30:00+01:00"


def test_a_plan_is_read_where_nothing_else_is_known() -> None:
    assert footex.loads(footex.dumps(WEEK), catalog=Catalog()) == WEEK


def test_what_became_of_sessions_and_what_was_to_be_kept_is_in_the_document_of_a_plan() -> None:
    short = STRETCHING.at(0)
    day = attrs.evolve(WEEK.sessions[0], routine=short, fixed=True)
    asked = attrs.evolve(
        WEEK.request,
        keep=[day],
        history=[footex.planning.Done(commitment="evening", day="2027-03-21", status="ill")],
        policy=footex.Policy(rest_days=1, min_gap="4 h", blocked="binds"),
    )
    first, *others = WEEK.sessions
    plan = attrs.evolve(WEEK, request=asked, id="anna", sessions=[attrs.evolve(first, status="done"), *others])
    found = document(plan)

    assert (found["id"], found["sessions"][0]["status"], found["request"]["history"][0]["status"]) == (
        "anna", "done", "ill"
    )  # fmt: skip
    assert found["request"]["policy"]["blocked"] == "binds"
    assert (found["request"]["keep"][0]["routine"], found["request"]["keep"][0]["fixed"]) == (
        "heel-and-foot-stretching#2", True
    )  # fmt: skip
    assert footex.loads(json.dumps(found), catalog=Catalog()) == plan
    del found["routines"][-1]
    assert problems(found) == {"request.keep[0].routine": "reference"}


def test_a_programme_tells_the_routines_of_one_id_apart() -> None:
    programme = footex.plan_programme([STRETCHING], "daily 06:30-08:00", start="2026-11-23", weeks=3, ramp=[0, 0.5, 1])
    found = document(programme)

    assert [one["routine"] for one in found["sessions"][::7]] == [
        f"heel-and-foot-stretching#{number}" for number in (2, 3, 4)
    ]
    assert len(found["routines"]) == 4
    assert found["request"]["ramp"] == ["0", "1/2", "1"]
    assert footex.loads(json.dumps(found)) == programme


def test_toml_dates_are_dates() -> None:
    text = """
        footex = 1
        type = "plan"
        rules = "week-5"
        exercises = [{id = "legs", name = "Legs"}]
        score = {off_frequency = 0, outside_part = 0, uneven_spacing = 49, uneven_load = 4, off_usual_time = 0}
        best_possible = {off_frequency = 0, outside_part = 0, uneven_spacing = 49, uneven_load = 4, off_usual_time = 0}
        optimal = true
        [[routines]]
        id = "legs"
        title = "Legs"
        items = [{type = "prescription", exercise = "legs", dose.work = [{type = "hold", duration = "2 min"}]}]
        frequency = {days_per_week = 1}
        [request]
        commitments = [{routine = "legs", prefer = "07:00"}]
        availability = {windows = "mon 07:00-08:00", blocked = [2026-11-24]}
        start = 2026-11-23
        not_before = "none"
        [[sessions]]
        id = "2026-11-23-legs-1"
        commitment = "legs"
        number = 1
        start = 2026-11-23T07:00:00Z
        end = 2026-11-23T07:02:00Z
        routine = "legs"
    """

    plan = footex.loads(text, "toml")

    assert isinstance(plan, Plan)
    assert footex.loads(footex.dumps(plan)) == plan
    assert str(plan.sessions[0]) == "<Session 2026-11-23-legs-1: 07:00-07:02>"


@pytest.mark.parametrize("rules", ["week-1", "month-1", ""])
def test_rules_of_another_version_are_refused_by_name_and_nothing_else_is_said(rules: str) -> None:
    assert problems(document() | {"rules": rules, "request": 5}) == {"rules": "version"}


def test_rules_have_to_be_said() -> None:
    changed = document()
    del changed["rules"]

    assert problems(changed) == {"rules": "missing-key"}


def test_a_plan_that_breaks_a_rule_of_its_own_isnt_one() -> None:
    changed = document()
    first = changed["sessions"][0]
    first["start"], first["end"] = "2027-03-22T06:29:00+01:00", "2027-03-22T07:02:00+01:00"

    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(changed))

    assert [(one.path, one.code) for one in caught.value.problems] == [("sessions[0]", "broken-rule")] * 2
    assert caught.value.problems[0].message == (
        "2027-03-22-heel-and-foot-stretching-1 doesn't start at a multiple of 5 min. Plan anew, or correct it."
    )


def test_a_rule_about_days_is_told_at_the_sessions() -> None:
    changed = document()
    changed["sessions"] = changed["sessions"][1:]

    assert problems(changed) == {"sessions": "broken-rule"}


def test_a_question_left_open_is_told_at_the_request() -> None:
    changed = document()
    del changed["request"]["policy"]

    assert problems(changed) == {"request": "broken-rule"}


def test_what_a_plan_refers_to_is_read_as_strictly() -> None:
    changed = document()
    changed["routines"][0]["items"][1]["dose"]["sets"] = True
    changed["exercises"][0]["nam"] = "x"
    changed["sources"] = {}
    changed["sessions"][0]["routine"] = "heel-and-foot-stretchin"
    changed["sessions"][2]["routine"] = 5

    assert problems(changed) == {
        "routines[0].items[1].dose.sets": "invalid",
        "exercises[0].nam": "unknown-key",
        "sources": "invalid",
        "sessions[0].routine": "reference",
        "sessions[2].routine": "invalid",
    }


def test_what_isnt_an_object_is_told_where_it_stands() -> None:
    changed = document()
    changed["routines"] = [*changed["routines"], 5]
    changed["request"]["commitments"] = 7
    changed["sessions"] = [3]

    assert problems(changed) == {
        "routines[3]": "invalid", "request.commitments": "invalid", "sessions[0]": "invalid"
    }  # fmt: skip


def test_two_things_of_one_id_are_told_and_a_routine_of_one_id_is_the_next_of_it() -> None:
    changed = document()
    changed["exercises"].append(changed["exercises"][0] | {"name": "Another"})

    assert problems(changed) == {f"exercises[{len(changed['exercises']) - 1}].id": "conflict"}
    changed = document()
    changed["routines"] += [one for one in changed["routines"] if one["id"] == STRETCHING.id]
    changed["sessions"][0]["routine"] = f"{STRETCHING.id}#2"
    assert footex.loads(json.dumps(changed)) == WEEK


def test_a_plan_of_two_exercises_of_one_id_cant_be_written() -> None:
    often = Frequency(days_per_week=1, per_day=1)
    plan = footex.plan_week(
        [
            Commitment(routine=routine(name, footex.Exercise(id="legs", name=name)), frequency=often)
            for name in ("a", "b")
        ],
        "daily 07:00-09:00", start="2026-11-23",
    )  # fmt: skip

    with pytest.raises(ConflictingIds, match="two different exercises 'legs': from this plan and from this plan"):
        footex.dumps(plan)


def test_a_plan_isnt_kept_in_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "week.json"
    path.write_text(footex.dumps(WEEK), encoding="utf-8")

    with pytest.raises(InvalidDocument, match=r"a plan isn't kept in a catalogue; read it with footex.load \["):
        footex.content.load_files(path)


def test_the_same_thing_twice_is_no_conflict_in_a_plan_as_in_a_bundle() -> None:
    changed = document()
    changed["exercises"].append(changed["exercises"][0])

    assert footex.loads(json.dumps(changed)) == WEEK
    changed["exercises"].append(changed["exercises"][0] | {"name": "Another"})
    assert problems(changed) == {f"exercises[{len(changed['exercises']) - 1}].id": "conflict"}


def test_a_slip_in_the_name_of_a_list_leads_to_the_list() -> None:
    changed = document()
    changed["excercises"] = changed.pop("exercises")
    with pytest.raises(InvalidDocument, match=r'excercises: is not a key of a plan; did you mean "exercises"\?'):
        footex.loads(json.dumps(changed), catalog=Catalog())


def test_objects_are_called_by_words_of_documents() -> None:
    changed = document()
    changed["usual"][0]["x"] = 1
    changed["request"]["pace"]["repetition"]["x"] = 1
    with pytest.raises(InvalidDocument, match=r"is not a key of an assumed time;") as caught:
        footex.loads(json.dumps(changed))
    assert "is not a key of a usual time;" in str(caught.value)


WISHED = attrs.evolve(
    WEEK,
    request=attrs.evolve(
        WEEK.request,
        commitments=[
            Commitment(
                routine=STRETCHING, preferred_weekdays=["monday", "tuesday"], avoided_weekdays="sunday", id="morning"
            ),
            Commitment(routine=SIMPLE, prefer="18:00", id="evening"),
        ],
        availability=attrs.evolve(WEEK.request.availability, preferred_most_per_day="40 min"),
        wishes=[
            footex.planning.OneADay(commitments=["morning", "evening"]),
            footex.planning.NotTheDayAfter(commitment="evening", other="morning"),
        ],
        rests=[footex.planning.SharedRest(gap="36 h", commitments="morning")],
    ),
    sessions=(),
)


def test_wishes_and_shared_rests_are_objects_in_the_document_of_a_plan() -> None:
    request = document(WISHED)["request"]

    assert request["wishes"] == [
        {"type": "one-a-day", "commitments": ["evening", "morning"]},
        {"type": "not-the-day-after", "commitment": "evening", "other": "morning"},
    ]
    assert request["rests"] == [{"gap": "36 h", "commitments": ["morning"]}]
    assert request["commitments"][1]["preferred_weekdays"] == ["monday", "tuesday"]
    assert request["commitments"][1]["avoided_weekdays"] == ["sunday"]
    assert request["availability"]["preferred_most_per_day"] == "40 min"
    assert not {"wishes", "rests"} & document()["request"].keys()


def test_what_is_wrong_with_a_wish_is_told_where_it_stands() -> None:
    changed = document(WISHED)
    changed["request"]["wishes"] = [
        {"type": "one-per-day", "commitments": ["evening", "morning"]},
        {"type": "one-a-day", "commitments": ["evening"]},
        {"type": "not-the-day-after", "commitment": "evening", "others": "morning"},
        "evening",
    ]
    changed["request"]["rests"] = [{"gap": "12 h", "target": "calf"}, {"gap": "48 h"}]
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(changed))
    assert {problem.path: problem.message for problem in caught.value.problems} == {
        "request.wishes[0].type": '"one-per-day" is not valid here; write one of "one-a-day", "not-the-day-after"',
        "request.wishes[1].commitments": '"evening" has fewer than two different ids; write the ids of two commitments',
        "request.wishes[2].other": 'is missing; write the key "other"',
        "request.wishes[2].others": 'is not a key of a wish; did you mean "other"?',
        "request.wishes[3]": '"evening" is not an object; write {"type": "one-a-day", ...}',
        "request.rests[0].gap": '"12 h" is less than a day; write 24 h or more; within a day the min_gap of a '
        "frequency and between keep sessions apart",
        "request.rests[1].target": '"" is empty, and no commitments are given; give either a target or commitments',
    }


def test_a_wish_about_another_plan_is_told() -> None:
    changed = document(WISHED)
    changed["request"]["wishes"][1]["other"] = "walk"
    with pytest.raises(
        InvalidDocument, match=r'request.wishes: "walk" is not the id of a commitment of the plan; write'
    ):
        footex.loads(json.dumps(changed))
