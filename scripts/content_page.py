"""The page of a routine and of a protocol, in the words of the library's own descriptions."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from content_charts import include
from content_markdown import bullets, escape, nested, numbered, table
from content_sections import Section

import footex
from footex import Estimate, Evidence, Prescription, Protocol, Routine, Source
from footex.cli.text import FIGURES, clock, clock_times
from footex.cli.texts.estimate import rows_of
from footex.cli.texts.routine import describe_prescription
from footex.model import ClaimKind, Notice
from footex.model.delivery.description import describe_delivery
from footex.model.description import describe_frequency, describe_items
from footex.model.exercise_description import describe_facts
from footex.model.phases.description import describe_phase_doses, describe_phases
from footex.model.safety.notice import group_notices
from footex.model.sources.description import (
    describe_claim,
    describe_evidence,
    describe_outcome,
    describe_publication,
)
from footex.timing.estimates.description import (
    describe_assumption,
    describe_checked_claim,
    describe_clocks,
    describe_place,
    describe_reading,
)

_ADDRESSES = {"doi": "https://doi.org/{}", "address": "{}"}
_JUDGED = (
    "Of time, held against the figures above, as the dose is read first "
    "([what each verdict means](../../explanation/time.md#whether-a-sources-claim-fits), "
    "[how a reading changes it](../../explanation/figures-that-do-not-fit.md#where-it-depends-on-the-reading)):"
)


def routine_page(routine: Routine, part: Section) -> str:
    """The page of a routine: what to mind, the doses, their time, the source and what is claimed, the evidence."""
    lines = [f"# {escape(routine.title)}", "", _at_the_terminal(routine.id, part, "show", "time", "timeline"), ""]
    lines += [*_list_notices(routine.warnings()), "## Doses", ""]
    lines += [
        f"How often: {escape(describe_frequency(routine.frequency, routine.evidence))}.",
        "",
        *_list_doses(routine, part),
    ]
    if routine.delivery is not None:
        texts = (f"{name}: {text}" for name, text in describe_delivery(routine.delivery))
        lines += ["## Delivery", "", *bullets(texts)]
    estimated = footex.estimate(routine)
    lines += [*_show_time(estimated), *_list_claims(estimated)]
    cited = [one.source for one in routine.exercises()]
    lines += _show_sources(routine, cited, part)
    return "\n".join([*lines, *_show_evidence(_evidence_of(routine))])


def _at_the_terminal(id_: str, part: Section, *commands: str) -> str:
    return f"At the terminal: {', '.join(f'`footex {command} {id_}{part.option}`' for command in commands)}."


def _list_notices(notices: Iterable[Notice]) -> list[str]:
    lines: list[str] = []
    for heading, group in group_notices(notices):
        lines += [f"## {escape(heading)}", "", *bullets(map(str, group))]
    return lines


def _list_doses(routine: Routine, part: Section) -> list[str]:
    lines: list[str] = []
    prescriptions, shown, drawn = dict(routine.prescriptions()), set(), set()
    for place, name, amount, _ in describe_items(routine.items, evidence=routine.evidence):
        prescription, level = prescriptions.get(place), "###" + "#" * place.count(".")
        if prescription is None:
            lines += [f"{level} {describe_place(place)}. {escape(name)}: {escape(amount)}", ""]
            continue
        dose, *more = (line.text for line in describe_prescription(prescription) if line.text)
        lines += [f"{level} {describe_place(place)}. {escape(name)}", "", f"**{escape(dose)}**", ""]
        drawings = [name for name in part.drawings_of(prescription) if name not in drawn]
        lines += [*include(*(f"drawings/{name}.html" for name in drawings)), *bullets(more)]
        drawn.update(drawings)
        if prescription.exercise.id not in shown:
            lines += _show_exercise(prescription)
        shown.add(prescription.exercise.id)
    return lines


def _show_exercise(prescription: Prescription) -> list[str]:
    """How an exercise is done, and its facts, but for those that the page gives elsewhere."""
    exercise = prescription.exercise
    lines = [escape(exercise.summary), ""] if exercise.summary else []
    lines += numbered(exercise.instructions)
    lines += ["Mistakes:", "", *bullets(exercise.mistakes)] if exercise.mistakes else []
    given = {"needs", "source", "licence"} | (set() if prescription.position is None else {"position"})
    facts = (f"{name}: {text}" for name, text in describe_facts(exercise) if name not in given)
    return [*lines, "The exercise:", "", *bullets(facts)]


def _show_time(estimated: Estimate) -> list[str]:
    (head, *rows) = rows_of(estimated)
    lines = ["## How long it takes", "", f"At pace `{estimated.pace.id}`, from what each dose states:", ""]
    lines += include(f"charts/{estimated.routine.id}.html")
    lines += table(head, [[escape(name.strip()), *times] for name, *times in rows])
    lines += bullets(describe_clocks(estimated))
    if estimated.assumptions:
        lines += [
            "### Assumed, and what each is worth",
            "",
            "Its worth is the total with it high less with it low.",
            "",
        ]
        lines += bullets(f"{describe_assumption(one, clock)}. {one.reason}" for one in estimated.assumptions)
    if estimated.readings:
        lines += [
            "### Other readings of the source",
            "",
            *bullets(describe_reading(one, clock) for one in estimated.readings),
        ]
    return lines


def _list_claims(estimated: Estimate) -> list[str]:
    """What the source claims, each with its evidence: of time with our verdict, then all else."""
    source = estimated.routine.source
    if source is None or not source.claims:
        return []
    lines = ["## What the source claims", ""]
    if estimated.claims:
        lines += [_JUDGED, ""]
        lines += nested(
            (describe_checked_claim(one), map(describe_evidence, one.claim.evidence)) for one in estimated.claims
        )
    if others := [one for one in source.claims if one.kind is not ClaimKind.TOTAL_TIME]:
        lines += ["Of all else, not judged:", ""]
        lines += nested((describe_claim(one), map(describe_evidence, one.evidence)) for one in others)
    return lines


def link(name: str, text: str) -> str:
    """A fact of a publication: a link where it is an address."""
    return f"[{escape(text)}](<{_ADDRESSES[name].format(text)}>)" if name in _ADDRESSES else escape(text)


def _show_sources(shown: Routine | Protocol, cited: Iterable[Source | None], part: Section) -> list[str]:
    """The source of what is shown, those of its parts, and those that its evidence and its readings name."""
    known = {**part.elsewhere.sources, **part.catalog.sources}
    named = [known[id_] for text in _naming(shown) for id_ in re.findall(r"[a-z0-9-]+", text) if id_ in known]
    lines = ["## Sources", ""]
    for source in dict.fromkeys([*filter(None, (shown.source, *cited)), *named]):
        facts = [f"- {name}: {link(name, text)}" for name, text in describe_publication(source)]
        lines += [f"### {escape(source.title)}", "", *facts, ""]
        lines += [escape(source.note), ""] if source.note else []
        # What came of it is among the notices: by its own outcomes, else by its source's.
        if source.outcomes and (source != shown.source or shown.outcomes is not None):
            measured = ((describe_outcome(one), map(describe_evidence, one.evidence)) for one in source.outcomes)
            lines += ["It measured:", "", *nested(measured)]
        lines += ["Its tips:", "", *bullets(source.tips)] if source == shown.source and source.tips else []
    return lines


def _naming(shown: Routine | Protocol) -> Iterator[str]:
    """Texts that may name a source by its id: whose a notice is, where evidence is from, why it reads otherwise."""
    match shown:
        case Routine():
            pieces = _evidence_of(shown)
            whys = [reading.why for _, one in shown.prescriptions() for reading in one.readings]
        case Protocol():
            pieces, whys = _evidence_of_protocol(shown), []
        case _:
            assert_never(shown)
    yield from (notice.by for notice in shown.warnings())
    yield from (one.where for _, evidence in pieces for one in evidence)
    yield from whys


def _evidence_of(routine: Routine) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The evidence for a routine, and the name of what it is for."""
    yield "How often", routine.frequency.evidence
    yield "Routine", routine.evidence
    for heading, group in group_notices(routine.warnings()):
        yield heading, tuple(one for notice in group for one in notice.evidence)
    for place, prescription in routine.prescriptions():
        evidence = tuple(one for line in describe_prescription(prescription) for one in line.evidence)
        yield f"{describe_place(place)}. {prescription.exercise.name}", evidence
    if routine.delivery is not None:
        yield "Delivery", routine.delivery.evidence


def _show_evidence(evidence: Iterable[tuple[str, tuple[Evidence, ...]]]) -> list[str]:
    lines: list[str] = []
    for name, pieces in evidence:
        if pieces:
            lines += [f"**{escape(name)}**", "", *bullets(map(describe_evidence, pieces))]
    return ["## Where each figure comes from", "", *lines] if lines else []


def protocol_page(protocol: Protocol, part: Section) -> str:
    """The page of a protocol: what to mind, its phases, and their routines with their doses."""
    lines = [
        f"# {escape(protocol.title)}",
        "",
        _at_the_terminal(protocol.id, part, "show"),
        "",
        *_list_notices(protocol.warnings()),
    ]
    rows = [list(map(escape, row)) for row in describe_phases(protocol)]
    lines += ["## Phases", "", *table(["phase", "when", "what", "how often", "moving on"], rows)]
    lines += [*include(f"../charts/protocols/{protocol.id}.html"), "## Doses", ""]
    for phase in protocol.phases:
        for routine in phase.routines:
            page = f"../../{'footex' if routine.id in part.elsewhere.routines else part.id}/{routine.id}.md"
            times = " / ".join(clock_times(footex.estimate(routine).total))
            lines += [f"### {escape(phase.title)}: {escape(routine.title)}", ""]
            lines += bullets(
                f"{name}: {amount}" + (f" ({note})" if note else "")
                for _, name, amount, note in describe_items(routine.items, evidence=routine.evidence)
            )
            lines += [f"{' / '.join(FIGURES).capitalize()} time: {times}. [All of it]({page}).", ""]
        lines += bullets(describe_phase_doses(phase))
    lines += _show_sources(protocol, [one.source for one in protocol.routines()], part)
    return "\n".join([*lines, *_show_evidence(_evidence_of_protocol(protocol))])


def _evidence_of_protocol(protocol: Protocol) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    yield "Protocol", protocol.evidence
    for heading, group in group_notices(protocol.warnings()):
        yield heading, tuple(one for notice in group for one in notice.evidence)
    for phase in protocol.phases:
        own = () if phase.frequency is None else phase.frequency.evidence
        criteria = (one for criterion in (*phase.enter, *phase.leave) for one in criterion.evidence)
        yield phase.title, (*phase.evidence, *own, *criteria)
