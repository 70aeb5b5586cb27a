"""Plans: marking what became of a session, fixing one, and showing both."""

import pytest

import footex
from footex.planning import check_plan

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
WEEK = footex.plan_week([STRETCHING], "daily 06:30-07:30", start="2026-11-23", id="anna")
FIRST, SECOND = "2026-11-23-heel-and-foot-stretching-1", "2026-11-24-heel-and-foot-stretching-1"


@pytest.mark.parametrize("status", ["done", "skipped", "cancelled"])
def test_marking_a_session_changes_it_alone_and_breaks_no_rule(status: str) -> None:
    marked = WEEK.mark(FIRST, status)
    assert [one.status for one in marked.sessions] == [status, *["planned"] * 6]
    assert check_plan(marked) == ()
    assert footex.loads(footex.dumps(marked)) == marked
    assert marked.mark(FIRST, "planned") == WEEK


def test_a_session_is_fixed_and_freed() -> None:
    fixed = WEEK.fix(SECOND)
    assert [one.fixed for one in fixed.sessions] == [False, True, *[False] * 5]
    assert fixed.id == "anna"
    assert fixed.fix(SECOND, fixed=False) == WEEK


def test_a_session_that_is_not_in_the_plan_is_refused_with_the_ones_that_are() -> None:
    with pytest.raises(footex.UnknownId) as caught:
        WEEK.mark(FIRST[:-1] + "2", "done")
    assert str(caught.value) == f"no session '{FIRST[:-1]}2'; did you mean '{FIRST}'?"
    assert caught.value.known == tuple(one.id for one in WEEK.sessions)
    with pytest.raises(footex.UnknownId):
        WEEK.fix("")


def test_what_became_of_a_session_is_one_of_the_known_words() -> None:
    with pytest.raises(footex.InvalidValue, match=r"^Session\.status: 'gone' is not a SessionStatus; write one of"):
        WEEK.mark(FIRST, "gone")


def test_the_table_has_a_column_of_marks_if_any_session_has_one() -> None:
    marked = WEEK.mark(FIRST, "done").fix(FIRST).mark(SECOND, "cancelled").fix("2026-11-25-heel-and-foot-stretching-1")
    assert marked.table().splitlines()[:4] == [
        "Mon 2026-11-23  06:30-07:03  33 min  done       heel-and-foot-stretching",
        "Tue 2026-11-24  06:30-07:03  33 min  cancelled  heel-and-foot-stretching",
        "Wed 2026-11-25  06:30-07:03  33 min  fixed      heel-and-foot-stretching",
        "Thu 2026-11-26  06:30-07:03  33 min             heel-and-foot-stretching",
    ]
    assert WEEK.table().startswith("Mon 2026-11-23  06:30-07:03  33 min  heel-and-foot-stretching\n")
    assert [(row.status, row.fixed, row.mark) for row in marked.rows()[:2]] == [
        ("done", True, "done"), ("cancelled", False, "cancelled")
    ]  # fmt: skip
