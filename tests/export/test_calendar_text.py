"""Texts in a calendar: whatever a title holds, it adds no property and no component, and no line is too long."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import footex
from calendar_reading import CALENDARS, plan_of, read, shape, with_title
from footex.export.calendar.event import Event, Revision, write_event
from footex.export.calendar.text import PlainText, clean, clean_line
from footex.letters import is_blank, is_hidden
from footex.messages.language import Language
from hostile import HOSTILE

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANY = st.text(st.characters(exclude_categories=["Cs", "Co", "Cn"]), min_size=1, max_size=60).filter(
    lambda text: not all(map(is_blank, text)) and not any(map(is_hidden, text))
)
TEXTS = (
    st.sampled_from((*HOSTILE, *CALENDARS))
    | ANY
    | st.lists(st.sampled_from(CALENDARS) | ANY, min_size=2, max_size=3).map("".join)
)


HARMLESS = shape(read(footex.to_ical(with_title("Toes"), calendar="anna", alarm="10 min")))


def assert_only_text(text: str) -> None:
    written = footex.to_ical(with_title(text), calendar="anna", alarm="10 min")
    calendar = read(written)
    assert shape(calendar) == HARMLESS
    (event,) = calendar.of("VEVENT")
    assert event.text("SUMMARY") == calendar.text("NAME") == text.replace("\n", " ")
    assert event.text("DESCRIPTION").splitlines()[-1:] == f"{text}: 10 repetitions".split("\n")[-1:]
    assert_short_lines(written)
    assert footex.to_ical(with_title(text), before=written, now=NOON, alarm="10 min") == written


def assert_short_lines(text: str) -> None:
    assert text.endswith("\r\n")
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize("text", [*HOSTILE, *CALENDARS], ids=range(len(HOSTILE) + len(CALENDARS)))
def test_a_hostile_title_is_a_title(text: str) -> None:
    assert_only_text(text)


@given(TEXTS)
def test_any_title_is_a_title(text: str) -> None:
    assert_only_text(text)


@pytest.mark.thorough
@settings(max_examples=10_000)
@given(TEXTS)
def test_ten_thousand_titles_are_titles(text: str) -> None:
    assert_only_text(text)


def test_no_assert_of_icalendar_is_needed() -> None:
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from calendar_reading import CALENDARS, read, shape, with_title\n"
        "from hostile import HOSTILE\n"
        "import footex\n"
        "assert False\n"
        "HARMLESS = shape(read(footex.to_ical(with_title('Toes'), calendar='anna', alarm='10 min')))\n"
        "for text in (*HOSTILE, *CALENDARS):\n"
        "    if shape(read(footex.to_ical(with_title(text), calendar='anna', alarm='10 min'))) != HARMLESS:\n"
        "        sys.exit(text)\n"
        "print('all')\n"
    )
    here = Path(__file__).parent
    command = [sys.executable, "-O", "-c", program, str(here.parent)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "all\n"


@pytest.mark.parametrize(("text", "cleaned"), [
    ("one\r\ntwo\rthree\ntwo", "one\ntwo\nthree\ntwo"),
    ("a\vb\fc\x1cd\x85e\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng"),
    ("tab\tbell\x07null\x00del\x7fc1\x9b half \ud800 mark \ufeff", "tab bellnulldelc1 half  mark "),
    ("kept: \N{NO-BREAK SPACE}\N{ZERO WIDTH JOINER}\N{RIGHT-TO-LEFT MARK}", "kept: \xa0\u200d\u200f"),
])  # fmt: skip
def test_a_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
    assert clean_line(text) == cleaned.replace("\n", " ")


def test_each_letter_with_a_meaning_is_escaped_once() -> None:
    assert PlainText("a,b;c\\n\nd").to_ical() == b"a\\,b\\;c\\\\n\\nd"


def test_what_a_language_says_is_cleaned_too() -> None:
    class Breaking:
        def gettext(self, message: str) -> str:
            return f"{message}\r\nX-BROKEN:1\x00"

        def pgettext(self, _: str, message: str) -> str:
            return self.gettext(message)

        def ngettext(self, one: str, other: str, number: int) -> str:
            return self.gettext(one if number == 1 else other)

        def npgettext(self, _: str, one: str, other: str, number: int) -> str:
            return self.ngettext(one, other, number)

    plan = with_title("Toes")
    text = footex.to_ical(plan, calendar="anna", alarm="10 min", language=Language("xx", "ltr", Breaking()))
    assert shape(read(text)) == HARMLESS
    assert "X-BROKEN:1" in read(text).of("VEVENT")[0].value("CATEGORIES")
    assert "\x00" not in text


@pytest.mark.parametrize("length", range(60, 82))
def test_a_letter_is_never_cut(length: int) -> None:
    for letter in "aé€\N{GRINNING FACE}\\,":
        event = Event("1@footex", NOON, NOON + timedelta(minutes=5), letter * length, [letter * length], "Exercise")
        assert_short_lines(write_event(event, Revision(0, NOON), alarm=None, busy=False))


def test_the_lines_of_a_year_are_short() -> None:
    text = footex.to_ical(plan_of([NOON + timedelta(days=day) for day in range(365)], "Europe/Vienna"), alarm="1 h")
    assert_short_lines(text)
    assert len(re.findall("BEGIN:VALARM", text)) == 365
