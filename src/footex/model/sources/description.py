"""Descriptions of publications, claims, outcomes, criteria and evidence in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import evidence as evidence_texts
from footex.messages import sources as texts
from footex.messages.message import join
from footex.messages.punctuation import AND, COLON, COMMA, IN_BRACKETS, SEMICOLON
from footex.model.figures.amounts import UNSTATED, Vague
from footex.model.figures.criterion_text import read_criterion
from footex.model.figures.description import describe_amount
from footex.model.sources.claim import ClaimKind, ClaimScope, ClaimSense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from footex.model.sources.claim import Claim
    from footex.model.sources.criterion import Criterion
    from footex.model.sources.evidence import Evidence
    from footex.model.sources.outcome import Outcome
    from footex.model.sources.source import Source

__all__ = [
    "claims_without_measuring", "describe_claim", "describe_claimed_time", "describe_criteria", "describe_criterion",
    "describe_evidence", "describe_outcome", "describe_publication",
]  # fmt: skip

_OF_BENEFIT = (ClaimKind.BENEFIT, ClaimKind.TIME_TO_BENEFIT)


def describe_publication(source: "Source", *, identified: bool = True) -> "Iterator[tuple[str, str]]":
    """Describe a source as a publication: the name and the text of each fact.

    Args:
        source: The source.
        identified: Whether its id is one of the facts; it is of use where ids are written.

    Example:
        >>> from footex import Source
        >>> list(describe_publication(Source(id="leaflet", title="Feet first", year=2019)))
        [('id', 'leaflet'), ('publisher', 'not named in the text'), ('year', '2019'), ('licence', 'not stated')]
    """
    facts = {
        "id": source.id if identified else "",
        "authors": join(source.authors, COMMA),
        "publisher": source.publisher or texts.NO_PUBLISHER(),
        "year": "" if source.year is None else str(source.year),
        "doi": source.doi,
        "address": source.address,
        "licence": source.licence or texts.NO_LICENCE(),
        "design": "" if source.design is None else texts.DESIGNS[source.design.value](),
        "read": _describe_reading(source),
    }
    return ((texts.FACTS[name](), text) for name, text in facts.items() if text)


def _describe_reading(source: "Source") -> str:
    """How much of a source was read, and when."""
    extent = "" if source.read is None else texts.EXTENTS[source.read.value]()
    return join([extent, "" if source.accessed is None else texts.ACCESSED(date=source.accessed)], COMMA)


def describe_claim(claim: "Claim", names: "Mapping[str, str] | None" = None) -> str:
    """Describe a claim: its time, benefit or cause, and its subject.

    Args:
        claim: The claim.
        names: The names of exercises and routines, by id; a subject without one is told as it is written.

    Example:
        >>> describe_claim(Claim(kind="time-to-benefit", time=Vague("within six weeks"), text="Stronger toes."))
        'time to benefit: within six weeks; Stronger toes.'
    """
    text = texts.CAUSE(text=claim.text) if claim.kind is ClaimKind.CAUSE else claim.text
    if claim.time is not None:
        time = texts.CLAIM_TIMES[claim.kind.value](time=describe_claimed_time(claim))
        text = join([time, claim.text], SEMICOLON)
    about = claim.about if names is None else names.get(claim.about, claim.about)
    if claim.scope is not ClaimScope.ROUTINE:
        about = texts.CLAIM_SCOPES[claim.scope.value](about=about)
    return IN_BRACKETS(text=text, more=about) if about else text


def describe_claimed_time(claim: "Claim") -> str:
    """Describe a claimed time in its sense: `at most 15 min`; with vague words the sense comes after them.

    Example:
        >>> describe_claimed_time(Claim(kind="total-time", time="15 min", sense="at-most"))
        'at most 15 min'
    """
    time = describe_amount(claim.time)
    if claim.sense is ClaimSense.EXACT:
        return time
    senses = texts.SENSES_IN_WORDS if isinstance(claim.time, Vague) else texts.SENSES
    return senses[claim.sense.value](time=time)


def claims_without_measuring(source: "Source") -> bool:
    """Whether a source claims benefits, and reports nothing that was measured."""
    return not source.outcomes and any(claim.kind in _OF_BENEFIT for claim in source.claims)


def describe_outcome(outcome: "Outcome") -> str:
    """Describe an outcome: what was measured, in whom, and how it was.

    Example:
        >>> from footex.model import Outcome
        >>> describe_outcome(Outcome(measure="falls", result="better", effect="36 % fewer", people=305, weeks=52))
        'falls: better, 36 % fewer (305 people, 52 weeks)'
        >>> describe_outcome(Outcome(measure="pain", result="same", comparator="advice", scope="exercises"))
        'pain: same, against advice; of the exercises'
    """
    unstated = outcome.result is UNSTATED
    result = texts.RESULT_UNSTATED() if unstated else texts.OUTCOME_RESULTS[outcome.result.value]()
    against = texts.AGAINST(comparator=outcome.comparator) if outcome.comparator else ""
    weeks = "" if outcome.weeks is None else texts.WEEKS(outcome.weeks, count=outcome.weeks)
    study = join([outcome.design, _describe_people(outcome), weeks], COMMA)
    head = COLON(name=outcome.measure, text=join([result, outcome.effect, against], COMMA))
    return join(
        [
            IN_BRACKETS(text=head, more=study) if study else head,
            "" if outcome.scope is None else texts.OUTCOME_SCOPES[outcome.scope.value](),
            texts.CO_INTERVENTIONS(text=outcome.co_interventions) if outcome.co_interventions else "",
            texts.ADVERSE_EVENTS(text=outcome.adverse_events) if outcome.adverse_events else "",
        ],
        SEMICOLON,
    )


def _describe_people(outcome: "Outcome") -> str:
    """How many took part, and who they were."""
    if outcome.people is None:
        return outcome.participants
    people = texts.PEOPLE(outcome.people, count=outcome.people)
    return COLON(name=people, text=outcome.participants) if outcome.participants else people


def describe_criterion(criterion: "Criterion") -> str:
    """Describe a criterion in its own words; one of a typed form can be said in other languages.

    Example:
        >>> from footex.model import Criterion
        >>> pain = describe_criterion(Criterion("pain at most 3/10"))
        >>> pain, pain.entry.text
        ('pain at most 3/10', '{measure} at most {figure}')
    """
    text, parsed = criterion.text, read_criterion(criterion.text)
    if parsed is None:
        return text
    sense = parsed.sense.value
    figure = parsed.figure if parsed.scale is None else f"{parsed.figure}/{parsed.scale}"
    entries = (
        texts.MEASURED[sense], texts.COUNTED[sense], texts.TO_REACH, texts.ABSENT, texts.WITHOUT, texts.PAINLESS,
    )  # fmt: skip
    said = (entry(measure=parsed.measure, figure=figure) for entry in entries)
    # Other words of the same sense stay as they are written.
    return next((one for one in said if one == text), text)


def describe_criteria(criteria: "Iterable[Criterion]") -> str:
    """Describe criteria that hold together.

    Example:
        >>> from footex.model import Criterion
        >>> describe_criteria([Criterion("painless"), Criterion("no limp")])
        'painless and no limp'
    """
    return join(map(describe_criterion, criteria), AND)


def describe_evidence(evidence: "Evidence") -> str:
    """Describe where a figure comes from.

    Example:
        >>> describe_evidence(Evidence(field="dose.sets", basis="stated", printed="about 5 sets"))
        'dose.sets stated: "about 5 sets"'
    """
    printed = evidence_texts.QUOTED(text=evidence.printed) if evidence.printed else ""
    text = join([printed, evidence.note], SEMICOLON)
    known = evidence_texts.BASES[evidence.basis.value](field=evidence.field, text=text)
    return evidence_texts.WHERE(text=known, place=evidence.where) if evidence.where else known
