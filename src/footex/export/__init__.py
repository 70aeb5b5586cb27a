"""Floor 5: values as files for people: a value in, text out; nothing is written to disk."""

# fmt: off
__all__: list[str] = []
# fmt: on

_HOMES: dict[str, str] = {}


def __getattr__(name: str) -> object:
    from footex.lazy import find_name

    return find_name(__name__, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
