"""The checker takes what happened as a fact, and holds a new plan to the fixed sessions of the one it keeps."""

from datetime import datetime
from typing import Any

import attrs
import pytest
from by_hand import FREE, broken, day, legs, on, plan, request, routine, run, session

from footex import Availability, Commitment, Dose, Frequency, Hold
from footex.model import SessionDose
from footex.planning import Done, check_plan
from footex.planning.request.sessions.session import session_id

DAILY = {"days_per_week": 7}
TWICE = {"days_per_week": "1-7", "per_day": "1-3", "min_gap": "30 min"}


def since(number: int, at: str = "00:00") -> datetime:
    return datetime.fromisoformat(f"{day(number)}T{at}")


def done(number: int, at: str | None = None, until: str = "") -> Done:
    times = {} if at is None else {"start": f"{day(number)}T{at}+00:00", "end": f"{day(number)}T{until}+00:00"}
    return Done(commitment="run", day=day(number), **times)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", ["done", "skipped", "cancelled"])
def test_sessions_that_were_done_skipped_or_cancelled_are_held_to_no_rule(status: str) -> None:
    first, *others = on("xxxxxxx")
    strange = session("run", f"{day(0)}T05:03", minutes=7, does=routine("arms", 9), level="high", status=status)
    assert broken(request(run(**DAILY)), [strange, *others]) == []
    planned = attrs.evolve(strange, status="planned")
    assert broken(request(run(**DAILY)), [planned, *others]) == ["routine", "level", "time", "step", "window"]
    assert broken(request(run(**DAILY)), [first, *others]) == []


def test_one_that_was_done_still_takes_its_time_of_the_day() -> None:
    asked = request(run(days_per_week=1), legs(days_per_week=1), free=Availability(windows=FREE, most_per_day="30 min"))
    legs_then = session("legs", f"{day(0)}T07:30")
    for status, codes in (("planned", ["limit"]), ("done", ["limit"]), ("skipped", []), ("cancelled", [])):
        assert broken(asked, [session("run", f"{day(0)}T07:00", status=status), legs_then]) == codes
    together = session("legs", f"{day(0)}T07:10")
    wide = request(run(days_per_week=1), legs(days_per_week=1))
    for status, codes in (("planned", ["overlap"]), ("done", ["overlap"]), ("skipped", []), ("cancelled", [])):
        assert broken(wide, [session("run", f"{day(0)}T07:00", status=status), together]) == codes
    both_done = [session("run", f"{day(0)}T07:00", status="done"), attrs.evolve(together, status="done")]
    assert broken(wide, both_done) == []


def test_the_facts_of_a_kept_plan_stand_in_the_new_one() -> None:
    kept = on("dsxdxxx")
    asked = request(run(**DAILY), not_before=since(4), keep=kept)
    new = [*kept[:4], *on("----xxx")]
    assert broken(asked, new) == []
    assert broken(asked, new[1:]) == ["fact"]
    (breach,) = check_plan(plan(asked, new[1:]))
    assert breach.message == "2026-11-23-run-1, which was done, isn't in the plan."
    assert broken(asked, [*new[:2], *new[3:]]) == ["fact"], "one that nobody marked is past as well"
    marked = [*new[:2], attrs.evolve(new[2], status="done"), *new[3:]]
    assert broken(asked, marked) == []
    moved = attrs.evolve(new[0], start=new[0].start.replace(hour=8), end=new[0].end.replace(hour=8))
    assert broken(asked, [moved, *new[1:]]) == ["fact"]


def test_a_session_that_nobody_marked_gives_way_to_a_later_one_of_its_date() -> None:
    kept = [session("run", f"{day(0)}T{at}", number=number) for number, at in ((1, "07:00"), (2, "08:00"))]
    asked = request(run(**TWICE), free="daily 07:00-12:00", not_before=since(0, "09:00"), keep=kept)
    later = session("run", f"{day(0)}T10:00", number=1)
    assert broken(asked, [*kept, *on("-x")]) == []
    assert broken(asked, [kept[1], later]) == []
    assert broken(asked, [kept[0], attrs.evolve(later, number=2, id=f"{day(0)}-run-2")]) == ["number"]
    assert broken(asked, [later]) == ["fact"]
    done_first = attrs.evolve(asked, keep=[attrs.evolve(kept[0], status="done"), kept[1]])
    second = session("run", f"{day(0)}T10:00", number=2)
    assert broken(done_first, [done_first.keep[0], second]) == []
    assert broken(done_first, [second]) == ["fact"]


def test_facts_of_other_plans_are_not_asked_for() -> None:
    of_another = session("arms", f"{day(0)}T07:00", status="done")
    before = session("run", f"{day(-3)}T07:00", status="done")
    asked = request(run(**DAILY), not_before=since(1), keep=[before, of_another])
    assert broken(asked, on("-xxxxxx")) == []
    assert broken(asked, [before, of_another, *on("-xxxxxx")]) == []


def test_a_session_that_is_past_and_new_is_not_in_free_time() -> None:
    asked = request(run(**DAILY), not_before=since(1))
    assert broken(asked, on("xxxxxxx")) == ["window"]
    at_noon = request(run(**DAILY), free="daily 07:00-14:00", not_before=since(1, "12:00"))
    assert broken(at_noon, on("-xxxxxx", at="11:55")) == ["window"]
    assert broken(at_noon, on("-xxxxxx", at="12:00")) == []


def test_fixed_sessions_are_at_their_start() -> None:
    kept = [attrs.evolve(one, fixed=True) for one in on("--x-x--", at="08:00")]
    asked = request(run(**DAILY), keep=kept)
    others = on("xx-x-xx")
    assert broken(asked, [*others, *kept]) == []
    assert broken(asked, [*others, *on("--x-x--", at="08:00")]) == [], "fixed or not in the new plan"
    assert broken(asked, [*others, kept[0], *on("----x--", at="08:05")]) == ["fixed"]
    (breach,) = check_plan(plan(asked, [*others, kept[0], *on("----x--", at="08:05")]))
    assert breach.message == "2026-11-27-run-1 is fixed at 2026-11-27 08:00, and isn't there."
    at_once = request(run(**DAILY), keep=kept, not_before=since(2, "08:00"))
    assert broken(at_once, [*on("---x-xx"), kept[1]]) == ["fixed", "days"]
    past = request(run(**DAILY), keep=kept, not_before=since(3))
    assert broken(past, [kept[0], *on("---x-xx"), kept[1]]) == [], "what is past is fixed no more"
    gone = [attrs.evolve(kept[0], commitment="arms", id=session_id(day(2), "arms", 1)), kept[1]]
    assert broken(request(run(**DAILY), keep=gone), [*on("xxxx-xx"), kept[1]]) == []
    far = [attrs.evolve(one, fixed=True) for one in [session("run", f"{day(9)}T08:00")]]
    assert broken(request(run(**DAILY), keep=far), on("xxxxxxx")) == [], "after the last week"


def test_there_is_no_session_on_a_date_whose_session_was_cancelled() -> None:
    kept = on("xxxcxxx")
    asked = request(run(**DAILY), keep=kept)
    assert broken(asked, kept) == [], "and the week needs one day fewer"
    assert broken(asked, [*kept[:3], *kept[4:]]) == ["fact"]
    again = session("run", f"{day(3)}T08:00")
    assert broken(asked, [*kept, again]) == ["id", "per-day"]
    skipped, third = attrs.evolve(again, status="skipped"), session("run", f"{day(3)}T08:30", number=2)
    assert broken(asked, [*kept, skipped, third]) == ["id", "per-day"]


def test_the_others_of_a_day_are_left_where_a_session_was_skipped_but_none_where_the_day_was() -> None:
    kept = [attrs.evolve(session("run", f"{day(0)}T07:00"), status="skipped")]
    later, last = session("run", f"{day(0)}T08:00", number=2), session("run", f"{day(0)}T09:00", number=3)
    asked = request(run(**TWICE), free="daily 07:00-12:00", not_before=since(0, "07:30"), keep=kept)
    assert broken(asked, [*kept, later, last]) == []
    assert broken(asked, [*kept, attrs.evolve(last, id=session_id(day(0), "run", 1), number=1)]) == ["id", "number"]
    fourth = session("run", f"{day(0)}T10:00", number=4)
    (breach,) = check_plan(plan(asked, [*kept, later, last, fourth]))
    assert (breach.code, breach.message) == ("per-day", f"{day(0)}: run has 3 sessions; at most 2.")
    whole = request(
        run(**TWICE), free="daily 07:00-12:00", not_before=since(0, "07:30"), keep=kept,
        history=[Done(commitment="run", day=day(0), status="skipped")],
    )  # fmt: skip
    assert "status" in broken(whole, [*kept, attrs.evolve(later, status="skipped"), last, *on("-x-----")])


def test_what_was_done_today_counts_into_the_sessions_of_the_day() -> None:
    def found(history: list[Done], *sessions: Any, at: str = "08:00", **more: Any) -> list[str]:
        asked = request(run(**TWICE), free="daily 07:00-12:00", not_before=since(0, at), history=history, **more)
        return broken(asked, sessions)

    def then(at: str, number: int) -> Any:
        return session("run", f"{day(0)}T{at}", number=number)

    once = [done(0, "07:00", "07:20")]
    assert found(once, then("08:00", 2), then("09:00", 3)) == []
    assert found(once, then("08:00", 1)) == ["number"]
    assert found(once, then("08:00", 2), then("09:00", 3), then("10:00", 4)) == ["per-day"]
    assert found(once) == []
    assert found(once, then("07:55", 2)) == ["window"]
    late = [done(0, "07:00", "07:45")]
    assert found(late, then("08:15", 2)) == []
    assert found(late, then("08:10", 2)) == ["gap"]
    assert found([done(0)], then("08:00", 2)) == [], "its time isn't known"
    tight = {"free": Availability(windows="daily 07:00-12:00", most_per_day="1 h")}

    def limited(*sessions: Any) -> list[str]:
        asked = request(run(**TWICE), not_before=since(0, "08:00"), history=[done(0, "07:00", "07:30")], **tight)
        return broken(asked, sessions)

    assert limited(then("08:00", 2)) == []
    assert limited(then("08:00", 2), then("09:00", 3)) == ["limit"]
    assert broken(request(run(**TWICE), not_before=since(0, "08:00"), history=[done(0), done(-1, "07:00", "07:30")],
                          **tight), [then("08:00", 2), then("09:00", 3)]) == []  # fmt: skip
    everything = request(run(**TWICE), not_before=since(0, "10:00"), history=[done(0, "07:00", "09:00")], **tight)
    assert broken(everything, []) == [], "what was done isn't over the limit"


def test_a_gap_of_days_is_kept_from_what_was_done() -> None:
    spaced = {"days_per_week": "1-2", "min_gap": "48 h"}
    timed = done(-1, "07:30", "07:50")
    assert broken(request(run(**spaced), history=[timed]), on("-x-----", at="07:30")) == []
    assert broken(request(run(**spaced), history=[timed]), on("-x-----", at="07:25")) == ["gap"]
    assert broken(request(run(**spaced), history=[done(-1)]), on("-x-----", at="07:00")) == [], "it may have been early"
    assert broken(request(run(**spaced), history=[done(-1)]), on("x------")) == ["gap"]
    (breach,) = check_plan(plan(request(run(**spaced), history=[done(-1)]), on("x------")))
    assert breach.message == "2026-11-23-run-1 is on a day too soon after 2026-11-22."
    (breach,) = check_plan(plan(request(run(**spaced), history=[timed]), on("-x-----", at="07:25")))
    assert breach.message == "2026-11-24-run-1 starts too soon after the one of 2026-11-22."


def test_a_gap_is_kept_to_a_long_session_that_began_before_a_short_one() -> None:
    history = [done(0, "07:00", "08:00"), done(0, "07:10", "07:20")]
    asked = request(run(**TWICE), free="daily 07:00-12:00", not_before=since(0, "08:00"), history=history)
    assert broken(asked, [session("run", f"{day(0)}T08:25", number=3)]) == ["gap"]
    assert broken(asked, [session("run", f"{day(0)}T08:30", number=3)]) == []


def test_what_was_done_counts_into_the_numbers_of_doses() -> None:
    longer = SessionDose(exercise="run-move", dose=Dose(Hold("40 min")), first_session=3)
    asked = request(
        Commitment(routine=routine("run"), frequency=Frequency(days_per_week="1-7"), doses=longer),
        not_before=since(2),
        history=[done(-5), done(0), done(1)],
    )
    (found,) = check_plan(plan(asked, on("--x----")))
    assert (found.code, found.message) == ("dose", "2026-11-25-run-1 hasn't the dose of session 3 of run.")
    changed = attrs.evolve(asked, history=[done(-5), done(0)])
    assert broken(changed, on("--x----")) == []
    assert broken(changed, on("--xx---")) == ["dose"]
    assert broken(changed, on("--sx---")) == ["dose"], "one that is skipped later keeps its number"


def test_a_plan_that_may_begin_long_before_it_does_is_measured_from_its_start() -> None:
    early = request(run(**DAILY), not_before=datetime.fromisoformat("2025-11-30T12:00"))
    assert broken(early, on("xxxxxxx")) == []
    assert broken(early, on("xxxxxx-")) == ["days"]
