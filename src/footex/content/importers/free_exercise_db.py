"""The collection free-exercise-db (github.com/yuhonas/free-exercise-db) as a catalogue of exercises.

It states no doses, positions, sides or cautions, and none are made up. Records of other collections are rejected, since
their owners and licences differ.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, TypeVar

from attrs import define, evolve, field

from footex.content.importers.report import Dropped, Imported, Report
from footex.content.importers.slugs import left_out, make_slug, make_unique
from footex.content.problems import invalid_document, is_plain_key
from footex.content.text.display import show
from footex.content.text.parsing import decode, parse_value
from footex.errors import list_some
from footex.letters import is_hidden
from footex.model.catalog import Catalog
from footex.model.equipment import Equipment
from footex.model.exercise import Exercise
from footex.model.exercise_kinds import ExerciseKind
from footex.model.exercise_traits import ExerciseLevel, Force, Mechanic, TargetRole
from footex.model.figures.amounts import UNSTATED, Unstated
from footex.model.sources.source import Source
from footex.model.target import Target, TargetKind

__all__ = ["MOST_BYTES", "SOURCE", "import_free_exercise_db"]

MOST_BYTES = 1 << 24
"""The maximum size of a collection in bytes; the whole of it has one million."""

_Member = TypeVar("_Member", bound=Enum)

_LACKING_LISTED: Final = 3
_ORIGIN: Final = "free-exercise-db"
SOURCE: Final = Source(
    id=_ORIGIN, title="Free Exercise DB", publisher="yuhonas/free-exercise-db on GitHub", licence="Unlicense",
    note="An open collection of exercises in the public domain. It states no doses, positions or cautions.",
)  # fmt: skip
"""The collection itself, as a source."""

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
_READ: Final = (
    "id", "name", "equipment", "category", "primaryMuscles", "secondaryMuscles", "instructions", "force", "level",
    "mechanic",
)  # fmt: skip
_STATED: Final = ("id", "name", "level", "category", "primaryMuscles", "secondaryMuscles", "instructions", "images")
_NAMED: Final = ("force", "mechanic", "equipment")
"""The keys that every record has with a value, and those that it has, though the value may be null."""


def import_free_exercise_db(
    text: bytes | str, *, source: Source = SOURCE, licence: str | None = None, most_bytes: int = MOST_BYTES
) -> Imported:
    """Make exercises of the records of an `exercises.json`.

    Equipment `null` is unknown and "body only" is none; "other" is some, unknown. Ids become slugs, those that
    would be alike get a number. A record without a field that every record of the collection has is rejected: it is
    somebody else's, under terms of their own.

    Args:
        text: The file's content: a list of records.
        source: Who wrote the records, if they are of another collection in this format.
        licence: The terms of the records; the source's unless given.
        most_bytes: The bound on its size.

    Returns:
        The catalogue, and for each record what was dropped or why it was rejected.

    Raises:
        InvalidDocument: Text that isn't JSON within the bounds, or not a list.

    Example:
        >>> import json
        >>> record = {
        ...     "id": "Toe_Touch", "name": "Toe Touch", "force": "static", "level": "beginner", "mechanic": None,
        ...     "equipment": "body only", "primaryMuscles": ["hamstrings"], "secondaryMuscles": [],
        ...     "instructions": ["Bend."], "category": "stretching", "images": [],
        ... }
        >>> imported = import_free_exercise_db(json.dumps([record, {"id": "1", "name": "Squat"}]))
        >>> imported.catalog.exercises["toe-touch"].equipment
        ()
        >>> print(imported.reports[1].refusal)
        it lacks level, category, primaryMuscles and 6 others that every record of free-exercise-db has
    """
    decoded = decode(text, most_bytes=most_bytes)
    if not decoded.strip():
        raise invalid_document("syntax", f"the file is empty; {_RIGHT}", line=1, column=1)
    records = parse_value(decoded, most_bytes=most_bytes)
    if not isinstance(records, list):
        raise invalid_document("invalid", f"{show(records)} is not a collection; {_RIGHT}")
    source = source if licence is None else evolve(source, licence=licence)
    exercises: list[Exercise] = []
    reports: list[Report] = []
    taken: dict[str, int] = {}
    for number, record in enumerate(records):
        reader = _Reader(record if isinstance(record, dict) else {}, source, taken)
        name = show(reader.record.get("name", record))
        made = reader.exercise()
        if isinstance(made, Exercise):
            exercises.append(made)
            reports.append(Report(number, name, made.id, tuple(reader.dropped)))
        else:
            reports.append(Report(number, name, None, tuple(reader.dropped), made))
    return Imported(Catalog(exercises=exercises, sources=source, origin=_ORIGIN), tuple(reports))


@define
class _Reader:
    """One record, and what of it is dropped."""

    record: dict[str, Any]
    source: Source
    taken: dict[str, int]
    dropped: list[Dropped] = field(factory=list)

    def exercise(self) -> Exercise | str:
        """The exercise, or the reason why none can be made."""
        if lacking := self._lacking():
            return f"it lacks {list_some(lacking, _LACKING_LISTED)} that every record of {_ORIGIN} has"
        name = self._text("name")
        written = self._text("id") or name
        slug = make_slug(written)
        if not slug or not name:
            return "it has no id or no name that can be used"
        if lost := left_out(written):
            self._drop("id", f"{show(lost)} of the id, which no id can hold")
        unique = make_unique(slug, self.taken)
        if unique != slug:
            self._drop("id", f"the id {slug}, which another record has")
        made = Exercise(
            id=unique, name=name, instructions=list(self._texts("instructions")), equipment=self._equipment(),
            targets=self._targets(), kind=self._kind(), force=self._member("force", Force),
            level=self._member("level", ExerciseLevel), mechanic=self._member("mechanic", Mechanic),
            source=self.source, licence=self.source.licence,
        )  # fmt: skip
        for key, value in self.record.items():
            if key not in _READ and value not in _EMPTY:
                shown = _show_key(key)
                self._drop(shown, f"{shown} {show(value)}")
        return made

    def _lacking(self) -> list[str]:
        """The keys that every record of the collection has and this one lacks."""
        unstated = [key for key in _STATED if self.record.get(key) is None]
        return unstated + [key for key in _NAMED if key not in self.record]

    def _drop(self, field: str, text: str) -> None:
        self.dropped.append(Dropped(field, text))

    def _text(self, key: str) -> str:
        value = self.record.get(key)
        if value is not None and not isinstance(value, str):
            self._drop(key, f"{key} {show(value)}, which is not text")
        return self._clean(value, key) if isinstance(value, str) else ""

    def _clean(self, text: str, key: str) -> str:
        """One line of printable text."""
        spaced = " ".join(text.split())
        clean = "".join(letter for letter in spaced if not is_hidden(letter))
        if clean != spaced:
            self._drop(key, f"{len(spaced) - len(clean)} characters of {key} that can't be shown")
        return clean

    def _texts(self, key: str) -> Iterator[str]:
        values = self.record.get(key)
        if values is not None and not isinstance(values, list):
            self._drop(key, f"{key} {show(values)}, which is not a list")
        for value in values if isinstance(values, list) else ():
            if isinstance(value, str):
                if clean := self._clean(value, key):
                    yield clean
            else:
                self._drop(key, f"{key} {show(value)}, which is not text")

    def _equipment(self) -> tuple[Equipment, ...] | Unstated:
        thing = self._text("equipment")
        plain = thing.lower()
        if plain == "other":
            self._drop("equipment", 'equipment "other", which doesn\'t specify what')
        if plain in ("", "other"):
            return UNSTATED
        return () if plain == "body only" else (Equipment(any_of=thing),)

    def _targets(self) -> tuple[Target, ...] | Unstated:
        primary, secondary = list(self._texts("primaryMuscles")), list(self._texts("secondaryMuscles"))
        roles = dict.fromkeys(secondary, TargetRole.SECONDARY) | dict.fromkeys(primary, TargetRole.PRIMARY)
        if both := [name for name in dict.fromkeys(secondary) if name in primary]:
            text = f"that {', '.join(both)} {'is' if len(both) == 1 else 'are'} secondary besides primary"
            self._drop("secondaryMuscles", text)
        names = dict.fromkeys((*primary, *secondary))
        return tuple(Target(name=name, kind=TargetKind.MUSCLE, role=roles[name]) for name in names) or UNSTATED

    def _kind(self) -> ExerciseKind | Unstated:
        category = self._text("category")
        kind = _KINDS.get(category.lower(), UNSTATED)
        if category and (kind is UNSTATED or category != kind.value):
            self._drop("category", f"the category's own name, {show(category)}")
        return kind

    def _member(self, key: str, enum: type[_Member]) -> _Member | Unstated:
        """A member by its text; another text is unknown, and reported."""
        text = self._text(key)
        member = next((one for one in enum if one.value == text.lower()), UNSTATED)
        if text and member is UNSTATED:
            self._drop(key, f"{key} {show(text)}")
        return member


def _show_key(key: str) -> str:
    return key if is_plain_key(key) else show(key)
