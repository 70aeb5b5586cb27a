"""The document round a page: one file that asks for nothing, and lets only its own script and style work."""

import json
from base64 import b64encode
from hashlib import sha256

import pytest

import footex
from footex.export.page.document import Document, Player, write_document
from footex.export.page.embedding import embed_json
from footex.markup import element
from footex.messages.language import ENGLISH
from reading import Page

HOSTILE = ["</script>", "<!--", "<script>", "\u2028\u2029", "&lt;", "\\", '"', "a\nb"]


def policy_of(page: Page) -> dict[str, str]:
    (one,) = page.all("meta", http_equiv="Content-Security-Policy")
    return dict(rule.split(" ", 1) for rule in (one.attributes["content"] or "").split("; "))


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_only_the_script_and_the_style_of_a_page_may_work() -> None:
    page = Page(footex.to_page(footex.bundled().routines["toe-stand"]))
    (script,) = [text for text, one in zip(page.texts("script"), page.all("script"), strict=True) if not one.attributes]
    (style,) = page.texts("style")
    assert policy_of(page) == {
        "default-src": "'none'", "script-src": hashed(script), "style-src": hashed(style), "img-src": "data:",
        "base-uri": "'none'", "form-action": "'none'",
    }  # fmt: skip
    assert "\r" not in script + style


def test_nothing_in_a_page_makes_a_request() -> None:
    page = Page(footex.to_page(footex.bundled().routines["toe-stand"]))
    assert not {one.name for one in page.elements} & {"link", "img", "iframe", "object", "embed", "base", "form"}
    assert not any({"src", "srcset", "action", "ping"} & set(one.attributes) for one in page.elements)
    assert "@import" not in page.texts("style")[0]
    assert "url(" not in page.texts("style")[0]


def test_a_page_without_a_player_has_no_script() -> None:
    text = write_document(Document("Title", "", "Text"), None, ENGLISH)
    page = Page(text)
    assert policy_of(page)["script-src"] == "'none'"
    assert page.all("script") == []
    assert text.startswith('<!doctype html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">')


def test_the_data_of_a_page_reads_back_as_it_was_and_ends_nothing() -> None:
    player = Player(element("dialog"), "let x = 1;", "b {}", [{text: text for text in HOSTILE}])
    page = Page(write_document(Document("Title", "", ""), player, ENGLISH))
    (data,) = page.texts("script", id="footex-sessions")
    assert json.loads(data) == [{text: text for text in HOSTILE}]
    assert page.texts("script")[1:] == ["let x = 1;"]


@pytest.mark.parametrize("text", HOSTILE)
def test_embedded_json_has_no_letter_that_markup_is_made_of(text: str) -> None:
    written = embed_json({text: text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {text: text}
