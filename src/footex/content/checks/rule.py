"""What a check is: a pure rule over a catalogue, with with an id, a severity and an explanation."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from footex.content.problems import Path, Problem, Severity, write_path

if TYPE_CHECKING:
    from footex.model.catalog import Catalog

__all__ = ["Check", "Finding", "a_check"]

Finding: TypeAlias = tuple[Path, str]
"""A path in a catalogue, from its shelf and the id on, and the message about what is there."""


@frozen(kw_only=True)
class Check:
    """A rule about values that are valid one by one.

    Attributes:
        id: The code of its problems, and its heading on the page of checks.
        severity: An error keeps `footex check` from succeeding; so does a warning, an advice doesn't.
        why: Its reason, with the source of any figure.
        rule: A pure function from a catalogue to findings.
        once: Whether findings with the same message are reported once, at the first of their paths.

    Example:
        >>> import footex
        >>> footex.content.CHECKS[0].severity in footex.content.Severity
        True
    """

    id: str
    severity: Severity
    why: str
    rule: "Callable[[Catalog], Iterator[Finding]]"
    once: bool = False

    @property
    def page(self) -> str:
        """Where the documentation explains it."""
        return f"documents/checks.html#{self.id}"

    def run(self, catalog: "Catalog") -> Iterator[Problem]:
        """Run the rule: yield its findings as problems, each with its path and the origin of its document."""
        for path, message in self.reported(self.rule(catalog)):
            shelf, key, *rest = path
            place = ".".join(filter(None, (f"{shelf}[{key!r}]", write_path(tuple(rest)))))
            origin = getattr(catalog, str(shelf)).origin(key)
            yield Problem(code=self.id, message=message, path=place, file=origin, severity=self.severity)

    def reported(self, findings: "Iterable[Finding]") -> "Iterable[Finding]":
        """The findings to report: the first of each message, where the check reports each message once."""
        if not self.once:
            return findings
        firsts: dict[str, Path] = {}
        for path, message in findings:
            firsts.setdefault(message, path)
        return [(path, message) for message, path in firsts.items()]


def a_check(
    *,
    id: str,  # noqa: A002 - the field's name
    severity: Severity,
    why: str,
    once: bool = False,
) -> "Callable[[Callable[[Catalog], Iterator[Finding]]], Check]":
    """Decorate a rule, which becomes a check."""
    return lambda rule: Check(id=id, severity=severity, why=why, rule=rule, once=once)
