"""The bundled articles: what each of the two sources says, as it is read."""

import pytest
from bundled_parts import fields_of

import footex
from footex.model.sources.evidence import value_at

HEEL = footex.bundled().routines["heel-and-foot-stretching"]
SIMPLE = footex.bundled().routines["simple-foot-exercises"]
ARTICLES = [(routine, place, one) for routine in (HEEL, SIMPLE) for place, one in routine.prescriptions()]
CIRCLES = [footex.Reps("5-10", label="clockwise"), footex.Reps("5-10", label="counterclockwise")]
TEN_CIRCLES = [footex.Reps(10, label="clockwise"), footex.Reps(10, label="counterclockwise")]
DOSES = [
    ("heel-raise", footex.Dose(work=footex.Reps("10-15"), sets="a few", sides="each")),
    ("ankle-circles", footex.Dose(work=CIRCLES, sets=5, sides="each")),
    ("toe-walking", footex.Dose(work=footex.Move("about 15 s"), sets=5)),
    ("towel-curls", footex.Dose(work=footex.Reps("5-10"), sets=5)),
    (
        "resisted-dorsiflexion",
        footex.Dose(work=footex.Reps(10, hold="a few seconds"), sets="2-3", sides="each"),
    ),
    ("toe-press", footex.Dose(work=footex.Reps(10, hold="a few seconds"))),
    ("toe-walking", footex.Dose(work=footex.Move("about 20 s"), sets=6, rest="about 15 s")),
    ("ankle-circles", footex.Dose(work=TEN_CIRCLES, sides="each")),
    ("resisted-dorsiflexion", footex.Dose(work=footex.Reps(10, hold="5 s"))),
    ("pencil-pickup", footex.Dose(work=footex.Reps(5, hold="10 s"), sides="each")),
]


def test_the_default_readings_in_the_order_of_the_articles() -> None:
    assert [(one.exercise.id, one.dose) for _, _, one in ARTICLES] == DOSES


def test_the_other_readings() -> None:
    one_way = footex.Reps("5-10", label="one direction")
    found = {(routine.id, one.exercise.id): one.readings for routine, _, one in ARTICLES if one.readings}
    assert {key: [reading.dose for reading in readings] for key, readings in found.items()} == {
        (HEEL.id, "heel-raise"): [
            footex.Dose(work=footex.Reps("10-15"), sets="a few", sides="each", order="finish-side-first")
        ],
        (HEEL.id, "ankle-circles"): [
            footex.Dose(work=one_way, sets=5, sides="each"),
            footex.Dose(work=CIRCLES, sets=5, sides="each", order="finish-side-first"),
        ],
        (HEEL.id, "resisted-dorsiflexion"): [
            footex.Dose(work=footex.Reps(10, hold="a few seconds"), sets="2-3", sides="each", order="finish-side-first")
        ],
        (SIMPLE.id, "toe-walking"): [footex.Dose(work=footex.Move("about 20 s"), sets=5, rest="about 15 s")],
        (SIMPLE.id, "resisted-dorsiflexion"): [footex.Dose(work=footex.Reps(10, hold="5 s"), sides="each")],
        (SIMPLE.id, "pencil-pickup"): [footex.Dose(work=footex.Reps(5, hold="10 s"))],
    }


def is_about(one: footex.Prescription, evidence: footex.Evidence) -> bool:
    figure = value_at(one, evidence.field)
    return isinstance(figure, footex.Count | footex.Duration) and figure.sense is footex.model.Sense.ABOUT


def test_figures_printed_with_about_are_about() -> None:
    printed, found = (
        [
            (routine.id, place, evidence.field)
            for routine, place, one in ARTICLES
            for evidence in one.evidence
            if says_about(one, evidence)
        ]
        for says_about in (lambda _, evidence: evidence.printed.startswith("about "), is_about)
    )
    assert printed == found
    assert found == [
        (HEEL.id, "items[2]", "dose.work[0].duration"),
        (SIMPLE.id, "items[1]", "dose.work[0].duration"),
        (SIMPLE.id, "items[1]", "dose.rest"),
    ]


def test_a_count_of_five_is_stated_and_its_seconds_are_assumed() -> None:
    flexion = next(one for _, one in SIMPLE.prescriptions() if one.exercise.id == "resisted-dorsiflexion")
    bases = [one.basis for one in flexion.evidence if one.field == "dose.work[0].hold"]
    assert bases == [footex.model.Basis.STATED, footex.model.Basis.ASSUMED]


def in_seconds(duration: footex.Duration) -> tuple[float, ...]:
    return tuple(milliseconds / 1000 for milliseconds in duration.milliseconds)


@pytest.mark.parametrize(
    ("routine", "walking", "total", "by_dose", "by_pace"),
    [
        (HEEL, (107.5, 195, 322.5), (764.5, 1924, 3912.5), (1347.5, 1924, 2362.5), (1164, 1924, 3255)),
        (SIMPLE, (175.5, 195, 214.5), (531.5, 715, 1024.5), (685.5, 715, 754.5), (561, 715, 985)),
    ],
)
def test_how_long_an_article_takes_worked_out_by_hand(
    routine: footex.Routine,
    walking: tuple[float, ...],
    total: tuple[float, ...],
    by_dose: tuple[float, ...],
    by_pace: tuple[float, ...],
) -> None:
    estimate = footex.estimate(routine)
    (walk,) = (one for _, one in routine.prescriptions() if one.exercise.id == "toe-walking")
    alone = footex.estimate(footex.Routine(id="walk", title="Walk", items=walk))
    assert in_seconds(alone.total) == walking
    assert (in_seconds(estimate.total), in_seconds(estimate.by_dose), in_seconds(estimate.by_pace)) == (
        total,
        by_dose,
        by_pace,
    )


def test_how_long_an_article_takes_as_it_may_be_read_too() -> None:
    found = {
        routine.id: [in_seconds(reading.total) for reading in footex.estimate(routine).readings]
        for routine in (HEEL, SIMPLE)
    }
    assert found == {
        HEEL.id: [
            (771.5, 1974, 4062.5),
            (664.5, 1684, 3412.5),
            (792.5, 2024, 4112.5),
            (771.5, 1974, 4012.5),
        ],
        SIMPLE.id: [(500, 680, 986), (604.5, 800, 1134.5), (468.5, 645, 939.5)],
    }


def test_the_totals_that_the_articles_claim_are_held_against_their_own_figures() -> None:
    found = [
        (routine.id, str(one.claim.time), one.verdict.value, one.direction and one.direction.value, str(one.distance))
        for routine in (HEEL, SIMPLE)
        for one in footex.estimate(routine).claims
    ]
    assert found == [
        (HEEL.id, "15-20 min", "stretched", "too-short", "2 min 27.5 s"),
        (HEEL.id, "30 min", "plausible", None, "None"),
        (HEEL.id, "a few moments", "not-comparable", None, "None"),
        (SIMPLE.id, "20 min", "contradicted", "too-long", "2 min 55.5 s"),
        (SIMPLE.id, "a couple of minutes", "not-comparable", None, "None"),
    ]


def test_what_an_article_only_implies_is_inferred() -> None:
    inferred = {
        (routine.id, one.exercise.id, evidence.field, evidence.printed)
        for routine, _, one in ARTICLES
        for evidence in one.evidence
        if evidence.basis is footex.model.Basis.INFERRED
    }
    assert {
        (HEEL.id, "heel-raise", "variation", "slightly bend your knee"),
        (HEEL.id, "heel-raise", "exercise.kind", "a basic stretch called heel raises"),
        (HEEL.id, "ankle-circles", "variation", "pointing your toes outward"),
        (HEEL.id, "ankle-circles", "dose.order", "Repeat the same steps with your other ankle"),
        (HEEL.id, "towel-curls", "exercise.kind", "stretches the important muscles in your toes"),
        (HEEL.id, "resisted-dorsiflexion", "variation", "exercise band on the stretched-out leg"),
    } <= inferred


@pytest.mark.parametrize(
    ("source", "causes"),
    [
        (
            HEEL.id,
            [
                "Ignoring them can lead to problems",
                "muscles to become tight and weak",
                "Tight and painful ankles can lead to discomfort",
                "cause pain over time",
            ],
        ),
        (SIMPLE.id, ["Restricted and tight ankles", "back, hip or knee pain"]),
    ],
)
def test_what_an_article_says_causes_pain_is_a_claim(source: str, causes: list[str]) -> None:
    claims = footex.bundled().sources[source].claims
    printed = [one.evidence[0].printed for one in claims if one.kind is footex.model.ClaimKind.CAUSE]
    assert printed == causes


def test_for_whom_an_article_is_isnt_stated() -> None:
    assert HEEL.population is SIMPLE.population is footex.UNSTATED


def test_footex_says_when_to_stop_where_the_article_doesnt() -> None:
    assert [(rule.by, rule.evidence[0].basis) for rule in HEEL.stop_rules] == [
        ("nhs-tayside-super-six", footex.model.Basis.ASSUMED)
    ]
    assert SIMPLE.stop_rules == ()


def test_what_an_article_says_of_frequency_and_no_more() -> None:
    assert {name: value for name, value in fields_of(HEEL.frequency).items() if name != "evidence"} == {
        "per_day": 1,
        "days_per_week": 7,
        "when": ["morning"],
    }
    assert SIMPLE.frequency.consecutive_days == footex.Count("2-3")
    assert SIMPLE.frequency.days_per_week is SIMPLE.frequency.rest_days is footex.UNSTATED
    own = {one.exercise.id: one.frequency.per_day for _, one in SIMPLE.prescriptions() if one.frequency}
    assert own == {"toe-walking": footex.Count(2)}


def test_an_anchor_is_what_the_article_names() -> None:
    anchors = {
        routine.id: [thing.any_of for thing in one.equipment if thing.purpose == "anchor"]
        for routine, _, one in ARTICLES
        if isinstance(one.equipment, tuple)
    }
    assert anchors == {HEEL.id: [("bed leg", "chair leg")], SIMPLE.id: [("bedpost",)]}


@pytest.mark.parametrize(
    ("source", "claims"),
    [
        (
            "heel-and-foot-stretching",
            [
                ("total-time", "15-20 min", "at-most", "routine", ""),
                ("total-time", "30 min", "exact", "routine", ""),
                ("total-time", "a few moments", "exact", "routine", ""),
                ("time-to-benefit", "in no time", "exact", "exercise", "toe-walking"),
                ("time-to-benefit", "1 month", "at-most", "routine", ""),
                ("time-to-benefit", "the very next day", "exact", "routine", ""),
                ("time-to-benefit", "immediately", "exact", "routine", ""),
            ],
        ),
        (
            "simple-foot-exercises",
            [
                ("total-time", "20 min", "exact", "routine", ""),
                ("total-time", "a couple of minutes", "exact", "other", "a warm-up before running"),
            ],
        ),
        ("footex", []),
    ],
)
def test_the_times_that_a_source_claims(source: str, claims: list[tuple[str, ...]]) -> None:
    assert [
        (one.kind.value, str(one.time), one.sense.value, one.scope.value, one.about)
        for one in footex.bundled().sources[source].claims
        if one.time is not None
    ] == claims


def test_an_article_without_cautions_is_not_called_safe() -> None:
    source = footex.bundled().sources["heel-and-foot-stretching"]
    assert source.cautions == source.stop_rules == ()
    assert "no statement that the exercises are safe" in source.note
    assert len(source.tips) == 5


def test_an_article_with_a_caution_and_a_rule_for_stopping_keeps_both() -> None:
    source = footex.bundled().sources["simple-foot-exercises"]
    assert [one.by for one in source.cautions] == [one.by for one in source.stop_rules] == [source.id]
    assert "doctor" in source.cautions[0].text
    assert "stop" in source.stop_rules[0].text
