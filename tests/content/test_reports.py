"""A report holds whatever is wrong, on one line a problem, whatever letters and however many a document brings along."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click.testing
import pytest

import footex
from footex.cli.app import footex as command
from footex.cli.app import run
from footex.content.problems import MOST_MESSAGE, Problem
from footex.model.shelf import shelve

HIDDEN = {
    "no-break space": "\xa0", "zero-width space": "\u200b", "tab": "\t", "line end": "\n", "return": "\r",
    "next line": "\x85", "line separator": "\u2028", "paragraph separator": "\u2029", "override": "\u202e",
    "isolate": "\u2066", "soft hyphen": "\xad", "filler": "\u3164", "blank pattern": "\u2800", "joiner": "\u034f",
    "variation": "\ufe0f", "half": "\ud800", "tag": "\U000e0041", "escape": "\x1b", "nothing": "\x00",
}  # fmt: skip


def routine(*exercises: str, **fields: object) -> dict[str, Any]:
    dose = {"work": [{"type": "reps", "count": 5}]}
    items = [{"type": "prescription", "exercise": one, "dose": dose} for one in exercises]
    return {"id": "r", "title": "R", "items": items, **fields}


def bundle(exercises: Sequence[object], *routines: object) -> str:
    return json.dumps({"footex": 1, "type": "bundle", "exercises": exercises, "routines": routines})


def problems_of(text: str, form: str = "json", *, catalog: footex.Catalog | None = None) -> tuple[Problem, ...]:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text, form, catalog=catalog)  # type: ignore[arg-type]
    found = caught.value.problems
    assert found
    assert len(str(caught.value).splitlines()) == 1 + len(found) + bool(caught.value.more)
    assert all(one.line and len(str(one)) < 2 * MOST_MESSAGE and is_plain(str(one)) for one in found)
    return found


def is_plain(text: str) -> bool:
    return text.isprintable() and not any(one in text for one in HIDDEN.values())


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_an_id_with_a_hidden_letter_that_a_reference_nearly_hits(letter: str) -> None:
    exercise = {"id": f"hind{letter}raise", "name": "Hind raise"}

    found = problems_of(bundle([exercise], routine("hind-raises")))

    assert {one.path for one in found} == {"exercises[0].id", "routines[0].items[0].exercise"}


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_letter_in_a_slip_of_toml(letter: str) -> None:
    if letter != "\ud800":
        for slip in ("{}: 5", "a = '{}' 5", "{} = 5", "{}", "a = [{} = 5]", "a{} = 1\na{} = 2", "[{}]\n[{}]"):
            problems_of(slip.replace("{}", f"na{letter}me"), "toml")


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_letter_in_a_field_and_in_a_key(letter: str) -> None:
    document: dict[str, object] = {"footex": 1, "type": "exercise", "id": "a", "name": 5}
    problems_of(json.dumps({**document, "source": f"footex{letter}"}))

    for name in (
        "id", "summary", "aliases", "harder", "source", "rep_time", "position", "targets", "licence", "footex", "type",
    ):  # fmt: skip
        problems_of(json.dumps({**document, name: f"heel{letter}raise"}))
        problems_of(json.dumps({**document, name: [f"5{letter}10 s", letter]}))
        problems_of(json.dumps({**document, f"{name}{letter}": 5}))


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_letter_in_a_dose_and_its_evidence(letter: str) -> None:
    for work in (
        {"type": "hold", "duration": f"5{letter}s"},
        {"type": f"hold{letter}"},
        {"type": "reps", f"count{letter}": 5},
    ):
        one = routine("heel-raise")
        one["items"][0]["dose"]["work"] = [work]
        problems_of(bundle([], one))
    evidence = [{"field": f"dose{letter}.sets", "basis": f"stated{letter}", "printed": letter}]
    problems_of(bundle([], routine("heel-raise", evidence=evidence, id=letter)))
    problems_of(bundle([], routine("heel-raise", frequency={"when": [letter], "per_day": {"vague": letter}})))


def test_known_ids_of_thousands_of_letters() -> None:
    exercises = [{"id": f"{number}{'x' * 6_000}", "name": "X"} for number in range(12)]
    known = footex.Catalog(exercises=[footex.Exercise(id=f"hop-{number}", name="Hop") for number in range(7)])

    *_, last = problems_of(bundle(exercises, routine("zzzzzz")), catalog=known)

    assert last.message.endswith(f"{'x' * 96}..., ...")
    assert len(last.message) < 800


def test_an_id_that_would_begin_a_line_of_its_own() -> None:
    exercise = {"id": "zz\n::stop-commands::x", "name": "X"}

    *_, last = problems_of(bundle([exercise], routine("zz::stop-commands::y")))

    assert last.message == r'no exercise "zz::stop-commands::y"; did you mean "zz\n::stop-commands::x"?'


def file_system_takes(name: str) -> str:
    """The name of a file; where the locale's encoding lacks a letter of it, there is no such file to test."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        pytest.skip("the encoding of file names lacks this letter")
    return name


@pytest.mark.parametrize("style", ["text", "github", "json"])
@pytest.mark.parametrize("end", ["\n", "\r", "\x85", "\u2028", "\x0b"])
@pytest.mark.parametrize("broken", [True, False])
def test_no_document_begins_a_line_of_the_commands_output(
    tmp_path: Path, style: str, end: str, *, broken: bool
) -> None:
    name = f"zz{end}::stop-commands::x"
    exercise = {"id": name if broken else "zz", "name": "a", "aliases": ["zz\n::stop-commands::x"]}
    other = {**exercise, "id": "zzz"}
    names = (name if broken else "zz", name[:-1] + "y" if broken else "zz")
    (tmp_path / file_system_takes(f"a{end}::stop-commands::y.json")).write_text(
        bundle([exercise, other], routine(names[0]))
    )
    (tmp_path / "b.json").write_text(bundle([], routine(names[1], id="q")))

    result = click.testing.CliRunner().invoke(command, ["check", "--format", style, str(tmp_path)])

    assert result.exit_code == 1
    assert "stop-commands" in result.output
    assert not [line for line in result.output.splitlines() if line.lstrip().startswith("::stop")]


def test_two_exercises_of_one_name_of_thousands_of_letters() -> None:
    for name in ("x" * 9_990, "\ufdfa" * 5_000, "a\u2028b"[:1] + "\nb" * 4_000):
        exercises = [footex.Exercise(id=one, name=name, equipment=[]) for one in "ab"]
        found = footex.check(footex.Catalog(exercises=exercises))
        assert [one.code for one in found] == ["duplicate-name"] * 2
        assert all(len(one.message) < 200 and is_plain(str(one)) for one in found)


def test_a_circle_of_thousands_names_a_few_and_counts_the_others() -> None:
    def ring(size: int) -> tuple[Problem, ...]:
        exercises = [
            footex.Exercise(
                id=f"e{one:04}{'x' * 90}", name=str(one), equipment=[], harder=f"e{(one + 1) % size:04}{'x' * 90}"
            )
            for one in range(size)
        ]
        return footex.check(footex.Catalog(exercises=exercises))

    found = ring(1_500)

    assert {one.code for one in found} == {"circular-order"}
    assert len(found) == 1_500
    assert "and 1,497 others" in found[0].message
    assert max(len(one.message) for one in found) < 600
    assert sum(len(str(one)) for one in found) < 11 * sum(len(str(one)) for one in ring(150))


def test_words_of_thousands_of_letters_in_evidence() -> None:
    vague = footex.Vague("x" * 9_900)
    evidence = [
        footex.Evidence(field="dose.sets", basis="stated", printed="y" * 9_900),
        footex.Evidence(field="dose.work[0].count", basis="stated", printed="y" * 9_900 + " 5 to 4"),
    ]
    item = footex.Prescription(
        exercise=footex.Exercise(id="a", name="A"), dose=footex.Dose(work=footex.Reps(5), sets=vague), evidence=evidence
    )
    found = footex.check(footex.Catalog(routines=footex.Routine(id="r", title="R", items=item)))

    assert [one.code for one in found if one.path.endswith("]")] == ["evidence-mismatch", "backward-range"]
    assert all(len(one.message) < 500 and is_plain(str(one)) for one in found)


@pytest.mark.parametrize("letter", sorted({*HIDDEN.values()} - {"\x00", "\ud800"}))
def test_the_name_of_a_file_stays_on_its_line(tmp_path: Path, letter: str) -> None:
    file_system_takes(letter)
    names = [tmp_path / f"a{letter}.json", tmp_path / f"b{letter}.json"]
    for name, value in zip(names, ("A", "B"), strict=True):
        name.write_text(json.dumps({"footex": 1, "type": "exercise", "id": "one", "name": value}))

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.content.load_files(*names)

    assert len(str(caught.value).splitlines()) == 2
    assert is_plain(str(caught.value.problems[0]))
    assert f"{os.fspath(tmp_path)}/a" in caught.value.problems[0].message


def test_a_message_never_fails_for_its_letters_or_its_length() -> None:
    for text in (*HIDDEN.values(), "x" * 100_000, "\x00" * 100_000):
        problem = Problem(code="invalid", message=f"a{text}", path=f"b{text}", file=f"c{text}")
        assert is_plain(str(problem))
        assert len(problem.message) <= MOST_MESSAGE
    assert len(str(problem)) < 10 * MOST_MESSAGE + 1_000_000


def test_an_error_of_the_model_stays_on_its_line() -> None:
    for letter in HIDDEN.values():
        name = f"a{letter}\n::stop-commands::"
        for error in (
            footex.model.ConflictingIds("exercise", name, (name, name)),
            footex.UnknownId("exercise", name, (f"{name}b",)),
            footex.UnknownId("exercise", "z", (name,)),
            footex.content.BrokenPack(name, name, name),
            footex.InvalidValue("Dose.sets", name, f"holds {name}", f"write {name}"),
            footex.InvalidValue("Dose.sets", type("Odd", (), {"__repr__": lambda _: name})(), "is odd", "write 5"),
        ):
            assert is_plain(str(error)), repr(letter)


def test_what_the_command_refuses_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for letter in sorted({*HIDDEN.values()} - {"\x00"}):
        assert run(["check", f"nowhere{letter}a"]) == 2
        assert run(["show", f"nowhere{letter}a", "--from", f"b{letter}::c"]) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 2
        assert all(map(is_plain, lines))


BROKEN = {
    "a syntax error": '{"footex": 1, "type": "exercise", "id": "mine" "name": "M"}',
    "an invalid name": {"id": "mine", "name": 5},
    "an id that isn't one": {"id": "Mine", "name": "M"},
    "no id": {"name": "Mine"},
    "an id that isn't text": {"id": 5, "name": "Mine"},
    "another kind": {"type": "exercize", "id": "mine", "name": "M"},
    "a later version": {"footex": 9, "id": "mine", "name": "M"},
    "a bundle's wrong key": {"type": "bundle", "exercizes": [{"id": "mine", "name": "M"}]},
    "a bundle without a list": {"type": "bundle", "exercises": {"id": "mine", "name": "M"}},
    "a bundle of ids": {"type": "bundle", "exercises": ["mine"]},
    "no id in a bundle": {"type": "bundle", "exercises": [{"name": "Mine"}]},
    "a bundle of exercises by id": {"type": "bundle", "exercises": {"mine": {"name": "M"}}},
    "another key than id": {"Id": "mine", "name": "M"},
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_ids_of_a_broken_document_arent_told_to_lead_nowhere(tmp_path: Path, broken: str | dict[str, object]) -> None:
    header = {"footex": 1, "type": "exercise"}
    text = broken if isinstance(broken, str) else json.dumps(header | broken)
    (tmp_path / "broken.json").write_text(text)
    (tmp_path / "routine.json").write_text(json.dumps({"footex": 1, "type": "routine", **routine(*["mine"] * 150)}))

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.load_folder(tmp_path)

    assert {Path(one.file).name for one in caught.value.problems} == {"broken.json"}
    assert caught.value.more == 0


def test_ids_that_a_broken_document_cant_hold_are_told_all_the_same() -> None:
    *_, last = problems_of(bundle([{"id": "mine", "name": 5}, 5, {}], {"title": "R"}, routine("mine", "yours")))

    assert (last.path, last.code) == ("routines[1].items[1].exercise", "reference")


def test_a_wrong_key_of_a_bundle_that_holds_no_list_hides_no_id_that_leads_nowhere() -> None:
    text = bundle([], routine("mine")).replace('"type"', '"note": 5, "type"', 1)

    assert [one.code for one in problems_of(text)] == ["unknown-key", "reference"]


def test_a_long_routine_doesnt_make_a_long_message() -> None:
    exercises = [footex.Exercise(id=f"e{number:03}{'x' * 90}", name=str(number)) for number in range(150)]
    items = [footex.Prescription(exercise=one, dose=footex.Dose(work=footex.Reps(5))) for one in exercises]
    routine = footex.Routine(id="r", title="R", items=items)

    with pytest.raises(footex.InvalidValue, match="and 140 others$"):
        routine.without("nowhere")
    with pytest.raises(footex.InvalidValue, match="and 140 others$"):
        footex.fit_to_budget(routine, "10 min", weights=[("nowhere", 2)])
    rest = routine.without(*(one.id for one in exercises[:120]))
    assert rest.evidence[0].note.endswith("and 110 others; from r")
    assert len(rest.exercises()) == 30


def test_a_conflict_with_what_is_referred_to_has_its_place() -> None:
    sources = [{"id": "card", "title": "C"}, {"id": "footex", "title": "Mine"}]
    text = json.dumps({"footex": 1, "type": "bundle", "sources": sources, "routines": [routine("heel-raise")]})

    (found,) = problems_of(text)

    assert (found.path, found.code, found.line) == ("sources[1].id", "conflict", 1)
    assert text[(found.column or 0) - 1 :].startswith('"footex", "title": "Mine"')


def test_a_catalogue_that_contradicts_itself_is_reported_all_the_same() -> None:
    sources = [footex.Source(id="card", title=title) for title in "AB"]
    exercises = {one.title: footex.Exercise(id=one.title.lower(), name="A", source=one) for one in sources}
    torn = footex.Catalog.from_shelves(
        exercises=shelve("exercise", {one.id: ("x", one) for one in exercises.values()}),
        routines=shelve("routine", {}),
        sources=shelve("source", {"card": ("x", sources[0])}),
    )
    with pytest.raises(footex.InvalidDocument, match=r"^1 problem\ntwo different sources 'card': from x and from x; "):
        footex.loads(bundle([], routine("a", "b")), catalog=torn)
