"""The texts that people read, in one place: every floor words its own values with them.

A module for each subject holds its entries, `Text` and `Plural`. Calling an entry makes a `Message`: the English text,
which remembers the entry and the values in it, so that a `Language` can say it in other words later.

Public here is what says texts in a language; `footex.content.load_language` reads one from a file.

Example:
    >>> import footex
    >>> footex.messages.ENGLISH.code
    'en'
"""

# fmt: off
__all__ = ["ENGLISH", "InvalidLanguage", "Language", "Translations", "make_language"]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.messages.language import ENGLISH, InvalidLanguage, Language, Translations, make_language
    # fmt: on
else:
    _HOMES = {"language": "ENGLISH InvalidLanguage Language Translations make_language"}

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
