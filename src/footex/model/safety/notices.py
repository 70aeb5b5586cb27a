"""Notices: the one list of what to mind in a routine, and of what about that isn't stated."""

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from attrs import evolve, field, frozen

from footex.model.figures.amounts import Unstated
from footex.model.safety.population import Population
from footex.model.safety.population_text import NOT_STATED, describe_contraindication, describe_population
from footex.model.safety.stop_rule import StopWhen
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.exercise import Exercise
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.safety.stop_rule import StopRule
    from footex.model.sources.evidence import Evidence
    from footex.model.sources.source import Source

__all__ = [
    "Notice", "NoticeKind", "group_notices", "warnings_of", "warnings_of_all", "warnings_of_exercise",
    "warnings_of_protocol", "warnings_of_source",
]  # fmt: skip

_UNSAFE = "that doesn't mean it is safe."


class NoticeKind(Enum):
    """What a notice is, in the order in which notices are shown.

    Example:
        >>> NoticeKind("stop-rule")
        <NoticeKind.STOP_RULE: 'stop-rule'>
    """

    FOR_WHOM = "for-whom"
    EXCLUSION = "exclusion"
    CONTRAINDICATION = "contraindication"
    CAUTION = "caution"
    STOP_RULE = "stop-rule"
    NOT_STATED = "not-stated"


_ORDER: Final = tuple(NoticeKind)


def _about(value: "Iterable[str]") -> tuple[str, ...]:
    return tuple(value)


def _evidence(value: "Iterable[Evidence]") -> "tuple[Evidence, ...]":
    return tuple(value)


@frozen(eq=False, repr=False, kw_only=True)
class Notice(Value):
    """One thing to show to whoever does a routine. Its text is complete: `str(notice)` is a line to show.

    Args:
        kind: Whether it says for whom the routine is, who was left out of its study, with which condition it isn't
            done, what to mind or when to stop; or that something isn't stated.
        text: All of it in words, limits and times included.
        by: The id of the source it is from; empty where it says that nothing is stated.
        about: The ids of the exercises it is about, or of the routines, where several are shown together; empty where
            it is about all of what is shown.
        evidence: The places of its words and figures in the source.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> [str(notice) for notice in routine.warnings() if notice.kind is NoticeKind.STOP_RULE]
        ['On any difficulty or pain, stop and ask a doctor. [simple-foot-exercises]']
    """

    kind: NoticeKind
    text: str
    by: str = ""
    about: tuple[str, ...] = field(default=(), converter=_about)
    evidence: "tuple[Evidence, ...]" = field(default=(), converter=_evidence)

    def __str__(self) -> str:
        about = f"{', '.join(self.about)}: " if self.about else ""
        return f"{about}{self.text}" + (f" [{self.by}]" if self.by else "")

    def __repr__(self) -> str:
        return f"<Notice {self.kind.value}: {self}>"


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
            yield Notice(kind=NoticeKind.STOP_RULE, text=_describe(rule), by=rule.by, about=about, evidence=evidence)


def _describe(rule: "StopRule") -> str:
    """A rule in words: `Do less. (the next day; limit: pain at most 5/10)`."""
    more = [_describe_time(rule.when), "" if rule.limit is None else f"limit: {rule.limit}"]
    known = "; ".join(filter(None, more))
    return f"{rule.text} ({known})" if known else rule.text


def _describe_time(when: StopWhen) -> str:
    match when:
        case StopWhen.ANY_TIME:
            return ""
        case StopWhen.DURING:
            return "during the session"
        case StopWhen.NEXT_DAY:
            return "the next day"
        case _:
            assert_never(when)


def _gather(parts: "Iterable[_Part]") -> list[Notice]:
    kept = list(parts)
    return [*_cautions(kept), *_stop_rules(kept)]


def _omissions(notices: "Iterable[Notice]") -> tuple[str, ...]:
    """What none of the notices is, of what everybody may expect."""
    kinds = {notice.kind for notice in notices}
    expected = ((NoticeKind.CAUTION, "no caution"), (NoticeKind.STOP_RULE, "no stop rule"))
    return tuple(name for kind, name in expected if kind not in kinds)


def _nothing(omissions: tuple[str, ...]) -> "Iterator[Notice]":
    if omissions:
        text = " and ".join(omissions)
        yield Notice(kind=NoticeKind.NOT_STATED, text=f"{text[0].upper()}{text[1:]} is stated; {_UNSAFE}")


def _nothing_by_source(omissions: tuple[str, ...]) -> "Iterator[Notice]":
    if omissions:
        yield Notice(kind=NoticeKind.NOT_STATED, text=f"The source states {' and '.join(omissions)}; {_UNSAFE}")


def _for_whom(done: "Routine | Protocol") -> "Iterator[Notice]":
    """Whom it is for, whom its study left out, and its contraindications; nothing of what nobody noted."""
    by = "" if done.source is None else done.source.id
    match done.population:
        case Population() as population:
            text = describe_population(population)
            yield Notice(kind=NoticeKind.FOR_WHOM, text=text, by=by, evidence=population.evidence)
        case Unstated():
            yield Notice(kind=NoticeKind.FOR_WHOM, text=NOT_STATED, by=by)
    match done.exclusions:
        case Unstated():
            yield Notice(kind=NoticeKind.EXCLUSION, text=NOT_STATED, by=by)
        case ():
            yield Notice(kind=NoticeKind.EXCLUSION, text="nobody", by=by)
        case (*exclusions,):
            for one in exclusions:
                yield Notice(kind=NoticeKind.EXCLUSION, text=one.text, by=by, evidence=one.evidence)
    for each in done.contraindications:
        text = describe_contraindication(each)
        yield Notice(kind=NoticeKind.CONTRAINDICATION, text=text, by=each.by, evidence=each.evidence)


def _about_what_is_done(routine: "Routine") -> "Iterator[Notice]":
    """The cautions and stop rules; what nobody states of them, and what the routine's source doesn't."""
    notices = _gather(_parts_of(routine))
    yield from notices
    yield from _nothing(omitted := _omissions(notices))
    if routine.source is not None:
        by_source = _omissions(_gather([((), routine.source)]))
        yield from _nothing_by_source(by_source) if by_source != omitted else ()


_GATHERERS: "Final[tuple[Callable[[Routine], Iterable[Notice]], ...]]" = (_for_whom, _about_what_is_done)
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
    own = [*_for_whom(protocol), *_gather([((), protocol)])]
    if protocol.source is not None:
        own += warnings_of_source(protocol.source)
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
    notices = _gather(((), part) for part in _parts_of_exercise(exercise))
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


def group_notices(notices: "Iterable[Notice]") -> "Iterator[tuple[str, tuple[Notice, ...]]]":
    """Put notices under headings, in their order.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> [heading for heading, _ in group_notices(routine.warnings())]
        ['For whom', 'Mind', 'Stop']
    """
    kept = tuple(notices)
    for kind in NoticeKind:
        if group := tuple(notice for notice in kept if notice.kind is kind):
            yield _heading(kind), group


def _heading(kind: NoticeKind) -> str:
    match kind:
        case NoticeKind.FOR_WHOM:
            return "For whom"
        case NoticeKind.EXCLUSION:
            return "Left out of the study"
        case NoticeKind.CONTRAINDICATION:
            return "Not with"
        case NoticeKind.CAUTION:
            return "Mind"
        case NoticeKind.STOP_RULE:
            return "Stop"
        case NoticeKind.NOT_STATED:
            return "Not stated"
        case _:
            assert_never(kind)
