"""Notices: the one list of what to mind in a routine."""

from typing import Any

import pytest
from attrs import evolve

import footex
from footex import Caution, Dose, Evidence, Exercise, Prescription, Protocol, Reps, Routine, Source, StopRule
from footex.model import Criterion, Notice, NoticeKind, Outcome, Phase, Population
from footex.model.safety.notices import (
    warnings_of_all,
    warnings_of_doses,
    warnings_of_exercise,
    warnings_of_source,
)

PAIN = Evidence(field="text", basis="stated", printed="5/10 at most")
FIGURE = Evidence(field="text", basis="stated", printed="hold on")
BOOK = Source(
    id="book",
    title="A book",
    cautions=Caution(text="Warm up.", by="book"),
    stop_rules=StopRule(text="Rest.", by="book"),
)
CARD = Source(
    id="card", title="A card", cautions=Caution(text="Ask first.", by="card"),
    stop_rules=[StopRule(text="Stop on pain.", by="card", when="during"),
                StopRule(text="Do less.", by="card", when="next-day", limit=Criterion("pain at most 5/10", evidence=PAIN))],
)  # fmt: skip
HOLD_ON = Caution(text="Hold on.", by="me", evidence=FIGURE)
HOP = Exercise(id="hop", name="Hop", cautions=HOLD_ON, stop_rules=StopRule(text="Stop hopping.", by="me"), source=BOOK)
SKIP = Exercise(id="skip", name="Skip", cautions=evolve(HOLD_ON, evidence=()))


def routine(*exercises: Exercise, name: str = "hops", **more: Any) -> Routine:
    items = [Prescription(exercise, Dose(Reps(5))) for exercise in exercises]
    return Routine(id=name, title="Hops", items=items, **more)


def shown(notices: tuple[Notice, ...]) -> list[tuple[str, str]]:
    return [(notice.kind.value, str(notice)) for notice in notices]


WHOLE = routine(
    SKIP, HOP, source=CARD, cautions=Caution(text="Shoes on.", by="me"), stop_rules=StopRule(text="Sit down.", by="me")
)


def test_all_that_is_to_be_minded_comes_in_the_order_of_kinds_and_then_of_the_routine() -> None:
    assert shown(WHOLE.warnings()) == [
        ("caution", "Shoes on. [me]"),
        ("caution", "skip, hop: Hold on. [me]"),
        ("caution", "hop: Warm up. [book]"),
        ("caution", "Ask first. [card]"),
        ("stop-rule", "Sit down. [me]"),
        ("stop-rule", "hop: Stop hopping. [me]"),
        ("stop-rule", "hop: Rest. [book]"),
        ("stop-rule", "Stop on pain. (during the session) [card]"),
        ("stop-rule", "Do less. (the next day; limit: pain at most 5/10) [card]"),
    ]


def test_a_notice_has_its_parts_apart() -> None:
    notice = WHOLE.warnings()[1]
    assert (notice.kind, notice.text, notice.by) == (NoticeKind.CAUTION, "Hold on.", "me")
    assert (notice.about, notice.evidence) == (("skip", "hop"), (FIGURE,))
    assert WHOLE.warnings()[-1].evidence == (PAIN,)
    assert repr(notice) == "<Notice caution: skip, hop: Hold on. [me]>"


def test_what_is_about_the_routine_and_one_of_its_exercises_is_about_the_routine() -> None:
    assert routine(SKIP, cautions=HOLD_ON).warnings()[0] == Notice(
        kind=NoticeKind.CAUTION, text="Hold on.", by="me", evidence=[FIGURE]
    )


def test_the_source_of_the_routine_and_of_an_exercise_warns_once_and_of_the_whole_routine() -> None:
    again = Source(id="book", title="A book", cautions=BOOK.cautions, stop_rules=BOOK.stop_rules)
    for source in (BOOK, again):
        warnings = routine(HOP, source=source).warnings()
        assert [notice.about for notice in warnings if notice.by == "book"] == [(), ()]
        assert [notice.by for notice in warnings] == ["me", "book", "me", "book"]
        assert str(warnings[0]) == "hop: Hold on. [me]"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, ["No caution and no stop rule is stated; that doesn't mean it is safe."]),
        ({"cautions": HOLD_ON}, ["No stop rule is stated; that doesn't mean it is safe."]),
        ({"stop_rules": CARD.stop_rules}, ["No caution is stated; that doesn't mean it is safe."]),
        ({"source": CARD}, []),
        (
            {"source": Source(id="note", title="A note")},
            ["No caution and no stop rule is stated; that doesn't mean it is safe."],
        ),
        (
            {"source": Source(id="note", title="A note"), "cautions": HOLD_ON},
            [
                "No stop rule is stated; that doesn't mean it is safe.",
                "The source states no caution and no stop rule; that doesn't mean it is safe.",
            ],
        ),
        (
            {"source": Source(id="note", title="A note", cautions=HOLD_ON), "stop_rules": CARD.stop_rules},
            ["The source states no stop rule; that doesn't mean it is safe."],
        ),
    ],
)
def test_what_nobody_states_is_a_notice_and_what_the_source_does_not_is_one_too(
    more: dict[str, Any], said: list[str]
) -> None:
    notices = routine(Exercise(id="hop", name="Hop"), **more).warnings()
    unstated = [notice for notice in notices if notice.kind is NoticeKind.NOT_STATED]
    assert [str(notice) for notice in unstated] == said
    assert unstated == list(notices[len(notices) - len(unstated) :])
    assert {notice.by for notice in unstated} <= {""}


def test_an_exercise_and_a_source_warn_for_themselves() -> None:
    assert shown(warnings_of_exercise(HOP)) == [
        ("caution", "Hold on. [me]"), ("caution", "Warm up. [book]"), ("stop-rule", "Stop hopping. [me]"),
        ("stop-rule", "Rest. [book]"),
    ]  # fmt: skip
    assert shown(warnings_of_exercise(SKIP))[1:] == [
        ("not-stated", "No stop rule is stated; that doesn't mean it is safe.")
    ]
    assert shown(warnings_of_source(BOOK)) == [("caution", "Warm up. [book]"), ("stop-rule", "Rest. [book]")]
    assert shown(warnings_of_source(Source(id="note", title="A note"))) == [
        ("not-stated", "The source states no caution and no stop rule; that doesn't mean it is safe.")
    ]


def test_several_routines_warn_together_and_each_notice_says_of_which() -> None:
    one = routine(SKIP, name="one", cautions=Caution(text="Shoes on.", by="me"))
    other = routine(HOP, name="other", cautions=Caution(text="Shoes on.", by="me"), source=CARD)
    assert shown(warnings_of_all([one, other])) == [
        ("caution", "Shoes on. [me]"),
        ("caution", "skip, hop: Hold on. [me]"),
        ("caution", "hop: Warm up. [book]"),
        ("caution", "other: Ask first. [card]"),
        ("stop-rule", "hop: Stop hopping. [me]"),
        ("stop-rule", "hop: Rest. [book]"),
        ("stop-rule", "other: Stop on pain. (during the session) [card]"),
        ("stop-rule", "other: Do less. (the next day; limit: pain at most 5/10) [card]"),
        ("not-stated", "one: No stop rule is stated; that doesn't mean it is safe."),
    ]
    assert warnings_of_all([WHOLE, WHOLE]) == WHOLE.warnings()


def test_the_bundled_routines_say_when_to_stop() -> None:
    library = footex.bundled()
    assert "The source states no caution and no stop rule; that doesn't mean it is safe." in map(
        str, library.routines["heel-and-foot-stretching"].warnings()
    )
    simple = {notice.kind for notice in library.routines["simple-foot-exercises"].warnings()}
    assert {NoticeKind.CAUTION, NoticeKind.STOP_RULE} <= simple


def test_a_stop_rule_of_ours_stands_beside_what_was_read_and_states_none() -> None:
    ours = Evidence(field="text", basis="assumed", note="The trial states none; this is of the card.")
    none = Evidence(field="stop_rules", basis="inferred", note="Table 1 states none.")
    made = routine(
        SKIP, source=Source(id="trial", title="A trial"), evidence=none,
        stop_rules=StopRule(text="Stop on pain.", by="card", evidence=ours),
    )  # fmt: skip
    rules = [notice for notice in made.warnings() if notice.kind is NoticeKind.STOP_RULE]
    assert [str(notice) for notice in rules] == [
        "not stated in what was read [trial]",
        "Stop on pain. (ours, not the routine's source's) [card]",
    ]
    assert [notice.evidence for notice in rules] == [(none,), (ours,)]


def test_evidence_of_a_single_stop_rule_does_not_say_that_there_is_none() -> None:
    of_one = Evidence(field="stop_rules[0].text", basis="inferred", note="Read so.")
    made = routine(SKIP, evidence=of_one, stop_rules=StopRule(text="Stop on pain.", by="card"))
    assert "not stated in what was read" not in " ".join(map(str, made.warnings()))


def test_a_dose_of_an_exercise_comes_with_whom_it_is_for_and_not_with_what_is_about_other_exercises() -> None:
    dosed = evolve(WHOLE, population=Population(text="runners"), outcomes=Outcome(measure="pain", result="same"))
    assert shown(warnings_of_doses(SKIP, [dosed])) == [
        ("for-whom", "hops: runners [card]"),
        ("outcome", "hops: pain: same [card]"),
        ("caution", "Hold on. [me]"),
        ("caution", "hops: Shoes on. [me]"),
        ("caution", "hops: Ask first. [card]"),
        ("stop-rule", "hops: Sit down. [me]"),
        ("stop-rule", "hops: Stop on pain. (during the session) [card]"),
        ("stop-rule", "hops: Do less. (the next day; limit: pain at most 5/10) [card]"),
    ]
    assert warnings_of_doses(SKIP, []) == warnings_of_exercise(SKIP)


def test_what_a_source_states_in_the_document_of_a_routine_or_protocol_it_doesnt_leave_unstated() -> None:
    trial = Source(id="trial", title="A trial")
    own = {"cautions": Caution(text="Hold on.", by="trial"), "stop_rules": StopRule(text="Rest.", by="trial")}
    phases = Phase(title="On", routines=routine(SKIP, source=trial))
    told = Protocol(id="plan", title="Plan", phases=phases, source=trial, **own)  # type: ignore[arg-type]
    by_others = routine(SKIP, source=trial, stop_rules=StopRule(text="Rest.", by="me"))
    for made, unstated in (
        (routine(SKIP, source=trial, **own), []),
        (by_others, ["The source states no caution and no stop rule; that doesn't mean it is safe."]),
        (told, ["hops: No stop rule is stated; that doesn't mean it is safe.",
                "hops: The source states no caution and no stop rule; that doesn't mean it is safe."]),
        (evolve(told, cautions=(), stop_rules=()),
            ["The source states no caution and no stop rule; that doesn't mean it is safe.",
             "hops: No stop rule is stated; that doesn't mean it is safe."]),
    ):  # fmt: skip
        assert [str(one) for one in made.warnings() if one.kind is NoticeKind.NOT_STATED] == unstated
