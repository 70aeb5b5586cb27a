"""Reading a dose from one line of text: `3 x 8-12 @ 40 kg, hold 5 s, rest 60 s, each side`."""

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeVar

from footex.errors import BoundExceeded, InvalidValue, clip
from footex.hint import Hint
from footex.model.dosage.dose import Dose
from footex.model.dosage.line.pieces import QUOTES, Misread, Piece, read_pieces, split
from footex.model.dosage.line.words import (
    FIGURES,
    HOLD,
    LOAD_MARK,
    MOST_CHARACTERS,
    MOVE,
    NEXT,
    PHRASES,
    REPETITIONS,
    ROLES,
    STEPS,
    THEN,
    TIMES,
    UNLOADED,
    About,
    FigureSort,
    unquote,
)  # fmt: skip
from footex.model.dosage.set import MOST_GROUPS, Set
from footex.model.dosage.sides import Sides
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Hold, Move, Reps, Work, as_work_load
from footex.model.fields import as_text
from footex.model.figures.amounts import Vague, split_unit
from footex.model.figures.converters import (
    COUNT_HINT,
    DURATION_HINT,
    as_count_amount,
    as_duration_amount,
    as_rest,
    as_steps,
)
from footex.model.figures.duration_text import MILLISECONDS
from footex.model.figures.sense import FAILURE_ENDINGS

__all__ = ["parse_dose", "read_dose"]

_Made = TypeVar("_Made")

_LAST_LETTERS: Final = re.compile(r"[0-9] ?([A-Za-z]+) ?\+?$")

_COUNT: Final = Hint("write {}, {}, {} or {}, or other words in quotes", "10", "8-12", "5+", "a few")
_DURATION: Final = Hint(
    "write {}, {}, {} or {}, or other words in quotes with their unit", "20 s", "5-10 s", "1 min 30 s", "a few seconds"
)
_LOAD: Final = Hint("write a load such as {} or {}, or {} where there is none", "@ 20 kg", "@ 80 % 1RM", UNLOADED)
_MOVE: Final = Hint("write {}, {}, {} or {}", "20 s", "400 m", "20 steps", "a few minutes")
_WORK: Final = Hint("write repetitions such as {}, a hold such as {}, or {}", "8-12", "30 s", "move 20 s")
_NO_CLAUSE: Final = Hint("write a clause such as {}, or leave the {} out", "rest 60 s", ",")


def read_dose(line: str) -> Dose:
    """Read a dose from one line.

    Raises:
        InvalidValue: What is wrong, and at which character.
        BoundExceeded: A figure above its bound, more than 100 groups of sets, or more than 100,000 characters.
    """
    text = as_text(line, "Dose", most=MOST_CHARACTERS)
    try:
        return parse_dose(text)
    except Misread as misread:
        from footex.model.dosage.line.slips import refuse

        raise refuse(misread) from None


class _Clause(NamedTuple):
    """A clause: whose field it fills, with what, and where it stands."""

    about: About
    field: str
    value: Any
    piece: Piece


class _Part(NamedTuple):
    """One part of a set, with the clauses after it."""

    work: Work
    clauses: list[_Clause]


_BETWEEN_SIDES: Final = ("switch", "rest_between_sides")
"""The fields that say what is between two sides, of which a dose has one at most."""


def parse_dose(line: str) -> Dose:
    """Read a dose from a text without hidden characters.

    Raises:
        Misread: It isn't a dose.
        BoundExceeded: A figure above its bound, or more than 100 groups of sets.
    """
    groups = split(read_pieces(line), NEXT)
    if len(groups) > MOST_GROUPS:
        raise BoundExceeded("Dose", len(groups), MOST_GROUPS, "groups of sets")
    sets: list[Set] = []
    clauses: list[_Clause] = []
    for group in groups:
        if early := next((clause for clause in clauses if clause.about is About.DOSE), None):
            raise Misread(early.piece, f"is for {About.DOSE.value}", "write it at the end of the line")
        made, clauses = _read_group(group)
        sets.append(made)
    fields = _fields_of(clauses, About.DOSE)
    between = [clause.piece for clause in clauses if clause.field in _BETWEEN_SIDES]
    if between and fields.get("sides") is not Sides.EACH:
        raise Misread(between[0], "is for sides that take turns", Hint("write {} too", "each side"))
    if len(between) > 1:
        raise _twice(between[1], between[0])
    return Dose(sets=sets, **fields)


def _read_group(group: Piece) -> tuple[Set, list[_Clause]]:
    """Read equal sets, and the clauses after them."""
    fields: dict[str, Any] = {}
    words = group.words
    at = 0
    if words and (role := ROLES.get(words[0].removesuffix(":"))):
        fields["role"] = role
        at = 2 if words[1:2] == [":"] else 1
    if words[at + 1 : at + 2] == [":"] and words[at][0] == '"':
        fields["label"] = _unquote(group.part(at, at + 1))
        at += 2
    ends = (*TIMES, THEN, LOAD_MARK, ",")
    times = next((index for index in range(at, len(words)) if words[index] in ends), at)
    if words[times : times + 1] and words[times] in TIMES:
        fields["times"] = _read(as_count_amount, group.part(at, times), _COUNT)
        at = times + 1
    parts = split(group.part(at), THEN)
    read = [_read_part(part, last=part is parts[-1]) for part in parts]
    clauses = read[-1].clauses
    fields |= {"work": [part.work for part in read], **_fields_of(clauses, About.SET)}
    return _attempt(lambda: Set(**fields), group, _WORK), clauses


def _read_part(part: Piece, *, last: bool) -> _Part:
    pieces = split(part, ",", LOAD_MARK)
    if len(pieces) > 1 and not pieces[-1].tokens and not last:
        # A comma before "then" says no more.
        del pieces[-1]
    if len(pieces) > 1 and pieces[1].text in FAILURE_ENDINGS:
        # "5+, to failure" is one figure.
        pieces[:2] = [Piece(part.line, (*pieces[0].tokens, *pieces[1].tokens), part.place)]
    kind, fields = _read_work(pieces[0])
    clauses = [_read_clause(piece) for piece in pieces[1:]]
    for clause in clauses:
        if clause.about is About.WORK and kind is not Reps:
            raise Misread(clause.piece, "is for repetitions", Hint("write it after a number of them, such as {}", "10"))
        if clause.about is not About.WORK and not last:
            raise Misread(clause.piece, f"is for {clause.about.value}", Hint("write it after the last {}", THEN))
    fields |= _fields_of(clauses, About.WORK)
    return _Part(_attempt(lambda: kind(**fields), part, _WORK), clauses)


def _read_work(head: Piece) -> tuple[type[Work], dict[str, Any]]:
    """Read what is done, without its clauses: the class and its fields."""
    words = head.words
    if not words:
        raise Misread(head, "work is missing", _WORK)
    fields: dict[str, Any] = {}
    # What is in quotes is a label after a figure, and otherwise the figure itself.
    if len(words) > 1 + (words[0] in (HOLD, MOVE)) and words[-1][0] == '"':
        fields["label"] = _unquote(head.part(len(words) - 1))
        head = head.part(0, -1)
        words = words[:-1]
    if words[0] == HOLD:
        return Hold, {"duration": _read(as_duration_amount, head.part(1), _DURATION), **fields}
    if words[0] == MOVE:
        return Move, _read_move(head.part(1)) | fields
    if len(words) > 1 and (unit := REPETITIONS.get(words[-1])):
        return Reps, {"count": _read(as_count_amount, head.part(0, -1), _COUNT), "unit": unit, **fields}
    kind, figure = _read(_as_work, head, _WORK)
    return kind, figure | fields


def _read_move(piece: Piece) -> dict[str, Any]:
    """Read how much of a movement: steps, a distance or a time."""
    words = piece.words
    if len(words) > 1 and words[-1] in STEPS:
        return {"steps": _read(as_steps, piece.part(0, -1), _COUNT)}
    if _is_length(piece.text):
        # Few doses state a distance.
        from footex.model.figures.distance import as_distance

        return {"distance": _read(as_distance, piece, _MOVE)}
    return {"duration": _read(as_duration_amount, piece, _MOVE)}


def _is_length(text: str) -> bool:
    """Whether the unit of a figure is one of length: minutes are never written as "m"."""
    match = _LAST_LETTERS.search(text)
    if match is None or match[1].lower() in MILLISECONDS:
        return False
    from footex.model.figures.distance import UNITS

    return any(match[1].lower() in length.names for length in UNITS.values())


def _as_work(value: str | Vague, name: str) -> tuple[type[Work], dict[str, Any]]:
    """Read a figure that stands alone: repetitions, or a hold where it has a unit of time."""
    if isinstance(value, Vague):
        return (Hold, {"duration": value}) if split_unit(value.words)[1] else (Reps, {"count": value})
    try:
        return Reps, {"count": as_count_amount(value, name)}
    except InvalidValue as error:
        if error.hint != COUNT_HINT:
            raise
    if _is_length(value):
        # A unit "m" may be minutes or metres.
        minutes = Hint("write {}, or {} for minutes", f"{MOVE} {value}", f"{value}in")
        hint = minutes if value[-1] == "m" and value[-2] in " 0123456789" else Hint("write {}", f"{MOVE} {value}")
        raise InvalidValue(name, value, "is a distance", hint)
    try:
        return Hold, {"duration": as_duration_amount(value, name)}
    except InvalidValue as error:
        if error.hint != DURATION_HINT:
            raise
        raise InvalidValue(name, value, "is neither a number of repetitions nor a time", DURATION_HINT) from None


def _read_clause(piece: Piece) -> _Clause:
    words = piece.words
    if not words:
        raise Misread(piece, "a clause is missing", _NO_CLAUSE)
    if words[0] == LOAD_MARK:
        return _Clause(About.SET, "load", _read(as_work_load, piece.part(1), _LOAD, words=str), piece)
    if phrase := PHRASES.get(piece.text):
        return _Clause(*phrase, piece)
    for clause, ending in _BY_ENDING:
        end = len(words) - len(ending)
        if words[0] == clause.before and words[max(end, 1) :] == ending:
            read, hint, quoted = _READERS[clause.sort]
            return _Clause(clause.about, clause.field, _read(read, piece.part(1, end), hint, quoted), piece)
    raise Misread(piece, "is not a clause of a dose", otherwise=_CLAUSE)


def _as_tempo(value: str, _: str) -> Tempo:
    return Tempo(value)


_TEMPO: Final = Hint("write four whole seconds such as {}", "3-0-1-0")
_READERS: Final[dict[FigureSort, tuple[Callable[[Any, str], Any], Hint, type[Vague] | type[str]]]] = {
    FigureSort.DURATION: (as_duration_amount, _DURATION, Vague),
    FigureSort.REST: (as_rest, _DURATION, Vague),
    FigureSort.TEMPO: (_as_tempo, _TEMPO, str),
}
_BY_ENDING: Final = sorted(
    ((clause, ending.split()) for clause in FIGURES for ending in clause.after), key=lambda one: -len(one[1])
)
"""The clauses with a figure, by what may be after it, the longest first."""

_CLAUSES: Final = (*(clause.example for clause in FIGURES), *PHRASES, "@ 40 kg")
_CLAUSE: Final = Hint(f"write one of {', '.join(['{}'] * len(_CLAUSES))}", *_CLAUSES)


def _fields_of(clauses: list[_Clause], about: About) -> dict[str, Any]:
    """What clauses say of a part, of the set or of the dose; each field once."""
    stated: dict[str, _Clause] = {}
    for clause in clauses:
        if clause.about is about and (before := stated.setdefault(clause.field, clause)) is not clause:
            raise _twice(clause.piece, before.piece)
    return {name: clause.value for name, clause in stated.items()}


def _twice(piece: Piece, before: Piece) -> Misread:
    return Misread(piece, f"is beside {clip(before.text)}", "write one of the two")


def _read(read: Callable[[Any, str], _Made], piece: Piece, hint: Hint, words: type[Vague] | type[str] = Vague) -> _Made:
    """Read a figure as its field would be read.

    Args:
        read: The function that reads it, naming the field in errors.
        piece: The figure: words in quotes alone, or none in quotes.
        hint: What would be right where the function's own hint isn't for lines.
        words: What words in quotes are made into.
    """
    tokens = piece.words
    if not tokens:
        raise Misread(piece, "a figure is missing", hint)
    if not any(token[0] == '"' for token in tokens):
        return _attempt(lambda: read(piece.text, "Dose"), piece, hint)
    if len(tokens) > 1:
        raise Misread(piece, "has words in quotes beside others", "write all of the words in one pair of quotes")
    return _attempt(lambda: read(words(_unquote(piece)), "Dose"), piece, hint)


def _unquote(piece: Piece) -> str:
    # As it stands in the line: spaces and line ends inside quotes are kept.
    words = unquote(piece.line[piece.start : piece.end])
    if words is None:
        raise Misread(piece, "has a backslash before a letter that needs none", QUOTES)
    return words


def _attempt(make: Callable[[], _Made], piece: Piece, hint: Hint) -> _Made:
    """Make a value of a piece, and tell of errors where in the line they are."""
    try:
        return make()
    except InvalidValue as error:
        if error.hint in (COUNT_HINT, DURATION_HINT):
            raise Misread(piece, error.problem, otherwise=hint) from None
        # Hints for Python's own notation are of no use in a line.
        in_python = isinstance(error.hint, Hint) and any(type(part) is not str for part in error.hint)
        raise Misread(piece, error.problem, hint if in_python else error.hint) from None
    except BoundExceeded as error:
        unit = f"{error.unit}, at character {piece.start + 1}"
        raise BoundExceeded("Dose", error.figure, error.bound, unit) from None
