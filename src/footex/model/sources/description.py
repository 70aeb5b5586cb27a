"""Descriptions of claims, outcomes and evidence in plain words, for display."""

from typing import TYPE_CHECKING, assert_never

from footex.model.figures.amounts import UNSTATED, Vague
from footex.model.sources.claim import ClaimKind, ClaimScope, ClaimSense
from footex.model.sources.outcome import OutcomeScope

if TYPE_CHECKING:
    from footex.model.sources.claim import Claim
    from footex.model.sources.evidence import Evidence
    from footex.model.sources.outcome import Outcome

__all__ = ["describe_claim", "describe_claimed_time", "describe_evidence", "describe_outcome"]


def describe_claim(claim: "Claim") -> str:
    """Describe a claim: its time, benefit or cause, and its subject.

    Example:
        >>> describe_claim(Claim(kind="time-to-benefit", time=Vague("within six weeks"), text="Stronger toes."))
        'time to benefit: within six weeks; Stronger toes.'
    """
    text = f"cause: {claim.text}" if claim.kind is ClaimKind.CAUSE else claim.text
    if claim.time is not None:
        kind = claim.kind.value.replace("-", " ")
        text = f"{kind}: {describe_claimed_time(claim)}" + (f"; {claim.text}" if claim.text else "")
    match claim.scope:
        case ClaimScope.ROUTINE:
            about = claim.about
        case ClaimScope.EXERCISE:
            about = f"exercise {claim.about}"
        case ClaimScope.SET | ClaimScope.REPETITION:
            about = f"one {claim.scope.value} of {claim.about}"
        case ClaimScope.OTHER:
            about = f"other: {claim.about}"
        case _:
            assert_never(claim.scope)
    return text + (f" ({about})" if about else "")


def describe_claimed_time(claim: "Claim") -> str:
    """Describe a claimed time in its sense: `at most 15 min`; with vague words the sense comes after them.

    Example:
        >>> describe_claimed_time(Claim(kind="total-time", time="15 min", sense="at-most"))
        'at most 15 min'
    """
    if claim.sense is ClaimSense.EXACT:
        return str(claim.time)
    sense = claim.sense.value.replace("-", " ")
    return f"{claim.time} ({sense})" if isinstance(claim.time, Vague) else f"{sense} {claim.time}"


def describe_outcome(outcome: "Outcome") -> str:
    """Describe an outcome: what was measured, in whom, and how it was.

    Example:
        >>> from footex.model import Outcome
        >>> describe_outcome(Outcome(measure="falls", result="better", effect="36 % fewer", people=305, weeks=52))
        'falls: better, 36 % fewer (305 people, 52 weeks)'
        >>> describe_outcome(Outcome(measure="pain", result="same", comparator="advice", scope="exercises"))
        'pain: same, against advice; of the exercises'
    """
    result = "result unstated" if outcome.result is UNSTATED else outcome.result.value
    against = outcome.comparator and f"against {outcome.comparator}"
    found = ", ".join(filter(None, (result, outcome.effect, against)))
    people = "" if outcome.people is None else f"{outcome.people} {'person' if outcome.people == 1 else 'people'}"
    people = ": ".join(filter(None, (people, outcome.participants)))
    weeks = "" if outcome.weeks is None else f"{outcome.weeks} week{'s' if outcome.weeks > 1 else ''}"
    study = ", ".join(filter(None, (outcome.design, people, weeks)))
    besides = outcome.co_interventions and f"besides the exercises: {outcome.co_interventions}"
    harm = outcome.adverse_events and f"adverse events: {outcome.adverse_events}"
    head = f"{outcome.measure}: {found}" + (f" ({study})" if study else "")
    return "; ".join(filter(None, (head, _describe_scope(outcome.scope), besides, harm)))


def _describe_scope(scope: "OutcomeScope | None") -> str:
    match scope:
        case None:
            return ""
        case OutcomeScope.EXERCISES:
            return "of the exercises"
        case OutcomeScope.PACKAGE:
            return "of the whole package, not of the exercises alone"
        case _:
            assert_never(scope)


def describe_evidence(evidence: "Evidence") -> str:
    """Describe where a figure comes from.

    Example:
        >>> describe_evidence(Evidence(field="dose.sets", basis="stated", printed="about 5 sets"))
        'dose.sets stated: "about 5 sets"'
    """
    printed = f'"{evidence.printed}"' if evidence.printed else ""
    where = f" [{evidence.where}]" if evidence.where else ""
    return f"{evidence.field} {evidence.basis.value}: {'; '.join(filter(None, (printed, evidence.note)))}{where}"
