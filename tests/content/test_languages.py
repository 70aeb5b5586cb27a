"""Languages from files: what is bundled, what is read, and what is refused with what is wrong."""

import struct
from pathlib import Path

import pytest

import footex.content.languages as module
from footex import BoundExceeded, InvalidDocument, InvalidValue
from footex.content import BrokenLanguage, UnknownLanguage, language_codes, load_language
from footex.messages import ENGLISH, InvalidLanguage
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA

CONTEXT = "between the parts of a text\x04"
HEADER = "Language: {}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural={};\n"


def compiled(texts: dict[str, str], code: str = "de", plural: str = "n != 1") -> bytes:
    """A compiled gettext file: its magic number, its tables of lengths and places, its texts."""
    pairs = sorted((key.encode(), text.encode()) for key, text in ({"": HEADER.format(code, plural)} | texts).items())
    start = 28 + 16 * len(pairs)
    tables, data = [], b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), start + len(data)))
            data += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + b"".join(tables) + data


GERMAN = compiled({f"{CONTEXT}, ": " / ", "{name}: {text}": "{name} = {text}"})


@pytest.fixture
def german(tmp_path: Path) -> Path:
    path = tmp_path / "german.mo"
    path.write_bytes(GERMAN)
    return path


def test_english_is_there_always() -> None:
    assert language_codes()[0] == "en"
    assert load_language("en") is ENGLISH


@pytest.mark.parametrize("as_path", [Path, str])
def test_a_file_says_its_language_and_its_texts(german: Path, as_path: type) -> None:
    language = load_language(as_path(german))
    assert (language.code, language.direction) == ("de", "ltr")
    said = language.say(COLON(name="Ferse", text=join(["a", "b"], COMMA)))
    assert said == "Ferse = a / b"


def test_a_code_is_written_with_a_hyphen_whatever_the_file_has(tmp_path: Path) -> None:
    path = tmp_path / "brazil.MO"
    path.write_bytes(compiled({}, "pt_BR"))
    assert load_language(str(path)).code == "pt-BR"


def test_a_language_is_added_by_putting_a_file_there(german: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    german.rename(german.with_name("de.mo"))
    monkeypatch.setattr(module, "_bundled_files", lambda: german.parent)
    assert language_codes() == ("en", "de")
    assert load_language("de").say(COLON(name="a", text="b")) == "a = b"


@pytest.mark.parametrize("code", ["tlh", "", "../en", "EN", "german.po"])
def test_a_language_that_is_not_there_is_refused_with_those_that_are(code: str) -> None:
    with pytest.raises(UnknownLanguage) as caught:
        load_language(code)
    assert (caught.value.code, caught.value.known) == (code, language_codes())


@pytest.mark.parametrize(
    "data",
    [
        b"", b"msgid ", GERMAN[:40], GERMAN[:-30], b"\xde\x12\x04\x95" + b"\xff" * 100,
        compiled({}, plural="n %"), compiled({}, plural="n % 0"), GERMAN.replace(b"UTF-8", b"UTF-0"),
        GERMAN.replace(b"{name} = {text}", b"{name} = \xff\xfe  "),
    ],
    ids=range(9),
)  # fmt: skip
def test_a_file_that_is_no_compiled_gettext_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "de.mo"
    path.write_bytes(data)
    with pytest.raises(BrokenLanguage) as caught:
        load_language(path)
    assert (caught.value.file, caught.value.problem) == (str(path), "isn't a compiled gettext file that can be read")


@pytest.mark.parametrize("code", ["", "Deutsch (neu)", "de\u202e"])
def test_a_file_without_a_code_of_its_language_is_refused(tmp_path: Path, code: str) -> None:
    path = tmp_path / "de.mo"
    path.write_bytes(compiled({}, code))
    with pytest.raises(BrokenLanguage, match="in its header, and not a code such as de or pt-BR; make one of"):
        load_language(path)


def test_a_file_whose_translations_lose_a_figure_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "de.mo"
    path.write_bytes(compiled({"{name}: {text}": "{name}"}))
    with pytest.raises(InvalidLanguage, match="its translation") as caught:
        load_language(path)
    assert caught.value.code == "de"


def test_what_can_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, german: Path) -> None:
    for path in (tmp_path / "nothing.mo", tmp_path):
        with pytest.raises(InvalidDocument):
            load_language(path)
    with pytest.raises(InvalidValue, match="give a code, or the path"):
        load_language(5)  # type: ignore[arg-type]
    monkeypatch.setattr(module, "_MOST_BYTES", len(GERMAN))
    assert load_language(german).code == "de"
    monkeypatch.setattr(module, "_MOST_BYTES", len(GERMAN) - 1)
    with pytest.raises(BoundExceeded, match="bytes"):
        load_language(german)
