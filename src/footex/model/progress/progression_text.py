"""Progressions in plain words, for display and for evidence."""

from typing import TYPE_CHECKING

from footex.messages import progress
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA, IN_BRACKETS
from footex.model.dosage.loads.description import describe_load
from footex.model.dosage.loads.load import Load
from footex.model.dosage.loads.text import LoadKind
from footex.model.figures.count import Count
from footex.model.figures.description import Noun, describe_amount, describe_count, describe_counted
from footex.model.progress.progression import ProgressionChange
from footex.model.sources.assumed import Assumed
from footex.model.sources.description import describe_criterion
from footex.model.sources.marking import Marking

if TYPE_CHECKING:
    from footex.model.figures.duration import Duration
    from footex.model.progress.progression import Progression

__all__ = ["describe_progression"]

_NOUNS: "dict[ProgressionChange, Noun]" = {ProgressionChange.REPETITIONS: "repetition", ProgressionChange.SETS: "set"}
_BY_THE_STEP = (ProgressionChange.SUPPORT, ProgressionChange.SURFACE, ProgressionChange.EYES)


def describe_progression(progression: "Progression") -> str:
    """Describe a progression, as far as it is stated; what is assumed by its evidence is marked.

    Example:
        >>> describe_progression(Progression(change="load", when="painless", every="1 week", by="5 kg", limit="60 kg"))
        'load: 5 kg more when painless, 1 week or more between steps, up to 60 kg'
        >>> describe_progression(Progression(change="support", steps=["two hands", "one hand"], when="no swaying"))
        'support: two hands, then one hand when no swaying'
    """
    mark = Marking(Assumed(progression.evidence))
    by, limit = progression.by, progression.limit
    steps = join(progression.steps, progress.THEN) if progression.steps else ""
    step = mark("steps", steps) if steps else mark("by", _describe_step(progression, by))
    parts = [
        step if progression.when is None else progress.WHEN(step=step, criterion=describe_criterion(progression.when))
    ]
    if progression.every is not None:
        parts.append(progress.APART(period=mark("every", describe_amount(progression.every))))
    if limit is not None:
        parts.append(progress.UP_TO(limit=mark("limit", _describe_limit(progression, limit))))
    if progression.restart_at is not None:
        again = mark("restart_at", describe_count(progression.restart_at, "repetition"))
        parts.append(progress.AGAIN(repetitions=again))
    text = COLON(name=progress.CHANGES[progression.change.value](), text=join(parts, COMMA))
    return IN_BRACKETS(text=text, more=progression.note) if progression.note else text


def _describe_step(progression: "Progression", amount: "Load | Count | Duration | None") -> str:
    if amount is None:
        return progress.NEXT_STEP() if progression.change in _BY_THE_STEP else progress.MORE()
    if isinstance(amount, Load):
        in_words = amount.kind in {LoadKind.WORDS, LoadKind.BAND}
        return describe_load(amount) if in_words else progress.MORE_LOAD(load=describe_load(amount))
    if isinstance(amount, Count):
        return describe_counted(amount, progress.MORE_OF[progression.change.value])
    return progress.LONGER(time=describe_amount(amount))


def _describe_limit(progression: "Progression", limit: "Load | Count | Duration") -> str:
    if isinstance(limit, Load):
        return describe_load(limit)
    return describe_count(limit, _NOUNS[progression.change]) if isinstance(limit, Count) else describe_amount(limit)
