"""HTML as values: whatever a text holds, it stays text, and it is said in the language of the page."""

from gettext import NullTranslations
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.markup import Trusted, bullets, element, fragment, write
from footex.messages.language import Language
from footex.messages.message import Text

HOSTILE = (
    "</script><script>alert(1)</script>", '" onmouseover="alert(1)', "javascript:alert(1)", "&lt;b&gt;", "a\r\nb",
    "<!--", "]]>", "' autofocus '", "x" * 10_000,
)  # fmt: skip


class Reader(HTMLParser):
    """Reads the tags, their attributes and the text of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


def test_an_element_has_its_attributes_and_its_children_in_order() -> None:
    written = write(element("p", "1 < 2", element("b", "!"), class_="note", aria_hidden="true"))
    assert written == '<p class="note" aria-hidden="true">1 &lt; 2<b>!</b></p>'


def test_attributes_that_are_false_or_empty_are_left_out_and_true_ones_have_no_value() -> None:
    assert write(element("button", hidden=True, disabled=False, class_="", tabindex=0)) == (
        '<button hidden tabindex="0"></button>'
    )


def test_an_element_that_holds_nothing_has_no_end() -> None:
    assert write(fragment("a", element("br"), "b", element("input", type="text"))) == 'a<br>b<input type="text">'


def test_a_list_has_an_item_for_each_text() -> None:
    assert write(bullets(["a & b", element("b", "c")], class_="tips")) == (
        '<ul class="tips"><li>a &amp; b</li><li><b>c</b></li></ul>'
    )


def test_markup_of_ours_is_written_as_it_is() -> None:
    assert write(element("style", Trusted("a > b {}"))) == "<style>a > b {}</style>"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text_in_children_and_attributes(text: str) -> None:
    reader = read(write(element("p", text, title=text)))
    assert reader.tags == [("p", {"title": text})]
    assert reader.text == text


@given(st.text(min_size=1), st.text())
def test_any_text_is_read_back_as_it_was(title: str, text: str) -> None:
    reader = read(write(element("p", text, title=title)))
    assert reader.tags == [("p", {"title": title})]
    assert reader.text == text


def test_texts_and_attributes_are_said_in_the_language_and_escaped_after_it() -> None:
    class Shouted(NullTranslations):
        def gettext(self, message: str) -> str:
            return f"<{message}>"

    rest = Text("rest {rest}")(rest="<b>")
    shouting = Language("xx", "ltr", Shouted())
    assert write(element("p", rest, title=rest), shouting) == (
        '<p title="&lt;rest &lt;b&gt;&gt;">&lt;rest &lt;b&gt;&gt;</p>'
    )
    assert write(element("p", rest)) == "<p>rest &lt;b&gt;</p>"
