"""From drafts to values: references resolved across documents, and everything that is wrong with any of them."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from footex.content.bundled import bundled
from footex.content.conversion import Fault, TooDeep, UnknownKey, find_faults, structure
from footex.content.drafts import locate
from footex.content.places import find_misfits, holds_halves
from footex.content.problems import MOST_PROBLEMS, DocumentError, Path, Problem
from footex.content.references import Broken, Known, UnknownReference, resolve_references
from footex.content.shapes import BUNDLE, KINDS
from footex.content.wording import describe
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.shelf import ConflictingIds, Shelf, shelve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.drafts import Draft

__all__ = ["Held", "assemble"]

_TEXT = "this document"


@frozen
class Held:
    """What documents hold: for each kind values by id, each with its origin; and where else ids may lead."""

    values: dict[str, dict[str, tuple[str, Any]]]
    base: Catalog

    def only(self) -> Any:
        """The only value."""
        return next(value for values in self.values.values() for _, value in values.values())

    def catalog(self) -> Catalog:
        """A catalogue of the values and of all that they refer to."""
        kept = {kind: dict(values) for kind, values in self.values.items()}
        for _, routine in self.values["routine"].values():
            for exercise in routine.exercises():
                _add(kept["exercise"], self.base.exercises, exercise)
            _add(kept["source"], self.base.sources, routine.source)
        for _, exercise in kept["exercise"].values():
            _add(kept["source"], self.base.sources, exercise.source)
        return Catalog.from_shelves(
            exercises=shelve("exercise", kept["exercise"]),
            routines=shelve("routine", kept["routine"]),
            sources=shelve("source", kept["source"]),
        )


def _add(kept: dict[str, tuple[str, Any]], base: Shelf[Any], value: Any) -> None:
    if value is None:
        return
    origin, known = kept.get(value.id) or kept.setdefault(value.id, (base.origin(value.id), value))
    if known != value:
        error = ConflictingIds(base.kind, value.id, (origin, base.origin(value.id)))
        raise DocumentError([Problem(code="conflict", message=str(error), file="" if origin == _TEXT else origin)])


@define
class _Entry:
    """One value of a document on its way."""

    path: Path
    kind: str
    content: Any
    origin: str
    faults: list[Fault]


def assemble(drafts: "Iterable[Draft]", catalog: Catalog | None = None) -> Held:
    """Make values of drafts, which may refer to one another in any order.

    Args:
        drafts: Parsed documents.
        catalog: Where ids lead that none of them holds; the bundled catalogue unless given.

    Returns:
        All that the documents hold.

    Raises:
        DocumentError: Everything that is wrong with any of them.
    """
    base = bundled() if catalog is None else catalog
    faults: list[tuple[Draft, list[Fault]]] = []
    entries: list[_Entry] = []
    for draft in drafts:
        faults.append((draft, []))
        entries += _entries(draft, faults[-1][1])
    held = Held({kind: {} for kind in KINDS}, base)
    broken: dict[str, dict[str, Broken]] = {kind: {} for kind in KINDS}
    known = Known(
        ChainMap(_Values(held.values["exercise"]), broken["exercise"], base.exercises),  # type: ignore[arg-type]
        ChainMap(_Values(held.values["source"]), broken["source"], base.sources),  # type: ignore[arg-type]
    )
    for kind in KINDS:
        for entry in entries:
            if entry.kind == kind and (found := _make(entry, known, held)):
                entry.faults.extend(found)
                if isinstance(entry.content, dict) and isinstance(entry.content.get("id"), str):
                    broken[kind][entry.content["id"]] = Broken()
    _raise(faults)
    return held


class _Values(Mapping[str, Any]):
    """The values of a mapping to pairs of origin and value."""

    def __init__(self, pairs: dict[str, tuple[str, Any]]) -> None:
        self._pairs = pairs

    def __getitem__(self, key: str) -> Any:
        return self._pairs[key][1]

    def __contains__(self, key: object) -> bool:
        return key in self._pairs

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


def _entries(draft: "Draft", faults: list[Fault]) -> Iterator[_Entry]:
    if draft.kind != "bundle":
        yield _Entry((), draft.kind, draft.content, draft.file or _TEXT, faults)
        return
    unknown = UnknownKey("bundle", tuple(BUNDLE))
    faults += [((key,), unknown) for key in draft.content if key not in BUNDLE]
    for name, kind in BUNDLE.items():
        values = draft.content.get(name, [])
        if not isinstance(values, list):
            faults.append(((name,), InvalidValue("", values, "is not a list", "write [...]")))
            continue
        for index, content in enumerate(values):
            yield _Entry((name, index), kind, content, draft.file or _TEXT, faults)


def _make(entry: _Entry, known: Known, held: Held) -> list[Fault]:
    if isinstance(entry.content, dict):
        resolve_references(entry.content, known)
    kind = KINDS[entry.kind]
    value: Any = structure(entry.content, kind)
    if value is None:
        return [((*entry.path, *path), error) for path, error in find_faults(entry.content, kind)]
    before, same = held.values[entry.kind].setdefault(value.id, (entry.origin, value))
    if same == value:
        return []
    return [((*entry.path, "id"), ConflictingIds(entry.kind, value.id, (before, entry.origin)))]


def _raise(faults: "list[tuple[Draft, list[Fault]]]") -> None:
    """Raise what was found, if anything was: the first hundred problems in full, the others counted."""
    problems: list[Problem] = []
    more = 0
    for draft, found in faults:
        here, others = _problems(draft, found, MOST_PROBLEMS - len(problems))
        problems += here
        more += others
    if problems:
        raise DocumentError(problems, more)


def _problems(draft: "Draft", faults: list[Fault], room: int) -> tuple[list[Problem], int]:
    """The problems of one document, as many as there is room for, and how many more there are."""
    if not faults:
        return [], 0
    misfits, more = list[Problem](), 0
    if draft.format == "json" and (holds_halves(draft.text) or any(isinstance(error, TooDeep) for _, error in faults)):
        misfits, more = find_misfits(draft.text)
    told = {problem.path for problem in misfits}
    own = [fault for fault in faults if not _is_told_elsewhere(fault, misfits)]
    described = [(*describe(error, path), path) for path, error in own[:room]]
    here = misfits + [problem for problem in locate(draft, described) if problem.path not in told]
    here.sort(key=lambda one: (one.line or 0, one.column or 0))
    return here[:room], len(here[room:]) + len(own[room:]) + more


def _is_told_elsewhere(fault: Fault, misfits: list[Problem]) -> bool:
    _, error = fault
    if isinstance(error, UnknownReference):
        return error.reference.broken
    return isinstance(error, TooDeep) and bool(misfits)
