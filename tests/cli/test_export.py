"""`footex export`: what it finds, what it writes and where, and what it says where it can't."""

import io
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from running import run

import footex
from footex.cli.commands import export as module
from footex.content import languages
from footex.export import Paper
from footex.messages.language import Language
from footex.timing import BRISK, Grain, Level

ROUTINE = "simple-foot-exercises"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, dict[str, object]]]:
    """Notes what is asked of the page, and makes a short one."""
    calls: list[tuple[object, dict[str, object]]] = []

    def note(thing: object, **options: object) -> str:
        calls.append((thing, options))
        return "<p>Füße</p>\n"

    monkeypatch.setattr(footex, "to_page", note)
    return calls


def test_a_routine_is_written_as_the_page_that_the_library_makes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = tmp_path / "toes.HTML"
    assert run(capsys, "export", ROUTINE, "-o", page) == (0, "", "")
    assert page.read_bytes().decode() == footex.to_page(footex.bundled().routines[ROUTINE])
    assert [path.name for path in tmp_path.iterdir()] == ["toes.HTML"]


def test_a_pipe_gets_the_same_as_a_file(capsys: pytest.CaptureFixture[str], asked: list[object]) -> None:
    assert run(capsys, "export", ROUTINE, "-o", "-", "--format", "html") == (0, "<p>Füße</p>\n", "")


def test_options_are_handed_on_and_left_to_the_plan_unless_given(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    asked: list[tuple[object, dict[str, object]]],
) -> None:
    other = Language("de", "ltr", None)
    monkeypatch.setattr(languages, "load_language", {"de": other}.__getitem__)
    run(capsys, "export", ROUTINE, "-o", "-", "--format", "html")
    run(
        capsys, "export", ROUTINE, "-o", "-", "--format", "html", "--pace", "brisk", "--level", "high",
        "--grain", "bout", "--side", "left", "--language", "de",
    )  # fmt: skip
    assert [options for _, options in asked] == [
        {
            "pace": None,
            "level": None,
            "grain": Grain.REPETITION,
            "side": None,
            "language": footex.messages.ENGLISH,
            "pictures": footex.bundled().pictures,
        },
        {
            "pace": BRISK,
            "level": Level.HIGH,
            "grain": Grain.BOUT,
            "side": "left",
            "language": other,
            "pictures": footex.bundled().pictures,
        },
    ]


def test_a_leaflet_is_asked_for_with_its_own_options(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[dict[str, object]] = []

    def note(_: object, **options: object) -> bytes:
        calls.append(options)
        return b"%PDF-1.7 \xff"

    monkeypatch.setattr(footex.export, "to_pdf", note)
    leaflet = tmp_path / "toes.pdf"
    assert run(capsys, "export", ROUTINE, "-o", leaflet) == (0, "", "")
    assert leaflet.read_bytes() == b"%PDF-1.7 \xff"
    run(
        capsys, "export", ROUTINE, "-o", leaflet, "--paper", "a5", "--large-print", "--fonts", "here", "--fonts", "there",
        "--pace", "brisk", "--side", "left", "--contact", "the practice",
    )  # fmt: skip
    usual = {
        "pace": None, "side": None, "language": footex.messages.ENGLISH, "pictures": footex.bundled().pictures,
    }  # fmt: skip
    assert calls == [
        {**usual, "paper": Paper.A4, "large_print": False, "fonts": (), "contact": ""},
        {
            **usual, "paper": Paper.A5, "large_print": True, "fonts": ("here", "there"), "contact": "the practice",
            "pace": BRISK, "side": "left",
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "options", "message"),
    [
        ("足", (), "no font has '足' (U+8DB3, CJK UNIFIED IDEOGRAPH-8DB3) of '足'; give --fonts FOLDER, with a font that has it"),
        ("Toes", ("--fonts", "nowhere"), "--fonts: 'nowhere' is not a folder; give folders that hold fonts"),
        ("Toes", ("--fonts", "."), "--fonts: '.' holds no font; give folders with TrueType or OpenType fonts"),
        ("Toes", ("--contact", "a\x01"), "--contact: 'a\\x01' "),
    ],
    ids=["letter", "absent", "empty", "contact"],
)  # fmt: skip
def test_a_leaflet_that_can_not_be_made_names_the_option(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    title: str, options: tuple[str, ...], message: str,
) -> None:  # fmt: skip
    pytest.importorskip("typst")
    monkeypatch.chdir(tmp_path)
    press = footex.Prescription(footex.bundled().exercises["toe-press"], "8")
    footex.dump(footex.Routine(id="toes", title=title, items=press), "toes.json")
    status, output, problem = run(capsys, "export", "toes.json", "-o", "toes.pdf", *options)
    assert (status, output, Path("toes.pdf").exists()) == (2, "", False)
    assert problem.startswith(f"footex: {message}")


def test_what_is_wrong_with_a_routine_is_said_as_the_library_says_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = footex.InvalidValue("Pace.words", "a while", "is not a word", "write another")

    def fail(*_: object, **__: object) -> bytes:
        raise wrong

    monkeypatch.setattr(footex.export, "to_pdf", fail)
    assert run(capsys, "export", ROUTINE, "-o", "toes.pdf") == (2, "", f"footex: {wrong}\n")


def test_a_document_of_a_routine_a_protocol_or_a_plan_is_exported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: list[tuple[object, dict[str, object]]]
) -> None:
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    protocol = footex.Protocol(
        id="slow", title="Slow", phases=footex.model.Phase(title="All", routines=routine, weeks=2)
    )
    for value in (routine, protocol, footex.plan_week(routine, "daily 6:00-9:00", start="2026-11-23")):
        footex.dump(value, tmp_path / "mine.json")
        assert run(capsys, "export", tmp_path / "mine.json", "-o", tmp_path / "mine.html")[0] == 0
        assert asked[-1][0] == value
    assert run(capsys, "export", "slow", "--from", tmp_path / "mine.json", "-o", tmp_path / "mine.html")[0] == 2
    footex.dump(protocol, tmp_path / "mine.json")
    assert run(capsys, "export", "slow", "--from", tmp_path / "mine.json", "-o", tmp_path / "mine.html")[0] == 0
    assert asked[-1][0] == protocol


@pytest.mark.parametrize("text", [footex.dumps(footex.bundled().routines[ROUTINE]), f'''
footex = 1
type = "routine"
id = "{ROUTINE}"
title = "Toes"
[[items]]
type = "prescription"
exercise = "toe-press"
dose.work = [{{ type = "reps", count = 10 }}]
'''], ids=["json", "toml"])  # fmt: skip
def test_a_document_is_read_from_a_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str,
    asked: list[tuple[footex.Routine, dict[str, object]]],
) -> None:  # fmt: skip
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run(capsys, "export", "-", "-o", "-", "--format", "html") == (0, "<p>Füße</p>\n", "")
    assert asked[0][0].id == ROUTINE


def test_pictures_of_ones_own_documents_are_shown(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "mine" / "pictures").mkdir(parents=True)
    (tmp_path / "mine" / "pictures" / "hop.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A hop</title><desc>One foot.</desc></svg>'
    )
    hop = footex.Exercise(id="hop", name="Hop", pictures="hop")
    hops = footex.Routine(id="hops", title="Hops", items=footex.Prescription(hop, "8"))
    footex.dump(footex.Catalog(exercises=hop, routines=hops), tmp_path / "mine" / "all.json")
    assert run(capsys, "export", "hops", "--from", tmp_path / "mine", "-o", tmp_path / "hops.html") == (0, "", "")
    assert 'aria-label="A hop: One foot."' in (tmp_path / "hops.html").read_text("utf-8")


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: list[object]
) -> None:
    page = tmp_path / "toes.html"
    page.write_text("before")
    page.chmod(0o640)
    assert run(capsys, "export", ROUTINE, "-o", page) == (0, "", "")
    assert (page.read_text("utf-8"), page.stat().st_mode & 0o777) == ("<p>Füße</p>\n", 0o640)


def test_a_file_stays_as_it_was_where_it_can_not_be_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    page = tmp_path / "toes.html"
    page.write_text("before")
    monkeypatch.setattr(Path, "replace", fail)
    assert run(capsys, "export", ROUTINE, "-o", page) == (
        2, "", f"footex: can't write '{page}': No space left on device\n",
    )  # fmt: skip
    assert page.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["toes.html"]


@pytest.mark.parametrize("status", [0, 1])
def test_the_file_is_opened_once_it_is_written(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    asked: list[object],
    monkeypatch: pytest.MonkeyPatch,
    status: int,
) -> None:
    opened: list[str] = []

    def launch(path: str) -> int:
        opened.append(Path(path).read_text("utf-8"))
        return status

    monkeypatch.setattr(click, "launch", launch)
    page = tmp_path / "toes.html"
    said = f"footex: '{page}' is written, and nothing here opens it\n"
    assert run(capsys, "export", ROUTINE, "-o", page, "--open") == (2 * status, "", said * status)
    assert opened == ["<p>Füße</p>\n"]


MISTAKES = [
    ((ROUTINE, "-o", "toes.odt"), "no format has the suffix '.odt' of 'toes.odt'; write to a file ending in .html or .pdf or .ics"),
    ((ROUTINE, "-o", "toes"), "no format has the suffix '' of 'toes'; write to a file ending in .html or .pdf or .ics"),
    ((ROUTINE, "-o", "-"), "a pipe has no suffix; say --format html or pdf or ics"),
    ((ROUTINE, "-o", "toes.html", "--paper", "a4"), "--paper is for .pdf, not for .html; leave it out"),
    ((ROUTINE, "-o", "toes.pdf", "--grain", "bout"), "--grain is for .html, not for .pdf; leave it out"),
    ((ROUTINE, "-o", "-", "--format", "html", "--open"), "--open opens a file; write to one with -o"),
    ((ROUTINE, "-o", "folder.html"), "'folder.html' isn't a file; give the path of a file"),
    ((ROUTINE, "-o", "nowhere/toes.html"), "can't write 'nowhere/toes.html': No such file or directory"),
    ((ROUTINE, "-o", "/dev/stdout", "--format", "html"), "'/dev/stdout' is a stream; say -o -"),
    (("heel-raise", "-o", "toes.html"), "no routine or protocol 'heel-raise'; it is an exercise: footex show heel-raise"),
    (("simple-fot-exercises", "-o", "toes.html"), "no routine or protocol 'simple-fot-exercises'; did you mean 'simple-foot-exercises'?"),
    (("exercise.json", "-o", "toes.html"), "'exercise.json' holds no routine, protocol or plan; give one of these"),
    (("bundle.json", "-o", "toes.html"), "'bundle.json' holds several things; say --from bundle.json, and the id of one"),
    (("none.json", "-o", "toes.html"), "none.json: can't be read: No such file or directory; give a file [unreadable]"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_a_mistake_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: list[object],
    arguments: tuple[str, ...], message: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("folder.html").mkdir()
    exercise = footex.Exercise(id="hop", name="Hop")
    footex.dump(exercise, "exercise.json")
    footex.dump(footex.Catalog(exercises=exercise), "bundle.json")
    there = sorted(Path().iterdir())
    assert run(capsys, "export", *arguments) == (2, "", f"footex: {message}\n")
    assert sorted(Path().iterdir()) == there


def test_every_format_is_found_by_its_suffix() -> None:
    assert [module._format_of(f"toes.{name}") for name in module.FORMATS] == list(module.FORMATS)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The document of a plan of a week."""
    footex.dump(week(), tmp_path / "plan.json")
    return tmp_path / "plan.json"


def week(free: str = "daily 06:30-07:30", **options: str) -> footex.Plan:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    return footex.plan_week(stretching, free, start="2026-11-23", **options)


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """It is Wednesday noon."""
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    monkeypatch.setattr(module, "_now", lambda: now)
    return now


def test_a_calendar_is_what_the_library_writes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: Path, noon: datetime
) -> None:
    calendar = tmp_path / "plan.ics"
    assert run(capsys, "export", plan, "-o", calendar) == (0, "", "")
    assert calendar.read_bytes().decode() == footex.to_ical(week(), now=noon)
    run(capsys, "export", plan, "-o", tmp_path / "other.ics", "--calendar", "anna", "--alarm", 10, "--busy")
    expected = footex.to_ical(week(), now=noon, calendar="anna", alarm="10 min", busy=True)
    assert (tmp_path / "other.ics").read_bytes().decode() == expected


def test_a_calendar_that_is_there_is_brought_up_to_date_under_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: Path, noon: datetime
) -> None:
    calendar = tmp_path / "plan.ics"
    assert run(capsys, "export", plan, "-o", calendar, "--calendar", "anna") == (0, "", "")
    first = calendar.read_bytes()
    assert run(capsys, "export", plan, "-o", calendar) == (0, "", "")
    assert calendar.read_bytes() == first
    footex.dump(week("daily 18:30-19:30", id="evenings"), plan)
    assert run(capsys, "export", plan, "-o", calendar) == (0, "", "")
    second = calendar.read_bytes()
    assert (second.count(b".anna@footex"), second.count(b"SEQUENCE:0"), second.count(b"SEQUENCE:1")) == (7, 2, 5)


def test_a_calendar_with_other_events_stays_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: Path
) -> None:
    calendar = tmp_path / "mine.ics"
    choir = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261124T180000\nSUMMARY:Choir\nEND:VEVENT\nEND:VCALENDAR\n"
    calendar.write_text(choir)
    status, out, err = run(capsys, "export", plan, "-o", calendar, "--calendar", "anna")
    assert (status, out, calendar.read_text()) == (2, "", choir)
    assert f'{calendar}:2: the event "Choir" isn\'t of the calendar "anna"; take it out' in err


def test_a_calendar_is_of_a_plan(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "export", ROUTINE, "-o", "-", "--format", "ics")
    assert status == 2
    assert "a calendar is of a plan" in err


def test_a_calendar_in_a_pipe_bears_the_present_time(capsys: pytest.CaptureFixture[str], plan: Path) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    status, out, _ = run(capsys, "export", plan, "-o", "-", "--format", "ics")
    stamp = re.findall("DTSTAMP:(.*)", out.replace("\r", ""))[0]
    assert status == 0
    assert before <= datetime.strptime(stamp, "%Y%m%dT%H%M%S%z") <= datetime.now(UTC)


def test_a_calendar_that_cannot_be_read_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, plan: Path
) -> None:
    calendar = tmp_path / "plan.ics"
    calendar.write_text("")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    status, _, err = run(capsys, "export", ROUTINE, "-o", calendar)
    assert status == 2
    assert f"can't read '{calendar}': Permission denied" in err


@pytest.mark.parametrize("arguments", [("x.html", "--alarm", "10"), ("x.ics", "--pace", "brisk"), ("x.pdf", "--busy")])
def test_options_of_calendars_and_of_others_are_kept_apart(
    capsys: pytest.CaptureFixture[str], plan: Path, arguments: tuple[str, ...]
) -> None:
    status, _, err = run(capsys, "export", plan, "-o", *arguments)
    assert status == 2
    assert f"{arguments[1]} is for " in err
