"""Why something can't be planned or fitted: rules that can't hold together, in sentences, and the verdict."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AT_MOST_OF_SESSIONS", "AWAY", "AWAY_FOR", "BETWEEN_COMMITMENTS", "BLOCKED", "BUDGET", "BUSY", "CLOCK_AHEAD",
    "DAYS_AT_LEAST", "DAYS_AT_MOST", "DEMANDS", "FIXED", "FREE", "FREE_BUT", "FROM_START", "FROM_START_OF",
    "GAP", "GAP_OF_A_DAY", "KEPT_FREE", "LEAST_SETS", "LONGEST_STRETCH", "NEEDS", "NEEDS_TOGETHER",
    "NOTHING_BEFORE", "NOT_USABLE", "NO_PLAN", "NO_PLAN_GIVEN", "NO_TIME", "NO_TIME_FREE", "ONLY_ON", "PLUS",
    "REST_AT_LEAST", "REST_AT_MOST", "RULE", "SHORTEST", "SUM_FREE", "SUM_NEEDED", "TAKES_AT_LEAST", "VERDICTS",
]  # fmt: skip

VERDICTS: Final = {
    "some": Text("Any one of these would do", "changes; a list of them follows"),
    "none": Text("No single change would do"),
    "some-tried": Text("Any one of these would do; the steps didn't suffice to try every change"),
    "none-tried": Text("None was found; the steps didn't suffice to try every change", "a change that would do"),
}
"""The heading of the changes, by whether there are any, and whether not all were tried."""

# A week or a programme.
NO_PLAN: Final = Text("no plan for {commitments} from {first} to {last} that keeps every rule")
NO_PLAN_GIVEN: Final = Text("no plan for {commitments} from {first} to {last}, {given}, that keeps every rule")
NOTHING_BEFORE: Final = Text("nothing before {moment}", "what is given")
BETWEEN_COMMITMENTS: Final = Text("{time} between commitments")

RULE: Final = Text("{subject}: {rule}.")
BLOCKED: Final = Plural("{subject} is blocked.", "{subject} are blocked.", "dates")
FIXED: Final = Text("fixed by the caller", "a commitment's sessions")
AWAY: Final = Text("within a time away", "a date")
AWAY_FOR: Final = Text("within a time away ({what})", "a date")
BUSY: Final = Text("busy {times}", "a date")
KEPT_FREE: Final = Text("busy times are kept free", "on a date")

ONLY_ON: Final = Text("only on {weekdays}")
DAYS_AT_MOST: Final = Plural("on at most {count} day a week", "on at most {count} days a week")
DAYS_AT_LEAST: Final = Plural("on at least {count} day a week, {times}", "on at least {count} days a week, {times}")
REST_AT_MOST: Final = Plural(
    "at most {count} day of rest, blocked and busy days aside",
    "at most {count} days of rest, blocked and busy days aside",
)
REST_AT_LEAST: Final = {
    "days": Plural(
        "at least {count} day of rest between two days with sessions",
        "at least {count} days of rest between two days with sessions",
    ),
    "runs": Plural("at least {count} day of rest between two runs", "at least {count} days of rest between two runs"),
}
"""By what the rest is between."""
GAP: Final = Text("at least {gap} between its sessions", "of a commitment")
GAP_OF_A_DAY: Final = Text("at least {gap} between its sessions of a day", "of a commitment")
FROM_START: Final = Text("at least {gap} from the start of a session to the next")
FROM_START_OF: Final = Text("at least {gap} from the start of a session to the next, of {commitments}")

AT_MOST_OF_SESSIONS: Final = Text("at most {most} of sessions; {needs}", "a time on a day, and what is needed of it")
NO_TIME_FREE: Final = Text("no time free", "on a day")
NO_TIME: Final = Text("no time", "is free on a day")
FREE: Final = Text("{time} free; {needs}", "on a day, and what is needed of it")
FREE_BUT: Final = Text("{time} free, {causes}; {needs}", "on a day, why it doesn't suffice, and what is needed of it")
PLUS: Final = Text(" + ", "between several times")
NEEDS: Final = Text("{commitment} needs {minutes} min")
NEEDS_TOGETHER: Final = Text("one day of each of {count} commitments needs {minutes} min")
CLOCK_AHEAD: Final = Text("as the clock jumps ahead")
NOT_USABLE: Final = Text("none of it usable as sessions start every {step}", "of the free time of a day")
LONGEST_STRETCH: Final = Text(
    "the longest usable stretch {minutes} min, from {clock}, as sessions start every {step}",
    "of the free time of a day",
)
SUM_NEEDED: Final = Plural(
    "{count} commitment: at least {time} of sessions a week.",
    "{count} commitments: at least {time} of sessions a week.",
)
SUM_FREE: Final = Text("{days}: {time} free.", "in all, on some weekdays")

# A fit.
TAKES_AT_LEAST: Final = Text("{routine} takes at least {least}, not {budget}")
BUDGET: Final = Text("The budget is {budget}.")
DEMANDS: Final = {
    "asked": Text("{exercise} must stay, and takes {time} at its shortest."),
    "essential": Text("{exercise} is essential, and takes {time} at its shortest."),
}
"""Why an exercise must stay."""
SHORTEST: Final = Text("At least one exercise must stay, and the shortest takes {time}.")
LEAST_SETS: Final = Text("Sets may not be fewer than the source's least.")
