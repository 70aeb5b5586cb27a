"""One total: whatever says how long a routine takes says the same, at each level."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings

import footex
from footex import Pace, Routine
from footex.cli.text import clock
from footex.export.player.session import session_data
from footex.messages.language import ENGLISH
from footex.model.figures.description import describe_duration
from footex.testing import routines
from footex.timing import BRISK, STEADY, Grain, Level
from outputs import OUTPUTS, command, fit_of, planned, sessions_of, short


def totals(routine: Routine, pace: Pace) -> dict[str, list[int]]:
    """The total of each output that has one, as figures."""
    timed = json.loads("\n".join(command("time|--json", routine, pace, ENGLISH)))
    (played,) = sessions_of(routine, pace, ENGLISH)
    found: dict[str, list[int]] = {
        "estimate": list(footex.estimate(routine, pace=pace).total.milliseconds),
        "footex time --json": list(timed["total"].values()),
        "page's player": list(played["estimate"]),
    }
    for grain in Grain:
        steps = [list(footex.timeline(routine, pace=pace, level=level, grain=grain)) for level in Level]
        data = [session_data(routine, pace=pace, level=level, grain=grain) for level in Level]
        found[f"timeline of {grain.value}s"] = [sum(step.duration_milliseconds for step in each) for each in steps]
        assert all(each[-1].end == sum((step.duration for step in each), timedelta()) for each in steps)
        found[f"player of {grain.value}s"] = [_length(each["steps"]) for each in data]
    return found


def _length(steps: Any) -> int:
    """The time of all steps of the player's data."""
    return sum(step[0] for step in steps)


def words_of(routine: Routine, pace: Pace) -> dict[str, list[str]]:
    """The three figures as they are written for people, and the outputs that have to have them."""
    total = footex.estimate(routine, pace=pace).total.milliseconds
    words, clocks = list(map(describe_duration, total)), list(map(clock, total))
    # A fit settles what is open, and may so be of another length than the whole routine.
    fitted = footex.estimate(fit_of(routine, pace).routine, pace=pace).total.milliseconds[1]
    return {
        "page": words,
        "page of a protocol": words,
        "page of a plan": words,
        "notebook of an estimate": words,
        "chart of an estimate": words,
        "leaflet": words,
        "leaflet of a protocol": words,
        "leaflet of a plan": words,
        "calendar": words,
        "footex time": clocks,
        "footex run": clocks,
        "footex fit": [clock(fitted)],
        "notebook of a fit": [describe_duration(fitted)],
    }


def assert_one_total(routine: Routine, pace: Pace) -> None:
    expected = list(footex.estimate(routine, pace=pace).total.milliseconds)
    different = {name: figures for name, figures in totals(routine, pace).items() if figures != expected}
    assert different == {}
    for name, words in words_of(routine, pace).items():
        shown = "\n".join(OUTPUTS[name].show(routine, pace, ENGLISH))
        for word in words:
            assert re.search(rf"(?<![\d:.]){re.escape(word)}(?![\d:.])", shown), (name, word)
    for session in planned(routine, pace).sessions:
        assert (session.end - session.start).total_seconds() == -(-expected[1] // 60_000) * 60


@settings(max_examples=4)
@given(routines(max_count=4).filter(short))
def test_all_outputs_say_one_total(routine: Routine) -> None:
    assert_one_total(routine, STEADY)


@pytest.mark.thorough
@settings(max_examples=100)
@given(routines(max_count=6).filter(short))
def test_all_outputs_say_one_total_at_another_pace(routine: Routine) -> None:
    assert_one_total(routine, BRISK)
