"""Invalid documents: every problem at once, with its code and its place, in the words of documents."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routine_document import ROUTINE, problems

import footex
from footex import InvalidDocument, Source
from footex.content import Problem


def test_three_faults_are_three_problems() -> None:
    text = ROUTINE.replace('"8-12"', "true").replace('"1 min"', "60").replace('"morning"', '"mornings"')

    assert problems(text) == {
        "items[0].dose.work[0].count": "invalid",
        "items[1].duration": "invalid",
        "frequency.when[0]": "invalid",
    }


@pytest.mark.parametrize("count", ["true", '"5"', "5.7", "null", "0", "10001", "[5]", '{"a": 5}'])
def test_a_whole_number_is_a_whole_number(count: str) -> None:
    assert list(problems(ROUTINE.replace('"8-12"', count))) == ["items[0].dose.work[0].count"]


def test_vague_words_are_words() -> None:
    assert problems(ROUTINE.replace('"8-12"', '{"vague": 5}')) == {"items[0].dose.work[0].count.vague": "invalid"}


def test_a_problem_tells_place_finding_and_remedy() -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(ROUTINE.replace('"heel-raise"', '"heel-rise"'))

    assert caught.value.problems == (
        Problem(
            code="reference", path="items[2].items[0].exercise", line=33, column=23,
            message='no exercise "heel-rise"; did you mean "heel-raise"?',
        ),
    )  # fmt: skip
    assert str(caught.value) == (
        '1 problem\n33:23: items[2].items[0].exercise: no exercise "heel-rise"; did you mean "heel-raise"? [reference]'
    )


def test_unions_want_their_tag() -> None:
    assert problems(ROUTINE.replace('"type": "rest"', '"kind": "rest"')) == {"items[1].type": "type"}
    assert problems(ROUTINE.replace('"type": "rest"', '"type": "pause"')) == {"items[1].type": "type"}


def test_unknown_and_missing_keys() -> None:
    assert problems(ROUTINE.replace('"title"', '"name"')) == {"name": "unknown-key", "title": "missing-key"}


def test_a_bundles_faults_have_their_places_too() -> None:
    text = """{"footex": 1, "type": "bundle", "exercises": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}, 5],
        "sources": {}, "workouts": [], "routines": [
        {"id": "r", "title": "R", "items": [{"type": "prescription", "exercise": "b",
         "dose": {"work": [{"type": "reps", "count": 5}]}}], "source": "nowhere"}]}"""

    assert problems(text) == {
        "workouts": "unknown-key",
        "sources": "invalid",
        "exercises[1].id": "conflict",
        "exercises[2]": "invalid",
        "routines[0].items[0].exercise": "reference",
        "routines[0].source": "reference",
    }


def test_what_refers_to_something_wrong_isnt_blamed() -> None:
    text = """{"footex": 1, "type": "bundle", "exercises": [{"id": "a", "name": ""}], "routines": [
        {"id": "r", "title": "R", "items": [{"type": "prescription", "exercise": "a",
         "dose": {"work": [{"type": "reps", "count": 5}]}}]}]}"""

    assert problems(text) == {"exercises[0].name": "invalid"}


def test_a_source_of_ones_own_may_not_differ_from_one_that_comes_along() -> None:
    text = """{"footex": 1, "type": "bundle", "sources": [{"id": "footex", "title": "Mine"}], "routines": [
        {"id": "r", "title": "R", "items": [{"type": "prescription", "exercise": "toe-press",
         "dose": {"work": [{"type": "reps", "count": 5}]}}]}]}"""

    assert problems(text) == {"sources[0].id": "conflict"}


def test_a_hundred_problems_at_most_and_the_others_counted() -> None:
    rows = ", ".join('{"id": 5, "name": "x"}' for _ in range(250))

    with pytest.raises(InvalidDocument, match="and 150 more") as caught:
        footex.loads(f'{{"footex": 1, "type": "bundle", "exercises": [{rows}]}}')

    assert (len(caught.value.problems), caught.value.more) == (100, 150)


@pytest.mark.parametrize(
    ("header", "path", "code"),
    [
        ("{}", "footex", "missing-key"),
        ('{"footex": 1}', "type", "missing-key"),
        ('{"footex": 2, "type": "routine"}', "footex", "version"),
        ('{"footex": 0, "type": "routine"}', "footex", "version"),
        ('{"footex": "1", "type": "routine"}', "footex", "version"),
        ('{"footex": true, "type": "routine"}', "footex", "version"),
        ('{"footex": 1, "type": "rutine"}', "type", "kind"),
        ('{"footex": 1, "type": ["routine"]}', "type", "kind"),
        ("[]", "", "invalid"),
    ],
)
def test_a_document_says_what_it_is(header: str, path: str, code: str) -> None:
    assert problems(header)[path] == code


def test_a_newer_format_is_refused_by_name() -> None:
    with pytest.raises(InvalidDocument, match=r"format 2 is newer than format 1, which this release reads"):
        footex.loads('{"footex": 2}')


def test_all_evidence_that_leads_to_no_field_is_told_at_once() -> None:
    nowhere = ", ".join('{"field": "%s", "basis": "stated", "printed": "5"}' % one for one in ("x", "dose.sets", "y.z"))
    text = (
        '{"footex": 1, "type": "routine", "id": "toes", "title": "Toes", "items": [%s]}'
        % ", ".join([
            '{"type": "prescription", "exercise": "toe-press", "dose": {"work": [{"type": "reps", "count": 10}]}, '
            f'"evidence": [{nowhere}]}}',
        ] * 2)
    )  # fmt: skip

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text)

    assert [problem.path for problem in caught.value.problems] == [
        f"items[{item}].evidence[{index}].field" for item in (0, 1) for index in (0, 2)
    ]


def test_of_the_rules_between_fields_the_first_that_is_broken_is_told() -> None:
    evidence = '[{"field": "x", "basis": "stated", "printed": "5"}]'
    text = (
        '{"footex": 1, "type": "routine", "id": "toes", "title": "Toes", "items": [{"type": "prescription", "exercise": '
        '"toe-press", "dose": {"work": [{"type": "reps", "count": 10}]}}], "frequency": {"days_per_week": 8, "evidence":'
        f" {evidence}}}}}"
    )

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text)

    assert [problem.path for problem in caught.value.problems] == ["frequency.days_per_week"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            '"id": "A B", "name": "x", "name": "y", "nope": 1',
            [("id", "invalid"), ("name", "duplicate-key"), ("nope", "unknown-key")],
        ),
        ('"id": "A B", "name": NaN', [("id", "invalid"), ("name", "not-a-number")]),
        ('"id": "a", "name": "A", "rep_time": Infinity, "nope": 1', [("rep_time", "not-a-number"), ("nope", "unknown-key")]),
        ('"id": "A B", "name": 123456789012345678901', [("id", "invalid"), ("name", "too-long")]),
        ('"id": "A B", "name": "%s"' % ("x" * 10_001), [("id", "invalid"), ("name", "too-long")]),
        ('"id": "a", "name": "A", "name": 5', [("name", "duplicate-key")]),
    ],
)  # fmt: skip
def test_what_else_is_wrong_is_told_beside_what_a_parser_lets_pass(fields: str, told: list[tuple[str, str]]) -> None:
    for text, before in (
        (f'{{"footex": 1, "type": "exercise", {fields}}}', ""),
        (f'{{"footex": 1, "type": "bundle", "exercises": [{{{fields}}}]}}', "exercises[0]."),
    ):
        with pytest.raises(footex.InvalidDocument) as caught:
            footex.loads(text)
        assert [(one.path, one.code) for one in caught.value.problems] == [
            (f"{before}{path}", code) for path, code in told
        ]
        assert all(one.line == 1 and one.column for one in caught.value.problems)


@pytest.mark.parametrize("text", ['{"footex": 1, "footex": 1, "type": "exercis"}', '{"type": "exercise", "a": NaN}'])
def test_a_wrong_header_is_told_beside_what_a_parser_lets_pass(text: str) -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text)
    assert len(caught.value.problems) == 2


def test_what_else_is_right_beside_a_key_twice_is_still_kept_out() -> None:
    with pytest.raises(footex.InvalidDocument, match=r"^1 problem\n.*is there twice"):
        footex.loads('{"footex": 1, "type": "exercise", "id": "a", "name": "A", "name": "A"}')
    with pytest.raises(footex.InvalidDocument, match="NaN is not a number"):
        footex.loads("[NaN]")


@given(
    st.sampled_from(["x", "\n", '"', "\\", "\u00e4", "\u200d", "\U0001f9b6", 'a\n"']),
    st.sampled_from([1, 5_000, 9_999, 10_000]),
)
def test_a_text_as_long_as_the_model_admits_is_read_again(part: str, length: int) -> None:
    text = "y" + (part * length)[: length - 1]
    exercise = footex.Exercise(id="a", name=text, summary=text, instructions=text)

    assert footex.loads(footex.dumps(exercise)) == exercise
    assert footex.loads(json.dumps(json.loads(footex.dumps(exercise)))) == exercise


@pytest.mark.parametrize("word", ["none", "unstated"])
def test_a_reserved_word_is_no_id_of_a_source(word: str) -> None:
    with pytest.raises(footex.InvalidValue, match=f"Source.id: '{word}' is a reserved word; write another id, such as"):
        Source(id=word, title="N")
    assert problems(f'{{"footex": 1, "type": "source", "id": "{word}", "title": 5}}') == {
        "id": "invalid",
        "title": "invalid",
    }
    assert footex.Exercise(id=word, name="N").id == word


@pytest.mark.parametrize(
    ("arguments", "options", "field"),
    [
        ((None,), {}, "text"),
        ((5,), {}, "text"),
        ((["{}"],), {}, "text"),
        (("{}", ["json"]), {}, "format"),
        (("{}", None), {}, "format"),
        (("{}",), {"catalog": 5}, "catalog"),
        (("{}",), {"catalog": footex.timing.STEADY}, "catalog"),
        *((("{}",), {"most_bytes": bound}, "most_bytes") for bound in ("1", 0, -5, 1.5, None, True)),
    ],
)
def test_wrong_arguments_are_told_by_their_names(
    arguments: tuple[object, ...], options: dict[str, object], field: str
) -> None:
    with pytest.raises(footex.InvalidValue) as caught:
        footex.loads(*arguments, **options)  # type: ignore[arg-type]
    assert caught.value.field == field


TOE = '{"footex": 1, "type": "exercise", "id": "a", "name": "A", %s}'
TOE_TOML = 'footex = 1\ntype = "exercise"\nid = "a"\nname = "A"\n%s\n'


@pytest.mark.parametrize(
    ("text", "form", "told"),
    [
        (TOE % '"summary": "a\x07"', "json", "[character]"),
        (TOE % r'"summary": "a\u0007"', "json", "[character]"),
        (TOE % r'"summary": "a\u202e"', "json", "[character]"),
        (TOE_TOML % 'summary = "a\x07"', "toml", "[character]"),
        (TOE_TOML % r'summary = "a\u0007"', "toml", "[character]"),
        (TOE_TOML % 'summary = "a\nb"', "toml", "[syntax]"),
        (TOE % '"summary": "a\nb"', "json", "[syntax]"),
        (TOE_TOML % "rep_time = nan", "toml", "nan is not a number; write a number [not-a-number]"),
        (TOE_TOML % "rep_time = -inf", "toml", "-inf is not a number; write a number [not-a-number]"),
        (TOE % '"rep_time": NaN', "json", "[not-a-number]"),
        (TOE_TOML % "rep_time = 1e400", "toml", "1e400 is past every bound; write a smaller number [out-of-bounds]"),
        (TOE % '"rep_time": -1e400', "json", "-1e400 is past every bound; write a smaller number [out-of-bounds]"),
    ],
)
def test_one_thing_has_one_code_in_whatever_form_it_comes(text: str, form: Any, told: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text, form)
    assert str(caught.value).endswith(told)


@pytest.mark.parametrize(
    ("text", "form", "told"),
    [
        ("null", "json", '1:1: null is not an object; write {"footex": 1, ...}'),
        ('\n "a"', "json", '2:2: "a" is not an object; write {"footex": 1, ...}'),
        ("true", "json", '1:1: true is not an object; write {"footex": 1, ...}'),
        (TOE % '"rep_time": 4.5', "json", '4.5 is not a duration; write "20 s" or "5-10 s"'),
        (TOE_TOML % "rep_time = 07:00:00", "toml", '07:00:00 is not a duration; write "20 s" or "5-10 s"'),
        (TOE_TOML % "summary = 2026-11-11", "toml", "2026-11-11 is not text; write a string"),
        (TOE % '"equipment": "none"', "json", '"none" is not a list; write [], or [...]'),
        (TOE % '"aliases": null', "json", "null is not a list; write [], or [...]"),
        (
            json.dumps({
                "footex": 1, "type": "routine", "id": "r", "title": "R",
                "items": [{"type": "prescription", "exercise": "heel-raise",
                           "dose": {"work": [{"type": "reps", "count": 5}], "rest": {"vague": "20 s"}}}],
            }),
            "json",
            '"20 s" is a duration, not vague words; write "20 s"',
        ),
    ],
)  # fmt: skip
def test_messages_are_in_the_words_of_documents(text: str, form: Any, told: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text, form)
    assert told in str(caught.value)
