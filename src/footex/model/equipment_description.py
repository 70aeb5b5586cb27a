"""Equipment in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import equipment as words
from footex.messages.message import join
from footex.messages.punctuation import COMMA, IN_BRACKETS, OR

if TYPE_CHECKING:
    from footex.model.equipment import Equipment

__all__ = ["describe_equipment"]


def describe_equipment(equipment: "tuple[Equipment, ...] | object", *, purposes: bool = False) -> str:
    """Describe equipment, with the purpose of each thing if asked for; unknown equipment isn't none.

    Example:
        >>> describe_equipment((Equipment(any_of=["pencil", "pen"]), Equipment(any_of="chair", required=False)))
        'pencil or pen, chair (optional)'
    """
    if not isinstance(equipment, tuple):
        return words.NOT_KNOWN()
    things = [_describe_thing(thing, purposes=purposes) for thing in equipment]
    return join(things, COMMA) if things else words.NONE()


def _describe_thing(thing: "Equipment", *, purposes: bool) -> str:
    more = join(["" if thing.required else words.OPTIONAL(), thing.purpose if purposes else ""], COMMA)
    text = join(thing.any_of, OR)
    return IN_BRACKETS(text=text, more=more) if more else text
