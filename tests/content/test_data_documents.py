"""The bundled documents: how they are written, and what their evidence has to show."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from bundled_parts import fields_of

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
each_prescription = pytest.mark.parametrize(
    "prescription",
    [
        pytest.param(one, id=f"{routine.id}.{one.exercise.id}")
        for routine in footex.bundled().routines.values()
        for _, one in routine.prescriptions()
    ],
)


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
    listing = {folder: sorted(path.stem for path in (DATA / folder).iterdir()) for folder in (*FOLDERS, "pictures")}
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
    at_start = prescription.exercise.position if prescription.position is None else prescription.position
    name = "position" if prescription.position is not None else "exercise.position"
    assert (name in known) is (at_start is not footex.UNSTATED)
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
    in_words = (footex.model.ClaimKind.BENEFIT, footex.model.ClaimKind.CAUSE)
    assert [one.field for one in claim.evidence] == ["text" if claim.kind in in_words else "time"]
    assert all(one.printed for one in claim.evidence)
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
    assert {one.by for one in value.cautions} <= {"footex"}


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
    assert exercise in [one.id for one in footex.bundled().find(name=printed)]
