"""What stands where something else is wanted: each is told at its place, with what would be right."""

import json
from typing import Any

import pytest

import footex

ROUTINE: dict[str, Any] = {"footex": 1, "type": "routine", "id": "toes", "title": "Toes"}
ITEM: dict[str, Any] = {
    "type": "prescription", "exercise": "heel-raise", "dose": {"work": [{"type": "reps", "count": 1}]}
}  # fmt: skip
AN_ID = 'is not an id; write an id such as "heel-raise"'


def told(**changes: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(json.dumps({**ROUTINE, "items": [ITEM], **changes}))
    return [(one.code, one.path, one.message) for one in caught.value.problems]


@pytest.mark.parametrize(
    ("field", "value", "path", "message"),
    [
        ("exercise", 5, "exercise", f"5 {AN_ID}"),
        ("exercise", {"a": 1}, "exercise", f"an object of 1 key {AN_ID}"),
        (
            "dose", 5, "dose",
            '5 is not an object; write {...} with the keys of a dose, or text: "3 x 8-12, rest 60 s"',
        ),
        ("dose", {"work": 5}, "dose.work", "5 is not a list; write [...]"),
        (
            "dose", {"sets": {"work": []}}, "dose.sets",
            'an object of 1 key is neither an amount nor a list; write [{...}], or {"vague": "..."} for words',
        ),
        (
            "dose", {"work": [{"type": "reps", "count": {"a": 1}}]}, "dose.work[0].count",
            'an object of 1 key is not an amount; write {"vague": "..."} for words',
        ),
        ("dose", {"work": "none"}, "dose.work", '"none" is not a list; write [], or [...]'),
        (
            "dose", {"work": [{"type": "reps", "count": "5"}]}, "dose.work[0].count",
            '"5" is text; write a whole number without quotes',
        ),
        (
            "dose", {"work": [{"type": "hold", "duration": 5}]}, "dose.work[0].duration",
            '5 is not a duration; write "5 s"',
        ),
        ("equipment", 5, "equipment", "5 is not a list; write [...]"),
        ("equipment", [{"any_of": 5}], "equipment[0].any_of", "5 is not a list; write [...]"),
        ("frequency", 5, "frequency", "5 is not an object; write {...} with the keys of a frequency"),
        ("note", 5, "note", "5 is not text; write a string"),
        ("evidence", None, "evidence", "null is not a list; write [], or [...]"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_an_item(field: str, value: Any, path: str, message: str) -> None:
    assert told(items=[{**ITEM, field: value}]) == [("invalid", f"items[0].{path}", message)]


@pytest.mark.parametrize(
    ("field", "value", "code", "path", "message"),
    [
        ("source", 5, "invalid", "source", f"5 {AN_ID}"),
        ("title", 5, "invalid", "title", "5 is not text; write a string"),
        ("id", 5, "invalid", "id", '5 is not an id; write words such as "heel-raise"'),
        ("items", None, "invalid", "items", "null is not a list; write [], or [...]"),
        ("items", 5, "invalid", "items", "5 is not a list; write [...]"),
        ("items", [5], "invalid", "items[0]", '5 is not an object; write {"type": "prescription", ...}'),
        ("items", [{}], "type", "items[0].type", 'is missing; write one of "prescription", "block", "rest"'),
        (
            "items", [{"type": "x"}], "type", "items[0].type",
            '"x" is not valid here; write one of "prescription", "block", "rest"',
        ),
        ("cautions", [5], "invalid", "cautions[0]", "5 is not an object; write {...} with the keys of a caution"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_routine(field: str, value: Any, code: str, path: str, message: str) -> None:
    assert told(**{field: value}) == [(code, path, message)]
