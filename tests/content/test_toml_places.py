"""Positions in TOML: a small writer that knows where it puts each value, and the reading that has to find it again."""

import tomllib
from random import Random
from typing import Any

import pytest
from fuzzing import TOML, mutate_text
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex.content.text.positions import NoPosition, find_positions
from footex.content.text.toml_positions import read_toml_positions

Path = tuple[str | int, ...]
NAMES = st.sampled_from(["a", "b-c", "d", "e_1", "5", "x y", 'q"', "ä", "f.g", "'", "#", "tab\t"])
PLAIN = (
    st.integers(-99, 99) | st.booleans() | st.floats(-9, 9) | st.dates() | st.datetimes() | st.times()
    | st.text("ab '\"#=[]{},.\n\\é", max_size=6)
)  # fmt: skip
TABLES = st.recursive(
    st.dictionaries(NAMES, PLAIN, max_size=3),
    lambda inside: st.dictionaries(
        NAMES, PLAIN | inside | st.lists(inside, min_size=1, max_size=3) | st.lists(PLAIN, max_size=3), max_size=4
    ),
    max_leaves=8,
)


class Writer:
    """Writes tables as TOML in all the ways there are, by chance, and keeps where each value and key begin."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.text = ""
        self.inline = False
        self.places: dict[Path, tuple[int, int]] = {(): (0, 0)}

    def put(self, *parts: str) -> None:
        self.text += self.random.choice(parts)

    def begin(self, path: Path, key: int) -> None:
        self.places.setdefault(path, (key, len(self.text)))

    def name(self, name: str) -> int:
        start = len(self.text)
        bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
        literal = "'" not in name and "\t" not in name
        escaped = name.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        self.put(f'"{escaped}"', *([name] if bare else []), *([f"'{name}'"] if literal else []))
        return start

    def blank(self) -> None:
        self.put("", "", " ", "\n", " # so [[a]] = {\n", "\r\n  ")

    def plain(self, value: object) -> None:
        if isinstance(value, bool):
            self.put(str(value).lower())
        elif isinstance(value, (int, float)):
            self.put(repr(value))
        elif not isinstance(value, str):
            self.put(value.isoformat(), str(value))  # type: ignore[attr-defined]
        else:
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            ways = ['"%s"' % escaped.replace("\n", "\\n"), '"""\n%s"""' % escaped]
            if "'" not in value:
                ways += [f"'''{value}'''", *([f"'{value}'"] if "\n" not in value else [])]
            if '"' not in value and "\\" not in value:
                ways.append(f'"""{value}"\\""""')
            self.put(*ways)

    def value(self, path: Path, key: int, value: Any) -> None:
        self.begin(path, key)
        if isinstance(value, list):
            self.text += "["
            for index, one in enumerate(value):
                self.blank()
                self.value((*path, index), len(self.text), one)
                self.blank()
                self.put(*([",", ", "] if index + 1 < len(value) else ["", ","]))
            self.blank()
            self.text += "]"
        elif isinstance(value, dict):
            self.text += "{"
            outside, self.inline = self.inline, True
            for index, (name, one) in enumerate(value.items()):
                self.put(", " if index else " ", "," if index else "")
                self.pair(path, name, one)
            self.inline = outside
            self.put("", " ")
            self.text += "}"
        else:
            self.plain(value)

    def pair(self, path: Path, name: str, value: Any, before: str = "") -> None:
        key = self.name(name)
        inner = (*path, name)
        if isinstance(value, dict) and value and self.random.random() < 0.4:
            self.places.setdefault(inner, (key, key))
            written = f"{before}{self.text[key:]}."
            (first, *others) = value
            self.put(".", " . ")
            self.pair(inner, first, value[first], written)
            for other in others:
                self.put(",") if self.inline else self.put("\n", " # next\n")
                self.text += written
                self.pair(inner, other, value[other], written)
            return
        self.put("=", " = ", "\t=  ")
        self.value(inner, key, value)

    def table(self, path: Path, names: list[str], table: dict[str, Any]) -> None:
        later: list[str] = []
        for name, value in table.items():
            nested = isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict))
            if nested and self.random.random() < 0.7:
                later.append(name)
                continue
            self.blank()
            self.pair(path, name, value)
            self.put("\n", " # and so on\n", "\r\n")
        for name in later:
            value = table[name]
            for index, one in enumerate(value if isinstance(value, list) else [value]):
                self.blank()
                many = isinstance(value, list)
                inner = (*path, name, index) if many else (*path, name)
                start = len(self.text)
                self.text += "[[" if many else "["
                for outer in names:
                    self.name(outer)
                    self.put(".", " . ")
                key = self.name(name)
                self.text += "]]\n" if many else "]\n"
                if many:
                    self.places.setdefault((*path, name), (key, start))
                self.places.setdefault(inner, (key, start))
                self.table(inner, [*names, name], one)


def line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


@given(TABLES, st.integers())
def test_every_value_and_key_is_found_where_it_was_written(document: dict[str, Any], seed: int) -> None:
    writer = Writer(Random(seed))
    writer.table((), [], document)
    tomllib.loads(writer.text)
    paths = list(writer.places)

    values = find_positions(writer.text, paths, (), read_toml_positions)
    keys = find_positions(writer.text, paths, paths, read_toml_positions)

    assert values == {path: line_and_column(writer.text, start) for path, (_, start) in writer.places.items()}
    assert keys == {path: line_and_column(writer.text, key) for path, (key, _) in writer.places.items()}


def leaves(path: Path, value: object) -> "list[Path]":
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(one for step, inner in inside for one in leaves((*path, step), inner))]


@given(st.integers())
def test_whatever_the_parser_takes_has_all_its_places(seed: int) -> None:
    text = mutate_text(Random(seed), TOML)
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return

    found = {place.path for place in read_toml_positions(text)}

    assert found == set(leaves((), parsed))


@pytest.mark.parametrize("text", ["a", "a = ", "a = [1", "a = {b", "[a", "= 1", 'a."', "a = ,"])
def test_what_isnt_toml_has_no_places_rather_than_wrong_ones(text: str) -> None:
    with pytest.raises(NoPosition):
        list(read_toml_positions(text))
    assert find_positions(text, [("z",)], (), read_toml_positions) == {}


def test_problems_of_a_toml_document_have_line_and_column() -> None:
    text = TOML.replace("toes", "To es", 1).replace("count = 10", "count = 0").replace('"heel-raise"', '"heel"')
    text = text.replace('exercise = "toe-press"\n', "")

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text, "toml")

    assert [(one.path, one.line, one.column) for one in caught.value.problems] == [
        ("id", 3, 6), ("items[0].exercise", 7, 1), ("items[0].dose.work[0].count", 14, 9), ("items[2].exercise", 21, 12)
    ]  # fmt: skip


def test_a_key_is_found_whose_letters_are_written_with_escapes() -> None:
    found = {place.path: place.start for place in read_toml_positions('"\\u0061" = 1\n"b\\"" = 2\n')}
    assert found == {(): 0, ("a",): 11, ('b"',): 21}
