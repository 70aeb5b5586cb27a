"""The texts of a page: its headings, its labels, its sentences about a session, and its last words."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ADVICE", "ASSUMED", "ASSUMED_LINE", "ASSUMED_TIME", "AS_NEEDED", "BEGIN_WHEN", "BY_EXERCISE", "CAUTION", "DAY",
    "DELIVERY", "DOSES_BY_SESSION", "DOSE_OF", "ESSENTIAL", "FROM_SESSION", "FROM_START", "HOW_LONG", "HOW_OFTEN",
    "HOW_TO_DO", "INFORMS", "LEAVE_WHEN", "MIND", "NEEDS", "NEEDS_UNKNOWN", "NOTE", "NOT_PLAYED", "NOT_PROVED",
    "NO_SESSIONS", "NUMBERED", "OTHER_READING", "OWN_ADVICE", "OWN_FREQUENCY", "PHASES", "PLAN_ASSUMES",
    "PLAN_TITLE", "PROGRESSION", "SAID_BY", "SESSION", "SESSIONS", "SESSION_TIME", "SKIP", "SOURCES", "START",
    "START_ABOUT", "START_IT", "START_ON", "STOP_RULE", "TIME", "WEEK", "WHEN", "WORTH", "ZONES",
]  # fmt: skip

SKIP: Final = Text("Skip to the content")
MIND: Final = Text("Read this first")
SAID_BY: Final = Text("({source})", "after a notice: the title of the source that it is from")
OWN_ADVICE: Final = Text("(advice of footex, not of a source)", "after a notice of the library's own")
SESSION: Final = Text("The session", "the heading of what is done, on a page of one routine")
NUMBERED: Final = Text("{number}. {title}")
DOSE_OF: Final = Text("{title}, dose {number} of {count}")
START: Final = Text("Start the session ({time})")
START_ABOUT: Final = Text("Start the session (about {time})", "part of the time is assumed")
START_IT: Final = Text("Start", "a session of a plan")
START_ON: Final = Text("Start {title}, {weekday} {date}")
NOT_PLAYED: Final = Text("This session has more than {most} steps: it isn't played.")
INFORMS: Final = Text("This page informs; it doesn't treat, and it replaces nobody who examines you.")

HOW_LONG: Final = Text("How long")
TIME: Final = Text("typically {typical}, at least {low}, at most {high}")
ASSUMED_TIME: Final = Text("Part of this time is assumed, not stated by a source.")
HOW_OFTEN: Final = Text("How often")
NEEDS: Final = Text("What you need")
NEEDS_UNKNOWN: Final = Text("not known for {names}")

HOW_TO_DO: Final = Text("How to do it: {name}")
CAUTION: Final = Text("Mind: {text}")
STOP_RULE: Final = Text("Stop: {text}")
NOTE: Final = Text("Note: {note}")
ESSENTIAL: Final = Text("Never left out to save time")
OWN_FREQUENCY: Final = Text("How often this one: {frequency}")
PROGRESSION: Final = Text("How it goes on: {progression}")
OTHER_READING: Final = Text("Can also be read as: {dose} ({why})")

ASSUMED: Final = Text("What is assumed")
ASSUMED_LINE: Final = Text("{name}: {value}; {reason}")
DELIVERY: Final = Text("How it is delivered")

FROM_START: Final = Text("From start to end", "the heading of a picture of a session")
BY_EXERCISE: Final = Text("Each exercise", "the heading of a picture of times")
WORTH: Final = Text("How much the assumed figures matter", "the heading of a picture")

SOURCES: Final = Text("Sources")

PHASES: Final = Text("Phases")
WHEN: Final = Text("When")
BEGIN_WHEN: Final = Text("Begin when")
LEAVE_WHEN: Final = Text("Move on when")
DOSES_BY_SESSION: Final = Text("Sessions")
FROM_SESSION: Final = Text("from session {number} on: ")

PLAN_TITLE: Final = Plural("Your week from {start}", "Your {count} weeks from {start}")
ZONES: Final = Text("Times in {zones}")
NOT_PROVED: Final = Text("This plan is not proved to be the best.")
SESSIONS: Final = Text("Sessions")
NO_SESSIONS: Final = Text("no sessions")
WEEK: Final = Text("Week {number}")
DAY: Final = Text("{weekday} {date}")
SESSION_TIME: Final = Text("{start} to {end}, {minutes} min: ", "before what is done then")
AS_NEEDED: Final = Text("As you need it")
ADVICE: Final = Text("{advice} ({source})")
PLAN_ASSUMES: Final = Text("What this plan takes for granted")
