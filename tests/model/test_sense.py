"""Open figures: what can be written, what it is, and what it never is."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type"

import pickle
from datetime import timedelta

import pytest
from hypothesis import given

import footex
from footex import BoundExceeded, Count, Dose, Duration, FootexError, Frequency, Hold, InvalidValue, Reps, Rest
from footex.model import TO_FAILURE, Sense
from footex.testing import count_amounts, duration_amounts


@pytest.mark.parametrize(
    ("text", "written", "sense"),
    [
        ("about 10", "about 10", Sense.ABOUT),
        (" approximately  10 ", "about 10", Sense.ABOUT),
        ("about 5-10", "about 5-10", Sense.ABOUT),
        ("about 5-6-10", "about 5-6-10", Sense.ABOUT),
        ("about 10-10", "about 10", Sense.ABOUT),
        ("at least 8", "at least 8", Sense.AT_LEAST),
        ("8+", "at least 8", Sense.AT_LEAST),
        ("8 +", "at least 8", Sense.AT_LEAST),
        ("up to 12", "up to 12", Sense.AT_MOST),
        ("at most 12", "up to 12", Sense.AT_MOST),
        ("at least 5, to failure", "at least 5, to failure", Sense.AT_LEAST_TO_FAILURE),
        ("5+ until fatigue", "at least 5, to failure", Sense.AT_LEAST_TO_FAILURE),
        ("5+,to failure", "at least 5, to failure", Sense.AT_LEAST_TO_FAILURE),
        ("5-10", "5-10", Sense.EXACT),
    ],
)
def test_a_count_is_read_with_its_sense_and_written_in_one_way(text: str, written: str, sense: Sense) -> None:
    count = Count(text)
    assert (str(count), count.sense) == (written, sense)
    assert Count(written) == count == Count(count.low, count.high, count.typical, sense=sense.value)
    assert pickle.loads(pickle.dumps(count)) == count
    assert hash(Count(written)) == hash(count)


@pytest.mark.parametrize(
    ("text", "written", "sense"),
    [
        ("about 15 seconds", "about 15 s", Sense.ABOUT),
        ("about 1:30", "about 1 min 30 s", Sense.ABOUT),
        ("approximately 5-10 s", "about 5-10 s", Sense.ABOUT),
        ("at least PT1M", "at least 1 min", Sense.AT_LEAST),
        ("30 s+", "at least 30 s", Sense.AT_LEAST),
        ("up to 60 s", "up to 1 min", Sense.AT_MOST),
        ("at most 60 s", "up to 1 min", Sense.AT_MOST),
        ("5-10 s", "5-10 s", Sense.EXACT),
    ],
)
def test_a_duration_is_read_with_its_sense_and_written_in_one_way(text: str, written: str, sense: Sense) -> None:
    duration = Duration(text)
    assert (str(duration), duration.sense) == (written, sense)
    low, typical, high = map(Duration.from_milliseconds, duration.milliseconds)
    assert Duration(written) == duration == Duration(low, high, typical, sense=sense.value)
    assert Duration(duration) == Duration(duration, sense=sense) == duration
    assert pickle.loads(pickle.dumps(duration)) == duration


@pytest.mark.parametrize("text", ["to failure", "until failure", "to fatigue", "until fatigue"])
def test_work_is_to_failure_however_that_is_said(text: str) -> None:
    dose = Dose([Reps(text, hold=text), Hold(text)], sets=text)
    assert dose == Dose([Reps(TO_FAILURE, hold=TO_FAILURE), Hold(TO_FAILURE)], sets=TO_FAILURE)
    assert Reps("AMRAP") == Reps("as many as possible") == Reps(TO_FAILURE)
    assert Hold("as long as possible") == Hold(TO_FAILURE)
    assert (str(TO_FAILURE), repr(TO_FAILURE)) == ("to failure", "TO_FAILURE")


@given(count_amounts())
def test_a_count_reads_back_as_it_is_written(amount: footex.model.CountAmount) -> None:
    assert Reps(str(amount) if isinstance(amount, Count) else amount).count == amount


@given(duration_amounts())
def test_a_duration_reads_back_as_it_is_written(amount: footex.model.DurationAmount) -> None:
    assert Hold(str(amount) if isinstance(amount, Duration) else amount).duration == amount


def test_an_open_figure_is_no_number() -> None:
    assert Count("8+") != 8
    assert Count("8+") != Count("about 8") != Count(8)
    assert not Count("8+").exact
    assert Duration("about 15 s") != timedelta(seconds=15)
    assert Duration("about 15 s") != Duration("15 s")
    assert not Duration("about 15 s").exact
    assert len({Count(8), Count("8+"), Count("up to 8"), 8}) == 3
    assert len({Duration("15 s"), Duration("about 15 s"), timedelta(seconds=15)}) == 2
    assert f"{Duration('about 15 s'):>12}" == "  about 15 s"


OPEN = "is open; resolve it first: STEADY.resolve(...)"
ABOUT = Duration("about 15 s")


@pytest.mark.parametrize(
    "compute",
    [
        lambda: ABOUT + Duration("1 s"),
        lambda: Duration("1 s") + ABOUT,
        lambda: ABOUT * 2,
        lambda: 2 * ABOUT,
        lambda: ABOUT.minutes,
        lambda: f"{ABOUT:high}",
    ],
)
def test_nothing_is_computed_with_an_open_duration(compute: object) -> None:
    with pytest.raises(InvalidValue) as caught:
        compute()  # type: ignore[operator]
    assert str(caught.value) == f"Duration: 'about 15 s' {OPEN}"


READ = "write 10, '5-10', '5-6-10' (low-typical-high) or 'at least 8'"
RANGE = "is an open figure and a range"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Count("about lots"), f"Count: 'about lots' is not a count; {READ}"),
        (lambda: Count("about"), f"Count: 'about' is not a count; {READ}"),
        (lambda: Count("8 to failure"), f"Count: '8 to failure' is not a count; {READ}"),
        (lambda: Count("up to 8, to failure"), f"Count: 'up to 8, to failure' is not a count; {READ}"),
        (lambda: Count("at least 8+"), f"Count: 'at least 8+' is not a count; {READ}"),
        (lambda: Count("at least 5-10"), f"Count: 'at least 5-10' {RANGE}; write 'at least 5'"),
        (lambda: Reps("5-10+"), f"Reps.count: '5-10+' {RANGE}; write 'at least 5'"),
        (lambda: Count(5, 10, sense="at-most"), f"Count: 'up to 5-10' {RANGE}; write 'up to 5'"),
        (lambda: Count("about 10-5"), "Count: '10-5' is out of order; write low-typical-high, the least first"),
        (lambda: Count("8+", sense="about"),
         "Count: '8+' is text beside other figures; write Count('5-6-10') or Count(5, 10, 6)"),
        (lambda: Duration("about 15"), "Duration: 'about 15' is not a duration; write 'about 15 s'"),
        (lambda: Duration("about a while"),
         "Duration: 'about a while' is not a duration; write '20 s', '5-10 s', '1 min 30 s', '1:30' or 'PT1M30S'"),
        (lambda: Duration("up to 5-10 s"), f"Duration: 'up to 5-10 s' {RANGE}; write 'up to 5 s'"),
        (lambda: Duration("5-10 s", sense="at-least"), f"Duration: 'at least 5-10 s' {RANGE}; write 'at least 5 s'"),
        (lambda: Rest("about 0 s"), "Rest.duration: 'about 0 s' is no time at all; write '0 s'"),
        (lambda: Hold("about 0 s"), "Hold.duration: 'about 0 s' is no time at all; write a duration over 0 s"),
        (lambda: Duration("5 s+, to failure"),
         "Duration: 'at least 5 s, to failure' is a sense that only a count has; write 'at least 5 s' or 'to failure'"),
        (lambda: Duration("about 5 s", sense="at-most"),
         "Duration.sense: 'at-most' stands beside about 5 s; write one of the two"),
        (lambda: Duration("about 5 s", "10 s"),
         "Duration: 'about 5 s' is a range beside other figures; write one range, or exact durations"),
        (lambda: Rest("to failure"), "Rest.duration: 'to failure' is no rest; write '1 min' or 'unstated'"),
        (lambda: Frequency(per_day="about 3"),
         "Frequency.per_day: 'about 3' is open; write a figure such as '3', or a range"),
        (lambda: Frequency(per_day="AMRAP"),
         "Frequency.per_day: 'to failure' is open; write a figure such as '10', or a range"),
        (lambda: Frequency(min_gap="at least 4 h"),
         "Frequency.min_gap: 'at least 4 h' is open; write a figure such as '4 h', or a range"),
        (lambda: Frequency(min_gap=TO_FAILURE),
         "Frequency.min_gap: 'to failure' is open; write a figure such as '20 s', or a range"),
        (lambda: footex.model.Claim(kind="total-time", time="about 5-10 min"),
         "Claim.time: 'about 5-10 min' is open; write a figure such as '5-10 min', or a range"),
        (lambda: footex.Policy(days_per_week="5+"),
         "Policy.days_per_week: 'at least 5' is open; write a figure such as '5', or a range"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_open_figure_is_said(call: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        call()  # type: ignore[operator]
    assert str(caught.value) == message


def test_open_figures_keep_the_bounds() -> None:
    with pytest.raises(BoundExceeded):
        Count("about 10001")
    with pytest.raises(BoundExceeded):
        Hold("up to 25 h")


def test_at_leaves_open_figures_as_they_are() -> None:
    dose = Dose(Reps("8+", hold="about 5-10 s"), sets="to failure")
    squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), dose)
    routine = footex.Routine(id="legs", title="Legs", items=footex.Block(squat, rounds="up to 3"))
    assert routine.at(1) is routine
