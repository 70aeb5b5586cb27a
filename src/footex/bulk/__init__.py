"""Floor 5: many people at once, in columns: rows in and rows out, as Arrow holds them."""

# fmt: off
__all__ = [
    "FrontStep", "fit", "front", "week",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.bulk.fitting import fit
    from footex.bulk.fronts import FrontStep, front
    from footex.bulk.weeks import week
    # fmt: on
else:
    _HOMES = {
        "fitting": "fit",
        "fronts": "FrontStep front",
        "weeks": "week",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
