"""Loads: masses, shares of a maximum, efforts, bands and body weight."""

from typing import Final

from footex.messages.message import Text

__all__ = ["BAND", "BODY_WEIGHT", "FORMS", "MASSES", "MINUS", "PLUS", "WITHOUT_LOAD", "WITH_EFFORT"]

MASSES: Final = {"kg": Text("{figure} kg"), "lb": Text("{figure} lb"), "g": Text("{figure} g")}
"""The units of mass, by the name that a load is written with."""

FORMS: Final = {
    "share-of-1rm": Text("{figure} % 1RM", "of the one-repetition maximum"),
    "share-of-mvc": Text("{figure} % MVC", "of the maximum voluntary contraction"),
    "repetition-maximum": Text("{figure} RM", "the load of so many repetitions at most"),
    "rpe": Text("RPE {figure}", "rating of perceived exertion"),
    "rir": Text("{figure} RIR", "repetitions in reserve"),
    "body-weight": Text("{figure} % body weight"),
}
"""Figures other than masses, by the kind of load."""

BODY_WEIGHT: Final = Text("body weight", "a load of all of it")
PLUS: Final = Text("{load} + {added}", "body weight and what is added to it")
MINUS: Final = Text("{load} - {added}", "body weight and what is taken off it")
BAND: Final = Text("{name} band", "an elastic one, by its colour or strength")
WITH_EFFORT: Final = Text("{load} at {effort}")
WITHOUT_LOAD: Final = Text("without load")
