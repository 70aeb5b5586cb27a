"""The texts of charts: hostile ones stay text, and all that is the library's own is said in another language."""

import pickle
import xml.etree.ElementTree as ET

from drawing import Drawing
from hypothesis import given, settings

import footex
from footex import Exercise, Prescription, Routine
from footex.export import draw_assumptions, draw_estimate, draw_programme, draw_session, draw_week
from footex.messages.language import ENGLISH, Language
from footex.testing import routines
from hostile import HOSTILE
from pseudo import bare_english, in_other_letters, pseudo_language


def charts_of(routine: Routine, language: Language = ENGLISH) -> list[str]:
    estimate = footex.estimate(routine)
    drawn = [draw_session(routine, language=language)]
    return drawn + [draw(estimate, language=language) for draw in (draw_estimate, draw_assumptions)]


def all_texts(drawn: str) -> str:
    return "\n".join(ET.fromstring(drawn).itertext())  # noqa: S314 - our own


def test_hostile_names_are_text() -> None:
    names = [text.replace("\n", " ")[:200] for text in HOSTILE]
    items = [Prescription(Exercise(id=f"e{index}", name=name), "2 x 10") for index, name in enumerate(names)]
    plain = [Prescription(Exercise(id=f"e{index}", name="Name"), "2 x 10") for index in range(len(names))]
    hostile = charts_of(Routine(id="one", title=names[0], items=items))
    harmless = charts_of(Routine(id="one", title="One", items=plain))
    for drawn, other in zip(hostile, harmless, strict=True):
        shapes = [[one.tag for one in Drawing(each).root.iter()] for each in (drawn, other)]
        assert shapes[0] == shapes[1]
        Drawing(drawn).check()
    for name in names:
        assert name in all_texts(hostile[0])


@given(routines())
def test_charts_of_a_routine_say_all_their_texts_in_a_language(routine: Routine) -> None:
    for drawn in charts_of(in_other_letters(routine), pseudo_language()):
        assert bare_english(all_texts(drawn)) == []


def test_charts_of_a_plan_say_all_their_texts_in_a_language() -> None:
    routine = in_other_letters(footex.bundled().routines["heel-and-foot-stretching"])
    plan = footex.plan_programme(routine, "daily 06:30-08:00", start="2026-11-23", weeks=2)
    for drawn in (draw_programme(plan, language=pseudo_language()), draw_week(plan, language=pseudo_language())):
        assert bare_english(all_texts(drawn)) == []


@settings(max_examples=5)
@given(routines())
def test_the_same_input_gives_the_same_charts(routine: Routine) -> None:
    assert charts_of(pickle.loads(pickle.dumps(routine))) == charts_of(routine)
