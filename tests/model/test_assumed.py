"""Which figures are assumed, by the evidence for them or for what they are part of."""

import pytest

from footex import Evidence
from footex.model.sources.assumed import Assumed
from footex.model.sources.marking import Marking


def ours(field: str) -> Evidence:
    return Evidence(field=field, basis="assumed", note="Ours.")


def printed(field: str) -> Evidence:
    return Evidence(field=field, basis="stated", printed="three")


def derived(field: str) -> Evidence:
    return Evidence(field=field, basis="derived", note="It follows.")


@pytest.mark.parametrize(
    ("evidence", "assumed"),
    [
        ([], False),
        ([ours("dose.sets")], True),
        ([printed("dose.sets")], False),
        ([derived("dose.sets")], False),
        ([ours("dose.rest")], False),
        ([ours("dose.sets.low")], True),
        ([ours("dose")], True),
        ([ours("dose"), printed("dose.sets")], False),
        ([printed("dose"), ours("dose.sets")], True),
        ([printed("dose.sets"), ours("dose.sets")], True),
        ([derived("dose"), ours("exercise")], False),
    ],
)
def test_the_closest_evidence_says_whether_a_figure_is_assumed(evidence: list[Evidence], assumed: bool) -> None:
    assert Assumed(evidence).is_assumed("dose.sets") is assumed


def test_that_a_list_of_items_is_assumed_says_nothing_of_their_figures() -> None:
    assert not Assumed([ours("items")]).is_assumed("items[0].rounds")
    assert not Assumed([ours("items")]).is_assumed("items[0].items[1].dose.sets")
    assert Assumed([ours("items[0]")]).is_assumed("items[0].rounds")


def test_a_value_inside_has_evidence_of_its_own_beside_that_of_what_holds_it() -> None:
    both = Assumed([ours("items[0].dose.rest")]).beside([ours("dose.sets")], "items[0]")

    assert both.is_assumed("items[0].dose.sets")
    assert both.is_assumed("items[0].dose.rest")
    assert not both.is_assumed("items[1].dose.sets")


def test_nothing_is_assumed_without_evidence_for_it() -> None:
    assert not Assumed()
    assert not Assumed([printed("dose.sets")])
    assert Assumed([ours("dose.sets")])


def test_a_mark_is_put_on_the_text_of_what_is_assumed() -> None:
    mark = Marking(Assumed([ours("dose.sets")])).inside("dose")

    assert mark("sets", "3 sets") == "3 sets (assumed)"
    assert mark("rest", "1 min") == "1 min"
