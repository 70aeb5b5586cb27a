"""What the command says around the values that it shows: headings, names of facts, what to call next."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ADVICE", "ALONE", "ALTERNATIVES", "ANY_WEEK", "ASK", "ASSUMED", "ASSUMED_AND_WORTH", "AS_GOOD_AS_ANY", "AT_PACE",
    "AWAY", "BEGIN_WHEN", "BLOCKED", "BUSY", "CERT", "CERT_STATED", "CLAIMS", "CLOCK_JUMPS", "DELIVERY",
    "DID_YOU_MEAN", "DOSED_IN", "EVIDENCE_IS_SHOWN", "EXERCISES", "FITTED_TO", "FREE", "HOW", "HOW_LONG_IS_TOLD",
    "HOW_OFTEN", "ID", "IN_ANY_WEEK", "IN_WEEK", "IN_WEEKS", "LABEL", "LEAVE_WHEN", "LEFT_OUT", "LESS", "LET_SHORTEN",
    "LOWERED", "MARKED", "MEETS_NOTHING", "MORE_OF_EACH", "MORE_OF_ROUTINE", "MORE_OF_ROUTINES", "NEEDS",
    "NOTHING_NEEDS", "NOT_DOSED", "NOT_FOR", "NOT_ON", "NOT_PROVED", "NO_SESSIONS", "OPEN", "OTHER_READINGS", "OVER",
    "OVERRIDE", "PREFERENCES", "PROTOCOLS", "PROVED", "ROUTINES", "SOURCES", "THERE_IS", "TOGETHER", "WORSE",
]  # fmt: skip

LABEL: Final = Text("{name}: ", "stands before a text")

# Names of facts, headings.
ID: Final = Text("id")
HOW_OFTEN: Final = Text("how often")
DOSED_IN: Final = Text("Dosed in")
DELIVERY: Final = Text("Delivery")
ASSUMED: Final = Text("Assumed")
CERT: Final = Text("{title}: the items of CERT")
CERT_STATED: Final = Text("{stated} of {items} are stated.")
OPEN: Final = Text("open", "of what isn't stated")
BEGIN_WHEN: Final = Text("begin when: {criterion}")
LEAVE_WHEN: Final = Text("leave when: {criterion}")

# What to call next.
MORE_OF_EACH: Final = Text("footex show ID tells more of each.")
MORE_OF_ROUTINES: Final = Text("footex show ID tells more of each routine.")
MORE_OF_ROUTINE: Final = Text("footex show {id} says what is done, and how.")
HOW_LONG_IS_TOLD: Final = Text("footex time {id} says how long it takes, and why.")
EVIDENCE_IS_SHOWN: Final = Text("footex show {id} --evidence says where each figure comes from.")

# What there is.
ROUTINES: Final = Text("Routines")
EXERCISES: Final = Text("Exercises, and what they need")
SOURCES: Final = Text("Sources")
PROTOCOLS: Final = Text("Protocols")
MEETS_NOTHING: Final = Text("No routine meets every criterion.")
NOT_FOR: Final = Text("No routine here says that it is for people by these words: {words}.")
NOT_ON: Final = Text("Nothing here works on a target by this name: {target}.")
NOTHING_NEEDS: Final = Text("Nothing here needs these, by these names: {things}.")
DID_YOU_MEAN: Final = Text("{thing} (did you mean {nearest}?)")
NOT_DOSED: Final = Text("No routine doses it.")
ALONE: Final = Text("Alone, at pace {pace}")

# How long it takes.
AT_PACE: Final = Text("at pace {pace}")
ASSUMED_AND_WORTH: Final = Text(
    "Assumed, and what each is worth: the total with it high less the total with it low",
)
OTHER_READINGS: Final = Text("Other readings of the source")
CLAIMS: Final = Text("What the source claims")
OVER: Final = Text("The session is over by then.")
MARKED: Final = Text("~ marks a time that no source states in full; `footex time` lists what is assumed.")
FITTED_TO: Final = Text("{time} of {budget} at pace {pace} ({level})")
LEFT_OUT: Final = Text("Left out for want of equipment")
NEEDS: Final = Text("{exercise}: needs {equipment}")

# When to do it.
TOGETHER: Final = Text("These can't hold together")
THERE_IS: Final = Text("There is {problem}")
IN_ANY_WEEK: Final = Text("There is no plan for {routines} in any week that keeps every rule")
IN_WEEK: Final = Text("There is no plan for {routines} in week {number} that keeps every rule")
IN_WEEKS: Final = Text("There is no plan for {routines} in weeks {first} to {last} that keeps every rule")
ASK: Final = Text("{about}: {question}; say {option} {choices}", "what a source leaves open, and what answers it")
LET_SHORTEN: Final = Text("Let sessions be fitted to less time: --shorten.")
ADVICE: Final = Text("Mind: ", "stands before advice")
NO_SESSIONS: Final = Text("no sessions")
HOW: Final = Text("How", "heading of remarks on how to do exercises")
ALTERNATIVES: Final = Text("Alternatives")
LOWERED: Final = Text("Below a session are the doses that changed since the one before it.")
PROVED: Final = Text("Proved best")
NOT_PROVED: Final = Text("The steps ran out: not proved best; {better}")
WORSE: Final = Text("{figure} {preference}, at best {least}")
AS_GOOD_AS_ANY: Final = Text("as good as any, but an earlier one may be")
FREE: Final = Text("free {availability}, by the clock of {zones}")
LESS: Final = Text("{availability}, less {taken}")
BLOCKED: Final = Text("blocked {dates}")
BUSY: Final = Plural("{count} busy time", "{count} busy times")
AWAY: Final = Text("away {dates}")
OVERRIDE: Final = Text("--override-source makes an option count where the source says otherwise")
ANY_WEEK: Final = Text("any week from a Monday; --start DATE gives dates")
CLOCK_JUMPS: Final = Text("the clock jumps before {moment}")

PREFERENCES: Final = {
    "off_frequency": Text("sessions and days away from how often it is meant"),
    "outside_part": Text("sessions outside their part of the day"),
    "off_weekdays": Text("days on a weekday that is avoided or not preferred"),
    "unmet_wishes": Text("times that a wish isn't met"),
    "over_preferred": Text("minutes above the preferred maximum of a day"),
    "moved": Text("kept sessions at another time"),
    "distance": Text("minutes by which they move"),
    "uneven_spacing": Text("of squared gaps between days"),
    "uneven_load": Text("of squared minutes of days"),
    "off_usual_time": Text("minutes off the usual times"),
}
"""What each field of a score counts, after the figure."""
