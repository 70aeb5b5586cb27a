"""The JSON Schema: what the loader accepts it accepts, and most of what the loader refuses it refuses."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fuzzing import SOURCE, TEXTS, make_document
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from test_wrong_values import HOLDERS, cases, put

import footex
from footex.content.bundled import SCHEMA_FILE, read_data
from footex.content.schema import make_schema, write_schema
from footex.content.text.parsing import decode, parse
from footex.content.values.migration import CURRENT
from footex.content.values.shapes import fields_of
from footex.testing import exercises, plans, protocols, routines, sources

SCHEMA = make_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SCRIPT = Path(__file__).parents[2] / "scripts" / "write_schema.py"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["reps"]["properties"]["count"]["description"].startswith("How many")
    assert SCHEMA["$defs"]["dose"]["properties"]["sets"]["default"] == 1


def test_the_file_in_the_wheel_is_what_the_model_says_now() -> None:
    assert read_data(SCHEMA_FILE).decode() == write_schema(), "run scripts/write_schema.py"
    assert f"footex-{CURRENT}.schema.json" == SCHEMA_FILE


@pytest.mark.skipif(not SCRIPT.exists(), reason="the scripts aren't there: an installed package is tested")
def test_one_command_writes_it() -> None:
    subprocess.run([sys.executable, SCRIPT, "--check"], check=True)


@pytest.mark.parametrize("shelf", ["exercises", "routines", "sources"])
def test_bundled_documents_are_valid(shelf: str) -> None:
    for value in getattr(footex.bundled(), shelf).values():
        VALIDATOR.validate(json.loads(footex.dumps(value)))


def test_bundles_and_paces_are_valid() -> None:
    for value in (footex.bundled(), *footex.timing.PACES):
        VALIDATOR.validate(json.loads(footex.dumps(value)))


@settings(max_examples=settings.default.max_examples // 2)
@given(exercises(), sources())
def test_whatever_is_written_is_valid(exercise: footex.Exercise, source: footex.Source) -> None:
    VALIDATOR.validate(json.loads(footex.dumps(exercise)))
    VALIDATOR.validate(json.loads(footex.dumps(source)))


@settings(max_examples=settings.default.max_examples // 2)
@given(plans())
def test_whatever_plan_is_written_is_valid(plan: footex.Plan) -> None:
    VALIDATOR.validate(json.loads(footex.dumps(plan)))


@settings(max_examples=settings.default.max_examples // 2)
@given(protocols())
def test_whatever_protocol_is_written_is_valid(protocol: footex.Protocol) -> None:
    VALIDATOR.validate(json.loads(footex.dumps(protocol)))
    VALIDATOR.validate(json.loads(footex.dumps(footex.Catalog(protocols=protocol))))


@settings(max_examples=settings.default.max_examples // 2)
@given(routines(max_depth=1))
def test_whatever_routine_is_written_is_valid(routine: footex.Routine) -> None:
    VALIDATOR.validate(json.loads(footex.dumps(routine)))


@pytest.mark.thorough
def test_whatever_mutated_document_the_loader_accepts_is_valid() -> None:
    accepted = 0
    for seed in range(3_000):
        document, form = make_document(seed)
        try:
            footex.loads(document, form)  # type: ignore[arg-type]
        except footex.FootexError:
            continue
        accepted += 1
        VALIDATOR.validate(parse(decode(document), form))  # type: ignore[arg-type]
    assert accepted > 100


def test_the_documents_that_wrong_values_are_put_into_are_valid() -> None:
    for document in {id(document): document for document, _, _ in HOLDERS}.values():
        VALIDATOR.validate(json.loads(json.dumps(document)))


@pytest.mark.parametrize("every", [30, pytest.param(1, marks=pytest.mark.thorough)], ids=["some", "all"])
@pytest.mark.parametrize(("document", "path", "kind"), HOLDERS)
def test_wrong_values_of_another_type_are_refused(
    document: dict[str, Any], path: tuple[str | int, ...], kind: type[Any], every: int
) -> None:
    for number, field in enumerate(fields_of(kind)):
        # Of some, others for each field.
        for value, _ in cases(field)[number % every :: every]:
            inside = value[0] if isinstance(value, list) and value else value
            whole = isinstance(inside, float) and inside.is_integer()
            if not isinstance(inside, str) and inside != {"vague": ""} and not whole:
                assert not VALIDATOR.is_valid(json.loads(put(document, path, field.name, value))), (field.name, value)


def test_editors_may_name_the_schema_in_a_document() -> None:
    document = '{"$schema": "footex.schema.json", ' + SOURCE[1:]

    VALIDATOR.validate(json.loads(document))
    assert footex.loads(document) == footex.loads(SOURCE)
    assert TEXTS


@pytest.mark.parametrize("schema", [5, None, ["footex.schema.json"], {}])
def test_schema_and_loader_both_want_the_schemas_own_place_as_text(schema: object) -> None:
    document = {"$schema": schema, "footex": 1, "type": "exercise", "id": "a", "name": "A"}

    assert not VALIDATOR.is_valid(document)
    with pytest.raises(footex.InvalidDocument, match=r"\$schema.*is not text; write where the schema is") as caught:
        footex.loads(json.dumps(document))
    assert [problem.code for problem in caught.value.problems] == ["invalid"]
