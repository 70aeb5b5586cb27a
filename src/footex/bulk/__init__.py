"""Floor 5: many people at once, in columns: rows in and rows out, as Arrow holds them."""

# fmt: off
__all__: list[str] = [
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    pass
    # fmt: on
else:
    _HOMES = {}

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
