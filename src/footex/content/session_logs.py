"""Session logs as JSON Lines, one a line: what plays sessions adds a line to a file for each."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from footex.content.documents import read_document
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem
from footex.content.text.parsing import MOST_BYTES
from footex.content.values.conversion import unstructure
from footex.content.values.migration import CURRENT
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.fields import as_instances
from footex.timing.logs.session_log import SessionLog

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["InvalidLogs", "read_logs", "write_logs"]


class InvalidLogs(InvalidDocument):
    """Lines that aren't session logs, among others that are.

    Attributes:
        problems: What is wrong, each problem with the number of its line, 100 at most.
        more: How many more there are.
        logs: The logs of all other lines, in order, so that one bad line loses none of them.

    Example:
        >>> try:
        ...     read_logs("{}")
        ... except InvalidLogs as error:
        ...     print(len(error.logs), error.problems[0])
        0 1:1: footex: is missing; write "footex": 1, the version of the format [missing-key]
    """

    def __init__(self, problems: Iterable[Problem], more: int, logs: tuple[SessionLog, ...]) -> None:
        super().__init__(problems, more)
        self.logs = logs

    def __reduce__(self) -> tuple[object, ...]:
        # The base keeps its own arguments alone.
        return InvalidLogs, (self.problems, self.more, self.logs)


def read_logs(text: str | bytes, *, most_bytes: int = MOST_BYTES) -> tuple[SessionLog, ...]:
    """Read session logs, one a line; lines without anything are skipped.

    Args:
        text: JSON Lines; bytes are UTF-8, with a byte order mark or without.
        most_bytes: The bound on the size of each line.

    Returns:
        The logs, in order.

    Raises:
        InvalidLogs: Anything wrong with any of the lines: all problems at once, each with its line, and the logs of the
            other lines.
        InvalidValue: Neither text nor bytes, or a bound that isn't a whole number from 1 on.

    Example:
        >>> import footex
        >>> part = '{"place":"items[0]","kind":"work","planned_milliseconds":30000,"real_milliseconds":30000}'
        >>> footex.content.read_logs(
        ...     '{"footex":1,"type":"session-log","routine":"desk-break","hash":"0123456789abcdef",'
        ...     '"start":"2026-11-23T07:00:12+01:00","level":"typical","pace":"steady-1","grain":"bout",'
        ...     f'"parts":[{part}],"reached":1,"finished":true}}'
        ... )
        (<SessionLog desk-break: 2026-11-23 07:00>,)
    """
    logs: list[SessionLog] = []
    problems: list[Problem] = []
    more = 0
    for number, line in _lines(text):
        try:
            logs.append(_read_line(line, most_bytes))
        except InvalidDocument as error:
            problems += (evolve(problem, line=number) for problem in error.problems)
            more += error.more
    if problems:
        raise InvalidLogs(problems[:MOST_PROBLEMS], more + len(problems[MOST_PROBLEMS:]), tuple(logs))
    return tuple(logs)


def _lines(text: str | bytes) -> "Iterator[tuple[int, str | bytes]]":
    """The lines with anything on them, and their numbers. A text in JSON may hold other line ends than these."""
    lines: list[str | bytes]
    match text:
        case str():
            lines = [*text.split("\n")]
        case bytes():
            lines = [*text.split(b"\n")]
        case _:
            raise InvalidValue("read_logs.text", text, "is neither text nor bytes", "give what the file holds")
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _read_line(line: str | bytes, most_bytes: int) -> SessionLog:
    read = read_document(line, "json", catalog=Catalog(), most_bytes=most_bytes)
    if isinstance(read, SessionLog):
        return read
    raise InvalidDocument([
        Problem(code="kind", message='is not a session log; write "type": "session-log"', path="type")
    ])  # fmt: skip


def write_logs(logs: SessionLog | Iterable[SessionLog]) -> str:
    """Write session logs as JSON Lines, as `JSON.stringify` writes JSON: no blanks, nothing escaped that needn't be.

    Args:
        logs: One log, or several.

    Returns:
        A line for each, with its line end, always the same for the same log.

    Raises:
        InvalidValue: Something else.

    Example:
        >>> part = footex.timing.LoggedPart(
        ...     place="items[0]", kind="work", planned_milliseconds=30_000, real_milliseconds=30_000
        ... )
        >>> log = SessionLog(
        ...     routine="desk-break", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical",
        ...     pace="steady-1", grain="bout", parts=part, reached=1, finished=True,
        ... )
        >>> write_logs(log)[:59]
        '{"footex":1,"type":"session-log","routine":"desk-break","ha'
        >>> read_logs(write_logs([log, log])) == (log, log)
        True
    """
    return "".join(map(_write_line, as_instances(logs, SessionLog, "write_logs.logs")))


def _write_line(log: SessionLog) -> str:
    document = {"footex": CURRENT, "type": "session-log", **unstructure(log)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
