"""Texts in iCalendar (RFC 5545, 3.3.11): cleaned and escaped before icalendar gets them.

icalendar refuses a line end in a value by an assert, which `python -O` leaves out, and reads a backslash before an N as
a line end.
"""

import re
from typing import Final

__all__ = ["PlainText", "clean", "clean_line"]

_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""A text without control characters; whatever ends a line becomes a line feed.

    Example:
        >>> clean("Heel raise\r\nToe\x07 walking")
        'Heel raise\nToe walking'
    """
    return _HIDDEN.sub("", _LINE_END.sub("\n", text.replace("\t", " ")))


def clean_line(text: str) -> str:
    r"""A text without control characters, in one line.

    Example:
        >>> clean_line("Heel raise\nBEGIN:VALARM")
        'Heel raise BEGIN:VALARM'
    """
    return clean(text).replace("\n", " ")


class PlainText:
    r"""A property of icalendar that is plain text: every letter of it stays as it is.

    Args:
        text: A text that is clean.

    Example:
        >>> PlainText("Sets, reps; C:\\Notes").to_ical()
        b'Sets\\, reps\\; C:\\\\Notes'
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def to_ical(self) -> bytes:
        """The text, with what has a meaning in iCalendar escaped."""
        escaped = self._text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()
