"""Floor 5: many people at once, in columns: rows in and rows out, as Arrow holds them."""

# fmt: off
__all__: list[str] = [
    "BrokenRows", "BrokenRun", "Engine", "EngineFailed", "EngineLike", "FolderInUse", "InvalidColumn", "OtherRun",
    "RunSummary", "Unwritable", "WrongRows", "on_frame", "read_rows", "run", "write_rows",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.bulk.files.kind import BrokenRows
    from footex.bulk.files.reading import read_rows
    from footex.bulk.files.writing import write_rows
    from footex.bulk.frames import on_frame
    from footex.bulk.rows.errors import InvalidColumn
    from footex.bulk.runs.engine import Engine, EngineLike
    from footex.bulk.runs.errors import BrokenRun, EngineFailed, FolderInUse, OtherRun, Unwritable
    from footex.bulk.runs.running import run
    from footex.bulk.runs.summary import RunSummary, WrongRows
    # fmt: on
else:
    _HOMES = {
        "files.kind": "BrokenRows",
        "files.reading": "read_rows",
        "files.writing": "write_rows",
        "frames": "on_frame",
        "rows.errors": "InvalidColumn",
        "runs.engine": "Engine EngineLike",
        "runs.errors": "BrokenRun EngineFailed FolderInUse OtherRun Unwritable",
        "runs.running": "run",
        "runs.summary": "RunSummary WrongRows",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
