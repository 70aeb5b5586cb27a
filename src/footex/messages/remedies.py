"""Changes that would make something possible that can't be planned or fitted, in sentences."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ALLOW_MORE", "BUSY_ON", "BUSY_ON_DATES", "BUSY_WEEKLY", "DROP", "FEWER_SETS", "FEWER_TIMES", "FINER_STEP", "FIT",
    "HIGHER_LIMIT", "LESS_BETWEEN", "MORE_EVERY_DAY", "MORE_ON", "MORE_ON_ONE_OF", "MOVE", "NO_REST", "ONE_DAY_FEWER",
    "OTHER_WINDOW", "SHORTEN", "SHORTER_REST", "SMALLER_GAP", "SPLIT", "SPLIT_SHORTER", "THE_APPOINTMENT", "UNBLOCK",
    "WITHDRAW",
]  # fmt: skip

# More time.
MORE_ON: Final = Text("{weekday}: {minutes} min more, {clocks}.")
MORE_ON_ONE_OF: Final = Text("On one of {weekdays}: {minutes} min more, {clocks}.")
MORE_EVERY_DAY: Final = {
    "after": Text("Every day with a window: {minutes} min more, after its longest one.", "windows of free time"),
    "before": Text("Every day with a window: {minutes} min more, before its longest one.", "windows of free time"),
}
OTHER_WINDOW: Final = {
    "every-day": Text("Every day: another window, {clocks}.", "a window of free time"),
    "days-with-a-window": Text("Every day with a window: another window, {clocks}.", "windows of free time"),
}
HIGHER_LIMIT: Final = Text("Allow {more} min more of sessions a day, {minutes} min.")
FINER_STEP: Final = Text("Let sessions start every {minutes} min.")
UNBLOCK: Final = Text("Unblock {dates}.")

# Appointments.
THE_APPOINTMENT: Final = Text("the appointment", "one without a description")
BUSY_ON: Final = Text("{what} on {date} at {clock}", "an appointment")
BUSY_ON_DATES: Final = Plural(
    "{what} on {count} date at {clock}", "{what} on {count} dates at {clock}", "an appointment"
)
BUSY_WEEKLY: Final = Text("{what} every week on {windows}", "an appointment")
MOVE: Final = Text("Move {appointment} to {times}.")
DROP: Final = Text("Drop {appointment}.")

# Less work.
FIT: Final = Text("Fit {commitment} to {minutes} min a session, {less} min less.")
SPLIT: Final = Text("Split {commitment} into {count} sessions a day, {minutes} min.")
SPLIT_SHORTER: Final = Text("Split {commitment} into {count} sessions a day, {minutes} min, {less} min less in all.")
FEWER_TIMES: Final = Plural(
    "{commitment}: {low} to {count} time a day, not {before}.",
    "{commitment}: {low} to {count} times a day, not {before}.",
)
SMALLER_GAP: Final = Text("{commitment}: {gap} between its sessions, {less} less.")
ONE_DAY_FEWER: Final = {
    "week": Plural(
        "{commitment}: one day fewer, {count} day a week.", "{commitment}: one day fewer, {count} days a week."
    ),
    "run": Plural(
        "{commitment}: one day fewer, {count} day in a row.", "{commitment}: one day fewer, {count} days in a row."
    ),
}
"""By what has fewer days."""
SHORTER_REST: Final = Text("{about}: {hours} h of rest between sessions, {less} less.")
NO_REST: Final = Text("{about}: no rest of {rest} between sessions.")
LESS_BETWEEN: Final = Text("Allow {time} between commitments, {less} less.")
SHORTEN: Final = Text("Let sessions be fitted to less time: shorten=True.", "shorten=True is said to a program")

# A fit.
ALLOW_MORE: Final = Text("Allow {more} more: {least} in all.", "times")
WITHDRAW: Final = {
    "asked": Text("Don't ask for {exercise} to stay."),
    "essential": Text("Let {exercise} be left out."),
}
"""By why an exercise must stay."""
FEWER_SETS: Final = Text("Let sets be fewer than the source's least.")
