"""What to mind, as lines for a person."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve

from footex.cli.text import bullets, headed
from footex.messages.message import join
from footex.messages.punctuation import SEMICOLON
from footex.model import Notice, NoticeKind
from footex.model.safety.notice import group_notices
from footex.model.sources.description import describe_evidence

__all__ = ["show_notices"]


def show_notices(notices: Iterable[Notice], *, evidence: bool = False) -> list[str]:
    """The lines that say what to mind, when to stop and what of it isn't stated, with the evidence where wanted.

    Without evidence, the exclusions of a source are one item of a list: a trial may have a dozen.
    """
    lines: list[str] = []
    for heading, group in group_notices(notices):
        lines += headed(heading)
        for notice in group if evidence else _join_exclusions(group):
            lines += bullets([str(notice)])
            lines += bullets(map(describe_evidence, notice.evidence), first="     - ") if evidence else []
    return lines


def _join_exclusions(group: Iterable[Notice]) -> Iterator[Notice]:
    for (kind, _, _), alike in groupby(group, key=lambda notice: (notice.kind, notice.about, notice.by)):
        first, *others = alike
        if kind is NoticeKind.EXCLUSION and others:
            yield evolve(first, text=join((notice.text for notice in (first, *others)), SEMICOLON))
        else:
            yield from (first, *others)
