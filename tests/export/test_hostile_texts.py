"""Whatever is written in a text field stays text: no text makes an element, an attribute or an address of a page."""

from hostile import hostile_text, with_texts
from hypothesis import given, settings
from reading import Page

import footex
from footex import Protocol, Routine
from footex.testing import protocols, routines


def harmless_text(number: int) -> str:
    return f"text {number}"


def assert_only_text(thing: Routine | Protocol) -> None:
    hostile, texts = with_texts(thing, hostile_text)
    harmless, others = with_texts(thing, harmless_text)
    assert len(texts) == len(others)
    page, plain = Page(footex.to_page(hostile)), Page(footex.to_page(harmless))
    assert page.shape() == plain.shape()
    shown, expected = page.text(), plain.text()
    for text, other in zip(texts, others, strict=True):
        assert (text in shown) == (other in expected)
    for one in page.elements:
        assert one.attributes.get("href", "#").startswith(("#", "https://"))


@settings(max_examples=8)
@given(routines())
def test_a_hostile_text_in_any_field_of_a_routine_is_text(routine: Routine) -> None:
    assert_only_text(routine)


@settings(max_examples=4)
@given(protocols())
def test_a_hostile_text_in_any_field_of_a_protocol_is_text(protocol: Protocol) -> None:
    assert_only_text(protocol)
