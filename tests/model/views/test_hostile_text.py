"""Whatever the texts of a value are, a notebook shows them as text."""

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from footex import Caution, Dose, Exercise, Prescription, Protocol, Reps, Routine, Source, StopRule
from footex.model import Claim, Contraindication, Equipment, Exclusion, Outcome, Phase, Population, Target

if TYPE_CHECKING:
    from collections.abc import Callable

ELEMENTS = {"b", "caption", "div", "li", "ol", "p", "table", "tbody", "td", "th", "thead", "tr", "ul"}
"""What our views are made of."""

ATTRIBUTES = {"scope", "style"}

HOSTILE = [
    "</li></ul><script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "<!-- & --> &lt;b&gt; &amp;",
    "[a](javascript:alert(1)) **b** `c` | d",
    "=cmd|'/c calc'!A1",
    "one\nanother",
    "long " * 2000,
]


class Reader(HTMLParser):
    """The elements, attributes and text of a document."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def source_of(text: str) -> Source:
    return Source(
        id="book", title=text, authors=[text], publisher=text, licence=text, note=text, tips=[text],
        claims=Claim(kind="benefit", text=text, scope="other", about=text),
        outcomes=Outcome(
            measure=text, result="same", effect=text, participants=text, design=text, comparator=text,
            co_interventions=text, adverse_events=text,
        ),
        cautions=Caution(text=text, by="me"), stop_rules=StopRule(text=text, by="me"),
    )  # fmt: skip


def exercise_of(text: str) -> Exercise:
    return Exercise(
        id="hop", name=text, aliases=[text], summary=text, instructions=[text], mistakes=[text], purpose=text,
        equipment=Equipment(any_of=["chair"], purpose=text), targets=Target(name=text, kind="muscle"), licence=text,
        cautions=Caution(text=text, by="me"), stop_rules=StopRule(text=text, by="me"), source=source_of(text),
    )  # fmt: skip


def protocol_of(text: str) -> Protocol:
    done = Prescription(exercise_of(text), Dose(Reps(5)), note=text)
    routine = Routine(id="hops", title=text, items=done, source=source_of(text))
    return Protocol(
        id="plan", title=text, phases=Phase(title=text, routines=routine), source=source_of(text),
        population=Population(text=text, conditions=[text]), exclusions=[Exclusion(text)],
        contraindications=Contraindication(condition=text, kind="relative", by="me"),
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
@pytest.mark.parametrize("make", [source_of, exercise_of, protocol_of])
def test_it_is_text_and_nothing_else(make: "Callable[[str], Source | Exercise | Protocol]", text: str) -> None:
    shown = Reader(make(text)._repr_html_())
    assert shown.elements <= ELEMENTS
    assert shown.attributes <= ATTRIBUTES
    assert shown.text.count(text) > 5
