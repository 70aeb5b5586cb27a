"""Shelves: read-only mappings from id to value, each value made once, on first use."""

from _thread import RLock
from collections.abc import Iterator, Mapping, ValuesView
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from footex.errors import LONGEST_ID, FootexError, clip, count_noun, one_line
from footex.model.value import FIRST_FLAT, IncompatiblePickle

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ConflictingIds", "Shelf", "UnknownId"]

_Kept = TypeVar("_Kept")
_LISTED = 10
_LONGEST_ORIGIN = 300
"""Paths of files are long, and differ at their ends."""


class UnknownId(FootexError, KeyError):
    """An id that a catalogue, or a plan, doesn't hold.

    Attributes:
        kind: The kind of value: "exercise", "routine", "source", "protocol", "picture", or "session" of a plan.
        id: The id that was looked up.
        nearest: The known id most like it, or `None`.
        known: All known ids.

    Example:
        >>> import footex
        >>> footex.bundled().exercises["heel-rise"]
        Traceback (most recent call last):
        footex.model.shelf.UnknownId: no exercise 'heel-rise'; did you mean 'heel-raise'?
    """

    def __init__(self, kind: str, id: object, known: tuple[str, ...]) -> None:  # noqa: A002 - the field's name
        super().__init__(kind, id, known)
        self.kind = kind
        self.id = id
        self.known = known
        from difflib import get_close_matches

        close = get_close_matches(id[:LONGEST_ID], known, n=1) if isinstance(id, str) else []
        self.nearest: str | None = close[0] if close else None

    def __str__(self) -> str:
        known = ", ".join(one_line(key, LONGEST_ID) for key in self.known[:_LISTED]) or "none"
        hint = f"did you mean '{one_line(self.nearest, LONGEST_ID)}'?" if self.nearest else f"known: {known}"
        return f"no {self.kind} {clip(self.id)}; {hint}"


class ConflictingIds(FootexError, ValueError):
    """Two different things under one id.

    Attributes:
        kind: What they are.
        id: The id.
        origins: Where the two come from.

    Example:
        >>> import footex
        >>> mine = footex.Catalog(exercises=footex.Exercise(id="heel-raise", name="Mine"), origin="my notes")
        >>> footex.bundled() | mine
        Traceback (most recent call last):
        footex.model.shelf.ConflictingIds: two different exercises 'heel-raise': from footex and from my notes; ...
    """

    def __init__(self, kind: str, id: str, origins: tuple[str, str]) -> None:  # noqa: A002 - the field's name
        super().__init__(kind, id, origins)
        self.kind = kind
        self.id = id
        self.origins = origins

    def __str__(self) -> str:
        first, second = (one_line(origin, _LONGEST_ORIGIN) for origin in self.origins)
        return f"two different {self.kind}s {clip(self.id)}: from {first} and from {second}; give one another id"


class Shelf(Mapping[str, _Kept]):
    """Values of one kind by id, in the order of the ids.

    Each value is made on first use by its maker, once, whatever the number of threads; again only after it raised.

    Args:
        kind: What is kept: "exercise", "routine", "source", "protocol" or "picture".
        makers: For each id, where it comes from and what makes it.

    Raises:
        UnknownId: On looking up an id that isn't there; it is a `KeyError` too.

    Example:
        >>> import footex
        >>> exercises = [footex.Exercise(id="squat", name="Squat"), footex.Exercise(id="hop", name="Hop")]
        >>> list(footex.Catalog(exercises=exercises).exercises)
        ['hop', 'squat']
    """

    __slots__ = ("_all", "_kept", "_lock", "_makers", "_origins", "kind")

    def __init__(self, kind: str, makers: "Mapping[str, tuple[str, Callable[[], _Kept]]]") -> None:
        self.kind: str = kind
        self._origins: dict[str, str] = {key: makers[key][0] for key in sorted(makers)}
        self._makers: dict[str, Callable[[], _Kept]] = {key: make for key, (_, make) in makers.items()}
        self._kept: dict[str, _Kept] = {}
        self._all: tuple[_Kept, ...] | None = None
        self._lock = RLock()  # reentrant: a maker may look up another value of the shelf

    def __getitem__(self, key: str) -> _Kept:
        """The value of an id."""
        # Double-checked: first without the lock, as a value never changes once it is made.
        try:
            return self._kept[key]
        except (KeyError, TypeError):
            if not isinstance(key, str) or key not in self._origins:
                raise UnknownId(self.kind, key, tuple(self._origins)) from None
        with self._lock:
            if key not in self._kept:
                self._kept[key] = self._makers[key]()
            return self._kept[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._origins)

    def __len__(self) -> int:
        return len(self._origins)

    def __contains__(self, key: object) -> bool:
        return key in self._origins

    def values(self) -> "ValuesView[_Kept]":
        """The values in the order of their ids, each made when the iteration comes to it."""
        return _Values(self)

    def __reduce__(self) -> tuple[object, ...]:
        parts = chain.from_iterable((key, self.origin(key), value) for key, value in self.items())
        return (_rebuild, (FIRST_FLAT, self.kind, *parts))

    def __repr__(self) -> str:
        return f"<{len(self)} {self.kind}s: {', '.join(list(self)[:5])}{', ...' if len(self) > 5 else ''}>"

    def origin(self, key: str) -> str:
        """Where the value of an id comes from.

        Raises:
            UnknownId: The id isn't there.

        Example:
            >>> import footex
            >>> footex.bundled().exercises.origin("heel-raise")
            'footex'
        """
        if not isinstance(key, str) or key not in self._origins:
            raise UnknownId(self.kind, key, tuple(self._origins))
        return self._origins[key]

    def merged(self, other: "Shelf[_Kept]") -> "Shelf[_Kept]":
        """This shelf and another as one, without making what only one of them holds.

        Raises:
            ConflictingIds: Two different values under one id.

        Example:
            >>> import footex
            >>> shelf = footex.bundled().sources
            >>> shelf.merged(shelf) == shelf
            True
        """
        makers: dict[str, tuple[str, Callable[[], _Kept]]] = {}
        for shelf in (self, other):
            for key in shelf:
                if key in makers and self[key] != other[key]:
                    raise ConflictingIds(self.kind, key, (self.origin(key), other.origin(key)))
                makers.setdefault(key, (shelf.origin(key), partial(shelf.__getitem__, key)))
        return Shelf(self.kind, makers)


class _Values(ValuesView[_Kept]):
    """The values of a shelf; once all of them are made, without a look-up of each."""

    __slots__ = ()
    _mapping: Shelf[_Kept]

    def __iter__(self) -> Iterator[_Kept]:
        shelf = self._mapping
        if shelf._all is None:
            if len(shelf._kept) < len(shelf._origins):
                return super().__iter__()
            shelf._all = tuple(map(shelf._kept.__getitem__, shelf._origins))
        return iter(shelf._all)


def shelve(kind: str, values: Mapping[str, tuple[str, _Kept]]) -> Shelf[_Kept]:
    """Make a shelf of existing values, each with its origin."""
    shelf: Shelf[_Kept] = Shelf(kind, {})
    shelf._origins = {key: values[key][0] for key in sorted(values)}
    shelf._kept = {key: value for key, (_, value) in values.items()}
    return shelf


def _rebuild(number: int, kind: str, *parts: Any) -> Shelf[Any]:
    """Make a shelf of what a pickle holds: id, origin and value of each. Those in format 1 name `shelve` instead."""
    if number != FIRST_FLAT or len(parts) % 3:
        found = f"format {clip(number)}, {count_noun(len(parts), 'part')}"
        raise IncompatiblePickle("Shelf", found, f"format {FIRST_FLAT}, an id, an origin and a value of each")
    return shelve(kind, {parts[at]: (parts[at + 1], parts[at + 2]) for at in range(0, len(parts), 3)})
