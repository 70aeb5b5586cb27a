"""`to_html`: what a notebook shows of each value, in any language."""

from functools import cache
from html import escape
from typing import Any

import pytest

import footex
from footex import InvalidValue
from footex.export import to_html
from footex.timing import STEADY
from pseudo import bare_english, in_other_letters, pseudo_language, text_of

ROUTINE = "heel-and-foot-stretching"
KINDS = ["exercise", "routine", "protocol", "source", "catalogue", "estimate", "pace", "fit", "plan"]


@cache
def value_of(kind: str) -> Any:
    library = footex.bundled()
    routine = library.routines[ROUTINE]
    match kind:
        case "exercise":
            return library.exercises["heel-raise"]
        case "routine":
            return routine
        case "protocol":
            start = footex.model.Phase(title="Start", routines=routine, weeks=2)
            return footex.Protocol(id="slow", title="Slow", phases=start)
        case "source":
            return library.sources[ROUTINE]
        case "catalogue":
            return footex.Catalog(routines=routine)
        case "estimate":
            return footex.estimate(routine)
        case "pace":
            return STEADY
        case "fit":
            return footex.fit_to_budget(routine, "12 min")
        case _:
            return footex.plan_week(routine, "daily 6:00-9:00", start="2026-11-23")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_what_a_notebook_shows(kind: str) -> None:
    value = value_of(kind)
    assert to_html(value) == value._repr_html_()


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_said_in_the_language(kind: str) -> None:
    said = to_html(value_of(kind), language=pseudo_language())
    brackets = str.maketrans(dict.fromkeys("⟦⟧", ""))
    assert said.translate(brackets) == to_html(value_of(kind))
    assert said != to_html(value_of(kind))


@pytest.mark.parametrize("kind", ["exercise", "routine", "source"])
def test_only_content_is_left_in_its_own_words(kind: str) -> None:
    said = to_html(in_other_letters(value_of(kind)), language=pseudo_language())
    assert bare_english(text_of(said)) == []


@pytest.mark.parametrize("text", ["</div><script>alert(1)</script>", '" onclick="x', "javascript:x", "=cmd|x", "<!--"])
def test_hostile_text_is_text(text: str) -> None:
    press = footex.Exercise(id="press", name=text, summary=text, instructions=text, mistakes=text, aliases=text)
    routine = footex.Routine(id="toes", title=text, items=footex.Prescription(press, "10", note=text))
    shown = [to_html(value) for value in (press, routine, footex.estimate(routine))]
    for html in shown:
        assert escape(text) in html
        assert "<script" not in html
        assert 'onclick="' not in html


@pytest.mark.parametrize("value", [5, None, "press", footex.Dose("10")], ids=repr)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(InvalidValue, match="isn't shown in notebooks; give an exercise, a routine"):
        to_html(value)  # type: ignore[arg-type]
