"""Reports: the one shape of what is said about a document, a plan or a request."""

from typing import Protocol

__all__ = ["Report", "show_report"]


class Report(Protocol):
    """What all reports have in common: problems, breaches, advice, reasons, questions, differences, conflicting rules.

    Attributes:
        code: What kind of report, or which rule: lower-case words joined by hyphens.
        message: One line for people; its wording isn't API.
        about: The id of what it's about, or ids where there may be several; of a problem, its place in the document.

    Example:
        >>> import footex
        >>> def show(reports: list[footex.model.Report]) -> list[str]:
        ...     return [f"{report.code}: {report.about}" for report in reports]
        >>> show(footex.check(footex.Catalog(exercises=footex.Exercise(id="hop", name="Hop"))))
        ["equipment-unstated: exercises['hop'].equipment"]
    """

    @property
    def code(self) -> str: ...  # noqa: D102 - documented above

    @property
    def message(self) -> str: ...  # noqa: D102

    @property
    def about(self) -> str | tuple[str, ...]: ...  # noqa: D102


def show_report(report: Report) -> str:
    """The text of a report: its message and its code."""
    return f"{report.message} [{report.code}]"
