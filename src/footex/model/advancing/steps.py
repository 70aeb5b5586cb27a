"""One step of a progression: another dose, or another variation."""

from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from footex.model.advancing.figures import figure_of, figures_in, with_figure
from footex.model.advancing.loads import next_loads
from footex.model.advancing.reason import AdvanceReason, Refused
from footex.model.dosage.groups import changed_figures, figure_path, regroup
from footex.model.dosage.set import Set, SetRole
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.figures.duration import LONGEST_DURATION, Duration
from footex.model.progress.progression import Progression, ProgressionChange
from footex.model.sources.assumed import Assumed, derive
from footex.model.sources.evidence import Basis, Evidence

if TYPE_CHECKING:
    from footex.model.routines.prescription import Prescription

__all__ = ["step_on"]


def step_on(prescription: "Prescription", progression: Progression, note: str) -> "Prescription | Refused":
    """Take one step of a progression.

    Args:
        prescription: What goes on.
        progression: One of its progressions.
        note: That of the evidence for what changes.
    """
    match progression.change:
        case ProgressionChange.SUPPORT | ProgressionChange.SURFACE | ProgressionChange.EYES:
            return _step_in_words(prescription, progression, note)
        case ProgressionChange.LOAD | ProgressionChange.REPETITIONS | ProgressionChange.SETS | ProgressionChange.HOLD:
            return _step_of_dose(prescription, progression, note)
        case _:
            assert_never(progression.change)


def _step_in_words(prescription: "Prescription", progression: Progression, note: str) -> "Prescription | Refused":
    """Put the next words in the place of those in the variation; where it has none of them, it is at the first."""
    if not progression.steps:
        return Refused(AdvanceReason.NOT_TYPED, f"what follows for the {progression.change.value} isn't stated")
    parts = [part.strip() for part in prescription.variation.split(";")] if prescription.variation else []
    folded = [step.casefold() for step in progression.steps]
    place, at = next(
        ((place, folded.index(part.casefold())) for place, part in enumerate(parts) if part.casefold() in folded),
        (len(parts), 0),
    )
    if at == len(folded) - 1:
        return Refused(AdvanceReason.LIMIT_REACHED, f"{progression.steps[at]} is the last step")
    parts[place : place + 1] = [progression.steps[at + 1]]
    kept = tuple(one for one in prescription.evidence if one.field != "variation")
    new = Evidence(field="variation", basis=Basis.DERIVED, note=note)
    return evolve(prescription, variation="; ".join(parts), evidence=(*kept, new))


def _step_of_dose(prescription: "Prescription", progression: Progression, note: str) -> "Prescription | Refused":
    before = prescription.dose.groups
    working = [index for index, group in enumerate(before) if group.role is SetRole.WORKING]
    if not working:
        return Refused(AdvanceReason.NOT_EXACT, "the dose has no working sets")
    changed = _change_sets(progression, [before[index] for index in working])
    if isinstance(changed, Refused):
        return changed
    after = list(before)
    for index, group in zip(working, changed, strict=True):
        after[index] = group
    regrouped = regroup(prescription.dose, after)
    paths = changed_figures(before, after, regrouped)
    assumed = Assumed(prescription.evidence)
    evidence = [
        derive(path, note, assumed, *(figure_path(prescription.dose, *one) for one in made_of))
        for path, made_of in paths.items()
    ]
    return prescription.with_dose(regrouped.dose, evidence=evidence)


def _change_sets(progression: Progression, working: list[Set]) -> "list[Set] | Refused":
    """The working sets one step on, all of them by as much."""
    match progression.change:
        case ProgressionChange.LOAD:
            loads = next_loads(progression, [group.load for group in working])
            if isinstance(loads, Refused):
                return loads
            changed = [evolve(group, load=load) for group, load in zip(working, loads, strict=True)]
        case ProgressionChange.SETS if len(working) > 1:
            return Refused(AdvanceReason.NOT_EXACT, "the working sets differ, so that one more could be any of them")
        case _:
            figures = [figure_of(group, progression.change) for group in working]
            added = _add(progression, [one for one in figures if one is not None], len(working))
            if isinstance(added, Refused):
                return added
            pairs = zip(working, added, strict=True)
            changed = [with_figure(group, progression.change, amount) for group, amount in pairs]
    if progression.restart_at is None:
        return changed
    if any(figure_of(group, ProgressionChange.REPETITIONS) is None for group in changed):
        return Refused(AdvanceReason.NOT_EXACT, "a set has no one count of repetitions that could start over")
    return [with_figure(group, ProgressionChange.REPETITIONS, progression.restart_at) for group in changed]


def _add(
    progression: Progression, amounts: "list[Count | Duration]", needed: int
) -> "list[Count | Duration] | Refused":
    """Add a step to counts or durations, both ends of a range alike; less of it where the limit is nearer."""
    what = progression.change.value
    by, limit = progression.by, progression.limit
    if not isinstance(by, (Count, Duration)) or not by.exact:
        return Refused(AdvanceReason.NOT_TYPED, f"how much more isn't one figure of {what}")
    if limit is not None and not (isinstance(limit, (Count, Duration)) and limit.exact):
        return Refused(AdvanceReason.NOT_TYPED, f"the limit, {limit}, isn't one figure")
    if len(amounts) < needed:
        return Refused(AdvanceReason.NOT_EXACT, f"a working set has no one figure of {what} that isn't open")
    highest = max(figures_in(one)[2] for one in amounts)
    more = figures_in(by)[0] if limit is None else min(figures_in(by)[0], figures_in(limit)[0] - highest)
    if more <= 0:
        end = f"{limit} {what}" if isinstance(limit, Count) else str(limit)
        return Refused(AdvanceReason.LIMIT_REACHED, f"the limit of {end} is reached")
    most = LONGEST_DURATION if isinstance(by, Duration) else GREATEST_COUNT
    if highest + more > most:
        return Refused(AdvanceReason.NOT_EXACT, f"{by} more is more than a dose can state")
    return [_raise(one, more) for one in amounts]


def _raise(amount: Count | Duration, more: int) -> Count | Duration:
    low, typical, high = (figure + more for figure in figures_in(amount))
    if isinstance(amount, Duration):
        return Duration.from_milliseconds(low, high, typical)
    return Count(low, high, typical)
