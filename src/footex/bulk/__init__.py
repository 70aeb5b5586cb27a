"""Floor 5: many people at once, in columns: rows in and rows out, as Arrow holds them."""

# fmt: off
__all__ = [
    "FrontStep", "fit", "front",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.bulk.fitting import fit
    from footex.bulk.fronts import FrontStep, front
    # fmt: on
else:
    _HOMES = {
        "fitting": "fit",
        "fronts": "FrontStep front",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
