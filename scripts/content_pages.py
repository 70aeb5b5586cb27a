"""Write the pages of the documentation about the content: what there is, and one for each routine and protocol.

`docs/conf.py` calls this before each build. The pages aren't kept in the repository: a further source then changes no
page, and nobody has to remember a command. `python scripts/content_pages.py FOLDER` writes them elsewhere, to be read.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from content_charts import fragments_of
from content_markdown import escape, table
from content_page import link, protocol_page, routine_page
from content_sections import Section, sections

import footex
from footex import Protocol, Routine
from footex.cli.text import FIGURES, clock_times
from footex.model import NoticeKind
from footex.model.description import describe_equipment
from footex.model.exercise_description import describe_position
from footex.model.sources.description import describe_publication
from footex.timing import Verdict
from footex.timing.estimates.description import describe_checked_claim

FOLDER = Path(__file__).parents[1] / "docs" / "content"

_INTRODUCTION = (
    "Written from the documents themselves, before each build of this documentation. Times are at the pace `steady`; "
    "[how they come about](../explanation/time.md). Claims are judged as the doses are read first; "
    "a routine's page has its other readings, what to mind before the doses, and at its end where each figure comes "
    "from."
)


def pages_of(parts: Iterable[Section]) -> dict[str, str]:
    """The pages, and the pictures that they take in, by the names of their files."""
    kept = list(parts)
    pages = {"index.md": index_page(kept)}
    for part in kept:
        pages |= {f"{part.id}/{id_}.md": routine_page(one, part) for id_, one in part.routines.items()}
        pages |= {f"{part.id}/protocols/{id_}.md": protocol_page(one, part) for id_, one in part.protocols.items()}
        pages |= fragments_of(part)
    return pages


def index_page(parts: Iterable[Section]) -> str:
    """The page that lists the content."""
    lines = ["# What is bundled", "", _INTRODUCTION, ""]
    for part in parts:
        lines += [f"## {escape(part.title)}", "", part.about, "", *_list_routines(part), *_list_protocols(part)]
        lines += [f"### Exercises {escape(part.title.lower())}", "", *_list_exercises(part)]
        lines += [f"### Sources {escape(part.title.lower())}", "", *_list_sources(part)]
        places = [*part.routines, *(f"protocols/{id_}" for id_ in part.protocols)]
        lines += ["```{toctree}", ":hidden:", "", *(f"{part.id}/{place}" for place in places), "```", ""]
    return "\n".join(lines)


def _list_routines(part: Section) -> list[str]:
    rows = []
    for id_, routine in part.routines.items():
        estimated = footex.estimate(routine)
        times = " / ".join(clock_times(estimated.total))
        judged = (one for one in estimated.claims if one.verdict is not Verdict.NOT_COMPARABLE)
        others = str(len(estimated.readings) or "")
        claims = "; ".join(map(describe_checked_claim, judged))
        rows.append(
            [f"[{escape(routine.title)}]({part.id}/{id_}.md)", _for_whom(routine), times, escape(claims), others]
        )
    return table(["routine", "for whom", " / ".join(FIGURES), "what the source claims", "other readings"], rows)


def _for_whom(routine: Routine | Protocol) -> str:
    """For whom it is, as its own warning says; empty where nobody noted it."""
    return escape("; ".join(one.text for one in routine.warnings() if one.kind is NoticeKind.FOR_WHOM))


def _list_protocols(part: Section) -> list[str]:
    rows = [
        [f"[{escape(one.title)}]({part.id}/protocols/{id_}.md)", _for_whom(one), str(len(one.phases))]
        for id_, one in part.protocols.items()
    ]
    return table(["protocol", "for whom", "phases"], rows) if rows else []


def _list_exercises(part: Section) -> list[str]:
    rows = []
    for id_, exercise in part.exercises.items():
        doses = [one for one in part.routines.values() if exercise in one.exercises()]
        places = ", ".join(f"[{one.id}]({part.id}/{one.id}.md)" for one in doses)
        needs = escape(describe_equipment(exercise.equipment))
        rows.append([escape(exercise.name), f"`{id_}`", escape(describe_position(exercise.position)), needs, places])
    return table(["exercise", "id", "position", "needs", "dosed in"], rows)


def _list_sources(part: Section) -> list[str]:
    names = ("year", "design", "licence")
    rows = []
    for id_, source in part.sources.items():
        facts = dict(describe_publication(source))
        where = [link(name, facts[name]) for name in ("doi", "address") if name in facts]
        rows.append(
            [escape(source.title), f"`{id_}`", *(escape(facts.get(name, "")) for name in names), ", ".join(where)]
        )
    return table(["source", "id", *names, "where"], rows)


def write(folder: Path = FOLDER, parts: Iterable[Section] | None = None) -> None:
    """Write the pages to a folder that holds nothing else; what hasn't changed isn't touched."""
    pages = pages_of(sections() if parts is None else parts)
    for path in sorted(path for path in folder.rglob("*.*") if path.is_file()):
        if path.relative_to(folder).as_posix() not in pages:
            path.unlink()
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
