"""The check that stated figures are among those printed, figure by figure."""

import pytest
from finding import CAUTION, SOURCE, exercise, found, routine, stated

from footex import Caution, Move, Reps, Source, StopRule
from footex.model import Claim, Criterion, Outcome, Population, Work


@pytest.mark.parametrize(
    ("load", "printed", "borne"),
    [
        ("20 kg", "20 kg", True),
        ("20.5-25 kg", "20.5 to 25 kilos", True),
        ("20 kg", "25 kg", False),
        ("50-75 % 1RM", "50-75 % of your maximum", True),
        ("50-70 % 1RM", "50-75 % of your maximum", False),
        ("RPE 7-8", "effort of seven to eight", True),
        ("red band", "3 times with the red band", True),
        ("body weight + 10 kg", "body weight plus 10 kg", True),
        ("2 RIR", "leave some in the tank", True),
    ],
)
def test_a_stated_load_is_printed(load: str, printed: str, borne: bool) -> None:
    stating = routine(dose={"load": load}, evidence=[stated("dose.load", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


@pytest.mark.parametrize(
    ("work", "field", "printed", "borne"),
    [
        (Move(distance="400 m"), "distance", "jog 400 metres", True),
        (Move(distance="400 m"), "distance", "jog 200 m", False),
        (Move(distance="0.5-1 mi"), "distance", "0.5 to 1 mile", True),
        (Move(distance="about 400 m"), "distance", "round the block", True),
        (Move(steps=20), "steps", "Repeat for 20 steps", True),
        (Move(steps=20), "steps", "30 steps", False),
        (Reps(5, unit="breath"), "count", "five breaths", True),
    ],
)
def test_a_stated_distance_and_stated_steps_are_printed(work: Work, field: str, printed: str, *, borne: bool) -> None:
    stating = routine(work=work, evidence=[stated(f"dose.work[0].{field}", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


@pytest.mark.parametrize(
    ("work", "printed", "borne"),
    [
        (Reps(10), "10 times", True),
        (Reps(10), "ten times", True),
        (Reps(10), "12 times", False),
        (Reps("5-10"), "5 to 10 circles", True),
        (Reps("5-10"), "10 circles", False),
        (Reps("a few"), "a few times", True),
        (Reps("several"), "many times", False),
        (Reps(10), "dix fois", True),
        (Reps(25), "twenty-five times", True),
        (Reps(20), "twenty-five times", False),
        (Reps(1000), "1,000 times", True),
        (Reps(7), "every day", True),
        (Reps("1-2"), "one and a half times", False),
    ],
)
def test_stated_figures_stand_in_what_is_printed(work: Reps, printed: str, *, borne: bool) -> None:
    stating = routine(work=work, evidence=[stated("dose.work[0].count", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


@pytest.mark.parametrize(
    ("rest", "printed", "borne"),
    [
        ("1 min 30 s", "1 min 30 s", True),
        ("1 min 30 s", "1:30", True),
        ("1 min 30 s", "a minute and a half", True),
        ("1 min 30 s", "1 minute", False),
        ("30 s - 1 min", "30 seconds to 1 minute", True),
        ("1.5 s", "1.5 seconds", True),
        ("10 s", "10 minutes", False),
        ("10 s", "10 times", True),
        ("10 s", "a count of ten", True),
        ("10 s", "every morning", True),
        ("5-10 s", "5 sets of 10 seconds", False),
    ],
)
def test_stated_times_stand_in_what_is_printed(rest: str, printed: str, *, borne: bool) -> None:
    stating = routine(dose={"sets": 2, "rest": rest}, evidence=[stated("dose.rest", printed)])

    assert (found(only="evidence-mismatch", routines=stating) == []) is borne


def test_stated_durations_stand_in_what_is_printed_in_some_unit() -> None:
    claim = Claim(kind="total-time", time="15-20 min", evidence=stated("time", "15-20 minutes"))
    wrong = Claim(kind="total-time", time="15-20 min", evidence=stated("time", "15-30 minutes"))
    other = Claim(kind="benefit", text="Balance", evidence=stated("text", "one thing: balance"))

    sources = Source(id="s", title="S", claims=[claim, wrong, other])
    assert found(only="evidence-mismatch", sources=sources) == ["sources['s'].claims[1].evidence[0]"]


@pytest.mark.parametrize(
    ("fields", "printed", "wrong"),
    [
        ({"people": 305}, "305 people", False),
        ({"people": 305}, "35 people", True),
        ({"people": 305}, "many people", False),
    ],
)
def test_the_people_of_an_outcome_are_among_the_printed_numbers(
    fields: dict[str, int], printed: str, *, wrong: bool
) -> None:
    outcome = Outcome(measure="falls", result="better", evidence=stated("people", printed), **fields)  # type: ignore[arg-type]
    trial = Source(id="s", title="T", outcomes=outcome)
    assert found(only="evidence-mismatch", sources=trial) == ["sources['s'].outcomes[0].evidence[0]"] * wrong


def test_a_claimed_period_is_among_the_printed_numbers() -> None:
    for printed, wrong in (("in 6 to 12 weeks", False), ("in 6 weeks", True)):
        claim = Claim(kind="time-to-benefit", time="6-12 weeks", evidence=stated("time", printed))
        source = Source(id="s", title="T", claims=claim)
        assert found(only="evidence-mismatch", sources=source) == ["sources['s'].claims[0].evidence[0]"] * wrong


@pytest.mark.parametrize(("printed", "wrong"), [("pain of 5/10", False), ("pain of 4/10", True), ("mild pain", False)])
def test_the_figure_of_a_limit_is_among_the_printed_numbers(printed: str, *, wrong: bool) -> None:
    limit = Criterion("pain at most 5/10", evidence=stated("text", printed))
    rule = StopRule(text="Stop.", by="s", limit=limit, evidence=stated("limit", printed))
    mild = [Caution(text="Five times.", by="s", evidence=stated("text", printed)), CAUTION]
    where = ["stop_rules[0].evidence[0]", "stop_rules[0].limit.evidence[0]"] * wrong
    for holder, shelf in (
        (exercise(stop_rules=rule, cautions=mild), "exercises"),
        (routine(stop_rules=rule, cautions=mild), "routines"),
        (Source(id="s", title="S", stop_rules=rule, cautions=mild), "sources"),
    ):
        places = [f"{shelf}['{holder.id}'].{place}" for place in where]
        assert found(only="evidence-mismatch", **{shelf: holder}) == places


def test_a_limit_in_words_has_no_figure_to_print() -> None:
    limit = Criterion("able to walk", evidence=stated("text", "for 5 minutes"))
    rule = StopRule(text="Stop.", by="s", limit=limit)
    assert found(only="evidence-mismatch", exercises=exercise(stop_rules=rule)) == []


def test_the_age_of_a_population_has_evidence_and_is_among_the_printed_numbers() -> None:
    for printed, wrong in (("18 to 55 years", False), ("18 to 65 years", True)):
        population = Population(text="adults", age="18-55", evidence=stated("age", printed))
        own = routine(population=population)
        assert found(only="evidence-mismatch", routines=own) == ["routines['toes'].population.evidence[0]"] * wrong
    bare = routine(population=Population(text="adults", age="18-55"), source=SOURCE)
    assert "routines['toes'].population.age" in found(only="evidence-missing", routines=bare)
