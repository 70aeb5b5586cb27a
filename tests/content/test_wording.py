"""Content beside the text of its source: figures printed as there, and no nine words in a row of it."""

import pytest
from finding import exercise, routine, stated

import footex
from footex import Catalog, Prescription, Routine, Source
from footex.content import Problem, wording_checks
from footex.model import Claim

ARTICLE = """
Heel raises.  Stand behind a chair and hold on to its back with both hands.
Do 15 to 10 of them per leg \u2013 a few sets \u2013 and rest for \u00bd a minute.
"""


def compared(*texts: str, **content: object) -> list[Problem]:
    return list(footex.check(Catalog(origin="mine", **content), wording_checks(texts)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "is_there"),
    [
        ("15 to 10", True),
        ("15 TO 10 of them", True),
        ("per leg - a few sets", True),
        ("its back with both hands do 15 to", True),
        ("\u00bd a minute", True),
        ("5 to 10", False),
        ("10 to 15", False),
        ("1 to 10", False),
        ("two sets", False),
    ],
)
def test_what_evidence_prints_is_in_the_text_word_for_word(printed: str, *, is_there: bool) -> None:
    sets = routine(evidence=stated("dose.sets", printed))
    problems = compared("another text", ARTICLE, routines=sets)
    assert [problem.code for problem in problems] == ([] if is_there else ["not-printed"])
    if not is_there:
        assert problems[0].path == "routines['toes'].items[0].evidence[0].printed"
        assert str(problems[0].message).startswith(f"'{printed}' isn't in the text of the source")


def test_evidence_of_a_claim_is_compared_too() -> None:
    claim = Claim(kind="total-time", time="5 min", evidence=stated("time", "five minutes"))
    assert [one.path for one in compared(ARTICLE, sources=Source(id="a", title="A", claims=claim))] == [
        "sources['a'].claims[0].evidence[0].printed"
    ]


EIGHT = "behind a chair and hold on to its"
NINE = "Behind a CHAIR, and hold\non to its back."


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ({"exercises": exercise(summary=NINE)}, "exercises['toe-spread'].summary"),
        (
            {"exercises": exercise(instructions=["Sit.", f"Stand up. {NINE}"])},
            "exercises['toe-spread'].instructions[1]",
        ),
        ({"sources": Source(id="a", title="A", note=f"It says: {NINE}")}, "sources['a'].note"),
        (
            {"routines": Routine(id="toes", title="T", items=Prescription(exercise(), "2 x 10", note=NINE))},
            "routines['toes'].items[0].note",
        ),
        ({"exercises": exercise(summary=EIGHT)}, None),
        ({"exercises": exercise(summary=f"{EIGHT} seat and back.")}, None),
        ({"sources": Source(id="a", title=NINE)}, None),
    ],
)
def test_nine_words_in_a_row_are_the_sources_own(content: dict[str, object], path: str | None) -> None:
    problems = compared(ARTICLE, **content)
    assert [problem.code for problem in problems] == ([] if path is None else ["copied-run"])
    assert [problem.path for problem in problems] == ([] if path is None else [path])


def test_a_run_is_shown_as_long_as_it_goes_on() -> None:
    long = exercise(summary="You stand behind a chair and hold on to its back with both feet.")
    (problem,) = compared(ARTICLE, exercises=long)
    run = "stand behind a chair and hold on to its back with both"
    assert problem.message == f"has a run of the source's words: '{run}'; write it in words of your own"


def test_a_run_does_not_go_from_one_text_into_another() -> None:
    first, second = "one two three four five", "six seven eight nine ten"
    assert compared(first, second, exercises=exercise(summary=f"{first} {second}")) == []
