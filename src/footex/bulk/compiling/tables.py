"""Tables: the estimates of all routines at all paces, and forms of them made when they are first needed."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs
import numpy as np

from footex.bulk.compiling.form import Mode, make_form
from footex.bulk.compiling.refusing import TOO_LONG, reason_of
from footex.errors import BoundExceeded
from footex.model.figures.duration import Duration
from footex.model.routines.block import Block
from footex.timing.counts.units import UNITS, TimeKind
from footex.timing.estimates.claims import Verdict, claims_of, compared_with, limits_of
from footex.timing.estimates.estimate import estimate
from footex.timing.paces.open_amount import UnknownWord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.bulk.compiling.form import Form
    from footex.bulk.compiling.measuring import PartKey
    from footex.bulk.rows.columns import Whole
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.estimates.claims import Limits
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.estimates.waiting import Waiting
    from footex.timing.paces.pace import Pace

__all__ = ["KINDS", "VERDICTS", "Found", "Judged", "Ragged", "Refused", "Tables", "seven_of"]

KINDS: Final = tuple(kind.value for kind in TimeKind)
"""The kinds of time, in the order of their codes."""

VERDICTS: Final = tuple(verdict.value for verdict in Verdict)
"""The verdicts on a claim, in the order of their codes."""

_KIND_CODES: Final = {kind: code for code, kind in enumerate(TimeKind)}
_VERDICT_CODES: Final = {verdict: code for code, verdict in enumerate(Verdict)}
_MOST: Final = 2**63 - 1
_AS_IT_IS: Final = Mode(sets=False, repetitions=False, rest=False)


class Found(NamedTuple):
    """An estimate in whole numbers.

    Attributes:
        seven: Its figures: low, typical and high, low and high by dose, low and high by pace.
        parts: The code of the place, that of the kind, and the seven figures of each part.
        verdicts: The code of the verdict on each claim.
    """

    seven: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]
    verdicts: tuple[int, ...]


class Refused(NamedTuple):
    """Why there is no estimate."""

    reason: str


class Ragged(NamedTuple):
    """Lists of different lengths, one after the other.

    Attributes:
        starts: Where each begins.
        lengths: How many items it has.
        items: The items' columns.
    """

    starts: "Whole"
    lengths: "Whole"
    items: "Whole"


class Judged(NamedTuple):
    """A claim that is comparable.

    Attributes:
        number: Of the claim among those of its routine, from 0.
        limits: What the estimate has to meet.
        forms: Of what is compared, from the shortest to the longest; none where it is the routine itself.
    """

    number: int
    limits: "Limits"
    forms: "tuple[Form, ...]"


class Tables:
    """What batches look up, by routine and pace.

    Args:
        routines: The routines.
        paces: The paces.

    Attributes:
        routine_ids: The index of each routine by id.
        pace_ids: That of each pace.
        places: All places of all routines.
        times: The milliseconds of the paces' times, by level, time and pace.
        reasons: For each routine and pace, why there is no estimate; empty where there is one.
        sevens: The seven figures, by figure, then by routine and pace.
        parts: The seven figures of the parts.
        keys: The codes of their places and kinds.
        verdicts: The codes of the verdicts on the claims.
        words: For each pace, the first one that differs from it in nothing but times, so that they share forms.
    """

    def __init__(self, routines: "tuple[Routine, ...]", paces: "tuple[Pace, ...]") -> None:
        self.routines: tuple[Routine, ...] = routines
        self.paces: tuple[Pace, ...] = paces
        self.routine_ids: dict[str, int] = {routine.id: index for index, routine in enumerate(routines)}
        self.pace_ids: dict[str, int] = {pace.id: index for index, pace in enumerate(paces)}
        self.places: tuple[str, ...] = tuple(
            dict.fromkeys(place for routine in routines for place in _places(routine.items))
        )
        self._place_codes = {place: code for code, place in enumerate(self.places)}
        times = [[getattr(pace, unit).value.milliseconds for pace in paces] for unit in UNITS]
        self.times: Whole = np.array(times, np.int64).transpose(2, 0, 1).copy()
        found = [self.estimate(routine, pace) for routine in routines for pace in paces]
        nothing = Found((0,) * 7, (), ())
        answers = [nothing if isinstance(one, Refused) else one for one in found]
        self.reasons: list[str] = [one.reason if isinstance(one, Refused) else "" for one in found]
        self.sevens: Whole = np.array([one.seven for one in answers], np.int64).reshape(-1, 7).T.copy()
        self.parts: Ragged = _gather([tuple(part[2:] for part in one.parts) for one in answers], 7)
        self.keys: Ragged = _gather([tuple(part[:2] for part in one.parts) for one in answers], 2)
        self.verdicts: Ragged = _gather([tuple((verdict,) for verdict in one.verdicts) for one in answers], 1)
        words = [_words_of(pace) for pace in paces]
        self.words: Whole = np.array([words.index(one) for one in words], np.int64)
        # Of those forms that are asked for, which batches without pace terms and overrides don't.
        self._form = lru_cache(maxsize=None)(self._make_form)
        self._claims = lru_cache(maxsize=None)(self._judge)

    def estimate(self, routine: "Routine", pace: "Pace") -> Found | Refused:
        """Estimate a routine alone."""
        try:
            estimated = estimate(routine, pace=pace)
            verdicts = tuple(_VERDICT_CODES[one.verdict] for one in estimated.claims)
        except (UnknownWord, BoundExceeded) as error:
            return Refused(reason_of(error))
        seven = seven_of(estimated.total, estimated.by_dose, estimated.by_pace)
        return Refused(TOO_LONG) if max(seven) > _MOST else Found(seven, tuple(self._parts(estimated)), verdicts)

    def code(self, part: "PartKey") -> tuple[int, int]:
        """The codes of the place and of the kind of a part."""
        place, kind = part
        return self._place_codes[place], _KIND_CODES[kind]

    def form(self, routine: int, words: int, mode: Mode) -> "Form | Refused | None":
        """The form of a routine with some words, given by their indices."""
        return self._form(routine, words, mode)

    def claims(self, routine: int, words: int) -> tuple[Judged, ...] | None:
        """The claims of a routine that are comparable, with forms for some words.

        `None` where a form can't be made, so that each row is to be judged alone.
        """
        return self._claims(routine, words)

    def count_claims(self, routine: int) -> int:
        """How many claims of a time the source of a routine makes."""
        return len(claims_of(self.routines[routine]))

    def _parts(self, estimated: "Estimate") -> "Iterator[tuple[int, ...]]":
        for part in estimated.parts:
            yield (*self.code((part.place, part.kind)), *seven_of(part.total, part.by_dose, part.by_pace))

    def _make_form(self, routine: int, pace: int, mode: Mode) -> "Form | Refused | None":
        try:
            return make_form(self.routines[routine], self.paces[pace], mode)
        except UnknownWord as error:
            return Refused(reason_of(error))

    def _judge(self, index: int, pace: int) -> tuple[Judged, ...] | None:
        routine = self.routines[index]
        judged: list[Judged] = []
        for place, claim in enumerate(claims_of(routine)):
            compared = compared_with(claim, routine)
            if not compared or not isinstance(claim.time, Duration):
                continue
            alone = () if compared[0] is routine else compared
            forms = [form for one in alone if (form := make_form(one, self.paces[pace], _AS_IT_IS)) is not None]
            if len(forms) < len(alone):
                return None
            judged.append(Judged(place, limits_of(claim, claim.time), tuple(forms)))
        return tuple(judged)


def seven_of(
    total: "Duration | Waiting", by_dose: "Duration | Waiting", by_pace: "Duration | Waiting"
) -> tuple[int, ...]:
    """The seven figures of an estimate or a part of it."""
    return (*total.milliseconds, *by_dose.milliseconds[::2], *by_pace.milliseconds[::2])


def _places(items: "tuple[Item, ...]", prefix: str = "") -> "Iterator[str]":
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        yield place
        if isinstance(item, Block):
            yield from _places(item.items, f"{place}.")


def _gather(lists: "list[tuple[tuple[int, ...], ...]]", width: int) -> Ragged:
    lengths: Whole = np.array([len(one) for one in lists], np.int64)
    items = [item for one in lists for item in one]
    return Ragged(np.cumsum(lengths) - lengths, lengths, np.array(items, np.int64).reshape(-1, width).T.copy())


def _words_of(pace: "Pace") -> tuple[object, ...]:
    """All of a pace but its times: what fixes how often each of them occurs."""
    names = [field.name for field in attrs.fields(type(pace)) if field.name not in {"id", *UNITS}]
    return tuple(getattr(pace, name) for name in names)
