"""What documents may say in a field follows from the field's type and metadata, never from its name."""

import pytest
from attrs import field, frozen

import footex
from footex.content.values.shapes import fields_of
from footex.model.fields import SLUG
from footex.model.value import Value


@frozen(eq=False, repr=False)
class Shelf(Value):
    id: str
    owner: str = field(metadata=SLUG)


def test_a_text_is_an_id_by_its_metadata_whatever_it_is_called() -> None:
    called_id, owner = fields_of(Shelf)
    assert called_id.check("Any text at all") == "Any text at all"
    assert owner.check("heel-raise") == "heel-raise"
    with pytest.raises(footex.InvalidValue, match=r"^Shelf.owner: 'Heel raise' is not an id; write .* 'heel-raise'$"):
        owner.check("Heel raise")


def test_printed_words_are_counted_where_the_metadata_say_so() -> None:
    printed = next(one for one in fields_of(footex.Evidence) if one.name == "printed")
    with pytest.raises(footex.BoundExceeded, match="words; a figure, not a sentence"):
        printed.check("a " * 9)
    assert printed.check("") == ""
