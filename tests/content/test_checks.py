"""Checks: what each finds, what it leaves alone, and that all are explained."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import footex
from footex import (
    Block,
    Catalog,
    Caution,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Hold,
    Move,
    Prescription,
    Protocol,
    Reps,
    Routine,
    Set,
    Source,
)
from footex.content import CHECKS, Severity
from footex.model import Claim, Criterion, Outcome, Phase, Reading, SessionDose, Work

ROOT = Path(__file__).parents[2]
SOURCE = Source(id="leaflet", title="Feet first", cautions=Caution(text="Mind your step.", by="leaflet"))


def exercise(id: str = "toe-spread", **fields: object) -> Exercise:  # noqa: A002
    return Exercise(id=id, **{"name": id, "equipment": [], **fields})  # type: ignore[arg-type]


def routine(*, work: Work = Reps(10), dose: dict[str, object] | None = None, **fields: object) -> Routine:  # noqa: B008
    inside = {name: fields.pop(name) for name in ("evidence", "frequency_of") if name in fields}
    item = Prescription(
        exercise=fields.pop("exercise", exercise()),  # type: ignore[arg-type]
        dose=Dose(work=work, **(dose or {})),  # type: ignore[arg-type]
        evidence=inside.get("evidence", ()),  # type: ignore[arg-type]
        frequency=inside.get("frequency_of"),  # type: ignore[arg-type]
    )
    common = {"id": "toes", "title": "Toes", "cautions": Caution(text="Stop when it hurts.", by="me"), "items": item}
    return Routine(**{**common, **fields})  # type: ignore[arg-type]


def found(*, only: str, **content: object) -> list[str]:
    catalog = Catalog(origin="mine", **content)  # type: ignore[arg-type]
    assert only in {one.id for one in CHECKS}
    return [problem.path for problem in footex.check(catalog) if problem.code == only]


def stated(field: str, printed: str, **more: str) -> Evidence:
    return Evidence(field=field, basis="stated", printed=printed, **more)  # type: ignore[arg-type]


def test_easier_and_harder_exercises_that_arent_there() -> None:
    one = exercise("a", easier=["b", "c"], harder=["d"])

    assert found(only="dangling-id", exercises=[one, exercise("b")]) == [
        "exercises['a'].easier[1]",
        "exercises['a'].harder[0]",
    ]


@pytest.mark.parametrize(
    ("exercises", "circles"),
    [
        ([exercise("a", easier=["b"]), exercise("b", easier=["a"])], 2),
        ([exercise("a", easier=["b"]), exercise("b", harder=["a"])], 0),
        ([exercise("a", easier=["b"], harder=["b"]), exercise("b")], 2),
        ([exercise("a", easier=["a"])], 1),
        (
            [
                exercise("a", easier=["b", "c"]),
                exercise("b", easier=["c"]),
                exercise("c", easier=["nowhere"], harder=["x"]),
            ],
            0,
        ),
    ],
)
def test_everything_on_a_circle_of_easier_and_harder(exercises: list[Exercise], circles: int) -> None:
    assert len(found(only="circular-order", exercises=exercises)) == circles


def test_a_circle_is_told_where_documents_say_easier_and_harder() -> None:
    exercises = [
        exercise("a", harder=["x", "b"]),
        exercise("b", harder=["c"]),
        exercise("c"),
        exercise("a2", easier=["a"]),
    ]
    closing = exercise("c", harder=["a"], easier=["b"])

    assert found(only="circular-order", exercises=exercises) == []
    assert sorted(found(only="circular-order", exercises=[*exercises[:2], closing])) == [
        "exercises['a'].harder[1]",
        "exercises['b'].harder[0]",
        "exercises['c'].easier[0]",
        "exercises['c'].harder[0]",
    ]


def test_figures_without_evidence() -> None:
    bare = routine(
        source=SOURCE, frequency=Frequency(per_day=2), dose={"sets": 3, "rest": "20 s"}, work=Reps(10, hold="5 s"),
        frequency_of=Frequency(weeks=6), evidence=[stated("dose.sets", "three sets")],
    )  # fmt: skip

    assert found(only="evidence-missing", routines=bare) == [
        "routines['toes'].frequency.per_day",
        "routines['toes'].items[0].dose.work[0].count",
        "routines['toes'].items[0].dose.work[0].hold",
        "routines['toes'].items[0].dose.rest",
        "routines['toes'].items[0].frequency.weeks",
    ]
    assert found(only="evidence-missing", routines=routine()) == []
    for between in ("switch", "rest_between_sides"):
        each = {"sides": "each", between: "10 s"}
        sided = routine(source=SOURCE, dose=each, evidence=[stated("dose.work", "ten"), stated("dose.sets", "3")])
        assert found(only="evidence-missing", routines=sided) == [f"routines['toes'].items[0].dose.{between}"]
    own = routine(id="a-routine-of-my-own")
    assert found(only="evidence-missing", routines=[own, bare]) == found(only="evidence-missing", routines=bare)
    assert found(only="evidence-missing", routines=routine(source=SOURCE, evidence=[stated("dose", "all")])) == []


def test_a_load_in_figures_needs_evidence_and_one_in_words_does_not() -> None:
    for load, places in (
        ("20 kg", ["routines['toes'].items[0].dose.load"]),
        ("a book", []),
        (None, []),
        ("unstated", []),
    ):
        loaded = routine(
            source=SOURCE, dose={"load": load}, evidence=[stated("dose.work", "10"), stated("dose.sets", "2")]
        )
        assert found(only="evidence-missing", routines=loaded) == places


@pytest.mark.parametrize(
    ("load", "printed", "borne"),
    [
        ("20 kg", "20 kg", True),
        ("20.5-25 kg", "20.5 to 25 kilos", True),
        ("20 kg", "25 kg", False),
        ("50-75 % 1RM", "50-75 % of your maximum", True),
        ("50-70 % 1RM", "50-75 % of your maximum", False),
        ("RPE 7-8", "effort of seven to eight", True),
        ("red band", "3 times with the red band", True),
        ("body weight + 10 kg", "body weight plus 10 kg", True),
        ("2 RIR", "leave some in the tank", True),
    ],
)
def test_a_stated_load_is_printed(load: str, printed: str, borne: bool) -> None:
    stating = routine(dose={"load": load}, evidence=[stated("dose.load", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


@pytest.mark.parametrize(
    ("work", "field", "printed", "borne"),
    [
        (Move(distance="400 m"), "distance", "jog 400 metres", True),
        (Move(distance="400 m"), "distance", "jog 200 m", False),
        (Move(distance="0.5-1 mi"), "distance", "0.5 to 1 mile", True),
        (Move(distance="about 400 m"), "distance", "round the block", True),
        (Move(steps=20), "steps", "Repeat for 20 steps", True),
        (Move(steps=20), "steps", "30 steps", False),
        (Reps(5, unit="breath"), "count", "five breaths", True),
    ],
)
def test_a_stated_distance_and_stated_steps_are_printed(work: Work, field: str, printed: str, *, borne: bool) -> None:
    stating = routine(work=work, evidence=[stated(f"dose.work[0].{field}", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


def test_distances_and_steps_of_a_routine_with_a_source_want_evidence() -> None:
    for work, field in ((Move(distance="400 m"), "distance"), (Move(steps=20), "steps"), (Move("20 s"), "duration")):
        without = routine(source=SOURCE, work=work, evidence=[stated("dose.sets", "1")])
        place = f"routines['toes'].items[0].dose.work[0].{field}"
        assert found(only="evidence-missing", routines=without) == [place]


def test_figures_of_a_protocol_with_a_source_want_evidence() -> None:
    later = SessionDose(exercise="toe-spread", dose="3 x 10", first_session=4)
    start = Phase(title="Start", routines=routine(), weeks=2, doses=later, frequency=Frequency(per_day=2))
    bare = Protocol(id="plan", title="Plan", phases=start, source=SOURCE)
    place = "protocols['plan'].phases[0]"
    assert found(only="evidence-missing", protocols=bare) == [
        f"{place}.weeks", f"{place}.doses[0]", f"{place}.frequency.per_day"
    ]  # fmt: skip
    twice = Frequency(per_day=2, evidence=stated("per_day", "twice a day"))
    known = (stated("weeks", "Weeks 1-2"), stated("doses[0].dose.sets", "3 sets"))
    borne = Phase(title="Start", routines=routine(), weeks=2, doses=later, frequency=twice, evidence=known)
    assert not found(only="evidence-missing", protocols=Protocol(id="plan", title="Plan", phases=borne, source=SOURCE))
    assert not found(only="evidence-missing", protocols=Protocol(id="plan", title="Plan", phases=start))


def test_stated_figures_of_a_protocol_stand_in_what_is_printed() -> None:
    wrong = Phase(title="Start", routines=routine(), weeks=3, evidence=stated("weeks", "Weeks 1-2"))
    falling = Criterion("pain at most 3/10", evidence=stated("text", "pain 3 to 2"))
    right = Phase(title="On", routines=routine(), from_week=2, leave=falling, evidence=stated("from_week", "Weeks 2-5"))
    protocol = Protocol(id="plan", title="Plan", phases=[wrong, right])
    assert found(only="evidence-mismatch", protocols=protocol) == ["protocols['plan'].phases[0].evidence[0]"]
    assert found(only="backward-range", protocols=protocol) == ["protocols['plan'].phases[1].leave[0].evidence[0]"]


def test_evidence_for_what_is_around_a_figure_or_within_it_counts() -> None:
    inside = routine(source=SOURCE, work=Reps(10), evidence=[stated("dose.work[0].count", "ten"), stated("dose", "3")])
    besides = routine(source=SOURCE, evidence=[stated("dose.work[0]", "ten")])

    assert found(only="evidence-missing", routines=inside) == []
    assert found(only="evidence-missing", routines=besides) == ["routines['toes'].items[0].dose.sets"]


@pytest.mark.parametrize(
    ("work", "printed", "borne"),
    [
        (Reps(10), "10 times", True),
        (Reps(10), "ten times", True),
        (Reps(10), "12 times", False),
        (Reps("5-10"), "5 to 10 circles", True),
        (Reps("5-10"), "10 circles", False),
        (Reps("a few"), "a few times", True),
        (Reps("several"), "many times", False),
        (Reps(10), "dix fois", True),
        (Reps(25), "twenty-five times", True),
        (Reps(20), "twenty-five times", False),
        (Reps(1000), "1,000 times", True),
        (Reps(7), "every day", True),
        (Reps("1-2"), "one and a half times", False),
    ],
)
def test_stated_figures_stand_in_what_is_printed(work: Reps, printed: str, *, borne: bool) -> None:
    stating = routine(work=work, evidence=[stated("dose.work[0].count", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


@pytest.mark.parametrize(
    ("rest", "printed", "borne"),
    [
        ("1 min 30 s", "1 min 30 s", True),
        ("1 min 30 s", "1:30", True),
        ("1 min 30 s", "a minute and a half", True),
        ("1 min 30 s", "1 minute", False),
        ("30 s - 1 min", "30 seconds to 1 minute", True),
        ("1.5 s", "1.5 seconds", True),
        ("10 s", "10 minutes", False),
        ("10 s", "10 times", True),
        ("10 s", "a count of ten", True),
        ("10 s", "every morning", True),
        ("5-10 s", "5 sets of 10 seconds", False),
    ],
)
def test_stated_times_stand_in_what_is_printed(rest: str, printed: str, *, borne: bool) -> None:
    stating = routine(dose={"sets": 2, "rest": rest}, evidence=[stated("dose.rest", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


def test_stated_durations_stand_in_what_is_printed_in_some_unit() -> None:
    claim = Claim(kind="total-time", time="15-20 min", evidence=stated("time", "15-20 minutes"))
    wrong = Claim(kind="total-time", time="15-20 min", evidence=stated("time", "15-30 minutes"))
    other = Claim(kind="benefit", text="Balance", evidence=stated("text", "one thing: balance"))

    sources = Source(id="s", title="S", claims=[claim, wrong, other])
    assert found(only="evidence-mismatch", sources=sources) == ["sources['s'].claims[1].evidence[0]"]


@pytest.mark.parametrize(
    ("fields", "printed", "wrong"),
    [
        ({"people": 305}, "305 people", False),
        ({"people": 305}, "35 people", True),
        ({"people": 305}, "many people", False),
    ],
)
def test_the_people_of_an_outcome_are_among_the_printed_numbers(
    fields: dict[str, int], printed: str, *, wrong: bool
) -> None:
    outcome = Outcome(measure="falls", result="better", evidence=stated("people", printed), **fields)  # type: ignore[arg-type]
    trial = Source(id="s", title="T", outcomes=outcome)
    assert found(only="evidence-mismatch", sources=trial) == ["sources['s'].outcomes[0].evidence[0]"] * wrong


def test_a_claimed_period_is_among_the_printed_numbers() -> None:
    for printed, wrong in (("in 6 to 12 weeks", False), ("in 6 weeks", True)):
        claim = Claim(kind="time-to-benefit", time="6-12 weeks", evidence=stated("time", printed))
        source = Source(id="s", title="T", claims=claim)
        assert found(only="evidence-mismatch", sources=source) == ["sources['s'].claims[0].evidence[0]"] * wrong


def test_ranges_printed_backwards_want_a_note() -> None:
    path = "dose.work[0].count"
    silent = routine(work=Reps("10-15"), evidence=[stated(path, "15 to 10 times")])
    noted = routine(work=Reps("10-15"), evidence=[stated(path, "15 to 10 times", note="Read as 10 to 15.")])

    assert found(only="backward-range", routines=silent) == ["routines['toes'].items[0].evidence[0]"]
    assert found(only="backward-range", routines=noted) == []
    for printed in ("fifteen to ten", "15\N{EM DASH}10", "15 down to 10"):
        assert found(only="backward-range", routines=routine(evidence=[stated(path, printed)]))
    assert not found(only="backward-range", routines=routine(evidence=[stated(path, "30 seconds to 1 minute")]))


def test_sessions_that_dont_fit_into_a_day() -> None:
    full = routine(frequency=Frequency(per_day=50, min_gap="20 min"), work=Reps(1000))

    assert found(only="frequency-unmet", routines=full) == ["routines['toes'].frequency.per_day"]
    assert found(only="frequency-unmet", routines=routine(frequency=Frequency(per_day=2))) == []
    vague = routine(frequency=Frequency(per_day=2), work=Reps(footex.Vague("a handful")))
    assert found(only="frequency-unmet", routines=vague) == []


@pytest.mark.parametrize(
    ("frequency", "advised"),
    [
        (Frequency(days_per_week=3), False),
        (Frequency(days_per_week=4), True),
        (Frequency(consecutive_days="2-3"), True),
        (Frequency(consecutive_days=1, rest_days=1), False),
        (Frequency(weekdays=["sunday", "monday"]), True),
        (Frequency(weekdays=["monday", "wednesday"]), False),
        (Frequency(every="1 day"), True),
        (Frequency(every="2 days"), False),
        (Frequency(), False),
    ],
)
def test_strength_on_days_in_a_row(frequency: Frequency, *, advised: bool) -> None:
    strong = exercise(kind="strength")

    assert (
        bool(found(only="strength-on-consecutive-days", routines=routine(exercise=strong, frequency=frequency)))
        is advised
    )
    own = routine(exercise=strong, frequency_of=frequency)
    assert bool(found(only="strength-on-consecutive-days", routines=own)) is advised
    assert not found(only="strength-on-consecutive-days", routines=routine(frequency=frequency))


def test_routines_without_a_caution() -> None:
    mild = exercise(cautions=Caution(text="Near a wall.", by="me"))

    assert found(only="no-caution", routines=routine(cautions=[])) == ["routines['toes'].cautions"]
    assert found(only="no-caution", routines=routine(cautions=[], source=SOURCE)) == []
    assert found(only="no-caution", routines=routine(cautions=[], exercise=mild)) == []
    assert found(only="no-caution", routines=routine(cautions=[], source=Source(id="s", title="S"))) != []


def test_names_that_are_alike() -> None:
    exercises = [exercise("a", name="Heel raise"), exercise("b", name="Calf", aliases=["HEEL-RAISE", "calf"])]
    routines = [routine(), routine(id="feet", title="toes!")]

    assert found(only="duplicate-name", exercises=exercises) == ["exercises['a'].name", "exercises['b'].aliases[0]"]
    assert found(only="duplicate-name", routines=routines) == ["routines['feet'].title", "routines['toes'].title"]


def test_names_of_signs_alone_are_alike_only_where_the_signs_are() -> None:
    stars = [exercise("a", name="\u2605"), exercise("b", name="\u2606"), exercise("c", name="\u2605")]

    assert found(only="duplicate-name", exercises=stars) == ["exercises['a'].name", "exercises['c'].name"]


def test_equipment_that_nobody_stated() -> None:
    assert found(only="equipment-unstated", exercises=exercise(equipment="unstated")) == [
        "exercises['toe-spread'].equipment"
    ]
    assert found(only="equipment-unstated", exercises=exercise()) == []


def test_texts_that_stand_in_two_documents() -> None:
    text = "Sit on a chair with both feet flat on the floor."
    exercises = [
        exercise("a", summary=text),
        exercise("b", instructions=["Sit.", text.upper()]),
        exercise("c", summary="Sit."),
    ]

    assert found(only="copied-text", exercises=exercises) == ["exercises['a'].summary"]
    assert found(only="copied-text", exercises=[exercise("a", summary=text), exercise("b", summary=text)]) != []


def test_what_two_exercises_have_in_common_is_told_once() -> None:
    texts = [f"Sit on a chair with both feet flat on floor {number}." for number in range(5)]
    pairs = [exercise(one, instructions=texts) for one in "ab"] + [exercise("c", instructions=texts[:2])]

    told = {one.path: one.message for one in footex.check(Catalog(exercises=pairs)) if one.code == "copied-text"}

    assert told == {
        "exercises['a'].instructions[0]": "is in more than one of a, b, as 4 other texts are; write each once, or in other words",
        "exercises['c'].instructions[0]": "is in more than one of a, c, as another text is; write each once, or in other words",
    }


def test_what_a_source_says_again_and_again_is_told_once_for_it() -> None:
    texts = [f"Sit on a chair with both feet flat on floor {number}." for number in range(700)]
    exercises = [
        exercise(f"e{number:03}", instructions=[one, texts[number - 1]], source=SOURCE)
        for number, one in enumerate(texts)
    ]
    mine = exercise("mine", summary=texts[0])

    told = [one for one in footex.check(Catalog(exercises=[*exercises, mine])) if one.code == "copied-text"]

    assert [one.path for one in told] == ["exercises['e000'].instructions[0]", "exercises['mine'].summary"]
    assert told[0].message == (
        "is in more than one of e000, e001, e002 and 697 others, as 699 other texts are; write each once, "
        "or in other words"
    )
    assert told[1].message.startswith("is in each of e000, mine; ")


SET = "routines['toes'].items[0].dose.work"


@pytest.mark.parametrize(
    ("work", "sets", "paths"),
    [
        ([Reps(12), Reps(10)], 1, [SET]),
        ([Reps(10), Reps(10)], 1, [SET]),
        ([Reps(12), Reps("8-10"), Reps("to failure")], 1, [SET]),
        ([Hold("30 s"), Hold("45 s")], 1, [SET]),
        ([Move("1 min"), Move("2 min")], 1, [SET]),
        ([Reps(12, tempo="3-0-1-0"), Reps(10, tempo="3-0-1-0")], 1, [SET]),
        ([Reps(12)], 1, []),
        ([Reps(12), Reps(10)], 3, []),
        ([Reps(12), Reps(10)], "1-2", []),
        ([Reps(12), Hold("30 s")], 1, []),
        ([Reps(12, label="clockwise"), Reps(12, label="counterclockwise")], 1, []),
        ([Reps(12), Reps(12, label="on tiptoe")], 1, []),
        ([Reps(12, hold="5 s"), Reps(12)], 1, []),
        ([Reps(12, tempo="3-0-1-0"), Reps(12, tempo="1-0-1-0")], 1, []),
        ([Reps(12, rest="1 s"), Reps(12, rest="2 s")], 1, []),
        ([Reps(12), Reps(5, unit="breath")], 1, []),
    ],
)
def test_parts_of_one_set_that_nothing_tells_apart_but_their_figures(
    work: list[Work], sets: int | str, paths: list[str]
) -> None:
    dose = Dose(work, sets=sets)
    item = Prescription(exercise(), dose)
    assert found(only="parts-of-one-set", routines=routine(items=[Block(item)])) == [
        path.replace("items[0]", "items[0].items[0]") for path in paths
    ]
    read = Prescription(exercise(), Dose(Reps(1)), readings=Reading(dose=dose, why="Twelve, then ten."))
    assert found(only="parts-of-one-set", routines=routine(items=read)) == [
        path.replace("dose", "readings[0].dose") for path in paths
    ]


def test_sets_that_differ_are_not_taken_for_parts_of_one() -> None:
    for dose in (Dose(sets=[Set(Reps(12)), Set(Reps(10))]), Dose(sets=[Set([Reps(12), Hold("5 s")], times=2)])):
        assert found(only="parts-of-one-set", routines=routine(items=Prescription(exercise(), dose))) == []


def test_what_to_write_for_sets_that_were_taken_for_parts_is_said() -> None:
    three = routine(items=Prescription(exercise(), Dose([Reps(12), Reps(10), Reps(8)])))
    (problem,) = footex.check(Catalog(routines=three), select="parts-of-one-set")

    assert (problem.severity, problem.path) == (Severity.WARNING, SET)
    assert problem.message == (
        "holds 3 parts of one set, with no rest between them; if they are 3 sets, write "
        '"sets": [{"work": ...}, ...] (in Python sets=[Set(...), ...]), otherwise label the parts'
    )


def test_the_bundled_content_has_nothing_but_advice() -> None:
    assert {problem.severity for problem in footex.check(footex.bundled())} == {Severity.ADVICE}


def test_every_check_is_explained_on_its_page() -> None:
    page = (ROOT / "docs" / "documents" / "checks.md").read_text()

    for one in CHECKS:
        assert f"({one.id})=\n" in page
        assert one.why in page
        assert one.page.endswith(f"checks.html#{one.id}")


def test_the_pages_made_from_the_code_are_up_to_date() -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_document_pages.py", "--check"], check=True)


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(footex.InvalidValue, match="is not a Catalog"):
        footex.check("x")  # type: ignore[arg-type]


def test_checks_are_selected_and_ignored_by_their_codes() -> None:
    mine = Catalog(exercises=[Exercise(id="a", name="A", harder="b"), Exercise(id="c", name="A")])

    def codes(**asked: Any) -> list[str]:
        return [one.code for one in footex.check(mine, **asked)]

    every = ["dangling-id", "duplicate-name", "duplicate-name", "equipment-unstated", "equipment-unstated"]
    assert codes() == codes(select=None, ignore=[]) == every
    assert codes(select="duplicate-name") == ["duplicate-name"] * 2
    assert codes(select=["equipment-unstated", "dangling-id"]) == every[:1] + every[3:]
    assert codes(ignore="duplicate-name") == every[:1] + every[3:]
    assert codes(select=["dangling-id", "duplicate-name"], ignore=["dangling-id"]) == ["duplicate-name"] * 2
    assert codes(select=[]) == []
    assert codes(checks=CHECKS[:1], ignore="dangling-id") == []


@pytest.mark.parametrize("field", ["select", "ignore"])
def test_a_code_that_no_check_has_is_refused(field: str) -> None:
    with pytest.raises(
        footex.InvalidValue, match=rf"^check\.{field}: 'copied-txt' is not .*; did you mean \"copied-te"
    ):
        footex.check(Catalog(), **{field: "copied-txt"})  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match=rf"^check\.{field}: 'copied-text' is not .*; known: dangling-id$"):
        footex.check(Catalog(), CHECKS[:1], **{field: ["copied-text"]})  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match=rf"^check\.{field}"):
        footex.check(Catalog(), **{field: 5})  # type: ignore[arg-type]
