"""What plans and fits say can be said in another language: whatever is in a message that isn't data is a message."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import routine

import footex
from footex import (
    Availability,
    Commitment,
    Fit,
    Frequency,
    Infeasible,
    Plan,
    Policy,
    Routine,
    fit_to_budget,
    plan_programme,
    plan_week,
)
from footex.markup import Element, Node, Trusted
from footex.messages.message import Joined, Message
from footex.model import Criterion
from footex.planning import (
    Away,
    Busy,
    ConflictingRule,
    NotTheDayAfter,
    OneADay,
    Remedy,
    SharedRest,
    WeeklyBusy,
    advice,
    diff_plans,
)
from footex.planning.fit.view import view_fit
from footex.planning.plan.views.notebook import view_plan
from footex.testing import plans, routines
from pseudo import bare_english, in_other_letters, pseudo_language

MONDAY = date(2026, 11, 23)
LETTER = re.compile("[A-Za-z]")
FIGURES = (int, date, datetime)
"""What is the same in all languages: figures and dates."""


def leaves(text: str) -> Iterator[str]:
    """The texts in a text that no language can say otherwise, without those that have no letter of English."""
    if isinstance(text, Message):
        for value in text.values.values():
            if isinstance(value, str):
                yield from leaves(value)
            else:
                assert isinstance(value, FIGURES), (text, value)
    elif isinstance(text, Joined):
        for part in text.parts:
            yield from leaves(part)
    elif LETTER.search(text):
        yield text


def data_of(value: Any) -> Iterator[str]:
    """Every text in the fields of a value: ids, names, titles, notes, sources' words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from data_of(part)
    elif isinstance(value, Criterion):
        yield from (value.text, value.measure or "")
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            yield from data_of(getattr(value, each.name))


def texts_of(node: Node) -> Iterator[str]:
    """The texts of a tree of elements."""
    assert not isinstance(node, Trusted)
    if isinstance(node, Element):
        for child in node.children:
            yield from texts_of(child)
    else:
        yield node


def says(plan: Plan) -> Iterator[str]:
    """Every text that a plan gives to people."""
    yield from (reason.message for reason in plan.assumed)
    for session in plan.sessions:
        yield from (reason.message for reason in session.reasons)
    for row in plan.rows():
        yield from (row.weekday, row.notes, row.mark, *(part for dose in row.doses for part in dose))
    for other in plan.alternatives:
        yield other.message
        yield from (each.message for each in (*other.differences, *other.costs))
    for advised in advice(plan):
        yield from (advised.message, advised.source)
    yield from map(str, (*plan.request.wishes, *plan.request.rests))
    yield from texts_of(view_plan(plan))


def own_english(plan: Plan) -> list[str]:
    """What of the texts of a plan is neither a message nor data."""
    known = set(data_of(plan.request.commitments)) | set(data_of(plan.request.availability)) | {plan.request.pace.id}
    known |= {stay.zone for stay in plan.request.availability.stays} | {plan.request.availability.zone}
    known |= {done.commitment for done in plan.request.history}
    for own in (plan, *(other.plan for other in plan.alternatives)):
        known |= {session.id for session in own.sessions}
    return [leaf for text in says(plan) for leaf in leaves(text) if not is_known(leaf, known)]


def is_known(leaf: str, known: set[str]) -> bool:
    """Whether a text is data, or the beginning of such, as in the picture of a week."""
    return leaf in known or (leaf.endswith("…") and any(text.startswith(leaf[:-1]) for text in known))


@settings(max_examples=settings.default.max_examples // 2)
@given(plans())
def test_plans_of_all_kinds_say_nothing_but_messages_and_data(plan: Plan) -> None:
    assert own_english(plan) == []


def often(name: str, minutes: int = 10, **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


BUNDLED = footex.bundled().routines
STRETCHING, SIMPLE = BUNDLED["heel-and-foot-stretching"], BUNDLED["simple-foot-exercises"]


def crowded() -> Plan:
    """A week that isn't as it was asked for, after days that weren't either, with another one."""
    return plan_week(
        [often("a", 30, days_per_week="2-4"), often("b", 20, days_per_week=3), often("needed", as_needed=True)],
        Availability(
            windows="mon, wed, fri 18:00-19:00; tue 07:00-07:20", preferred_most_per_day="25 min", zone="Europe/Vienna"
        ),
        start=MONDAY,
        history=[("a", "2026-11-22"), ("gone", "2026-11-20")],
        wishes=[OneADay(commitments=["a", "b"]), NotTheDayAfter(commitment="needed", other="needed")],
        alternatives=2,
    )


def shortened() -> Plan:
    """A week with less than prescribed."""
    return plan_week(STRETCHING, "daily 06:30-06:50", start=MONDAY, shorten=True)


def kept() -> Plan:
    """A week that keeps an earlier one as far as it can."""
    legs = often("legs", 20, days_per_week="3-4", rest_days="1-2")
    first = plan_week(legs, "daily 07:00-08:00", start=MONDAY)
    ids = [session.id for session in first.sessions]
    first = first.mark(ids[0], "skipped").mark(ids[1], "cancelled")
    return plan_week(
        legs, "daily 07:30-08:30", start=MONDAY, keep=first, not_before="2026-11-25T00:00",
        rests=SharedRest(gap="24 h", commitments="legs"),
    )  # fmt: skip


def climbing() -> Plan:
    """A programme of several weeks with answers that aren't used."""
    commitments = [
        Commitment(routine=STRETCHING, weeks=2), Commitment(routine=SIMPLE, first_week=2), often("late", days_per_week=1)
    ]  # fmt: skip
    policy = Policy(rest_days=1, min_gap="4 h", days_per_week=2)
    return plan_programme(commitments, "daily 06:30-21:00", start=MONDAY, weeks=3, policy=policy)


def phased() -> Plan:
    """A protocol in phases."""
    protocol = next(one for one in footex.bundled().protocols.values() if len(one.phases) > 1)
    return plan_programme(protocol, "daily 00:00-24:00", start=MONDAY, policy=Policy(days_per_week=3, min_gap="1 h"))


@pytest.mark.parametrize("make", [crowded, shortened, kept, climbing])
def test_plans_with_much_to_report_say_nothing_but_messages_and_data(make: Any) -> None:
    plan = make()
    assert own_english(plan) == []
    bare = {word for word in bare_english(plan.table(language=pseudo_language())) if word not in known_words(plan)}
    assert bare == set()


def known_words(plan: Plan) -> set[str]:
    return {word for text in data_of(plan.request.commitments) for word in text.split()}


def test_differences_are_messages() -> None:
    plan = crowded()
    first = plan.sessions[0]
    later = attrs.evolve(first, start=first.start + timedelta(minutes=5), end=first.end + timedelta(minutes=5))
    other = attrs.evolve(plan, sessions=[later, *plan.sessions[1:-1]])
    found = diff_plans(plan, other)
    assert {one.code for one in found} == {"moved", "removed"}
    assert {leaf for one in found for leaf in leaves(one.message)} == {one.about for one in found}


@settings(max_examples=settings.default.max_examples // 3)
@given(routines())
def test_fits_say_nothing_but_messages_and_data(whole: Routine) -> None:
    with suppress(footex.FootexError):
        assert own_english_of_fit(fit_to_budget(in_other_letters(whole), "3 min")) == []


def test_a_bundled_fit_says_nothing_but_messages_and_data() -> None:
    assert own_english_of_fit(fit_to_budget(in_other_letters(STRETCHING), "10 min")) == []


def own_english_of_fit(fit: Fit) -> list[str]:
    """What a fit of a routine in other letters says in English that isn't a message: the pace is named as it is."""
    said = [*map(str, fit.changes), *texts_of(view_fit(fit))]
    return [leaf for text in said for leaf in leaves(text) if leaf != fit.estimate.pace.id]


NAMES = ("a", "b", "the dentist", "choir", "skiing", *(f"c{number}" for number in range(6)))
"""The ids and descriptions of what is asked for below."""


def refusal(commitments: Any, free: Any, **more: Any) -> Infeasible:
    with pytest.raises(Infeasible) as caught:
        plan_week(commitments, free, start=MONDAY, **more)
    return caught.value


def own_english_of_refusal(error: Infeasible, *known: str) -> list[str]:
    """What of the texts of a proof, and of its rules and changes, is neither a message nor data."""
    said = [error.problem, *error.reasons, *error.changes, error.verdict]
    said += [one.message for one in error.details if isinstance(one, ConflictingRule | Remedy)]
    return [leaf for text in said for leaf in leaves(text) if leaf not in known]


BINDS = Policy(blocked="binds")
DENTIST = Busy(start="2026-11-24T07:00", end="2026-11-24T07:45", what="the dentist")
TWO = [often("a", 30, days_per_week=7), often("b", 20, days_per_week=7)]
IMPOSSIBLE: dict[str, tuple[Any, Any, dict[str, Any]]] = {
    "days without time": (often("a", 20, days_per_week=5), "mon-thu 07:00-08:00", {}),
    "dates taken": (
        often("a", 20, days_per_week=7),
        Availability(
            windows="daily 07:00-08:00",
            blocked="2026-11-25",
            busy=[DENTIST],
            away=[
                Away(first="2026-11-26", last="2026-11-27", what="skiing"),
                Away(first="2026-11-28", last="2026-11-28"),
            ],
            busy_weekly=WeeklyBusy(windows="sun 07:00-07:50", what="choir"),
        ),
        {"policy": BINDS},
    ),
    "one appointment": (
        often("a", 20, days_per_week=7),
        Availability(windows="daily 07:00-08:00", busy=[DENTIST]),
        {"policy": BINDS},
    ),
    "weekly appointments": (
        often("a", 20, days_per_week=7),
        Availability(windows="daily 07:00-08:00", busy_weekly=WeeklyBusy(windows="mon-wed, sun 07:00-07:50")),
        {"policy": BINDS},
    ),
    "a limit": (TWO, Availability(windows="daily 07:00-09:00", most_per_day="40 min"), {}),
    "time between": (TWO, "daily 07:00-07:54", {"between": "5 min"}),
    "a step": (TWO, Availability(windows="daily 07:10-08:00", step="30 min"), {}),
    "a gap": (often("a", 10, per_day=3, min_gap="4 h", days_per_week=5), "daily 07:00-12:00", {}),
    "an interval": (often("a", 10, every="3 h", days_per_week=7, per_day="3-4"), "daily 07:00-10:00", {}),
    "fixed weekdays": (often("a", 20, weekdays=["monday", "tuesday"]), "wed-sun 07:00-08:00", {}),
    "a rest": (often("a", 20, days_per_week=2, rest_days=2), "mon, tue 07:00-08:00", {}),
    "runs": (often("a", 20, consecutive_days="2-3", rest_days="1-2"), "mon, wed 07:00-08:00", {}),
    "a shared rest": (TWO, "daily 07:00-08:00", {"rests": SharedRest(gap="48 h", commitments=["a", "b"])}),
    "what is over": (often("a", 20, days_per_week=7), "daily 07:00-07:10", {"not_before": "2026-11-23T07:05"}),
    "blocked dates": (
        often("a", 20, days_per_week=4),
        Availability(windows="daily 07:00-08:00", blocked=["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-28"]),
        {"policy": BINDS},
    ),
    "a time away": (
        often("a", 20, days_per_week=7),
        Availability(windows="daily 07:00-08:00", away=Away(first="2026-11-26", last="2026-11-27", what="skiing")),
        {"policy": BINDS},
    ),
    "many commitments": (
        [often(f"c{number}", 15, days_per_week="2-3") for number in range(6)],
        "mon-fri 07:00-07:30",
        {},
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_why_a_week_is_impossible_is_said_in_messages_and_data(name: str) -> None:
    commitments, free, more = IMPOSSIBLE[name]
    assert own_english_of_refusal(refusal(commitments, free, **more), *NAMES) == []


@settings(max_examples=10)
@given(
    st.integers(4, 40),
    st.fixed_dictionaries(
        {}, optional={"days_per_week": st.integers(4, 7), "per_day": st.integers(2, 3), "min_gap": st.just("2 h")}
    ),
    st.sampled_from(["mon-thu 07:00-07:30", "daily 07:00-07:20, 18:00-18:15", "sat 09:00-09:05"]),
    st.integers(1, 2),
)
def test_why_generated_programmes_are_impossible_is_said_in_messages_and_data(
    minutes: int, frequency: dict[str, Any], free: str, weeks: int
) -> None:
    policy, found = Policy(days_per_week=5, min_gap="3 h"), list[str]()
    try:
        plan_programme(often("a", minutes, **frequency), free, start=MONDAY, weeks=weeks, policy=policy)
    except Infeasible as error:
        found = own_english_of_refusal(error, *NAMES)
    assert found == []


def test_what_cannot_be_fitted_is_said_in_messages_and_data() -> None:
    kept = STRETCHING.exercises()[0].id
    for keep in ((), (kept,)):
        with pytest.raises(Infeasible) as caught:
            fit_to_budget(STRETCHING, "20 s", keep=keep, below_source=False)
        assert own_english_of_refusal(caught.value, STRETCHING.id, kept) == []


def test_what_a_source_leaves_open_is_asked_in_messages_and_data() -> None:
    for frequency in ({}, {"consecutive_days": "2-3"}, {"days_per_week": 3, "per_day": "2-3"}):
        with pytest.raises(footex.PolicyNeeded) as caught:
            plan_week(often("a", **frequency), "daily 07:00-20:00", start=MONDAY)
        assert [leaf for asked in caught.value.questions for leaf in leaves(asked.message)] == []
