"""Every spelling of an amount that the loader reads is valid by the schema."""

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from schema_fields import FIELDS, loader_refuses, validator

from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.testing import count_amounts, distances, dose_loads, duration_amounts


def respell(text: str, random: Random) -> str:
    """The same amount, written as somebody else would."""
    return random.choice((
        text, f" {text} ", text.replace("-", "\N{EN DASH}"), text.replace("-", " - "), text.replace(" ", ""),
        text.replace(" min", " minutes").replace(" s", " seconds").replace(" h", " hours"), text.replace(" s", "sec"),
    ))  # fmt: skip


@given(duration_amounts(min_value="0 s"), st.integers(0, 99))
@settings(max_examples=6 * settings.default.max_examples)
def test_whatever_way_a_duration_is_spelled_that_the_loader_reads_is_valid(amount: Any, seed: int) -> None:
    random = Random(seed)
    for key in ("Dose", "rest"), ("Hold", "duration"), ("Claim", "time"), ("Exercise", "rep_time"):
        kind, field = FIELDS[key]
        for value in (*_spelled(amount, random), {"vague": "A Moment Or Two minutes"}, {"vague": "soon"}):
            assert loader_refuses(kind, field, value) or validator(kind, field.name).is_valid(value), (key, value)


def _spelled(amount: Any, random: Random) -> list[str]:
    text = str(getattr(amount, "value", amount))
    spelled = [text, respell(text, random), text.upper(), text.replace("a few", "A few")]
    if isinstance(amount, Duration):
        low, _, high = (figure // 1_000 for figure in amount.milliseconds)
        clocks = [f"{one // 60}:{one % 60:02}" for one in (low, high)]
        isos = [f"PT{one // 3600}H{one % 3600 // 60}M{one % 60}S" for one in (low, high)]
        spelled += [clocks[0], "-".join(clocks), isos[0], isos[0].lower().replace("pt", "PT"), "-".join(isos)]
        spelled += [f"{low // 3600}:{low % 3600 // 60:02}:{low % 60:02}", f"{low}.0 s", f"00{low} s"]
    return spelled


@given(count_amounts(), st.integers(0, 99))
@settings(max_examples=6 * settings.default.max_examples)
def test_whatever_way_a_count_is_spelled_that_the_loader_reads_is_valid(amount: Any, seed: int) -> None:
    text = str(getattr(amount, "value", amount))
    spelled = [text, respell(text, Random(seed)), {"vague": "a handful"}, {"vague": "a few  seconds"}, f"0{text}"]
    if isinstance(amount, Count):
        spelled.append(amount.low)  # type: ignore[arg-type]
    for key in ("Reps", "count"), ("Frequency", "days_per_week"), ("AssumedWord", "count"), ("Policy", "rest_days"):
        kind, field = FIELDS[key]
        for value in spelled:
            assert loader_refuses(kind, field, value) or validator(kind, field.name).is_valid(value), (key, value)


@given(dose_loads(), st.integers(0, 99))
@settings(max_examples=6 * settings.default.max_examples)
def test_whatever_way_a_load_is_spelled_that_the_loader_reads_is_valid(load: Any, seed: int) -> None:
    kind, field = FIELDS["Dose", "load"]
    text = str(load)
    spelled = [
        text, respell(text, Random(seed)), text.upper(), text.lower(), text.replace("%", "percent of"), f"a {text}",
        text.replace("body weight", "bw"), text.replace("kg", "kilograms"), f"0{text}", f" {text} ", f"({text})",
        text.replace(" ", "\n"), text.replace("1RM", "1 rm"), text.replace("at", "At"), f"{text} 2", f"{text}; slow",
    ]  # fmt: skip
    for value in spelled:
        assert loader_refuses(kind, field, value) or validator(kind, field.name).is_valid(value), value
    assert not loader_refuses(kind, field, text)


@given(distances(), st.integers(0, 99))
@settings(max_examples=6 * settings.default.max_examples)
def test_whatever_way_a_distance_is_spelled_that_the_loader_reads_is_valid(distance: Any, seed: int) -> None:
    kind, field = FIELDS["Move", "distance"]
    text = str(distance)
    spelled = [
        text, respell(text, Random(seed)), text.upper(), text.replace("about", "approximately"), f"0{text}", f" {text} ",
        text.replace(" mi", " miles"), text.replace(" ft", "feet"), text.replace(" ", "\n"), text.replace(" ", "  "),
        text.replace("at least ", "") + "+", f"{text} +", f"{text} each",
    ]  # fmt: skip
    for value in spelled:
        assert loader_refuses(kind, field, value) or validator(kind, field.name).is_valid(value), value
    assert not loader_refuses(kind, field, text)
