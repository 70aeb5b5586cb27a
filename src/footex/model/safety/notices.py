"""Notices: the one list of what to mind in a routine, and of what about that isn't stated."""

from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from footex.messages import safety as texts
from footex.model.figures.amounts import Unstated
from footex.model.safety.notice import Notice, NoticeKind
from footex.model.safety.population import Population
from footex.model.safety.population_text import describe_contraindication, describe_population
from footex.model.safety.stop_rule_text import describe_stop_rule, states_no_stop_rule
from footex.model.sources.description import describe_outcome
from footex.model.sources.evidence import evidence_of
from footex.model.sources.outcomes import outcomes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.exercise import Exercise
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source

__all__ = [
    "omissions_of", "warnings_of", "warnings_of_all", "warnings_of_doses", "warnings_of_exercise",
    "warnings_of_protocol", "warnings_of_source",
]  # fmt: skip

_ORDER: Final = tuple(NoticeKind)
_EXPECTED: Final = (NoticeKind.CAUTION, NoticeKind.STOP_RULE)

_Part: TypeAlias = "tuple[tuple[str, ...], Protocol | Routine | Exercise | Source]"
"""Something with cautions and stop rules, and the ids of the exercises that they are about."""


def _parts_of(routine: "Routine") -> "Iterator[_Part]":
    yield (), routine
    for exercise in routine.exercises():
        for part in _parts_of_exercise(exercise):
            if part != routine.source:
                yield (exercise.id,), part
    if routine.source is not None:
        yield (), routine.source


def _parts_of_exercise(exercise: "Exercise") -> "tuple[Exercise | Source, ...]":
    return (exercise,) if exercise.source is None else (exercise, exercise.source)


def _cautions(parts: "Iterable[_Part]") -> "Iterator[Notice]":
    for about, part in parts:
        for caution in part.cautions:
            yield Notice(
                kind=NoticeKind.CAUTION, text=caution.text, by=caution.by, about=about, evidence=caution.evidence
            )


def _stop_rules(parts: "Iterable[_Part]") -> "Iterator[Notice]":
    for about, part in parts:
        for rule in part.stop_rules:
            evidence = rule.evidence if rule.limit is None else (*rule.evidence, *rule.limit.evidence)
            text = describe_stop_rule(rule)
            yield Notice(kind=NoticeKind.STOP_RULE, text=text, by=rule.by, about=about, evidence=evidence)


def _gather(parts: "Iterable[_Part]") -> list[Notice]:
    kept = list(parts)
    return [*_cautions(kept), *_stop_rules(kept)]


def omissions_of(routine: "Routine") -> tuple[NoticeKind, ...]:
    """What neither the routine nor its exercises nor their sources state, of cautions and stop rules."""
    return _omissions(_gather(_parts_of(routine)))


def _omissions(notices: "Iterable[Notice]") -> tuple[NoticeKind, ...]:
    """What none of the notices is, of what everybody may expect."""
    kinds = {notice.kind for notice in notices}
    return tuple(kind for kind in _EXPECTED if kind not in kinds)


def _nothing(omissions: tuple[NoticeKind, ...]) -> "Iterator[Notice]":
    if omissions:
        text = texts.NOTHING_STATED[_values(omissions)]()
        yield Notice(kind=NoticeKind.NOT_STATED, text=text)


def _nothing_by_source(omissions: tuple[NoticeKind, ...]) -> "Iterator[Notice]":
    if omissions:
        text = texts.NOTHING_STATED_BY_SOURCE[_values(omissions)]()
        yield Notice(kind=NoticeKind.NOT_STATED, text=text)


def _values(kinds: tuple[NoticeKind, ...]) -> tuple[str, ...]:
    return tuple(kind.value for kind in kinds)


def _for_whom(done: "Routine | Protocol") -> "Iterator[Notice]":
    """Whom it is for, whom its study left out, and its contraindications; nothing of what nobody noted."""
    by = _source_of(done)
    match done.population:
        case Population() as population:
            text = describe_population(population)
            yield Notice(kind=NoticeKind.FOR_WHOM, text=text, by=by, evidence=population.evidence)
        case Unstated():
            yield _unstated(NoticeKind.FOR_WHOM, done, "population")
    match done.exclusions:
        case Unstated():
            yield _unstated(NoticeKind.EXCLUSION, done, "exclusions")
        case ():
            evidence = evidence_of(done.evidence, "exclusions")
            yield Notice(kind=NoticeKind.EXCLUSION, text=texts.NOBODY(), by=by, evidence=evidence)
        case (*exclusions,):
            for one in exclusions:
                yield Notice(kind=NoticeKind.EXCLUSION, text=one.text, by=by, evidence=one.evidence)
    for each in done.contraindications:
        text = describe_contraindication(each)
        yield Notice(kind=NoticeKind.CONTRAINDICATION, text=text, by=each.by, evidence=each.evidence)


def _what_came_of_it(done: "Routine | Protocol") -> "Iterator[Notice]":
    """Its outcomes; nothing where nobody noted any."""
    match outcomes_of(done.outcomes, done.source):
        case Unstated():
            yield _unstated(NoticeKind.OUTCOME, done, "outcomes")
        case (*outcomes,):
            for one in outcomes:
                text = describe_outcome(one)
                yield Notice(kind=NoticeKind.OUTCOME, text=text, by=_source_of(done), evidence=one.evidence)


def _no_stop_rule(done: "Routine | Protocol") -> "Iterator[Notice]":
    """That what was read states no stop rule, where the evidence says so."""
    if states_no_stop_rule(done):
        yield _unstated(NoticeKind.STOP_RULE, done, "stop_rules")


def _unstated(kind: NoticeKind, done: "Routine | Protocol", field: str) -> Notice:
    return Notice(kind=kind, text=texts.NOT_STATED(), by=_source_of(done), evidence=evidence_of(done.evidence, field))


def _source_of(done: "Routine | Protocol") -> str:
    return "" if done.source is None else done.source.id


def _about_what_is_done(routine: "Routine") -> "Iterator[Notice]":
    """The cautions and stop rules; what nobody states of them, and what the routine's source doesn't."""
    notices = _gather(_parts_of(routine))
    yield from notices
    yield from _nothing(omitted := _omissions(notices))
    if routine.source is not None:
        by_source = _omissions(_by_source(notices, routine.source))
        yield from _nothing_by_source(by_source) if by_source != omitted else ()


def _by_source(notices: "Iterable[Notice]", source: "Source") -> "Iterator[Notice]":
    """What a source states, in its own document or in that of what is done."""
    yield from _gather([((), source)])
    yield from (notice for notice in notices if notice.by == source.id)


_GATHERERS: "Final[tuple[Callable[[Routine], Iterable[Notice]], ...]]" = (
    _for_whom, _what_came_of_it, _no_stop_rule, _about_what_is_done,
)  # fmt: skip
"""All that a routine warns of; each gatherer says itself what isn't stated of its subject."""


def warnings_of(routine: "Routine") -> tuple[Notice, ...]:
    """All that is to be minded in a routine; what `Routine.warnings` returns."""
    return _merge(notice for gather in _GATHERERS for notice in gather(routine))


def warnings_of_all(routines: "Iterable[Routine]") -> tuple[Notice, ...]:
    """All that is to be minded in several routines; what isn't about all of them names which it is about."""
    kept = tuple(dict.fromkeys(routines))
    if len(kept) == 1:
        return warnings_of(kept[0])
    merged = _merge(
        notice if notice.about else evolve(notice, about=[routine.id])
        for routine in kept
        for notice in warnings_of(routine)
    )
    ids = {routine.id for routine in kept}
    return tuple(evolve(notice, about=()) if ids.issubset(notice.about) else notice for notice in merged)


def warnings_of_protocol(protocol: "Protocol") -> tuple[Notice, ...]:
    """All that is to be minded in a protocol; what its routines alone warn of names them."""
    notices = _gather([((), protocol)])
    own = [*_for_whom(protocol), *_what_came_of_it(protocol), *_no_stop_rule(protocol), *notices]
    if protocol.source is not None:
        by_source = tuple(_by_source(notices, protocol.source))
        own += [*by_source, *_nothing_by_source(_omissions(by_source))]
    if not own:
        return warnings_of_all(protocol.routines())
    return _merge([
        *own,
        *(
            evolve(notice, about=notice.about or [routine.id])
            for routine in protocol.routines()
            for notice in warnings_of(routine)
        ),
    ])  # fmt: skip


def warnings_of_exercise(exercise: "Exercise") -> tuple[Notice, ...]:
    """All that is to be minded in an exercise, its source's warnings included."""
    return warnings_of_doses(exercise, ())


def warnings_of_doses(exercise: "Exercise", routines: "Iterable[Routine]") -> tuple[Notice, ...]:
    """All that is to be minded in an exercise and in the doses that routines give it.

    Of each routine that is whom it is for and what came of it, and what to mind in all of it; what is to be minded in
    its other exercises isn't about this one.
    """
    of_doses = [
        evolve(notice, about=[routine.id])
        for routine in routines
        for notice in warnings_of(routine)
        if notice.kind is not NoticeKind.NOT_STATED and not notice.about
    ]
    notices = [*_gather(((), part) for part in _parts_of_exercise(exercise)), *of_doses]
    return _merge([*notices, *_nothing(_omissions(notices))])


def warnings_of_source(source: "Source") -> tuple[Notice, ...]:
    """All that a source warns of."""
    notices = _gather([((), source)])
    return _merge([*notices, *_nothing_by_source(_omissions(notices))])


def _merge(notices: "Iterable[Notice]") -> tuple[Notice, ...]:
    """Each notice once, about all that it is about, in the order of the kinds."""
    kept: dict[tuple[NoticeKind, str, str], Notice] = {}
    for notice in notices:
        key = (notice.kind, notice.text, notice.by)
        if (known := kept.setdefault(key, notice)) is not notice:
            about = dict.fromkeys([*known.about, *notice.about]) if known.about and notice.about else ()
            evidence = dict.fromkeys([*known.evidence, *notice.evidence])
            kept[key] = evolve(known, about=about, evidence=evidence)
    return tuple(sorted(kept.values(), key=lambda notice: _ORDER.index(notice.kind)))
