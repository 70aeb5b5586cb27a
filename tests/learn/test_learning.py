"""Learning a pace: near the prior with little data, near the data with much, and nothing dropped unsaid."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from measured import took

import footex
from footex import InvalidValue
from footex.learn import LearnedPace, LearnedTime, Measurement, learn_pace
from footex.timing import BRISK, GENTLE, STEADY

pytest.importorskip("scipy")


def squats(seconds: float, sessions: int = 1) -> list[Measurement]:
    """Sessions of 20 repetitions, so many seconds each."""
    return [took(20 * seconds, day, repetitions=20) for day in range(1, sessions + 1)]


def time_of(learned: LearnedPace, name: str = "repetition") -> LearnedTime:
    return next(one for one in learned.times if one.name == name)


def typical(learned: LearnedPace, name: str = "repetition") -> int:
    return time_of(learned, name).interval.milliseconds[1]


def test_without_any_measurement_the_times_are_the_priors() -> None:
    learned = learn_pace([], id="anna-1")
    assert [one.interval.milliseconds[1] for one in learned.times] == [3000, 30000, 3000, 30000, 600, 750, 5000, 30000]
    assert (learned.sessions, learned.measurements, learned.since, learned.until) == (0, 0, None, None)
    assert repr(learned) == "<LearnedPace anna-1: of 0 sessions>"
    for one in learned.times:
        assumed = getattr(learned.pace, one.name)
        assert assumed.value == one.prior == getattr(STEADY, one.name).value
        assert assumed.reason == "in no session learned from; steady-1 has it so"


def test_a_time_goes_from_the_prior_to_what_was_measured() -> None:
    found = [typical(learn_pace(squats(6, sessions), id="anna-1")) for sessions in (1, 2, 5, 28)]
    assert found == sorted(found)
    assert 4_000 < found[0] < 5_700
    assert 5_800 < found[-1] < 6_100


def test_the_interval_gets_narrower_and_the_pace_keeps_the_spread_of_sessions() -> None:
    one, many = (learn_pace(squats(3, sessions), id="anna-1") for sessions in (1, 28))
    widths = [time_of(learned).interval.milliseconds for learned in (one, many)]
    assert widths[0][2] - widths[0][0] > 2 * (widths[1][2] - widths[1][0])
    low, middle, high = many.pace.repetition.value.milliseconds
    assert low < widths[1][0] < middle < widths[1][2] < high


def test_a_higher_rate_has_a_wider_interval() -> None:
    narrow, wide = (learn_pace(squats(3), id="anna-1", percent=percent) for percent in (50, 95))
    assert (narrow.percent, wide.percent) == (50, 95)
    low, middle, high = time_of(narrow).interval.milliseconds
    assert time_of(wide).interval.milliseconds[0] < low < middle < high < time_of(wide).interval.milliseconds[2]


def test_an_estimate_says_what_was_learned_from_how_many_sessions_until_when() -> None:
    rests = [took(40, day, rests=1) for day in (3, 20)]
    learned = learn_pace([*squats(4, 12), *rests], id="anna-3")
    estimated = footex.estimate(footex.bundled().routines["heel-and-foot-stretching"], pace=learned.pace)
    reasons = {one.name: one.reason for one in estimated.assumptions}
    assert reasons["repetition"] == "learned from 12 sessions until 2026-11-12"
    assert reasons["rest"] == "learned from 2 sessions until 2026-11-20"
    assert reasons["transition"] == "in no session learned from; steady-1 has it so"
    assert estimated.pace.id == "anna-3"
    assert (learned.sessions, learned.since, learned.until) == (13, date(2026, 11, 1), date(2026, 11, 20))
    assert repr(learned) == "<LearnedPace anna-3: of 13 sessions until 2026-11-20>"
    one = learn_pace(squats(4), id="anna-1")
    assert one.pace.repetition.reason == "learned from 1 session until 2026-11-01"


def test_each_time_says_how_often_it_was_measured() -> None:
    learned = learn_pace([*squats(3, 4), took(30, 1, rests=2, part="rest")], id="anna-1")
    assert [(one.measurements, one.occurrences, one.sessions) for one in learned.times[:3]] == [
        (4, 80, 4), (1, 2, 1), (0, 0, 0),
    ]  # fmt: skip
    assert learned.sessions == 4


def test_who_is_slow_at_all_that_was_measured_is_not_said_to_be_slow_at_the_rest() -> None:
    learned = learn_pace(squats(6, 10), id="anna-1")
    assert learned.pace.transition.value == STEADY.transition.value
    assert typical(learned, "transition") == 30_000


def test_who_is_slow_at_all_else_is_believed_sooner_to_be_slow_at_one_thing() -> None:
    rest = took(60, 1, rests=1)
    alone, beside = (typical(learn_pace([rest, *more], id="anna-1"), "rest") for more in ([], squats(6, 10)))
    assert 30_000 < alone < beside < 60_000


def test_words_and_counts_are_the_priors() -> None:
    learned = learn_pace(squats(4), id="anna-1", prior=GENTLE)
    assert learned.prior == GENTLE
    for name in ("words", "repetitions", "sets", "about", "at_least", "bout_to_failure"):
        assert getattr(learned.pace, name) == getattr(GENTLE, name)
    assert learned.pace.rest.reason == "in no session learned from; gentle-1 has it so"


def test_a_forgotten_stopwatch_is_suspected_by_name_and_counts_for_next_to_nothing() -> None:
    rests = [took(30, day, rests=1) for day in range(1, 10)]
    forgotten = took(930, 10, rests=1, part="items[2] rest")
    learned = learn_pace([*rests, forgotten], id="anna-1")
    assert [one.measurement for one in learned.suspected] == [forgotten]
    (one,) = learned.suspected
    assert one.percent > 99
    assert 29_000 < one.expected_milliseconds < 31_000
    assert one.reason == (
        "legs, 2026-11-10 07:00, items[2] rest: took 15 min 30 s, where 30 s were expected; a stopwatch left running?"
    )
    assert abs(typical(learned, "rest") - typical(learn_pace(rests, id="anna-1"), "rest")) < 100
    assert learned.measurements == 10


def test_a_stopwatch_that_was_stopped_at_once_is_suspected_too() -> None:
    rests = [took(30, day, rests=1) for day in range(1, 10)]
    learned = learn_pace([*rests, took(0, 10, rests=1)], id="anna-1")
    assert [one.measurement.start.day for one in learned.suspected] == [10]


def test_who_never_rests_is_believed() -> None:
    learned = learn_pace([took(0, day, rests=1) for day in range(1, 21)], id="anna-1")
    assert learned.suspected == ()
    assert typical(learned, "rest") < 1_500
    assert learned.pace.rest.value.milliseconds[0] >= 0


def test_the_expected_time_of_what_is_suspected_is_said_as_a_second_at_least() -> None:
    switches = [took(0.4, day, steps=1) for day in range(1, 15)]
    learned = learn_pace([*switches, took(15, 20, steps=1)], id="anna-1")
    assert "where 1 s were expected" in learned.suspected[0].reason


def test_what_is_past_belief_is_refused_and_not_learned_from() -> None:
    lost = took(2_400, 9, repetitions=1)
    learned = learn_pace([*squats(4, 3), lost], id="anna-1")
    assert [one.measurement for one in learned.refused] == [lost]
    assert (learned.measurements, learned.sessions, learned.until) == (3, 3, date(2026, 11, 3))
    assert learned.times == learn_pace(squats(4, 3), id="anna-1").times


def test_a_day_that_is_slow_as_a_whole_counts_as_one_day() -> None:
    """Ten parts of one session tell less than ten sessions."""
    parts = [took(60, 1, repetitions=10, part=f"set {number}") for number in range(10)]
    apart = [took(60, day, repetitions=10) for day in range(1, 11)]
    together, days = (learn_pace(one, id="anna-1") for one in (parts, apart))
    assert typical(together) < typical(days)
    low, _, high = time_of(together).interval.milliseconds
    assert high - low > time_of(days).interval.milliseconds[2] - time_of(days).interval.milliseconds[0]


def test_sessions_that_differ_more_are_learned_to_differ_more() -> None:
    alike = learn_pace([took(60, day, repetitions=20) for day in range(1, 25)], id="anna-1")
    unlike = learn_pace(
        [took(60 * (1.5 if day % 2 else 0.7), day, repetitions=20) for day in range(1, 25)], id="anna-1"
    )
    assert alike.session_spread < 0.15 < unlike.session_spread


def test_a_prior_with_nothing_and_with_one_figure_is_learned_from_too() -> None:
    none = evolve(STEADY, id="none-1", rest="0 s", hold="3 s")
    learned = learn_pace([took(20, day, rests=1, holds=5) for day in range(1, 20)], id="anna-1", prior=none)
    assert typical(learned, "hold") > 3_000
    assert 0 < typical(learned, "rest") < 1_000
    assert learn_pace([], id="anna-1", prior=none).pace.rest.value.milliseconds == (0, 0, 0)


def test_no_time_is_past_the_bounds_of_a_pace() -> None:
    long = evolve(STEADY, id="long-1", bout="20-24 h")
    day = 24 * 3600
    learned = learn_pace([took(2 * day, one, bouts=1) for one in range(1, 9)], id="anna-1", prior=long)
    assert learned.pace.bout.value.milliseconds[1:] == (1000 * day, 1000 * day)
    quick = evolve(STEADY, id="quick-1", step="1 ms")
    learned = learn_pace([took(0.001, one, steps=1) for one in range(1, 9)], id="anna-1", prior=quick)
    assert learned.pace.step.value.milliseconds[0] == 1


def test_the_order_of_measurements_makes_no_difference() -> None:
    measurements = [*squats(4, 5), *(took(25 + day, day, rests=1, part="rest") for day in range(1, 6))]
    one, other = (learn_pace(given, id="anna-1") for given in (measurements, measurements[::-1]))
    assert one.pace == other.pace


def test_a_learned_pace_is_saved_as_a_document_and_pickled() -> None:
    learned = learn_pace(squats(4, 3), id="anna-1")
    assert footex.loads(footex.dumps(learned.pace)) == learned.pace
    assert '"reason": "learned from 3 sessions until 2026-11-03"' in footex.dumps(learned.pace)
    assert pickle.loads(pickle.dumps(learned)) == learned


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"measurements": "log"}, "learn_pace.measurements"), ({"id": "Anna"}, "learn_pace.id"),
        ({"id": "steady-1"}, "Pace.id"), ({"prior": "steady"}, "learn_pace.prior"),
        ({"percent": 0}, "learn_pace.percent"), ({"percent": 100}, "learn_pace.percent"),
        ({"percent": 0.8}, "learn_pace.percent"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_named(given: Any, field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        learn_pace(**{"measurements": squats(4), "id": "anna-1", **given})
    assert caught.value.field == field


def test_the_prior_may_be_another_bundled_pace() -> None:
    assert typical(learn_pace(squats(4), id="anna-1", prior=BRISK)) < typical(learn_pace(squats(4), id="anna-1"))
