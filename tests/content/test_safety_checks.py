"""Checks of safety: cautions, stop rules, days in a row, frequencies that can't be met, and CERT's list."""

import attrs
import pytest
from finding import SOURCE, STOP_RULE, exercise, found, routine

import footex
from footex import Catalog, Caution, Frequency, Reps, Source
from footex.content import Severity
from footex.model import CertItem, Delivery
from footex.model.delivery import cert


def test_sessions_that_dont_fit_into_a_day() -> None:
    full = routine(frequency=Frequency(per_day=50, min_gap="20 min"), work=Reps(1000))

    assert found(only="frequency-unmet", routines=full) == ["routines['toes'].frequency.per_day"]
    assert found(only="frequency-unmet", routines=routine(frequency=Frequency(per_day=2))) == []
    vague = routine(frequency=Frequency(per_day=2), work=Reps(footex.Vague("a handful")))
    assert found(only="frequency-unmet", routines=vague) == []


@pytest.mark.parametrize(
    ("frequency", "advised"),
    [
        (Frequency(days_per_week=3), False),
        (Frequency(days_per_week=4), True),
        (Frequency(consecutive_days="2-3"), True),
        (Frequency(consecutive_days=1, rest_days=1), False),
        (Frequency(weekdays=["sunday", "monday"]), True),
        (Frequency(weekdays=["monday", "wednesday"]), False),
        (Frequency(every="1 day"), True),
        (Frequency(every="2 days"), False),
        (Frequency(), False),
    ],
)
def test_strength_on_days_in_a_row(frequency: Frequency, *, advised: bool) -> None:
    strong = exercise(kind="strength")

    assert (
        bool(found(only="strength-on-consecutive-days", routines=routine(exercise=strong, frequency=frequency)))
        is advised
    )
    own = routine(exercise=strong, frequency_of=frequency)
    assert bool(found(only="strength-on-consecutive-days", routines=own)) is advised
    assert not found(only="strength-on-consecutive-days", routines=routine(frequency=frequency))


def test_routines_without_a_caution() -> None:
    mild = exercise(cautions=Caution(text="Near a wall.", by="me"))

    assert found(only="no-caution", routines=routine(cautions=[])) == ["routines['toes'].cautions"]
    assert found(only="no-caution", routines=routine(cautions=[], source=SOURCE)) == []
    assert found(only="no-caution", routines=routine(cautions=[], exercise=mild)) == []
    assert found(only="no-caution", routines=routine(cautions=[], source=Source(id="s", title="S"))) != []


def test_routines_without_a_stop_rule() -> None:
    mild = exercise(stop_rules=STOP_RULE)
    article = Source(id="s", title="S", stop_rules=STOP_RULE)
    assert found(only="no-stop-rule", routines=routine(stop_rules=[])) == ["routines['toes'].stop_rules"]
    assert found(only="no-stop-rule", routines=routine(stop_rules=[], source=article)) == []
    assert found(only="no-stop-rule", routines=routine(stop_rules=[], exercise=mild)) == []
    assert found(only="no-stop-rule", routines=routine(stop_rules=[], exercise=exercise(source=article))) == []
    assert found(only="no-stop-rule", routines=routine()) == []


def test_that_what_was_read_states_no_stop_rule_is_no_stop_rule() -> None:
    none = footex.Evidence(field="stop_rules", basis="inferred", note="The table states none.")
    made = attrs.evolve(routine(stop_rules=[]), evidence=none)
    assert found(only="no-stop-rule", routines=made) == ["routines['toes'].stop_rules"]


def test_items_of_cert_that_a_routine_with_a_delivery_leaves_open() -> None:
    assert found(only="cert-gaps", routines=routine()) == []
    open_ = routine(delivery=Delivery(setting="a gym"))
    assert found(only="cert-gaps", routines=open_) == ["routines['toes'].delivery"]
    (told,) = [one.message for one in footex.check(Catalog(routines=open_), select="cert-gaps")]
    assert told.startswith("leaves items of CERT open: 2 who provides it, and their qualification; 3 alone or in a ")
    assert told.endswith("15 the rule for the starting level; 16a how fidelity is assessed")
    assert [one.severity for one in footex.check(Catalog(routines=open_), select="cert-gaps")] == [Severity.ADVICE]


def test_a_routine_that_leaves_only_16b_open_is_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cert, "cert_gaps", lambda _: (CertItem.AS_PLANNED,))
    assert found(only="cert-gaps", routines=routine(delivery=Delivery(setting="a gym"))) == []
