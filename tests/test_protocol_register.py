"""The register of protocols and phrases that people use: which test holds each, and what has no form of its own."""

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import frozen

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs/explanation/what-footex-cannot-say.md").read_text("utf-8")
HEADINGS = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)

HAND = "test_protocols_by_hand.py::test_a_protocol_takes_the_time_worked_out_by_hand"
FAR = "test_protocols_by_distance.py::test_a_protocol_takes_the_time_worked_out_by_hand_step_by_step_too"
LOADS = "test_protocols_with_loads.py::test_a_protocol_takes_the_time_worked_out_by_hand_and_reads_back"
SIDES = "test_changing_sides.py::test_a_protocol_is_timed_walked_planned_written_and_read"
PHRASE = "test_protocols_by_hand.py::test_what_is_made_of_the_phrases_of_protocols"

EITHER_OR = "Either one or the other"
PARTNER = "Exercise with a partner"
SCORE = "As fast as possible, with a score"
INTENSITY = "Intensity by heart rate, power or speed"
MEASURED = "Until the body says so"


@frozen
class Row:
    """A protocol or a phrase.

    Args:
        name: What it is called.
        test: The file and the function that hold it, with the id of its parameter; empty where a test is to come.
        heading: Of the page of what can't be said, for what of it is kept in words only or not at all.
        faithful: Whether all that it states is in the value, as a figure or in words, and its time is right.
    """

    name: str
    test: str
    heading: str = ""
    faithful: bool = True


# Rows whose test is to come; with them 32 are faithful.
TO_COME = ""
LEAST_FAITHFUL = 25

PROTOCOLS = {
    1: Row("heel drops that grow by 5 kg a week", f"{HAND}[1 heel drops]"),
    2: Row("Tabata", f"{HAND}[2 Tabata]"),
    3: Row("squat with a ramp of sets", f"{HAND}[3 squat with a ramp]"),
    4: Row("pyramid", f"{HAND}[4 pyramid]"),
    5: Row("as many rounds as possible in 10 min", TO_COME),
    6: Row("every minute on the minute", TO_COME),
    7: Row("drop sets", f"{HAND}[7 drop sets]"),
    8: Row("plank from 20 s to 60 s", "test_protocols_of_weeks.py::test_a_plank_grows_from_20_s_to_60_s_in_four_weeks"),
    9: Row("contract-relax", f"{LOADS}[9 contract-relax]"),
    10: Row("seven minutes", f"{HAND}[10 seven minutes]"),
    11: Row(
        "run and walk by time",
        "test_protocols_of_weeks.py::test_the_first_week_of_run_and_walk_takes_25_minutes_at_every_level",
    ),
    12: Row("run and walk by distance, or by time", f"{FAR}[12 run and walk by distance]", EITHER_OR, faithful=False),
    13: Row("six-minute walk", f"{HAND}[13 six-minute walk]", SCORE),
    14: Row("heel raises until fatigue", f"{HAND}[14 until fatigue]"),
    15: Row("isometric knee extension", f"{LOADS}[15 isometric knee extension]"),
    16: Row("deadlift at a share of the maximum", f"{LOADS}[16 deadlift]"),
    17: Row("alternating split squat", f"{HAND}[17 split squat]"),
    18: Row("cluster sets", f"{HAND}[18 cluster]"),
    19: Row("extension in lying every 2 hours", TO_COME),
    20: Row("one leg, eyes closed", f"{SIDES}[20 one leg, eyes closed]"),
    21: Row("pelvic floor", f"{HAND}[21 pelvic floor]"),
    22: Row("breathing 4-7-8", f"{FAR}[22 breathing 4-7-8]"),
    23: Row("yoga, first one side, then the other", TO_COME),
    24: Row("warm-up, main part, cool-down", f"{HAND}[24 warm-up, main part, cool-down]"),
    25: Row("superset", f"{HAND}[25 superset]"),
    26: Row("sprints with equal rests", f"{HAND}[26 sprints]"),
    27: Row("partners in turn", "", PARTNER, faithful=False),
    28: Row("7,000 steps a day", f"{FAR}[28 steps a day]"),
    29: Row("bike by power", f"{FAR}[29 bike by power]", INTENSITY),
    30: Row("walk by heart rate", f"{FAR}[30 walk by heart rate]", INTENSITY),
    31: Row("bridge", f"{HAND}[31 bridge]"),
    32: Row("21-15-9 for time", TO_COME, SCORE),
    33: Row("squat that grows in repetitions, sets and load", TO_COME),
    34: Row("rehabilitation in phases", TO_COME),
}

PHRASES = {
    "8+": Row("an open count", f"{PHRASE}[8+]"),
    "at least 8": Row("the same in words", f"{PHRASE}[at least 8]"),
    "up to 60 s": Row("an open time", f"{PHRASE}[up to 60 s]"),
    "as many as possible": Row("to failure", f"{PHRASE}[as many as possible]"),
    "until your pulse is below 120": Row(
        "a rest that a measurement ends",
        "test_protocols_by_hand.py::test_a_rest_until_the_pulse_is_low_keeps_its_words_and_needs_a_pace_that_knows_them",
        MEASURED,
        faithful=False,
    ),
    "about 15 seconds": Row("an approximate time", f"{PHRASE}[about 15 seconds]"),
    "5 breaths": Row(
        "repetitions that are breaths",
        "test_protocols_by_distance.py::test_each_bout_says_how_far_or_how_many_steps_or_breaths_it_is",
    ),
    "AMRAP": Row("to failure, as it is abbreviated", f"{PHRASE}[AMRAP]"),
    "every 10 days": Row("a period of days", TO_COME),
    "as needed, at most 4 times a day": Row("no fixed frequency", TO_COME),
    "with meals": Row("at the meals of a day", TO_COME),
    "before bed": Row("a part of the day", TO_COME),
    "Monday, Wednesday, Friday": Row("named weekdays", TO_COME),
    "50-75 % of your maximum": Row(
        "a share of the maximum",
        "test_protocols_with_loads.py::"
        "test_50_to_75_percent_of_your_maximum_is_kept_as_it_is_printed_and_made_into_a_mass",
    ),
    "2 RIR": Row("repetitions in reserve", f"{PHRASE}[2 RIR]"),
    "add a set when 12 are easy": Row("a progression", TO_COME),
}

ROWS = {**{str(number): row for number, row in PROTOCOLS.items()}, **PHRASES}
HELD = {name: row for name, row in ROWS.items() if row.test}


@cache
def module_of(file: str) -> ModuleType:
    spec = spec_from_file_location(f"register_{Path(file).stem}", TESTS / file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ids_of(test: Any) -> list[str]:
    """What the parameters of a test are called: their id, or else the text that comes first in them."""
    (mark,) = (one for one in test.pytestmark if one.name == "parametrize")
    return [getattr(each, "id", None) or each[0] for each in mark.args[1]]


def test_each_protocol_and_each_phrase_has_a_row() -> None:
    assert list(PROTOCOLS) == list(range(1, 35))
    assert len(PHRASES) == 16
    assert len({row.name for row in ROWS.values()}) == len(ROWS)


@pytest.mark.parametrize("row", HELD.values(), ids=list(HELD))
def test_the_test_of_a_row_exists_with_its_parameter(row: Row) -> None:
    file, _, name = row.test.partition("::")
    function, _, id_ = name.partition("[")
    test = getattr(module_of(file), function)
    assert callable(test)
    if id_:
        assert id_.removesuffix("]") in ids_of(test)


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row.heading], ids=lambda row: row.name)
def test_what_has_no_form_of_its_own_stands_on_the_page_of_what_cannot_be_said(row: Row) -> None:
    assert row.heading in HEADINGS


def test_what_is_not_faithful_stands_on_the_page() -> None:
    assert all(row.heading for row in ROWS.values() if not row.faithful)


def test_so_many_of_34_protocols_are_faithful_and_held_by_a_test() -> None:
    assert sum(row.faithful and bool(row.test) for row in PROTOCOLS.values()) >= LEAST_FAITHFUL


def test_every_heading_of_the_page_tells_what_to_write_instead() -> None:
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        assert "```python\n>>> " in section, section.partition("\n")[0]
