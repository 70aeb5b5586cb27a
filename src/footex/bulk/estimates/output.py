"""Output: the columns of an estimate, as Arrow holds them."""

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from footex.bulk.compiling.tables import KINDS, VERDICTS
from footex.bulk.rows.problems import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["FIGURES", "TIME", "make_schema", "write_claims", "write_parts", "write_times"]

TIME: Final = pa.duration("ms")
"""The type of times."""

FIGURES: Final = ("low", "typical", "high", "by_dose_low", "by_dose_high", "by_pace_low", "by_pace_high")
"""The columns of the seven figures."""

_TEXT: Final = pa.string()
_CLAIMS: Final = pa.list_(pa.dictionary(pa.int8(), _TEXT))
_PLACE: Final = pa.dictionary(pa.int32(), _TEXT)
_KIND: Final = pa.dictionary(pa.int8(), _TEXT)
_PART: Final = pa.struct([("place", _PLACE), ("kind", _KIND), *((name, TIME) for name in FIGURES)])


def make_schema(given: Any, *, parts: bool) -> Any:
    """The schema of what comes of rows with a schema."""
    kept = [given.field(name) for name in ("person", "routine") if name in given.names]
    times = [pa.field(name, TIME) for name in ("time", *FIGURES)]
    more = [pa.field("parts", pa.list_(_PART))] if parts else []
    return pa.schema([
        pa.field("row", pa.int64(), nullable=False), *kept, *times, pa.field("claims", _CLAIMS), *more,
        pa.field("problem", PROBLEM),
    ])  # fmt: skip


def write_times(times: "Whole", right: "Flags") -> Any:
    """A column of times, null where a row isn't right."""
    mask = None if right.all() else ~right
    return pa.array(times, pa.int64(), mask=mask).view(TIME)


def write_claims(offsets: Any, items: "Whole", right: "Flags") -> Any:
    """The column of verdicts, of their codes."""
    return _list(offsets, _dictionary(items[0].astype(np.int8), VERDICTS), right, _CLAIMS)


def write_parts(offsets: Any, keys: "Whole", figures: "Whole", places: "Sequence[str]", right: "Flags") -> Any:
    """The column of parts, of the codes of their places and kinds and their figures."""
    columns = [
        _dictionary(keys[0].astype(np.int32), places),
        _dictionary(keys[1].astype(np.int8), KINDS),
        *(pa.array(one, pa.int64()).view(TIME) for one in figures),
    ]
    return _list(offsets, pa.StructArray.from_arrays(columns, fields=list(_PART)), right, pa.list_(_PART))


def _dictionary(codes: Any, texts: "Sequence[str]") -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(texts, _TEXT))


def _list(offsets: Any, items: Any, right: "Flags", kind: Any) -> Any:
    mask = None if right.all() else pa.array(~right)
    return pa.ListArray.from_arrays(offsets, items, type=kind, mask=mask)
