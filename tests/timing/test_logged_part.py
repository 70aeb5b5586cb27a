"""Logged parts: a place, a kind, and two times."""

from typing import Any

import pytest

from footex import InvalidValue
from footex.timing import LoggedPart, TimeKind

PART: dict[str, Any] = {"place": "items[0]", "kind": "work", "planned_milliseconds": 5, "real_milliseconds": 0}


@pytest.mark.parametrize("place", ["items[0]", "items[12]", "items[0].items[1].items[20]"])
def test_a_place_is_the_path_of_an_item(place: str) -> None:
    assert LoggedPart(**PART | {"place": place}).place == place


@pytest.mark.parametrize(
    "place", ["", "items", "items[]", "items[01]", "items[-1]", "items[0].", "items[0]items[1]", "items[0].dose",
              "Items[0]", "items[0]\n", "items[\u0661]"],
)  # fmt: skip
def test_what_leads_to_no_item_is_no_place(place: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        LoggedPart(**PART | {"place": place})
    assert caught.value.field == "LoggedPart.place"


def test_a_kind_is_one_that_steps_have() -> None:
    assert LoggedPart(**PART | {"kind": "wait"}).kind is TimeKind.WAIT
    with pytest.raises(InvalidValue, match=r"LoggedPart\.kind: 'capped' is the kind of a block, of which no step is"):
        LoggedPart(**PART | {"kind": "capped"})


@pytest.mark.parametrize("name", ["planned_milliseconds", "real_milliseconds"])
@pytest.mark.parametrize("figure", [-1, 0.5, True, "5 s", None])
def test_times_are_whole_milliseconds_from_0_on(name: str, figure: object) -> None:
    with pytest.raises(InvalidValue) as caught:
        LoggedPart(**PART | {name: figure})
    assert caught.value.field == f"LoggedPart.{name}"
