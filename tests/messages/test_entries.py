"""The catalogue of messages: its entries are found by name, can be told apart by gettext, and are written down."""

import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

from footex import messages
from footex.content.bundled import read_data
from footex.messages.entries import MODULES, all_entries, named_entries
from footex.messages.language import fields_of
from footex.messages.message import Plural, Text

SCRIPT = Path(__file__).parents[2] / "scripts" / "write_messages.py"
NOT_SUBJECTS = {"__init__", "entries", "language", "listing", "message"}


def test_every_module_of_entries_is_named_once() -> None:
    there = {path.stem for path in Path(messages.__path__[0]).glob("*.py")}
    assert sorted(MODULES) == sorted(there - NOT_SUBJECTS)


def test_entries_are_found_by_name() -> None:
    entries = dict(named_entries())
    assert entries["punctuation.COMMA"] == Text(", ", "between the parts of a text")
    assert list(entries.values()) == list(all_entries())


def test_the_words_of_a_table_are_found_by_their_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["footex.messages.punctuation"]
    monkeypatch.setattr(module, "SIDES", {"left": Text("on the left")}, raising=False)
    monkeypatch.setattr(module, "_notes", {"left": "no entry"}, raising=False)
    assert dict(named_entries())["punctuation.SIDES['left']"] == Text("on the left")
    assert not [name for name, _ in named_entries() if "_notes" in name]


def test_the_form_of_one_has_no_field_that_others_lack() -> None:
    plurals = [entry for entry in all_entries() if isinstance(entry, Plural)]
    assert [entry for entry in plurals if not fields_of(entry.one) <= fields_of(entry.other)] == []


def test_fields_are_names_alone() -> None:
    pieces = [piece for entry in all_entries() for piece in Formatter().parse(entry[0])]
    assert [
        name for _, name, form, how in pieces if name is not None and (form or how or not name.isidentifier())
    ] == []


def test_no_two_entries_are_one_to_gettext() -> None:
    forms: dict[tuple[str, str], set[object]] = {}
    for entry in all_entries():
        forms.setdefault((entry.context, entry[0]), set()).add(entry)
    assert [entries for entries in forms.values() if len(entries) > 1] == []


@pytest.mark.skipif(not SCRIPT.exists(), reason="the scripts aren't there: an installed package is tested")
def test_the_template_for_translators_is_what_the_entries_say_now() -> None:
    subprocess.run([sys.executable, SCRIPT, "--check"], check=True)


def test_the_template_names_the_entries_of_each_text_without_a_date() -> None:
    template = read_data("languages/footex.pot").decode()
    assert "-Date" not in template
    assert (
        "#. punctuation.IN_BRACKETS\n"
        "#, python-brace-format\n"
        'msgid "{text} ({more})"\n'
        'msgstr ""\n'
    ) in template  # fmt: skip
    assert (
        "#. punctuation.COMMA\n"
        'msgctxt "between the parts of a text"\n'
        'msgid ", "\n'
        'msgstr ""\n'
    ) in template  # fmt: skip
