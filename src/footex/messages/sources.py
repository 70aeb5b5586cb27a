"""What is said of sources: as publications, what they claim, what they measured, and by what criteria one goes on."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ABSENT", "ACCESSED", "ADVERSE_EVENTS", "AGAINST", "CAUSE", "CLAIMS", "CLAIM_SCOPES", "CLAIM_TIMES",
    "COUNTED", "CO_INTERVENTIONS", "DESIGNS", "EXTENTS", "FACTS", "MEASURED",
    "NOT_MEASURED", "NO_LICENCE", "NO_PUBLISHER", "OUTCOMES", "OUTCOME_RESULTS", "OUTCOME_SCOPES", "PAINLESS",
    "PEOPLE", "RESULT_UNSTATED", "SENSES", "SENSES_IN_WORDS", "SOURCE", "TIPS", "TO_REACH", "WEEKS", "WITHOUT",
]  # fmt: skip

SOURCE: Final = Text("Source", "a heading, above a publication")

FACTS: Final = {
    "id": Text("id", "of a publication"),
    "authors": Text("authors"),
    "publisher": Text("publisher"),
    "year": Text("year", "of a publication"),
    "doi": Text("doi"),
    "address": Text("address", "on the web"),
    "licence": Text("licence"),
    "design": Text("design", "of a study"),
    "read": Text("read", "how much of a publication was read"),
}
"""The names of the facts of a publication."""

NO_PUBLISHER: Final = Text("not named in the text")
NO_LICENCE: Final = Text("not stated", "a licence")
ACCESSED: Final = Text("on {date}", "when a publication was read")

DESIGNS: Final = {
    "article": Text("article"),
    "patient-information": Text("patient information"),
    "review": Text("review"),
    "trial-protocol": Text("trial protocol"),
    "randomised-trial": Text("randomised trial"),
}
"""The designs of studies."""

EXTENTS: Final = {
    "whole": Text("whole", "how much of a publication was read"),
    "part": Text("part", "how much of a publication was read"),
    "second-hand": Text("second hand", "how much of a publication was read"),
}
"""How much of a source was read."""

CLAIMS: Final = Text("It claims", "a heading, of a publication")
CLAIM_TIMES: Final = {
    "total-time": Text("total time: {time}"),
    "time-to-benefit": Text("time to benefit: {time}"),
}
"""Claims of a time, by their kind."""

CAUSE: Final = Text("cause: {text}", "a claim that something causes something")

SENSES: Final = {
    "about": Text("about {time}"),
    "at-least": Text("at least {time}"),
    "at-most": Text("at most {time}"),
}
"""A claimed time, by its sense."""

SENSES_IN_WORDS: Final = {
    "about": Text("{time} (about)", "a time in the words of a source"),
    "at-least": Text("{time} (at least)", "a time in the words of a source"),
    "at-most": Text("{time} (at most)", "a time in the words of a source"),
}
"""A claimed time in vague words, by its sense."""

CLAIM_SCOPES: Final = {
    "exercise": Text("exercise {about}", "what a claim is about"),
    "set": Text("one set of {about}", "what a claim is about"),
    "repetition": Text("one repetition of {about}", "what a claim is about"),
    "other": Text("other: {about}", "what a claim is about"),
}
"""What a claim is about."""

OUTCOMES: Final = Text("It measured", "a heading, of a publication")
NOT_MEASURED: Final = Text("It states no outcome: the benefits are claimed, not measured.", "of a publication")
OUTCOME_RESULTS: Final = {
    "better": Text("better", "the result of a study"),
    "same": Text("same", "the result of a study"),
    "worse": Text("worse", "the result of a study"),
}
"""How those who exercised did."""

RESULT_UNSTATED: Final = Text("result unstated", "of a study")
AGAINST: Final = Text("against {comparator}", "what those who exercised were compared with")
PEOPLE: Final = Plural("{count} person", "{count} people", "who took part in a study")
WEEKS: Final = Plural("{count} week", "{count} weeks", "after which a study measured")
CO_INTERVENTIONS: Final = Text("besides the exercises: {text}")
ADVERSE_EVENTS: Final = Text("adverse events: {text}")
OUTCOME_SCOPES: Final = {
    "exercises": Text("of the exercises", "whose the outcome of a study is"),
    "package": Text("of the whole package, not of the exercises alone", "whose the outcome of a study is"),
}
"""Whose an outcome is."""

TIPS: Final = Text("Its tips", "a heading, of a publication")

MEASURED: Final = {
    "at-least": Text("{measure} at least {figure}", "a criterion"),
    "at-most": Text("{measure} at most {figure}", "a criterion"),
    "under": Text("{measure} under {figure}", "a criterion"),
    "over": Text("{measure} over {figure}", "a criterion"),
}
"""A criterion about a measure, by its sense."""

COUNTED: Final = {
    "at-least": Text("at least {figure} {measure}", "a criterion"),
    "at-most": Text("at most {figure} {measure}", "a criterion"),
    "under": Text("under {figure} {measure}", "a criterion"),
    "over": Text("over {figure} {measure}", "a criterion"),
}
"""A criterion about a count, by its sense."""

TO_REACH: Final = Text("{figure} {measure}", "a criterion")
ABSENT: Final = Text("no {measure}", "a criterion")
WITHOUT: Final = Text("without {measure}", "a criterion")
PAINLESS: Final = Text("painless", "a criterion")
