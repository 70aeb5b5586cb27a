"""Every plan made in any test is checked where it is made: none escapes, and a wrong one fails the test."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

import footex
from footex import plan_programme, plan_week
from footex.cli import app
from footex.planning.plan.making import scheduling as _schedule
from footex.planning.plan.making import sessions as _making
from footex.testing import plans

if TYPE_CHECKING:
    from collections.abc import Callable

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
ASKED: Any = {"commitments": STRETCHING, "availability": "daily 06:30-07:30", "start": "2026-11-23"}
HERE = plan_week(**ASKED)


def test_plans_are_checked_by_whatever_way_they_are_asked_for(checked_plans: "Callable[[], int]") -> None:
    def checked(ask: "Callable[..., object]", *arguments: Any, **named: Any) -> int:
        before = checked_plans()
        ask(*arguments, **named)
        return checked_plans() - before

    assert checked_plans() >= 1, "those of test modules, made on import, as well"
    assert checked(plan_week, **ASKED) == 1
    assert checked(footex.plan_week, **ASKED) == 1
    assert checked(plan_programme, **ASKED, weeks=3) == 1
    assert checked(app.run, ["week", STRETCHING.id]) == 1
    assert checked(app.run, ["week", STRETCHING.id, "--weeks", "2"]) == 1
    assert checked(given(plans())(lambda _: None)) >= 1


def test_what_is_checked_is_what_is_returned() -> None:
    made: list[Any] = []
    finish = _schedule._finish
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_schedule, "_finish", lambda *given: made.append(finish(*given)) or made[-1])
        plans = [plan_week(**ASKED), plan_programme(**ASKED, weeks=3)]
    assert [one.sessions for one in plans] == [one.sessions for one in made]


def test_a_plan_that_breaks_its_rules_fails_the_test_that_made_it(monkeypatch: pytest.MonkeyPatch) -> None:
    make = _making._make_session

    def make_late(*given: Any) -> Any:
        session = make(*given)
        return attrs.evolve(session, start=session.start + timedelta(minutes=1), end=session.end + timedelta(minutes=1))

    monkeypatch.setattr(_making, "_make_session", make_late)
    with pytest.raises(pytest.fail.Exception, match="doesn't start at a multiple of 5 min"):
        plan_week(**ASKED)
