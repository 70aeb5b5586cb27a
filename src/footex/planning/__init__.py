"""Floor 3: fitting and planning. Pure: it never reads files or the time.

Public here is what requests, plans and fits are made of, and what compares and checks plans; `footex.plan_week`,
`footex.plan_programme` and `footex.fit_to_budget` are above.

Example:
    >>> import footex
    >>> footex.planning.Busy(start="2026-11-24T12:00", end="2026-11-24T13:00").end.hour
    13
"""

# fmt: off
__all__ = [
    "AddWindows", "Advice", "Alternative", "Away", "Blocked", "Breach", "Busy", "ClockChange", "ConflictingRule",
    "Difference", "Done", "DoneStatus", "DoseChange", "DoseChangeKind", "FreeDate", "MoveBusy", "NotTheDayAfter",
    "OneADay", "Question", "Reason", "Remedy", "ReplaceCommitment", "ReplaceRest", "Request", "Rotation", "Row",
    "Score", "ScoreDifference", "SessionStatus", "SetBetween", "SetMostPerDay", "SetStep", "SharedRest", "Shortage",
    "Shorten", "Stay", "Undecided", "UsualDays", "UsualTime", "WeeklyBusy", "Window", "Wish", "advice", "check_plan",
    "diff_plans", "find_clock_changes", "plan_request",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.planning.errors import Undecided
    from footex.planning.explain.conflict import ConflictingRule
    from footex.planning.explain.edits import (
        AddWindows,
        FreeDate,
        MoveBusy,
        ReplaceCommitment,
        ReplaceRest,
        SetBetween,
        SetMostPerDay,
        SetStep,
        Shorten,
    )
    from footex.planning.explain.remedy import Remedy
    from footex.planning.fit.result import DoseChange, DoseChangeKind, Shortage
    from footex.planning.plan.advice import Advice, advice
    from footex.planning.plan.alternative import Alternative
    from footex.planning.plan.checking.breach import Breach
    from footex.planning.plan.checking.check import check_plan
    from footex.planning.plan.diff import diff_plans
    from footex.planning.plan.difference import Difference
    from footex.planning.plan.score import Score
    from footex.planning.plan.score_difference import ScoreDifference
    from footex.planning.plan.table import Row
    from footex.planning.plan.usual_time import UsualDays, UsualTime
    from footex.planning.plan.week import plan_request
    from footex.planning.request.away import Away
    from footex.planning.request.busy import Busy, WeeklyBusy
    from footex.planning.request.clock import ClockChange, find_clock_changes
    from footex.planning.request.done import Done
    from footex.planning.request.policy import Blocked, Question
    from footex.planning.request.reason import Reason
    from footex.planning.request.request import Request
    from footex.planning.request.rotation import Rotation
    from footex.planning.request.shared_rest import SharedRest
    from footex.planning.request.status import DoneStatus, SessionStatus
    from footex.planning.request.stay import Stay
    from footex.planning.request.window import Window
    from footex.planning.request.wish import NotTheDayAfter, OneADay, Wish
    # fmt: on
else:
    _HOMES = {
        "errors": "Undecided",
        "explain.conflict": "ConflictingRule",
        "explain.edits": "AddWindows FreeDate MoveBusy ReplaceCommitment ReplaceRest SetBetween SetMostPerDay SetStep"
        " Shorten",
        "explain.remedy": "Remedy",
        "fit.result": "DoseChange DoseChangeKind Shortage",
        "plan.advice": "Advice advice",
        "plan.alternative": "Alternative",
        "plan.checking.breach": "Breach",
        "plan.checking.check": "check_plan",
        "plan.diff": "diff_plans",
        "plan.difference": "Difference",
        "plan.score": "Score",
        "plan.score_difference": "ScoreDifference",
        "plan.table": "Row",
        "plan.usual_time": "UsualDays UsualTime",
        "plan.week": "plan_request",
        "request.away": "Away",
        "request.busy": "Busy WeeklyBusy",
        "request.clock": "ClockChange find_clock_changes",
        "request.done": "Done",
        "request.policy": "Blocked Question",
        "request.reason": "Reason",
        "request.request": "Request",
        "request.rotation": "Rotation",
        "request.shared_rest": "SharedRest",
        "request.status": "DoneStatus SessionStatus",
        "request.stay": "Stay",
        "request.window": "Window",
        "request.wish": "NotTheDayAfter OneADay Wish",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
