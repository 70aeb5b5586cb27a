"""Languages: how messages are said in other words than the English ones, by way of gettext."""

from string import Formatter
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, assert_never

from footex.errors import FootexError
from footex.messages.entries import all_entries
from footex.messages.message import Joined, Message, Plural, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.messages.message import Entry

__all__ = ["ENGLISH", "InvalidLanguage", "Language", "Translations", "make_language"]


class Translations(Protocol):
    """What `gettext.translation` and `gettext.GNUTranslations` give.

    Example:
        >>> from gettext import NullTranslations
        >>> translations: Translations = NullTranslations()
        >>> make_language("en-GB", translations).say("toes")
        'toes'
    """

    def gettext(self, message: str, /) -> str: ...  # noqa: D102 - as gettext documents it

    def pgettext(self, context: str, message: str, /) -> str: ...  # noqa: D102 - as above

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str: ...  # noqa: D102 - as above

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int, /) -> str: ...  # noqa: D102 - as above


class InvalidLanguage(FootexError, ValueError):
    """Translations whose fields aren't those of the English texts.

    Attributes:
        code: The language.
        problems: Each English text, with what is wrong with its translation.

    Example:
        >>> print(InvalidLanguage("de", ("'rest {rest}' has the fields ['rest'], its translation []",)))
        the translations of 'de' don't fit: 'rest {rest}' has the fields ['rest'], its translation []
    """

    def __init__(self, code: str, problems: tuple[str, ...]) -> None:
        super().__init__(code, problems)
        self.code = code
        self.problems = problems

    def __str__(self) -> str:
        return f"the translations of {self.code!r} don't fit: {'; '.join(self.problems)}"


class Language(NamedTuple):
    """A language to say messages in, English or one that `make_language` made.

    Attributes:
        code: Its BCP 47 code, such as `"en"` or `"pt-BR"`.
        direction: `"ltr"`, or `"rtl"` for what is written from right to left.
        translations: What translates; `None` for English.

    Example:
        >>> from footex.messages.punctuation import COLON
        >>> ENGLISH.say(COLON(name="rest", text="30 s"))
        'rest: 30 s'
    """

    code: str
    direction: str
    translations: Translations | None

    def say(self, text: str) -> str:
        """A text in this language, as plain `str`: messages are translated, all else stays as it is."""
        if self.translations is None:
            return str.__str__(text)
        match text:
            case Message(entry=entry, values=values, number=number):
                said = {name: self.say(value) if isinstance(value, str) else value for name, value in values.items()}
                return _translate(entry, number, self.translations).format_map(said)
            case Joined(separator=separator, parts=parts):
                return self.say(separator).join(map(self.say, parts))
            case _:
                return text


def _translate(entry: "Entry", number: int, translations: Translations) -> str:
    match entry:
        case Text(text, ""):
            return translations.gettext(text)
        case Text(text, context):
            return translations.pgettext(context, text)
        case Plural(one, other, ""):
            return translations.ngettext(one, other, number)
        case Plural(one, other, context):
            return translations.npgettext(context, one, other, number)
        case _:
            assert_never(entry)


ENGLISH: Final = Language("en", "ltr", None)
"""The language that every message is written in."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left: CLDR's `layout` of those that gettext's own list has."""

_NUMBERS = range(200)
"""Numbers that show every plural form: the rules of gettext's manual go by the last two digits, and by 0, 1 and 2."""
_ANY_NUMBER = range(2, 3)
"""One that isn't 1, for an entry that doesn't differ by a number."""


def make_language(code: str, translations: Translations) -> Language:
    """Make a language of gettext translations, such as `gettext.translation("footex", "folder", ["de"])` gives.

    What it doesn't translate stays in English.

    Args:
        code: Its BCP 47 code, which HTML gives to screen readers.
        translations: What translates the texts of `footex.pot`.

    Raises:
        InvalidLanguage: A translation has other fields than the English text, so that it would lose a figure.

    Example:
        >>> from gettext import NullTranslations
        >>> make_language("en-GB", NullTranslations()).code
        'en-GB'
    """
    problems = tuple(problem for entry in all_entries() for problem in _find_problems(entry, translations))
    if problems:
        raise InvalidLanguage(code, problems)
    direction = "rtl" if code.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
    return Language(code, direction, translations)


def _find_problems(entry: "Entry", translations: Translations) -> "Iterator[str]":
    """What is wrong with the forms of an entry: each has its fields, but that of 1 alone may leave out the figure."""
    template, numbers = (entry.other, _NUMBERS) if isinstance(entry, Plural) else (entry.text, _ANY_NUMBER)
    said = {number: _translate(entry, number, translations) for number in numbers}
    only_of_one = set(said.values()) - {form for number, form in said.items() if number != 1}
    for form in sorted(set(said.values())):
        right = [fields_of(template), fields_of(entry[0])] if form in only_of_one else [fields_of(template)]
        if fields_of(form) not in right:
            yield f"{entry[0]!r} has the fields {sorted(right[0])}, its translation {sorted(fields_of(form))}"


def fields_of(template: str) -> frozenset[str]:
    """The fields of a template, each as it is written: nothing but a name is right."""
    try:
        pieces = tuple(Formatter().parse(template))
    except ValueError as error:
        return frozenset({str(error)})
    return frozenset(
        f"{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}"
        for _, name, form, conversion in pieces
        if name is not None
    )
