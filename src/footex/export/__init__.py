"""Floor 5: values as files for people: a value in, text out; nothing is written to disk.

Example:
    >>> import footex
    >>> footex.export.to_html(footex.bundled().exercises["heel-raise"])[:5]
    '<div>'
"""

# fmt: off
__all__ = ["to_html"]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.export.notebook import to_html
    # fmt: on
else:
    _HOMES = {"notebook": "to_html"}

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
