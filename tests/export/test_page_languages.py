"""No bare English of the library's own is left on a page in another language."""

import re

from hypothesis import given, settings

import footex
from footex import Plan, Protocol
from footex.testing import protocols
from pseudo import bare_english, in_other_letters, pseudo_language
from reading import Page


def bare(thing: Protocol | Plan) -> list[str]:
    page = footex.to_page(thing, language=pseudo_language())
    seen = Page(re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL))
    labels = (one.attributes.get("aria-label") or "" for one in seen.elements)
    return bare_english(" ".join([seen.text(), *seen.texts("title"), *labels]))


@settings(max_examples=max(1, settings.default.max_examples // 6))
@given(protocols())
def test_a_page_of_a_protocol_says_all_its_texts_in_its_language(protocol: Protocol) -> None:
    assert bare(in_other_letters(protocol)) == []


def test_a_page_of_a_plan_says_all_but_the_zone_and_the_pace_in_its_language() -> None:
    routine = in_other_letters(footex.bundled().routines["heel-and-foot-stretching"])
    plan = footex.plan_programme(routine, "daily 06:30-08:00", start="2026-11-23", weeks=2)
    assert bare(plan) == ["UTC", "steady-1"]


def test_the_language_of_a_page_is_stated() -> None:
    page = Page(footex.to_page(footex.bundled().routines["toe-stand"], language=pseudo_language()))
    assert page.all("html")[0].attributes == {"lang": "xx", "dir": "ltr"}
