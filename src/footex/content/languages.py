"""Languages that texts are said in: bundled ones by their code, and compiled gettext files of one's own."""

import os
import re
import struct
from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

from footex.content.files import read_file
from footex.errors import BoundExceeded, FootexError, InvalidValue, clip, escape, list_some
from footex.messages.language import ENGLISH, InvalidLanguage, Language, make_language

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["BrokenLanguage", "UnknownLanguage", "language_codes", "load_language"]

_MOST_BYTES: Final = 1 << 23
_SUFFIX: Final = ".mo"
_CODE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The form of BCP 47 codes."""

_DAMAGED: Final = (OSError, ValueError, LookupError, ArithmeticError, struct.error)
"""What reading a damaged file raises, and plural rules that can't be worked out: gettext has no error of its own."""


class UnknownLanguage(FootexError, LookupError):
    """A language that isn't bundled.

    Attributes:
        code: What was asked for.
        known: The codes of those that are.

    Example:
        >>> print(UnknownLanguage("tlh", ("en",)))
        no language 'tlh'; known: en, or give a compiled gettext file (.mo)
    """

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        super().__init__(code, known)
        self.code = code
        self.known = known

    def __str__(self) -> str:
        return f"no language {clip(self.code)}; known: {list_some(self.known)}, or give a compiled gettext file (.mo)"


class BrokenLanguage(FootexError, ValueError):
    """A file that isn't a compiled gettext file of a language.

    Attributes:
        file: The file.
        problem: What is wrong with it.

    Example:
        >>> print(BrokenLanguage("de.po", "isn't a compiled gettext file"))
        de.po: isn't a compiled gettext file; make one of the .po file, with msgfmt or pybabel compile
    """

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(file, problem)
        self.file = file
        self.problem = problem

    def __str__(self) -> str:
        return escape(f"{self.file}: {self.problem}; make one of the .po file, with msgfmt or pybabel compile")


def language_codes() -> tuple[str, ...]:
    """The codes of the languages that are bundled, English first.

    Example:
        >>> language_codes()[0]
        'en'
    """
    names = (entry.name for entry in _bundled_files().iterdir())
    return (ENGLISH.code, *sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def load_language(source: str | os.PathLike[str]) -> Language:
    """Load a language to say texts in.

    What it doesn't translate is said in English.

    Args:
        source: The BCP 47 code of a bundled language, such as `"en"`; or the path of a compiled gettext file (`.mo`),
            whose header names its language.

    Raises:
        UnknownLanguage: No language of this code is bundled.
        InvalidDocument: The file can't be read.
        BoundExceeded: The file has more than 8 MiB.
        BrokenLanguage: It isn't a compiled gettext file, or its header names no language.
        InvalidLanguage: A translation has other fields than the English text.
        InvalidValue: Neither text nor a path.

    Example:
        >>> load_language("en").code
        'en'
    """
    if not isinstance(source, str | os.PathLike):
        raise InvalidValue("load_language.source", source, "is no code", "give a code, or the path of a .mo file")
    name = os.fspath(source)
    if isinstance(source, str) and not name.lower().endswith(_SUFFIX):
        return _load_bundled(name)
    data = read_file(source, _MOST_BYTES)
    if len(data) > _MOST_BYTES:
        raise BoundExceeded("load_language.source", len(data), _MOST_BYTES, "bytes")
    return _parse(data, name)


def _bundled_files() -> "Traversable":
    return files("footex") / "data" / "languages"


def _load_bundled(code: str) -> Language:
    known = language_codes()
    if code == ENGLISH.code:
        return ENGLISH
    if code not in known:
        raise UnknownLanguage(code, known)
    name = f"{code}{_SUFFIX}"
    return _parse((_bundled_files() / name).read_bytes(), name)


def _parse(data: bytes, file: str) -> Language:
    try:
        translations = GNUTranslations(BytesIO(data))
        code = translations.info().get("language", "").replace("_", "-")
        if _CODE.fullmatch(code):
            return make_language(code, translations)
    except InvalidLanguage:
        raise
    except _DAMAGED:
        raise BrokenLanguage(file, "isn't a compiled gettext file that can be read") from None
    raise BrokenLanguage(file, f"has the language {clip(code)} in its header, and not a code such as de or pt-BR")
