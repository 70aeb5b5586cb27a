"""Setting a leaflet: letters, fonts, equal bytes, and that a text is never markup."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from leaflets import CORE, SVG, drawn, named

import footex
from footex import Protocol, Routine
from footex.export import MissingLetter, Unprintable, to_pdf
from footex.testing import protocols, routines
from hostile import with_texts

pytest.importorskip("typst")
pytest.importorskip("pikepdf")

from printed import bare, tags_of, text_of

BUNDLED = footex.bundled().routines


@pytest.mark.parametrize("name", ["Подъём на носки", "Ανύψωση φτέρνας", "Nâng gót chân", "Ľahký krok ½ × 3 → 5"])
def test_letters_of_other_alphabets_are_set(name: str) -> None:
    assert bare(name) in text_of(to_pdf(named(name)))


def test_letters_from_right_to_left_are_set() -> None:
    assert set(bare("رفع الكعب")) <= set(text_of(to_pdf(named("رفع الكعب"))))


@pytest.mark.parametrize(
    ("name", "letter", "code"),
    [
        ("Heel 足 raise", "足", "U+8DB3, CJK UNIFIED IDEOGRAPH-8DB3"),
        ("かかと", "か", "U+304B, HIRAGANA LETTER KA"),
        ("발", "발", "U+BC1C, HANGUL SYLLABLE BAL"),
        ("Toes \N{GRINNING FACE}", "\N{GRINNING FACE}", "U+1F600, GRINNING FACE"),
        ("\N{FAMILY}\N{ZERO WIDTH JOINER}\N{MAN}", "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{MAN}",
         "U+1F46A, FAMILY, U+200D, ZERO WIDTH JOINER, U+1F468, MAN"),
        ("বা", "বা", "U+09AC, BENGALI LETTER BA, U+09BE, BENGALI VOWEL SIGN AA"),
    ],
)  # fmt: skip
def test_a_letter_that_the_fonts_lack_is_named(name: str, letter: str, code: str) -> None:
    with pytest.raises(MissingLetter) as caught:
        to_pdf(named(name))
    assert (caught.value.letter, caught.value.text) == (letter, name)
    assert f"({code}) of " in str(caught.value)
    assert str(caught.value).endswith("; give fonts=, folders with a font that has it")


def test_fonts_of_ones_own_come_before_those_of_typst(tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    from PIL.ImageFont import load_default

    (tmp_path / "own.ttf").write_bytes(load_default(12).path.getvalue())  # type: ignore[union-attr] # it is in memory
    own = to_pdf(CORE, fonts=[tmp_path])
    assert b"Aileron" in own
    assert b"Aileron" not in to_pdf(CORE)
    assert bare("holding for 30 s") in text_of(own)


def test_a_picture_that_can_not_be_set_is_said() -> None:
    picture = SVG.format("<title>Plank</title><desc>A foot.</desc><text>足</text>")
    with pytest.raises(Unprintable, match="^the leaflet can't be set: ."):
        to_pdf(CORE, pictures=drawn("plank", svg=picture))


def test_an_absent_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(footex.errors.MissingExtra) as caught:
        to_pdf(CORE)
    assert str(caught.value) == "typst isn't installed; install it with: pip install 'footex[pdf]'"


ANOTHER_PROCESS = """
import hashlib, footex
print(hashlib.sha256(footex.export.to_pdf(footex.bundled().routines["simple-foot-exercises"])).hexdigest())
"""


def test_bytes_are_equal_in_another_process_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("here", "there"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    made = to_pdf(BUNDLED["simple-foot-exercises"])
    other = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS], cwd=tmp_path / "there", check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONHASHSEED": "1"},
    )  # fmt: skip
    assert other.stdout.strip() == sha256(made).hexdigest()


MARKUP = (
    "#let x = 1 #x", "*bold* _more_", "$x^2$", "@ref <label>", r"\ \u{41} \#", "// not /* a */ comment", "[[a] #(b)",
    "= head", "- item + item / term: it", "`raw` ```x", "\"it's\" -- ... ~", "#panic()", '#import "x.typ": *', "https://a.example/b_c",
)  # fmt: skip


def markup(number: int) -> str:
    return f"{MARKUP[number % len(MARKUP)]} n{number}n"


def harmless(number: int) -> str:
    return f"text n{number}n"


def assert_only_text(thing: Routine | Protocol) -> None:
    changed, texts = with_texts(thing, markup)
    other, plain_texts = with_texts(thing, harmless)
    try:
        made, plain = to_pdf(changed), to_pdf(other)
    except MissingLetter as error:
        # Texts of loads and the like keep their letters, which may be of a script that has to be given a font.
        if error.letter.isascii():
            raise
        return
    shown, expected = text_of(made).lower(), text_of(plain).lower()
    for text, plain_text in zip(texts, plain_texts, strict=True):
        assert (bare(text).lower() in shown) == (bare(plain_text).lower() in expected)
    # Longer texts take more lines of a list, a table or a paragraph, and no other elements.
    assert [name for name, _ in tags_of(made).tree] == [name for name, _ in tags_of(plain).tree]


def test_markup_of_typst_in_any_field_of_a_bundled_routine_is_text() -> None:
    assert_only_text(BUNDLED["simple-foot-exercises"])


@pytest.mark.thorough
@settings(max_examples=20)
@given(routines())
def test_markup_of_typst_in_any_field_of_a_routine_is_text(routine: Routine) -> None:
    assert_only_text(routine)


@pytest.mark.thorough
@settings(max_examples=10)
@given(protocols())
def test_markup_of_typst_in_any_field_of_a_protocol_is_text(protocol: Protocol) -> None:
    assert_only_text(protocol)
