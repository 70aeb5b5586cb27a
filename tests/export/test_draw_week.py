"""Any week of a plan as a picture; what it shows is tested where plans are."""

import pytest
from drawing import Drawing

import footex
from footex import FootexError
from footex.export import draw_week


def test_each_week_of_a_plan_is_drawn() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = footex.plan_programme(stretching, "daily 06:30-08:00", start="2026-11-23", weeks=2)
    for number, first in ((1, "Mon 2026-11-23"), (2, "Mon 2026-11-30")):
        drawing = Drawing(draw_week(plan, week=number))
        drawing.check()
        assert drawing.texts()[3] == first
        assert len(drawing.described) == 7


@pytest.mark.parametrize(("week", "message"), [(0, "is not a week of the plan"), (2, "is not a week of the plan")])
def test_a_week_that_a_plan_has_not_is_refused(week: int, message: str) -> None:
    plan = footex.plan_week(
        footex.bundled().routines["heel-and-foot-stretching"], "daily 06:30-08:00", start="2026-11-23"
    )
    with pytest.raises(FootexError, match=message):
        draw_week(plan, week=week)
    with pytest.raises(FootexError, match="is not a plan"):
        draw_week("plan")  # type: ignore[arg-type]
