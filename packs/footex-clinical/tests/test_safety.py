"""For whom, who was left out, what came of it and when to stop: none of it missing, and contradictions kept."""

import attrs
import pytest

import footex
from footex import UNSTATED
from footex.content import CLINICAL_CHECKS, Severity
from footex.model import Basis, NoticeKind

NEVER_BUNDLED = (
    "care-home-foot-strength", "ankle-instability-balance", "ankle-band-rehab", "cmt-dorsiflexion", "one-leg-balance",
    "seated-calf-and-balance", "step-calf-stretch", "fascia-and-achilles-stretch", "tendon-stage-1", "tendon-stage-2",
    "tendon-stage-3", "tendon-stage-4", "achilles-phase-3",
)  # fmt: skip
NEVER_CITED = ("pirfect-2017", "hou-2022", "defence-2017", "bmc-2013-14-108", "cmta-guide", "youdas-2009")
EXPLAINED = {"strength-on-consecutive-days", "cert-gaps"}
"""The advice that stays: the README says why."""
MISSING = {
    "population": "population-missing",
    "exclusions": "exclusions-missing",
    "outcomes": "outcome-missing",
    "stop_rules": "stop-rule-missing",
}
"""What the check reports where one of the four is taken away."""
NHS = "nhs-tayside-super-six"


def everything(pack):
    return [*pack.routines.values(), *pack.protocols.values()]


def evidence_of(done, field):
    return [one for one in done.evidence if one.field == field]


def own_problems(pack, problems):
    """Those about what the pack holds, not about what is bundled with footex."""
    shelves = ("exercises", "routines", "sources", "protocols")
    own = [f"{shelf}[{id_!r}]" for shelf in shelves for id_ in getattr(pack, shelf) if id_ != "footex"]
    return [one for one in problems if any(one.path.startswith(name) for name in own)]


def test_each_says_for_whom_it_is_with_evidence(pack: footex.Catalog) -> None:
    for done in everything(pack):
        assert done.population is not None, done
        assert done.population is not UNSTATED, done
        assert done.population.evidence, done
        # Those who play and have no complaint are found by no condition: the drills aren't for a fresh sprain.
        assert bool(done.population.conditions) != done.id.startswith("ankle-sprain-prevention"), done


def test_each_says_who_was_left_out_or_that_what_was_read_doesnt(pack: footex.Catalog) -> None:
    for done in everything(pack):
        if done.exclusions is UNSTATED:
            assert [one.note for one in evidence_of(done, "exclusions")] != [], done
        else:
            assert done.exclusions, done
            assert all(exclusion.evidence for exclusion in done.exclusions), done


def test_each_says_what_came_of_it_or_that_what_was_read_doesnt(pack: footex.Catalog) -> None:
    unstated = {done.id for done in everything(pack) if done.outcomes is UNSTATED}
    assert unstated == {"achilles-phase-1", "achilles-phase-2", "achilles-programme"}
    for done in everything(pack):
        assert evidence_of(done, "outcomes") if done.outcomes is UNSTATED else done.outcomes, done


def test_each_says_when_to_stop_by_its_source_or_by_us_with_the_source_of_ours(
    whole: footex.Catalog, pack: footex.Catalog
) -> None:
    for done in everything(pack):
        if any(rule.by == done.source.id for rule in done.stop_rules):
            continue
        assert evidence_of(done, "stop_rules"), done
        ours = [rule for rule in done.stop_rules if rule.by == NHS]
        assert ours, done
        assert {evidence.basis for rule in ours for evidence in rule.evidence} == {Basis.ASSUMED}
        assert NHS in whole.sources


def test_no_sentence_of_our_own_about_health_lacks_its_source(whole: footex.Catalog, pack: footex.Catalog) -> None:
    said = [part for done in everything(pack) for part in (*done.cautions, *done.stop_rules)]
    said += [part for source in pack.sources.values() for part in (*source.cautions, *source.stop_rules)]
    assert not any(exercise.cautions or exercise.stop_rules for exercise in pack.exercises.values())
    for part in said:
        assert part.evidence, part
        cited = (
            {one.where.partition(":")[0].partition(",")[0] for one in part.evidence}
            if part.by == "footex"
            else {part.by}
        )
        assert cited <= set(whole.sources), part


def test_only_the_eccentric_exercise_has_a_stop_rule_of_its_own_source(pack: footex.Catalog) -> None:
    own = {id_ for id_, one in pack.routines.items() if any(rule.by == one.source.id for rule in one.stop_rules)}
    assert own == {"achilles-eccentric"}


def test_the_clinical_checks_report_nothing(whole: footex.Catalog, pack: footex.Catalog) -> None:
    assert own_problems(pack, footex.check(whole, CLINICAL_CHECKS)) == []


@pytest.mark.parametrize("field", MISSING)
@pytest.mark.parametrize("name", ["loadit-heavy-slow", "towel-heel-raise", "achilles-phase-1", "night-cramp-stretches"])
def test_a_routine_without_one_of_the_four_is_refused_by_the_check(
    whole: footex.Catalog, name: str, field: str
) -> None:
    routine = whole.routines[name]
    evidence = [one for one in routine.evidence if one.field != field]
    without = attrs.evolve(routine, evidence=evidence, **{field: () if field == "stop_rules" else None})
    problems = footex.check(footex.Catalog(routines=without, sources=whole.sources.values()), CLINICAL_CHECKS)
    found = [one for one in problems if one.severity is Severity.ERROR]
    assert [one.code for one in found] == [MISSING[field]]


def test_the_other_checks_report_only_what_the_readme_explains(whole: footex.Catalog, pack: footex.Catalog) -> None:
    problems = own_problems(pack, footex.check(whole))
    assert {one.code for one in problems} == EXPLAINED
    assert {one.severity for one in problems} == {Severity.ADVICE}


def test_what_must_not_be_bundled_isnt(whole: footex.Catalog) -> None:
    assert not set(NEVER_BUNDLED) & {*whole.routines, *whole.protocols, *whole.exercises}
    assert not set(NEVER_CITED) & set(whole.sources)


def test_no_source_has_a_licence_as_none_was_read(pack: footex.Catalog) -> None:
    for id_, source in pack.sources.items():
        if id_ != "footex":
            assert source.licence == "", source
            assert "licence line was read nowhere" in source.note, source


def test_who_does_the_eccentric_exercise_reads_that_table_and_register_disagree(pack: footex.Catalog) -> None:
    notices = " ".join(map(str, pack.routines["achilles-eccentric"].warnings()))
    assert "stop and see a doctor or a physiotherapist" in notices
    assert "patients were told to ignore pain" in notices


@pytest.mark.parametrize("name", ["achilles-phase-1", "achilles-phase-2", "achilles-programme"])
def test_the_pain_rule_says_of_how_many_its_figures_are_and_where_its_words_come_from(
    pack: footex.Catalog, name: str
) -> None:
    done = pack.routines[name] if name in pack.routines else pack.protocols[name]
    during, next_day = (rule for rule in done.stop_rules if rule.by == "pain-monitoring")
    assert during.text.startswith("Pain during exercise may be up to 5 of 10")
    assert next_day.text == "The pain is to be gone by the next morning, and not to rise from week to week."
    for rule in (during, next_day):
        assert [one.basis for one in rule.evidence if one.field == "text"] == [Basis.DERIVED]


def test_the_caution_of_loadit_says_how_it_was_studied_and_advises_nothing(pack: footex.Catalog) -> None:
    for name in ("loadit-heavy-slow", "loadit-heavy-fast", "loadit-light-slow", "loadit-light-fast"):
        assert pack.routines[name].cautions[0].text == (
            "Studied in men with a painful Achilles tendon, in a gym, with one session a week supervised by video."
        )
        assert [outcome.effect for outcome in pack.routines[name].outcomes] == ["45 to 63 %"]


def test_the_list_that_griffin_prints_twice_is_read_once_and_said_so(pack: footex.Catalog) -> None:
    routine = pack.routines["achilles-phase-2"]
    assert "ankle-pumps" not in {exercise.id for exercise in routine.exercises()}
    assert "list of phase 1 once more inside phase 2" in " ".join(map(str, routine.warnings()))


def test_the_towel_heel_raise_says_that_it_did_no_better_than_advice_and_a_heel_cup(pack: footex.Catalog) -> None:
    outcomes = [notice for notice in pack.routines["towel-heel-raise"].warnings() if notice.kind is NoticeKind.OUTCOME]
    assert "did no better than advice and a heel cup" in " ".join(map(str, outcomes))


def test_what_came_of_the_doses_of_another_trial_stands_beside_them_and_says_where_it_ends(
    pack: footex.Catalog,
) -> None:
    *_, other = pack.routines["towel-heel-raise"].outcomes
    assert (other.people, other.comparator) == (48, "stretching")
    assert "29 points lower at 3 months (6 to 52); no difference at 1, 6 and 12 months" in other.effect
    assert other.effect == pack.sources["rathleff-2015"].outcomes[0].effect


@pytest.mark.parametrize(
    "name",
    ["plantar-fascia-stretch", "achilles-wall-stretch", "achilles-stretch-sustained", "achilles-stretch-intermittent"],
)
def test_each_stretch_says_that_none_done_by_oneself_beats_no_stretching(pack: footex.Catalog, name: str) -> None:
    notices = " ".join(map(str, pack.routines[name].warnings()))
    assert "no stretch that people do by themselves has a significant result against no stretching" in notices


@pytest.mark.parametrize(
    "name", ["achilles-wall-stretch", "achilles-stretch-sustained", "achilles-stretch-intermittent"]
)
def test_each_calf_stretch_says_what_harm_another_one_did(pack: footex.Catalog, name: str) -> None:
    notices = " ".join(map(str, pack.routines[name].warnings()))
    assert "ten of the 46 who stretched had short-lived ones" in notices


def test_the_protocols_have_the_weeks_that_their_sources_state(pack: footex.Catalog) -> None:
    weeks = {id_: [(span.first, span.last) for span in protocol.spans()] for id_, protocol in pack.protocols.items()}
    assert weeks == {
        "achilles-programme": [(1, 2), (2, 5)],
        "ankle-sprain-prevention": [(1, 1), (2, 2), (3, 3), (4, 4), (5, UNSTATED)],
    }
