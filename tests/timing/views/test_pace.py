"""Paces in a notebook."""

import re
from html import unescape

import attrs

from footex.timing import STEADY, AssumedWord


def rows(html: str) -> list[list[str]]:
    return [
        [unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall("<t[dh].*?</t[dh]>", row)]
        for row in re.findall("<tr>.*?</tr>", html)
    ]


def test_a_pace_is_a_table_of_its_times_its_counts_and_its_words_each_with_its_reason() -> None:
    own = (AssumedWord("a <handful>", count="4-6", reason="asked & told"), AssumedWord("a few", count=3, of_unit="2-4"))
    mine = attrs.evolve(STEADY, id="mine-1", rest="20 s", at_most=STEADY.at_most, words=own)
    shown = mine._repr_html_()
    assert "Pace mine-1" in shown
    head, *found = rows(shown)
    assert head == ["what", "taken as", "because"]
    assert found[:2] == [
        ["a repetition", "2-3-5 s", "an unhurried movement out and back; one circle is one"],
        ["an unstated rest", "20 s", "chosen by whoever made this pace"],
    ]
    assert ["at most so much", "1/3-2/3-1 times", "an upper limit is worked up to, from a third of it"] in found
    assert found[-2:] == [
        ['"a <handful>"', "4-6", "asked & told"],
        ['"a few"', "3; of a unit of time 2-4", "chosen by whoever made this pace"],
    ]
    assert len(found) == 17 + 2
