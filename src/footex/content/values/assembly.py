"""From parsed documents to values: references resolved across all documents, all errors collected."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, frozen

from footex.content.bundled import bundled
from footex.content.hints import Hints
from footex.content.kinds import BUNDLE, list_of
from footex.content.problems import MOST_PROBLEMS, REDEFINED, InvalidDocument, Path, Problem, Severity, Unlocated
from footex.content.values.bundles import find_conflict, id_of, list_values, misplaced_values, possible_ids, read_value
from footex.content.values.errors import LocatedError, UnknownKey
from footex.content.values.messages import describe
from footex.content.values.parsed_document import forbidden_values_of, join_problems, locate
from footex.content.values.references import Broken, Known, UnknownReference, known_among
from footex.content.values.shapes import KINDS, PLANS, WITHOUT_ID
from footex.model.catalog import Catalog
from footex.model.shelf import ConflictingIds, Shelf, shelve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.values.parsed_document import ParsedDocument

__all__ = ["Entry", "Held", "assemble"]

_TEXT = "this document"


@frozen
class Held:
    """The values of documents by kind and id, each with its origin; and the catalogue where other ids are looked up."""

    documents: "tuple[ParsedDocument, ...]"
    values: dict[str, dict[str, tuple[str, Any]]]
    base: Catalog

    def only(self) -> Any:
        """The only value."""
        return next(value for values in self.values.values() for _, value in values.values())

    def catalog(self) -> Catalog:
        """A catalogue of the values and of all that they refer to."""
        kept = {kind: dict(self.values[kind]) for kind in BUNDLE.values()}
        for _, protocol in kept["protocol"].values():
            for routine in protocol.routines():
                self._add(kept["routine"], self.base.routines, routine)
            self._add(kept["source"], self.base.sources, protocol.source)
        for _, routine in kept["routine"].values():
            for exercise in routine.exercises():
                self._add(kept["exercise"], self.base.exercises, exercise)
            self._add(kept["source"], self.base.sources, routine.source)
        for _, exercise in kept["exercise"].values():
            self._add(kept["source"], self.base.sources, exercise.source)
        return _make_catalog(kept)

    def _add(self, kept: dict[str, tuple[str, Any]], base: Shelf[Any], value: Any) -> None:
        if value is None:
            return
        origin, known = kept.get(value.id) or kept.setdefault(value.id, (base.origin(value.id), value))
        if known != value:
            message = str(ConflictingIds(base.kind, value.id, (origin, base.origin(value.id))))
            problems = [
                problem
                for number, entry in self.entries()
                if entry.kind == base.kind and entry.content["id"] == value.id
                for problem in locate(self.documents[number], [("conflict", message, (*entry.path, "id"))])
            ]
            # A catalogue that contradicts itself has no position in a document.
            raise InvalidDocument(problems or [Problem(code="conflict", message=message)])

    def entries(self) -> "Iterator[tuple[int, Entry]]":
        """The values as they are written, each with the number of its document; plans and logs have no id."""
        for number, parsed in enumerate(self.documents):
            for entry in _entries(parsed, []) if parsed.kind not in WITHOUT_ID else ():
                yield number, entry

    def locate(self, number: int, found: "Iterable[Unlocated]", severity: Severity) -> list[Problem]:
        """Make problems of a severity, with their positions in one of the documents."""
        return [evolve(problem, severity=severity) for problem in locate(self.documents[number], found)]

    def whole(self) -> Catalog:
        """These values and the base as one catalogue, for checks; under an id of both, the documents' value."""
        kept: dict[str, dict[str, tuple[str, Any]]] = {kind: {} for kind in BUNDLE.values()}
        for catalog in (self.base, self.catalog()):
            for name, kind in BUNDLE.items():
                shelf: Shelf[Any] = getattr(catalog, name)
                kept[kind] |= {key: (shelf.origin(key), value) for key, value in shelf.items()}
        return _make_catalog(kept)

    def redefined(self) -> "list[tuple[ParsedDocument, Problem]]":
        """Warnings, with positions, of ids that stand for a different value in the base."""
        found: defaultdict[int, list[Unlocated]] = defaultdict(list)
        for number, entry in self.entries():
            shelf: Shelf[Any] = getattr(self.base, list_of(entry.kind), Shelf(entry.kind, {}))
            name = entry.content["id"]
            if name in shelf and shelf[name] != self.values[entry.kind][name][1]:
                message = (
                    f"'{name}' is another {entry.kind} of {shelf.origin(name)}; the two can't be in one catalogue: "
                    "give this one an id of its own"
                )
                found[number].append((REDEFINED, message, (*entry.path, "id")))
        return [
            (self.documents[number], problem)
            for number, redefined in found.items()
            for problem in self.locate(number, redefined, Severity.WARNING)
        ]


def _make_catalog(kept: dict[str, dict[str, tuple[str, Any]]]) -> Catalog:
    """A catalogue of values by kind and id, each with its origin."""
    return Catalog.from_shelves(**{name: shelve(kind, kept[kind]) for name, kind in BUNDLE.items()})


@define
class Entry:
    """One value of a document before it is made, with the list that collects the document's errors."""

    path: Path
    kind: str
    content: Any
    origin: str
    errors: list[LocatedError]


def assemble(documents: "Iterable[ParsedDocument]", catalog: Catalog | None = None, *, unread: bool = False) -> Held:
    """Make values of documents, which may refer to one another in any order.

    Args:
        documents: As they were parsed.
        catalog: Where ids lead that none of them holds; the bundled catalogue unless given.
        unread: Whether there are others that can't be read, which ids may refer to.

    Returns:
        All that the documents hold.

    Raises:
        InvalidDocument: All errors of all documents, except references to values whose own errors are reported.
    """
    base = bundled() if catalog is None else catalog
    errors: list[tuple[ParsedDocument, list[LocatedError]]] = []
    entries: list[Entry] = []
    kept = tuple(documents)
    for parsed in kept:
        errors.append((parsed, []))
        entries += _entries(parsed, errors[-1][1])
    held = Held(kept, {kind: {} for kind in (*KINDS, *PLANS)}, base)
    own: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    known = known_among(own, base)
    # A misplaced value is an error at its place; a reference to it is none, so that one mistake is reported once.
    for kind, content in chain.from_iterable(misplaced_values(each.content) for each in kept if each.kind == "bundle"):
        _place(own[kind], content, {})
    # Each kind comes before those that refer to it, so that one pass resolves all references.
    for kind in KINDS:
        for entry in entries:
            if entry.kind == kind:
                entry.errors.extend(_make(entry, known, held))
                _place(own[kind], entry.content, held.values[kind])
    for entry in entries:
        if entry.kind in PLANS:
            entry.errors.extend(_make_plan(entry, held))
    _raise(errors, unread=unread)
    return held


def _place(own: dict[str, Any], content: Any, made: dict[str, tuple[str, Any]]) -> None:
    """Enter a value under its id, or `Broken` where its errors are reported already."""
    name = id_of(content)
    if name is not None:
        own[name] = made[name][1] if name in made else Broken()
    if name not in made:
        for meant in possible_ids(content):
            own.setdefault(meant, Broken())


def _entries(parsed: "ParsedDocument", errors: list[LocatedError]) -> Iterator[Entry]:
    if parsed.kind != "bundle":
        yield Entry((), parsed.kind, parsed.content, parsed.file or _TEXT, errors)
        return
    unknown = UnknownKey("bundle", tuple(BUNDLE))
    errors += [((key,), unknown) for key in parsed.content if key not in BUNDLE]
    for path, kind, content in list_values(parsed.content, errors):
        yield Entry(path, kind, content, parsed.file or _TEXT, errors)


def _make(entry: Entry, known: Known, held: Held) -> list[LocatedError]:
    value, errors = read_value(entry.content, entry.kind, entry.path, known)
    if value is None:
        return errors
    made = (entry.origin, value)
    name = entry.origin if entry.kind in WITHOUT_ID else value.id
    return find_conflict(entry.kind, entry.path, held.values[entry.kind].setdefault(name, made), made)


def _make_plan(entry: Entry, held: Held) -> list[LocatedError]:
    from footex.content.values.plans import read_plan

    plan, errors = read_plan(entry.content, held.base)
    held.values[entry.kind][entry.origin] = (entry.origin, plan)
    return errors


def _raise(errors: "list[tuple[ParsedDocument, list[LocatedError]]]", *, unread: bool) -> None:
    """Raise all errors, if there are any: the first 100 as problems, the others counted."""
    problems: list[Problem] = []
    more = 0
    hints = Hints()
    for parsed, found in errors:
        own = [located for located in found if not _is_reported_elsewhere(located, unread=unread)]
        here, others = _problems(parsed, own, MOST_PROBLEMS - len(problems), hints)
        problems += here
        more += others
    if problems:
        raise InvalidDocument(problems, more)


def _problems(
    parsed: "ParsedDocument", errors: list[LocatedError], room: int, hints: Hints
) -> tuple[list[Problem], int]:
    """The problems of one document, at most `room` of them, and how many more there are."""
    if not errors and not parsed.forbidden:
        return [], 0
    forbidden, more = forbidden_values_of(parsed)
    described = [(*describe(error, path, hints), path) for path, error in errors[:room]]
    here = join_problems(forbidden, locate(parsed, described))
    return here[:room], len(here[room:]) + len(errors[room:]) + more


def _is_reported_elsewhere(located: LocatedError, *, unread: bool) -> bool:
    """Whether a reference fails only since its target is invalid or unreadable, which is reported there."""
    _, error = located
    return isinstance(error, UnknownReference) and (error.reference.broken or unread)
