"""What people do with the routines: plan them for their weeks, and read them in a terminal of 80 columns."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import footex

DOCUMENTS = Path(__file__).parents[1] / "src" / "footex_clinical" / "documents"
START = "2026-11-23"
FREE = "mon-sun 07:00-22:00"
POLICY = footex.Policy(min_gap="2 h")
"""The sources with several sessions a day state no gap between them."""

SESSIONS = {
    "achilles-eccentric": (26, 26 * 7 * 2),
    "achilles-phase-1": (2, 2 * 7),
    "achilles-phase-2": (4, 4 * 7),
    "achilles-stretch-intermittent": (6, 6 * 7 * 2),
    "achilles-stretch-sustained": (6, 6 * 7 * 3),
    "achilles-wall-stretch": (8, 8 * 7 * 3),
    "ankle-sprain-prevention-1": (1, 5),
    "ankle-sprain-prevention-2": (1, 5),
    "ankle-sprain-prevention-3": (1, 5),
    "ankle-sprain-prevention-4": (1, 5),
    "ankle-sprain-prevention-5": (6, 6 * 3),
    "loadit-heavy-fast": (12, 36),
    "loadit-heavy-slow": (12, 36),
    "loadit-light-fast": (12, 36),
    "loadit-light-slow": (12, 36),
    "night-cramp-stretches": (6, 42),
    "plantar-fascia-stretch": (8, 8 * 7 * 3),
    "towel-heel-raise": (8, 28),
}
"""The weeks that the source states, or the planner's 6 where it states none, and the sessions in them."""


@pytest.mark.parametrize("name", SESSIONS)
def test_a_routine_is_planned_for_its_weeks(pack: footex.Catalog, name: str) -> None:
    weeks, sessions = SESSIONS[name]
    plan = footex.plan_programme(pack.routines[name].for_side("left"), FREE, start=START, policy=POLICY)
    assert len(plan.sessions) == sessions
    last = max(session.start for session in plan.sessions)
    assert (last.date() - min(session.start for session in plan.sessions).date()).days < 7 * weeks
    assert footex.planning.check_plan(plan) == ()


@pytest.mark.parametrize(
    ("name", "sessions"), [("achilles-programme", 14 + 28), ("ankle-sprain-prevention", 4 * 5 + 18)]
)
def test_a_protocol_is_planned_in_its_phases(pack: footex.Catalog, name: str, sessions: int) -> None:
    plan = footex.plan_programme(pack.protocols[name], FREE, start=START, policy=POLICY)
    assert len(plan.sessions) == sessions


@pytest.mark.parametrize("name", [*SESSIONS, "achilles-programme", "ankle-sprain-prevention"])
def test_a_routine_is_shown_in_80_columns_with_all_that_is_to_be_minded_before_its_exercises(
    pack: footex.Catalog, name: str
) -> None:
    shown = run("show", name, "--from", str(DOCUMENTS), "--width", "80")
    assert max(map(len, shown.splitlines())) <= 80
    text = " ".join(shown.split())
    done = pack.protocols[name] if name in pack.protocols else pack.routines[name]
    first = text.index(f" 1. {first_title(done)}")
    for notice in done.warnings():
        place = text.find(" ".join(notice.text.split()))
        assert 0 <= place < first, notice


def first_title(done: footex.Routine | footex.Protocol) -> str:
    """What the first line of what is done is called."""
    return done.phases[0].title if isinstance(done, footex.Protocol) else next(iter(done.exercises())).name


def run(*arguments: str) -> str:
    environment = os.environ | {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "footex", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
