"""Advancing: the next step of a prescription, from what was done, or why there is none."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import Dose, Evidence, Exercise, FootexError, Prescription, Reps
from footex.model import TO_FAILURE, Advance, AdvanceReason, Load, Performance, Progression
from footex.testing import performances, prescriptions, progressions

SQUAT = Exercise(id="squat", name="Squat")
DAY = "2026-11-20"
PAINLESS = Performance(DAY, {"pain": 0})
UNTYPED, UNFIT = AdvanceReason.NOT_TYPED, AdvanceReason.NOT_EXACT
FULL, EARLY = AdvanceReason.LIMIT_REACHED, AdvanceReason.TOO_EARLY


def go_on(dose: Dose | str, *, variation: str = "", **rule: Any) -> Advance:
    """The answer for one progression whose criterion is met, unless the rule has another."""
    progression = Progression(**({"when": "painless"} | rule))
    return footex.advance(Prescription(SQUAT, dose, variation=variation, progressions=progression), PAINLESS)


@pytest.mark.parametrize(
    ("before", "rule", "after"),
    [
        ("3 x 8", {"change": "repetitions", "by": 1}, "3 x 9"),
        ("3 x 8-12", {"change": "repetitions", "by": 1}, "3 x 9-13"),
        ("3 x 8-9-12", {"change": "repetitions", "by": 1}, "3 x 9-10-13"),
        ("3 x 8", {"change": "repetitions", "by": 5, "limit": 12}, "3 x 12"),
        ("3 x 8-10", {"change": "repetitions", "by": 5, "limit": 12}, "3 x 10-12"),
        ("10 then 6 s", {"change": "repetitions", "by": 1}, "11 then 6 s"),
        ("10 then 6 s", {"change": "hold", "by": "1 s"}, "10 then 7 s"),
        ("3 x 8", {"change": "sets", "by": 1, "limit": 4}, "4 x 8"),
        ("2-3 x 8", {"change": "sets", "by": 1, "limit": 4}, "3-4 x 8"),
        ("3 x 12", {"change": "sets", "by": 1, "restart_at": 8}, "4 x 8"),
        ("3 x 20 s", {"change": "hold", "by": "5 s", "limit": "45 s"}, "3 x 25 s"),
        ("3 x 30-40 s", {"change": "hold", "by": "10 s", "limit": "45 s"}, "3 x 35-45 s"),
        ("10, hold 5 s", {"change": "hold", "by": "1 s"}, "10, hold 6 s"),
        ("8 @ 60 kg", {"change": "load", "by": "2.5 kg"}, "8 @ 62.5 kg"),
        ("8 @ 58 kg", {"change": "load", "by": "5 kg", "limit": "60 kg"}, "8 @ 60 kg"),
        ("8 @ 20-25 kg", {"change": "load", "by": "2.5 kg"}, "8 @ 22.5-27.5 kg"),
        ("12 @ 20 kg", {"change": "load", "by": "2.5 kg", "restart_at": "6-8"}, "6-8 @ 22.5 kg"),
        ("8 @ body weight", {"change": "load", "by": "5 kg"}, "8 @ body weight + 5 kg"),
        ("8 @ body weight + 58 kg", {"change": "load", "by": "5 kg", "limit": "60 kg"}, "8 @ body weight + 60 kg"),
        ("8 @ body weight - 20 kg", {"change": "load", "by": "5 kg"}, "8 @ body weight - 15 kg"),
        ("8 @ body weight - 5 kg", {"change": "load", "by": "5 kg"}, "8 @ body weight"),
        ("8 @ 50 % body weight", {"change": "load", "by": "10 % body weight"}, "8 @ 60 % body weight"),
        ("8 @ 70 % 1RM", {"change": "load", "by": "5 % 1RM", "limit": "85 % 1RM"}, "8 @ 75 % 1RM"),
        ("8 @ 60 kg at RPE 8", {"change": "load", "by": "5 kg"}, "8 @ 65 kg at RPE 8"),
        ("8 @ RPE 7", {"change": "load", "by": "RPE 0.5"}, "8 @ RPE 7.5"),
        ("8 @ red band", {"change": "load", "steps": ["yellow band", "red band", "green band"]}, "8 @ green band"),
        ("8 @ 40 kg; 6 @ 50 kg", {"change": "load", "by": "5 kg", "limit": "52.5 kg"}, "8 @ 42.5 kg; 6 @ 52.5 kg"),
        ("warm-up 5 @ 20 kg; 3 x 5 @ 60 kg", {"change": "load", "by": "5 kg"}, "warm-up 5 @ 20 kg; 3 x 5 @ 65 kg"),
        ("warm-up 5; 3 x 5", {"change": "sets", "by": 1}, "warm-up 5; 4 x 5"),
    ],
)  # fmt: skip
def test_a_step_changes_all_working_sets_by_as_much(before: str, rule: Any, after: str) -> None:
    answer = go_on(before, **rule)
    assert answer.prescription.dose == Dose(after)
    assert answer.changed
    assert answer.reason is AdvanceReason.CHANGED


def test_where_there_is_no_load_a_step_is_the_first() -> None:
    assert go_on(Dose(Reps(8), load=None), change="load", by="5 kg").prescription.dose.load == Load("5 kg")


@pytest.mark.parametrize(
    ("before", "rule", "reason", "why"),
    [
        ("8 @ 60 kg", {"change": "load", "by": "5 kg", "limit": "60 kg"}, FULL, "the limit of 60 kg is reached"),
        ("8 @ 50-60 kg", {"change": "load", "by": "5 kg", "limit": "60 kg"}, FULL, "the limit of 60 kg is reached"),
        ("8 @ 65 kg", {"change": "load", "by": "5 kg", "limit": "60 kg"}, FULL, "the limit of 60 kg is reached"),
        ("8 @ black band", {"change": "load", "steps": ["red band", "black band"]}, FULL, "black band is the last step"),
        ("3 x 8-12", {"change": "repetitions", "by": 1, "limit": 12}, FULL, "the limit of 12 repetitions is reached"),
        ("4 x 8", {"change": "sets", "by": 1, "limit": 4}, FULL, "the limit of 4 sets is reached"),
        ("8 @ 60 kg", {"change": "load"}, UNTYPED, "how much more isn't a figure"),
        ("8 @ red band", {"change": "load", "by": "a stronger band"}, UNTYPED, "how much more isn't a figure"),
        ("8 @ 60 kg", {"change": "load", "by": "2.5-5 kg"}, UNTYPED, "how much more isn't a figure"),
        ("8 @ 10 RM", {"change": "load", "by": "1 RM"}, UNTYPED, "how much more isn't a figure"),
        (
            "8 @ 60 kg", {"change": "load", "by": "5 kg", "limit": "150 lb"}, UNTYPED,
            "the limit, 150 lb, isn't a figure like the step, 5 kg",
        ),
        (
            "8 @ 60 kg", {"change": "load", "by": "5 kg", "limit": "60-70 kg"}, UNTYPED,
            "the limit, 60-70 kg, isn't a figure like the step, 5 kg",
        ),
        ("8", {"change": "load", "by": "5 kg"}, UNFIT, "a load isn't a figure to which 5 kg can be added"),
        ("8 @ 45 lb", {"change": "load", "by": "5 kg"}, UNFIT, "a load isn't a figure to which 5 kg can be added"),
        (
            "8 @ body weight + 10 lb", {"change": "load", "by": "5 kg"}, UNFIT,
            "a load isn't a figure to which 5 kg can be added",
        ),
        (Dose(Reps(8), load=None), {"change": "load", "by": "5 % 1RM"}, UNFIT, "a load isn't a figure to which 5 % 1RM can be added"),
        ("8 @ 9999 kg", {"change": "load", "by": "5 kg"}, UNFIT, "a load with 5 kg more can't be stated"),
        ("8 @ body weight - 10-20 kg", {"change": "load", "by": "15 kg"}, UNFIT, "a load with 15 kg more can't be stated"),
        (
            "8 @ blue band", {"change": "load", "steps": ["red band", "black band"]}, UNFIT,
            "the load is none of red band, black band",
        ),
        (
            "8 @ red band; 6 @ black band", {"change": "load", "steps": ["red band", "black band"]}, UNFIT,
            "the load is none of red band, black band",
        ),
        ("3 x 8", {"change": "repetitions", "limit": 50}, UNTYPED, "how much more isn't one figure of repetitions"),
        ("3 x 8", {"change": "repetitions", "by": "1-2"}, UNTYPED, "how much more isn't one figure of repetitions"),
        ("3 x 8", {"change": "repetitions", "by": 1, "limit": "10-12"}, UNTYPED, "the limit, 10-12, isn't one figure"),
        *(
            (dose, {"change": "repetitions", "by": 1}, UNFIT, "a working set has no one figure of repetitions that isn't open")
            for dose in ("3 x 8+", "3 x about 8", "3 x a few", "3 x unstated", "3 x 20 s", "8 then 4", Dose(Reps(TO_FAILURE)))
        ),
        ("10000", {"change": "repetitions", "by": 1}, UNFIT, "1 more is more than a dose can state"),
        ("24 h", {"change": "hold", "by": "1 s"}, UNFIT, "1 s more is more than a dose can state"),
        ("3 x 8; 10", {"change": "sets", "by": 1}, UNFIT, "the working sets differ, so that one more could be any of them"),
        ("warm-up 8", {"change": "sets", "by": 1}, UNFIT, "the dose has no working sets"),
        (
            "3 x 20 s", {"change": "sets", "by": 1, "restart_at": 8}, UNFIT,
            "a set has no one count of repetitions that could start over",
        ),
        ("45 s", {"change": "hold", "by": "5 s", "limit": "45 s"}, FULL, "the limit of 45 s is reached"),
        ("3 x 8", {"change": "surface"}, UNTYPED, "what follows for the surface isn't stated"),
        ("3 x 8", {"change": "repetitions", "by": 1, "when": None}, UNTYPED, "when a step is due isn't stated"),
        (
            "3 x 8", {"change": "repetitions", "by": 1, "when": "8 are easy"}, UNTYPED,
            "8 are easy: only words, and nobody says that it is met",
        ),
        (
            "3 x 8", {"change": "repetitions", "by": 1, "when": "12 repetitions"}, AdvanceReason.NOT_MEASURED,
            "12 repetitions: not measured on 2026-11-20",
        ),
        (
            "3 x 8", {"change": "repetitions", "by": 1, "when": "pain over 2"}, AdvanceReason.NOT_MET,
            "pain over 2: not met on 2026-11-20",
        ),
        ("3 x 8", {"change": "sets", "by": 1, "every": "1 week"}, EARLY, "the next step is due on 2026-11-27"),
    ],
)  # fmt: skip
def test_why_there_is_no_step_is_said(before: Dose | str, rule: Any, reason: AdvanceReason, why: str) -> None:
    answer = go_on(before, **rule)
    assert (answer.reason, answer.why) == (reason, why)
    assert not answer.changed
    assert answer.prescription.dose == (Dose(before) if isinstance(before, str) else before)
    assert answer.progression == answer.prescription.progressions[0]


def test_without_a_progression_or_anything_done_nothing_changes() -> None:
    plain = Prescription(SQUAT, "3 x 8")
    assert footex.advance(plain, PAINLESS) == Advance(
        prescription=plain, reason=AdvanceReason.NO_PROGRESSION, why="it states no progression"
    )
    more = Prescription(SQUAT, "3 x 8", progressions=Progression(change="sets", by=1, every="1 week"))
    answer = footex.advance(more, [])
    assert (answer.prescription, answer.reason, answer.why) == (
        more,
        AdvanceReason.NOT_DONE,
        "nothing has been done yet",
    )


def test_what_changes_is_derived_from_its_progression_and_keeps_other_evidence() -> None:
    progression = Progression(change="repetitions", when="painless", by=1)
    stated = [Evidence(field=path, basis="stated", printed="3 x 8") for path in ("dose.sets", "dose.work[0].count")]
    before = Prescription(SQUAT, "3 x 8", progressions=progression, evidence=stated)
    after = footex.advance(before, PAINLESS).prescription
    assert after.evidence == (
        stated[0],
        Evidence(
            field="dose.work[0].count", basis="derived",
            note="repetitions: 1 more repetition when painless; met on 2026-11-20",
        ),
    )  # fmt: skip
    assert after.progressions == (progression,)


def test_words_go_from_step_to_step_beside_other_words() -> None:
    support = Progression(change="support", when="steady", steps=["two hands", "one hand", "one finger", "no hand"])
    eyes = Progression(change="eyes", when="steady", steps=["eyes open", "eyes closed"])
    stated = Evidence(field="variation", basis="stated", printed="two hands")
    standing = Prescription(SQUAT, "30 s", variation="on one leg", progressions=[support, eyes], evidence=stated)
    steady = Performance(DAY, {"steady": True})
    variations, reasons = list[str](), list[AdvanceReason]()
    for _ in range(5):
        answer = footex.advance(standing, steady)
        standing = answer.prescription
        variations.append(standing.variation)
        reasons.append(answer.reason)
    assert variations == [
        "on one leg; one hand", "on one leg; one finger", "on one leg; no hand", "on one leg; no hand; eyes closed",
        "on one leg; no hand; eyes closed",
    ]  # fmt: skip
    assert reasons[3:] == [AdvanceReason.CHANGED, FULL]
    assert [(one.field, one.basis.value) for one in standing.evidence] == [("variation", "derived")]
    assert answer.why == "no hand is the last step"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((SQUAT, []), "advance.prescription: <Exercise squat> is not a Prescription"),
        ((Prescription(SQUAT, "3 x 8"), [5]), "advance.done[0]: 5 is not a Performance"),
        ((Prescription(SQUAT, "3 x 8"), PAINLESS, "today"), "advance.on: 'today' is not a date"),
    ],
)
def test_what_cannot_be_advanced_is_refused(arguments: Any, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        footex.advance(*arguments[:2], **({"on": arguments[2]} if len(arguments) > 2 else {}))
    assert str(caught.value).startswith(told)


@given(prescriptions(), st.lists(progressions(), min_size=1, max_size=3), st.lists(performances(), max_size=3))
def test_advancing_changes_only_what_it_says_and_passes_no_limit(
    prescription: Prescription, rules: list[Progression], done: list[Performance]
) -> None:
    bare = Prescription(prescription.exercise, prescription.dose, variation="one hand", progressions=rules)
    answer = footex.advance(bare, done)
    assert answer == footex.advance(bare, done[::-1]) or len({one.day for one in done}) < len(done)
    assert (answer.prescription != bare) == answer.changed
    if answer.changed:
        changed = answer.prescription
        assert {one.basis.value for one in changed.evidence} == {"derived"}
        assert answer.progression in rules
        assert len(changed.dose.groups) <= len(bare.dose.groups)
        assert changed == footex.advance(bare, done).prescription
        limit = answer.progression.limit if answer.progression else None
        if isinstance(limit, footex.Count):
            counts = _counts(changed, answer.progression.change.value if answer.progression else "")
            assert max(counts) <= limit.low
    else:
        assert answer.prescription is bare


def _counts(prescription: Prescription, change: str) -> list[int]:
    groups = [group for group in prescription.dose.groups if group.role.value == "working"]
    if change == "sets":
        return [group.times.high for group in groups if isinstance(group.times, footex.Count)]
    return [
        work.count.high
        for group in groups
        for work in group.work
        if isinstance(work, Reps) and isinstance(work.count, footex.Count)
    ]


@given(st.integers(0, 70), st.integers(1, 20), st.integers(1, 70))
def test_steps_reach_the_limit_exactly_and_stop_there(start: int, step: int, limit: int) -> None:
    dose = Dose(Reps(8), load=None if start == 0 else f"{start} kg")
    rule = Progression(change="load", when="painless", by=f"{step} kg", limit=f"{limit} kg")
    today = Prescription(SQUAT, dose, progressions=rule)
    taken = 0
    while (answer := footex.advance(today, PAINLESS)).changed:
        today = answer.prescription
        taken += 1
    assert answer.reason is FULL
    assert taken == max(0, -(-(limit - start) // step))
    assert today.dose.load == (dose.load if start >= limit else Load(f"{limit} kg"))
