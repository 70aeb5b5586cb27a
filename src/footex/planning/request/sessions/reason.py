"""Reasons: why a session is as it is, and what a plan assumes, for people and as a figure."""

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model.fields import SLUG, as_slug, as_slugs, as_whole, check_texts
from footex.model.report import show_report
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Reason", "ReasonCode"]


class ReasonCode(StrEnum):
    """The codes of the reasons that a plan gives; a loaded plan may hold others."""

    USUAL_TIME = "usual-time"
    SKIPPED_TIME = "skipped-time"
    OFF_USUAL_TIME = "off-usual-time"
    OUTSIDE_PART = "outside-part"
    SHORTENED = "shortened"
    DROPPED = "dropped"
    BELOW_SOURCE = "below-source"
    OWN_FREQUENCY = "own-frequency"
    ONE_A_DAY = "one-a-day"
    POLICY_DAYS_PER_WEEK = "policy-days-per-week"
    POLICY_REST_DAYS = "policy-rest-days"
    POLICY_MIN_GAP = "policy-min-gap"
    UNUSED_DAYS_PER_WEEK = "unused-days-per-week"
    UNUSED_REST_DAYS = "unused-rest-days"
    UNUSED_MIN_GAP = "unused-min-gap"
    CALLER_FREQUENCY = "caller-frequency"
    PART_MORNING = "part-morning"
    PART_MIDDAY = "part-midday"
    PART_AFTERNOON = "part-afternoon"
    PART_EVENING = "part-evening"
    PART_BEDTIME = "part-bedtime"
    WITH_MEALS = "with-meals"
    WHILE_AWAKE = "while-awake"
    AS_NEEDED = "as-needed"
    WISH_AS_NEEDED = "wish-as-needed"
    UNKNOWN_HISTORY = "unknown-history"
    DOSE_RESOLVED = "dose-resolved"
    SESSION_TIME = "session-time"
    CHOSEN_WEEKS = "chosen-weeks"
    STATED_WEEKS = "stated-weeks"
    DEFAULT_WEEKS = "default-weeks"
    OWN_WEEKS = "own-weeks"
    CUT_OFF = "cut-off"
    PHASE_WEEKS = "phase-weeks"
    PHASE_ENTER = "phase-enter"
    PHASE_LEAVE = "phase-leave"
    WHOLE_DAY_WINDOW = "whole-day-window"
    LEAST_LOWERED = "least-lowered"
    PAST_LOWERED = "past-lowered"
    TIMES_LOWERED = "times-lowered"
    RUN_CUT_SHORT = "run-cut-short"
    RUN_TOO_LONG = "run-too-long"
    REST_TOO_LONG = "rest-too-long"
    REST_TOO_SHORT = "rest-too-short"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    SKIPPED_DAY = "skipped-day"
    ILL_DAY = "ill-day"
    UNMARKED = "unmarked"
    OFF_WEEKDAY = "off-weekday"
    UNMET_WISH = "unmet-wish"
    OVER_PREFERRED = "over-preferred"
    KEPT = "kept"
    MOVED = "moved"
    ALTERNATIVE_UNPROVED = "alternative-unproved"
    ALTERNATIVES_UNDECIDED = "alternatives-undecided"
    NO_MORE_ALTERNATIVES = "no-more-alternatives"


def _code(value: str) -> str:
    return str(as_slug(value, "Reason.code"))  # a member becomes its plain text, as a loaded plan has it


def _about(value: "Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Reason.about")


def _figure(value: int) -> int:
    return as_whole(value, "Reason.figure")


@frozen(eq=False, repr=False, kw_only=True)
class Reason(Value):
    """The reason for a choice or an assumption, for people and as a figure.

    Args:
        code: A code such as `off-usual-time`.
        message: The reason for people to read.
        about: The ids of the commitments, or of the exercises of its session, concerned; none for the whole.
        figure: The figure that the code counts; 0 if it counts nothing.

    Example:
        >>> Reason(code="off-usual-time", figure=30, message="30 min off its usual 07:00").figure
        30
    """

    code: str = field(converter=_code, metadata=SLUG)
    message: str
    about: tuple[str, ...] = field(default=(), converter=_about, metadata=SLUG)
    figure: int = field(default=0, converter=_figure)

    __str__ = show_report

    def __attrs_post_init__(self) -> None:
        check_texts(self, "message")
