"""Cues, estimates and paces in another language: no English of the library's own is left in them."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from footex import Routine, estimate, timeline
from footex.markup import write
from footex.testing import routines
from footex.timing import PACES, Grain, announced, cue_of, spoken
from footex.timing.estimates.description import describe_assumption, describe_part
from footex.timing.views.estimate import view_estimate
from footex.timing.views.pace import view_pace
from pseudo import bare_english, in_other_letters, pseudo_language

PSEUDO = pseudo_language()
small = routines(max_items=3, max_depth=2, max_count=4).map(in_other_letters)


@given(small, st.sampled_from(Grain))
def test_of_a_cue_no_english_is_left(routine: Routine, grain: Grain) -> None:
    before = None
    for step in timeline(routine, grain=grain):
        texts = [*cue_of(step), step.cue, announced(step), announced(step, before), spoken(step, PSEUDO)]
        assert [word for text in texts for word in bare_english(PSEUDO.say(text))] == []
        before = step


@given(small, st.sampled_from(PACES))
def test_of_an_estimate_no_english_is_left(routine: Routine, pace: object) -> None:
    estimated = estimate(routine, pace=pace)  # type: ignore[arg-type]
    texts = [describe_assumption(one) for one in estimated.assumptions]
    texts += [describe_part(part, "") for part in estimated.parts]
    assert [word for text in texts for word in bare_english(PSEUDO.say(text))] == []
    html = unescape(re.sub("<[^>]*>", " ", write(view_estimate(estimated), PSEUDO)))
    assert bare_english(html.replace(pace.id, "")) == []  # type: ignore[attr-defined]


def test_of_a_pace_no_english_is_left() -> None:
    for pace in PACES:
        html = unescape(re.sub("<[^>]*>", " ", write(view_pace(pace), PSEUDO)))
        assert bare_english(html.replace(pace.id, "")) == []
