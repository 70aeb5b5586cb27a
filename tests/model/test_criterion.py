"""Criteria: words that say what has to be so, typed where they have a form."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from footex import Evidence, FootexError
from footex.model import Criterion, CriterionSense
from footex.model.sources.criterion import as_criteria
from footex.testing import criteria

AT_LEAST, AT_MOST = CriterionSense.AT_LEAST, CriterionSense.AT_MOST
UNDER, OVER = CriterionSense.UNDER, CriterionSense.OVER


@pytest.mark.parametrize(
    ("text", "measure", "sense", "figure", "scale"),
    [
        ("pain at most 3/10", "pain", AT_MOST, "3", 10),
        ("pain under 3/10", "pain", UNDER, "3", 10),
        ("Pain  no more than 02.50 out of 10", "Pain", AT_MOST, "2.5", 10),
        ("pain 3 / 10 or less", "pain", AT_MOST, "3", 10),
        ("up to 5/10 pain", "pain", AT_MOST, "5", 10),
        ("RPE above 7", "RPE", OVER, "7", None),
        ("at least 25 single heel raises", "single heel raises", AT_LEAST, "25", None),
        ("25 single heel raises", "single heel raises", AT_LEAST, "25", None),
        ("25 or more heel raises on each side", "heel raises on each side", AT_LEAST, "25", None),
        ("12 repetitions", "repetitions", AT_LEAST, "12", None),
        ("Fewer than 2 falls", "falls", UNDER, "2", None),
        ("no swelling", "swelling", AT_MOST, "0", None),
        ("Without fatigue", "fatigue", AT_MOST, "0", None),
        ("painless", "pain", AT_MOST, "0", None),
    ],
)
def test_a_criterion_is_typed_where_its_words_have_a_form(
    text: str, measure: str, sense: CriterionSense, figure: str, scale: int | None
) -> None:
    criterion = Criterion(text)
    assert criterion.typed
    assert (criterion.measure, criterion.sense, criterion.figure, criterion.scale) == (
        measure, sense, Decimal(figure), scale,
    )  # fmt: skip
    assert str(criterion.figure) == figure
    assert criterion.text == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "able to walk without a limp", "at least heel raises", "25", "3/10", "pain 3/10", "pain 2-3/10",
        "12 are easy", "3 x 10 without fatigue", "(25) heel raises", "12 °",
        "3 weeks", "at least 30 s on one leg", "strength at least 90 %", "able to walk 400 m", "at least 5 kg on it",
        "pain at most 3/10 and no swelling", "no pain or swelling", "at least 25 heel raises, no pain",
        "at least 25 heel raises or more", "at least 25 or more heel raises", "at least 12345678 steps",
    ],
)  # fmt: skip
def test_other_words_are_kept_and_nothing_is_compared(text: str) -> None:
    criterion = Criterion(text)
    assert not criterion.typed
    assert (criterion.measure, criterion.sense, criterion.figure, criterion.scale) == (None, None, None, None)
    assert criterion.text == text
    assert criterion.is_met({"pain": 0, "repetitions": 100, "heel raises": 100}) is None


@pytest.mark.parametrize(
    ("text", "figure", "met"),
    [
        ("pain at most 3/10", 3, True), ("pain at most 3/10", Fraction(7, 2), False),
        ("pain under 3/10", 3, False), ("pain under 3/10", Decimal("2.9"), True),
        ("at least 3 pain", 3, True), ("at least 3 pain", 2, False),
        ("pain over 3", 3, False), ("pain over 3", 4, True),
        ("no pain", 0, True), ("pain-free", 1, False),
    ],
)  # fmt: skip
def test_a_measured_figure_meets_a_criterion_exactly(text: str, figure: int, met: bool) -> None:
    assert Criterion(text).is_met({" PAIN": figure}) is met


def test_whether_words_are_met_is_said_by_their_own_text() -> None:
    easy = Criterion("12 are easy")
    assert easy.is_met({"12 are easy": True}) is True
    assert easy.is_met({"12  Are Easy": False}) is False
    assert easy.is_met({"12 are easy": 12}) is None
    assert Criterion("no pain").is_met({"no pain": True, "pain": 5}) is True


@pytest.mark.parametrize(
    ("measured", "told"),
    [
        (
            {"pain": 11},
            "Criterion.is_met.measured[pain]: 11 is above the scale; write a figure from 0 to 10",
        ),
        ({"pain": True}, "Criterion.is_met.measured[pain]: True is not a figure; write the measured pain"),
        ({"pain": -1}, "Criterion.is_met.measured[pain]: -1 is below 0; write 0 or more"),
        (
            {"pain": 2.5},
            "Criterion.is_met.measured[pain]: 2.5 is not an exact figure; "
            "write a whole number, a Fraction or a Decimal",
        ),
        (
            {"pain": Decimal("nan")},
            "Criterion.is_met.measured[pain]: Decimal('NaN') is not an exact figure; "
            "write a whole number, a Fraction or a Decimal",
        ),
        ({5: 5}, "Criterion.is_met.measured: 5 is not text; write a string"),
        (5, "Criterion.is_met.measured: 5 is not a mapping; write figures by what they measure"),
    ],
)  # fmt: skip
def test_what_is_no_measured_figure_is_refused(measured: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Criterion("pain at most 3/10").is_met(measured)  # type: ignore[arg-type]
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pain at most 3/0", "Criterion: 'pain at most 3/0' has a scale that ends at 0; write a scale such as 3/10"),
        (
            "pain at most 12/10",
            "Criterion: 'pain at most 12/10' has a figure above its scale; write at most 10/10",
        ),
        *(
            (
                text,
                f"Criterion: '{text}' doesn't say what is measured; "
                "write text such as 'pain at most 3/10', '25 heel raises' or words without a figure",
            )
            for text in ("at least 25", "at most 3/10", "25 or more")
        ),
        (25, "Criterion.text: 25 is not a criterion; "
         "write text such as 'pain at most 3/10', '25 single heel raises' or other words"),
        ("", "Criterion.text: '' is empty; write at least one word"),
        ("a" * 201, "Criterion.text: 201 is past the bound of 200 characters"),
    ],
)  # fmt: skip
def test_what_has_a_form_and_says_nothing_is_refused(text: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Criterion(text)  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_evidence_of_a_criterion_is_about_its_text() -> None:
    known = Evidence(field="text", basis="stated", printed="pain under 3/10")
    criterion = Criterion("pain under 3/10", evidence=known)
    assert criterion.evidence == (known,)
    assert repr(Criterion("no pain")) == "Criterion('no pain')"
    assert criterion._shown() == repr(criterion)
    assert Criterion("no pain")._shown() == "'no pain'"
    with pytest.raises(FootexError, match="leads to no field of this Criterion"):
        Criterion("pain", evidence=Evidence(field="pain", basis="stated", printed="5"))


@given(criteria())
def test_a_criterion_reads_back_as_it_is_written(criterion: Criterion) -> None:
    assert Criterion(str(criterion), evidence=criterion.evidence) == criterion
    if not criterion.evidence:
        assert Criterion(str(criterion)) == criterion


def test_one_criterion_or_several_are_read_with_their_field_named() -> None:
    known = Criterion("no pain")
    assert as_criteria("no pain", "Phase.enter") == as_criteria(known, "Phase.enter") == (known,)
    assert as_criteria(["no pain", known], "Phase.enter") == (known, known)
    for value, told in (
        (["no pain", "at least 5"], "Phase.enter[1]: 'at least 5' doesn't say what is measured"),
        (["a" * 201], "Phase.enter[0]: 201 is past the bound of 200 characters"),
        ([5], "Phase.enter[0]: 5 is not a Criterion"),
    ):
        with pytest.raises(FootexError) as caught:
            as_criteria(value, "Phase.enter")  # type: ignore[arg-type]
        assert str(caught.value).startswith(told)
