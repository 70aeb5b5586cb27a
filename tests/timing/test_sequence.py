"""What follows what in a list of items, and what stands between two neighbours."""

from footex import UNSTATED, Block, Dose, Exercise, Prescription, Reps, Rest
from footex.model import Item
from footex.timing.counts.sequence import Gap, gap_between, gap_between_rounds, gap_inside, sequence

SQUAT, LUNGE = (Exercise(id=name, name=name.title()) for name in ("squat", "lunge"))
DOWN, SIDE = (Prescription(exercise=one, dose=Dose(work=Reps(8))) for one in (SQUAT, LUNGE))


def gaps(*items: Item) -> list[Gap | None]:
    return [gap for gap, _, _ in sequence(items)]


def test_nothing_stands_before_the_first_item() -> None:
    assert gaps(DOWN) == [None]


def test_a_transition_leads_to_another_exercise() -> None:
    assert gaps(DOWN, SIDE) == [None, Gap("items[1]", None, SIDE)]


def test_nothing_stands_between_two_items_of_one_exercise() -> None:
    assert gaps(DOWN, DOWN) == [None, None]


def test_a_stated_rest_takes_the_place_of_the_transition() -> None:
    assert gaps(DOWN, Rest("5 s"), SIDE) == [None, Gap("items[1]", Rest("5 s").duration, None)]


def test_an_unstated_rest_is_a_rest_too() -> None:
    assert gaps(DOWN, Rest(UNSTATED), DOWN) == [None, Gap("items[1]", UNSTATED, None)]


def test_neighbours_are_the_last_exercise_of_one_item_and_the_first_of_the_next() -> None:
    inner = Block(items=[Block(items=[SIDE, DOWN])])
    assert gaps(inner, DOWN) == [None, None]
    assert gaps(DOWN, inner) == [None, Gap("items[1].items[0].items[0]", None, SIDE)]


def test_places_begin_with_that_of_the_block() -> None:
    inner = Block(items=[DOWN, Rest("5 s"), SIDE])
    found = [(place, item) for _, place, item in sequence(inner.items, "items[3].")]
    assert found == [("items[3].items[0]", DOWN), ("items[3].items[2]", SIDE)]


def test_two_items_that_become_neighbours_keep_the_rest_before_the_later_one() -> None:
    rest = Gap("items[1]", UNSTATED, None)
    assert gap_between(DOWN, rest, SIDE, "items[2]") == rest
    assert gap_between(DOWN, None, SIDE, "items[2]") == Gap("items[2]", None, SIDE)
    assert gap_between(DOWN, None, DOWN, "items[2]") is None


def test_between_two_rounds_stands_the_rest_of_the_block_else_a_transition_where_its_ends_differ() -> None:
    assert gap_between_rounds(Block(items=DOWN, rounds=2), "items[0]") is None
    assert gap_between_rounds(Block(items=[DOWN, SIDE], rounds=2), "items[0]") == Gap("items[0]", None, DOWN)
    resting = Block(items=[DOWN, SIDE], rounds=2, rest="1 min")
    assert gap_between_rounds(resting, "items[0]") == Gap("items[0]", resting.rest, None)


def test_the_rest_of_a_block_between_its_items_stands_wherever_no_other_does() -> None:
    block = Block([DOWN, DOWN, Rest("5 s"), SIDE, DOWN], between="15 s")
    inside = gap_inside(block, "items[0]")
    assert inside == Gap("items[0]", block.between, None)
    stated = Gap("items[0].items[2]", Rest("5 s").duration, None)
    found = [gap for gap, _, _ in sequence(block.items, "items[0].", inside)]
    assert found == [None, inside, stated, inside]
    assert gap_inside(Block(DOWN), "items[0]") is None


def test_the_rest_between_items_stands_between_rounds_too_unless_those_have_their_own() -> None:
    block = Block(DOWN, rounds=2, between="15 s")
    assert gap_between_rounds(block, "items[0]") == Gap("items[0]", block.between, None)
    resting = Block(DOWN, rounds=2, between="15 s", rest="1 min")
    assert gap_between_rounds(resting, "items[0]") == Gap("items[0]", resting.rest, None)
