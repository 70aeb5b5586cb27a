"""Messages: English texts that remember how they were made, through copies, pickles and joining."""

import copy
import pickle

import pytest

from footex.messages.message import Joined, Message, Plural, Text, join
from footex.messages.punctuation import COMMA

REST = Text("rest {rest}")
SETS = Plural("{count} set of {work}", "{count} sets of {work}")
MESSAGE = SETS(3, count="2-3", work=REST(rest="30 s"))


def test_a_message_is_its_english_text() -> None:
    rest = REST(rest="30 s")
    assert isinstance(rest, str)
    assert rest == "rest 30 s"
    assert hash(rest) == hash("rest 30 s")
    assert {rest: 1}["rest 30 s"] == 1
    assert f"{rest}, then stop" == "rest 30 s, then stop"


def test_a_message_remembers_its_entry_and_its_values() -> None:
    assert MESSAGE == "2-3 sets of rest 30 s"
    assert (MESSAGE.entry, MESSAGE.number) == (SETS, 3)
    assert dict(MESSAGE.values) == {"count": "2-3", "work": "rest 30 s"}
    assert isinstance(MESSAGE.values["work"], Message)


@pytest.mark.parametrize(("number", "text"), [(1, "n set of w"), (0, "n sets of w"), (2, "n sets of w")])
def test_the_number_one_alone_has_the_first_form(number: int, text: str) -> None:
    assert SETS(number, count="n", work="w") == text


def test_a_text_without_a_plural_ignores_the_number() -> None:
    assert Message(REST, {"rest": "30 s"}, 5) == "rest 30 s"


def test_text_in_a_value_is_no_template() -> None:
    assert REST(rest="{rest} {0.__class__}") == "rest {rest} {0.__class__}"


def test_a_field_without_its_value_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError, match="rest"):
        REST(work="10")


def test_joined_texts_are_kept_apart_and_empty_ones_left_out() -> None:
    joined = join(["on each side", "", REST(rest="30 s")], COMMA)
    assert joined == "on each side, rest 30 s"
    assert isinstance(joined, Joined)
    assert joined.parts == ("on each side", "rest 30 s")
    assert joined.separator.entry is COMMA


def test_of_one_text_there_is_nothing_to_join() -> None:
    rest = REST(rest="30 s")
    assert join(["", rest, ""], COMMA) is rest
    assert join([], COMMA) == ""


@pytest.mark.parametrize(
    "text", [MESSAGE, join([MESSAGE, "10"], COMMA), join([], COMMA)], ids=["message", "joined", "nothing"]
)
def test_copies_and_pickles_remember_as_much(text: str) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        check_equal(pickle.loads(pickle.dumps(text, protocol)), text)
    check_equal(copy.copy(text), text)
    check_equal(copy.deepcopy(text), text)


def check_equal(other: str, text: str) -> None:
    assert other == text
    assert type(other) is type(text)
    if isinstance(text, Message) and isinstance(other, Message):
        assert (other.entry, dict(other.values), other.number) == (text.entry, dict(text.values), text.number)
        assert [type(value) for value in other.values.values()] == [type(value) for value in text.values.values()]
    if isinstance(text, Joined) and isinstance(other, Joined):
        assert (other.separator.entry, other.parts) == (text.separator.entry, text.parts)
