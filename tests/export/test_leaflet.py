"""A leaflet: a PDF with all that a routine, a protocol or a plan asks of somebody, for eyes and for screen readers."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import footex
from footex import Commitment, Exercise, Frequency, Prescription, Protocol, Routine
from footex.export import MissingLetter, Paper, Unprintable, to_pdf
from footex.export.naming import describe_notice, names_of
from footex.messages.language import ENGLISH, Language
from footex.model import Phase, Picture, SessionDose
from footex.model.description import describe_items
from footex.testing import protocols, routines
from footex.timing import GENTLE
from hostile import with_texts

pytest.importorskip("typst")
pytest.importorskip("pikepdf")

from printed import bare, glyphs_of, pages_of, sizes_of, tags_of, text_of

BUNDLED = footex.bundled().routines
PLANK = Exercise(
    id="plank", name="Plank", pictures="plank", instructions=["Lie prone.", "Push up."], mistakes="Sagging."
)
SQUAT = Exercise(id="squat", name="Squat", equipment=())
CORE = Routine(id="core", title="Core", items=[Prescription(PLANK, "3 x 30 s"), Prescription(SQUAT, "2 x 8")])
THRICE = Frequency(days_per_week=3, per_day=1)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 36">{}<rect width="64" height="36"/></svg>'
PICTURE = SVG.format("<title>Plank</title><desc>Lying on the forearms.</desc>")


def drawn(*ids: str, svg: str = PICTURE) -> dict[str, Picture]:
    """A picture for each id, with this SVG."""
    return {one: Picture(id=one, svg=svg) for one in ids}


def of_one(prescription: Prescription, **fields: Any) -> Routine:
    return Routine(id="one", title="One", items=prescription, **fields)


def named(name: str) -> Routine:
    return of_one(Prescription(Exercise(id="long", name=name, instructions=[f"Do {name}."]), "3 x 30 s"))


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
    ("paper", "size"), [(Paper.A4, (595, 842)), ("a5", (420, 595)), ("us-letter", (612, 792))], ids=str
)
def test_every_page_is_of_the_paper_asked_for(paper: Any, size: tuple[int, int]) -> None:
    assert sizes_of(to_pdf(CORE, paper=paper)) == {size}


def test_large_print_has_no_letter_below_18_points() -> None:
    routine = BUNDLED["simple-foot-exercises"]
    # The numbers in drawings are of the drawings' size.
    leaflets = [to_pdf(routine, large_print=large, pictures={}) for large in (False, True)]
    sizes = [{round(one.size) for page in glyphs_of(leaflet) for one in page} for leaflet in leaflets]
    assert min(sizes[0]) < 11
    assert min(sizes[1]) == 18


@pytest.mark.parametrize("options", [{}, {"paper": "a5"}, {"large_print": True}], ids=str)
def test_no_page_but_the_last_is_half_empty(options: dict[str, Any]) -> None:
    exercises = [
        Exercise(
            id=f"exercise-{number}",
            name=f"Exercise {number}",
            instructions=["Push up."] * (number % 11 + 1),
            pictures=f"exercise-{number}",
        )
        for number in range(40)
    ]
    routine = Routine(id="many", title="Many", items=[Prescription(one, "3 x 30 s") for one in exercises])
    pictures = drawn(*(one.id for one in exercises[::2]))
    leaflet = to_pdf(routine, pictures=pictures, **options)
    text = text_of(leaflet)
    assert all(f"Exercise{number}" in text for number in range(40))
    (size,) = sizes_of(leaflet)
    body = [[one.bottom for one in page if one.bottom > 46] for page in glyphs_of(leaflet)]
    assert len(body) > 4
    assert [number for number, page in enumerate(body[:-1], 1) if min(page) > size[1] / 2] == []


@pytest.mark.parametrize("name", ["w" * 200, "Heel " * 40, "Тыльное сгибание " * 12, "Ράμφος" * 33], ids=len)
@pytest.mark.parametrize("options", [{}, {"paper": "a5", "large_print": True}], ids=str)
def test_long_names_stay_within_the_margins(name: str, options: dict[str, Any]) -> None:
    leaflet = to_pdf(named(name.strip()), **options)
    assert bare(name) in text_of(leaflet)
    (size,) = sizes_of(leaflet)
    assert all(one.left > 30 and one.right < size[0] - 30 for page in glyphs_of(leaflet) for one in page)


@pytest.mark.parametrize("name", ["Подъём на носки", "Ανύψωση φτέρνας", "Nâng gót chân", "Ľahký krok ½ × 3 → 5"])
def test_letters_of_other_alphabets_are_set(name: str) -> None:
    assert bare(name) in text_of(to_pdf(named(name)))


def test_letters_from_right_to_left_are_set() -> None:
    assert set(bare("رفع الكعب")) <= set(text_of(to_pdf(named("رفع الكعب"))))


@pytest.mark.parametrize(
    ("name", "letter", "code"),
    [
        ("Heel 足 raise", "足", "U+8DB3, CJK UNIFIED IDEOGRAPH-8DB3"),
        ("かかと", "か", "U+304B, HIRAGANA LETTER KA"),
        ("발", "발", "U+BC1C, HANGUL SYLLABLE BAL"),
        ("Toes \N{GRINNING FACE}", "\N{GRINNING FACE}", "U+1F600, GRINNING FACE"),
        ("\N{FAMILY}\N{ZERO WIDTH JOINER}\N{MAN}", "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{MAN}",
         "U+1F46A, FAMILY, U+200D, ZERO WIDTH JOINER, U+1F468, MAN"),
        ("বা", "বা", "U+09AC, BENGALI LETTER BA, U+09BE, BENGALI VOWEL SIGN AA"),
    ],
)  # fmt: skip
def test_a_letter_that_the_fonts_lack_is_named(name: str, letter: str, code: str) -> None:
    with pytest.raises(MissingLetter) as caught:
        to_pdf(named(name))
    assert (caught.value.letter, caught.value.text) == (letter, name)
    assert f"({code}) of " in str(caught.value)
    assert str(caught.value).endswith("; give fonts=, folders with a font that has it")


def test_fonts_of_ones_own_come_before_those_of_typst(tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    from PIL.ImageFont import load_default

    (tmp_path / "own.ttf").write_bytes(load_default(12).path.getvalue())  # type: ignore[union-attr] # it is in memory
    own = to_pdf(CORE, fonts=[tmp_path])
    assert b"Aileron" in own
    assert b"Aileron" not in to_pdf(CORE)
    assert bare("holding for 30 s") in text_of(own)


def test_a_picture_that_can_not_be_set_is_said() -> None:
    picture = SVG.format("<title>Plank</title><desc>A foot.</desc><text>足</text>")
    with pytest.raises(Unprintable, match="^the leaflet can't be set: ."):
        to_pdf(CORE, pictures=drawn("plank", svg=picture))


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


def test_an_absent_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(footex.errors.MissingExtra) as caught:
        to_pdf(CORE)
    assert str(caught.value) == "typst isn't installed; install it with: pip install 'footex[pdf]'"


ANOTHER_PROCESS = """
import hashlib, footex
print(hashlib.sha256(footex.export.to_pdf(footex.bundled().routines["simple-foot-exercises"])).hexdigest())
"""


def test_bytes_are_equal_in_other_processes_and_folders(tmp_path: Path) -> None:
    hashes = set()
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        made = subprocess.run(
            [sys.executable, "-c", ANOTHER_PROCESS], cwd=tmp_path / seed, check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        hashes.add(made.stdout)
    assert len(hashes) == 1


MARKUP = (
    "#let x = 1 #x", "*bold* _more_", "$x^2$", "@ref <label>", r"\ \u{41} \#", "// not /* a */ comment", "[[a] #(b)",
    "= head", "- item + item / term: it", "`raw` ```x", "\"it's\" -- ... ~", "#panic()", '#import "x.typ": *', "https://a.example/b_c",
)  # fmt: skip


def markup(number: int) -> str:
    return f"{MARKUP[number % len(MARKUP)]} n{number}n"


def harmless(number: int) -> str:
    return f"text n{number}n"


def assert_only_text(thing: Routine | Protocol) -> None:
    changed, texts = with_texts(thing, markup)
    other, plain_texts = with_texts(thing, harmless)
    try:
        made, plain = to_pdf(changed), to_pdf(other)
    except MissingLetter as error:
        # Texts of loads and the like keep their letters, which may be of a script that has to be given a font.
        if error.letter.isascii():
            raise
        return
    shown, expected = text_of(made).lower(), text_of(plain).lower()
    for text, plain_text in zip(texts, plain_texts, strict=True):
        assert (bare(text).lower() in shown) == (bare(plain_text).lower() in expected)
    # Longer texts take more lines of a list, a table or a paragraph, and no other elements.
    assert [name for name, _ in tags_of(made).tree] == [name for name, _ in tags_of(plain).tree]


def test_markup_of_typst_in_any_field_of_a_bundled_routine_is_text() -> None:
    assert_only_text(BUNDLED["simple-foot-exercises"])


@settings(max_examples=6)
@given(routines())
def test_markup_of_typst_in_any_field_of_a_routine_is_text(routine: Routine) -> None:
    assert_only_text(routine)


@settings(max_examples=3)
@given(protocols())
def test_markup_of_typst_in_any_field_of_a_protocol_is_text(protocol: Protocol) -> None:
    assert_only_text(protocol)


def test_lines_are_to_write_on_or_hold_what_is_known() -> None:
    text = text_of(to_pdf(CORE, name="Ann *Lee*", date="2026-11-23", contact="the practice"))
    assert "NameAnn*Lee*Date2026-11-23Questionstothepractice" in text
    assert "NameDateQuestionsto" in text_of(to_pdf(CORE))


def test_instructions_are_on_the_leaflet_once_and_named_by_their_page() -> None:
    text = text_of(to_pdf(Routine(id="one", title="One", items=[
        Prescription(PLANK, "30 s"), footex.Rest("1 min"),
        footex.Block([Prescription(PLANK, "20 s", note="Slowly."), Prescription(SQUAT, "8")], rounds=2, title="Twice"),
    ])))  # fmt: skip
    assert text.count("Lieprone.") == 1
    assert "Note:Slowly.Howtodoit:Plank,page1" in text
    assert "Rest:1min" in text
    assert "Twice" in text


@pytest.mark.parametrize(
    ("frequency", "rows", "note"),
    [
        (Frequency(weeks="6-8"), 8, ""),
        (Frequency(weeks=100), 52, "The table has the first 52 weeks."),
        (Frequency(), 6, "For how many weeks isn't stated; the table has room for 6."),
    ],
)
def test_the_table_to_tick_off_has_a_row_a_week(frequency: Frequency, rows: int, note: str) -> None:
    leaflet = to_pdf(of_one(Prescription(SQUAT, "8"), frequency=frequency))
    assert tags_of(leaflet).of("TR") == [""] * (rows + 1)
    assert bare(f"Tick off what you did{note}WeekMonTueWedThuFriSatSun") in text_of(leaflet)


def test_a_programme_of_twelve_weeks_has_its_sessions_by_date_and_each_dose() -> None:
    plan = footex.plan_programme(
        of_one(Prescription(SQUAT, "2 x 8-12, rest 20 s"), frequency=THRICE), "daily 07:00-07:30", start="2026-11-23",
        weeks=12, ramp="linear",
    )  # fmt: skip
    leaflet = to_pdf(plan)
    text = text_of(leaflet)
    assert [row.day.isoformat() for row in plan.rows() if bare(f"{row.weekday} {row.day}") not in text] == []
    assert bare("Your 12 weeks from 2026-11-23") in text
    assert "One,dose1of" in text
    assert all(bare(f"Week {number}") in text for number in range(1, 13))
    assert len(tags_of(leaflet).of("Table")) == 12


def test_a_plan_says_what_is_as_needed_and_which_weeks_are_empty() -> None:
    eased = of_one(Prescription(PLANK, "30 s"), frequency=Frequency(as_needed=True))
    plan = footex.plan_week(
        [Commitment(routine=CORE, frequency=THRICE), Commitment(routine=eased)],
        "daily 07:00-08:00", start="2026-11-23",
    )  # fmt: skip
    assert bare("As you need itOne, page") in text_of(to_pdf(plan)).replace("\N{BULLET}", "")
    empty = footex.plan_week(Commitment(routine=eased), "daily 07:00-08:00", start="2026-11-23")
    assert bare("no sessions") in text_of(to_pdf(empty))


def test_a_protocol_has_its_phases_each_with_its_table_and_doses() -> None:
    longer = SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
    protocol = Protocol(id="back", title="Back", phases=[
        Phase(title="Start", routines=CORE, weeks=2, frequency=THRICE, doses=longer, leave="pain at most 3/10"),
        Phase(title="On", routines=[CORE, of_one(Prescription(SQUAT, "8"))], weeks=4),
        Phase(title="Last", routines=of_one(Prescription(SQUAT, "8"))),
    ])  # fmt: skip
    leaflet = to_pdf(protocol)
    text = text_of(leaflet)
    for part in ("1. Start", "2. On", "3. Last", "pain at most 3/10", "from session 4 on: Core, dose 2 of 2, page"):
        assert bare(part) in text
    assert len(tags_of(leaflet).of("Table")) == 3
    assert len(tags_of(leaflet).of("TR")) == 3 + 5 + 7


@pytest.mark.parametrize("kind", ["routine", "protocol", "plan"])
def test_what_to_mind_is_read_before_the_first_exercise(kind: str) -> None:
    routine = BUNDLED["heel-and-foot-stretching"]
    things: dict[str, Routine | Protocol | footex.Plan] = {
        "routine": routine,
        "protocol": Protocol(id="back", title="Back", phases=Phase(title="Start", routines=routine, weeks=2)),
        "plan": footex.plan_week(routine, "daily 06:00-07:00", start="2026-11-23"),
    }
    text = text_of(to_pdf(things[kind]))
    before = text[: text.index(bare("Rising onto the ball of one foot"))]
    names = names_of([routine])
    said = [describe_notice(one, names) for one in things[kind].warnings()]
    assert [one for one in said if bare(one) not in before] == []


def test_a_leaflet_is_of_the_side_and_pace_asked_for() -> None:
    routine = of_one(Prescription(SQUAT, "2 x 8, affected side"))
    assert bare("on the left") in text_of(to_pdf(routine, side="left"))
    assert text_of(to_pdf(routine, pace=GENTLE)) != text_of(to_pdf(routine))


@pytest.mark.parametrize(("code", "tag"), [("pt-BR", "pt-BR"), ("zh-Hant-TW", "zh-TW"), ("es-419", "es")])
def test_the_language_is_tagged_with_its_region(code: str, tag: str) -> None:
    assert tags_of(to_pdf(CORE, language=Language(code, "ltr", None))).language == tag


def test_a_language_from_right_to_left_begins_at_the_right() -> None:
    (first, *_), *_ = glyphs_of(to_pdf(CORE, language=ENGLISH._replace(code="ar", direction="rtl")))
    assert first.left > 300


def test_no_english_is_left_over_in_another_language() -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    pseudo = import_module("pseudo")
    routine = pseudo.in_other_letters(BUNDLED["simple-foot-exercises"])
    text = "\n".join(pages_of(to_pdf(routine, language=pseudo.pseudo_language(), pictures={})))
    assert pseudo.bare_english(text.replace("\r\n", " ")) == []
