"""A catalogue in a notebook: the id and the origin of all that is in it."""

from footex import Catalog, Exercise, bundled
from footex.markup import write
from footex.model.views.catalog import view_catalog
from pseudo import bare_english, in_other_letters, pseudo_language, text_of

SQUAT = Exercise(id="squat", name="Squat")


def test_a_catalogue_is_a_table_of_ids_and_origins() -> None:
    own = Catalog(exercises=SQUAT, origin="<ward 3>")

    assert text_of(write(view_catalog(own))).split() == [
        "Catalogue", "kind", "id", "from", "exercise", "squat", "<ward", "3>",
    ]  # fmt: skip
    assert own._repr_html_() == write(view_catalog(own))
    assert "<ward" not in own._repr_html_()


def test_all_that_a_routine_brings_along_is_in_the_table() -> None:
    one = Catalog(routines=bundled().routines["simple-foot-exercises"])

    assert one._repr_html_().count("<tr>") == 1 + 5 + 1 + 2


def test_no_english_is_left_in_a_notebook() -> None:
    html = write(view_catalog(Catalog(exercises=in_other_letters(SQUAT), origin="3")), pseudo_language())

    assert bare_english(text_of(html)) == []
