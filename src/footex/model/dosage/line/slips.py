"""What is probably meant by a piece of a line that isn't part of a dose."""

from itertools import islice
from typing import TYPE_CHECKING, Final

from footex.errors import BoundExceeded, InvalidValue, clip
from footex.hint import Hint
from footex.model.dosage.line.pieces import Misread
from footex.model.dosage.line.reading import parse_dose
from footex.model.dosage.line.words import FIGURES, HOLD, MOVE, PHRASES, ROLES
from footex.model.dosage.repairs import LONGEST_SLIP, as_repairs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["refuse"]

_LONGEST_LINE = 300
_MOST_TRIED = 8
_BODY = "(?:sides?|legs?|foot|feet|arms?|hands?|limbs?)"
_REST = r"(?:rest(?:ing)?|pause|break|recovery)(?: of| for|:|=)? ?(.+?)"

_REPAIRS: Final = as_repairs(
    (
        # Sets and work
        (r"^(.+?) sets? (?:of|x|times|@) (.+)$", r"\1 x \2"),
        (r"^(.+?) ?[*X\u2715\u2716] ?(.+)$", r"\1 x \2"),
        (r"^([^ ]+) (?:times|of) (.+)$", r"\1 x \2"),
        (r"^(.+?) sets?$", r"\1"),
        (r"^([0-9]+),? ((?:to|until) (?:failure|fatigue))$", r"\1+ \2"),
        (r"^x ?([0-9]+)$", r"\1"),
        (r"^(.+) x 1$", r"\1"),
        (r"^warm ?-?ups?:? (?:sets? )?(.+)$", r"warm-up \1"),
        (r"^back ?-?offs?:? (?:sets? )?(.+)$", r"back-off \1"),
        (r"^drop ?-?sets?:? (.+)$", r"drop \1"),
        (r"(?<=[0-9]) ?[/] ?(?=[0-9])", "; "),
        (r" ?(?:\+|&| and | followed by | into ) ?", " then "),
        (r"^(?:held|holding|hold)(?: for)?:? (.+)$", r"hold \1"),
        (r"^(.+) holds?$", r"hold \1"),
        (r"^(.+) holds?$", r"\1"),
        (r"^(?:walk|run|march|move|moving|walking)(?: for)?:? (.+)$", r"move \1"),
        (r"^([^ ]+ steps?)$", r"move \1"),
        (r"^(.+) (?:of )?(?:walk|run|march|movement|walking)$", r"move \1"),
        (r"(?<=[0-9]) ?(?:to|or|\.\.) ?(?=[0-9])", "-"),
        (r"^(?:~|ca\.?|circa|around|roughly|approx\.?) ?", "about "),
        (r"^(?:min\.?|minimum|>=?|not less than) ?", "at least "),
        (r"^(?:max\.?|maximum|<=?|not more than) ?", "up to "),
        # Clauses
        (rf"^{_REST} between (?:the )?(?:each )?reps?\w*$", r"rest \1 between repetitions"),
        (rf"^{_REST} between (?:the )?sides?$", r"rest \1 between sides"),
        (rf"^{_REST}(?: between (?:the )?(?:each )?sets?)?$", r"rest \1"),
        (r"^(.+) (?:of )?(?:rest|pause|break|recovery)$", r"rest \1"),
        (r"^(?:switch|change)(?: sides)?(?: of| for| in|:|=)? ?(.+)$", r"switch \1"),
        (r"^(?:at )?tempo(?: of|:|=)? ?(.+)$", r"tempo \1"),
        (r"^([0-9]-[0-9]-[0-9]-[0-9])(?: tempo)?$", r"tempo \1"),
        (rf"^(?:on |for |with )?(?:each|per|every) {_BODY}$", "each side"),
        (rf"^(?:unilateral(?:ly)?|bilateral(?:ly)?|{_BODY} each)$", "each side"),
        (rf"^alternat(?:e|ing|ely|ingly)(?: {_BODY})?$", "alternating sides"),
        (rf"^(?:on )?(?:the )?(left|right|affected)(?: {_BODY})?(?: only)?$", r"\1 side"),
        (rf"^one {_BODY} (?:at a time|after the other|first)$", "one side first"),
        (r"^(?:no|without|zero)(?: any)? (?:load|weights?)$|^unloaded$", "without load"),
        (r"^(?:for|of|is|:|=) ?(.+)$", r"\1"),
        (r"^(?:at|with|load(?:ed)?|weight)(?: of|:|=)? (.+)$", r"@ \1"),
        (r"^(.+ ?(?:kg|lbs?|g|%.*|RM|RIR)|RPE ?.+|.* band|body ?weight.*)$", r"@ \1"),
        # Marks that are missing
        (r"^(.+?)\. (.+)$", r"\1, \2"),
        (r"^(.+?) ((?:each|alternating|left|right|affected|rest|hold|tempo|switch|without) .+)$", r"\1, \2"),
        (r"^([0-9+-]+) \(?((?!(?:s|sec|seconds?|min|minutes?|m|h|hours?|x)\b)[a-z][a-z -]*)\)?$", r'\1 "\2"'),
        (r"^(.+?) (?:at |with )?((?:[0-9.-]+ ?(?:kg|lbs?|g|%.*|RM|RIR)|RPE ?.+|body ?weight.*))$", r"\1 @ \2"),
    )
)  # fmt: skip
"""Slips and what is meant, each for a whole piece."""

_WORDS: Final = (*dict.fromkeys(clause.before for clause in FIGURES), HOLD, MOVE, *ROLES)


def refuse(misread: Misread) -> InvalidValue:
    """Make the error for a line with a piece that can't be read."""
    piece = misread.piece
    place = f"at character {piece.start + 1}"
    found = f"has {clip(piece.text)} {place}, which" if piece.tokens else f"has nothing {place}, where"
    meant = "" if misread.hint else _meant(misread)
    hint = misread.hint or (Hint("write {}", meant) if meant else misread.otherwise)
    return InvalidValue("Dose", piece.line, f"{found} {misread.problem}", hint)


def _meant(misread: Misread) -> str:
    """The piece as it would be right; empty where nothing is recognised."""
    piece = misread.piece
    if len(piece.text) > LONGEST_SLIP or len(piece.line) > _LONGEST_LINE:
        return ""
    before, after = piece.line[: piece.start], piece.line[piece.end :]
    likely = islice(_candidates(piece.text), _MOST_TRIED)
    return next((one for one in likely if _reads(f"{before}{one}{after}", len(before) + len(one))), "")


def _reads(line: str, end: int) -> bool:
    """Whether a line reads at least to an end."""
    try:
        parse_dose(line)
    except Misread as misread:
        return misread.piece.start > end
    except BoundExceeded:
        return False
    return True


def _candidates(text: str) -> "Iterator[str]":
    from difflib import get_close_matches

    yield from get_close_matches(text.lower(), PHRASES, n=1, cutoff=0.8)
    word, space, others = text.partition(" ")
    for near in get_close_matches(word.lower(), _WORDS, n=2, cutoff=0.6):
        yield f"{near}{space}{others}"
    for repair in _REPAIRS:
        if (meant := repair(text)) != text:
            yield meant
