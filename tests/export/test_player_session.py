"""The data of a session: what the timeline and the estimate have, for a page to play."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import BoundExceeded, Caution, Exercise, InvalidValue, Prescription, Routine
from footex.content import content_hash
from footex.export.player.session import session_data
from footex.messages.language import ENGLISH
from footex.testing import routines
from footex.timing import BRISK, Grain, Level
from footex.timing.timelines.cue import announced, cue_of, spoken
from footex.timing.timelines.speech import MILLISECONDS_A_WORD, count_spoken_words
from pseudo import bare_english, in_other_letters, pseudo_language

SHORT = Routine(
    id="calves",
    title="Calves",
    items=(
        Prescription(Exercise(id="heel-raise", name="Heel raise"), "2 x 3, each side"),
        Prescription(Exercise(id="calf-stretch", name="Calf stretch"), "2 x 30 s @ 5 kg, rest 20 s"),
    ),
)


def spoken_in(data: dict) -> list[str]:
    return [data["texts"][step[5]] for step in data["steps"]]


@given(routines(max_count=4), st.sampled_from(Grain), st.sampled_from(Level))
def test_it_has_the_steps_of_the_timeline_and_their_cues(routine: Routine, grain: Grain, level: Level) -> None:
    data = session_data(routine, grain=grain, level=level)
    texts, steps = data["texts"], list(footex.timeline(routine, grain=grain, level=level))
    assert len(data["steps"]) == len(steps)
    for row, step in zip(data["steps"], steps, strict=True):
        duration, kind, bout, cue, count, _, is_open = row
        parts = cue_of(step)
        assert duration == step.duration_milliseconds
        assert data["kinds"][kind] == step.kind.value
        assert texts[data["bouts"][bout][0]] == step.place
        where = ", ".join(filter(None, (parts.side, parts.round, parts.set)))
        assert [texts[one] for one in data["cues"][cue]] == [parts.name, where, parts.details, parts.load]
        assert texts[count] == parts.count
        assert is_open == step.open_ended


@given(routines(max_count=4), st.sampled_from(Grain))
def test_what_is_spoken_begins_with_the_spoken_cue_and_fits_into_the_step(routine: Routine, grain: Grain) -> None:
    data = session_data(routine, grain=grain)
    for text, step in zip(spoken_in(data), footex.timeline(routine, grain=grain), strict=True):
        assert text.startswith(spoken(step))
        assert count_spoken_words(text) * MILLISECONDS_A_WORD <= step.duration_milliseconds
        if step.work is not None:
            assert text == spoken(step)


@given(routines(max_count=4), st.sampled_from(Grain))
def test_each_bout_says_what_follows_it(routine: Routine, grain: Grain) -> None:
    data = session_data(routine, grain=grain)
    steps = list(footex.timeline(routine, grain=grain))
    assert data["texts"][data["first"]] == announced(steps[0])
    for index, row in enumerate(data["steps"]):
        later = next((other for other in range(index, len(steps)) if data["steps"][other][2] != row[2]), None)
        before = None if steps[index].work is None else steps[index if later is None else later - 1]
        expected = "" if later is None else announced(steps[later], before)
        assert data["texts"][data["bouts"][row[2]][1]] == expected


@given(routines(max_count=4))
def test_it_is_as_long_as_the_estimate(routine: Routine) -> None:
    total = footex.estimate(routine).total.milliseconds
    for level in Level:
        data = session_data(routine, level=level)
        assert data["estimate"] == list(total)
        assert sum(step[0] for step in data["steps"]) == total[level.index]


@given(routines(max_count=4))
def test_what_to_mind_is_all_there(routine: Routine) -> None:
    shown = [text for _, texts in session_data(routine)["mind"] for text in texts]
    assert len(shown) == len(routine.warnings())
    for notice in routine.warnings():
        assert any(text.endswith(notice.text) for text in shown)


@given(routines(max_count=4))
def test_it_is_plain_json(routine: Routine) -> None:
    data = session_data(routine)
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data, default=None))
    assert len(set(data["texts"])) == len(data["texts"])


@pytest.mark.parametrize("grain", Grain)
def test_every_text_is_said_in_the_language(grain: Grain) -> None:
    routine = in_other_letters(footex.bundled().routines["heel-and-foot-stretching"])
    data = session_data(routine, grain=grain, language=pseudo_language())
    ids = {text for text in data["texts"] if text.startswith("items[")}
    assert [word for text in data["texts"] if text not in ids for word in bare_english(text)] == []


def test_a_caution_of_one_exercise_names_it() -> None:
    squat = Exercise(id="squat", name="Squat", cautions=[Caution(text="Keep your heels down.", by="footex")])
    data = session_data(Routine(id="legs", title="Legs", items=Prescription(squat, "10")))
    assert ("Mind", ["Squat: Keep your heels down."]) in data["mind"]


def test_a_rest_announces_what_follows_where_there_is_time() -> None:
    assert spoken_in(session_data(SHORT, grain="bout")) == [
        "Heel raise, left side, set 1 of 2, 3 repetitions",
        "Switch to the right side",
        "Heel raise, right side, set 1 of 2, 3 repetitions",
        "Rest as long as you need. next: right side, set 2 of 2",
        "Heel raise, right side, set 2 of 2, 3 repetitions",
        "Switch to the left side",
        "Heel raise, left side, set 2 of 2, 3 repetitions",
        "Get ready for Calf stretch",
        "Calf stretch, set 1 of 2, hold, 5 kg",
        "Rest 20 seconds. next: set 2 of 2",
        "Calf stretch, set 2 of 2, hold, 5 kg",
    ]


def test_repetitions_of_alternating_sides_are_one_bout() -> None:
    steps = Routine(
        id="steps", title="Steps", items=Prescription(Exercise(id="step", name="Step"), "3, alternating sides")
    )
    data = session_data(steps)
    assert len(data["bouts"]) == 1
    assert [data["texts"][data["cues"][row[3]][1]] for row in data["steps"][:2]] == ["left side", "right side"]


def test_the_log_names_the_session() -> None:
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    data = session_data(routine, pace=BRISK, level="low", grain="bout", plan_session="2026-11-23-heels-1")
    assert data["log"] == {
        "footex": 1,
        "type": "session-log",
        "routine": "heel-and-foot-stretching",
        "plan_session": "2026-11-23-heels-1",
        "hash": content_hash(routine),
        "start": "-",
        "level": "low",
        "pace": "brisk-1",
        "grain": "bout",
    }


def test_the_place_is_kept_for_one_content_and_one_way_of_doing_it() -> None:
    ways = [
        session_data(SHORT),
        session_data(SHORT, grain="bout"),
        session_data(SHORT, level="low"),
        session_data(SHORT, pace=BRISK),
        session_data(SHORT, side="left"),
        session_data(SHORT, plan_session="2026-11-23-calves-1"),
        session_data(Routine(id="calves", title="Both calves", items=SHORT.items)),
    ]
    assert len({data["key"] for data in ways}) == len(ways)
    assert session_data(SHORT)["key"] == ways[0]["key"]


def test_the_affected_side_is_chosen() -> None:
    routine = Routine(
        id="knee", title="Knee", items=Prescription(Exercise(id="squat", name="Squat"), "10, affected side")
    )
    data = session_data(routine, side="left")
    assert [data["texts"][data["cues"][row[3]][1]] for row in data["steps"][:1]] == ["left side"]
    assert data["log"]["side"] == "left"
    assert data["log"]["hash"] == content_hash(routine)


def test_the_lead_in_can_be_chosen() -> None:
    assert (session_data(SHORT)["lead_in"], session_data(SHORT, lead_in="0 s")["lead_in"]) == (5000, 0)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"level": "usual"}, "session_data.level"),
        ({"grain": "coarse"}, "session_data.grain"),
        ({"lead_in": "5-10 s"}, "session_data.lead_in"),
    ],
)
def test_what_is_not_a_way_of_doing_it_is_rejected(wrong: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        session_data(SHORT, language=ENGLISH, **wrong)
    assert caught.value.field == field


def test_what_has_too_many_steps_for_a_page_is_not_played() -> None:
    long = Routine(id="long", title="Long", items=Prescription(Exercise(id="squat", name="Squat"), "30 x 700"))
    with pytest.raises(BoundExceeded) as caught:
        session_data(long)
    assert (caught.value.figure, caught.value.bound) == (20_001, 20_000)
    assert len(session_data(long, grain="bout")["steps"]) == 59
