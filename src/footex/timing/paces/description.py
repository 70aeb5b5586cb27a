"""What paces assume, in plain words, for display."""

from footex.messages.paces import REASONS

__all__ = ["describe_reason"]


def describe_reason(reason: str) -> str:
    """Describe why something is assumed: a reason of the library's own as a message, any other as it is.

    Example:
        >>> describe_reason("a couple is two").entry.text
        'a couple is two'
    """
    return REASONS[reason]() if reason in REASONS else reason
