"""Messages: English texts that remember how they were made, so that they can be said in another language."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Entry", "Joined", "Message", "Plural", "Text", "join"]


class Text(NamedTuple):
    """An entry of the catalogue: one text, with fields in braces.

    Attributes:
        text: In English, with fields in braces.
        context: Which of several meanings it has, for translators; empty where the text alone is clear.

    Example:
        >>> rest = Text("rest {rest}")
        >>> rest(rest="30 s")
        'rest 30 s'
    """

    text: str
    context: str = ""

    def __call__(self, /, **values: object) -> "Message":
        """Make the message with these values in its fields."""
        return Message(self, values)


class Plural(NamedTuple):
    """An entry of the catalogue that differs by a number.

    Attributes:
        one: In English, for the number 1.
        other: In English, for any other number.
        context: Which of several meanings it has, for translators; empty where the text alone is clear.

    Example:
        >>> sets = Plural("{count} set", "{count} sets")
        >>> sets(1, count=1), sets(3, count="2-3")
        ('1 set', '2-3 sets')
    """

    one: str
    other: str
    context: str = ""

    def __call__(self, number: int, /, **values: object) -> "Message":
        """Make the message for a number, which chooses the form; what is shown of it is one of the values."""
        return Message(self, values, number)


Entry: TypeAlias = Text | Plural
"""A text of the catalogue."""


class Message(str):
    """A text in English that remembers its entry and its values; everywhere else it is an ordinary `str`.

    Joining messages with `+`, `str.join` or an f-string gives plain text, which no language can say in other words:
    use an entry with fields, or `join`.

    Args:
        entry: The entry of the catalogue.
        values: What is in its fields: messages too, or anything that has a text.
        number: What chooses the form of a `Plural`.

    Example:
        >>> message = Text("rest {rest}")(rest="30 s")
        >>> message.entry.text, dict(message.values)
        ('rest {rest}', {'rest': '30 s'})
    """

    __slots__ = ("entry", "number", "values")

    entry: Entry
    values: "Mapping[str, object]"
    number: int

    def __new__(cls, entry: Entry, values: "Mapping[str, object]", number: int = 1) -> Self:
        """Make a message of its entry and values."""
        template = entry[0] if number == 1 or isinstance(entry, Text) else entry.other
        message = super().__new__(cls, template.format_map(values))
        message.entry = entry
        message.values = values
        message.number = number
        return message

    def __getnewargs__(self) -> "tuple[Entry, Mapping[str, object], int]":  # type: ignore[override] # its own
        return self.entry, self.values, self.number

    def __getstate__(self) -> None:
        """Nothing besides what makes it."""


class Joined(str):
    """Several texts with a message between each two, made by `join`.

    Args:
        separator: What is between two texts.
        parts: The texts, messages among them.
    """

    __slots__ = ("parts", "separator")

    separator: Message
    parts: tuple[str, ...]

    def __new__(cls, separator: Message, parts: tuple[str, ...]) -> Self:
        """Join the texts."""
        text = super().__new__(cls, separator.join(parts))
        text.separator = separator
        text.parts = parts
        return text

    def __getnewargs__(self) -> tuple[Message, tuple[str, ...]]:  # type: ignore[override] # its own
        return self.separator, self.parts

    def __getstate__(self) -> None:
        """Nothing besides what makes it."""


def join(parts: "Iterable[str]", separator: Text) -> str:
    """Join texts, messages among them, so that a language can say each of them; empty texts are left out.

    Example:
        >>> from footex.messages.punctuation import COMMA
        >>> join(["on each side", "", "one side first"], COMMA)
        'on each side, one side first'
    """
    kept = tuple(filter(None, parts))
    if len(kept) > 1:
        return Joined(_separate(separator), kept)
    return kept[0] if kept else ""


@cache
def _separate(separator: Text) -> Message:
    """The message of a separator: there are few of them, and many texts are joined by each."""
    return separator()
