"""Progressions in plain words, for display and for evidence."""

from typing import TYPE_CHECKING

from footex.model.dosage.loads.load import Load
from footex.model.dosage.loads.text import LoadKind
from footex.model.figures.count import Count
from footex.model.progress.progression import ProgressionChange

if TYPE_CHECKING:
    from footex.model.figures.duration import Duration
    from footex.model.progress.progression import Progression

__all__ = ["describe_progression"]

_NOUNS = {ProgressionChange.REPETITIONS: "repetition", ProgressionChange.SETS: "set"}


def describe_progression(progression: "Progression") -> str:
    """Describe a progression, as far as it is stated.

    Example:
        >>> describe_progression(Progression(change="load", when="painless", every="1 week", by="5 kg", limit="60 kg"))
        'load: 5 kg more when painless, 1 week or more between steps, up to 60 kg'
        >>> describe_progression(Progression(change="support", steps=["two hands", "one hand"], when="no swaying"))
        'support: two hands, then one hand when no swaying'
    """
    step = ", then ".join(progression.steps) or _describe_amount(progression, progression.by)
    parts = [step if progression.when is None else f"{step} when {progression.when}"]
    if progression.every is not None:
        parts.append(f"{progression.every} or more between steps")
    if progression.limit is not None:
        parts.append(f"up to {_with_noun(progression, progression.limit)}")
    if progression.restart_at is not None:
        parts.append(f"from {progression.restart_at} repetition{'s' if progression.restart_at.high > 1 else ''} again")
    text = f"{progression.change.value}: {', '.join(parts)}"
    return f"{text} ({progression.note})" if progression.note else text


def _describe_amount(progression: "Progression", amount: "Load | Count | Duration | None") -> str:
    if amount is None:
        return "the next step" if progression.change.value in {"support", "surface", "eyes"} else "more"
    if isinstance(amount, Load):
        return str(amount) if amount.kind in {LoadKind.WORDS, LoadKind.BAND} else f"{amount} more"
    return f"{_with_noun(progression, amount, ' more')}" if isinstance(amount, Count) else f"{amount} longer"


def _with_noun(progression: "Progression", amount: "Load | Count | Duration", more: str = "") -> str:
    if not isinstance(amount, Count):
        return str(amount)
    return f"{amount}{more} {_NOUNS[progression.change]}{'s' if amount.high > 1 else ''}"
