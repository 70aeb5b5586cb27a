"""Lists in messages: each text and what joins them can be said in another language."""

from footex.messages.language import make_language
from footex.messages.listing import join_all, list_some
from footex.messages.message import Text
from footex.messages.punctuation import OR


class German:
    """A few texts in German."""

    SAID = {", ": " & ", "{listed} and {count} others": "{listed} und {count} andere", "one": "eins", " and ": " und "}  # noqa: RUF012

    def gettext(self, message: str, /) -> str:
        return self.SAID.get(message, message)

    def pgettext(self, context: str, message: str, /) -> str:  # noqa: ARG002
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int, /) -> str:  # noqa: ARG002
        return self.ngettext(msgid1, msgid2, n)


GERMAN = make_language("de", German())
ONE = Text("one")


def test_as_many_as_are_asked_for_are_listed_and_the_others_are_counted() -> None:
    assert list_some([]) == ""
    assert list_some(["a", "b"], 2) == "a, b"
    assert list_some(["a", "b", "c"], 2) == "a, b and 1 other"
    assert list_some([str(number) for number in range(2_010)]).endswith("8, 9 and 2,000 others")


def test_all_are_joined_the_last_by_a_word() -> None:
    assert (join_all([]), join_all(["a"]), join_all(["a", "b"])) == ("", "a", "a and b")
    assert join_all(["a", "b", "c"], OR) == "a, b or c"


def test_lists_are_said_in_another_language() -> None:
    assert GERMAN.say(list_some([ONE(), "b", "c", "d"], 2)) == "eins & b und 2 andere"
    assert GERMAN.say(join_all(["a", ONE(), "c"])) == "a & eins und c"
