"""Pictures on a page and in a notebook: drawn where the exercise is described, named for those who don't see them."""

import json
import re
from collections import Counter

import pytest

import footex
from footex import Block, Catalog, Exercise, Prescription, Protocol, Routine, to_page
from footex.export import to_html
from footex.model import Phase, Picture

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{}</title><desc>"High" &amp; low.</desc>'
    '<path id="line" d="M0 0h9"/><use href="#line"/></svg>'
)
DRAWN = Catalog(pictures=[Picture(id=name, svg=SVG.format(name)) for name in ("hop", "skip", "hop-in-water")]).pictures
HOP = Exercise(id="hop", name="Hop", pictures=["hop", "skip", "unknown"])
AGAIN = Routine(id="hops", title="Hops", items=[Prescription(HOP, "8"), Prescription(HOP, "9")])
OWN = Routine(id="hops", title="Hops", items=[Prescription(HOP, "8"), Prescription(HOP, "9", pictures="hop-in-water")])


def played_in(page: str) -> list[dict[str, str]]:
    """Of each session that a page plays, the id of the picture of each place."""
    (data,) = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page)
    return [session["pictures"] for session in json.loads(data) if "pictures" in session]


def names_in(html: str) -> list[str]:
    """The accessible names of the pictures."""
    return re.findall(r'<svg [^>]*role="img" aria-label="([^:"]*): &quot;High&quot; &amp; low\."', html)


def test_an_exercise_is_drawn_once_on_a_page_where_its_instructions_are() -> None:
    page = to_page(AGAIN, pictures=DRAWN)
    assert names_in(page) == ["hop", "skip"]
    assert page.index('role="img"') < page.index('href="#exercise-1"')


def test_the_version_of_a_source_is_drawn_where_it_is_prescribed() -> None:
    assert names_in(to_page(OWN, pictures=DRAWN)) == ["hop", "skip", "hop-in-water"]
    assert names_in(to_html(OWN, pictures=DRAWN)) == ["hop", "skip", "hop-in-water"]


def test_the_ids_of_pictures_are_unique_on_a_page() -> None:
    page = to_page(OWN, pictures=DRAWN)
    ids = Counter(re.findall(r' id="([^"]*)"', page))
    assert set(ids.values()) == {1}
    assert ids["picture-1-1-1"] == ids["picture-1-1-1-line"] == ids["picture-1-2-1-line"] == 1
    assert page.count('<use href="#picture-1-1-1-line">') == 1


def test_without_a_picture_the_name_of_the_exercise_is_shown() -> None:
    for html in (to_page(AGAIN, pictures={}), to_html(AGAIN, pictures={}), to_html(HOP)):
        assert '<svg viewBox="0 0 9 9"' not in html
        assert "Hop" in html


def test_a_notebook_draws_what_is_done_again_once() -> None:
    assert names_in(to_html(HOP, pictures=DRAWN)) == ["hop", "skip"]
    assert names_in(to_html(AGAIN, pictures=DRAWN)) == ["hop", "skip"]


@pytest.mark.parametrize("routine", footex.bundled().routines.values(), ids=lambda one: one.id)
def test_bundled_pictures_are_shown_unless_others_are_given(routine: Routine) -> None:
    exercises = {one.id for one in routine.exercises()}
    for html in (to_page(routine), to_html(routine), routine._repr_html_()):
        assert html.count('class="picture" role="img"') == len(exercises)
    assert to_page(routine) == to_page(routine, pictures=footex.bundled().pictures)


def test_a_notebook_shows_the_bundled_picture_of_an_exercise() -> None:
    heel_raise = footex.bundled().exercises["heel-raise"]
    assert 'aria-label="Heel raise: 1: Standing on one foot' in heel_raise._repr_html_()


def test_the_player_finds_the_picture_of_each_place_on_the_page() -> None:
    assert played_in(to_page(AGAIN, pictures=DRAWN)) == [{"items[0]": "picture-1-1-1", "items[1]": "picture-1-1-1"}]
    assert played_in(to_page(OWN, pictures=DRAWN)) == [{"items[0]": "picture-1-1-1", "items[1]": "picture-1-2-1"}]


def test_the_player_shows_the_first_picture_that_there_is() -> None:
    only = {"skip": DRAWN["skip"]}
    assert played_in(to_page(OWN, pictures=only)) == [{"items[0]": "picture-1-1-2"}]
    assert played_in(to_page(OWN, pictures={})) == [{}]


def test_a_session_with_exercises_of_an_earlier_one_plays_their_pictures() -> None:
    later = Routine(id="circuit", title="Circuit", items=Block([Prescription(HOP, "20")], rounds=2))
    phases = [Phase(title="First", routines=AGAIN, weeks=2), Phase(title="Then", routines=later)]
    both = Protocol(id="both", title="Both", phases=phases)
    assert played_in(to_page(both, pictures=DRAWN))[1] == {"items[0].items[0]": "picture-1-1-1"}


@pytest.mark.parametrize("routine", footex.bundled().routines.values(), ids=lambda one: one.id)
def test_the_player_has_a_picture_of_the_page_for_every_bundled_exercise(routine: Routine) -> None:
    page = to_page(routine)
    (pictures,) = played_in(page)
    assert pictures.keys() == {place for place, _ in routine.prescriptions()}
    assert [anchor for anchor in pictures.values() if page.count(f' id="{anchor}"') != 1] == []
