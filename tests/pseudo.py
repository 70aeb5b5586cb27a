"""A language for tests: what the library says itself is in brackets, so that what isn't is English left over."""

import re
from functools import cache
from html import unescape
from string import Formatter
from typing import Any

import attrs

from footex import Count, Duration, Vague
from footex.messages.language import Language, make_language
from footex.model import Distance, Load, Period, Tempo
from footex.model.dosage.loads.text import read_load, write_load
from footex.model.figures.amounts import KNOWN_WORDS, split_unit

__all__ = ["Pseudo", "bare_english", "in_other_letters", "pseudo_language", "text_of"]

_OPENING = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}"
_CLOSING = "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
_BRACKETED = re.compile(f"{_OPENING}[^{_OPENING}{_CLOSING}]*{_CLOSING}")
_ADDRESS = re.compile(r"https?://\S+|\b10(?:\.\d+)+/\S+")
_TAG = re.compile("<[^>]*>")
_WORD = re.compile(r"\S*[A-Za-z]\S*")


class Pseudo:
    """Translations that put brackets round what a text says, and leave its fields outside: `⟦rest ⟧{rest}`.

    A value in a field that isn't a message is so without brackets, however deep it is inside others.
    """

    def gettext(self, message: str, /) -> str:
        return _bracket(message)

    def pgettext(self, context: str, message: str, /) -> str:  # noqa: ARG002
        return _bracket(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return _bracket(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int, /) -> str:  # noqa: ARG002
        return _bracket(msgid1 if n == 1 else msgid2)


def _bracket(template: str) -> str:
    pieces = []
    for said, name, _, _ in Formatter().parse(template):
        if said:
            escaped = said.replace("{", "{{").replace("}", "}}")
            pieces.append(f"{_OPENING}{escaped}{_CLOSING}")
        if name is not None:
            pieces.append(f"{{{name}}}")
    return "".join(pieces)


@cache
def pseudo_language() -> Language:
    """The language: `xx`, from left to right."""
    return make_language("xx", Pseudo())


def bare_english(text: str) -> list[str]:
    """The words with a letter of English outside of brackets: what no message said. Web addresses and DOIs are left out.

    Markup has to be taken out first.

    Example:
        >>> bare_english("⟦rest ⟧about 30⟦ s⟧")
        ['about']
    """
    return _WORD.findall(_ADDRESS.sub(" ", _BRACKETED.sub(" ", text)))


_OTHER_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "абвгдежзийклмнопрстуфхцчшщАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩ"
)  # fmt: skip
_AS_THEY_ARE = (Count, Distance, Duration, Period, Tempo)
_IDS = ("id", "exercise", "easier", "harder", "by", "pictures")
_KEPT = ("field", "address", "doi")


def in_other_letters(value: Any) -> Any:
    """The same value with every text of its data in letters that English has none of: names, notes, sources' words.

    Ids are in digits. What the library reads itself keeps its English: units, known vague words, web addresses, DOIs.
    """
    if isinstance(value, tuple):
        return tuple(map(in_other_letters, value))
    if isinstance(value, str):
        return value.translate(_OTHER_LETTERS)
    if isinstance(value, Load):
        load = read_load(value.text)
        return Load(write_load(load._replace(words=in_other_letters(load.words))))
    if isinstance(value, Vague):
        words, unit = split_unit(value.words)
        ending = value.words[len(words) :] if unit else ""
        return value if words in KNOWN_WORDS else Vague(in_other_letters(words) + ending)
    if not attrs.has(type(value)) or isinstance(value, _AS_THEY_ARE):
        return value
    changed = {
        each.alias: _change(each.name, part)
        for each in attrs.fields(type(value))
        if each.init and each.name not in _KEPT and (part := getattr(value, each.name)) is not None
    }
    return attrs.evolve(value, **changed)


def _change(name: str, part: Any) -> Any:
    if name == "doi":
        return re.sub("[A-Za-z]", "0", part)
    return _in_digits(part) if name in _IDS else in_other_letters(part)


def _in_digits(part: Any) -> Any:
    if isinstance(part, tuple):
        return tuple(map(_in_digits, part))
    if not isinstance(part, str):
        return in_other_letters(part)
    return "".join(letter if letter == "-" else f"{ord(letter):03}" for letter in part)


def text_of(html: str) -> str:
    """What HTML shows, each element on a line of its own."""
    return unescape(_TAG.sub("\n", html))
