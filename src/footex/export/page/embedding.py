"""Data within a page: JSON that no browser can take for markup, whatever texts are in it."""

import json
from typing import Final

__all__ = ["embed_json"]

_ESCAPES: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def embed_json(data: object) -> str:
    r"""Write JSON for a script element: what could end the element, or a line of a script, is escaped.

    Example:
        >>> embed_json(["</script>"])
        '["\\u003c/script\\u003e"]'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
