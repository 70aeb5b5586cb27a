"""`--language`: all that a command says of its own is said in it, before it is cut to the width."""

from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from running import run

import footex.content.languages as module
from footex.cli import text
from footex.messages.command import BUSY, MORE_OF_EACH
from footex.messages.language import ENGLISH, Language, make_language


class Long(NullTranslations):
    """Makes each text twice as long, so that lines are cut elsewhere."""

    def gettext(self, message: str) -> str:
        return f"{message} {message}"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"<{msgid1 if n == 1 else msgid2}>"


@pytest.fixture
def long() -> Language:
    return make_language("de", Long())


@pytest.fixture
def in_long(long: Language) -> Iterator[None]:
    """Say everything in the long language, at 40 columns, until the test is over."""
    text.set_language(long)
    text.set_width(40)
    yield
    text.set_language(ENGLISH)
    text.set_width(text.WIDTH)


@pytest.mark.usefixtures("in_long")
def test_a_text_is_said_before_it_is_cut(long: Language) -> None:
    assert text.chosen_language() is long
    assert text.paragraph(MORE_OF_EACH(), first="- ") == [
        "- footex show ID tells more of each.", "  footex show ID tells more of each.",
    ]  # fmt: skip
    assert text.headed(BUSY(3, count=3)) == ["<3 busy times>"]
    assert text.columns([[BUSY(1, count=1), "0:30"]]) == ["<1 busy time>  0:30"]


@pytest.mark.usefixtures("in_long")
def test_a_name_longer_than_its_column_stands_before_its_text_all_the_same() -> None:
    assert text.fact("id", "toes") == ["  id        toes"]
    assert text.fact(BUSY(10, count=10), "toes") == ["  <10 busy times> toes"]


def test_the_language_of_one_run_is_not_that_of_the_next(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, long: Language
) -> None:
    english = run(capsys, "show", "heel-raise")
    monkeypatch.setattr(module, "load_language", {"de": long}.__getitem__)
    status, out, err = run(capsys, "show", "heel-raise", "--language", "de")
    assert (status, err) == (0, "")
    assert "Dosed in Dosed in\n" in out
    assert run(capsys, "show", "heel-raise") == english
    assert run(capsys, "show", "heel-raise", "--language", "de", "--json") == run(
        capsys, "show", "heel-raise", "--json"
    )


def test_english_is_a_language_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "list", "--language", "en") == run(capsys, "list")
    assert text.chosen_language() is ENGLISH


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("tlh", "footex: no language 'tlh'; known: en, or give a compiled gettext file (.mo)\n"),
        ("none.mo", "footex: none.mo: can't be read: No such file or directory; give a file [unreadable]\n"),
        ("broken.mo", "footex: broken.mo: isn't a compiled gettext file that can be read; make one of the .po file, with msgfmt or pybabel compile\n"),
    ],
)  # fmt: skip
def test_a_language_that_can_not_be_had_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.mo").write_bytes(b"msgid")
    assert run(capsys, "list", "--language", language) == (2, "", message)
