"""What is shown of one's own exercises, routines and sources, where less is known than of the bundled ones."""

from unicodedata import combining, east_asian_width

import attrs
import pytest

from footex import Dose, Evidence, Exercise, Prescription, Reps, Routine, Source, StopRule, bundled, estimate
from footex.cli.commands.time import show_estimate
from footex.cli.text import WIDTH, columns
from footex.cli.texts.exercise import show_exercise
from footex.cli.texts.routine import show_routine
from footex.cli.texts.source import show_source
from footex.model import Claim, Exclusion, Outcome, Target, TargetKind

BARE = Exercise(id="hop", name="Hop")
HOPS = Routine(id="hops", title="Hops", items=Prescription(exercise=BARE, dose=Dose(work=Reps(5))))


def test_an_exercise_of_which_little_is_known_says_so() -> None:
    assert show_exercise(BARE, []) == [
        "Hop",
        "  id        hop",
        "  kind      not known",
        "  position  not known",
        "  needs     not known",
        "  works on  not known",
        "",
        "",
        "Not stated",
        "  - No caution and no stop rule is stated; that doesn't mean it is safe.",
    ]


def test_a_routine_without_a_source_says_that_no_caution_is_stated() -> None:
    assert show_routine(HOPS) == [
        "Hops",
        "  id        hops",
        "  how often unstated",
        "",
        "Not stated",
        "  - No caution and no stop rule is stated; that doesn't mean it is safe.",
        "",
        "1. Hop (hop)",
        "   5 repetitions",
        "   needs not known",
        "",
        "footex time hops says how long it takes, and why.",
    ]


def test_a_routine_is_shown_with_what_its_source_claims_and_advises() -> None:
    shown = "\n".join(show_routine(bundled().routines["heel-and-foot-stretching"]))
    assert "  publisher FoodNourish\n" in shown
    assert "  - total time: at most 15-20 min\n" in shown
    assert "\nIts tips\n" in shown
    assert "The source states no caution and no stop rule; that doesn't mean it is" in shown


def test_a_source_of_which_little_is_known_says_so() -> None:
    assert show_source(
        Source(id="note", title="A note", stop_rules=StopRule(text="Stop when it hurts.", by="note"))
    ) == [
        "A note",
        "  id        note",
        "  publisher not named in the text",
        "  licence   not stated",
        "",
        "Stop",
        "  - Stop when it hurts. [note]",
        "Not stated",
        "  - The source states no caution; that doesn't mean it is safe.",
    ]
    claim = Claim(kind="total-time", time="5 min", scope="exercise", about="hop")
    assert "  - total time: 5 min (exercise hop)" in show_source(Source(id="note", title="A note", claims=claim))


def test_a_claim_about_one_set_is_told_from_one_about_a_session() -> None:
    claim = Claim(kind="total-time", time="64 s", sense="at-least", scope="set", about="hop")
    source = Source(id="note", title="A note", claims=claim)
    shown = show_estimate(estimate(Routine(id="hops", title="Hops", items=HOPS.items, source=source)))
    assert any("at least 1 min 4 s: " in line and "being about one set of hop" in line for line in shown)


def test_an_estimate_without_other_readings_and_claims_shows_none() -> None:
    shown = show_estimate(estimate(HOPS))
    assert not any("readings" in line or "claims" in line for line in shown)
    assert shown[-1] == "    an unhurried movement out and back; one circle is one"


@pytest.mark.parametrize("name", ["Toe spread " * 8, "x" * 100, "\u8db3\u6307" * 25, "cafe\u0301 " * 20])
def test_long_names_and_wide_letters_fit_80_columns_too(name: str) -> None:
    hop = Exercise(id="hop-" * 15 + "hop", name=name.strip())
    routine = Routine(id="hops", title=name, items=Prescription(exercise=hop, dose=Dose(work=Reps(5))))

    for lines in (show_exercise(hop, [routine]), show_routine(routine), show_estimate(estimate(routine))):
        assert all(
            sum(1 + (east_asian_width(one) == "W") for one in line if not combining(one)) <= WIDTH for line in lines
        )
        assert not any(line.endswith(" ") for line in lines)
        assert name.replace(" ", "") in "".join(lines).replace(" ", "")


def test_figures_stand_under_one_another_beside_wide_letters() -> None:
    assert columns([["\u8db3", "1"], ["toes", "20"]]) == ["\u8db3     1", "toes  20"]


@pytest.mark.parametrize(
    ("claim", "claimed"),
    [
        (Claim(kind="benefit", text="Stronger toes."), True),
        (Claim(kind="time-to-benefit", time="6 weeks"), True),
        (Claim(kind="cause", text="Weak toes lead to heel pain."), False),
        (Claim(kind="total-time", time="10 min"), False),
    ],
)
def test_a_benefit_without_an_outcome_is_shown_as_claimed(claim: Claim, claimed: bool) -> None:
    line = "It states no outcome: the benefits are claimed, not measured."
    source = Source(id="leaflet", title="A leaflet", claims=claim)
    assert (line in map(str, show_source(source))) == claimed
    measured = Outcome(measure="falls", result="same")
    assert line not in map(str, show_source(attrs.evolve(source, outcomes=measured)))


@pytest.mark.parametrize("kind", TargetKind)
def test_a_target_of_every_kind_is_shown(kind: TargetKind) -> None:
    shown = show_exercise(attrs.evolve(BARE, targets=Target(name="some part", kind=kind, role="secondary")), [])
    assert any(line.endswith("some part (secondary)") for line in map(str, shown))


def test_the_exclusions_of_a_trial_are_one_item_unless_their_evidence_is_shown() -> None:
    said = Evidence(field="text", basis="stated", printed="pregnant")
    routine = attrs.evolve(HOPS, exclusions=[Exclusion("pregnancy", evidence=said), "diabetes"])
    assert "  - pregnancy; diabetes" in show_routine(routine)
    lines = show_routine(routine, evidence=True)
    begin = lines.index("Left out of the study") + 1
    assert lines[begin : begin + 3] == ["  - pregnancy", '     - text stated: "pregnant"', "  - diabetes"]


def test_what_a_source_measured_stands_once_beside_a_routine_without_outcomes_of_its_own() -> None:
    source = Source(id="trial", title="A trial", outcomes=Outcome(measure="pain", result="same"))
    told = attrs.evolve(HOPS, source=source)
    assert sum("pain: same" in line for line in show_routine(told)) == 1
    own = show_routine(attrs.evolve(told, outcomes=Outcome(measure="falls", result="better")))
    assert own.index("What came of it") < own.index("  - falls: better [trial]") < own.index("1. Hop (hop)")
    assert own.index("It measured") < own.index("  - pain: same")
    assert "It measured" in show_source(source)
