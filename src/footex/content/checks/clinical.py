"""Checks of clinical content: whom it is for, who was left out, when to stop and what came of it are required."""

from typing import TYPE_CHECKING

from footex.content.checks.places import all_routines_and_protocols
from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.figures.amounts import UNSTATED
from footex.model.safety.caution import OWN_WORD
from footex.model.safety.stop_rule_text import is_ours, states_no_stop_rule
from footex.model.sources.evidence import evidence_of
from footex.model.sources.outcomes import outcomes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.places import RoutineOrProtocol
    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog
    from footex.model.safety.population import Exclusion
    from footex.model.safety.stop_rule import StopRule
    from footex.model.sources.outcome import Outcome

__all__ = ["exclusions_missing", "outcome_incomplete", "outcome_missing", "population_missing", "stop_rule_missing"]

_NO_EVIDENCE = "has no evidence; say where what was read states it"
_NONE_AND_OURS = "evidence of stop_rules that what was read states none, and one of ours"


@a_check(
    id="population-missing", severity=Severity.ERROR,
    why="A dose without whom it is for can't be judged. A clinical routine or protocol has a population with evidence; "
    "or it is unstated, with evidence of what was read.",
)  # fmt: skip
def population_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines and protocols without whom they are for, or without evidence of it."""
    for place, done in all_routines_and_protocols(catalog):
        if done.population is None:
            yield (*place, "population"), _missing("whom it is for")
        elif done.population is UNSTATED:
            yield from _unstated(place, done, "population")
        elif not (done.population.evidence or evidence_of(done.evidence, "population")):
            yield (*place, "population"), _NO_EVIDENCE


@a_check(
    id="exclusions-missing", severity=Severity.ERROR,
    why="Of those who were left out of a study its outcomes say nothing. A clinical routine or protocol lists them, "
    "each with evidence; or they are nobody, or unstated, with evidence of what was read.",
)  # fmt: skip
def exclusions_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines and protocols without who was left out of their study, or without evidence of it."""
    for place, done in all_routines_and_protocols(catalog):
        if done.exclusions is None:
            yield (*place, "exclusions"), _missing("who was left out of the study, [] for nobody")
        elif done.exclusions is UNSTATED:
            yield from _unstated(place, done, "exclusions")
        elif not evidence_of(done.evidence, "exclusions"):
            yield from _without_evidence((*place, "exclusions"), done.exclusions)


@a_check(
    id="stop-rule-missing", severity=Severity.ERROR,
    why="Whoever does a clinical routine knows when to stop. A stop rule of the routine or protocol, or of its source, "
    "has evidence; those of single exercises don't count. Where what was read states none, evidence of stop_rules says "
    "so, and beside it stands a rule of ours: by a source of the catalogue other than the routine's, with assumed "
    "evidence.",
)  # fmt: skip
def stop_rule_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines and protocols that don't say when to stop, or without evidence of it."""
    for place, done in all_routines_and_protocols(catalog):
        rules = (*done.stop_rules, *(() if done.source is None else done.source.stop_rules))
        if any(_is_of_its_source(rule, done) for rule in rules):
            yield from _own_without_evidence(place, done)
        elif not rules:
            yield (*place, "stop_rules"), f"is missing; write when to stop, or {_NONE_AND_OURS}"
        elif not states_no_stop_rule(done):
            yield (*place, "stop_rules"), f"holds none of its source; write the source's own, or {_NONE_AND_OURS}"
        elif not any(is_ours(rule) and rule.by != OWN_WORD and rule.by in catalog.sources for rule in rules):
            yield (
                (*place, "stop_rules"),
                "isn't stated in what was read; write one of ours: by a source that prints it, with assumed evidence",
            )


def _is_of_its_source(rule: "StopRule", done: "RoutineOrProtocol") -> bool:
    return done.source is not None and rule.by == done.source.id


def _own_without_evidence(place: "Path", done: "RoutineOrProtocol") -> "Iterator[Finding]":
    for number, rule in enumerate(done.stop_rules):
        if _is_of_its_source(rule, done) and not rule.evidence:
            yield (*place, "stop_rules", number), _NO_EVIDENCE
    if done.source is not None and not all(rule.evidence for rule in done.source.stop_rules):
        yield (*place, "source"), "has a stop rule without evidence; say where it prints the rule"


@a_check(
    id="outcome-missing", severity=Severity.ERROR,
    why="A dose in a trial is no recommendation: it may have been no better than doing nothing. A clinical routine or "
    "protocol, or its source, has outcomes, each with evidence; or they are unstated, with evidence of what was read.",
)  # fmt: skip
def outcome_missing(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines and protocols without what came of them, or without evidence of it."""
    for place, done in all_routines_and_protocols(catalog):
        outcomes = outcomes_of(done.outcomes, done.source)
        if outcomes is None:
            yield (*place, "outcomes"), _missing("what came of it")
        elif outcomes is UNSTATED:
            yield from _unstated(place, done, "outcomes")
        elif done.outcomes is not None:
            yield from _without_evidence((*place, "outcomes"), outcomes)
        elif not all(outcome.evidence for outcome in outcomes):
            yield (*place, "source"), "has an outcome without evidence; say where it is reported"


@a_check(
    id="outcome-incomplete", severity=Severity.ADVICE,
    why="What came of a routine is of somebody, against something, and the exercises' own or that of a package that "
    "they were a part of. An outcome that was compared with nothing has the result 'unstated'.",
)  # fmt: skip
def outcome_incomplete(catalog: "Catalog") -> "Iterator[Finding]":
    """Outcomes that leave open of whom they are, against what, or whose."""
    for place, done in all_routines_and_protocols(catalog):
        outcomes = outcomes_of(done.outcomes, done.source)
        for number, outcome in enumerate(outcomes if isinstance(outcomes, tuple) else ()):
            if gaps := _gaps(outcome):
                where = ("outcomes", number) if done.outcomes is not None else ("source",)
                yield (*place, *where), f"leaves open of {outcome.measure!r}: {', '.join(gaps)}"


def _gaps(outcome: "Outcome") -> "list[str]":
    known = {
        "participants": outcome.participants or outcome.people,
        "comparator": outcome.comparator or outcome.result is UNSTATED,
        "scope": outcome.scope,
    }
    return [name for name, value in known.items() if not value]


def _missing(what: str) -> str:
    return f"is missing; write {what}, or 'unstated' with evidence where what was read states none"


def _unstated(place: "Path", done: "RoutineOrProtocol", field: str) -> "Iterator[Finding]":
    if not evidence_of(done.evidence, field):
        yield (*place, field), f"is unstated without evidence; say in evidence of {field} what was read"


def _without_evidence(place: "Path", parts: "tuple[Exclusion | Outcome, ...]") -> "Iterator[Finding]":
    if not parts:
        yield place, "is empty without evidence; say where what was read states that there is none"
    for number, part in enumerate(parts):
        if not part.evidence:
            yield (*place, number), _NO_EVIDENCE
