"""Invisible characters, by a table, so that a text is valid on every CPython or on none.

`str.isprintable` depends on the interpreter's version of Unicode, and rejects letters that a later version assigns.
The characters hidden here are printable in no version; unassigned ones aren't hidden: a later version may assign them.
"""

__all__ = ["is_blank", "is_hidden"]


def _letters(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


# Controls except the line feed, blanks except the space, invisible marks of direction, lines and format, and tags,
# which spell invisible texts. Joiners aren't among them: Persian, Hindi and emoji need them.
_HIDDEN = _letters(
    (0x00, 0x09), (0x0B, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD), (0x61C, 0x61C), (0x1680, 0x1680), (0x180E, 0x180E),
    (0x2000, 0x200B), (0x200E, 0x200F), (0x2028, 0x202F), (0x205F, 0x2064), (0x2066, 0x206F), (0x3000, 0x3000),
    (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0001, 0xE0001), (0xE0020, 0xE007F),
)  # fmt: skip

# What a text may hold and is invisible by itself: the space, the line feed, joiners, fillers, the Braille blank,
# selectors of variants. All default-ignorable letters of the higher planes are between E0000 and E0FFF.
_BLANK = _letters(
    (0x0A, 0x0A), (0x20, 0x20), (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180D), (0x180F, 0x180F),
    (0x200C, 0x200D), (0x2065, 0x2065), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
)  # fmt: skip


def is_hidden(letter: str) -> bool:
    """Whether no text may hold a letter; halves of surrogate pairs and letters of private use are hidden too."""
    return letter in _HIDDEN or "\ud800" <= letter <= "\uf8ff" or letter >= "\U000f0000"


def is_blank(letter: str) -> bool:
    """Whether a letter is allowed and invisible, so that a text of such letters alone counts as empty."""
    return letter in _BLANK or "\U000e0000" <= letter <= "\U000e0fff"
