"""The player's markup, script and style: the same names in each, nothing that a content security policy forbids."""

import re

from footex.export.player.files import script_text, style_text
from footex.export.player.markup import player_markup
from footex.markup import write
from footex.messages.entries import all_entries
from footex.messages.player import KINDS, LONGER
from footex.timing import TimeKind
from pseudo import bare_english, pseudo_language

HTML = write(player_markup())


def names_in(pattern: str, text: str) -> set[str]:
    return set(re.findall(pattern, text))


def test_it_is_closed_until_the_script_opens_it() -> None:
    assert re.match(r"<dialog [^>]*>", HTML)
    assert " open" not in HTML.partition(">")[0]


def test_every_element_that_the_script_finds_is_there_once() -> None:
    found = names_in(r"(?:find|show|write|pressed)\(\"([\w-]+)\"", script_text())
    assert len(found) > 25
    for name in found:
        assert len(re.findall(rf'class="player-{name}[" ]', HTML)) == 1, name


def test_there_is_no_style_and_no_script_in_an_attribute() -> None:
    assert names_in(r"\s(style|on\w+)=", HTML) == set()


def test_each_kind_of_step_has_a_word() -> None:
    assert KINDS.keys() == {"lead-in", "paused", *(kind.value for kind in TimeKind if kind is not TimeKind.CAPPED)}


def test_all_that_it_says_is_in_the_catalogue_of_messages() -> None:
    catalogued = {entry[0] for entry in all_entries()}
    said = {text.strip() for text in re.findall(r">([^<>]+)<", HTML)} | names_in(r'aria-label="([^"]*)"', HTML)
    assert {text for text in said if text} <= catalogued


def test_all_of_it_is_said_in_the_language() -> None:
    said = write(player_markup(), pseudo_language())
    labels = " ".join(re.findall(r'aria-label="([^"]*)"', said))
    assert bare_english(re.sub(r"<[^>]*>", " ", said) + labels) == []


def test_the_script_shows_no_words_of_its_own() -> None:
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script_text(), flags=re.DOTALL)
    assert re.findall(r"[\"'`][^\"'`\n]*[a-z] [a-z][^\"'`\n]*[\"'`]", code) == ['"use strict"']


def test_neither_file_can_end_the_element_that_it_is_in() -> None:
    assert "</" not in script_text()
    assert "<!--" not in script_text()
    assert "</" not in style_text()


def test_the_style_is_of_the_player_alone() -> None:
    rules = re.sub(r"/\*.*?\*/", "", style_text(), flags=re.DOTALL)
    selectors = re.findall(r"([^{};]+)\{", rules)
    assert [one.strip() for one in selectors if ".player" not in one and not one.strip().startswith("@")] == []


def test_a_rest_is_lengthened_by_what_its_button_says() -> None:
    seconds = int(LONGER().removesuffix(" s longer"))
    assert f"const LONGER = {seconds * 1000};" in script_text()
