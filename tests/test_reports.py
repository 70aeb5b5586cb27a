"""One shape for all reports: the same idea has the same name in each."""

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import footex
from footex import Commitment, Frequency, plan_week

if TYPE_CHECKING:
    from footex.model import Report

ROUTINE = footex.bundled().routines["heel-and-foot-stretching"]
SIMPLE = footex.bundled().routines["simple-foot-exercises"]
WEEK = plan_week(ROUTINE, "daily 06:00-08:00", start="2026-11-23")
LATER = plan_week(ROUTINE, "daily 07:00-09:00", start="2026-11-23")
REPORTS = (
    footex.content.Problem, footex.planning.Breach, footex.planning.Advice, footex.planning.Reason,
    footex.planning.Question, footex.planning.Difference, footex.planning.ConflictingRule, footex.planning.Remedy,
)  # fmt: skip


@cache
def samples() -> list[Any]:
    reports: list[Any] = [
        *footex.check(footex.Catalog(exercises=footex.Exercise(id="hop", name="Hop", harder="leap"))),
        *footex.planning.check_plan(attrs.evolve(WEEK, sessions=WEEK.sessions[1:])),
        *footex.planning.advice(WEEK), *WEEK.assumed, *WEEK.sessions[0].reasons,
        *footex.planning.diff_plans(WEEK, LATER),
    ]  # fmt: skip
    with pytest.raises(footex.InvalidDocument) as invalid:
        footex.loads("{}")
    with pytest.raises(footex.PolicyNeeded) as needed:
        plan_week(SIMPLE, "daily 06:00-21:00", start="2026-11-23")
    thrice = Commitment(routine=ROUTINE, frequency=Frequency(days_per_week=3, per_day=1))
    with pytest.raises(footex.Infeasible) as infeasible:
        plan_week(thrice, "mon-tue 06:00-07:00", start="2026-11-23")
    return [*reports, *invalid.value.problems, *needed.value.questions, *infeasible.value.details]


@pytest.mark.parametrize("kind", REPORTS, ids=lambda kind: kind.__name__)
def test_every_report_has_a_code_a_message_and_what_it_is_about(kind: type) -> None:
    reports: list[Report] = [one for one in samples() if type(one) is kind]
    assert reports
    for report in reports:
        assert set(report.code) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert report.message
        assert isinstance(report.about, (str, tuple))
        assert all(isinstance(one, str) for one in report.about)


@pytest.mark.parametrize("kind", REPORTS, ids=lambda kind: kind.__name__)
def test_the_text_of_a_report_is_one_line_that_ends_with_its_code(kind: type) -> None:
    for report in (one for one in samples() if type(one) is kind):
        assert str(report).splitlines() == [str(report)]
        assert report.message in str(report)
        assert str(report).endswith(f"[{report.code}]")


@pytest.mark.parametrize("kind", REPORTS, ids=lambda kind: kind.__name__)
def test_no_report_calls_these_by_other_names(kind: type) -> None:
    assert not {one.name for one in attrs.fields(kind)} & {
        "rule",
        "text",
        "why",
        "kind",
        "id",
        "sessions",
        "commitment",
    }


def test_reasons_name_the_commitments_and_exercises_that_they_are_about() -> None:
    policy = footex.Policy(days_per_week=3, rest_days=1, min_gap="3 h")
    plan = plan_week([ROUTINE, SIMPLE], "daily 06:00-21:00", start="2026-11-23", policy=policy)
    about = {(one.code, one.about) for one in plan.assumed}
    assert {
        ("policy-min-gap", ("simple-foot-exercises",)), ("unused-days-per-week", ("heel-and-foot-stretching",)),
        ("session-time", ()),
    } <= about  # fmt: skip
