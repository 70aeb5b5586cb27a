"""Loads: every kind read and written, compared by grams, and bands in their order."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given

from footex import UNSTATED, Dose, Evidence, Exercise, FootexError, InvalidValue, Prescription, Reps
from footex.model import Bands, Load, LoadKind
from footex.testing import bands, dose_loads


@given(dose_loads())
def test_a_load_and_its_text_round_trip(load: Load) -> None:
    assert Load(str(load)) == load == Load(f"  {load} ")
    assert hash(Load(str(load))) == hash(load)
    assert attrs.evolve(load) == load == pickle.loads(pickle.dumps(load)) == copy.deepcopy(load)
    assert eval(repr(load)) == load  # noqa: S307 - what `repr` gives reads back


@given(dose_loads())
def test_figures_are_in_order_and_grams_follow_them(load: Load) -> None:
    figures = load.figures
    assert (figures is None) is (load.kind in (LoadKind.BAND, LoadKind.WORDS))
    assert figures is None or 0 <= figures[0] <= figures[1] <= figures[2]
    assert (load.grams is None) is (load.kind is not LoadKind.MASS)
    assert load.effort is None or load.effort.kind in (LoadKind.RPE, LoadKind.RIR)
    assert load.added_grams is None or (
        load.kind is LoadKind.BODY_WEIGHT and list(load.added_grams) == sorted(load.added_grams)
    )


@pytest.mark.parametrize(
    ("written", "text", "kind", "figures"),
    [
        ("20 kg", "20 kg", "mass", "20 20 20"),
        ("020.50kilograms", "20.5 kg", "mass", "20.5 20.5 20.5"),
        ("20-25 KG", "20-25 kg", "mass", "20 22.5 25"),
        ("20 \N{EN DASH} 25 kgs", "20-25 kg", "mass", "20 22.5 25"),
        ("20-22-25 kg", "20-22-25 kg", "mass", "20 22 25"),
        ("45 lbs", "45 lb", "mass", "45 45 45"),
        ("2.5 pounds", "2.5 lb", "mass", "2.5 2.5 2.5"),
        ("500 grams", "500 g", "mass", "500 500 500"),
        ("80% 1RM", "80 % 1RM", "share-of-1rm", "80 80 80"),
        ("82.5 percent of 1 rm", "82.5 % 1RM", "share-of-1rm", "82.5 82.5 82.5"),
        ("50-75 % 1RM", "50-75 % 1RM", "share-of-1rm", "50 62.5 75"),
        ("20-50% of MVC", "20-50 % MVC", "share-of-mvc", "20 35 50"),
        ("8RM", "8 RM", "repetition-maximum", "8 8 8"),
        ("1RM", "1 RM", "repetition-maximum", "1 1 1"),
        ("8-12 RM", "8-12 RM", "repetition-maximum", "8 10 12"),
        ("8-11 RM", "8-11 RM", "repetition-maximum", "8 10 11"),
        ("rpe 7-8", "RPE 7-8", "rpe", "7 7.5 8"),
        ("RPE 7.5-8", "RPE 7.5-8", "rpe", "7.5 7.8 8"),
        ("RPE 0", "RPE 0", "rpe", "0 0 0"),
        ("2 rir", "2 RIR", "rir", "2 2 2"),
        ("0-1 RIR", "0-1 RIR", "rir", "0 1 1"),
        ("body weight", "body weight", "body-weight", "100 100 100"),
        ("Bodyweight", "body weight", "body-weight", "100 100 100"),
        ("100 % of BW", "body weight", "body-weight", "100 100 100"),
        ("50 % body weight", "50 % body weight", "body-weight", "50 50 50"),
        ("BW+10kg", "body weight + 10 kg", "body-weight", "100 100 100"),
        ("body weight - 20 kg", "body weight - 20 kg", "body-weight", "100 100 100"),
        ("50-60 % body weight - 20-25 lb", "50-60 % body weight - 20-25 lb", "body-weight", "50 55 60"),
        ("red band", "red band", "band", ""),
        ("a red band", "red band", "band", ""),
        ("the X-heavy Band", "X-heavy band", "band", ""),
        ("a  band", "a band", "words", ""),
        ("the a band", "the a band", "words", ""),
        ("a book on the towel", "a book on the towel", "words", ""),
        ("machine\nlevel 3", "machine level 3", "words", ""),
        ("\u8db3", "\u8db3", "words", ""),
        ("80 % 1RM at RPE 8", "80 % 1RM at RPE 8", "share-of-1rm", "80 80 80"),
        ("20kg at 2rir", "20 kg at 2 RIR", "mass", "20 20 20"),
        ("a red band at 2 RIR", "red band at 2 RIR", "band", ""),
        ("hands at hips", "hands at hips", "words", ""),
    ],
)  # fmt: skip
def test_a_load_is_read_in_many_ways_and_written_in_one(written: str, text: str, kind: str, figures: str) -> None:
    load = Load(written)

    assert str(load) == load.text == text
    assert load.kind is LoadKind(kind)
    assert " ".join(map(str, load.figures or ())) == figures
    assert repr(load) == f"Load({text!r})"
    assert repr(Dose(Reps(5), load=written)) == f"Dose(Reps(5), load={text!r})"


def test_equal_masses_in_two_units_differ_as_values_and_compare_by_their_grams() -> None:
    pound, grams = Load("1 lb"), Load("453.59237 g")

    assert pound != grams
    assert pound.grams == grams.grams == (Decimal("453.59237"),) * 3
    assert Load("20 kg").grams == Load("20000 g").grams == (20_000,) * 3
    assert Load("0.00001 g").grams == (Decimal("0.00001"),) * 3
    # A half pound is finer than ten micrograms, and exact.
    assert Load("2.5 lb").grams == (Decimal("1133.980925"),) * 3
    assert Load("45-50 lb").grams == (Decimal("20411.65665"), Decimal("21545.637575"), Decimal("22679.6185"))


def test_what_is_added_to_body_weight_is_in_grams_below_0_where_it_is_taken_off() -> None:
    assert Load("body weight + 10-20 kg").added_grams == (10_000, 15_000, 20_000)
    assert Load("body weight - 10-20 kg").added_grams == (-20_000, -15_000, -10_000)
    assert Load("body weight").added_grams is None
    assert Load("body weight + 10 kg").grams is None


def test_an_effort_may_go_with_any_load_that_is_not_one() -> None:
    assert Load("82.5 % 1RM at RPE 8").effort == Load("RPE 8")
    assert Load("RPE 8").effort is None
    assert Load("8 RM at 0 RIR").kind is LoadKind.REPETITION_MAXIMUM


def test_loads_of_different_texts_differ() -> None:
    texts = (
        "20 kg",
        "20-25 kg",
        "20-22-25 kg",
        "20 lb",
        "20 % 1RM",
        "20 % MVC",
        "20 RM",
        "20 RIR",
        "RPE 20",
        "20 kg at RPE 8",
    )
    assert len({Load(text) for text in texts}) == len(texts)
    assert Load("20 kg") != "20 kg"


def test_a_dose_takes_a_load_or_its_text_and_unknown_and_none_differ() -> None:
    unknown, none, some = Dose(Reps(5)), Dose(Reps(5), load=None), Dose(Reps(5), load="20 kg")

    assert unknown.load is UNSTATED
    assert unknown == Dose(Reps(5), load="unstated") == Dose(Reps(5), load=UNSTATED)
    assert none.load is None
    assert some.load == Load("20 kg")
    assert some == Dose(Reps(5), load=Load("20kg"))
    assert len({unknown, none, some}) == 3


def test_evidence_says_where_a_load_comes_from() -> None:
    evidence = Evidence(field="dose.load", basis="stated", printed="50-75 % of your maximum")
    curl = Prescription(Exercise(id="curl", name="Curl"), Dose(Reps(5), load="50-75 % 1RM"), evidence=evidence)

    assert curl.evidence == (evidence,)
    assert curl.with_dose(attrs.evolve(curl.dose, sets=2)).evidence == (evidence,)
    assert curl.with_dose(attrs.evolve(curl.dose, load="60 % 1RM")).evidence == ()


OR_WORDS = "or words that have no unit and no figure first"
ANY = f"'20 kg', '80 % 1RM', '70 % MVC', '8 RM', 'RPE 7-8', '2 RIR', 'body weight + 10 kg', 'red band', {OR_WORDS}"
NOT_A_LOAD = {
    "-5 kg": "'5 kg'", "20,5 kg": "'20.5 kg'", "20 kilos": "'20 kg'", "20 k": "'20 kg'", "kg 20": "'20 kg'",
    "about 20 kg": "'20 kg'", "~20 kg": "'20 kg'", "at least 20 kg": "'20 kg'", "20 kg dumbbells": "'20 kg'",
    "20 kg each hand": "'20 kg'", "20  kg.": "'20 kg'", "2 x 10 kg": "'10 kg'", "weight of 5 kg": "'5 kg'",
    "5 kg band": "'5 kg'", "20 to 25 kg": "'20-25 kg'", "20 kg - 25 kg": "'20-25 kg'", "20 kg to 25 kg": "'20-25 kg'",
    "red band + 2 kg": "'2 kg'", "2 kg 5 lb": "'2 kg'",
    "80 1RM": "'80 % 1RM'", "1RM 80 %": "'80 % 1RM'", "80 per cent of 1RM": "'80 % 1RM'", "80 MVC": "'80 % MVC'",
    "80 percent of one-rep max": "'80 % 1RM'", "80 % of your 1RM": "'80 % 1RM'", "80 % 1RM-85 % 1RM": "'80-85 % 1RM'",
    "70 % of maximal voluntary contraction": "'70 % MVC'", "70% MVIC": "'70 % MVC'",
    "80 % 1RM, RPE 8": "'80 % 1RM at RPE 8'", "80 % 1RM @ 2 RIR": "'80 % 1RM at 2 RIR'",
    "RM 8": "'8 RM'", "8-RM": "'8 RM'", "8 rep max": "'8 RM'", "8 reps max": "'8 RM'",
    "7 RPE": "'RPE 7'", "RPE: 7": "'RPE 7'", "RPE 7 to 8": "'RPE 7-8'", "RPE 7-RPE 8": "'RPE 7-8'", "RPE 7/10": "'RPE 7'",
    "@ RPE 8": "'RPE 8'", "heavy at RPE 7": "'RPE 7'", "RPE 8 at 2 RIR": "'RPE 8'",
    "RIR 2": "'2 RIR'", "2 reps in reserve": "'2 RIR'", "2 RIR - 3 RIR": "'2-3 RIR'",
    "half body weight": "'50 % body weight'", "half your bodyweight": "'50 % body weight'",
    "body weight plus 10 kg": "'body weight + 10 kg'", "BW minus 20 kg": "'body weight - 20 kg'",
    "body weight + 10": "'body weight + 10 kg'", "+10 kg": "'body weight + 10 kg'",
    "10 kg + body weight": "'body weight + 10 kg'",
    "RPE": ANY, "RPE seven": ANY, "two pounds": ANY, "20 stone": ANY, "20 N": ANY, "2 dumbbells": ANY, "20 - kg": ANY,
    "10-15-20-25 kg": ANY, "60 % HRmax": ANY, "\N{VULGAR FRACTION ONE HALF} body weight": ANY, "body weight -": ANY,
}  # fmt: skip
OF_WHAT = "doesn't say of what it is a share; write"
OTHERS = {
    "20": "has no unit; write '20 kg', '20 lb' or '20 % 1RM'",
    "20 - 25.5": "has no unit; write '20-25.5 kg', '20-25.5 lb' or '20-25.5 % 1RM'",
    "80 %": f"{OF_WHAT} '80 % 1RM', '80 % MVC' or '80 % body weight'",
    "80% of max": f"{OF_WHAT} '80 % 1RM', '80 % MVC' or '80 % body weight'",
    "50-75 % of your maximum": f"{OF_WHAT} '50-75 % 1RM', '50-75 % MVC' or '50-75 % body weight'",
    "25-20 kg": "is out of order; write '20-25 kg', the least first",
    "20-30-25 kg": "is out of order; write '20-25-30 kg', the least first",
    "RPE 8-7": "is out of order; write 'RPE 7-8', the least first",
    "80-70 % 1RM": "is out of order; write '70-80 % 1RM', the least first",
    "0 kg": "is no load at all; write None where there is none",
    "0 % 1RM": "is no load at all; write None where there is none",
    "body weight + 0 kg": "is no load at all; write None where there is none",
    "20.1234567 kg": "has too many decimal places; write at most 5",
    "80.1234 % 1RM": "has too many decimal places; write at most 3",
    "RPE 7.25": "has too many decimal places; write at most 1",
    "1.5 RIR": "has too many decimal places; write a whole number",
    "8.5 RM": "has too many decimal places; write a whole number",
    "none": "is not a load; write None where there is none",
    "Unstated": "is not a load; write None where there is none",
    "red band; blue band": "holds ';'; write words without ',', ';' and '@'",
    "machine, level 3": "holds ','; write words without ',', ';' and '@'",
    "red @ blue": "holds '@'; write words without ',', ';' and '@'",
}
WRONG = OTHERS | {
    text: f"is not a load; write {right}" + ("" if right == ANY else f", {OR_WORDS}")
    for text, right in NOT_A_LOAD.items()
}


@pytest.mark.parametrize(("text", "message"), WRONG.items())
def test_a_slip_is_never_kept_as_words_and_the_error_says_what_would_be_right(text: str, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Load(text)
    assert str(caught.value) == f"Load: {text!r} {message}"

    with pytest.raises(FootexError) as caught:
        Dose(Reps(5), load=text)
    assert str(caught.value) == f"Dose.load: {text!r} {message}"


def test_what_is_meant_by_a_long_text_is_not_sought() -> None:
    with pytest.raises(InvalidValue) as caught:
        Load("20 kg" + " of sand" * 10)
    assert caught.value.expected == f"write {ANY}"


def test_the_wrong_texts_are_many_and_what_is_proposed_reads() -> None:
    assert len(WRONG) >= 60
    for right in {one.strip("'") for one in NOT_A_LOAD.values() if one and one != ANY}:
        assert Load(right).text == right


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("10001 kg", "Load: 10,001 is past the bound of 10,000 kg"),
        ("20000.00001 lb", "Load: 20,001 is past the bound of 20,000 lb"),
        ("RPE 20.1", "Load: 21 is past the bound of 20 RPE"),
        ("1001 % 1RM", "Load: 1,001 is past the bound of 1,000 % 1RM"),
        ("101 RM", "Load: 101 is past the bound of 100 RM"),
        ("a" * 201, "Load: 201 is past the bound of 200 characters"),
        ("a" * 187 + " band at 2rir", "Load: 201 is past the bound of 200 characters"),
        ("", "Load.text: '' is empty; write at least one word"),
        ("a\u202eb", "Load.text: 'a\\u202eb' holds U+202E right-to-left override, which nobody sees; write plain printable text"),
        (5, "Load.text: 5 is not a load; write text such as '20 kg', '80 % 1RM' or 'red band'"),
        (None, "Load.text: None is not a load; write text such as '20 kg', '80 % 1RM' or 'red band'"),
    ],
)  # fmt: skip
def test_a_load_out_of_bounds_is_refused(value: Any, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Load(value)
    assert str(caught.value) == message

    if value is not None:
        with pytest.raises(FootexError) as caught:
            Dose(Reps(5), load=value)
        assert str(caught.value) == message.replace("Load.text" if "Load.text" in message else "Load", "Dose.load")


@given(bands())
def test_bands_compare_by_the_order_of_their_maker(some: Bands) -> None:
    loads = [f"{name} band" for name in some.names]

    assert [some.rank(load) for load in loads] == list(range(len(loads)))
    assert (min(loads, key=some.rank), max(loads, key=some.rank)) == (loads[0], loads[-1])
    assert Bands(list(some.names)) == some


def test_one_colour_is_heavier_or_lighter_by_the_make() -> None:
    one, other = Bands(["yellow", "red", "green"]), Bands(["green", "Red", "yellow"])

    assert one.rank("red band") < one.rank("green band")
    assert other.rank(Load("RED band at RPE 8")) > other.rank("green band")
    assert repr(one) == "Bands(['yellow', 'red', 'green'])"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Bands(["red", "blue", "Red"]), "Bands.names[2]: 'Red' is there twice; write each band once"),
        (lambda: Bands([]), "Bands.names: [] is empty; write the bands, the lightest first"),
        (lambda: Bands(["red", 5]), "Bands.names[1]: 5 is not text; write a string"),  # type: ignore[list-item]
        (lambda: Bands(["red"]).rank("blue band"), "Bands.rank.load: 'blue band' is none of these bands; write one of red band"),
        (lambda: Bands(["red"]).rank("20 kg"), "Bands.rank.load: '20 kg' is not a band; write 'red band'"),
        (lambda: Bands(["red"]).rank("20"), "Bands.rank.load: '20' has no unit; write '20 kg', '20 lb' or '20 % 1RM'"),
    ],
)  # fmt: skip
def test_what_is_none_of_the_bands_is_refused(make: Any, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        make()
    assert str(caught.value) == message
