"""Content lines of iCalendar (RFC 5545, 3.1): a name, parameters and a value, each with its line in the file."""

import re
from typing import TYPE_CHECKING, NamedTuple

from footex.content.problems import invalid_document
from footex.content.text.display import show

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ContentLine", "read_lines"]

_LINE_END = re.compile("\r\n|\n|\r")
_CONTENT = re.compile('([A-Za-z0-9-]+)((?:;[^":]*(?:"[^"]*"[^":]*)*)?):(.*)', re.DOTALL)
_PARAMETER = re.compile(';([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))')


class ContentLine(NamedTuple):
    """A property, or the begin or end of a component.

    Attributes:
        name: Its name in upper case.
        parameters: Its parameters as they are written.
        value: The text after the colon.
        line: The number of its first line in the file, from 1.
    """

    name: str
    parameters: str
    value: str
    line: int

    def parameter(self, name: str) -> str:
        """The first value of a parameter; empty without one."""
        for match in _PARAMETER.finditer(self.parameters):
            if match[1].upper() == name:
                return match[2] or match[3] or ""
        return ""


def read_lines(text: str, file: str = "") -> "Iterator[ContentLine]":
    """Read the content lines of a text; a line that begins with a blank continues the one before.

    Args:
        text: The text.
        file: Its name for errors.

    Raises:
        InvalidDocument: A line without a name and a colon.

    Example:
        >>> line = next(read_lines("DTSTART;TZID=Europe/Vienna:20261124T180000"))
        >>> line.parameter("TZID"), line.value
        ('Europe/Vienna', '20261124T180000')
    """
    for line, content in _unfold(text):
        match = _CONTENT.fullmatch(content)
        if match is None:
            message = f"{show(content)} is not a line of iCalendar; write NAME:value"
            raise invalid_document("syntax", message, file=file, line=line)
        yield ContentLine(match[1].upper(), match[2], match[3], line)


def _unfold(text: str) -> "Iterator[tuple[int, str]]":
    """Join each line with its continuations; lines without text are left out."""
    begun, parts = 0, list[str]()
    for number, line in enumerate(_LINE_END.split(text), 1):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield begun, "".join(parts)
        begun, parts = number, [line] if line.strip() else []
    if parts:
        yield begun, "".join(parts)
