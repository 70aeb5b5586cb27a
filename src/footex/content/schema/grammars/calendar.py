"""Grammars of clock times, windows, dates and moments."""

from typing import Final

from footex.content.schema.grammars.pieces import SPACE, TO, in_any_case
from footex.planning.request.availability.availability_text import DAYS

__all__ = ["CLOCK", "DATE", "DATE_OF_A_PLAN", "FIXED_MOMENT", "MOMENT", "WINDOWS", "WINDOWS_OF_A_DAY"]

_HOURS_AND_MINUTES: Final = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
CLOCK: Final = f"^{SPACE}*{_HOURS_AND_MINUTES}{SPACE}*$"
_DAY: Final = f"(?:{'|'.join(map(in_any_case, DAYS))})"
_DAYS: Final = f"(?:{in_any_case('daily')}|{_DAY}(?:{TO}{_DAY})?)"
_WINDOW: Final = f"{_HOURS_AND_MINUTES}{TO}(?:{_HOURS_AND_MINUTES}|24:00)"
_APART: Final = r"[\s\x1c-\x1f\x85,]"
_GROUP: Final = f"(?:{_DAYS}{_APART}+)+{_WINDOW}(?:{_APART}+{_WINDOW})*{_APART}*"
WINDOWS_OF_A_DAY: Final = f"^{_APART}*(?:{_WINDOW}(?:{_APART}+{_WINDOW})*{_APART}*)?$"
WINDOWS: Final = f"^[\\s\\x1c-\\x1f\\x85,;]*{_GROUP}(?:;{SPACE}*(?:{_APART}*{_GROUP})?)*$"

_MONTH_AND_DAY: Final = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_WEEK: Final = "-W(?:0[1-9]|[1-4][0-9]|5[0-3])"
_IN_A_YEAR: Final = f"(?:{_MONTH_AND_DAY}|{_MONTH_AND_DAY.replace('-(', '(')}|{_WEEK}(?:-[1-7])?|{_WEEK[1:]}[1-7]?)"
DATE: Final = f"^[0-9]{{4}}{_IN_A_YEAR}$"
DATE_OF_A_PLAN: Final = f"^(?:(?:19|2[01])[0-9]{{2}}{_IN_A_YEAR}|2200-?W01-?[12]?)$"
_TIME: Final = r"(?:[01][0-9]|2[0-4])(?::?[0-5][0-9]){0,2}(?:[.,](?:0{1,6}|0{6}[0-9]+))?"
_OFFSET: Final = r"(?:Z|[+\-](?:[01][0-9]|2[0-3])(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?)"
MOMENT: Final = rf"^[0-9]{{4}}{_IN_A_YEAR}(?:[\s\S]{_TIME}{_OFFSET}?)?$"
FIXED_MOMENT: Final = rf"^[0-9]{{4}}{_IN_A_YEAR}[\s\S]{_TIME}{_OFFSET}$"
