"""How a routine is delivered."""

from typing import Any

import pytest

from footex import Dose, Evidence, Exercise, FootexError, Prescription, Reps, Routine
from footex.model import Delivery, Grouping, Supervision, Tailoring
from footex.model.delivery.description import describe_delivery

GYM = Delivery(
    provider="a physiotherapist", grouping="alone", supervision="partly supervised", mode="by video", setting="a gym",
    adherence="a diary", motivation="calls", home_part="none", other_parts="a heel cup", tailoring="tailored",
    tailoring_rule="by pain", starting_level="8 RM", fidelity="visits",
    evidence=Evidence(field="setting", basis="stated", printed="in a gym"),
)  # fmt: skip


def test_a_delivery_says_who_where_and_how() -> None:
    assert (GYM.grouping, GYM.supervision, GYM.tailoring) == (Grouping.ALONE, Supervision.PARTLY, Tailoring.TAILORED)
    assert eval(repr(GYM)) == GYM  # noqa: S307 - a repr
    assert list(describe_delivery(GYM)) == [
        ("provider", "a physiotherapist"),
        ("grouping", "alone"),
        ("supervision", "partly supervised, by video"),
        ("setting", "a gym"),
        ("adherence", "a diary"),
        ("motivation", "calls"),
        ("part at home", "none"),
        ("other parts", "a heel cup"),
        ("tailoring", "tailored: by pain"),
        ("starting level", "8 RM"),
        ("fidelity", "visits"),
    ]


def test_only_what_is_stated_is_described() -> None:
    assert list(describe_delivery(Delivery())) == list(describe_delivery(Delivery(setting=" "))) == []
    assert list(describe_delivery(Delivery(tailoring_rule="by pain"))) == [("tailoring", "by pain")]
    assert list(describe_delivery(Delivery(mode="by a leaflet"))) == [("supervision", "by a leaflet")]
    assert list(describe_delivery(Delivery(grouping="both", tailoring="generic"))) == [
        ("grouping", "alone and in a group"), ("tailoring", "generic"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"grouping": "pair"}, "Delivery.grouping: 'pair' is not a Grouping; write one of 'alone', 'group', 'both'"),
        ({"setting": 5}, "Delivery.setting: 5 is not text; write a string"),
        (
            {"tailoring": "generic", "tailoring_rule": "by pain"},
            "Delivery.tailoring_rule: 'by pain' is beside tailoring 'generic'; write it with tailoring 'tailored'",
        ),
    ],
)
def test_a_slip_in_a_delivery_is_told(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Delivery(**fields)
    assert str(caught.value) == told


def test_a_table_of_a_routine_says_for_whom_it_is_and_how_it_is_delivered() -> None:
    items = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
    plain = Routine(id="legs", title="Legs", items=items)
    told = Routine(id="legs", title="Legs", items=items, exclusions="pain > 5 <b>", delivery=Delivery(setting="a gym"))
    assert "How it is delivered" not in plain._repr_html_()
    shown = told._repr_html_()
    assert "pain &gt; 5 &lt;b&gt;" in shown
    assert '<td style="text-align: left">a gym</td>' in shown
