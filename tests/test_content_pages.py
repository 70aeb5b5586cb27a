"""The pages about the content: what a reader finds on them, in which order, and that writing them is all it takes."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import footex
from footex import Block, Catalog, Caution, Evidence, Exercise, Frequency, Prescription, Protocol, Rest, Routine, Source, StopRule
from footex.model import (
    Claim,
    Delivery,
    Exclusion,
    Outcome,
    Phase,
    Population,
    Progression,
    Reading,
    SessionDose,
)

SCRIPTS = Path(__file__).parents[1] / "scripts"
pytestmark = pytest.mark.skipif(
    not SCRIPTS.exists(), reason="the scripts aren't there: an installed package is tested"
)


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """The script, with the modules beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(SCRIPTS))
        yield importlib.import_module("content_pages")
        for name in [name for name in sys.modules if name.startswith("content_")]:
            del sys.modules[name]


CARD = Source(
    id="toe-card",
    title="A card of toes [2nd]",
    publisher="The clinic",
    doi="10.1000/182",
    address="https://clinic.example/card",
    claims=[
        Claim(
            kind="total-time",
            time="1 min",
            evidence=Evidence(field="time", basis="stated", printed="1 minute", where="heading", note="Bold."),
        ),
        Claim(kind="benefit", text="Stronger toes."),
    ],
    outcomes=Outcome(measure="falls", result="same", people=20),
    tips="Bare feet.",
    cautions=Caution(text="On a mat.", by="toe-card"),
    stop_rules=StopRule(text="Stop when it hurts.", by="toe-card"),
    note="One page.",
)
PICKUP = Exercise(
    id="marble-pickup",
    name="Marble pick-up",
    summary="Picking marbles up.",
    instructions=["Sit.", "Grip a marble."],
    mistakes="Leaning back.",
    position="seated",
    equipment=["marbles", "bowl"],
)
TWENTY = Prescription(
    PICKUP,
    "20, each side",
    position="standing",
    readings=Reading(dose="20", why="Twenty in all."),
    progressions=Progression(change="sets", by="1", when="20 are easy"),
    evidence=Evidence(field="dose.work[0].count", basis="stated", printed="20 marbles", where="line 2"),
)
TOES = Routine(
    id="toes",
    title="Toes",
    items=[Block(TWENTY, rounds=2, title="Feet"), Rest("10 s"), Prescription(PICKUP, "5")],
    frequency=Frequency(days_per_week=3),
    source=CARD,
    population=Population(text="adults"),
    exclusions=Exclusion(text="after surgery"),
    delivery=Delivery(setting="a gym"),
)
THREE_WEEKS = Protocol(
    id="three-weeks",
    title="Three weeks",
    phases=Phase(title="Start", routines=TOES, weeks=3, doses=SessionDose(exercise="marble-pickup", dose="30, each side", first_session=4)),
    source=CARD,
)
