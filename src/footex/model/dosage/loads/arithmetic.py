"""Loads in steps of the plates: shares of a maximum made into masses, and masses part way up a range."""

from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.dosage.loads.load import Load, as_load, parsed, written
from footex.model.dosage.loads.text import MASSES, LoadKind, ParsedLoad
from footex.model.figures.count import Count, trusted_count
from footex.model.figures.decimal_text import ONE
from footex.model.figures.interpolation import Part, interpolate, round_within
from footex.model.figures.sense import Sense

if TYPE_CHECKING:
    from footex.model.figures.decimal_text import Three

__all__ = ["as_exact_mass", "interpolate_load", "least_of_maximum", "share_of", "usual_step"]

_USUAL_STEPS = {"kg": "2.5 kg", "lb": "5 lb", "g": "500 g"}
"""What the smallest usual pair of plates adds, in each unit."""


def as_exact_mass(value: object, name: str) -> Load:
    """Read a mass of one figure, naming the field in what is raised."""
    load = as_load(value, name)
    mass = parsed(load)
    if mass.kind is not LoadKind.MASS or mass.effort is not None:
        raise InvalidValue(name, load.text, "is not a mass", Hint("write {} or {}", "120 kg", "265 lb"))
    if mass.figures[0] != mass.figures[2]:
        raise InvalidValue(name, load.text, "is a range", Hint("write one mass such as {}", "120 kg"))
    return load


def usual_step(load: Load) -> Load:
    """The step that masses in the unit of a load are rounded to, unless another is given: 2.5 kg, 5 lb or 500 g."""
    return as_load(_USUAL_STEPS[parsed(load).unit], "step")


def share_of(load: Load, maximum: Load, step: Load) -> Load:
    """Make a share of the one-repetition maximum into a mass, each figure rounded to the step, a half up.

    A figure below half a step is one step. The unit is that of the step; an effort stays.

    Example:
        >>> share_of(Load("82.5 % 1RM"), Load("140 kg"), Load("2.5 kg"))
        Load('115 kg')
    """
    share, plates = parsed(load), parsed(step)
    whole, one = _weigh(maximum)[0], _weigh(step)[0]
    low, typical, high = (max(1, _round(whole * figure, 100 * ONE * one)) for figure in share.figures)
    unit = plates.figures[0]
    figures = (low * unit, typical * unit, high * unit)
    return written(ParsedLoad(LoadKind.MASS, figures, plates.unit, effort=share.effort))


def interpolate_load(load: Load, part: "Part", step: Load | None = None) -> Load:
    """Take the mass part way up a range: the nearest multiple of the step or end of the range, a half upwards.

    The ends are kept exactly, and the mass never falls as the part rises. What isn't a range of masses stays.

    Args:
        load: Any load.
        part: A fraction from 0 to 1 as numerator and denominator.
        step: A mass of one figure; the usual one of the load's unit by default.

    Raises:
        BoundExceeded: The mass in the unit of the step is past the bound of that unit: 20,000 lb are less than the
            10,000 kg that a load may have.

    Example:
        >>> [interpolate_load(Load("60-72.5 kg"), (week, 5)).text for week in range(3)]
        ['60 kg', '62.5 kg', '65 kg']
        >>> interpolate_load(Load("21-22 kg"), (1, 4))
        Load('21 kg')
    """
    mass = parsed(load)
    if mass.kind is not LoadKind.MASS or mass.figures[0] == mass.figures[2]:
        return load
    step = usual_step(load) if step is None else step
    plates = parsed(step)
    low, typical, high = _weigh(load)
    one = _weigh(step)[0]
    taken = round_within(low, high, interpolate(low, typical, high, part), one)
    if taken in (low, high):
        figure, unit = mass.figures[0 if taken == low else 2], mass.unit
    else:
        figure, unit = taken // one * plates.figures[0], plates.unit
    return written(ParsedLoad(LoadKind.MASS, (figure, figure, figure), unit, effort=mass.effort))


def least_of_maximum(load: Load) -> Count | None:
    """The repetitions that a repetition maximum allows: at least so many, to failure; `None` for any other load.

    Example:
        >>> least_of_maximum(Load("8 RM"))
        Count('at least 8, to failure')
        >>> least_of_maximum(Load("20 kg"))
    """
    maximum = parsed(load)
    if maximum.kind is not LoadKind.REPETITION_MAXIMUM:
        return None
    low, typical, high = (_round(figure, ONE) for figure in maximum.figures)
    # A count that is written has this sense with one figure only; a maximum may be a range.
    return trusted_count(low, typical, high, Sense.AT_LEAST_TO_FAILURE)


def _weigh(load: Load) -> "Three":
    """Low, typical and high of a mass in whole units that are the same for all units of mass."""
    mass = parsed(load)
    low, typical, high = mass.figures
    scale = MASSES[mass.unit].in_ten_micrograms
    return low * scale, typical * scale, high * scale


def _round(numerator: int, denominator: int) -> int:
    """Divide, a half rounded up."""
    return (2 * numerator + denominator) // (2 * denominator)
