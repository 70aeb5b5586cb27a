"""When a step is due: the least time between steps, counted from what was done."""

from datetime import date, timedelta
from typing import Any

import pytest

import footex
from footex import Dose, Exercise, FootexError, Hold, Prescription
from footex.model import AdvanceReason, Performance, Progression

SQUAT = Exercise(id="squat", name="Squat")
DAY = "2026-11-20"
PAINLESS = Performance(DAY, {"pain": 0})

FULL, EARLY = AdvanceReason.LIMIT_REACHED, AdvanceReason.TOO_EARLY


@pytest.mark.parametrize(
    ("every", "on", "due"),
    [
        ("3 days", "2026-02-02", "2026-02-03"),
        ("2-3 weeks", "2026-02-13", "2026-02-14"),
        ("1 month", "2026-02-27", "2026-02-28"),
        ("12 months", "2027-01-30", "2027-01-31"),
    ],
)
def test_the_least_time_between_steps_counts_from_the_first_time(every: str, on: str, due: str) -> None:
    rule = Progression(change="sets", by=1, every=every)
    more = Prescription(SQUAT, "3 x 8", progressions=rule)
    done = [Performance("2026-02-01"), Performance("2026-01-31")]
    early = footex.advance(more, done, on=on)
    assert (early.reason, early.why) == (EARLY, f"the next step is due on {due}")
    assert footex.advance(more, done, on=due).prescription.dose == Dose("4 x 8")


@pytest.mark.parametrize(
    ("now", "rule", "before", "since"),
    [
        ("8 @ 60 kg", {"change": "load", "by": "5 kg"}, "8 @ 55 kg", "2026-11-15"),
        ("8 @ 60 kg", {"change": "load", "by": "5 kg"}, "8 @ 60 lb", "2026-11-15"),
        ("8 @ 60 kg", {"change": "load", "by": "5 kg"}, "6 @ 60 kg", "2026-11-13"),
        ("8 @ 60 kg", {"change": "load", "by": "5 kg"}, "8", "2026-11-13"),
        ("8 @ 55-60 kg", {"change": "load", "by": "5 kg"}, "8 @ 57.5 kg", "2026-11-13"),
        ("8 @ body weight + 10 kg", {"change": "load", "by": "5 kg"}, "8 @ body weight + 5 kg", "2026-11-15"),
        ("8 @ body weight + 10 kg", {"change": "load", "by": "5 kg"}, "8 @ body weight", "2026-11-15"),
        ("3 x 8", {"change": "sets", "by": 1}, "2 x 8", "2026-11-15"),
        ("2-3 x 8", {"change": "sets", "by": 1}, "2 x 7", "2026-11-13"),
        ("3 x 8-12", {"change": "repetitions", "by": 1}, "10; 8; 11", "2026-11-13"),
        ("3 x 8-12", {"change": "repetitions", "by": 1}, "10; 8; 7", "2026-11-15"),
        ("30 s", {"change": "hold", "by": "5 s"}, "25 s", "2026-11-15"),
        ("30 s", {"change": "hold", "by": "5 s"}, "to failure s", "2026-11-15"),
        ("30 s", {"change": "eyes", "steps": ["open", "closed"]}, "25 s", "2026-11-13"),
    ],
)  # fmt: skip
def test_the_least_time_counts_from_when_the_figure_was_first_as_it_is(
    now: str, rule: Any, before: str, since: str
) -> None:
    more = Prescription(SQUAT, now, progressions=Progression(**rule, every="7 days"))
    then = Dose(Hold("to failure")) if before == "to failure s" else Dose(before)
    done = [Performance("2026-11-13", dose=then), Performance("2026-11-15", dose=now), Performance("2026-11-16")]
    due = str(date.fromisoformat(since) + timedelta(days=7))
    assert footex.advance(more, done).why == f"the next step is due on {due}"
    assert footex.advance(more, done, on=due).changed


def test_a_step_waits_for_as_long_after_less_was_done() -> None:
    more = Prescription(SQUAT, "8", progressions=Progression(change="repetitions", by=1, every="1 day"))
    assert footex.advance(more, Performance(DAY, dose="7")).why == "the next step is due on 2026-11-21"


@pytest.mark.parametrize("every", ["10000 days", "10000 weeks", "10000 months"])
def test_a_step_that_no_day_is_late_enough_for_is_never_due(every: str) -> None:
    more = Prescription(SQUAT, "3 x 8", progressions=Progression(change="sets", by=1, every=every))
    answer = footex.advance(more, Performance("9990-01-01"), on="9999-12-30")
    assert answer.why == "the next step is due on 9999-12-31"


def test_the_latest_performance_decides() -> None:
    more = Prescription(SQUAT, "3 x 8", progressions=Progression(change="sets", by=1, when="painless"))
    hurt = Performance("2026-11-21", {"pain": 3})
    assert footex.advance(more, [hurt, PAINLESS]).reason is AdvanceReason.NOT_MET
    assert footex.advance(more, [PAINLESS, hurt, Performance("2026-11-22", {"pain": 0})]).changed


def test_the_next_dose_is_not_done_before_the_latest_one() -> None:
    more = Prescription(SQUAT, "3 x 8", progressions=Progression(change="sets", by=1, when="painless"))
    with pytest.raises(FootexError) as caught:
        footex.advance(more, PAINLESS, on="2026-11-19")
    told = "advance.on: '2026-11-19' is before 2026-11-20, when it was last done; write 2026-11-20 or later"
    assert str(caught.value) == told
