"""Nothing that the command says of its own is left in English where another language is chosen."""

import re
from pathlib import Path

import pytest
from running import run

import footex
from footex.content import languages
from pseudo import bare_english, in_other_letters, pseudo_language

ROUTINES = ("heel-and-foot-stretching", "simple-foot-exercises")
DATA = re.compile(r"\b(?:steady-1|UTC)\b")
"""What is the same in every language: the name of a pace, a zone."""


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Documents of bundled routines whose own texts are in letters that English has none of."""
    for number, id_ in enumerate(ROUTINES):
        routine = in_other_letters(footex.bundled().routines[id_])
        footex.dump(footex.Catalog(routines=routine), tmp_path / f"{number}.json")
    return tmp_path


@pytest.mark.parametrize("command", ["show", "time", "timeline", "compare", "fit", "week", "week --sheet"])
@pytest.mark.parametrize("number", [0, 1])
def test_what_is_shown_is_said_in_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, changed: Path, command: str, number: int
) -> None:
    monkeypatch.setattr(languages, "load_language", lambda _: pseudo_language())
    document = footex.load(changed / f"{number}.json")
    assert isinstance(document, footex.Catalog)
    routine = next(iter(document.routines.values()))
    id_ = routine.exercises()[0].id if command == "compare" else routine.id
    name, *more = command.split()
    more += ["--minutes", "8"] if command == "fit" else []
    more += ["--rest-days", "1", "--min-gap", "4 h", "--free", "daily 6:00-20:00"] if name == "week" else []
    status, out, err = run(
        capsys, name, id_, *more, "--from", changed / f"{number}.json", "--language", "xx", "--width", "5000"
    )
    assert (status, err) == (0, "")
    assert bare_english(DATA.sub("", out)) == []


@pytest.mark.parametrize(
    "command",
    ["fit --minutes 0.2", "week --free", "week --start 2026-11-23 --free", "week --weeks 2 --free"],
)
def test_why_something_cannot_be_done_is_said_in_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, changed: Path, command: str
) -> None:
    monkeypatch.setattr(languages, "load_language", lambda _: pseudo_language())
    document = footex.load(changed / "0.json")
    assert isinstance(document, footex.Catalog)
    (id_,) = document.routines
    name, *more = command.split()
    more += ["mon 06:30-06:40"] if name == "week" else ["--keep", document.routines[id_].exercises()[0].id]
    status, out, err = run(
        capsys, name, id_, *more, "--from", changed / "0.json", "--language", "xx", "--width", "5000"
    )
    assert (status, err) == (1, "")
    assert bare_english(out) == []


def test_what_a_source_leaves_open_is_asked_in_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, changed: Path
) -> None:
    monkeypatch.setattr(languages, "load_language", lambda _: pseudo_language())
    document = footex.load(changed / "1.json")
    assert isinstance(document, footex.Catalog)
    (id_,) = document.routines
    status, out, err = run(capsys, "week", id_, "--from", changed / "1.json", "--language", "xx")
    assert (status, out) == (2, "")
    assert err.startswith("footex: ")
    assert set(bare_english(err.removeprefix("footex: "))) == {"--rest-days", "--min-gap", "h"}
