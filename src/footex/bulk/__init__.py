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
    "Compiled", "FrontStep", "InvalidColumn", "Rows", "compile_catalog", "estimate", "fit", "front", "override",
    "week",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.bulk.compiling.compiled import Compiled, compile_catalog
    from footex.bulk.estimating import estimate
    from footex.bulk.fitting import fit
    from footex.bulk.fronts import FrontStep, front
    from footex.bulk.overriding import override
    from footex.bulk.rows.errors import InvalidColumn
    from footex.bulk.rows.given import Rows
    from footex.bulk.weeks import week
    # fmt: on
else:
    _HOMES = {
        "compiling.compiled": "Compiled compile_catalog",
        "estimating": "estimate",
        "fitting": "fit",
        "fronts": "FrontStep front",
        "overriding": "override",
        "rows.errors": "InvalidColumn",
        "rows.given": "Rows",
        "weeks": "week",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
