"""Values of documents, written for messages."""

from datetime import date, time

from footex.errors import clip, count_noun
from footex.model.value import Value

__all__ = ["show"]


def show(value: object) -> str:
    """Write a value as its document has it, clipped and escaped, on one line.

    Example:
        >>> print(show(None), show(True), show({"a": 1}), show("5"))
        null true an object of 1 key "5"
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return f"an object of {count_noun(len(value), 'key')}"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    if isinstance(value, (date, time)):
        return value.isoformat()
    shown = clip(value)
    if isinstance(value, str) and shown[0] == "'" and '"' not in shown:
        return f'"{shown[1:-1]}"'
    return f"this {type(value).__name__.lower()}" if isinstance(value, Value) else shown
