"""Problems and the error that holds them."""

import pickle

import pytest

import footex
from footex.content.problems import CODES, Problem, write_path
from footex.content.text.display import show
from footex.content.values.conversion import _converter, find_errors
from footex.content.values.messages import describe


def test_a_problem_reads_from_the_outside_in() -> None:
    problem = Problem(code="invalid", message="5 is not text", path="name", file="a.json", line=3, column=7)

    assert str(problem) == "a.json:3:7: name: 5 is not text [invalid]"
    assert str(Problem(code="syntax", message="no")) == "no [syntax]"
    assert Problem(code="syntax", message="no", file="a\x1b[2J.json").file == "a\\x1b[2J.json"


@pytest.mark.parametrize("line", [0, -1, "5"])
def test_lines_count_from_one(line: object) -> None:
    with pytest.raises(footex.InvalidValue, match="count lines and columns from 1"):
        Problem(code="invalid", message="no", line=line)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["code", "message", "path", "file"])
def test_a_problem_is_told_in_texts(name: str) -> None:
    with pytest.raises(footex.InvalidValue, match=f"Problem.{name}: 5 is not text; write a string"):
        Problem(**{"code": "invalid", "message": "no", name: 5})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["code", "message"])
def test_a_problem_says_something(name: str) -> None:
    with pytest.raises(footex.InvalidValue, match=f"Problem.{name}: ' ' is empty; write at least one word"):
        Problem(**{"code": "invalid", "message": "no", name: " "})  # type: ignore[arg-type]


def test_an_error_goes_from_process_to_process() -> None:
    error = footex.InvalidDocument([Problem(code="invalid", message="no")], 3)

    again = pickle.loads(pickle.dumps(error))

    assert (again.problems, again.more, str(again)) == (error.problems, 3, "4 problems\nno [invalid]\nand 3 more")


def test_paths_are_clipped_and_escaped() -> None:
    assert write_path(("a", 0, "b c", "x" * 70)) == f"a[0]['b c']['{'x' * 55}...']"


def test_codes_are_in_order() -> None:
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "null"), (True, "true"), ({}, "an object of 0 keys"), ([1], "a list of 1"), ("it's", '"it\'s"'), (5, "5")],
)
def test_values_show_as_documents_have_them(value: object, shown: str) -> None:
    assert show(value) == shown


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt])
def test_what_is_none_of_ours_passes_through(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    def fail(*_: object) -> None:
        raise error

    document = {"id": "a", "name": "A", "equipment": [{"any_of": ["x"]}]}
    assert find_errors(document, footex.Exercise) == []
    _converter.cache_clear()
    monkeypatch.setattr("footex.content.values.conversion.reading.not_a_list", fail)
    with pytest.raises(error):
        find_errors({**document, "aliases": 5}, footex.Exercise)


def test_all_evidence_of_no_field_is_reported_however_the_model_names_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def reject(_: object, evidence: tuple[object, ...]) -> None:
        if evidence:
            raise footex.InvalidValue("Frequency", evidence, "is evidence of no field", "name a field")

    monkeypatch.setattr("footex.model.dosage.frequency.check_paths", reject)
    evidence = [{"field": field, "basis": "stated", "printed": "daily"} for field in ("per_year", "when", "per_hour")]
    errors = find_errors({"per_day": 1, "evidence": evidence}, footex.Frequency)
    assert [path for path, _ in errors] == [("evidence", 0, "field"), ("evidence", 2, "field")]


def test_an_error_without_words_is_raised_as_it_is() -> None:
    with pytest.raises(footex.FootexError):
        describe(footex.FootexError(), ())
