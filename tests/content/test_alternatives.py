"""Alternatives in the document of a plan: of each what isn't that of the plan, held to the same rules."""

import json
from typing import Any

import pytest

import footex
from footex import Catalog, Commitment, Frequency, InvalidDocument, Plan

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
THRICE = Commitment(routine=STRETCHING, frequency=Frequency(days_per_week=3))
WEEK = footex.plan_week(THRICE, "mon-fri 06:30-07:30; fri 18:00-19:00", start="2026-11-23", alternatives=2, id="anna")


def document(plan: Plan = WEEK) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(footex.dumps(plan))
    return found


def problems(changed: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(changed))
    return {problem.path: problem.code for problem in caught.value.problems}


def test_a_plan_is_read_with_its_alternatives() -> None:
    assert footex.loads(footex.dumps(WEEK), catalog=Catalog()) == WEEK


def test_an_alternative_is_written_as_what_isnt_that_of_the_plan() -> None:
    first = document()["alternatives"][0]

    assert list(first) == ["sessions", "score", "best_possible", "optimal", "assumed"]
    assert [session["start"][:16] for session in first["sessions"]] == [
        "2026-11-23T06:30", "2026-11-25T06:30", "2026-11-27T18:00"
    ]  # fmt: skip
    assert first["sessions"][0]["routine"] == "heel-and-foot-stretching"


def test_a_document_holds_the_routines_of_alternatives_too() -> None:
    free = "mon-fri 06:30-06:55; fri 18:00-19:00"
    programme = footex.plan_programme(THRICE, free, start="2026-11-23", weeks=2, alternatives=2, shorten=True)

    assert footex.loads(footex.dumps(programme), catalog=Catalog()) == programme
    assert len(programme.alternatives) == 2


def test_a_plan_without_alternatives_has_no_key_for_them() -> None:
    assert "alternatives" not in document(footex.plan_week(THRICE, "mon-fri 06:30-07:30", start="2026-11-23"))


def change(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    found = document()
    inside: Any = found
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    return found


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        (("alternatives",), {}, {"alternatives": "invalid"}),
        (("alternatives",), [{}] * 11, {"alternatives": "out-of-bounds"}),
        (("alternatives", 0), "none", {"alternatives[0]": "invalid"}),
        (("alternatives", 0, "request"), {}, {"alternatives[0].request": "unknown-key"}),
        (("alternatives", 0, "mood"), 1, {"alternatives[0].mood": "unknown-key"}),
        (("alternatives", 1, "score"), 1, {"alternatives[1].score": "invalid"}),
        (("alternatives", 1, "sessions", 0, "routine"), "legs", {"alternatives[1].sessions[0].routine": "reference"}),
        (("alternatives", 1, "sessions"), [], {"alternatives[1].sessions": "broken-rule"}),
        (("alternativs",), [], {"alternativs": "unknown-key"}),
    ],
)
def test_what_is_wrong_with_an_alternative_is_said_where_it_is(path: Any, value: Any, found: dict[str, str]) -> None:
    assert problems(change(path, value)) == found


def test_an_alternative_that_breaks_a_rule_isnt_one() -> None:
    changed = document()
    session = changed["alternatives"][1]["sessions"][0]
    session["start"], session["end"] = "2026-11-23T06:29:00Z", "2026-11-23T07:02:00Z"

    assert set(problems(changed)) == {"alternatives[1].sessions[0]"}


def test_a_key_that_is_unknown_may_be_ignored_inside_alternatives_too() -> None:
    changed = document()
    changed["alternatives"][0]["mood"] = "good"
    changed["alternatives"][0]["sessions"][0]["mood"] = "good"
    changed["ignorable"] = ["mood", "alternatives"]

    assert footex.loads(json.dumps(changed)) == WEEK


def test_the_plan_is_reported_before_its_alternatives() -> None:
    changed = change(("alternatives",), 5)
    changed["optimal"] = 5

    assert problems(changed) == {"optimal": "invalid"}
