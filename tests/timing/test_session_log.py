"""Session logs: what they hold, what of it can't be so together, and the times read off them."""

import pickle
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from footex import BoundExceeded, Duration, InvalidValue
from footex.model import Sides
from footex.testing import session_logs
from footex.timing import Grain, Level, LoggedPart, RepeatedStep, SessionLog, SkippedStep

WORK = LoggedPart(place="items[0]", kind="work", planned_milliseconds=72_000, real_milliseconds=70_000)
REST = LoggedPart(place="items[0]", kind="rest", planned_milliseconds=30_000, real_milliseconds=47_250)
SKIPPED = SkippedStep(step=1, planned_milliseconds=30_000, real_milliseconds=12_000)
LOG = SessionLog(
    routine="desk-break", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical", pace="steady-1",
    grain="bout", parts=[WORK, REST], reached=3, finished=True, paused_milliseconds=5_000,
)  # fmt: skip


def refused(**fields: Any) -> str:
    """The field of the error of a log with other fields."""
    with pytest.raises(InvalidValue) as caught:
        evolve(LOG, **fields)
    return caught.value.field


def test_its_times_are_those_of_its_parts_and_pauses() -> None:
    assert LOG.planned == Duration("1 min 42 s")
    assert LOG.real == Duration("1 min 57.25 s")
    assert LOG.paused == Duration("5 s")
    assert LOG.elapsed == Duration("2 min 2.25 s")


def test_its_texts_become_values() -> None:
    assert LOG.start == datetime(2026, 11, 23, 7, 0, 12, tzinfo=timezone(timedelta(hours=1)))
    assert (LOG.level, LOG.grain) == (Level.TYPICAL, Grain.BOUT)
    assert evolve(LOG, side="left").side is Sides.LEFT
    assert evolve(LOG, parts=WORK).parts == (WORK,)


def test_what_may_be_left_out_is_nothing() -> None:
    log = evolve(LOG, paused_milliseconds=0)
    assert (log.plan_session, log.side, log.skipped, log.repeated) == (None, None, (), ())
    assert log.elapsed == log.real


def test_it_shows_what_and_when_and_whether_it_was_stopped() -> None:
    assert repr(LOG) == "<SessionLog desk-break: 2026-11-23 07:00>"
    assert repr(evolve(LOG, finished=False, skipped=SKIPPED)) == "<SessionLog desk-break: 2026-11-23 07:00, stopped>"


@pytest.mark.parametrize("wrong", ["", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "z" * 16, 5])
def test_a_hash_is_16_hexadecimal_digits(wrong: object) -> None:
    assert refused(hash=wrong) == "SessionLog.hash"


@pytest.mark.parametrize("wrong", ["2026-11-23", "2026-11-23T07:00", "2026-11-23T07:00:00.5+01:00", 5])
def test_a_start_is_in_whole_seconds_with_an_offset(wrong: object) -> None:
    assert refused(start=wrong) == "SessionLog.start"


def test_the_session_of_a_plan_is_its_date_commitment_and_number() -> None:
    assert evolve(LOG, plan_session="2026-11-23-desk-break-1").plan_session == "2026-11-23-desk-break-1"
    for wrong in ("", "desk-break", "2026-11-23-1", "2026-11-23-desk-break-0", "2026-13-23-desk-break-1", 5):
        assert refused(plan_session=wrong) == "SessionLog.plan_session"


def test_a_side_is_left_or_right() -> None:
    for wrong in ("both", Sides.EACH, 5):
        assert refused(side=wrong) == "SessionLog.side"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("routine", "Desk break"), ("pace", ""), ("level", "middle"), ("grain", "set"), ("finished", 1),
     ("paused_milliseconds", -1), ("reached", 0), ("parts", []), ("parts", "work"), ("skipped", 5), ("repeated", [5])],
)  # fmt: skip
def test_every_field_is_checked(field: str, wrong: object) -> None:
    assert refused(**{field: wrong}).startswith(f"SessionLog.{field}")


def test_each_place_and_kind_is_there_once() -> None:
    with pytest.raises(InvalidValue, match=r"'items\[0\] rest' is there twice; write each place and kind once"):
        evolve(LOG, parts=[WORK, REST, evolve(REST, real_milliseconds=1)])


def test_only_steps_that_were_reached_are_skipped_or_repeated() -> None:
    assert evolve(LOG, skipped=evolve(SKIPPED, step=2)).skipped[0].step == 2
    assert refused(skipped=[SKIPPED, evolve(SKIPPED, step=3)]) == "SessionLog.skipped[1].step"
    assert refused(repeated=RepeatedStep(step=3, times=2)) == "SessionLog.repeated[0].step"


def test_a_step_is_repeated_once_in_the_list_and_more_often_than_others() -> None:
    twice, once = RepeatedStep(step=1, times=2), RepeatedStep(step=1, times=1)
    assert evolve(LOG, repeated=twice).repeated == (twice,)
    assert refused(repeated=[twice, once]) == "SessionLog.repeated[1].step"
    assert refused(repeated=once) == "SessionLog.repeated[0].times"
    # It was skipped one time, and completed another.
    assert evolve(LOG, repeated=once, skipped=SKIPPED).repeated == (once,)


def test_a_stopped_session_has_the_step_that_was_under_way() -> None:
    assert not evolve(LOG, finished=False, skipped=SKIPPED).finished
    with pytest.raises(InvalidValue, match="write the step that was under way when it was stopped"):
        evolve(LOG, finished=False)


def test_what_was_skipped_is_within_the_parts() -> None:
    whole = evolve(SKIPPED, real_milliseconds=117_250)
    assert evolve(LOG, skipped=whole).skipped == (whole,)
    with pytest.raises(
        InvalidValue, match="'117251 ms' is longer than all parts together; write at most the 117250 ms"
    ):
        evolve(LOG, skipped=evolve(whole, real_milliseconds=117_251))


@pytest.mark.parametrize("name", ["planned_milliseconds", "real_milliseconds"])
def test_no_session_is_longer_than_a_duration_can_be(name: str) -> None:
    most = timedelta(days=999_999_999) // timedelta(milliseconds=1)
    parts = [evolve(WORK, **{name: most - 1}), evolve(REST, **{name: 1})]
    log = evolve(LOG, parts=parts, paused_milliseconds=0)
    assert most in {log.planned.milliseconds[0], log.real.milliseconds[0]}
    with pytest.raises(BoundExceeded):
        evolve(log, parts=[parts[0], evolve(REST, **{name: 2})])


@given(session_logs())
def test_logs_are_copied_by_pickles_and_equal_by_what_they_hold(log: SessionLog) -> None:
    assert pickle.loads(pickle.dumps(log)) == log
    assert hash(evolve(log)) == hash(log)
    assert log.elapsed == log.real + log.paused
