"""A leaflet: a PDF with all that a routine, a protocol or a plan asks of somebody, for eyes and for screen readers."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from leaflets import CORE, PICTURE, PLANK, SQUAT, drawn, of_one

import footex
from footex import Prescription, Routine
from footex.export import to_pdf
from footex.export.naming import describe_notice, names_of
from footex.messages.language import Language
from footex.model.description import describe_items
from footex.timing import GENTLE

pytest.importorskip("typst")
pytest.importorskip("pikepdf")

from printed import bare, pages_of, tags_of, text_of

BUNDLED = footex.bundled().routines


@pytest.mark.parametrize("routine", BUNDLED.values(), ids=lambda one: one.id)
def test_a_leaflet_of_a_bundled_routine_holds_all_that_is_asked(routine: Routine) -> None:
    text = text_of(to_pdf(routine))
    names = names_of([routine])
    asked = [
        routine.title, "This leaflet informs; it doesn't treat",
        *(describe_notice(one, names) for one in routine.warnings()),
        *(part for one in routine.exercises() for part in (one.name, one.summary, *one.instructions, *one.mistakes)),
        *(part for _, one in routine.prescriptions() for part in (one.note, one.variation)),
        *(part for _, *parts, _ in describe_items(routine.items, evidence=routine.evidence) for part in parts),
        *(one.source.title for one in (routine, *routine.exercises()) if one.source is not None),
    ]  # fmt: skip
    assert [part for part in asked if bare(part) not in text] == []
    assert text.index("Readthisfirst") < text.index("Thesession") < text.index("Tickoffwhatyoudid")
    assert text.count("typically") == 1


@pytest.mark.parametrize("routine", BUNDLED.values(), ids=lambda one: one.id)
def test_screen_readers_are_given_language_title_and_tags(routine: Routine) -> None:
    tags = tags_of(to_pdf(routine))
    assert (tags.language, tags.title, tags.shows_title, tags.standard) == ("en", routine.title, True, "1")
    names = dict.fromkeys(name for _, one in routine.prescriptions() for name in one.shown_pictures)
    shown = (footex.bundled().pictures[name] for name in names)
    assert tags.of("Figure") == [f"{one.title}: {one.description}" for one in shown]
    assert len(tags.of("H1")) == len(tags.of("Table")) == 1
    assert {"H2", "H3", "L", "LI", "TH", "TD", "P"} <= {name for name, _ in tags.tree}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"paper": "a3"}, "to_pdf.paper: 'a3' "),
        ({"fonts": ["nowhere"]}, "to_pdf.fonts: 'nowhere' is not a folder; give folders that hold fonts"),
        ({"fonts": ["."]}, "to_pdf.fonts: '.' holds no font; give folders with TrueType or OpenType fonts"),
        ({"large_print": 1}, "to_pdf.large_print: 1 is not true or false; write True or False"),
        ({"name": "a\x01"}, "to_pdf.name: "),
    ],
)
def test_a_wrong_argument_is_named(
    options: dict[str, Any], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(footex.InvalidValue) as caught:
        to_pdf(CORE, **options)
    assert str(caught.value).startswith(message)


def test_pictures_are_of_the_exercise_once_and_of_each_version_where_it_is_prescribed() -> None:
    pictures = drawn("plank", "high") | drawn("side", svg=PICTURE.replace("Plank", "Side plank"))
    routine = Routine(id="one", title="One", items=[
        Prescription(PLANK, "30 s"), Prescription(PLANK, "20 s"), Prescription(PLANK, "10 s", pictures=["side", "none"]),
    ])  # fmt: skip
    figures = tags_of(to_pdf(routine, pictures=pictures)).of("Figure")
    assert figures == ["Plank: Lying on the forearms.", "Side plank: Lying on the forearms."]
    assert tags_of(to_pdf(routine, pictures={})).of("Figure") == []


def test_who_says_what_is_to_be_minded_is_named_by_title_among_the_sources() -> None:
    text = text_of(to_pdf(BUNDLED["heel-and-foot-stretching"]))
    notices, _, rest = text.partition("Thesession")
    source = BUNDLED["heel-and-foot-stretching"].source
    assert source is not None
    assert bare(source.title) in notices
    assert bare(source.title) in rest


def test_only_routines_protocols_and_plans_are_printed() -> None:
    with pytest.raises(footex.InvalidValue, match=r"^to_pdf\.thing: .* is not a routine, a protocol or a plan"):
        to_pdf(PLANK)  # type: ignore[arg-type]


def test_lines_are_to_write_on_or_hold_what_is_known() -> None:
    text = text_of(to_pdf(CORE, name="Ann *Lee*", date="2026-11-23", contact="the practice"))
    assert "NameAnn*Lee*Date2026-11-23Questionstothepractice" in text
    assert "NameDateQuestionsto" in text_of(to_pdf(CORE))


def test_a_leaflet_is_of_the_side_and_pace_asked_for() -> None:
    routine = of_one(Prescription(SQUAT, "2 x 8, affected side"))
    assert bare("on the left") in text_of(to_pdf(routine, side="left"))
    assert text_of(to_pdf(routine, pace=GENTLE)) != text_of(to_pdf(routine))


@pytest.mark.parametrize(("code", "tag"), [("pt-BR", "pt-BR"), ("zh-Hant-TW", "zh-TW"), ("es-419", "es")])
def test_the_language_is_tagged_with_its_region(code: str, tag: str) -> None:
    assert tags_of(to_pdf(CORE, language=Language(code, "ltr", None))).language == tag


@pytest.mark.thorough
def test_no_english_is_left_over_in_another_language() -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    pseudo = import_module("pseudo")
    routine = pseudo.in_other_letters(BUNDLED["simple-foot-exercises"])
    text = "\n".join(pages_of(to_pdf(routine, language=pseudo.pseudo_language(), pictures={})))
    assert pseudo.bare_english(text.replace("\r\n", " ")) == []
