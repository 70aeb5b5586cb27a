"""The bundled documents: how they are written, and what their evidence has to show."""

import json
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import attrs
import pytest

import footex
from footex.model.sources.evidence import value_at
from footex.model.value import Value

DATA = Path(footex.__file__).parent / "data"
FOLDERS = {"exercises": footex.Exercise, "routines": footex.Routine, "sources": footex.Source}
DOCUMENTS = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("*/*.json"))
NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
TAGGED = (footex.Prescription, footex.Block, footex.Rest, footex.Reps, footex.Hold, footex.Move)
KNOWN_WORDS = re.compile(r"(a few|several|a couple of)( (second|minute|hour)s?)?")

HEEL = footex.bundled().routines["heel-and-foot-stretching"]
SIMPLE = footex.bundled().routines["simple-foot-exercises"]
PRESCRIPTIONS = [
    (routine, place, one) for routine in footex.bundled().routines.values() for place, one in routine.prescriptions()
]
ARTICLES = [(routine, place, one) for routine, place, one in PRESCRIPTIONS if routine in (HEEL, SIMPLE)]
each_prescription = pytest.mark.parametrize(
    "prescription",
    [pytest.param(one, id=f"{routine.id}.{one.exercise.id}") for routine, _, one in PRESCRIPTIONS],
)


def written(value: object) -> object:
    """What a document holds for a value: fields in their order, defaults left out, ids for what has its own."""
    if isinstance(value, footex.Count):
        return value.low if value.exact else str(value)
    if isinstance(value, footex.Duration):
        return str(value)
    if isinstance(value, footex.Vague):
        return value.words if KNOWN_WORDS.fullmatch(value.words) else {"vague": value.words}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [written(one) for one in value]
    if isinstance(value, (footex.Exercise, footex.Source)):
        return value.id
    if isinstance(value, Value):
        return fields_of(value)
    return value


def fields_of(value: Value) -> dict[str, object]:
    tag = {"type": type(value).__name__.lower()} if isinstance(value, TAGGED) else {}
    return tag | {
        field.name: written(getattr(value, field.name))
        for field in attrs.fields(type(value))
        if field.default is attrs.NOTHING or getattr(value, field.name) != field.default
    }


def parts_of(value: object, place: str) -> Iterator[tuple[str, Value]]:
    """A value and all values inside it, what stands under another id left out."""
    if isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from parts_of(one, f"{place}[{index}]")
    elif isinstance(value, Value):
        yield place, value
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            if not isinstance(part, (footex.Exercise, footex.Source)):
                yield from parts_of(part, f"{place}.{field.name}")


ALL_PARTS = [
    part
    for folder in FOLDERS
    for id_, value in getattr(footex.bundled(), folder).items()
    for part in parts_of(value, f"{folder}/{id_}")
]
EVIDENCE = [
    pytest.param(holder, one, id=f"{place}.evidence[{index}]")
    for place, holder in ALL_PARTS
    for index, one in enumerate(getattr(holder, "evidence", ()))
]


def prints(printed: str, figure: object) -> bool:
    """Whether words hold the numbers of a figure, in digits or as words, or its vague words."""
    words = re.findall(r"\d+|[a-z]+", printed.lower())
    if isinstance(figure, (footex.Count, footex.Duration)):
        numbers = {int(word) if word.isdigit() else NUMBER_WORDS.get(word) for word in words}
        return numbers.issuperset(int(number) for number in re.findall(r"\d+", str(figure)))
    if isinstance(figure, footex.Vague):
        return figure.words in printed.lower()
    if isinstance(figure, footex.model.Equipment):
        return any(name.split()[-1] in words for name in figure.any_of)
    return bool(words)


def figures_of(value: object, place: str) -> Iterator[str]:
    """The places of all counts, durations and vague words in a dose."""
    if isinstance(value, (footex.Count, footex.Duration, footex.Vague)):
        yield place
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from figures_of(one, f"{place}[{index}]")
    elif isinstance(value, Value):
        for field in attrs.fields(type(value)):
            yield from figures_of(getattr(value, field.name), f"{place}.{field.name}")


def test_the_index_lists_every_document_and_no_other() -> None:
    index = json.loads((DATA / "index.json").read_bytes())
    listing = {folder: sorted(path.stem for path in (DATA / folder).iterdir()) for folder in FOLDERS}
    assert index == {"footex": 1} | listing
    assert list(index) == ["footex", *listing]
    assert (DATA / "index.json").read_bytes() == _canonical(index)


def _canonical(document: object) -> bytes:
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_is_written_in_the_one_canonical_way(path: str) -> None:
    folder, _, name = path.partition("/")
    value = getattr(footex.bundled(), folder)[name.removesuffix(".json")]
    header = {"footex": 1, "type": folder.removesuffix("s")}
    fields = fields_of(value)
    assert header.keys().isdisjoint(fields)
    assert (DATA / path).read_bytes() == _canonical(header | fields)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_keeps_at_most_8_printed_words_of_a_figure_and_says_why_it_reads_what_is_not_stated(
    path: str,
) -> None:
    for found in _objects(json.loads((DATA / path).read_bytes())):
        if "basis" in found:
            assert len(str(found.get("printed", "")).split()) <= 8, found
            assert found.get("note" if found["basis"] != "stated" else "printed"), found


def _objects(document: object) -> Iterator[dict[str, object]]:
    if isinstance(document, dict):
        yield document
    for one in document.values() if isinstance(document, dict) else document if isinstance(document, list) else ():
        yield from _objects(one)


@pytest.mark.parametrize(("holder", "evidence"), EVIDENCE)
def test_evidence_for_a_stated_figure_prints_it(holder: Value, evidence: footex.Evidence) -> None:
    if evidence.basis is footex.model.Basis.STATED:
        assert prints(evidence.printed, value_at(holder, evidence.field))


@pytest.mark.parametrize(("holder", "evidence"), EVIDENCE)
def test_evidence_says_where_it_stands(holder: Value, evidence: footex.Evidence) -> None:
    assert evidence.where


@pytest.mark.parametrize(
    ("printed", "figure", "found"),
    [
        ("15 to 10 times per leg", footex.Count("10-15"), True),
        ("a count of five", footex.Duration("5 s"), True),
        ("15-20 minutes", footex.Duration("15-20 min"), True),
        ("a few sets", footex.Vague("a few"), True),
        ("a few seconds", footex.Vague("a few seconds"), True),
        ("a bed or chair leg", footex.model.Equipment(any_of=["bed leg", "chair leg"]), True),
        ("take a break", footex.UNSTATED, True),
        ("5 times", footex.Count("5-10"), False),
        ("15 times", footex.Count(5), False),
        ("five more times", footex.Count(6), False),
        ("at last", footex.Vague("a few"), False),
        ("several seconds", footex.Vague("a few seconds"), False),
        ("around a bedpost", footex.model.Equipment(any_of=["chair leg"]), False),
        ("...", footex.UNSTATED, False),
    ],
)
def test_a_figure_is_printed_in_digits_or_in_words(printed: str, figure: object, found: bool) -> None:
    assert prints(printed, figure) is found


@each_prescription
def test_every_figure_of_a_dose_has_evidence(prescription: footex.Prescription) -> None:
    known = {one.field for one in prescription.evidence}
    assert sorted(set(figures_of(prescription.dose, "dose")) - known) == []


@each_prescription
def test_every_choice_of_sides_position_and_equipment_has_evidence(prescription: footex.Prescription) -> None:
    known = {one.field.partition("[")[0] for one in prescription.evidence}
    dose = prescription.dose
    several_sets_a_side = dose.sides is footex.model.Sides.EACH and dose.sets != footex.Count(1)
    assert "dose.sides" in known
    assert ("dose.order" in known) is several_sets_a_side
    assert ("position" if prescription.position is not None else "exercise.position") in known
    assert ("equipment" if prescription.equipment is not None else "exercise.equipment") in known
    assert ("variation" in known) is bool(prescription.variation)


@pytest.mark.parametrize(
    "frequency",
    [
        pytest.param(one, id=place)
        for place, one in ALL_PARTS
        if isinstance(one, footex.Frequency) and one != footex.Frequency()
    ],
)
def test_every_figure_of_a_frequency_has_evidence(frequency: footex.Frequency) -> None:
    said = [name for name in fields_of(frequency) if name != "evidence"]
    assert said == [one.field for one in frequency.evidence]


@pytest.mark.parametrize(
    "claim", [pytest.param(one, id=place) for place, one in ALL_PARTS if isinstance(one, footex.model.Claim)]
)
def test_every_claim_has_evidence(claim: footex.model.Claim) -> None:
    figure = "text" if claim.kind is footex.model.ClaimKind.BENEFIT else "time"
    assert [(one.field, one.basis) for one in claim.evidence] == [(figure, footex.model.Basis.STATED)]
    assert claim.scope is not footex.model.ClaimScope.EXERCISE or claim.about in footex.bundled().exercises


def test_every_caution_is_the_word_of_a_bundled_source() -> None:
    cautions = [one for _, one in ALL_PARTS if isinstance(one, footex.Caution)]
    assert cautions
    assert {one.by for one in cautions} <= set(footex.bundled().sources)


@pytest.mark.parametrize("exercise", list(footex.bundled().exercises))
def test_easier_and_harder_exercises_are_bundled_too(exercise: str) -> None:
    value = footex.bundled().exercises[exercise]
    assert {*value.easier, *value.harder} <= set(footex.bundled().exercises) - {exercise}


@pytest.mark.parametrize("exercise", list(footex.bundled().exercises))
def test_an_exercise_is_the_library_s_own_and_can_be_followed(exercise: str) -> None:
    value = footex.bundled().exercises[exercise]
    assert value.source is footex.bundled().sources["footex"]
    assert value.licence == value.source.licence == "MIT"
    assert value.rep_time is None
    assert len(value.instructions) >= 4
    assert not any(re.search(r"\d", step) for step in value.instructions)
    assert value.name not in value.aliases
    assert {one.by for one in value.cautions} == {"footex"}


@pytest.mark.parametrize(
    ("printed", "exercise"),
    [
        ("Heel Raises", "heel-raise"),
        ("Ankle Circles", "ankle-circles"),
        ("Toe Walking", "toe-walking"),
        ("tall walking", "toe-walking"),
        ("Toe Curls", "towel-curls"),
        ("Tibialis Interior", "resisted-dorsiflexion"),
        ("Restricted flexion", "resisted-dorsiflexion"),
        ("Stretching the toes", "toe-press"),
        ("Toe presses", "toe-press"),
        ("Toe Pencil Pickups", "pencil-pickup"),
    ],
)
def test_an_exercise_is_found_by_the_name_that_a_source_prints(printed: str, exercise: str) -> None:
    assert [one.id for one in footex.bundled().find(name=printed)] == [exercise]


CIRCLES = [footex.Reps("5-10", label="clockwise"), footex.Reps("5-10", label="counterclockwise")]
TEN_CIRCLES = [footex.Reps(10, label="clockwise"), footex.Reps(10, label="counterclockwise")]
DOSES = [
    ("heel-raise", footex.Dose(work=footex.Reps("10-15"), sets="a few", sides="each")),
    ("ankle-circles", footex.Dose(work=CIRCLES, sets=5, sides="each")),
    ("toe-walking", footex.Dose(work=footex.Move("about 15 s"), sets=5)),
    ("towel-curls", footex.Dose(work=footex.Reps("5-10"), sets=5)),
    (
        "resisted-dorsiflexion",
        footex.Dose(work=footex.Reps(10, hold="a few seconds"), sets="2-3", sides="each"),
    ),
    ("toe-press", footex.Dose(work=footex.Reps(10, hold="a few seconds"))),
    ("toe-walking", footex.Dose(work=footex.Move("about 20 s"), sets=6, rest="about 15 s")),
    ("ankle-circles", footex.Dose(work=TEN_CIRCLES, sides="each")),
    ("resisted-dorsiflexion", footex.Dose(work=footex.Reps(10, hold="5 s"))),
    ("pencil-pickup", footex.Dose(work=footex.Reps(5, hold="10 s"), sides="each")),
]


def test_the_default_readings_in_the_order_of_the_articles() -> None:
    assert [(one.exercise.id, one.dose) for _, _, one in ARTICLES] == DOSES


def test_the_other_readings() -> None:
    one_way = footex.Reps("5-10", label="one direction")
    found = {(routine.id, one.exercise.id): one.readings for routine, _, one in ARTICLES if one.readings}
    assert {key: [reading.dose for reading in readings] for key, readings in found.items()} == {
        (HEEL.id, "heel-raise"): [
            footex.Dose(work=footex.Reps("10-15"), sets="a few", sides="each", order="finish-side-first")
        ],
        (HEEL.id, "ankle-circles"): [footex.Dose(work=one_way, sets=5, sides="each")],
        (SIMPLE.id, "toe-walking"): [footex.Dose(work=footex.Move("about 20 s"), sets=5, rest="about 15 s")],
        (SIMPLE.id, "resisted-dorsiflexion"): [footex.Dose(work=footex.Reps(10, hold="5 s"), sides="each")],
        (SIMPLE.id, "pencil-pickup"): [footex.Dose(work=footex.Reps(5, hold="10 s"))],
    }


def is_about(one: footex.Prescription, evidence: footex.Evidence) -> bool:
    figure = value_at(one, evidence.field)
    return isinstance(figure, footex.Count | footex.Duration) and figure.sense is footex.model.Sense.ABOUT


def test_figures_printed_with_about_are_about() -> None:
    printed, found = (
        [
            (routine.id, place, evidence.field)
            for routine, place, one in ARTICLES
            for evidence in one.evidence
            if says_about(one, evidence)
        ]
        for says_about in (lambda _, evidence: evidence.printed.startswith("about "), is_about)
    )
    assert printed == found
    assert found == [
        (HEEL.id, "items[2]", "dose.work[0].duration"),
        (SIMPLE.id, "items[1]", "dose.work[0].duration"),
        (SIMPLE.id, "items[1]", "dose.rest"),
    ]


def test_a_count_of_five_is_stated_and_its_seconds_are_assumed() -> None:
    flexion = next(one for _, one in SIMPLE.prescriptions() if one.exercise.id == "resisted-dorsiflexion")
    bases = [one.basis for one in flexion.evidence if one.field == "dose.work[0].hold"]
    assert bases == [footex.model.Basis.STATED, footex.model.Basis.ASSUMED]


def test_what_an_article_says_of_frequency_and_no_more() -> None:
    assert {name: value for name, value in fields_of(HEEL.frequency).items() if name != "evidence"} == {
        "per_day": 1,
        "days_per_week": 7,
        "when": ["morning"],
    }
    assert SIMPLE.frequency.consecutive_days == footex.Count("2-3")
    assert SIMPLE.frequency.days_per_week is SIMPLE.frequency.rest_days is footex.UNSTATED
    own = {one.exercise.id: one.frequency.per_day for _, one in SIMPLE.prescriptions() if one.frequency}
    assert own == {"toe-walking": footex.Count(2)}


def test_an_anchor_is_what_the_article_names() -> None:
    anchors = {
        routine.id: [thing.any_of for thing in one.equipment if thing.purpose == "anchor"]
        for routine, _, one in ARTICLES
        if isinstance(one.equipment, tuple)
    }
    assert anchors == {HEEL.id: [("bed leg", "chair leg")], SIMPLE.id: [("bedpost",)]}


@pytest.mark.parametrize(
    ("source", "claims"),
    [
        (
            "heel-and-foot-stretching",
            [
                ("total-time", "15-20 min", "at-most", "routine", ""),
                ("total-time", "30 min", "exact", "routine", ""),
                ("total-time", "a few moments", "exact", "routine", ""),
                ("time-to-benefit", "in no time", "exact", "exercise", "toe-walking"),
                ("time-to-benefit", "under a month", "at-most", "routine", ""),
                ("time-to-benefit", "the very next day", "exact", "routine", ""),
                ("time-to-benefit", "immediately", "exact", "routine", ""),
            ],
        ),
        (
            "simple-foot-exercises",
            [
                ("total-time", "20 min", "exact", "routine", ""),
                ("total-time", "a couple of minutes", "exact", "other", "a warm-up before running"),
            ],
        ),
        ("footex", []),
    ],
)
def test_the_times_that_a_source_claims(source: str, claims: list[tuple[str, ...]]) -> None:
    assert [
        (one.kind.value, str(one.time), one.sense.value, one.scope.value, one.about)
        for one in footex.bundled().sources[source].claims
        if one.time is not None
    ] == claims


def test_an_article_without_cautions_is_not_called_safe() -> None:
    source = footex.bundled().sources["heel-and-foot-stretching"]
    assert source.cautions == source.stop_rules == ()
    assert "no statement that the exercises are safe" in source.note
    assert len(source.tips) == 5


def test_an_article_with_a_caution_and_a_rule_for_stopping_keeps_both() -> None:
    source = footex.bundled().sources["simple-foot-exercises"]
    assert [one.by for one in source.cautions] == [one.by for one in source.stop_rules] == [source.id]
    assert "doctor" in source.cautions[0].text
    assert "stop" in source.stop_rules[0].text
