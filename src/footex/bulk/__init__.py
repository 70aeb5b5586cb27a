"""Floor 5: many people at once, in columns: rows in and rows out, as Arrow holds them.

Needs the extra: `pip install "footex[arrow]"`.

Example:
    >>> import footex, pyarrow
    >>> rows = pyarrow.table({"person": [1, 2], "routine": ["simple-foot-exercises"] * 2, "sets": [None, 1]})
    >>> footex.bulk.estimate(rows).read_all().select(["person", "time"]).to_pydict()["person"]
    [1, 2]
"""

# fmt: off
__all__ = [
    "BrokenRows", "BrokenRun", "Compiled", "Engine", "EngineFailed", "EngineLike", "FolderInUse", "FrontStep",
    "InvalidColumn", "OtherRun", "Rows", "RunSummary", "Unwritable", "WrongRows", "compile_catalog", "estimate",
    "fit", "front", "on_frame", "override", "read_rows", "run", "week", "write_rows",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.bulk.compiling.compiled import Compiled, compile_catalog
    from footex.bulk.estimating import estimate
    from footex.bulk.files.kind import BrokenRows
    from footex.bulk.files.reading import read_rows
    from footex.bulk.files.writing import write_rows
    from footex.bulk.fitting import fit
    from footex.bulk.frames import on_frame
    from footex.bulk.fronts import FrontStep, front
    from footex.bulk.overriding import override
    from footex.bulk.rows.errors import InvalidColumn
    from footex.bulk.rows.given import Rows
    from footex.bulk.runs.engine import Engine, EngineLike
    from footex.bulk.runs.errors import BrokenRun, EngineFailed, FolderInUse, OtherRun, Unwritable
    from footex.bulk.runs.running import run
    from footex.bulk.runs.summary import RunSummary, WrongRows
    from footex.bulk.weeks import week
    # fmt: on
else:
    _HOMES = {
        "compiling.compiled": "Compiled compile_catalog",
        "estimating": "estimate",
        "files.kind": "BrokenRows",
        "files.reading": "read_rows",
        "files.writing": "write_rows",
        "fitting": "fit",
        "frames": "on_frame",
        "fronts": "FrontStep front",
        "overriding": "override",
        "rows.errors": "InvalidColumn",
        "rows.given": "Rows",
        "runs.engine": "Engine EngineLike",
        "runs.errors": "BrokenRun EngineFailed FolderInUse OtherRun Unwritable",
        "runs.running": "run",
        "runs.summary": "RunSummary WrongRows",
        "weeks": "week",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
