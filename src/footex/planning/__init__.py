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
    "Difference", "Done", "DoneStatus", "DoseChange", "DoseChangeKind", "FreeDate", "MoveBusy", "MoveWeeklyBusy",
    "NotTheDayAfter", "OneADay", "Question", "Reason", "Remedy", "ReplaceCommitment", "ReplaceRest", "Request",
    "Rotation", "Row", "Score", "ScoreDifference", "SessionStatus", "SetBetween", "SetMostPerDay", "SetStep",
    "SharedRest", "Shortage", "Shorten", "Stay", "Undecided", "UsualDays", "UsualTime", "WeeklyBusy", "Window",
    "Wish", "advice", "check_plan", "diff_plans", "find_clock_changes", "plan_request",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.planning.errors import Undecided
    from footex.planning.explain.conflict import ConflictingRule
    from footex.planning.explain.edits.free_time import AddWindows, FreeDate, MoveBusy, MoveWeeklyBusy
    from footex.planning.explain.edits.limits import SetBetween, SetMostPerDay, SetStep, Shorten
    from footex.planning.explain.edits.work import ReplaceCommitment, ReplaceRest
    from footex.planning.explain.remedy import Remedy
    from footex.planning.fit.result import DoseChange, DoseChangeKind, Shortage
    from footex.planning.plan.advice import advice
    from footex.planning.plan.advising import Advice
    from footex.planning.plan.alternatives.alternative import Alternative
    from footex.planning.plan.alternatives.score_difference import ScoreDifference
    from footex.planning.plan.checking.breach import Breach
    from footex.planning.plan.checking.check import check_plan
    from footex.planning.plan.diff import diff_plans
    from footex.planning.plan.difference import Difference
    from footex.planning.plan.making.week import plan_request
    from footex.planning.plan.score import Score
    from footex.planning.plan.usual_time import UsualDays, UsualTime
    from footex.planning.plan.views.table import Row
    from footex.planning.request.availability.away import Away
    from footex.planning.request.availability.busy import Busy, WeeklyBusy
    from footex.planning.request.availability.rotation import Rotation
    from footex.planning.request.availability.stay import Stay
    from footex.planning.request.availability.window import Window
    from footex.planning.request.commitments.policy import Blocked, Question
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay, Wish
    from footex.planning.request.meaning.clock import ClockChange, find_clock_changes
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.done import Done
    from footex.planning.request.sessions.reason import Reason
    from footex.planning.request.sessions.status import DoneStatus, SessionStatus
    # fmt: on
else:
    _HOMES = {
        "errors": "Undecided",
        "explain.conflict": "ConflictingRule",
        "explain.edits.free_time": "AddWindows FreeDate MoveBusy MoveWeeklyBusy",
        "explain.edits.limits": "SetBetween SetMostPerDay SetStep Shorten",
        "explain.edits.work": "ReplaceCommitment ReplaceRest",
        "explain.remedy": "Remedy",
        "fit.result": "DoseChange DoseChangeKind Shortage",
        "plan.advice": "advice",
        "plan.advising": "Advice",
        "plan.alternatives.alternative": "Alternative",
        "plan.checking.breach": "Breach",
        "plan.checking.check": "check_plan",
        "plan.diff": "diff_plans",
        "plan.difference": "Difference",
        "plan.score": "Score",
        "plan.alternatives.score_difference": "ScoreDifference",
        "plan.views.table": "Row",
        "plan.usual_time": "UsualDays UsualTime",
        "plan.making.week": "plan_request",
        "request.availability.away": "Away",
        "request.availability.busy": "Busy WeeklyBusy",
        "request.meaning.clock": "ClockChange find_clock_changes",
        "request.sessions.done": "Done",
        "request.commitments.policy": "Blocked Question",
        "request.sessions.reason": "Reason",
        "request.request": "Request",
        "request.availability.rotation": "Rotation",
        "request.commitments.shared_rest": "SharedRest",
        "request.sessions.status": "DoneStatus SessionStatus",
        "request.availability.stay": "Stay",
        "request.availability.window": "Window",
        "request.commitments.wish": "NotTheDayAfter OneADay Wish",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
