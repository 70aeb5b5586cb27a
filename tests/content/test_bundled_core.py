"""The five routines of health services, a federal agency and a trial: their figures, as worked out and as printed."""

import pytest

import footex
from footex import UNSTATED
from footex.cli import app
from footex.content import Severity
from footex.model import Basis, Extent, NoticeKind, OutcomeResult, OutcomeScope, SourceDesign
from footex.timing import Level

LIBRARY = footex.bundled()
SECONDS = {
    "foot-ankle-falls": (1145, 1965, 3390),
    "leg-flexibility": (157, 403, 770),
    "one-foot-balance": (289.32, 646.684, 1160),
    "steady-three": (91, 197, 310),
    "toe-stand": (260, 310, 360),
}
DOSES = {
    ("foot-ankle-falls", "seated-ankle-circles"): '10 "clockwise" then 10 "counterclockwise", each side',
    ("foot-ankle-falls", "dorsiflexion-hold"): "3 x 10 s",
    ("foot-ankle-falls", "band-inversion"): "3 x 10, each side",
    ("foot-ankle-falls", "band-eversion"): "3 x 10, each side",
    ("foot-ankle-falls", "double-heel-raise"): "3 x 10",
    ("foot-ankle-falls", "gastrocnemius-stretch"): "3 x 20 s, each side",
    ("foot-ankle-falls", "toe-bar-flexion"): "3 x 10, each side",
    ("foot-ankle-falls", "stone-pickup"): "2 x 20, each side",
    ("foot-ankle-falls", "big-toe-band-stretch"): "3 x 20 s",
    ("leg-flexibility", "gastrocnemius-stretch"): "3-5, hold 10-30 s, each side",
    ("leg-flexibility", "ankle-point-and-flex"): (
        '3-5 "toes towards you", hold 10-30 s then 3-5 "toes away", hold 10-30 s'
    ),
    ("one-foot-balance", "stand-on-one-foot"): "2 x 10-15, hold up to 10 s, each side",
    ("one-foot-balance", "heel-to-toe-walk"): "move 20 steps",
    ("one-foot-balance", "balance-walk"): "move 20 steps",
    ("steady-three", "double-heel-raise"): "up to 10, tempo 5-0-3-0",
    ("steady-three", "toe-raise"): "up to 10, tempo 5-0-3-0",
    ("steady-three", "heel-toe-stand"): "10 s, each side",
    ("toe-stand", "double-heel-raise"): "2 x 10, hold 2-4 s, tempo 4-0-4-0, rest 1-2 min",
}
FOR_EACH_FOOT = "3 × 10 repetitions for each foot"
PRINTED = {
    ("foot-ankle-falls", "seated-ankle-circles"): ["1 × 10 repetitions for each foot", "None"],
    ("foot-ankle-falls", "dorsiflexion-hold"): ["3 × 10 seconds", "both feet"],
    ("foot-ankle-falls", "band-inversion"): [FOR_EACH_FOOT],
    ("foot-ankle-falls", "band-eversion"): [FOR_EACH_FOOT],
    ("foot-ankle-falls", "double-heel-raise"): ["3 × 10 repetitions"],
    ("foot-ankle-falls", "gastrocnemius-stretch"): ["3 × 20 seconds on each leg"],
    ("foot-ankle-falls", "toe-bar-flexion"): [FOR_EACH_FOOT],
    ("foot-ankle-falls", "stone-pickup"): [
        "Toe plantarflexion strength",
        "25 mm",
        "2 × 20 stones for each foot",
        "None",
    ],
    ("foot-ankle-falls", "big-toe-band-stretch"): ["3 × 20 seconds", "None"],
    ("leg-flexibility", "gastrocnemius-stretch"): ["3 to 5 times at each session", "10 to 30 seconds"],
    ("leg-flexibility", "ankle-point-and-flex"): ["3 to 5 times at each session", "10 to 30 seconds"],
    ("one-foot-balance", "stand-on-one-foot"): ["10 to 15 more times with each leg"],
    ("one-foot-balance", "heel-to-toe-walk"): ["Repeat for 20 steps"],
    ("one-foot-balance", "balance-walk"): ["Pause for 1 second", "20 steps, alternating legs"],
    ("steady-three", "double-heel-raise"): ["slow count of 3", "slow count of 5"],
    ("steady-three", "toe-raise"): ["slow count of 3", "slow count of 5"],
    ("steady-three", "heel-toe-stand"): [],
    ("toe-stand", "double-heel-raise"): ["To a count of four", "two to four seconds", "one to two minutes"],
}
EXPLAINED = {
    # Both articles print their routine for days in a row, strength work or not: what they print is kept.
    ("strength-on-consecutive-days", "routines['heel-and-foot-stretching'].items[0]"),
    ("strength-on-consecutive-days", "routines['heel-and-foot-stretching'].items[3]"),
    ("strength-on-consecutive-days", "routines['heel-and-foot-stretching'].items[4]"),
    ("strength-on-consecutive-days", "routines['simple-foot-exercises'].items[3]"),
    ("strength-on-consecutive-days", "routines['simple-foot-exercises'].items[4]"),
    # Of the trial's delivery the table and two abstracts were read, which leave most of CERT open.
    ("cert-gaps", "routines['foot-ankle-falls'].delivery"),
}
"""The findings of the checks on the bundled content, each with its reason above it."""

each_routine = pytest.mark.parametrize("id_", SECONDS)


def prescribed() -> dict[tuple[str, str], footex.Prescription]:
    return {(id_, one.exercise.id): one for id_ in SECONDS for _, one in LIBRARY.routines[id_].prescriptions()}


@each_routine
def test_a_routine_takes_the_time_worked_out_by_hand(id_: str) -> None:
    estimate = footex.estimate(LIBRARY.routines[id_])
    assert tuple(milliseconds / 1000 for milliseconds in estimate.total.milliseconds) == SECONDS[id_]


@each_routine
def test_a_routine_is_walked_in_exactly_that_time(id_: str) -> None:
    for level, seconds in zip(Level, SECONDS[id_], strict=True):
        steps = footex.timeline(LIBRARY.routines[id_], level=level)
        assert sum(step.duration_milliseconds for step in steps) / 1000 == seconds


@each_routine
def test_a_routine_is_planned_for_as_long_as_it_states(id_: str) -> None:
    routine = LIBRARY.routines[id_]
    weeks = routine.frequency.weeks
    stated = weeks.low if isinstance(weeks, footex.Count) else 1
    often = None if isinstance(routine.frequency.days_per_week, footex.Count) else footex.Frequency(days_per_week=3)
    commitment = footex.Commitment(routine=routine, frequency=often)
    plan = footex.plan_programme(commitment, "daily 07:00-08:30", start="2026-11-23", weeks=stated)
    assert len(plan.sessions) == 3 * stated


@each_routine
def test_a_routine_is_shown_in_80_columns(
    id_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert app.run(["show", id_]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == LIBRARY.routines[id_].title
    assert max(map(len, lines)) <= 80


def test_the_doses_of_all_five() -> None:
    assert {place: one.dose for place, one in prescribed().items()} == {
        place: footex.Dose(dose) for place, dose in DOSES.items()
    }


def test_every_printed_figure_is_as_the_sources_print_it() -> None:
    found = {
        place: list(dict.fromkeys(evidence.printed for evidence in one.evidence if evidence.printed))
        for place, one in prescribed().items()
    }
    assert found == PRINTED


def test_how_often_is_as_printed() -> None:
    falls, steady, balance = (LIBRARY.routines[id_] for id_ in ("foot-ankle-falls", "steady-three", "one-foot-balance"))
    assert (falls.frequency.days_per_week, falls.frequency.weeks) == (footex.Count(3), footex.Count(26))
    assert [(one.field, one.basis, one.printed) for one in falls.frequency.evidence] == [
        ("days_per_week", Basis.STATED, "3 times a week for 6 months"),
        ("weeks", Basis.DERIVED, "3 times a week for 6 months"),
    ]
    assert [one.printed for one in steady.frequency.evidence] == ["three times a week"]
    assert balance.frequency == footex.Frequency()
    assert [(one.field, one.printed) for one in balance.evidence] == [("frequency", "as often as you like")]


def test_the_pause_of_the_balance_walk_is_in_its_steps() -> None:
    assert LIBRARY.exercises["balance-walk"].step_time == footex.Duration("1.5-1.6-2 s")


def test_ten_seconds_may_be_one_set_of_three_too() -> None:
    reading = prescribed()["foot-ankle-falls", "dorsiflexion-hold"].readings[0]
    assert reading.dose == footex.Dose(work=footex.Reps(3, hold="10 s"))


def test_none_of_the_five_claims_a_total_time() -> None:
    assert [footex.estimate(LIBRARY.routines[id_]).claims for id_ in SECONDS] == [()] * 5


def test_the_progressions_of_the_sources() -> None:
    found = {
        place: [(one.change.value, str(one.limit), one.steps) for one in each.progressions]
        for place, each in prescribed().items()
        if each.progressions
    }
    assert found == {
        ("foot-ankle-falls", "dorsiflexion-hold"): [("sets", "10", ())],
        ("foot-ankle-falls", "band-inversion"): [("load", "None", ())],
        ("foot-ankle-falls", "band-eversion"): [("load", "None", ())],
        ("foot-ankle-falls", "double-heel-raise"): [("repetitions", "50", ())],
        ("one-foot-balance", "stand-on-one-foot"): [
            ("support", "None", ("two hands", "one hand", "one finger", "no hands")),
            ("eyes", "None", ("open", "closed")),
        ],
    }
    assert all(one.evidence for each in prescribed().values() for one in each.progressions)


def test_for_whom_the_routine_of_the_trial_is_and_what_came_of_it() -> None:
    falls = LIBRARY.routines["foot-ankle-falls"]
    assert isinstance(falls.population, footex.model.Population)
    assert (str(falls.population.age), falls.exclusions) == ("at least 65", UNSTATED)
    assert falls.source is not None
    outcomes = falls.source.outcomes
    assert [(one.measure, one.result) for one in outcomes] == [
        ("falls", OutcomeResult.BETTER),
        ("number of people who fell", OutcomeResult.SAME),
        ("eversion strength, range of motion and balance", OutcomeResult.BETTER),
    ]
    assert {(one.people, one.scope, one.co_interventions) for one in outcomes} == {
        (305, OutcomeScope.PACKAGE, "insoles, footwear and a booklet")
    }


def test_of_the_trial_only_what_was_kept_as_printed_is_stated() -> None:
    falls = LIBRARY.routines["foot-ankle-falls"]
    assert isinstance(falls.population, footex.model.Population)
    assert {one.basis for one in falls.population.evidence} == {Basis.DERIVED}
    evidence = [one for outcome in LIBRARY.sources["spink-2008"].outcomes for one in outcome.evidence]
    assert {one.printed for one in evidence if one.basis is Basis.STATED} == {"36% fewer falls", "randomised trial"}


def test_a_count_of_a_tempo_is_stated_and_its_seconds_are_assumed() -> None:
    for place in (("toe-stand", "double-heel-raise"), ("steady-three", "double-heel-raise")):
        evidence = {(one.field, one.basis) for one in prescribed()[place].evidence}
        assert ("dose.work[0].tempo.concentric", Basis.STATED) in evidence
        assert ("dose.work[0].tempo", Basis.ASSUMED) in evidence


def test_every_outcome_has_evidence() -> None:
    outcomes = [one for source in LIBRARY.sources.values() for one in source.outcomes]
    assert outcomes
    assert all(one.evidence for one in outcomes)


def test_there_is_something_to_hold_on_to_and_the_machine_is_optional() -> None:
    falls = LIBRARY.routines["foot-ankle-falls"]
    mind = [str(notice) for notice in falls.warnings() if notice.kind is NoticeKind.CAUTION]
    assert any("within reach of a wall" in text for text in mind)
    (machine,) = LIBRARY.exercises["toe-bar-flexion"].equipment  # type: ignore[misc] # it is stated
    assert not machine.required


def test_the_stop_rules_that_are_printed_are_kept() -> None:
    stop = [
        str(notice) for notice in LIBRARY.routines["steady-three"].warnings() if notice.kind is NoticeKind.STOP_RULE
    ]
    assert len(stop) == 2
    assert all(text.endswith("[nhs-tayside-super-six]") for text in stop)


@pytest.mark.parametrize(
    ("easy", "hard"), [("double-heel-raise", "heel-raise"), ("seated-ankle-circles", "ankle-circles")]
)
def test_an_easier_exercise_and_the_harder_one_name_each_other(easy: str, hard: str) -> None:
    assert LIBRARY.exercises[easy].harder == (hard,)
    assert LIBRARY.exercises[hard].easier == (easy,)


def test_how_a_source_knows_and_how_much_of_it_was_read() -> None:
    found = {id_: (one.design, one.read) for id_, one in LIBRARY.sources.items() if id_ != "footex"}
    told = SourceDesign.PATIENT_INFORMATION
    assert (
        found.items()
        >= {
            "growing-stronger": (told, Extent.SECOND_HAND),
            "heel-and-foot-stretching": (SourceDesign.ARTICLE, None),
            "nhs-foot-pain": (told, Extent.PART),
            "nhs-tayside-super-six": (told, Extent.PART),
            "nih-seniorhealth-balance": (told, Extent.WHOLE),
            "nih-seniorhealth-flexibility": (told, Extent.PART),
            "otago-programme": (told, Extent.PART),
            "simple-foot-exercises": (SourceDesign.ARTICLE, None),
            "spink-2008": (SourceDesign.TRIAL_PROTOCOL, Extent.PART),
            "thera-band-175": (told, Extent.PART),
        }.items()
    )


@pytest.mark.parametrize("id_", [id_ for id_, one in LIBRARY.sources.items() if one.read is not None])
def test_a_licence_that_wasnt_read_is_unknown_and_its_source_says_so(id_: str) -> None:
    source = LIBRARY.sources[id_]
    assert bool(source.licence) is not ("left unknown" in source.note)


def test_the_checks_find_nothing_in_the_bundled_content_that_isnt_explained() -> None:
    ours = {*SECONDS, "heel-and-foot-stretching", "simple-foot-exercises"}
    found = footex.check(LIBRARY)
    assert [one for one in found if one.severity is not Severity.ADVICE] == []
    advised = {(one.code, str(one.path)) for one in found}
    assert {(code, path) for code, path in advised if any(f"'{id_}'" in path for id_ in ours)} == EXPLAINED
