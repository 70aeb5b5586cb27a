"""The figures of the pack: how long each session takes, worked out by hand, and what the sources print."""

import pytest

import footex
from footex.model import Basis

SECONDS = {
    "achilles-eccentric": (230, 420, 750),
    "achilles-phase-1": (376, 837, 1740),
    "achilles-phase-2": (590, 1095, 1965),
    "achilles-stretch-intermittent": (110, 115, 125),
    "achilles-stretch-sustained": (180, 180, 180),
    "achilles-wall-stretch": (120, 130, 150),
    "ankle-sprain-prevention-1": (450, 450, 450),
    "ankle-sprain-prevention-2": (330, 330, 330),
    "ankle-sprain-prevention-3": (390, 390, 390),
    "ankle-sprain-prevention-4": (450, 450, 450),
    "ankle-sprain-prevention-5": (450, 450, 450),
    "loadit-heavy-fast": (816, 816, 816),
    "loadit-heavy-slow": (1008, 1008, 1008),
    "loadit-light-fast": (1008, 1008, 1008),
    "loadit-light-slow": (1584, 1584, 1584),
    "night-cramp-stretches": (188, 220, 280),
    "plantar-fascia-stretch": (120, 130, 150),
    "towel-heel-raise": (64, 432, 880),
}
"""Low, typical and high, at the pace that footex takes unless another is given, with the left side affected."""

BETWEEN_BOUTS = "rest period of 30 seconds between repetitions"
PRINTED = {
    "achilles-eccentric": {"3 × 15 repetitions, 2 × daily", "7 days/week", "Add 5 kg per week", "12-week training period"},
    "achilles-phase-1": {"3 × 10–15 repetitions", "3 × 10"},
    "achilles-phase-2": {"3 × 15", "3 × 10", "3 × 20"},
    "achilles-stretch-intermittent": {"5 reps, 2 × daily", "20 seconds", "Ten participants"},
    "achilles-stretch-sustained": {"1 rep, 3 × daily", "3 minutes", "Ten participants"},
    "achilles-wall-stretch": {"10 reps, 3 × daily", "Ten participants"},
    "ankle-sprain-prevention-1": {BETWEEN_BOUTS},
    "ankle-sprain-prevention-2": {BETWEEN_BOUTS},
    "ankle-sprain-prevention-3": {BETWEEN_BOUTS},
    "ankle-sprain-prevention-4": {BETWEEN_BOUTS},
    "ankle-sprain-prevention-5": {BETWEEN_BOUTS},
    "loadit-heavy-fast": {"2 min", "48 h", "0° to 15° DF", "0° to 50° PF"},
    "loadit-heavy-slow": {"2 min", "48 h", "0° to 15° DF", "0° to 50° PF"},
    "loadit-light-fast": {"2 min", "48 h", "0° to 15° DF", "0° to 50° PF"},
    "loadit-light-slow": {"2 min", "48 h", "0° to 15° DF", "0° to 50° PF"},
    "night-cramp-stretches": {"a total of three times", "10 seconds of relaxation between each stretch", "before sleep"},
    "plantar-fascia-stretch": {"10 reps, 3 × daily", "10 seconds"},
    "towel-heel-raise": {
        "8 repetition maximum", "≥ 8 depending on the load", "As many as possible", "2 min", "3 s concentric",
        "2 s isometric", "3 s eccentric", "Volitional muscular failure", "48 h",
    },
}  # fmt: skip
"""What each routine has as stated, in the letters of its source."""

PRINTED_IN_SOURCES = {
    "fix-heel-2020": {"8 s/repetition", "≥ 64 s/set", "≥ 64 s/training session"},
    "hallegraeff-2012": {"within three minutes"},
    "loadit-2020": {"16 min and 48 s", "13 min and 36 s", "19 min and 12 s"},
    "mcguine-keene-2006": {"fewer than 5 minutes"},
    "sweeting-2011": {"Ten participants"},
}

each_routine = pytest.mark.parametrize("name", SECONDS)


def test_these_are_all_routines_of_the_pack(pack: footex.Catalog) -> None:
    assert list(pack.routines) == list(SECONDS) == list(PRINTED)


def test_footex_and_the_pack_together_have_18_routines_and_35_exercises(whole: footex.Catalog) -> None:
    assert len(whole.routines) >= 18
    assert len(whole.exercises) >= 35


@each_routine
def test_a_session_takes_the_time_worked_out_by_hand(pack: footex.Catalog, name: str) -> None:
    total = footex.estimate(pack.routines[name].for_side("left")).total
    assert total.milliseconds == tuple(1_000 * seconds for seconds in SECONDS[name])


@each_routine
def test_a_session_step_by_step_takes_as_long_as_its_estimate(pack: footex.Catalog, name: str) -> None:
    routine = pack.routines[name].for_side("left")
    for level, seconds in zip(footex.timing.Level, SECONDS[name], strict=True):
        assert sum(step.duration_milliseconds for step in footex.timeline(routine, level=level)) == 1_000 * seconds


@each_routine
def test_what_is_stated_is_as_the_source_prints_it(pack: footex.Catalog, name: str) -> None:
    routine = pack.routines[name]
    assert printed_in(evidence for holder in holders(routine) for evidence in holder.evidence) == PRINTED[name]


def test_what_the_sources_claim_is_as_they_print_it(pack: footex.Catalog) -> None:
    own = {id_: source for id_, source in pack.sources.items() if id_ != "footex"}
    printed = {
        id_: printed_in(evidence for part in (*source.claims, *source.outcomes) for evidence in part.evidence)
        for id_, source in own.items()
    }
    assert {id_: texts for id_, texts in printed.items() if texts} == PRINTED_IN_SOURCES


@each_routine
def test_every_prescription_has_evidence_of_what_its_exercise_is(pack: footex.Catalog, name: str) -> None:
    for _, prescription in pack.routines[name].prescriptions():
        known = {evidence.field.partition(".")[0] for evidence in prescription.evidence}
        assert {"exercise", "dose"} <= known, prescription


def test_every_exercise_is_done_in_a_routine_and_says_how(pack: footex.Catalog) -> None:
    done = {exercise.id for routine in pack.routines.values() for exercise in routine.exercises()}
    assert done == set(pack.exercises)
    for exercise in pack.exercises.values():
        assert len(exercise.instructions) >= 4, exercise
        assert exercise.summary, exercise
        assert not any(letter.isdigit() for text in exercise.instructions for letter in text), exercise


def test_every_claim_and_outcome_has_evidence(pack: footex.Catalog) -> None:
    for holder in (*pack.sources.values(), *pack.routines.values(), *pack.protocols.values()):
        outcomes = holder.outcomes if isinstance(holder.outcomes, tuple) else ()
        for part in (*getattr(holder, "claims", ()), *outcomes):
            assert part.evidence, (holder, part)


def holders(routine):
    """The parts of a routine with evidence of their own."""
    yield from (routine, routine.frequency)
    for parts in (routine.population, routine.exclusions, routine.stop_rules, routine.cautions, routine.outcomes):
        if parts is not footex.UNSTATED:
            yield from parts if isinstance(parts, tuple) else [parts]
    for _, prescription in routine.prescriptions():
        yield prescription
        for progression in prescription.progressions:
            yield from (progression, progression.when)


def printed_in(evidence):
    return {one.printed for one in evidence if one.basis is Basis.STATED}
