"""Pictures of a session's time on a page: what is done when, the time of each exercise, what is assumed."""

from itertools import islice
from typing import TYPE_CHECKING

from footex.export.page.parts.texts import heading, view_section
from footex.export.player.session import MOST_STEPS
from footex.markup import element, fragment
from footex.messages.charts import TIME
from footex.messages.page import BY_EXERCISE, FROM_START, WORTH
from footex.timing.paces.level import Level
from footex.timing.timelines.timeline import timeline
from footex.timing.views.assumptions_chart import chart_assumptions
from footex.timing.views.estimate_chart import chart_estimate
from footex.timing.views.session_chart import chart_session
from footex.timing.views.stretches import gather_spells

if TYPE_CHECKING:
    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element
    from footex.timing.views.stretches import Spell

__all__ = ["view_charts"]


def view_charts(shown: "Shown", contents: "Contents") -> "Element":
    """Show the time of a session in pictures; nothing of one with more steps than are gone through for a page.

    Args:
        shown: The session.
        contents: The pace and the level of its page.
    """
    spells = {level: _gather(shown, contents, level) for level in dict.fromkeys((contents.level, Level.TYPICAL))}
    if any(_sum(own) < shown.estimate.total.milliseconds[level.index] for level, own in spells.items()):
        return fragment()
    charts = [
        (FROM_START(), chart_session(shown.estimate, contents.level, spells[contents.level])),
        (BY_EXERCISE(), chart_estimate(shown.estimate, spells[Level.TYPICAL])),
    ]
    if shown.estimate.assumptions:
        charts.append((WORTH(), chart_assumptions(shown.estimate)))
    drawn = (element("div", heading(3, title), chart) for title, chart in charts)
    return view_section(TIME(), "time", element("div", *drawn, class_="charts"))


def _gather(shown: "Shown", contents: "Contents", level: Level) -> "list[Spell]":
    steps = timeline(shown.routine, pace=contents.pace, level=level)
    return list(gather_spells(islice(steps, MOST_STEPS)))


def _sum(spells: "list[Spell]") -> int:
    return sum(length for spell in spells for length in spell.spent.values())
