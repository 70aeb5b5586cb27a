"""A run is described by names and texts that differ where what it writes could."""

from functools import partial
from pathlib import Path

import pytest
from attrs import evolve

import footex
from footex.bulk import compile_catalog
from footex.bulk.runs.description import describe_function, describe_input, fingerprint_of
from footex.timing import BRISK, PACES, STEADY, Level


def give(rows: object, *_: object, **__: object) -> object:
    return rows


def test_a_function_is_named_and_so_are_its_options() -> None:
    function = partial(partial(give, "people", parts=True, level=Level.LOW), parts=False, budget=None)
    assert describe_function(function) == {
        "function": f"{__name__}.give", "0": "'people'", "budget": "None", "level": "Level.LOW", "parts": "False",
    }  # fmt: skip


def test_a_long_text_is_described_by_its_hash() -> None:
    described = describe_function(partial(give, title="a" * 100))["title"]
    assert len(described) == 64
    assert described != describe_function(partial(give, title="a" * 101))["title"]


def test_the_same_paces_are_described_the_same_and_others_otherwise() -> None:
    described = describe_function(partial(give, paces=PACES))["paces"]
    assert described == describe_function(partial(give, paces=list(PACES)))["paces"]
    slower = evolve(STEADY, id="mine-1", rest=evolve(STEADY.rest, value="31 s"))
    assert described != describe_function(partial(give, paces=[slower, *PACES[1:]]))["paces"]


def test_catalogues_of_the_same_content_are_described_the_same() -> None:
    raises = footex.bundled().routines["simple-foot-exercises"]
    first, same = footex.Catalog(routines=raises), footex.Catalog(routines=[raises])
    other = footex.Catalog(routines=evolve(raises, title="Others"))
    described = [describe_function(partial(give, catalog=one))["catalog"] for one in (first, same, other)]
    assert described[0] == described[1] != described[2]
    compiled = [compile_catalog(first), compile_catalog(same), compile_catalog(other), compile_catalog(first, BRISK)]
    described = [describe_function(partial(give, catalog=one))["catalog"] for one in compiled]
    assert described[0] == described[1]
    assert len(set(described)) == 3


def test_an_input_is_described_by_its_size_and_hash(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(b"abc")
    assert describe_input(tmp_path / "people.csv") == {
        "bytes of the input": "3",
        "hash of the input": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }


def test_a_fingerprint_is_that_of_the_names_and_texts_in_any_order() -> None:
    assert fingerprint_of({"a": "1", "b": "2"}) == fingerprint_of({"b": "2", "a": "1"})
    assert fingerprint_of({"a": "1", "b": "2"}) != fingerprint_of({"a": "2", "b": "1"})


@pytest.mark.parametrize("function", [partial(give, rows=object()), partial(give, [1, {2}])])
def test_what_cannot_be_described_is_refused(function: object) -> None:
    with pytest.raises(footex.InvalidValue, match="can't be told from another by a later run"):
        describe_function(function)  # type: ignore[arg-type]
