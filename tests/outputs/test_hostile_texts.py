"""Whatever is written in a text field stays text: no text makes an element, an attribute or an address of an output."""

import pytest
from hypothesis import given, settings

import calendar_reading
import footex
from footex import Protocol, Routine
from footex.messages.language import ENGLISH
from footex.testing import protocols, routines
from footex.timing import STEADY
from hostile import HOSTILE, hostile_text, with_texts
from outputs import HTML, planned, sessions_of, short
from reading import Page


def harmless_text(number: int) -> str:
    return f"text {number}~"


def assert_only_text(hostile: Page, harmless: Page, texts: list[str], others: list[str]) -> None:
    assert hostile.shape() == harmless.shape()
    shown, expected = "\n".join(hostile.pieces), "\n".join(harmless.pieces)
    for text, other in zip(texts, others, strict=True):
        assert (text in shown) == (other in expected)
    for one in hostile.elements:
        assert (one.attributes.get("href") or "#").startswith(("#", "https://"))


@settings(max_examples=2)
@given(routines(max_count=4).filter(short))
def test_a_hostile_text_in_any_field_of_a_routine_is_text_in_all_html(routine: Routine) -> None:
    hostile, texts = with_texts(routine, hostile_text)
    harmless, others = with_texts(routine, harmless_text)
    for write in HTML.values():
        page, plain = (Page(write(one, STEADY, ENGLISH)) for one in (hostile, harmless))
        assert_only_text(page, plain, texts, others)
    events, plain = (
        calendar_reading.read(footex.to_ical(planned(one, STEADY), calendar="a")) for one in (hostile, harmless)
    )
    assert calendar_reading.shape(events) == calendar_reading.shape(plain)
    (data,), (expected,) = (sessions_of(one, STEADY, ENGLISH) for one in (hostile, harmless))
    assert [type(one) for one in data.values()] == [type(one) for one in expected.values()]
    assert data["title"] == hostile.title
    for name in (one.name for one in hostile.exercises()):
        assert any(name in text for text in data["texts"])


@pytest.mark.thorough
@settings(max_examples=100)
@given(routines())
def test_a_hostile_text_in_any_field_of_a_routine_is_text_on_its_page(routine: Routine) -> None:
    assert_page_has_only_text(routine)


@settings(max_examples=3)
@given(protocols())
def test_a_hostile_text_in_any_field_of_a_protocol_is_text(protocol: Protocol) -> None:
    assert_page_has_only_text(protocol)


def assert_page_has_only_text(thing: Routine | Protocol) -> None:
    hostile, texts = with_texts(thing, hostile_text)
    harmless, others = with_texts(thing, harmless_text)
    assert_only_text(Page(footex.to_page(hostile)), Page(footex.to_page(harmless)), texts, others)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_name_and_label_are_whole_in_all_html(text: str) -> None:
    press = footex.Exercise(id="press", name=text, summary=text, instructions=text, mistakes=text)
    dose = footex.Dose(footex.Reps(10, label=text))
    routine = footex.Routine(id="toes", title=text, items=footex.Prescription(press, dose, note=text))
    for write in HTML.values():
        assert any(text in piece for piece in Page(write(routine, STEADY, ENGLISH)).pieces)
    (data,) = sessions_of(routine, STEADY, ENGLISH)
    assert {text} <= {data["title"], *data["texts"]}
