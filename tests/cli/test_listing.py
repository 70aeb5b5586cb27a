"""`footex list` with criteria: the routines and exercises that meet all of them.

The words looked for are of this test alone: what is bundled meets none of them.
"""

import json
from pathlib import Path

import pytest
from running import run

DOCUMENT = """
footex = 1
type = "bundle"

[[exercises]]
id = "plank-walk"
name = "Plank walk"
targets = [{name = "vestibular poise", kind = "balance"}]
equipment = [{any_of = ["gangway rail"], purpose = "support"}]
source = "harbour-trial"

[[routines]]
id = "deck-legs"
title = "Deck legs"
source = "harbour-trial"
population.text = "Sailors on their first voyage"
population.conditions = ["mal de debarquement"]
[[routines.items]]
type = "prescription"
exercise = "plank-walk"
dose = "4 min"

[[sources]]
id = "harbour-trial"
title = "A trial in a harbour"
design = "randomised-trial"
"""


@pytest.fixture
def harbour(tmp_path: Path) -> tuple[str, Path]:
    path = tmp_path / "harbour.toml"
    path.write_text(DOCUMENT)
    return "--from", path


@pytest.mark.parametrize(
    ("criteria", "routines", "exercises"),
    [
        (("--for", "poise"), ["deck-legs"], ["plank-walk"]),
        (("--for", "debarquement"), ["deck-legs"], []),
        (("--people", "first voyage"), ["deck-legs"], []),
        (("--for", "poise", "--people", "landlubbers"), [], ["plank-walk"]),
        (("--target", "vestib", "--time", "4"), ["deck-legs"], ["plank-walk"]),
        (("--target", "vestib", "--time", "3.9 min"), [], ["plank-walk"]),
        (("--for", "poise", "--have", "Gangway  rail, rope"), ["deck-legs"], ["plank-walk"]),
        (("--for", "poise", "--have", ""), [], []),
        (("--for", "poise", "--support", "required"), ["deck-legs"], ["plank-walk"]),
        (("--for", "poise", "--support", "none"), [], []),
        (("--for", "poise", "--design", "randomised-trial"), ["deck-legs"], ["plank-walk"]),
        (("--for", "poise", "--design", "article"), [], []),
    ],
)
def test_what_meets_every_criterion_is_listed(
    capsys: pytest.CaptureFixture[str],
    harbour: tuple[str, Path],
    criteria: tuple[str, ...],
    routines: list[str],
    exercises: list[str],
) -> None:
    status, out, _ = run(capsys, "list", *harbour, *criteria, "--json")
    listed = json.loads(out)
    assert status == 0
    assert [one["id"] for one in listed["routines"]] == routines
    assert [one["id"] for one in listed["exercises"]] == exercises
    assert listed["unused"] == (["rope"] if "Gangway  rail, rope" in criteria else [])


def test_a_person_reads_the_times_and_what_is_needed(
    capsys: pytest.CaptureFixture[str], harbour: tuple[str, Path]
) -> None:
    assert (
        run(capsys, "list", *harbour, "--for", "poise", "--have", "gangway rail, rope")[1]
        == """\
Routines      low  typical  high
  deck-legs  4:00     4:00  4:00

Exercises, and what they need
  plank-walk  gangway rail

Nothing here needs these, by these names: rope.

footex show ID tells more of each.
"""
    )


def test_a_thing_that_nothing_needs_is_told_with_the_nearest_that_something_needs(
    capsys: pytest.CaptureFixture[str], harbour: tuple[str, Path]
) -> None:
    _, out, _ = run(capsys, "list", *harbour, "--have", "Gangway rial, rope")
    assert "\nNothing here needs these, by these names: Gangway rial (did you mean gangway\nrail?), rope.\n" in out


def test_a_person_reads_that_nothing_meets_every_criterion(
    capsys: pytest.CaptureFixture[str], harbour: tuple[str, Path]
) -> None:
    assert (
        run(capsys, "list", *harbour, "--people", "sailors", "--time", "2")[1]
        == """\
No routine meets every criterion.

footex show ID tells more of each.
"""
    )


def test_what_nothing_meets_by_itself_may_be_a_slip_and_is_told(
    capsys: pytest.CaptureFixture[str], harbour: tuple[str, Path]
) -> None:
    assert (
        run(capsys, "list", *harbour, "--people", "landlubbers", "--target", "poisse")[1]
        == """\
No routine meets every criterion.

No routine here says that it is for people by these words: landlubbers.

Nothing here works on a target by this name: poisse.

footex show ID tells more of each.
"""
    )


@pytest.mark.parametrize(
    ("criteria", "told"),
    [
        (("--for", "poisse"), "nothing is for 'poisse'; did you mean 'vestibular poise'?"),
        (("--time", "soon"), "--time: 'soon' is not a duration; write one duration such as '5 min'"),
        (("--time", "9" * 13), "--time: 599,999,999,999,940,000 is past the bound of 86,399,999,913,600,000 milliseconds, "
         "the maximum of a timedelta"),
        (("--for", ""), "--for: '' is empty; write at least one word"),
        (("--target", ""), "--target: '' is empty; write at least one word"),
        (("--have", "rope, sa\x01il"), "--have: 'sa\\x01il' holds U+0001 control character, which nobody sees; "
         "write plain printable text"),
        (("--people", "?"), "--people: '?' holds no word; write words such as 'older adults'"),
    ],
)  # fmt: skip
def test_a_slip_in_a_criterion_is_told(
    capsys: pytest.CaptureFixture[str], harbour: tuple[str, Path], criteria: tuple[str, ...], told: str
) -> None:
    status, _, err = run(capsys, "list", *harbour, *criteria)
    assert (status, err) == (2, f"footex: {told}\n")


def test_unknown_levels_of_support_are_told_with_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "list", "--support", "chair")
    assert status == 2
    assert "'none', 'optional', 'required'" in err
