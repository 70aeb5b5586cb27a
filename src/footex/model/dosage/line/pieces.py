"""The pieces of a line: words, marks and words in quotes, each with its place, and what is wrong with one."""

import re
from typing import Final, NamedTuple

from footex.hint import Hint
from footex.model.dosage.line.words import LOAD_MARK, NEXT, THEN, TIMES

__all__ = ["QUOTES", "Misread", "Piece", "is_plain_load", "read_pieces", "split"]

_WORDS: Final = r'"(?:[^"\\]|\\.)*'
_MARKS: Final = f"{LOAD_MARK}{NEXT},"
_X: Final = "".join(TIMES)
_NUMBER_OF_SETS: Final = rf"[0-9][0-9+\N{{EN DASH}}-]*(?=[{_X}])"
_BESIDE_A_NUMBER: Final = rf"(?<=[0-9+])[{_X}]|[{_X}](?=[0-9])"
_TOKEN: Final = re.compile(
    rf'{_WORDS}(?:"|\\?\Z)|[{_MARKS}:]|{_NUMBER_OF_SETS}|{_BESIDE_A_NUMBER}|[^\s{_MARKS}"]+', re.DOTALL
)
"""Words in quotes, a mark, a number before "x", "x" before a number, or another word. Quotes end with the line."""

_CLOSED: Final = re.compile(f'{_WORDS}"', re.DOTALL)

QUOTES: Final = 'write words between two quotes; a quote inside them is \\", a backslash \\\\'


class Piece(NamedTuple):
    """A part of a line.

    Attributes:
        line: The whole line.
        tokens: Where each word, mark and words in quotes begin and end.
        place: Where the piece would be if it had no tokens.
    """

    line: str
    tokens: tuple[tuple[int, int], ...]
    place: int

    @property
    def words(self) -> list[str]:
        """Each word, mark and words in quotes."""
        return [self.line[start:end] for start, end in self.tokens]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0][0] if self.tokens else self.place

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1][1] if self.tokens else self.place

    @property
    def text(self) -> str:
        """What it says, with single spaces."""
        return " ".join(self.line[self.start : self.end].split())

    def part(self, start: int, end: int | None = None) -> "Piece":
        """Some of its tokens."""
        return Piece(self.line, self.tokens[start:end], self.tokens[start - 1][1] if start else self.start)


class Misread(Exception):
    """A piece of a line that can't be read.

    Attributes:
        piece: The piece; without tokens where something is missing.
        problem: What is wrong with it.
        hint: What would be right; empty where that depends on what was meant.
        otherwise: The hint where nobody knows what was meant.
    """

    def __init__(self, piece: Piece, problem: str, hint: Hint | str = "", otherwise: Hint | str = "") -> None:
        super().__init__(piece, problem)
        self.piece = piece
        self.problem = problem
        self.hint = hint
        self.otherwise = otherwise


def read_pieces(line: str) -> Piece:
    """Divide a line into its words, marks and words in quotes.

    Raises:
        Misread: A quote that isn't closed.
    """
    whole = Piece(line, tuple(match.span() for match in _TOKEN.finditer(line)), 0)
    words = whole.words
    if words and words[-1][0] == '"' and not _CLOSED.fullmatch(words[-1]):
        raise Misread(whole.part(len(words) - 1), "has no closing quote", _closing(whole))
    return whole


def _closing(whole: Piece) -> Hint | str:
    """What would be right where the last quote isn't closed: straight after a number it is meant for seconds."""
    number, quoted = whole.part(0, -1), whole.part(len(whole.tokens) - 1)
    figure = number.words[-1] if number.tokens and number.end == quoted.start else ""
    return Hint("write {}", f"{figure} s") if figure.isdigit() else QUOTES


def is_plain_load(text: str) -> bool:
    """Whether a load's text can stand in a line without quotes."""
    words: list[str] = _TOKEN.findall(text)
    return THEN not in words and not any(word[0] in f'{_MARKS}"' for word in words)


def split(piece: Piece, *marks: str) -> list[Piece]:
    """The pieces between marks; that of a load begins with its mark."""
    pieces: list[Piece] = []
    first = 0
    words = piece.words
    for index, word in enumerate(words):
        if word in marks:
            # A comma before the load says no more.
            if not (word == LOAD_MARK and index and words[index - 1] == ","):
                pieces.append(piece.part(first, index))
            first = index if word == LOAD_MARK else index + 1
    return [*pieces, piece.part(first)]
