"""What notebooks show: tables and lists, with every text escaped."""

import pytest

from footex.markup import element, write
from footex.notebook import listing, table


def test_a_table_has_a_caption_a_head_and_rows() -> None:
    assert write(table("Toes & heels", ["what", "time"], [["press", "0:30"]], figures=1)) == (
        '<table><caption style="text-align: left">Toes &amp; heels</caption>'
        '<thead><tr><th style="text-align: left" scope="col">what</th>'
        '<th style="text-align: right" scope="col">time</th></tr></thead>'
        '<tbody><tr><td style="text-align: left">press</td><td style="text-align: right">0:30</td></tr></tbody></table>'
    )


def test_a_table_may_have_no_rows_and_cells_may_be_elements() -> None:
    assert write(table("Toes", ["what"], [])).endswith("<tbody></tbody></table>")
    assert '<td style="text-align: left"><b>all</b></td>' in write(table("Toes", ["what"], [[element("b", "all")]]))


def test_a_row_has_as_many_cells_as_the_head() -> None:
    with pytest.raises(ValueError, match="zip"):
        table("Toes", ["what", "time"], [["press"]])


def test_a_list_stands_under_its_heading() -> None:
    assert write(listing("Mind <this>", ["a", "b"])) == (
        '<p style="text-align: left">Mind &lt;this&gt;</p><ul><li>a</li><li>b</li></ul>'
    )
