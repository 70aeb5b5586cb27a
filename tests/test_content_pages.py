"""The pages about the content: what a reader finds on them, in which order, and that writing them is all it takes."""

import html
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from markdown_it import MarkdownIt

import footex
from footex import (
    Block,
    Catalog,
    Caution,
    Evidence,
    Exercise,
    Frequency,
    Prescription,
    Protocol,
    Rest,
    Routine,
    Source,
    StopRule,
)
from footex.model import (
    Claim,
    Delivery,
    Exclusion,
    Outcome,
    Phase,
    Picture,
    Population,
    Progression,
    Reading,
    SessionDose,
)
from footex.model.description import describe_prescription

SCRIPTS = Path(__file__).parents[1] / "scripts"
pytestmark = pytest.mark.skipif(not SCRIPTS.exists(), reason="the scripts aren't there: an installed package is tested")


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """The script, with the modules beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(SCRIPTS))
        yield importlib.import_module("content_pages")
        for name in [name for name in sys.modules if name.startswith("content_")]:
            del sys.modules[name]


CARD = Source(
    id="toe-card",
    title="A card of toes [2nd]",
    publisher="The clinic",
    doi="10.1000/182",
    address="https://clinic.example/card",
    claims=[
        Claim(
            kind="total-time",
            time="1 min",
            evidence=Evidence(field="time", basis="stated", printed="1 minute", where="heading", note="Bold."),
        ),
        Claim(kind="benefit", text="Stronger toes."),
    ],
    outcomes=Outcome(measure="falls", result="same", people=20),
    tips="Bare feet.",
    cautions=Caution(text="On a mat.", by="toe-card"),
    stop_rules=StopRule(text="Stop when it hurts.", by="toe-card"),
    note="One page.",
)
PICKUP = Exercise(
    id="marble-pickup",
    name="Marble pick-up",
    summary="Picking marbles up.",
    instructions=["Sit.", "Grip a marble."],
    mistakes="Leaning back.",
    position="seated",
    equipment=["marbles", "bowl"],
)
TWENTY = Prescription(
    PICKUP,
    "20, each side",
    position="standing",
    readings=Reading(dose="20", why="Twenty in all."),
    progressions=Progression(change="sets", by="1", when="20 are easy"),
    evidence=Evidence(field="dose.work[0].count", basis="stated", printed="20 marbles", where="line 2"),
)
TOES = Routine(
    id="toes",
    title="Toes",
    items=[Block(TWENTY, rounds=2, title="Feet"), Rest("10 s"), Prescription(PICKUP, "5")],
    frequency=Frequency(days_per_week=3),
    source=CARD,
    population=Population(text="adults"),
    exclusions=Exclusion(text="after surgery"),
    delivery=Delivery(setting="a gym"),
)
THREE_WEEKS = Protocol(
    id="three-weeks",
    title="Three weeks",
    phases=Phase(
        title="Start",
        routines=TOES,
        weeks=3,
        leave="20 are easy",
        doses=SessionDose(exercise="marble-pickup", dose="30, each side", first_session=4),
        evidence=Evidence(field="weeks", basis="stated", printed="three weeks"),
    ),
    source=CARD,
)
CARD_CATALOG = Catalog(exercises=PICKUP, routines=TOES, sources=CARD, protocols=THREE_WEEKS)


@pytest.fixture(scope="module")
def pages(script: ModuleType) -> dict[str, str]:
    """The pages of the card, by the names of their files."""
    return script.pages_of([section(script, CARD_CATALOG)])


def section(script: ModuleType, catalog: Catalog) -> Any:
    return script.Section("card", "In a card", "A card.", "", catalog, Catalog())


def test_a_routine_has_what_to_mind_then_the_doses_their_time_the_claims_and_where_all_of_it_is_from(
    pages: dict[str, str],
) -> None:
    assert (
        pages["card/toes.md"]
        == r"""# Toes

At the terminal: `footex show toes`, `footex time toes`, `footex timeline toes`.

## For whom

- adults \[toe-card\]

## Left out of the study

- after surgery \[toe-card\]

## What came of it

- falls: same (20 people) \[toe-card\]

## Mind

- On a mat. \[toe-card\]

## Stop

- Stop when it hurts. \[toe-card\]

## Doses

How often: 3 days a week.

### 1. Feet: 2 rounds

#### 1.1. Marble pick-up

**20 repetitions, on each side**

- position standing
- needs marbles, bowl
- progression sets: 1 more set when 20 are easy
- or: 20 repetitions (Twenty in all.)

Picking marbles up.

1. Sit.
2. Grip a marble.

Mistakes:

- Leaning back.

The exercise:

- id: marble-pickup
- kind: not known
- works on: not known

### 2. Rest: 10 s

### 3. Marble pick-up

**5 repetitions**

- needs marbles, bowl

## Delivery

- setting: a gym

## How long it takes

At pace `steady-1`, from what each dose states:

```{raw} html
:file: charts/toes.html
```

|  | low | typical | high |
| --- | --- | --- | --- |
| 1.1 Marble pick-up work | 2:40 | 4:00 | 6:40 |
| 1.1 Marble pick-up switch | 0:06 | 0:10 | 0:20 |
| 2 rest | 0:10 | 0:10 | 0:10 |
| 3 Marble pick-up work | 0:10 | 0:15 | 0:25 |
| Total | 3:06 | 4:35 | 7:35 |
| by dose alone, the pace typical | 4:35 | 4:35 | 4:35 |
| by pace alone, the dose typical | 3:06 | 4:35 | 7:35 |

### Assumed, and what each is worth

Its worth is the total with it high less with it low.

- repetition: 2-3-5 s, worth 4:15, in 1.1, 3. an unhurried movement out and back; one circle is one
- switch: 3-5-10 s, worth 0:14, in 1.1. changing sides without getting up

### Other readings of the source

- 1.1 Twenty in all: 1:40 / 2:25 / 3:55, typically -2:10

## What the source claims

Of time, held against the figures above, as the dose is read first ([what each verdict means](../../explanation/time.md#whether-a-sources-claim-fits), [how a reading changes it](../../explanation/figures-that-do-not-fit.md#where-it-depends-on-the-reading)):

- 1 min ("1 minute"): contradicted, too short by 2 min 6 s
  - time stated: "1 minute"; Bold. \[heading\]

Of all else, not judged:

- Stronger toes.

## Sources

### A card of toes \[2nd\]

- id: toe-card
- publisher: The clinic
- doi: [10.1000/182](<https://doi.org/10.1000/182>)
- address: [https://clinic.example/card](<https://clinic.example/card>)
- licence: not stated

One page.

Its tips:

- Bare feet.

## Where each figure comes from

**1.1. Marble pick-up**

- dose.work\[0\].count stated: "20 marbles" \[line 2\]
"""
    )


def test_a_protocol_has_what_to_mind_then_its_phases_and_their_doses(pages: dict[str, str]) -> None:
    assert (
        pages["card/protocols/three-weeks.md"]
        == r"""# Three weeks

At the terminal: `footex show three-weeks`.

## For whom

- toes: adults \[toe-card\]

## Left out of the study

- toes: after surgery \[toe-card\]

## What came of it

- falls: same (20 people) \[toe-card\]

## Mind

- On a mat. \[toe-card\]

## Stop

- Stop when it hurts. \[toe-card\]

## Phases

| phase | when | what | how often | moving on |
| --- | --- | --- | --- | --- |
| Start | weeks 1 to 3, 3 weeks | Toes; from session 4 on, Marble pick-up: 30 repetitions, on each side | 3 days a week | leave when: 20 are easy |

```{raw} html
:file: ../charts/protocols/three-weeks.html
```

## Doses

### Start: Toes

- Feet: 2 rounds
- Marble pick-up: 20 repetitions, on each side (sets: 1 more set when 20 are easy)
- Rest: 10 s
- Marble pick-up: 5 repetitions

Low / typical / high time: 3:06 / 4:35 / 7:35. [All of it](../../card/toes.md).

- from session 4 on, Marble pick-up: 30 repetitions, on each side

## Sources

### A card of toes \[2nd\]

- id: toe-card
- publisher: The clinic
- doi: [10.1000/182](<https://doi.org/10.1000/182>)
- address: [https://clinic.example/card](<https://clinic.example/card>)
- licence: not stated

One page.

Its tips:

- Bare feet.

## Where each figure comes from

**Start**

- weeks stated: "three weeks"
"""
    )


def test_the_first_page_lists_what_there_is_and_leads_to_each_page(pages: dict[str, str]) -> None:
    assert (
        pages["index.md"]
        == r"""# What is bundled

Written from the documents themselves, before each build of this documentation. Times are at the pace `steady`; [how they come about](../explanation/time.md). Claims are judged as the doses are read first; a routine's page has its other readings, what to mind before the doses, and at its end where each figure comes from.

## In a card

A card.

| routine | for whom | low / typical / high | what the source claims | other readings |
| --- | --- | --- | --- | --- |
| [Toes](card/toes.md) | adults | 3:06 / 4:35 / 7:35 | 1 min ("1 minute"): contradicted, too short by 2 min 6 s | 1 |

| protocol | for whom | phases |
| --- | --- | --- |
| [Three weeks](card/protocols/three-weeks.md) | adults | 1 |

### Exercises in a card

| exercise | id | position | needs | dosed in |
| --- | --- | --- | --- | --- |
| Marble pick-up | `marble-pickup` | seated | marbles, bowl | [toes](card/toes.md) |

### Sources in a card

| source | id | year | design | licence | where |
| --- | --- | --- | --- | --- | --- |
| A card of toes \[2nd\] | `toe-card` |  |  | not stated | [10.1000/182](<https://doi.org/10.1000/182>), [https://clinic.example/card](<https://clinic.example/card>) |

```{toctree}
:hidden:

card/toes
card/protocols/three-weeks
```
"""
    )


def test_a_routine_without_source_and_evidence_has_no_claims_and_no_evidence(script: ModuleType) -> None:
    bare = Routine(id="bare", title="Bare", items=Prescription(Exercise(id="hop", name="Hop"), "move 5 s"))
    page = script.pages_of([section(script, Catalog(routines=bare))])["card/bare.md"]
    assert "that doesn't mean it is safe." in page
    assert "claims" not in page
    assert "## Where each figure comes from" not in page


@pytest.mark.parametrize(
    ("claim", "told", "untold"),
    [
        (Claim(kind="total-time", time="5 s"), "\n- 5 s: plausible\n", "not judged"),
        (Claim(kind="benefit", text="Fun."), "\nOf all else, not judged:\n\n- Fun.\n", "held against"),
    ],
)
def test_claims_of_time_are_judged_and_all_else_is_not(
    script: ModuleType, claim: Claim, told: str, untold: str
) -> None:
    card = Source(id="card", title="Card", claims=claim)
    hop = Routine(id="hop", title="Hop", items=Prescription(Exercise(id="hop", name="Hop"), "move 5 s"), source=card)
    page = script.pages_of([section(script, Catalog(routines=hop))])["card/hop.md"]
    assert told in page
    assert untold not in page
    assert "Assumed" not in page


def test_every_routine_has_all_that_is_to_be_minded_before_its_first_dose(script: ModuleType) -> None:
    for part in script.sections():
        for routine in part.routines.values():
            before, after = plain(script.routine_page(routine, part)).split("## Doses\n")
            assert [str(notice) for notice in routine.warnings() if f"- {notice}" not in before.split("\n")] == []
            for _, prescription in routine.prescriptions():
                assert f"**{describe_prescription(prescription)}**" in after
            assert routine.source is not None
            assert f"- id: {routine.source.id}\n" in after
            assert routine.source.doi in after
            assert routine.source.address in after


def test_every_protocol_has_all_that_is_to_be_minded_before_its_first_dose(script: ModuleType) -> None:
    for part in script.sections():
        for protocol in part.protocols.values():
            before, after = plain(script.protocol_page(protocol, part)).split("## Doses\n")
            assert [str(notice) for notice in protocol.warnings() if f"- {notice}" not in before.split("\n")] == []
            for routine in protocol.routines():
                assert f"/{routine.id}.md)" in after


def plain(page: str) -> str:
    """A page without its escapes."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", page)


def test_a_source_whose_words_a_caution_follows_is_among_the_sources(script: ModuleType) -> None:
    list_ = Source(id="nhs-list", title="When to see somebody", address="https://nhs.example/feet")
    follows = Evidence(field="text", basis="inferred", note="Its list.", where="nhs-list: at the top")
    caution = Caution(text="With diabetes, see somebody first.", by="footex", evidence=follows)
    hop = Routine(id="hop", title="Hop", items=Prescription(PICKUP, "5"), cautions=caution)
    page = script.pages_of([section(script, Catalog(routines=hop, sources=list_))])["card/hop.md"]
    assert "- address: [https://nhs.example/feet](<https://nhs.example/feet>)" in page


def test_a_source_that_another_reading_names_is_among_the_sources_with_what_it_measured(script: ModuleType) -> None:
    trial = Source(id="trial-2015", title="A trial", outcomes=Outcome(measure="pain", result="same"))
    ten = Prescription(PICKUP, "5", readings=Reading(dose="10", why="The trial (trial-2015) has ten."))
    hop = Routine(id="hop", title="Hop", items=ten)
    page = script.pages_of([section(script, Catalog(routines=hop, sources=trial))])["card/hop.md"]
    assert "### A trial\n\n- id: trial-2015\n" in page
    assert page.endswith("It measured:\n\n- pain: same\n")


@pytest.mark.parametrize(("own", "before_the_doses"), [(None, True), ("unstated", False)])
def test_what_came_of_a_routine_is_shown_before_the_doses_and_what_else_its_source_measured_after_them(
    script: ModuleType, own: Any, before_the_doses: bool
) -> None:
    hop = Routine(id="hop", title="Hop", items=Prescription(PICKUP, "5"), source=CARD, outcomes=own)
    page = script.pages_of([section(script, Catalog(routines=hop))])["card/hop.md"]
    before, after = page.split("## Doses\n")
    assert ("- falls: same" in before, "- falls: same" in after) == (before_the_doses, not before_the_doses)
    assert "What came of it" in before


def test_a_further_routine_changes_no_page_but_the_first(script: ModuleType, pages: dict[str, str]) -> None:
    further = Routine(id="further", title="Further", items=Prescription(Exercise(id="hop", name="Hop"), "5"))
    more = script.pages_of([section(script, CARD_CATALOG | Catalog(routines=further))])
    assert {name for name, text in more.items() if pages.get(name) != text} == {
        "index.md",
        "card/further.md",
        "card/charts/further.html",
    }


def test_a_routine_shows_its_drawings_each_once_and_its_time_drawn(script: ModuleType) -> None:
    def drawing(name: str) -> Picture:
        root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">'
        return Picture(id=name, svg=f"{root}<title>{name}</title><desc>A line.</desc></svg>")

    hop = Exercise(id="hop", name="Hop", pictures="hop")
    items = [Prescription(hop, "5"), Prescription(hop, "6"), Prescription(hop, "7", pictures=["deep", "absent"])]
    hops = Catalog(routines=Routine(id="hops", title="Hops", items=items), pictures=[drawing("hop"), drawing("deep")])

    pages = script.pages_of([section(script, hops)])

    assert re.findall("^:file: (.*)$", pages["card/hops.md"], re.MULTILINE) == [
        "drawings/hop.html",
        "drawings/deep.html",
        "charts/hops.html",
    ]
    assert "<title>deep</title>" in pages["card/drawings/deep.html"]
    assert re.findall("<title>(Hops.*?)</title>", pages["card/charts/hops.html"]) == [
        "Hops from start to end, at the typical figures",
        "Hops: the time of each exercise",
        "Hops: what each assumption is worth",
    ]


def test_a_pack_has_a_section_of_its_own_without_what_it_takes_from_the_library(
    script: ModuleType, tmp_path: Path
) -> None:
    documents = tmp_path / "desk" / "src" / "footex_desk" / "documents"
    documents.mkdir(parents=True)
    (tmp_path / "desk" / "pyproject.toml").write_text(
        '[project]\nname = "footex-desk"\ndescription = "Breaks at a desk."\n'
        '[project.entry-points."footex.content"]\ndesk = "footex_desk:documents"\n'
    )
    press = Routine(id="desk", title="Desk", items=Prescription(footex.bundled().exercises["toe-press"], "5"))
    footex.dump(press, documents / "desk.json")
    footex.dump(
        Protocol(id="weeks", title="Weeks", phases=Phase(title="Start", routines=press)), documents / "weeks.json"
    )

    _, desk = script.sections(tmp_path)
    pages = script.pages_of([desk])

    assert sorted(pages) == [
        "footex-desk/charts/desk.html",
        "footex-desk/charts/protocols/weeks.html",
        "footex-desk/desk.md",
        "footex-desk/drawings/toe-press.html",
        "footex-desk/protocols/weeks.md",
        "index.md",
    ]
    assert pages["index.md"].partition("## In footex-desk\n\n")[2].partition("\n")[0] == (
        "Breaks at a desk. A distribution of its own, `footex-desk`; with it installed, `footex list --pack desk`."
    )
    assert "`toe-press`" not in pages["index.md"]
    assert "`footex show desk --pack desk`" in pages["footex-desk/desk.md"]
    assert "(../../footex-desk/desk.md)" in pages["footex-desk/protocols/weeks.md"]


def test_what_is_written_is_what_the_content_says_now(script: ModuleType, tmp_path: Path) -> None:
    stale = tmp_path / "card" / "gone.md"
    stale.parent.mkdir()
    stale.write_text("Gone.")

    script.write(tmp_path, [section(script, CARD_CATALOG)])

    expected = script.pages_of([section(script, CARD_CATALOG)])
    written = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.*")}
    assert written == expected


def test_a_page_that_has_not_changed_is_not_written_again(script: ModuleType, tmp_path: Path) -> None:
    script.write(tmp_path, [section(script, CARD_CATALOG)])
    for path in tmp_path.rglob("*.*"):
        path.chmod(0o444)
        os.utime(path, (1, 1))

    script.write(tmp_path, [section(script, CARD_CATALOG)])

    assert {path.stat().st_mtime for path in tmp_path.rglob("*.*")} == {1}


def test_one_command_writes_all_pages_elsewhere(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SCRIPTS / "content_pages.py", tmp_path], check=True)
    assert (tmp_path / "index.md").read_text("utf-8").startswith("# What is bundled\n")


@pytest.mark.parametrize(
    "text",
    ["3. a_b", "- a", "+ a", "# a", "> a", "*a* **b** _c_", "[a](b)", "`a`", "a | b", "<b>", "{a}`b`", "~~a~~", "a &amp; b",
     "$a$", "[^1]", "| a |", "===", "1) a", "1.5 s", "\\", ": a", "won’t"],
)  # fmt: skip
def test_a_text_has_no_meaning_as_markdown(script: ModuleType, text: str) -> None:
    markdown = MarkdownIt("gfm-like", {"linkify": False})
    escaped = sys.modules["content_markdown"].escape(text)
    assert markdown.render(escaped) == f"<p>{html.escape(text)}</p>\n"
    assert markdown.render(f"- {escaped}") == f"<ul>\n<li>{html.escape(text)}</li>\n</ul>\n"
    table = markdown.render(f"| head |\n| --- |\n| {escaped} |")
    assert f"<td>{html.escape(text)}</td>" in table
