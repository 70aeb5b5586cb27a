"""What is said of texts that aren't TOML, on every CPython alike."""

import tomllib

import pytest

from footex.content.text.toml_syntax import find_toml_syntax_problem


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a = 1\ncount = 8-12\n", "2:9", 'a text needs double quotes; write "8-12"'),
        ("rest = 20 s  # of rest", "1:8", 'a text needs double quotes; write "20 s"'),
        ("sets = a few\n", "1:8", 'a text needs double quotes; write "a few"'),
        ("name = Toe spread", "1:8", 'a text needs double quotes; write "Toe spread"'),
        ("a = [Splay, Fan]", "1:6", 'a text needs double quotes; write "Splay"'),
        ('a = [\n  {type = "reps", count = 8-12},\n]', "2:28", 'a text needs double quotes; write "8-12"'),
        ("a = True", "1:5", '"True" is not a value of TOML; write true'),
        ("a = off", "1:5", '"off" is not a value of TOML; write false'),
        ("a = None", "1:5", '"None" is not a value of TOML; TOML has no null; leave the key out'),
        ("a = 1,000", "1:5", '"1,000" is not a value of TOML; a number has no commas; write its digits alone'),
        ("a = 010", "1:5", '"010" is not a value of TOML; a number doesn\'t begin with 0; write the other digits alone'),
        ("a =\nb = 1", "1:4", "there is no value after the =; write one"),
        ("b = 1\na =", "2:4", "there is no value after the =; write one"),
        ("a = 1\n a = 2\n", "2:2", '"a" is there twice; write it once'),
        ("a.b = 1\na = 2", "2:1", '"a" is there twice; write it once'),
        ("a = {b = 1, b = 2}\n", "1:1", '"a" is there twice; write it once'),
        ("[a]\n[a]\n", "2:1", 'the table "[a]" is there twice, or its name is another key\'s; write it once'),
        ('a = ["x"\nb = 2\n', "2:1", "the [ of line 1 isn't closed; write ]"),
        ('b = [[]]\na = ["x",\n\n', "2:10", "the [ of line 2 isn't closed; write ]"),
        ("a = {b = 1\n", "1:11", "the { of line 1 isn't closed; write }"),
        ("[a\nb = 1", "1:3", "the [ of line 1 isn't closed; write ]"),
        ('a = ["x" "y"]', "1:10", "a comma or ] belongs here; write one"),
        ('a = ["x"\n  "y"]', "2:3", "a comma or ] belongs here; write one"),
        ('b = 1\na = "x\n', "2:5", "a text isn't closed; write \" at its end"),
        ('a = "x', "1:5", "a text isn't closed; write \" at its end"),
        ("a = 'x\nb = 1\n", "1:5", "a text isn't closed; write ' at its end"),
        ('a = """x\ny', "1:5", 'a text isn\'t closed; write """ at its end'),
        ("a = '''x\n\n", "1:5", "a text isn't closed; write ''' at its end"),
        ('a = "x "y" z"\n', "1:5", "there is something after the text; write \\\" for a quote in it, or '...' around it"),
        ("a = [1] 2", "1:5", "there is something after the value; remove it"),
        ("[a] b", "1:1", "there is something after the table's name; write it on a line of its own"),
        ('a = "\\q"', "1:8", "a backslash doesn't begin a valid escape; write \\\\ for itself, or '...' around"),
        ('a = "\\u12"', "1:8", "a backslash doesn't begin a valid escape; write \\\\ for itself, or '...' around"),
        ('a = "x\x01"', "1:7", "there is a control character here; remove it"),
        ("a = 1 # x\x01y", "1:10", "there is a control character here; remove it"),
        ('a: "x"\n', "1:1", "TOML has = where others have a colon; write a = ..."),
        ('{"footex": 1}', "1:1", "this looks like JSON; give the file a name that ends in .json, or read it as json"),
        ("'''a''' = 1", "1:1", '"\'\'\'a\'\'\'" is not a key; write letters, digits, - and _ alone'),
        ("Hello world\n", "1:1", 'a line of TOML is key = value, or a [table]; write key = "..."'),
        ("a b = 1", "1:1", '"a b" is not a key; write letters, digits, - and _ alone'),
        ("a = 1\n\xe9 = 1", "2:1", '"\xe9" is not a key; write letters, digits, - and _ alone'),
    ],
)  # fmt: skip
def test_slips(text: str, place: str, message: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    slip = find_toml_syntax_problem(text, str(caught.value))

    assert (f"{slip.line}:{slip.column}", slip.message) == (place, message)
    codes = {"is there twice": "duplicate-key", "control character": "character"}
    assert slip.code == next((code for words, code in codes.items() if words in message), "syntax")
