"""The table of letters that nobody sees: the same on every CPython."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256

import pytest

import footex
from footex.errors import clip
from footex.letters import is_blank, is_hidden
from footex.model.fields import as_texts

KINDS = "1eacf6efff0e33bb471fd2bfe1683703ffaad6cf32d9a75f5166df085dae48c3"
"""Of a byte for each letter: 1 for hidden ones, 2 for blank ones."""


def letters() -> Iterator[str]:
    return map(chr, range(0x110000))


@cache
def hidden_letters() -> str:
    return "".join(filter(is_hidden, letters()))


def is_taken(text: str) -> bool:
    try:
        as_texts((text,), "name")
    except footex.InvalidValue:
        return False
    return True


def test_every_interpreter_has_the_same_table() -> None:
    assert sha256(bytes(is_hidden(one) + 2 * is_blank(one) for one in letters())).hexdigest() == KINDS


@pytest.mark.parametrize(
    "planes", [pytest.param((0, 1, 14), id="some"), pytest.param(range(17), marks=pytest.mark.thorough, id="all")]
)
def test_every_interpreter_takes_the_same_texts(planes: Sequence[int]) -> None:
    shown = [one for one in letters() if ord(one) >> 16 in planes and not is_hidden(one)]
    hidden = [one for one in hidden_letters() if ord(one) >> 16 in planes]

    assert all(is_taken("a" + "".join(shown[start : start + 5_000])) for start in range(0, len(shown), 5_000))
    assert not any(is_taken(f"a{one}b") for one in hidden)
    assert {one for one in shown if ord(one) < 0x10000 or ord(one) >> 12 == 0xE0 if not is_taken(one)} == {
        one for one in shown if is_blank(one)
    }


def test_what_is_hidden_is_printable_to_no_interpreter() -> None:
    assert [one for one in hidden_letters() if one.isprintable()] == []
    assert {*map(unicodedata.category, hidden_letters())} == {
        "Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"
    }  # fmt: skip


@pytest.mark.parametrize("letter", ["\U0001fae8", "\U0001f6d8", "\U00012fff", "\u0600", "\U00013439"])
def test_letters_that_an_interpreter_may_not_know_are_letters(letter: str) -> None:
    """An emoji of Unicode 15, one of 17, one that isn't assigned, and formats that show."""
    exercise = footex.Exercise(id="a", name=f"Shake {letter}", aliases=letter)

    assert footex.loads(footex.dumps(exercise)) == exercise
    assert clip(f"Shake {letter}") == f"'Shake {letter}'"
    assert clip(f"{letter}'\\") == f'"{letter}\'\\\\"'
    assert clip(f"{letter}'\"") == f"'{letter}\\'\"'"
    assert clip(f"{letter}\n").isascii()


@pytest.mark.parametrize(
    "text", ["\u3164", "\u2800 \u2800", "\u034f", "\ufe0f", "\u200c\u200d", "\n", "\U000e0100", "\uffa0\n"]
)
def test_a_text_of_nothing_that_shows_is_empty(text: str) -> None:
    with pytest.raises(footex.InvalidValue, match="Exercise.name: .* is empty; write at least one word"):
        footex.Exercise(id="a", name=text)
    assert footex.Exercise(id="a", name=f"{text}a").name == f"{text}a"
    assert footex.Exercise(id="a", name="a", summary="").summary == ""


@pytest.mark.parametrize(
    "letter",
    "\0\x1b\x7f\x85\u00ad\u061c\u180e\u200b\u200f\u2028\u202e\u2060\u2066\u3000\ufeff\ud800\U000e0041\ue000\U00100000",
)
def test_what_nobody_sees_is_told_by_its_number(letter: str) -> None:
    with pytest.raises(footex.InvalidValue, match=rf"holds U\+{ord(letter):04X} .*, which nobody sees"):
        footex.Exercise(id="a", name=f"a{letter}b")
    assert clip(letter).isascii()
