"""The collection free-exercise-db (github.com/yuhonas/free-exercise-db) as a catalogue of exercises.

It says nothing of doses, positions, sides or cautions, and nothing of that is made up.
"""

from collections.abc import Iterator
from typing import Any, Final

from attrs import define, field, frozen

from footex._letters import is_hidden
from footex.content.importers.slugs import left_out, make_slug, make_unique
from footex.content.parsing import decode, parse_value
from footex.content.problems import DocumentError, Problem
from footex.content.wording import show
from footex.model.amounts import UNSTATED, Unstated
from footex.model.catalog import Catalog
from footex.model.exercise import Equipment, Exercise, ExerciseKind, Target, TargetKind
from footex.model.source import Source

__all__ = ["MOST_BYTES", "Imported", "Report", "import_free_exercise_db"]

MOST_BYTES = 1 << 24
"""The most bytes of a collection; the whole of it has one million."""

_LONGEST_KEY: Final = 60
_ORIGIN: Final = "free-exercise-db"
_SOURCE: Final = Source(
    id=_ORIGIN, title="Free Exercise DB", publisher="yuhonas/free-exercise-db on GitHub", licence="Unlicense",
    note="An open collection of exercises in the public domain. It states no doses, positions or cautions.",
)  # fmt: skip
_KINDS: Final = {
    "cardio": ExerciseKind.CARDIO,
    "olympic weightlifting": ExerciseKind.STRENGTH,
    "plyometrics": ExerciseKind.PLYOMETRIC,
    "powerlifting": ExerciseKind.STRENGTH,
    "strength": ExerciseKind.STRENGTH,
    "stretching": ExerciseKind.STRETCH,
    "strongman": ExerciseKind.STRENGTH,
}
_RIGHT: Final = "give the list of records of an exercises.json"
_EMPTY: Final[tuple[object, ...]] = (None, "", [])
_READ: Final = ("id", "name", "equipment", "category", "primaryMuscles", "secondaryMuscles", "instructions")


@frozen
class Report:
    """What became of one record.

    Attributes:
        record: Its place in the file, from 0.
        name: What the record calls itself.
        id: The id of the exercise made of it; `None` where none could be made.
        dropped: What the record holds and the exercise doesn't, in words.
    """

    record: int
    name: str
    id: str | None
    dropped: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.record}: {self.name} -> {self.id or 'left out'}: {'; '.join(self.dropped) or 'all kept'}"


@frozen
class Imported:
    """A catalogue of what could be made of the records, and a report of each."""

    catalog: Catalog
    reports: tuple[Report, ...]


def import_free_exercise_db(text: bytes | str, *, most_bytes: int = MOST_BYTES) -> Imported:
    """Make exercises of the records of an `exercises.json`.

    Equipment `null` is unknown and "body only" is none; "other" is some, unknown. Ids become slugs, those that
    would be alike get a number.

    Args:
        text: The file's content: a list of records.
        most_bytes: The bound on its size.

    Returns:
        The catalogue, and for each record what was dropped.

    Raises:
        DocumentError: Text that isn't JSON within the bounds, or not a list.

    Example:
        >>> imported = import_free_exercise_db('[{"id": "Toe_Touch", "name": "Toe Touch", "equipment": "body only"}]')
        >>> imported.catalog.exercises["toe-touch"].equipment
        ()
    """
    decoded = decode(text, most_bytes=most_bytes)
    if not decoded.strip():
        raise DocumentError([Problem(code="syntax", message=f"the file is empty; {_RIGHT}", line=1, column=1)])
    records = parse_value(decoded, most_bytes=most_bytes)
    if not isinstance(records, list):
        raise DocumentError([Problem(code="invalid", message=f"{show(records)} is no collection; {_RIGHT}")])
    exercises: list[Exercise] = []
    reports: list[Report] = []
    taken: dict[str, int] = {}
    for number, record in enumerate(records):
        reader = _Reader(record if isinstance(record, dict) else {}, taken)
        exercise = reader.exercise()
        exercises += [exercise] if exercise else []
        name = show(reader.record.get("name", record))
        reports.append(Report(number, name, exercise.id if exercise else None, tuple(reader.dropped)))
    return Imported(Catalog(exercises=exercises, sources=_SOURCE, origin=_ORIGIN), tuple(reports))


@define
class _Reader:
    """One record, and what of it is dropped."""

    record: dict[str, Any]
    taken: dict[str, int]
    dropped: list[str] = field(factory=list)

    def exercise(self) -> Exercise | None:
        name = self._text("name")
        written = self._text("id") or name
        slug = make_slug(written)
        if not slug or not name:
            self.dropped.append("it has no id or no name that can be used")
            return None
        if lost := left_out(written):
            self.dropped.append(f"{show(lost)} of the id, which no id can hold")
        unique = make_unique(slug, self.taken)
        if unique != slug:
            self.dropped.append(f"the id {slug}, which another record has")
        made = Exercise(
            id=unique, name=name, instructions=list(self._texts("instructions")), equipment=self._equipment(),
            targets=self._targets(), kind=self._kind(), source=_SOURCE, licence="Unlicense",
        )  # fmt: skip
        self.dropped += [
            f"{_show_key(key)} {show(value)}"
            for key, value in self.record.items()
            if key not in _READ and value not in _EMPTY
        ]
        return made

    def _text(self, key: str) -> str:
        value = self.record.get(key)
        if value is not None and not isinstance(value, str):
            self.dropped.append(f"{key} {show(value)}, which is no text")
        return self._clean(value, key) if isinstance(value, str) else ""

    def _clean(self, text: str, key: str) -> str:
        """One line of printable text."""
        spaced = " ".join(text.split())
        clean = "".join(letter for letter in spaced if not is_hidden(letter))
        if clean != spaced:
            self.dropped.append(f"{len(spaced) - len(clean)} characters of {key} that can't be shown")
        return clean

    def _texts(self, key: str) -> Iterator[str]:
        values = self.record.get(key)
        if values is not None and not isinstance(values, list):
            self.dropped.append(f"{key} {show(values)}, which is no list")
        for value in values if isinstance(values, list) else ():
            if isinstance(value, str):
                if clean := self._clean(value, key):
                    yield clean
            else:
                self.dropped.append(f"{key} {show(value)}, which is no text")

    def _equipment(self) -> tuple[Equipment, ...] | Unstated:
        thing = self._text("equipment")
        plain = thing.lower()
        if plain == "other":
            self.dropped.append('equipment "other", which doesn\'t say what')
        if plain in ("", "other"):
            return UNSTATED
        return () if plain == "body only" else (Equipment(any_of=thing),)

    def _targets(self) -> tuple[Target, ...] | Unstated:
        primary, secondary = list(self._texts("primaryMuscles")), list(self._texts("secondaryMuscles"))
        names = dict.fromkeys((*primary, *secondary))
        if secondary:
            self.dropped.append(f"that {', '.join(secondary)} {'is' if len(secondary) == 1 else 'are'} secondary")
        return tuple(Target(name=name, kind=TargetKind.MUSCLE) for name in names) or UNSTATED

    def _kind(self) -> ExerciseKind | Unstated:
        category = self._text("category")
        kind = _KINDS.get(category.lower(), UNSTATED)
        if category and (kind is UNSTATED or category != kind.value):
            self.dropped.append(f"the category's own name, {show(category)}")
        return kind


def _show_key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() and len(key) <= _LONGEST_KEY else show(key)
