"""Which known word somebody may have meant."""

from difflib import SequenceMatcher
from random import Random

import pytest

import footex
from footex.content.hints import Hints, suggest

WORDS = tuple(
    f"{side}-{what}-{how}" for side in ("left", "right") for what in ("heel", "toe") for how in ("raise", "curl")
)


@pytest.mark.parametrize(
    "given", ["left-heal-raise", "left-heel-rasie", "eft-heel-raise", "Left heel raise", "left_heel_raise"]
)
def test_a_slip_leads_to_the_word_that_was_meant(given: str) -> None:
    assert suggest(given, WORDS) == 'did you mean "left-heel-raise"?'


def test_one_slip_among_ten_thousand_words_that_are_much_alike_leads_to_it_or_its_like() -> None:
    random = Random(7)
    words = sorted(
        {"-".join(random.choices(["heel", "toe", "towel", "raise", "curl", "sit"], k=4)) for _ in range(10_000)}
    )
    hints = Hints()
    for word in random.sample(words, 50):
        at = random.randrange(1, len(word) - 1)
        slipped = word[:at] + "x" + word[at:]
        suggested = hints.suggest(slipped, words).removeprefix('did you mean "').removesuffix('"?')
        assert SequenceMatcher(None, slipped, suggested).ratio() >= 0.85


def test_where_nothing_is_near_the_first_words_are_listed() -> None:
    assert suggest("zzz", ["a", "b"]) == "known: a, b"
    assert suggest("zzz", []) == "known: none"
    assert (
        suggest("zzz", [f"w{number}" for number in range(13)]) == f"known: {', '.join(f'w{n}' for n in range(12))}, ..."
    )


def test_words_too_long_to_compare_are_listed() -> None:
    assert suggest("a" * 51, ["a" * 50]) == f"known: {'a' * 50}"
    assert suggest("a" * 50, ["a" * 51, "a" * 49]) == f'did you mean "{"a" * 49}"?'


def test_a_hundred_slips_beside_a_large_catalogue_are_each_answered() -> None:
    catalog = footex.Catalog(
        exercises=[footex.Exercise(id=f"move-{number:05}-of-the-foot", name="M") for number in range(10_000)]
    )
    items = ", ".join(
        f'{{"type": "prescription", "exercise": "move-{number:05}-of-teh-foot", "dose": {{"work": [{{"type": "reps", "count": 5}}]}}}}'
        for number in range(100)
    )
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(
            f'{{"footex": 1, "type": "routine", "id": "r", "title": "R", "items": [{items}]}}', catalog=catalog
        )
    assert [one.message for one in caught.value.problems] == [
        f'no exercise "move-{number:05}-of-teh-foot"; did you mean "move-{number:05}-of-the-foot"?'
        for number in range(100)
    ]
