"""The texts of a leaflet that the page doesn't have: its lines to write on, its table to tick off, its last words."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "COLUMNS", "CONTACT", "DATE", "FIRST_WEEKS", "HOW_TO_DO_ON", "INFORMS", "NAME", "ON_PAGE", "PAGE_OF", "TICK_OFF",
    "WEEKS_UNSTATED",
]  # fmt: skip

NAME: Final = Text("Name", "of whoever a leaflet is for, before a line to write on")
DATE: Final = Text("Date", "before a line to write on")
CONTACT: Final = Text("Questions to", "before a line to write on: whom to call")
INFORMS: Final = Text("This leaflet informs; it doesn't treat, and it replaces nobody who examines you.")
PAGE_OF: Final = Text("Page {number} of {count}")
ON_PAGE: Final = Text("{title}, page {number}")
HOW_TO_DO_ON: Final = Text("How to do it: {name}, page {number}")

TICK_OFF: Final = Text("Tick off what you did", "a heading, above a table of days")
WEEKS_UNSTATED: Final = Text("For how many weeks isn't stated; the table has room for {count}.")
FIRST_WEEKS: Final = Plural("The table has the first week.", "The table has the first {count} weeks.")

COLUMNS: Final = {
    "done": Text("Done", "a column: boxes to tick"),
    "day": Text("Day", "a column: weekdays and dates"),
    "time": Text("Time", "a column: from one clock time to another"),
    "session": Text("Session", "a column: what is done then"),
    "week": Text("Week", "a column: the numbers of weeks"),
}
"""The columns of the tables to tick off."""
