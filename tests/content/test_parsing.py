"""The bounded parse: what is refused before anything of the model is looked at, and where."""

from collections.abc import Callable
from typing import Any

import pytest

import footex
from footex.content.kinds import BUNDLE
from footex.content.text.parsing import decode, parse
from footex.content.text.positions import MOST_DEPTH
from footex.content.values.shapes import KINDS, fields_of, is_object
from footex.model.routines.block import DEEPEST_NESTING

HEAD = 'footex = 1\ntype = "exercise"\nid = "a"\nname = "A"\n'


def refused(text: str | bytes, form: str = "json") -> str:
    with pytest.raises(footex.InvalidDocument) as caught:
        parse(decode(text), form)  # type: ignore[arg-type]
    (problem,) = caught.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,\n "a": 2}', '2:2: a: is there twice; write it once [duplicate-key]'),
        ('{"a": [NaN]}', "1:8: a[0]: NaN is not a number; write a number, or null for none [not-a-number]"),
        ('{"a": -Infinity}', "-Infinity is not a number"),
        ('{"a": 123456789012345678901}', "1:7: a: is a number of 21 digits; write a whole number of at most 20"),
        ('{"a": "%s"}' % ("x" * 10_001), "1:7: a: is a text of 10,001 characters; write at most 10,000 [too-long]"),
        ('{"%s": 1}' % ("x" * 10_001), "1:2: ['xxx"),
        ('{"a": 1', "[syntax]"),
        ("5", '5 is not an object; write {"footex": 1, ...} [invalid]'),
        (b'{"a":\n "\xff"}', "2: byte 8 isn't UTF-8; save the file as UTF-8 [encoding]"),
    ],
)  # fmt: skip
def test_json(text: str | bytes, said: str) -> None:
    assert said in refused(text)


@pytest.mark.parametrize("depth", [49, 500, 5_000, 40_000])
@pytest.mark.parametrize(
    "text",
    [
        lambda depth: "[" * depth,
        lambda depth: "[" * depth + "]" * depth,
        lambda depth: '{"a":' * depth,
        lambda depth: '{"a":' * depth + "1" + "}" * depth,
        lambda depth: '{"b": [5],\n"a":' + "[" * depth + "]" * depth + "}",
        lambda depth: '{"footex": 1, "type": "exercise", "id": "a", "name": "A", "aliases": ' + "[" * depth + "}",
    ],
)
def test_too_deep_is_too_deep_on_every_python(text: Callable[[int], str], depth: int) -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text(depth))

    (problem,) = caught.value.problems
    assert problem.code == "too-deep"
    assert problem.line is not None


def test_a_slip_before_what_is_too_deep_comes_first() -> None:
    assert refused("[1 2, " + "[" * 5_000).endswith("[syntax]")
    assert refused("[NaN, 1 2, " + "[" * 5_000).endswith("[syntax]")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\na = 2", '2:1: "a" is there twice; write it once [duplicate-key]'),
        ("a = [" + "[" * 60, "1: values nested more than 48 deep"),
        ("a = [" + "[" * 40 + "\n" + "[" * 40, "2: values nested more than 48 deep"),
        ("a." * 33 + "a = 1", "1: more than 32 dots in a key; write tables inside one another [too-deep]"),
        ("\n[" + "a ." * 33 + "a]", "2: more than 32 dots in a key"),
        ("a = {" + "'a'\t.\t" * 33 + "a = 1}", "1: more than 32 dots in a key"),
        ("a = 1, " + "a." * 33 + "a = 1", "1: more than 32 dots in a key"),
        ("a = 1" + ".1" * 33, "[syntax]"),
        ("a = '''" + "x" * 10_001 + "'''", "1: a text of 10,001 characters; write at most 10,000 [too-long]"),
        ("a = " + "9" * 10_001, "1: a word of 10,001 characters [too-long]"),
        ("a = 1\nb = " + "9" * 5_000, "2: a number or a date that can't be read; write whole numbers [too-long]"),
        ('a = "x', "1:5: a text isn't closed; write \" at its end [syntax]"),
        ("a = \x00", "[syntax]"),
    ],
)
def test_toml(text: str, said: str) -> None:
    assert said in refused(text, "toml")


def test_dots_and_brackets_in_texts_and_comments_are_harmless() -> None:
    dots = "[.{" * 60
    text = f'{HEAD}# {dots}\nsummary = """\n{dots}\n"""\nlicence = \'{dots}\'\n'

    assert parse(text, "toml")["licence"] == dots
    nested = parse("a = " + "[" * 40 + "]" * 40 + "\nb = [\n" + "[],\n" * 60 + "]", "toml")
    assert len(nested["b"]) == 60
    assert len(parse("a = [" + "[], " * 60 + "]", "toml")["a"]) == 60


def test_dots_are_counted_by_the_key_and_those_of_numbers_not_at_all() -> None:
    fractions = parse("a = [" + ", ".join(["1.5"] * 34) + "]", "toml")
    assert fractions["a"] == [1.5] * 34
    inline = parse("a = {" + ", ".join(f"{'b.' * 31}k{number} = 1.5" for number in range(4)) + "}", "toml")
    assert str(inline).count("1.5") == 4
    assert str(parse("a." * 32 + "a = 1", "toml")).count("'a'") == 33


def test_the_tables_that_dots_make_count_as_values() -> None:
    assert parse("a.b.c.d = 1\nx = [" + "1.5," * 14 + "]", "toml", most_bytes=400)["a"]["b"]["c"]["d"] == 1
    assert len(parse("\n".join(f"k{number} . k.k.k = 1" for number in range(5)), "toml", most_bytes=400)) == 5
    with pytest.raises(footex.InvalidDocument, match=r"more than 20 values.* \[too-many\]"):
        parse("\n".join(f"k{number} . k.k.k = 1" for number in range(6)), "toml", most_bytes=400)


def test_a_hundred_misfits_and_the_others_counted() -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        parse('{"a": [' + ", ".join(["NaN"] * 130) + "]}")

    assert (len(caught.value.problems), caught.value.more) == (100, 30)


def test_a_byte_order_mark_is_read_over() -> None:
    assert parse(decode(b'\xef\xbb\xbf{"a": 1}')) == {"a": 1}
    assert parse(decode('\ufeff{"a": 1}')) == {"a": 1}


def test_long_blanks_are_no_long_text() -> None:
    assert parse('{"a":' + " " * 20_000 + "1}") == {"a": 1}


def test_bounds_of_bytes_and_values() -> None:
    with pytest.raises(footex.InvalidDocument, match="more than 20 bytes"):
        decode("\u00e9" * 11, most_bytes=20)
    with pytest.raises(footex.InvalidDocument, match="more than 5 values"):
        parse('{"a": [1, 2, 3, 4, 5, 6, 7]}', most_bytes=100)


def test_other_formats() -> None:
    with pytest.raises(footex.InvalidValue, match="YAML isn't read"):
        footex.loads("a: 1", "yaml")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('{"footex": 1, "type": "exercise", "id": "a", "name": "\\ud800"}', "name"),
        ('{"footex": 1, "type": "exercise", "id": "a", "name": "A", "\\ud800": 1}', r"['\ud800']"),
        ('{"footex": 1, "type": "exercise", "id": "a", "name": "A\ud800"}', "name"),
    ],
)
def test_half_surrogates(text: str, path: str) -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text)

    assert [(problem.code, problem.path) for problem in caught.value.problems] == [("character", path)]
    assert "half of a surrogate pair" in caught.value.problems[0].message


def test_what_is_too_deep_in_a_document_that_parses() -> None:
    deep = "[" * 60 + "]" * 60
    with pytest.raises(footex.InvalidDocument, match=r"values nested more than 48 deep"):
        footex.loads(f'{{"footex": 1, "type": "exercise", "id": "a", "name": "A", "aliases": {deep}}}')
    tables = "\n".join(f"[aliases.{'.'.join('a' * 30)}]\n{'.'.join('b' * 30)} = 1" for _ in range(1))
    with pytest.raises(footex.InvalidDocument, match=r"values nested more than 48 deep"):
        footex.loads(HEAD + tables, "toml")


def levels(kind: type[Any], blocks: int) -> int:
    """How many levels of lists and objects a document of a kind can have, with blocks so deep."""
    found = 0
    for shape in (field.shape for field in fields_of(kind)):
        members = [] if shape.reference else [one for one in shape.members if is_object(one)]
        inside = [levels(one, blocks - (one is footex.Block)) for one in members if one is not footex.Block or blocks]
        found = max([found, *(one + shape.many for one in inside), shape.many + shape.vague])
    return 1 + found


def test_the_deepest_document_there_can_be_is_within_the_bound() -> None:
    deepest = {kind: levels(of, DEEPEST_NESTING) + (2 if kind in BUNDLE.values() else 0) for kind, of in KINDS.items()}

    assert deepest["routine"] == 45
    assert max(deepest.values()) <= MOST_DEPTH


def test_blocks_sixteen_deep_in_a_bundle_still_load() -> None:
    vague = footex.Dose(work=footex.Reps(5, hold=footex.Vague("long seconds")))
    item = footex.Prescription(
        exercise=footex.Exercise(id="a", name="A"),
        dose=footex.Dose(work=footex.Reps(5)),
        readings=footex.model.Reading(dose=vague, why="It may be so."),
    )
    block: footex.Block | footex.Prescription = item
    for _ in range(16):
        block = footex.Block(items=block)
    catalog = footex.Catalog(routines=footex.Routine(id="r", title="R", items=block))

    assert footex.loads(footex.dumps(catalog)) == catalog


@pytest.mark.parametrize("escape", ["\\n", "\\u0061", "\\\\", '\\"'])
def test_a_text_is_as_long_as_what_it_says_however_it_is_escaped(escape: str) -> None:
    for form, write in (("json", '{"a": "%s"}'), ("toml", 'a = "%s"'), ("toml", 'a = """\n%s"""')):
        assert len(parse(write % (escape * 10_000), form)["a"]) == 10_000  # type: ignore[arg-type]
        with pytest.raises(footex.InvalidDocument, match="a text of 10,001 characters; write at most 10,000"):
            parse(write % (escape * 10_001), form)  # type: ignore[arg-type]


def test_an_escaped_end_of_a_line_of_toml_is_no_character() -> None:
    text = 'a = """' + ("x" * 99 + "\\ \n  ") * 101 + '"""'
    assert len(parse(text, "toml")["a"]) == 9_999
    assert len(parse("a = '''" + "\\" * 10_000 + "'''", "toml")["a"]) == 10_000
