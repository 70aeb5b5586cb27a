"""Floor 2: how long a routine takes, and why.

Public here are the bundled paces and what an estimate is made of; `footex.estimate` and `footex.timeline` are above.

Example:
    >>> import footex
    >>> footex.timing.GENTLE.id
    'gentle-1'
"""

# fmt: off
__all__ = [
    "BRISK", "GENTLE", "PACES", "STEADY", "Assumed", "AssumedCount", "AssumedFactor", "AssumedTime", "AssumedWord",
    "Assumption", "AssumptionKind", "CappedRounds", "CheckedClaim", "CueParts", "Direction", "Grain", "Level",
    "MarkedRounds", "MarkedTally", "OtherReading", "Part", "StepFigure", "Tally", "TimeKind", "UnknownWord",
    "Verdict", "Waiting", "announced", "cue_of", "done_within", "resolve", "spoken", "tally",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.timing.counts.numbers import AssumptionKind
    from footex.timing.counts.tally import MarkedTally, Tally, tally
    from footex.timing.counts.units import TimeKind
    from footex.timing.estimates.assumptions import Assumption
    from footex.timing.estimates.claims import CheckedClaim, Direction, Verdict
    from footex.timing.estimates.part import Part
    from footex.timing.estimates.readings import OtherReading
    from footex.timing.estimates.rounds import CappedRounds, MarkedRounds
    from footex.timing.estimates.waiting import Waiting
    from footex.timing.estimates.within import done_within
    from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
    from footex.timing.paces.bundled import BRISK, GENTLE, PACES
    from footex.timing.paces.factor import AssumedFactor
    from footex.timing.paces.level import Level
    from footex.timing.paces.open_amount import UnknownWord
    from footex.timing.paces.pace import STEADY
    from footex.timing.resolving import resolve
    from footex.timing.timelines.cue import CueParts, announced, cue_of, spoken
    from footex.timing.timelines.step import Assumed, Grain, StepFigure
    # fmt: on
else:
    _HOMES = {
        "counts.numbers": "AssumptionKind",
        "counts.tally": "MarkedTally Tally tally",
        "counts.units": "TimeKind",
        "estimates.assumptions": "Assumption",
        "estimates.claims": "CheckedClaim Direction Verdict",
        "estimates.part": "Part",
        "estimates.readings": "OtherReading",
        "estimates.rounds": "CappedRounds MarkedRounds",
        "estimates.waiting": "Waiting",
        "estimates.within": "done_within",
        "paces.bundled": "BRISK GENTLE PACES",
        "paces.factor": "AssumedFactor",
        "paces.assumed": "AssumedCount AssumedTime AssumedWord",
        "paces.level": "Level",
        "paces.open_amount": "UnknownWord",
        "paces.pace": "STEADY",
        "resolving": "resolve",
        "timelines.cue": "CueParts announced cue_of spoken",
        "timelines.step": "Assumed Grain StepFigure",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
