"""The words of plans and fits in the catalogue of messages: none is missing, none is left over."""

from enum import Enum

import attrs
import pytest

from footex.messages import fits, plans, reasons, requests, weeks
from footex.messages.message import Entry
from footex.model import DayPart, Weekday
from footex.planning import DoseChangeKind, Score, SessionStatus
from footex.planning.request.meaning.part_of_day import PartOfDay
from footex.planning.request.sessions.reason import ReasonCode
from footex.timing import Level


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (fits.CHANGES, DoseChangeKind),
        (fits.LEVELS, Level),
        (reasons.SESSION_TIMES, Level),
        (requests.WEEKDAYS, Weekday),
        (weeks.A_PART, PartOfDay),
        (weeks.MORE_PARTS, PartOfDay),
        (weeks.ONE_PART, PartOfDay),
        (weeks.PARTS, DayPart),
        (weeks.SHORT_WEEKDAYS, Weekday),
        (weeks.SOME_PARTS, PartOfDay),
        (weeks.STATUSES, SessionStatus),
        (weeks.WEEKDAYS, Weekday),
    ],
)
def test_every_word_of_a_plan_or_a_fit_has_words(words: dict[str, Entry], enum: type[Enum]) -> None:
    assert list(words) == [member.value for member in enum]


@pytest.mark.parametrize("words", [plans.HAS_MORE, plans.LESS])
def test_every_preference_has_words(words: dict[str, Entry]) -> None:
    assert list(words) == [each.name for each in attrs.fields(Score)]


@pytest.mark.parametrize("words", [reasons.ASSUMED, reasons.LOST, reasons.LOST_FOR_TIME, reasons.PAST])
def test_words_of_reasons_are_by_their_codes(words: dict[str, Entry]) -> None:
    assert set(words) <= set(ReasonCode)
