"""Protocols that get harder by rules of their own, with the words that their sources print."""

from datetime import date, timedelta

import footex
from footex import Dose, Evidence, Exercise, Prescription
from footex.model import AdvanceReason, Load, Performance, Progression

SQUAT = Exercise(id="squat", name="Squat")
HEEL_DROP = Exercise(id="heel-drop", name="Heel drop")


def test_a_heel_drop_gets_5_kg_heavier_a_week_once_painless_up_to_60_kg() -> None:
    rule = Progression(
        change="load", when="painless", every="1 week", by="5 kg", limit="60 kg",
        evidence=[
            Evidence(field="by", basis="stated", printed="Add 5 kg per week"),
            Evidence(field="limit", basis="stated", printed="up to 60 kg"),
        ],
    )  # fmt: skip
    drop = Prescription(HEEL_DROP, "3 x 15 @ body weight, tempo 3-0-1-0, rest 1 min, each side", progressions=rule)
    start, done, loads = date(2026, 11, 23), list[Performance](), list[str]()
    for day in range(15 * 7):
        today = start + timedelta(days=day)
        # It hurts for the first two weeks.
        done += [Performance(today, {"pain": 3 if day < 14 else 0}, dose=drop.dose)] * 2
        answer = footex.advance(drop, done, on=today + timedelta(days=1))
        drop = answer.prescription
        loads.append(str(drop.dose.load))
    weeks = loads[::7]
    assert weeks == [
        "body weight", "body weight", "body weight + 5 kg", "body weight + 10 kg", "body weight + 15 kg",
        "body weight + 20 kg", "body weight + 25 kg", "body weight + 30 kg", "body weight + 35 kg",
        "body weight + 40 kg", "body weight + 45 kg", "body weight + 50 kg", "body weight + 55 kg",
        "body weight + 60 kg", "body weight + 60 kg",
    ]  # fmt: skip
    assert answer.reason is AdvanceReason.LIMIT_REACHED
    assert [one.field for one in drop.evidence] == ["dose.load"]


def test_a_squat_goes_from_3_x_8_to_3_x_12_then_to_4_x_8_and_2_5_kg_up_a_week() -> None:
    rules = (
        Progression(change="load", every="1 week", by="2.5 kg"),
        Progression(change="repetitions", when="all repetitions done", by=1, limit=12),
        Progression(change="sets", when="12 repetitions", by=1, limit=4, restart_at=8),
    )
    squat = Prescription(SQUAT, "3 x 8 @ 60 kg", progressions=rules)
    start, done, doses = date(2026, 11, 23), list[Performance](), list[str]()
    for week in range(5):
        for day in (0, 3):
            today = start + timedelta(weeks=week, days=day)
            doses.append(str(squat.dose))
            done.append(Performance(today, {"all repetitions done": True}, dose=squat.dose))
            later = today + timedelta(days=3 if day == 0 else 4)
            squat = footex.advance(squat, done, on=later).prescription
    assert doses == [
        "3 x 8 @ 60 kg", "3 x 9 @ 60 kg",
        "3 x 9 @ 62.5 kg", "3 x 10 @ 62.5 kg",
        "3 x 10 @ 65 kg", "3 x 11 @ 65 kg",
        "3 x 11 @ 67.5 kg", "3 x 12 @ 67.5 kg",
        "3 x 12 @ 70 kg", "4 x 8 @ 70 kg",
    ]  # fmt: skip


def test_a_set_is_added_when_12_are_easy() -> None:
    rule = Progression(
        change="sets", when="12 are easy", by=1,
        evidence=Evidence(field="by", basis="stated", printed="add a set when 12 are easy"),
    )  # fmt: skip
    squat = Prescription(SQUAT, "2 x 12", progressions=rule)
    # Twelve are done; whether they were easy, only who did them knows.
    asked = footex.advance(squat, Performance("2026-11-20", dose="2 x 12"))
    assert (asked.reason, asked.why) == (
        AdvanceReason.NOT_TYPED, "12 are easy: only words, and nobody says that it is met"
    )  # fmt: skip
    hard = footex.advance(squat, Performance("2026-11-20", {"12 are easy": False}))
    assert (hard.reason, hard.prescription) == (AdvanceReason.NOT_MET, squat)
    assert footex.advance(squat, Performance("2026-11-20", {"12 are easy": True})).prescription.dose == Dose("3 x 12")


def test_a_stronger_band_follows_once_3_x_10_are_done_without_fatigue() -> None:
    rule = Progression(change="load", when="3 x 10 without fatigue", every="1 week", by="a stronger band")
    pull = Prescription(SQUAT, "3 x 10 @ yellow band", progressions=rule)
    done = Performance("2026-11-20", {"3 x 10 without fatigue": True})
    assert footex.advance(pull, done, on="2026-11-27").why == "how much more isn't a figure"
    # Which band is stronger, a maker's order says.
    ordered = Progression(
        change="load", when=rule.when, every="1 week", steps=["yellow band", "red band", "green band"]
    )
    answer = footex.advance(Prescription(SQUAT, pull.dose, progressions=ordered), done, on="2026-11-27")
    assert answer.prescription.dose.load == Load("red band")


def test_repetitions_that_go_up_to_50_without_a_stated_step_stay() -> None:
    printed = Evidence(field="limit", basis="stated", printed="Increase repetitions up to maximum of 50")
    rule = Progression(change="repetitions", limit=50, evidence=printed)
    raises = Prescription(SQUAT, "3 x 10", progressions=rule)
    answer = footex.advance(raises, Performance("2026-11-20", dose="3 x 10"))
    assert (answer.reason, answer.why) == (AdvanceReason.NOT_TYPED, "how much more isn't one figure of repetitions")
    assert answer.prescription is raises
