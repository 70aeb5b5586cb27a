"""Write the pages of the documentation that are made from the code: checks, codes and common mistakes.

A test compares what stands there with what this would write.
"""

import sys
from pathlib import Path

import footex
from footex.content.problems import CODES

DOCS = Path(__file__).parents[1] / "docs" / "documents"

EXERCISE = '{{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread"{}}}'
ROUTINE = (
    '{{"footex": 1, "type": "routine", "id": "toes", "title": "Toes", "items": [\n  {{"type": "prescription", '
    '"exercise": {}, "dose": {{"work": [{}]{}}}{}}}]{}}}'
)
REPS = '{"type": "reps", "count": 10}'


def _routine(exercise: str = '"toe-press"', work: str = REPS, dose: str = "", item: str = "", routine: str = "") -> str:
    return ROUTINE.format(exercise, work, dose, item, routine)


MISTAKES = (
    ("A comma after the last entry", EXERCISE.format(", ")),
    ("No version of the format", '{"type": "exercise", "id": "toe-spread", "name": "Toe spread"}'),
    ("A version that isn't there yet", EXERCISE.format("").replace("1", "2", 1)),
    ("A slip in the type", EXERCISE.format("").replace('"exercise"', '"excercise"')),
    ("A name for an id", EXERCISE.format("").replace("toe-spread", "Toe Spread")),
    ("A slip in a key", EXERCISE.format(', "instrutions": ["Spread the toes."]')),
    ("A key that has to be there, left out", '{"footex": 1, "type": "exercise", "id": "toe-spread"}'),
    ("A key twice", EXERCISE.format(', "name": "Splay"')),
    ("One text where a list belongs", EXERCISE.format(', "aliases": "Splay"')),
    ("None where nothing is needed", EXERCISE.format(', "equipment": "none"')),
    ("A word where there are fixed ones", EXERCISE.format(', "position": "sitting"')),
    ("A duration without its unit", EXERCISE.format(', "rep_time": 4')),
    ("An exercise that isn't there", _routine('"toe-pres"')),
    ("Work without its type", _routine(work='{"count": 10}')),
    ("A count as text", _routine(work='{"type": "reps", "count": "10"}')),
    ("A range the wrong way round", _routine(work='{"type": "reps", "count": "15-10"}')),
    ("Words that no pace knows", _routine(dose=', "sets": "a handful"')),
    ("About so many seconds", _routine(dose=', "rest": "about 20 s"')),
    (
        "Evidence for a field that isn't there",
        _routine(item=', "evidence": [{"field": "dose.set", "basis": "stated", "printed": "5"}]'),
    ),
    ("Eight days a week", _routine(routine=', "frequency": {"days_per_week": 8}')),
)  # fmt: skip

TOML = (
    'footex = 1\ntype = "routine"\nid = "toes"\ntitle = "Toes"\n\n[[items]]\ntype = "prescription"\nexercise = {}\n{}\n'
)
WORK = 'dose.work = [{type = "reps", count = 10}]'
TOML_MISTAKES = (
    ("TOML: a range without quotes", TOML.format('"toe-press"', WORK.replace("10", "8-12"))),
    ("TOML: a duration without quotes", TOML.format('"toe-press"', f"{WORK}\ndose.rest = 20 s")),
    ("TOML: a name without quotes", TOML.format('"toe-press"', WORK).replace('"Toes"', "Toe spread")),
    ("TOML: a key twice", TOML.format('"toe-press"', f'{WORK}\nexercise = "toe-press"')),
    ("TOML: a list that isn't closed", TOML.format('"toe-press"', WORK.removesuffix("]"))),
    ("TOML: a text that isn't closed", TOML.format('"toe-press', WORK)),
)


IGNORING = (
    "## Choosing and ignoring checks",
    "",
    "For one run, by the code in brackets after a problem; repeat the option, or separate codes by commas:",
    "",
    "```text",
    "footex check --select evidence-missing,evidence-mismatch documents",
    "footex check --ignore copied-text documents",
    "```",
    "",
    "Permanently, in the document whose findings aren't to be reported, beside its header:",
    "",
    "```json",
    '{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "ignore": ["copied-text"]}',
    "```",
    "",
    "From Python: `footex.check(catalog, select=..., ignore=...)`. A code that no check has is rejected, and the",
    "nearest one suggested. Ignored findings are counted after the problems (`ignored` with `--format json`); a check",
    "that isn't selected doesn't run. `redefined-id`, for documents that reuse an id of bundled content or a pack,",
    "is selected and ignored like the checks' ids. A problem that keeps a document from loading can't be ignored.",
    "",
    "The key `ignore` is for `footex check`: it isn't part of the value, so `footex.dumps` doesn't write it, and",
    "`footex.check`, which takes values, never sees it.",
    "",
)


CLINICAL = (
    "(clinical-content)=",
    "## Clinical content",
    "",
    "`footex check --clinical PATH...` holds every routine and protocol of the documents to these, too; from Python:",
    "`footex.check(catalog, footex.content.CLINICAL_CHECKS)`. Content is clinical where the check is asked for. Their",
    "findings can be selected; neither a run nor a document can ignore them. How to write what they ask for is under",
    "[](../how-to/clinical-pack.md).",
    "",
)


EDITING = (
    "(content-of-a-source)=",
    "## Content of a source",
    "",
    "`footex check --content PATH...` holds documents that are written from a source to these, too; with",
    "`--text FILE`, the text of the source where it is at hand, to the last two. From Python:",
    "`footex.check(catalog, footex.content.EDITOR_CHECKS)` and `footex.content.wording_checks([text])`. Their findings",
    "can be selected; neither a run nor a document can ignore them. How to go about it is under",
    "[](../how-to/edit-content.md).",
    "",
)


def checks_page() -> str:
    """The page that `Check.page` leads to."""
    lines = [
        "# Checks",
        "",
        "`footex check PATH...` loads documents and then looks for content that is valid but may be a",
    ]
    lines += ["mistake. From Python: `footex.check(catalog)`. Errors and warnings make the command fail (exit status"]
    lines += ["1), advice doesn't. This page is written by `scripts/write_document_pages.py`.", ""]
    lines += IGNORING
    lines += [line for one in footex.content.CHECKS for line in explain(one, 2)]
    lines += CLINICAL
    lines += [line for one in footex.content.CLINICAL_CHECKS for line in explain(one, 3)]
    lines += EDITING
    editors = (*footex.content.EDITOR_CHECKS, *footex.content.wording_checks(()))
    lines += [line for one in editors for line in explain(one, 3)]
    return "\n".join(lines)


def explain(one: footex.content.Check, level: int) -> list[str]:
    """The section of a check."""
    return [f"({one.id})=", f"{'#' * level} {one.id}", "", f"*{one.severity.value.capitalize()}.* {one.why}", ""]


ONE_BY_ONE = (
    "## What is reported one at a time",
    "",
    "All problems are reported at once, except those that can't be known before another is corrected:",
    "",
    "- text that isn't JSON or TOML: after the first error the rest may mean anything (in TOML a duplicate key, too);",
    "- a document without its header, or nested too deep: its fields aren't checked;",
    "- rules between the fields of one object (a tempo with pauses beside a hold, days that can't be met, steps past",
    "  the bound, evidence that leads to no field): they are checked once each field is valid, however deep, since a",
    "  guess at an invalid field would invent problems. Of several such rules of an object the first is reported;",
    "  of evidence, every path that leads nowhere;",
    "- an id that leads nowhere, while another file can't be read: it may lead to what that file holds.",
    "",
)


def codes_page() -> str:
    """The closed list of codes."""
    lines = [
        "# Problems and their codes",
        "",
        "A document that can't be loaded raises `footex.InvalidDocument`, which holds",
    ]
    lines += [
        "every problem: its code, file, path, line, column and message. The codes are these; messages may change, codes"
    ]
    lines += ["don't. The ids of the [checks](checks.md) are codes too.", "", "| code | meaning |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {meaning} |" for code, meaning in CODES.items()), "", *ONE_BY_ONE])


def mistakes_page() -> str:
    """The most likely mistakes of a first-time author, each with what is said of it."""
    lines = [
        "# Likely mistakes",
        "",
        "What footex says of each, made by running it (`scripts/write_document_pages.py`).",
    ]
    for title, text in (*MISTAKES, *TOML_MISTAKES):
        try:
            footex.loads(text, "toml" if title.startswith("TOML") else "json")
        except footex.InvalidDocument as error:
            said = "\n".join(map(str, error.problems))
            lines += ["", f"## {title}", "", "```text", text.rstrip(), "```", "", "```text", said, "```"]
    return "\n".join([*lines, ""])


PAGES = {"checks.md": checks_page, "problems.md": codes_page, "mistakes.md": mistakes_page}


def main() -> int:
    """Write the pages; with `--check`, only tell whether they are as they would be written."""
    wrong = [name for name, make in PAGES.items() if not _is(DOCS / name, make())]
    if "--check" not in sys.argv:
        DOCS.mkdir(parents=True, exist_ok=True)
        for name in wrong:
            (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
        return 0
    sys.stderr.write("".join(f"{name}: run scripts/write_document_pages.py\n" for name in wrong))
    return 1 if wrong else 0


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
