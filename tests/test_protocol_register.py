"""The register of protocols and phrases that people use: which test holds each, and what has no form of its own."""

import re
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import field, frozen

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs/explanation/what-footex-cannot-say.md").read_text("utf-8")
HEADINGS = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)

HAND = "test_protocols_by_hand.py::test_a_protocol_takes_the_time_worked_out_by_hand"
FAR = "test_protocols_by_distance.py::test_a_protocol_takes_the_time_worked_out_by_hand_step_by_step_too"
LOADS = "test_protocols_with_loads.py::test_a_protocol_takes_the_time_worked_out_by_hand_and_reads_back"
SIDES = "test_changing_sides.py::test_a_protocol_is_timed_walked_planned_written_and_read"
PHRASE = "test_phrases_of_protocols.py::test_what_is_made_of_the_phrases_of_protocols"
OFTEN = "model/test_frequency.py::test_what_sources_print_can_be_said_and_described"
GROWN = "test_protocols_that_go_on.py"

EITHER_OR = "Either one or the other"
PARTNER = "Exercise with a partner"
SCORE = "As fast as possible, with a score"
INTENSITY = "Intensity by heart rate, power or speed"
MEASURED = "Until the body says so"


def as_tests(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


@frozen
class Row:
    """A protocol or a phrase.

    Args:
        name: What it is called.
        tests: The files and the functions that hold it, each with the id of its parameter; none if it can't be said.
        heading: Of the page of what can't be said, for what of it is kept in words only or not at all.
        faithful: Whether all that it states is in the value, as a figure or in words, and its time is right.
    """

    name: str
    tests: tuple[str, ...] = field(converter=as_tests)
    heading: str = ""
    faithful: bool = True


LEAST_FAITHFUL = 31

PROTOCOLS = {
    1: Row(
        "heel drops that grow by 5 kg a week",
        (f"{HAND}[1 heel drops]", f"{GROWN}::test_a_heel_drop_gets_5_kg_heavier_a_week_once_painless_up_to_60_kg"),
    ),
    2: Row("Tabata", f"{HAND}[2 Tabata]"),
    3: Row("squat with a ramp of sets", f"{HAND}[3 squat with a ramp]"),
    4: Row("pyramid", f"{HAND}[4 pyramid]"),
    5: Row(
        "as many rounds as possible in 10 min",
        (
            f"{HAND}[5 as many rounds as possible]",
            "test_protocols_by_hand.py::test_as_many_rounds_as_possible_are_two_three_or_six",
        ),
    ),
    6: Row("every minute on the minute", f"{HAND}[6 every minute on the minute]"),
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
    19: Row(
        "extension in lying every 2 hours",
        "planning/test_spacing.py::test_every_two_hours_while_awake_is_from_start_to_start",
    ),
    20: Row("one leg, eyes closed", f"{SIDES}[20 one leg, eyes closed]"),
    21: Row("pelvic floor", f"{HAND}[21 pelvic floor]"),
    22: Row("breathing 4-7-8", f"{FAR}[22 breathing 4-7-8]"),
    23: Row("yoga, first one side, then the other", f"{HAND}[23 all on the right, then all on the left]"),
    24: Row("warm-up, main part, cool-down", f"{HAND}[24 warm-up, main part, cool-down]"),
    25: Row("superset", f"{HAND}[25 superset]"),
    26: Row("sprints with equal rests", f"{HAND}[26 sprints]"),
    27: Row("partners in turn", (), PARTNER, faithful=False),
    28: Row("7,000 steps a day", f"{FAR}[28 steps a day]"),
    29: Row("bike by power", f"{FAR}[29 bike by power]", INTENSITY),
    30: Row("walk by heart rate", f"{FAR}[30 walk by heart rate]", INTENSITY),
    31: Row("bridge", f"{HAND}[31 bridge]"),
    32: Row("21-15-9 for time", f"{HAND}[32 for time]", SCORE),
    33: Row(
        "squat that grows in repetitions, sets and load",
        f"{GROWN}::test_a_squat_goes_from_3_x_8_to_3_x_12_then_to_4_x_8_and_2_5_kg_up_a_week",
    ),
    34: Row(
        "rehabilitation in phases",
        (
            "test_protocols_in_phases.py::test_isometric_holds_then_slow_strength_then_hops",
            "planning/test_protocol_planned.py::test_a_rehabilitation_in_phases_is_planned_phase_after_phase",
        ),
    ),
}

PHRASES = {
    "8+": Row("an open count", f"{PHRASE}[8+]"),
    "at least 8": Row("the same in words", f"{PHRASE}[at least 8]"),
    "up to 60 s": Row("an open time", f"{PHRASE}[up to 60 s]"),
    "as many as possible": Row("to failure", f"{PHRASE}[as many as possible]"),
    "until your pulse is below 120": Row(
        "a rest that a measurement ends",
        "test_phrases_of_protocols.py::test_a_rest_until_the_pulse_is_low_keeps_its_words_and_needs_a_pace_that_knows_them",
        MEASURED,
        faithful=False,
    ),
    "about 15 seconds": Row("an approximate time", f"{PHRASE}[about 15 seconds]"),
    "5 breaths": Row(
        "repetitions that are breaths",
        "test_protocols_by_distance.py::test_each_bout_says_how_far_or_how_many_steps_or_breaths_it_is",
    ),
    "AMRAP": Row("to failure, as it is abbreviated", f"{PHRASE}[AMRAP]"),
    "every 10 days": Row("a period of days", f"{OFTEN}[every 10 days]"),
    "as needed, at most 4 times a day": Row("no fixed frequency", f"{OFTEN}[as needed, at most 4 times a day]"),
    "with meals": Row("at the meals of a day", f"{OFTEN}[3 times a day, with meals]"),
    "before bed": Row("a part of the day", f"{OFTEN}[at bedtime]"),
    "Monday, Wednesday, Friday": Row("named weekdays", f"{OFTEN}[on Monday, Wednesday, Friday]"),
    "50-75 % of your maximum": Row(
        "a share of the maximum",
        "test_protocols_with_loads.py::"
        "test_50_to_75_percent_of_your_maximum_is_kept_as_it_is_printed_and_made_into_a_mass",
    ),
    "2 RIR": Row("repetitions in reserve", f"{PHRASE}[2 RIR]"),
    "add a set when 12 are easy": Row("a progression", f"{GROWN}::test_a_set_is_added_when_12_are_easy"),
}

ROWS = {**{str(number): row for number, row in PROTOCOLS.items()}, **PHRASES}
HELD = {name: row for name, row in ROWS.items() if row.tests}


@cache
def module_of(file: str) -> ModuleType:
    spec = spec_from_file_location(f"register_{Path(file).stem}", TESTS / file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.path.insert(0, str((TESTS / file).parent))  # of the modules that tests of one folder share
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    return module


def ids_of(test: Any) -> list[str]:
    """What the parameters of a test are called: their id, or else the text that comes first in them."""
    (mark,) = (one for one in test.pytestmark if one.name == "parametrize")
    return [getattr(each, "id", None) or each[0] for each in mark.args[1]]


def test_each_protocol_and_each_phrase_has_a_row() -> None:
    assert list(PROTOCOLS) == list(range(1, 35))
    assert len(PHRASES) == 16
    assert len({row.name for row in ROWS.values()}) == len(ROWS)


def is_there(name: str) -> bool:
    file, _, test_name = name.partition("::")
    function, _, id_ = test_name.partition("[")
    if not (TESTS / file).exists() or not callable(test := getattr(module_of(file), function, None)):
        return False
    return not id_ or id_.removesuffix("]") in ids_of(test)


@pytest.mark.parametrize("row", HELD.values(), ids=list(HELD))
def test_the_tests_of_a_row_exist_with_their_parameters(row: Row) -> None:
    assert [name for name in row.tests if not is_there(name)] == []


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row.heading], ids=lambda row: row.name)
def test_what_has_no_form_of_its_own_stands_on_the_page_of_what_cannot_be_said(row: Row) -> None:
    assert row.heading in HEADINGS


def test_what_is_not_faithful_stands_on_the_page() -> None:
    assert all(row.heading for row in ROWS.values() if not row.faithful)


def test_at_least_31_of_34_protocols_are_faithful_and_held_by_a_test() -> None:
    assert sum(row.faithful and str(number) in HELD for number, row in PROTOCOLS.items()) >= LEAST_FAITHFUL


def test_every_heading_of_the_page_tells_what_to_write_instead() -> None:
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        assert "```python\n>>> " in section, section.partition("\n")[0]
