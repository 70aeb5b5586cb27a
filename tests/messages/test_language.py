"""Languages: every part of a text is said in them, by their own plural rules, and what would lose a figure is refused."""

import copy
import pickle
from gettext import NullTranslations, c2py
from typing import Final

import pytest

import footex.messages.language as module
from footex.messages.language import ENGLISH, InvalidLanguage, Language, fields_of, make_language
from footex.messages.message import Plural, Text, join
from footex.messages.punctuation import COMMA

REST: Final = Text("rest {rest}")
SETS: Final = Plural("{count} set", "{count} sets")
LIGHT: Final = Text("light", "of a load")
LIGHT_BLUE: Final = Text("light", "of a colour")
TIMES: Final = Plural("{count} time", "{count} times", "how often")

POLISH_RULE = c2py("n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2")
POLISH = {
    REST: ("przerwa {rest}",),
    SETS: ("{count} seria", "{count} serie", "{count} serii"),
    LIGHT: ("lekki",),
    LIGHT_BLUE: ("jasny",),
    TIMES: ("{count} raz", "{count} razy", "{count} razy"),
    COMMA: ("; ",),
}


class Translated(NullTranslations):
    """Translations by a table of entries, with the plural rule of Polish."""

    def __init__(self, table: dict[Text | Plural, tuple[str, ...]]) -> None:
        super().__init__()
        self.table = {(entry.context, entry[0]): forms for entry, forms in table.items()}

    def gettext(self, message: str) -> str:
        return self.pgettext("", message)

    def pgettext(self, context: str, message: str) -> str:
        return self.table.get((context, message), (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.npgettext("", msgid1, msgid2, n)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        forms = self.table.get((context, msgid1))
        return (msgid1 if n == 1 else msgid2) if forms is None else forms[POLISH_RULE(n)]


@pytest.fixture
def entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the catalogue be the entries of this module."""
    monkeypatch.setattr(module, "all_entries", lambda: iter(POLISH))


@pytest.fixture
def polish(entries: None) -> Language:
    return make_language("pl", Translated(POLISH))


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 seria"), (2, "2 serie"), (5, "5 serii"), (12, "12 serii"), (22, "22 serie"), (0, "0 serii")],
)
def test_a_language_chooses_among_its_own_plural_forms(polish: Language, count: int, said: str) -> None:
    assert polish.say(SETS(count, count=count)) == said
    assert polish.say(TIMES(count, count=count)).startswith(f"{count} raz")


def test_one_english_text_is_said_by_its_meaning(polish: Language) -> None:
    assert [polish.say(LIGHT()), polish.say(LIGHT_BLUE())] == ["lekki", "jasny"]


def test_messages_within_messages_and_joined_ones_are_said_too(polish: Language) -> None:
    nested = REST(rest=join([SETS(2, count=2), LIGHT(), "Ferse"], COMMA))
    assert nested == "rest 2 sets, light, Ferse"
    said = polish.say(nested)
    assert said == "przerwa 2 serie; lekki; Ferse"
    assert type(said) is str


def test_what_is_no_message_stays_as_it_is(polish: Language) -> None:
    assert [polish.say("light"), ENGLISH.say("light"), polish.say("")] == ["light", "light", ""]


def test_english_is_plain_text() -> None:
    said = ENGLISH.say(REST(rest="30 s"))
    assert (said, type(said)) == ("rest 30 s", str)


def test_braces_in_a_value_are_said_as_they_are(polish: Language) -> None:
    assert polish.say(REST(rest="{count}")) == "przerwa {count}"


@pytest.mark.parametrize(
    ("code", "direction"), [("pl", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("arn", "ltr"), ("fa-AF", "rtl")]
)
def test_a_language_knows_how_it_is_written(code: str, direction: str) -> None:
    assert make_language(code, NullTranslations())[:2] == (code, direction)


def test_what_isn_t_translated_is_said_in_english(entries: None) -> None:
    half = make_language("pl", Translated({REST: POLISH[REST]}))
    assert half.say(REST(rest=SETS(2, count=2))) == "przerwa 2 sets"


def test_every_translation_that_would_lose_a_figure_is_a_problem(entries: None) -> None:
    wrong = POLISH | {REST: ("przerwa",), SETS: ("{count} seria", "{liczba} serie", "{count} {count!r} serii")}
    with pytest.raises(InvalidLanguage) as caught:
        make_language("pl", Translated(wrong))
    assert caught.value.code == "pl"
    assert caught.value.problems == (
        "'rest {rest}' has the fields ['rest'], its translation []",
        "'{count} set' has the fields ['count'], its translation ['count', 'count!r']",
        "'{count} set' has the fields ['count'], its translation ['liczba']",
    )
    assert str(caught.value) == f"the translations of 'pl' don't fit: {'; '.join(caught.value.problems)}"
    for other in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert (type(other), vars(other)) == (InvalidLanguage, vars(caught.value))


WEEKS: Final = Plural("the week", "the {count} weeks")


@pytest.mark.parametrize(
    ("forms", "right"),
    [
        (("tydzień", "{count} tygodnie", "{count} tygodni"), True),
        (("{count} tydzień", "{count} tygodnie", "{count} tygodni"), True),
        (("tydzień", "tydzień", "{count} tygodni"), False),
        (("{count} tydzień", "tygodnie", "{count} tygodni"), False),
        (("{start}", "{count} tygodnie", "{count} tygodni"), False),
    ],
)
def test_the_figure_may_be_left_out_where_it_is_one_alone(
    monkeypatch: pytest.MonkeyPatch, forms: tuple[str, ...], right: bool
) -> None:
    monkeypatch.setattr(module, "all_entries", lambda: iter([WEEKS]))
    if right:
        assert make_language("pl", Translated({WEEKS: forms})).say(WEEKS(1, count=1)).endswith("tydzień")
    else:
        with pytest.raises(InvalidLanguage, match=r"'the week' has the fields \['count'\], its translation \["):
            make_language("pl", Translated({WEEKS: forms}))


@pytest.mark.parametrize("said", ["przerwa {rest", "przerwa }", "przerwa {rest:>5}", "{rest.__class__}", "{rest} {}"])
def test_a_template_that_is_broken_or_does_more_than_name_its_fields_is_refused(entries: None, said: str) -> None:
    with pytest.raises(InvalidLanguage, match="its translation"):
        make_language("pl", Translated(POLISH | {REST: (said,)}))


@pytest.mark.parametrize(
    ("template", "fields"),
    [
        ("rest", set()), ("{rest} {{or}} {work}", {"rest", "work"}), ("{rest!r:>5}", {"rest!r:>5"}),
        ("{rest", {"expected '}' before end of string"}),
    ],
)  # fmt: skip
def test_the_fields_of_a_template_are_as_they_are_written(template: str, fields: set[str]) -> None:
    assert fields_of(template) == fields
