"""Speech: how many words are said in how long, and durations in words that are spoken."""

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from footex.messages import cues
from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.punctuation import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.messages.language import Language

__all__ = ["MILLISECONDS_A_WORD", "choose_spoken", "count_spoken_words", "say_duration"]

MILLISECONDS_A_WORD = 400
"""How long a word takes: 2.5 words a second."""

_LONGEST_WORD = 15
_LIKE_LETTERS = 7


def count_spoken_words(text: str) -> int:
    """Count the words that a text is spoken in, long ones and figures as several.

    A digit, or a letter of a script that has no spaces, takes as long as half a word.

    Example:
        >>> count_spoken_words("set 1 of 3"), count_spoken_words("repetition 1370")
        (4, 3)
    """
    return sum(-(-_letters(word) // _LONGEST_WORD) for word in text.split())


def _letters(word: str) -> int:
    """How many letters take as long as a word."""
    if word.isascii() and word.isalpha():
        # Most words: a page asks for thousands.
        return len(word)
    return sum(_LIKE_LETTERS if letter.isdigit() or east_asian_width(letter) in "WF" else 1 for letter in word)


def choose_spoken(texts: "Iterable[str]", milliseconds: int, language: "Language" = ENGLISH) -> str:
    """The first of several texts that is spoken within a time in a language; empty if none is.

    Args:
        texts: The longest first.
        milliseconds: The time.
        language: Whose words are counted.

    Example:
        >>> choose_spoken(["Squat, 10 repetitions", "Squat"], 1000)
        'Squat'
    """
    most = milliseconds // MILLISECONDS_A_WORD
    return next((text for text in texts if text and count_spoken_words(language.say(text)) <= most), "")


def say_duration(milliseconds: int) -> str:
    """A duration with its units in full, so that every voice reads them alike.

    Example:
        >>> say_duration(90_000), say_duration(1_500)
        ('1 minute 30 seconds', '1.5 seconds')
    """
    seconds, fraction = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    said = [
        cues.SAID_HOURS(hours, count=hours) if hours else "",
        cues.SAID_MINUTES(minutes, count=minutes) if minutes else "",
    ]
    if fraction:
        said.append(cues.SAID_SECONDS(_SEVERAL, count=f"{seconds}.{fraction:03}".rstrip("0")))
    elif seconds or not milliseconds:
        said.append(cues.SAID_SECONDS(seconds, count=seconds))
    return join(said, SPACE)


_SEVERAL = 2
"""What chooses the form of a noun beside a fraction."""
