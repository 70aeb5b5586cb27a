"""Session logs as documents and as lines: read, written, and refused without losing the others."""

import json
import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import footex
from footex import InvalidDocument, InvalidValue
from footex.content import InvalidLogs, read_logs, write_logs
from footex.content.checking import check_documents
from footex.content.files import files_at
from footex.content.loading import assemble_files
from footex.content.schema import make_schema
from footex.testing import session_logs
from footex.timing import SessionLog

LINE = (
    '{"footex":1,"type":"session-log","routine":"desk-break","hash":"0123456789abcdef",'
    '"start":"2026-11-23T07:00:12+01:00","level":"typical","pace":"steady-1","grain":"bout",'
    '"parts":[{"place":"items[0]","kind":"rest","planned_milliseconds":30000,"real_milliseconds":47250}],'
    '"reached":1,"finished":true}\n'
)
PAGE = Path(__file__).parents[2] / "docs" / "documents" / "session-log.md"
VALIDATOR = Draft202012Validator(make_schema())


def other(**fields: object) -> str:
    return json.dumps(json.loads(LINE) | fields) + "\n"


@settings(max_examples=settings.default.max_examples // 2)
@given(session_logs())
def test_whatever_is_written_is_valid_and_reads_back_as_an_equal_log(log: SessionLog) -> None:
    text = footex.dumps(log)
    VALIDATOR.validate(json.loads(text))
    assert footex.loads(text) == log
    assert read_logs(write_logs(log)) == (log,)
    assert json.loads(write_logs(log)) == json.loads(text)


def test_a_line_is_what_a_browser_writes() -> None:
    log = footex.loads(LINE)
    assert isinstance(log, SessionLog)
    assert write_logs(log) == LINE
    assert write_logs([log, log]) == LINE + LINE
    assert write_logs([]) == ""


@pytest.mark.skipif(not PAGE.exists(), reason="the documentation isn't there: an installed package is tested")
def test_the_line_of_the_page_is_one() -> None:
    (line,) = re.findall(r"^\{.*\}\n", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    VALIDATOR.validate(json.loads(line))
    (log,) = read_logs(line)
    assert write_logs(log) == line
    assert log.elapsed == footex.Duration("2 min 31.37 s")


def test_what_may_be_left_out_may_be_written() -> None:
    written = other(plan_session=None, side=None, paused_milliseconds=0, skipped=[], repeated=[])
    VALIDATOR.validate(json.loads(written))
    assert read_logs(written) == read_logs(LINE)


def test_keys_of_ones_own_are_ignored_in_a_log_too() -> None:
    assert footex.loads(other(**{"x-app": {"version": 3}})) == footex.loads(LINE)
    assert footex.loads(other(mood="good", ignorable=["mood"])) == footex.loads(LINE)


@pytest.mark.parametrize("text", ["", "\n", "  \n\r\n", b"", b"\n \n"])
def test_empty_lines_are_skipped(text: str | bytes) -> None:
    assert read_logs(text) == ()


def test_lines_may_end_as_on_windows_and_begin_with_a_byte_order_mark() -> None:
    (log,) = read_logs(LINE)
    assert read_logs(LINE.replace("\n", "\r\n") * 2) == (log, log)
    assert read_logs(b"\xef\xbb\xbf" + (LINE + "\n" + LINE).encode()) == (log, log)
    assert read_logs(LINE.rstrip()) == (log,)


def test_bad_lines_are_named_by_number_and_lose_none_of_the_others() -> None:
    text = LINE + other(hash="x", reached=0) + "\n" + other(start="2026-11-24T07:00:12Z") + '{"footex": 1,\n'
    with pytest.raises(InvalidLogs) as caught:
        read_logs(text)

    error = caught.value
    assert [log.start.day for log in error.logs] == [23, 24]
    assert [(problem.line, problem.path) for problem in error.problems] == [(2, "hash"), (2, "reached"), (5, "")]
    assert isinstance(error, InvalidDocument)
    copied = pickle.loads(pickle.dumps(error))
    assert (copied.problems, copied.more, copied.logs) == (error.problems, error.more, error.logs)


def test_another_document_is_no_log() -> None:
    with pytest.raises(InvalidLogs) as caught:
        read_logs(LINE + '{"footex": 1, "type": "exercise", "id": "a", "name": "A"}')
    assert str(caught.value) == '1 problem\n2: type: is not a session log; write "type": "session-log" [kind]'


def test_of_many_problems_the_others_are_counted() -> None:
    with pytest.raises(InvalidLogs) as caught:
        read_logs("{}\n" * 150 + LINE)
    assert (len(caught.value.problems), len(caught.value.logs)) == (100, 1)
    assert caught.value.more == 200


def test_a_line_is_bounded() -> None:
    with pytest.raises(InvalidLogs, match="too-large"):
        read_logs(LINE, most_bytes=100)
    assert len(read_logs(LINE * 3, most_bytes=2 * len(LINE))) == 3


def test_what_is_neither_text_nor_logs_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"read_logs\.text: None is neither text nor bytes"):
        read_logs(None)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match=r"write_logs\.logs\[0\]: 5 is not a SessionLog"):
        write_logs([5])  # type: ignore[list-item]


def test_a_problem_of_two_fields_is_at_its_place() -> None:
    wrong = other(repeated=[{"step": 0, "times": 1}])
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(wrong)
    assert [problem.path for problem in caught.value.problems] == ["repeated[0].times"]


def test_a_log_is_saved_and_loaded_as_a_file_and_is_in_no_catalogue(tmp_path: Path) -> None:
    log, path = footex.loads(LINE), tmp_path / "log.json"
    footex.dump(log, path)
    assert footex.load(path) == log
    with pytest.raises(InvalidDocument, match="a session-log isn't kept in a catalogue; read it with footex.load"):
        footex.load_folder(tmp_path)


def test_a_log_is_checked_with_other_documents(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("1.json", "2.json", "routine.json")]
    for path in paths[:2]:
        footex.dump(footex.loads(LINE), path)
    footex.dump(footex.bundled().routines["simple-foot-exercises"], paths[2])
    held = assemble_files(files_at(paths))
    assert len(held.values["session-log"]) == 2
    findings, _ = check_documents(held)
    assert {finding.file for finding in findings} == {str(paths[2])}
