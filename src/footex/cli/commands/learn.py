"""`footex learn`: a pace of one's own, from the sessions that one has logged."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from footex import Catalog, Pace, dumps
from footex.cli.files import write_file
from footex.cli.logs import Logs, load_logs, load_plan, paces_of, takes_logs
from footex.cli.options import find_pace, json_option, shows_content
from footex.cli.output import emit, emit_json, give_up
from footex.cli.plain import pick
from footex.cli.text import bullets, headed, paragraph, say
from footex.cli.texts.learned import describe_unmatched, show_learned
from footex.learn import LearnedPace, UnmatchedLog, learn_pace, measure, next_version
from footex.messages import learned as texts
from footex.model.fields import slug_of
from footex.model.figures.dates import as_date

__all__ = ["learn"]

_UNNAMED = "mine-1"


def _as_day(value: str | None) -> date | None:
    return None if value is None else as_date(value, "--since")


@click.command(short_help="A pace of your own, from the sessions that you logged.")
@takes_logs
@click.option("-o", "--output", metavar="FILE", help="The document to write; one that is there gets the next version.")
@click.option("--id", "id_", metavar="ID", help="The id of the pace, with its version, such as anna-1.")
@click.option(
    "--since", metavar="DATE", help="Learn from sessions of this day and later.",
    callback=lambda _, __, value: _as_day(value),
)  # fmt: skip
@click.option(
    "--plan", "plans", multiple=True, metavar="FILE",
    help="The document of a plan whose sessions were done, which have doses of their own; may be given again.",
)  # fmt: skip
@click.option("--routine", "only", multiple=True, metavar="ID", help="Learn from this routine; may be given again.")
@click.option(
    "--prior", default="steady-1", show_default=True, metavar="PACE",
    help="The pace that is taken for what there is little data of.",
    callback=lambda _, __, name: find_pace(name),
)  # fmt: skip
@click.option(
    "--percent", type=click.IntRange(1, 99), default=80, show_default=True, metavar="N",
    help="How often the intervals are to hold the mean.",
)  # fmt: skip
@shows_content
@json_option("The pace and its intervals as JSON, times in milliseconds.")
def learn(
    files: Sequence[str],
    played: Sequence[Pace],
    output: str | None,
    id_: str | None,
    since: date | None,
    plans: Sequence[str],
    only: Sequence[str],
    prior: Pace,
    percent: int,
    library: Catalog,
    *,
    json_: bool,
) -> None:
    """Learn how quick you are from LOG..., files of session logs; by default from what footex run has logged.

    Without -o the pace is only shown. Its times are learned; its words and counts are those of the prior.
    """
    for name in only:
        library.routines[name]  # which raises where there is none, with the nearest
    before = _pace_in(output)
    known = (*played, *([] if before is None else [before]))
    read = load_logs(files)
    logs = [log for log in read.logs if since is None or log.start.date() >= since]
    logs = [log for log in logs if not only or log.routine in only]
    paces = paces_of(logs, known, Path() if output is None else Path(output).parent)
    routines = [*library.routines.values()]
    routines += (session.routine for name in plans for session in load_plan(name, library).sessions)
    measured = measure(logs, routines, paces=paces)
    found = learn_pace(measured.measurements, id=id_ or _id_for(output, before), prior=prior, percent=percent)
    if before is not None and id_ is None and evolve(found.pace, id=before.id) == before:
        found = evolve(found, pace=before)
    if not found.sessions:
        reasons = [*bullets(one.reason for one in found.refused), *_not_read(read, measured.unmatched)]
        give_up([say(texts.NOTHING_LEARNED()), *reasons], json_=json_)
    written = [] if output is None else list(_write(found, output, before))
    if json_:
        emit_json(_as_json(found, read, measured.unmatched))
        return
    emit([*show_learned(found), *_not_read(read, measured.unmatched), *_spaced(written)])


def _pace_in(output: str | None) -> Pace | None:
    """The pace that the output holds, if there is one."""
    if output is None:
        return None
    if not output.lower().endswith(".json"):
        raise click.UsageError(f"{output!r} doesn't end in .json, as a document of a pace does that --pace reads")
    return find_pace(output) if Path(output).exists() else None


def _id_for(output: str | None, before: Pace | None) -> str:
    """The id of a pace that wasn't named: the next version of what the file holds, else the file's name."""
    if before is not None:
        return next_version(before.id)
    if output is None:
        return _UNNAMED
    if not (named := slug_of(Path(output).stem)):
        raise click.UsageError(f"the name of {output!r} makes no id; say --id, such as --id anna-1")
    return f"{named}-1"


def _write(found: LearnedPace, output: str, before: Pace | None) -> Iterator[str]:
    """Write the pace, and keep the one before by its id, as sessions that were played at it are read by it."""
    if before is not None:
        if found.pace == before:
            yield texts.UNCHANGED(file=output)
            return
        if found.pace.id == before.id:
            hint = f"say --id {next_version(before.id)}, or leave --id out"
            raise click.UsageError(f"{output!r} holds another pace of the id {before.id!r}; {hint}")
        kept = Path(output).with_name(f"{before.id}.json")
        if kept.name == Path(output).name:
            hint = f"write to another file, such as {next_version(before.id)}.json, so that both are kept"
            raise click.UsageError(f"{output!r} is called after the pace that it holds; {hint}")
        if kept.exists() and find_pace(os.fspath(kept.absolute())) != before:
            raise click.UsageError(f"{os.fspath(kept)!r} holds another pace of the id {before.id!r}; move one of them")
        write_file(dumps(before).encode(), os.fspath(kept))
        yield texts.KEPT_BEFORE(id=before.id, file=os.fspath(kept))
    write_file(dumps(found.pace).encode(), output)
    yield texts.WRITTEN(file=output)


def _spaced(written: Sequence[str]) -> list[str]:
    """What was written, after an empty line."""
    return ["", *(line for text in written for line in paragraph(text))] if written else []


def _not_read(read: Logs, unmatched: Sequence[UnmatchedLog]) -> list[str]:
    """The lines that list what couldn't be read, or nothing could be measured of."""
    problems = [*read.problems, *map(describe_unmatched, unmatched)]
    return ["", *headed(texts.NOT_READ()), *bullets(problems)] if problems else []


def _as_json(found: LearnedPace, read: Logs, unmatched: Sequence[UnmatchedLog]) -> dict[str, Any]:
    """A learned pace as plain data; all times in whole milliseconds."""
    return {
        **pick(found, "pace", "prior"),
        "unit": "ms",
        **pick(found, "percent", "sessions", "measurements"),
        "since": str(found.since),
        "until": str(found.until),
        "times": [
            pick(one, "name", "interval", "prior", "measurements", "occurrences", "sessions") for one in found.times
        ],
        "refused": [{"measurement": one.measurement.name, "reason": str(one.reason)} for one in found.refused],
        "suspected": [
            {"measurement": one.measurement.name, **pick(one, "percent"), "reason": str(one.reason)}
            for one in found.suspected
        ],
        "not_read": [*map(str, read.problems), *(str(describe_unmatched(one)) for one in unmatched)],
    }
