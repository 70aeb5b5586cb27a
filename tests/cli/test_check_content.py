"""`footex check --content`: the editor's check, beside the text of a source where it is at hand."""

from pathlib import Path

import pytest
from running import run

DOCUMENT = """
footex = 1
type = "bundle"

[[sources]]
id = "leaflet"
title = "Happy toes"
claims = [{kind = "total-time", time = "5 min", evidence = [
    {field = "time", basis = "stated", printed = "5 minutes", where = "end"},
]}]
cautions = [{text = "Not with a healing toe.", by = "leaflet", evidence = [
    {field = "text", basis = "stated", printed = "not with a healing toe", where = "end"},
]}]
stop_rules = [{text = "Stop when it hurts.", by = "leaflet", evidence = [
    {field = "text", basis = "assumed", note = "Ours.", where = "nowhere"},
]}]

[[exercises]]
id = "toe-spread"
name = "Toe spread"
equipment = []
instructions = ["Spread the toes of one foot as wide as they go."]

[[routines]]
id = "happy-toes"
title = "Happy toes"
source = "leaflet"
[[routines.items]]
type = "prescription"
exercise = "toe-spread"
dose = "a few x 8-12, each side"
evidence = [
    {field = "dose.work[0].count", basis = "stated", printed = "8 to 12 times", where = "page 1"},
    {field = "dose.sets", basis = "stated", printed = "a few sets", where = "page 1"},
    {field = "dose.sides", basis = "stated", printed = "on each foot", where = "page 1"},
]
"""
LEAFLET = (
    "Spread your toes 8 to 12 times, a few sets, on each foot. It takes 5 minutes.\n"
    "Not with a healing toe! Then spread the toes of\none foot as wide as they go.\n"
)


@pytest.fixture
def leaflet(tmp_path: Path) -> Path:
    (tmp_path / "happy-toes.toml").write_text(DOCUMENT)
    (tmp_path / "leaflet.txt").write_text(LEAFLET)
    return tmp_path


def test_without_a_text_the_editor_reads_that_nothing_was_compared(
    capsys: pytest.CaptureFixture[str], leaflet: Path
) -> None:
    status, out, _ = run(capsys, "check", "--content", leaflet / "happy-toes.toml")
    assert status == 0
    first, *others = out.splitlines()
    assert first.startswith("advice: ")
    assert "routines[0].source: leaves items of CERT open: 2 who provides it" in first
    assert others == [
        "explained on documents/checks.html#cert-open",
        "1 file, 1 problem",
        "no text of a source to compare: give it with --text FILE, where it is at hand",
    ]
    assert run(capsys, "check", leaflet / "happy-toes.toml")[1] == "1 file, no problems\n"


def test_with_its_text_a_copied_run_is_detected_and_every_figure_is_in_it(
    capsys: pytest.CaptureFixture[str], leaflet: Path
) -> None:
    text = leaflet / "leaflet.txt"
    status, out, _ = run(capsys, "check", "--content", leaflet, "--text", text, "--ignore", "no-caution")
    assert status == 1
    errors = [line for line in out.splitlines() if line.startswith("error")]
    assert errors == [
        f"error: {leaflet / 'happy-toes.toml'}:22:17: exercises[0].instructions[0]: has a run of the source's words: "
        "'spread the toes of one foot as wide as they go'; write it in words of your own [copied-run]"
    ]
    assert "no text of a source" not in out


def test_a_figure_that_the_text_does_not_print_is_an_error(capsys: pytest.CaptureFixture[str], leaflet: Path) -> None:
    text = leaflet / "leaflet.txt"
    text.write_text("Spread your toes 8 to 10 times, a few sets, on each foot.")
    status, out, _ = run(capsys, "check", leaflet, "--content", "--text", text, "--select", "not-printed")
    assert status == 1
    assert [line.rpartition(": ")[2] for line in out.splitlines()[:3]] == [
        f"'{printed}' isn't in the text of the source; write the figure as it is printed [not-printed]"
        for printed in ("5 minutes", "not with a healing toe", "8 to 12 times")
    ]
    assert "3 problems" in out
    assert "explained on documents/checks.html#not-printed" in out


def test_the_findings_of_editors_cannot_be_ignored(capsys: pytest.CaptureFixture[str], leaflet: Path) -> None:
    status, _, err = run(capsys, "check", leaflet, "--content", "--ignore", "cert-open")
    assert status == 2
    assert "'cert-open'" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--text", "leaflet.txt"), "--text is compared with --content alone; add it"),
        (("--content", "--text", "nowhere.txt"), "can't read 'nowhere.txt': No such file or directory"),
        (("--content", "--text", "scan.pdf"), "can't read 'scan.pdf': it isn't UTF-8; save it as text"),
    ],
)
def test_a_text_that_cannot_be_compared_is_told(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    leaflet: Path,
    arguments: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(leaflet)
    (leaflet / "scan.pdf").write_bytes(b"%PDF-1.7 \xff\xfe")
    assert run(capsys, "check", "happy-toes.toml", *arguments) == (2, "", f"footex: {told}\n")
