"""How many words are said in how long."""

import pytest

from footex.timing.timelines.speech import choose_spoken, count_spoken_words, say_duration


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Heel raise", 2),
        ("13", 1),
        ("960", 2),
        ("7,000 steps", 3),
        ("Wadenhebeübungen", 2),
        ("踵上げ", 2),
        ("x" * 10_000, 667),
    ],
)
def test_a_long_word_a_figure_and_a_script_without_spaces_take_longer(text: str, words: int) -> None:
    assert count_spoken_words(text) == words


def test_a_word_takes_400_ms() -> None:
    texts = ["rest 30 seconds", "rest"]
    chosen = [choose_spoken(texts, time) for time in (1200, 1199, 400, 399)]
    assert chosen == ["rest 30 seconds", "rest", "rest", ""]
    assert choose_spoken(["", "rest"], 5000) == "rest"


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (1000, "1 second"),
        (30_000, "30 seconds"),
        (500, "0.5 seconds"),
        (61_000, "1 minute 1 second"),
        (120_000, "2 minutes"),
        (3_600_000, "1 hour"),
        (7_322_250, "2 hours 2 minutes 2.25 seconds"),
        (0, "0 seconds"),
    ],
)
def test_units_are_said_in_full(milliseconds: int, said: str) -> None:
    assert say_duration(milliseconds) == said
