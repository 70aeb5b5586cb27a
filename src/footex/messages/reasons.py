"""Reasons: why a session is as it is, what a plan assumes, and what of a request it doesn't meet."""

from typing import Final

from footex.messages.message import Entry, Plural, Text

__all__ = [
    "ALTERNATIVES_UNDECIDED", "ALTERNATIVE_UNPROVED", "APART", "ASSUMED", "AS_NEEDED", "AT_USUAL_TIME",
    "BELOW_SOURCE", "CALLER_FREQUENCY", "CAUSES", "CHOSEN_WEEKS", "CUT_OFF", "DOSE_RESOLVED", "DROPPED",
    "FEWER_DAYS", "FOUND", "GIVEN", "GIVEN_SINCE", "KEPT", "LOST", "LOST_FOR_TIME", "MOVED", "NO_MORE_ALTERNATIVES",
    "NO_RUNS", "NO_SECOND", "OFF_USUAL_TIME", "OFF_WEEKDAYS", "OF_ALTERNATIVES", "OUTSIDE_PART", "OVER_PREFERRED",
    "OWN_FREQUENCY", "OWN_WEEKS", "PART_TAKEN", "PAST", "PHASE", "PHASE_ENTER", "PHASE_LEAVE", "PHASE_LEAVE_AFTER",
    "ROUNDS_OF", "SESSIONS_EVERY", "SESSION_TIMES", "SHORTENED", "SKIPPED_TIME", "STATED", "STATED_SINCE",
    "STATED_WEEKS", "TIMES_LOWERED", "UNKNOWN_HISTORY", "UNMARKED", "UNMET_WISH", "UNSTATED_WEEKS", "UNUSED",
    "WHOLE_DAY", "WISH_AS_NEEDED",
]  # fmt: skip

# Of a session.
KEPT: Final = Text("kept as it was")
MOVED: Final = Text("moved by {minutes} min from {clock}")
AT_USUAL_TIME: Final = Text("at its usual {clock}")
SKIPPED_TIME: Final = Text("its usual {clock} is skipped by the clock on this day")
OFF_USUAL_TIME: Final = Text("{minutes} min off its usual {clock}")
OUTSIDE_PART: Final = Text("outside its part of the day")
SHORTENED: Final = Text("{minutes} min shorter than in full")
OWN_FREQUENCY: Final = Text("only {exercises}, as the others are done less often a day")

# What a session, or a plan, has less than prescribed.
DROPPED: Final = Text("{exercise}: dropped; was {before}")
BELOW_SOURCE: Final = Text("{exercise}: {after}; below the source, which has {before}")
ROUNDS_OF: Final = Plural("{count} round of {dose}", "{count} rounds of {dose}")
LOST: Final = {
    "dropped": Text("{about}: dropped in {count} of {every} sessions: {exercises}"),
    "below-source": Text(
        "{about}: below the source's least sets or rounds in {count} of {every} sessions: {exercises}"
    ),
}
"""What sessions that have all their time lack."""
LOST_FOR_TIME: Final = {
    "dropped": Text("{about}: dropped in {count} of {every} sessions, to take at most {minutes} min: {exercises}"),
    "below-source": Text(
        "{about}: below the source's least sets or rounds in {count} of {every} sessions, to take at most {minutes} "
        "min: {exercises}"
    ),
}
"""What shortened sessions lack."""
CAUSES: Final = {
    "past": Text("past", "days or time"),
    "cancelled": Text("cancelled", "days"),
    "too-soon": Text("too soon after what was done", "days or time"),
    "taken": Text("blocked or busy", "days or time"),
}
"""What days and times are that can't have as many sessions as they should."""
FEWER_DAYS: Final = Plural(
    "{about}: {count} day fewer in week {week}, for days that are {causes}",
    "{about}: {count} days fewer in week {week}, for days that are {causes}",
)
TIMES_LOWERED: Final = Plural(
    "{about}: {count} time rather than {least} on {days}, for time that is {cause}",
    "{about}: {count} times rather than {least} on {days}, for time that is {cause}",
)

# What isn't met.
OFF_WEEKDAYS: Final = Plural(
    "{about}: {count} day on weekdays that aren't preferred: {weekdays}",
    "{about}: {count} days on weekdays that aren't preferred: {weekdays}",
)
UNMET_WISH: Final = Plural("not met {count} time: {wish}", "not met {count} times: {wish}")
OVER_PREFERRED: Final = Text("{minutes} min above the preferred {most} a day")

# What is assumed.
ASSUMED: Final = {
    "one-a-day": Text("{about}: the times a day are unstated: once on each of its days"),
    "policy-days-per-week": Text("{about}: the days a week are unstated; the caller chose {answer}"),
    "policy-rest-days": Text("{about}: the days of rest between runs are unstated; the caller chose {answer}"),
    "policy-min-gap": Text("{about}: the gap between sessions of a day is unstated; the caller chose {answer}"),
    "with-meals": Text("{about}: meals are taken as {answer}"),
    "while-awake": Text(
        "{about}: awake is from the first to the last free minute of a day, and as many sessions as fit"
    ),
}
"""What is assumed of a commitment, by the code of the reason."""
PART_TAKEN: Final = Text("{about}: {part} is taken as {start} to {end}")
UNKNOWN_HISTORY: Final = Text("the history has days of {about}, which is not a commitment of this plan")
WHOLE_DAY: Final = Text("a window of the whole day is taken as 07:00 to 21:00")
SESSION_TIMES: Final = {
    "low": Text("sessions take their low time at pace {pace}"),
    "typical": Text("sessions take their typical time at pace {pace}"),
    "high": Text("sessions take their high time at pace {pace}"),
}
DOSE_RESOLVED: Final = Text("{about}: {exercise}: {stated}; taken as {taken}")
AS_NEEDED: Final = Text("{about}: {frequency}; not planned")
WISH_AS_NEEDED: Final = Text("{about}: done as needed and not planned; only what was done of it counts for: {wish}")
UNMARKED: Final = Plural(
    "{about}: {count} earlier session still planned; taken as not done",
    "{about}: {count} earlier sessions still planned; taken as not done",
)

# Answers that aren't used, and frequencies that are replaced.
UNUSED: Final = {
    "source": Text("{about}: the routine specifies {specified}; the caller's {answer} isn't used"),
    "caller": Text("{about}: the commitment specifies {specified}; the caller's {answer} isn't used"),
}
NO_RUNS: Final = Text("no runs of days for a rest to follow")
APART: Final = Text("sessions at least {gap} apart")
SESSIONS_EVERY: Final = Text("sessions every {every}")
NO_SECOND: Final = Text("no second session on a day")
CALLER_FREQUENCY: Final = Text("{about}: the commitment specifies {own}; the routine specifies {replaced}")

# The past.
PAST: Final[dict[str, Entry]] = {
    "skipped-day": Text("{about}: skipped on {found}"),
    "ill-day": Text("{about}: ill on {found}"),
    "run-cut-short": Plural(
        "{about}: at least {count} day in a row, but {found}", "{about}: at least {count} days in a row, but {found}"
    ),
    "run-too-long": Plural(
        "{about}: at most {count} day in a row, but {found}", "{about}: at most {count} days in a row, but {found}"
    ),
    "rest-too-short": Plural(
        "{about}: at least {count} day of rest, but {found}", "{about}: at least {count} days of rest, but {found}"
    ),
    "rest-too-long": Plural(
        "{about}: at most {count} day of rest, but {found}", "{about}: at most {count} days of rest, but {found}"
    ),
    "too-few": Plural(
        "{about}: at least {count} day a week, but {found}", "{about}: at least {count} days a week, but {found}"
    ),
    "too-many": Plural(
        "{about}: at most {count} day a week, but {found}", "{about}: at most {count} days a week, but {found}"
    ),
}
"""How the past deviates from a frequency, by the code of the reason."""
FOUND: Final = {
    "from": Text("{days} from {date}", "a number of days"),
    "before": Text("{days} before {date}", "a number of days"),
    "week": Text("{days} in the week from {date}", "a number of days"),
}

# Weeks.
STATED_WEEKS: Final = Text("weeks: {stated}; {weeks} are taken")
UNSTATED_WEEKS: Final = Text("weeks: the number is unstated; {weeks} are taken")
CHOSEN_WEEKS: Final = Text("weeks: {stated}; the caller chose {weeks}")
GIVEN: Final = Text("{about} is given {weeks}", "a number of weeks")
GIVEN_SINCE: Final = Text("{about} is given {weeks} from week {first}", "a number of weeks")
STATED: Final = Text("{about} states {weeks}", "a number of weeks")
STATED_SINCE: Final = Text("{about} states {weeks} from week {first}", "a number of weeks")
CUT_OFF: Final = Text("{about}: would begin in week {first}, after the last of {weeks}; it isn't planned")
OWN_WEEKS: Final = Plural(
    "{about}: ends after {count} week of its own, in week {last} of {weeks}",
    "{about}: ends after {count} weeks of its own, in week {last} of {weeks}",
)

# Phases of a protocol.
PHASE: Final = {
    "open": Text("{about}: {title}, from week {first} on"),
    "week": Text("{about}: {title}, week {first}"),
    "week-of-sessions": Text("{about}: {title}, week {first}, which {sessions} sessions take"),
    "weeks": Text("{about}: {title}, weeks {first} to {last}"),
    "weeks-of-sessions": Text("{about}: {title}, weeks {first} to {last}, which {sessions} sessions take"),
}
PHASE_ENTER: Final = Text("{about}: begins in week {first}; the protocol says when: {criteria}")
PHASE_LEAVE: Final = Text("{about}: the protocol says when to move on: {criteria}")
PHASE_LEAVE_AFTER: Final = Plural(
    "{about}: moves on after {count} week; the protocol says when to move on: {criteria}",
    "{about}: moves on after {count} weeks; the protocol says when to move on: {criteria}",
)

# Alternatives.
ALTERNATIVE_UNPROVED: Final = Text("alternative {number}: the steps ran out, so that it isn't proved best")
OF_ALTERNATIVES: Final = Plural("{found} of {count} alternative", "{found} of {count} alternatives")
ALTERNATIVES_UNDECIDED: Final = Text("{found}: the steps ran out before another was found")
NO_MORE_ALTERNATIVES: Final = Plural(
    "{found}: no other plan differs in at least {count} session",
    "{found}: no other plan differs in at least {count} sessions",
)
