"""Every sentence of the library's own about health, with the source that stands beside it.

`python tests/content/own_health.py` prints the list: the cautions by `footex`, the stop rules that are assumed to go for
more than what their source prints them for, and the rules of advice about plans.
"""

from collections.abc import Iterator

import attrs

import footex
from footex.model import Basis
from footex.model.value import Value
from footex.planning import Advice, advice

__all__ = ["OwnSentence", "advice_on_plans", "is_own", "own_sentences", "texts_in", "warnings_in"]


@attrs.frozen
class OwnSentence:
    """A caution or stop rule on the library's own word: where it is, its text, and the places that its evidence names."""

    place: str
    text: str
    cites: tuple[str, ...]


def warnings_in(catalog: footex.Catalog) -> Iterator[tuple[str, footex.Caution | footex.StopRule]]:
    """The cautions and stop rules of all exercises, routines and sources, with what holds them."""
    for shelf in ("exercises", "routines", "sources"):
        for id_, value in getattr(catalog, shelf).items():
            for warning in (*value.cautions, *value.stop_rules):
                yield f"{shelf}/{id_}", warning


def own_sentences(catalog: footex.Catalog) -> list[OwnSentence]:
    """The cautions and stop rules on the library's own word, in the order of the catalogue."""
    return [
        OwnSentence(place, warning.text, tuple(evidence.where for evidence in warning.evidence))
        for place, warning in warnings_in(catalog)
        if is_own(warning)
    ]


def is_own(warning: footex.Caution | footex.StopRule) -> bool:
    """Whether it is by `footex`, or by a source that doesn't state it of this."""
    return warning.by == "footex" or any(one.basis is Basis.ASSUMED for one in warning.evidence)


def advice_on_plans() -> tuple[Advice, ...]:
    """One piece of advice of each rule."""
    drills = footex.bundled().routines["heel-and-foot-stretching"]
    return advice(footex.plan_week(drills, "daily 06:30-07:30", start="2026-11-23"))


def texts_in(value: Value, *names: str) -> Iterator[str]:
    """The texts of these fields, each of a list by itself."""
    for name in names:
        held = getattr(value, name)
        yield from held if isinstance(held, tuple) else (held,)


if __name__ == "__main__":
    for sentence in own_sentences(footex.bundled()):
        print(f"{sentence.place}: {sentence.text} [{'; '.join(sentence.cites)}]")  # noqa: T201 - it is what it is for
    for one in advice_on_plans():
        print(f"advice/{one.code}: {one.message} [{one.source}]")  # noqa: T201 - as above
