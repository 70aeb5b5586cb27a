"""Documents in and out: equal values, the same text."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from routine_document import ROUTINE

import footex
from footex import Catalog, Exercise, InvalidDocument, Pace, Protocol, Routine, Source
from footex.testing import doses, exercises, paces, plans, protocols, routines, sources

DATA = Path(footex.__file__).parent / "data"
BUNDLED = sorted(DATA.glob("*s/*.json"))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_bundled_documents_pass_the_strict_way_equal_to_the_direct_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    shelf = getattr(footex.bundled(), path.parent.name)

    assert footex.loads(text) == shelf[path.stem]
    assert footex.dumps(shelf[path.stem]) == text


def test_a_routine_reads_as_it_is_written() -> None:
    routine = footex.loads(ROUTINE)

    assert isinstance(routine, Routine)
    assert routine.items[0] == footex.Prescription(
        exercise=footex.bundled().exercises["towel-curls"],
        dose=footex.Dose(work=footex.Reps("8-12", hold="a few seconds"), sets=footex.Vague("a handful"), rest="20 s"),
    )
    assert routine.items[1] == footex.Rest("1 min")
    assert footex.dumps(routine) == ROUTINE


@pytest.mark.parametrize(
    ("load", "written"),
    [
        ("20-25kg", '"20-25 kg"'),
        ("none", "null"),
        ("unstated", None),
        ("a red band", '"red band"'),
        ("a book", '"a book"'),
    ],
)
def test_a_load_is_written_in_one_way_none_as_null_and_an_unstated_one_not_at_all(
    load: str, written: str | None
) -> None:
    routine = footex.loads(ROUTINE.replace('"20 s"\n', f'"20 s",\n        "load": "{load}"\n'))
    text = ROUTINE if written is None else ROUTINE.replace('"20 s"\n', f'"20 s",\n        "load": {written}\n')

    assert footex.dumps(routine) == text
    assert footex.loads(text) == routine


@pytest.mark.parametrize(
    ("load", "message"),
    [
        ("20 kilos", "'20 kilos' is not a load; write \"20 kg\", or words that have no unit and no figure first"),
        ("0 kg", "'0 kg' is no load at all; write null where there is none"),
        ("20", '\'20\' has no unit; write "20 kg", "20 lb" or "20 % 1RM"'),
    ],
)
def test_a_wrong_load_is_reported_in_the_terms_of_documents(load: str, message: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(ROUTINE.replace('"20 s"\n', f'"20 s",\n        "load": "{load}"\n'))
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.message.replace('"' + load + '"', f"'{load}'")) == (
        "items[0].dose.load",
        22,
        message,
    )


def test_toml_reads_like_json() -> None:
    text = """
        footex = 1
        type = "routine"
        id = "toes"
        title = "Toes"
        source = "none"

        [[items]]
        type = "prescription"
        exercise = "toe-press"
        dose.work = [{type = "reps", count = 10, hold = "none", tempo = "1-0-1-0"}]
        dose.sets = "a couple of"
    """

    (item,) = footex.loads(text, "toml").items  # type: ignore[union-attr]

    assert item.dose == footex.Dose(work=footex.Reps(10, tempo="1-0-1-0"), sets="a couple of")  # type: ignore[union-attr]


@settings(max_examples=settings.default.max_examples // 2)
@given(exercises())
def test_exercises_out_and_in(exercise: Exercise) -> None:
    assert footex.loads(footex.dumps(exercise), catalog=Catalog(exercises=exercise)) == exercise


@settings(max_examples=settings.default.max_examples // 2)
@given(routines())
def test_routines_out_and_in(routine: Routine) -> None:
    text = footex.dumps(routine)

    again = footex.loads(text, catalog=Catalog(routines=routine))

    assert again == routine
    assert footex.dumps(again) == text


@settings(max_examples=2 * settings.default.max_examples)
@given(doses())
def test_doses_out_and_in(dose: footex.Dose) -> None:
    curl = footex.bundled().exercises["towel-curls"]
    routine = Routine(id="curls", title="Curls", items=footex.Prescription(curl, dose))

    assert footex.loads(footex.dumps(routine)) == routine


@settings(max_examples=settings.default.max_examples // 2)
@given(sources())
def test_sources_out_and_in(source: Source) -> None:
    assert footex.loads(footex.dumps(source)) == source


@settings(max_examples=settings.default.max_examples // 2)
@given(protocols())
def test_protocols_out_and_in(protocol: Protocol) -> None:
    around = Catalog(protocols=protocol)
    assert footex.loads(footex.dumps(protocol), catalog=around) == protocol
    assert footex.loads(footex.dumps(around), catalog=Catalog()) == around


@settings(max_examples=settings.default.max_examples // 2)
@given(paces())
def test_paces_out_and_in(pace: Pace) -> None:
    assert footex.loads(footex.dumps(pace)) == pace


@settings(max_examples=settings.default.max_examples // 2)
@given(plans())
def test_plans_out_and_in_without_any_catalogue(plan: footex.Plan) -> None:
    text = footex.dumps(plan)

    again = footex.loads(text, catalog=Catalog())

    assert again == plan
    assert footex.dumps(again) == text


@settings(max_examples=settings.default.max_examples // 2)
@given(routines(max_depth=1), sources())
def test_catalogues_out_and_in_without_any_other(routine: Routine, source: Source) -> None:
    try:
        catalog = Catalog(routines=routine, sources=source)
    except footex.model.ConflictingIds:
        return

    assert footex.loads(footex.dumps(catalog), catalog=Catalog()) == catalog


def test_the_bundled_catalogue_out_and_in() -> None:
    text = footex.dumps(footex.bundled())

    assert footex.loads(text, catalog=Catalog()) == footex.bundled()


def test_a_loaded_bundle_holds_what_it_refers_to() -> None:
    bundle = footex.dumps(Catalog(routines=footex.bundled().routines["simple-foot-exercises"]))
    routines_only = bundle[: bundle.index('"sources"')] + bundle[bundle.index('"routines"') :]

    catalog = footex.loads(routines_only)

    assert isinstance(catalog, Catalog)
    assert "toe-press" in catalog.exercises
    assert set(catalog.sources) == {"footex", "simple-foot-exercises"}
    assert catalog.exercises.origin("toe-press") == "footex"


def test_a_documents_own_exercise_goes_before_the_catalogues() -> None:
    text = """{"footex": 1, "type": "bundle", "exercises": [{"id": "toe-press", "name": "Mine"}], "routines": [
        {"id": "mine", "title": "Mine", "items": [
            {"type": "prescription", "exercise": "toe-press", "dose": {"work": [{"type": "reps", "count": 5}]}}]}]}"""

    catalog = footex.loads(text)

    assert isinstance(catalog, Catalog)
    assert catalog.routines["mine"].exercises()[0].name == "Mine"


def test_the_same_text_whatever_the_hash_seed() -> None:
    program = "import footex, hashlib; print(hashlib.sha256(footex.dumps(footex.bundled()).encode()).hexdigest())"

    texts = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(DATA.parents[1])},
            check=True, capture_output=True,
        ).stdout
        for seed in ("0", "1")
    }  # fmt: skip

    assert len(texts) == 1


def test_only_documents_are_written() -> None:
    with pytest.raises(footex.InvalidValue, match="is not a document"):
        footex.dumps(footex.Count(5))  # type: ignore[arg-type]
