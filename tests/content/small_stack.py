"""What must not take much of the C stack, done in a thread that has little: `python small_stack.py NAME KIBIBYTES`."""

import pickle
import sys
import threading
from collections.abc import Callable
from copy import deepcopy

import footex

HEAD = '{"footex": 1, "type": "exercise", "id": "a", "name": "A", "aliases": '
TOML = 'footex = 1\ntype = "exercise"\nid = "a"\nname = "A"\n'


def deepest() -> footex.Catalog:
    """A routine as deep as the model admits, in a bundle."""
    vague = footex.Dose(work=footex.Reps(5, hold=footex.Vague("a few seconds")))
    item: footex.model.Item = footex.Prescription(
        exercise=footex.Exercise(id="a", name="A"),
        dose=footex.Dose(work=footex.Reps(5)),
        readings=footex.model.Reading(dose=vague, why="It may be so."),
    )
    for _ in range(16):
        item = footex.Block(items=[item], rounds=2)
    return footex.Catalog(routines=footex.Routine(id="r", title="R", items=item))


def codes(text: str, form: str = "json") -> list[str]:
    try:
        footex.loads(text, form)  # type: ignore[arg-type]
    except footex.InvalidDocument as error:
        return [one.code for one in error.problems]
    return []


def deep_json(depth: int, opening: str = "[", closing: str = "]") -> list[str]:
    return codes(HEAD + opening * depth + "1" + closing * depth + "}")


def at_the_bound() -> None:
    assert deep_json(47) == deep_json(47, '{"a": ', "}") == ["invalid"]
    assert codes(f"{TOML}aliases = {'[' * 47}1{']' * 47}", "toml") == ["invalid"]
    assert codes(f"{TOML}aliases = {'{a.b = ' * 46}1{'}' * 46}", "toml") == ["too-deep"]
    assert codes(f"{TOML}[aliases{'.t' * 32}]\n{'k.' * 32}k = {'[' * 48}1{']' * 48}", "toml") == ["too-deep"]


def past_the_bound() -> None:
    for depth in (49, 500, 5_000, 50_000):
        assert deep_json(depth) == deep_json(depth, '{"a": ', "}") == ["too-deep"]
        assert codes("[" * depth) == codes("[" * depth + "]" * depth) == codes('{"a":' * depth) == ["too-deep"]
        assert codes('["]]]]",' * (depth // 9 + 60)) == ["too-deep"]
        assert codes(f"{TOML}aliases = {'[ ' * depth}", "toml") == ["too-deep"]
        assert codes(f"{TOML}aliases = {'{a = ' * (depth // 5 + 40)}", "toml") == ["too-deep"]


def deepest_document() -> None:
    catalog = deepest()
    text = footex.dumps(catalog)
    assert footex.loads(text) == catalog
    assert codes(text.replace('"count": 5', '"count": -5')) == ["invalid", "invalid"]


def deepest_value() -> None:
    routine = deepest().routines["r"]
    assert pickle.loads(pickle.dumps(routine)) == deepcopy(routine) == deepest().routines["r"]
    assert hash(routine) == hash(deepest().routines["r"])
    assert "Block" in repr(routine.items) + repr(routine.items[0])
    assert len(routine.exercises()) == 1
    assert footex.estimate(routine) == footex.estimate(routine)
    assert routine.at(1).replace("a", dose=footex.Dose(work=footex.Reps(6))) != routine


DONE: dict[str, Callable[[], None]] = {
    one.__name__: one for one in (at_the_bound, past_the_bound, deepest_document, deepest_value)
}


def main(name: str, kibibytes: int = 128) -> None:
    threading.stack_size(kibibytes * 1024)

    def run() -> None:
        DONE[name]()
        sys.stdout.write("done\n")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
