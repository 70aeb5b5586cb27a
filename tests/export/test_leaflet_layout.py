"""What is on a leaflet and in what order, of routines, protocols and plans."""

import pytest
from leaflets import CORE, PLANK, SQUAT, of_one

import footex
from footex import Commitment, Frequency, Prescription, Protocol, Routine
from footex.export import to_pdf
from footex.export.naming import describe_notice, names_of
from footex.model import Phase, SessionDose

pytest.importorskip("typst")
pytest.importorskip("pikepdf")

from printed import bare, tags_of, text_of

BUNDLED = footex.bundled().routines
THRICE = Frequency(days_per_week=3, per_day=1)


def test_instructions_are_on_the_leaflet_once_and_named_by_their_page() -> None:
    text = text_of(to_pdf(Routine(id="one", title="One", items=[
        Prescription(PLANK, "30 s"), footex.Rest("1 min"),
        footex.Block([Prescription(PLANK, "20 s", note="Slowly."), Prescription(SQUAT, "8")], rounds=2, title="Twice"),
    ])))  # fmt: skip
    assert text.count("Lieprone.") == 1
    assert "Note:Slowly.Howtodoit:Plank,page1" in text
    assert "Rest:1min" in text
    assert "Twice" in text


@pytest.mark.parametrize(
    ("frequency", "rows", "note"),
    [
        (Frequency(weeks="6-8"), 8, ""),
        (Frequency(weeks=100), 52, "The table has the first 52 weeks."),
        (Frequency(), 6, "For how many weeks isn't stated; the table has room for 6."),
    ],
)
def test_the_table_to_tick_off_has_a_row_a_week(frequency: Frequency, rows: int, note: str) -> None:
    leaflet = to_pdf(of_one(Prescription(SQUAT, "8"), frequency=frequency))
    assert tags_of(leaflet).of("TR") == [""] * (rows + 1)
    assert bare(f"Tick off what you did{note}WeekMonTueWedThuFriSatSun") in text_of(leaflet)


def test_a_programme_of_twelve_weeks_has_its_sessions_by_date_and_each_dose() -> None:
    plan = footex.plan_programme(
        of_one(Prescription(SQUAT, "2 x 8-12, rest 20 s"), frequency=THRICE), "daily 07:00-07:30", start="2026-11-23",
        weeks=12, ramp="linear",
    )  # fmt: skip
    leaflet = to_pdf(plan)
    text = text_of(leaflet)
    assert [row.day.isoformat() for row in plan.rows() if bare(f"{row.weekday} {row.day}") not in text] == []
    assert bare("Your 12 weeks from 2026-11-23") in text
    assert "One,dose1of" in text
    assert all(bare(f"Week {number}") in text for number in range(1, 13))
    assert len(tags_of(leaflet).of("Table")) == 12


def test_a_plan_says_what_is_as_needed_and_which_weeks_are_empty() -> None:
    eased = of_one(Prescription(PLANK, "30 s"), frequency=Frequency(as_needed=True))
    plan = footex.plan_week(
        [Commitment(routine=CORE, frequency=THRICE), Commitment(routine=eased)],
        "daily 07:00-08:00", start="2026-11-23",
    )  # fmt: skip
    assert bare("As you need itOne, page") in text_of(to_pdf(plan)).replace("\N{BULLET}", "")
    empty = footex.plan_week(Commitment(routine=eased), "daily 07:00-08:00", start="2026-11-23")
    assert bare("no sessions") in text_of(to_pdf(empty))


def test_a_protocol_has_its_phases_each_with_its_table_and_doses() -> None:
    longer = SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
    protocol = Protocol(id="back", title="Back", phases=[
        Phase(title="Start", routines=CORE, weeks=2, frequency=THRICE, doses=longer, leave="pain at most 3/10"),
        Phase(title="On", routines=[CORE, of_one(Prescription(SQUAT, "8"))], weeks=4),
        Phase(title="Last", routines=of_one(Prescription(SQUAT, "8"))),
    ])  # fmt: skip
    leaflet = to_pdf(protocol)
    text = text_of(leaflet)
    for part in ("1. Start", "2. On", "3. Last", "pain at most 3/10", "from session 4 on: Core, dose 2 of 2, page"):
        assert bare(part) in text
    assert len(tags_of(leaflet).of("Table")) == 3
    assert len(tags_of(leaflet).of("TR")) == 3 + 5 + 7


@pytest.mark.parametrize("kind", ["routine", "protocol", "plan"])
def test_what_to_mind_is_read_before_the_first_exercise(kind: str) -> None:
    routine = BUNDLED["heel-and-foot-stretching"]
    things: dict[str, Routine | Protocol | footex.Plan] = {
        "routine": routine,
        "protocol": Protocol(id="back", title="Back", phases=Phase(title="Start", routines=routine, weeks=2)),
        "plan": footex.plan_week(routine, "daily 06:00-07:00", start="2026-11-23"),
    }
    text = text_of(to_pdf(things[kind]))
    before = text[: text.index(bare("Rising onto the ball of one foot"))]
    names = names_of([routine])
    said = [describe_notice(one, names) for one in things[kind].warnings()]
    assert [one for one in said if bare(one) not in before] == []
