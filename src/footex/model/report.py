"""Reports: the common interface of findings about a document, a plan or a request."""

from typing import Protocol

from footex.messages.punctuation import WITH_CODE

__all__ = ["Report", "show_report"]


class Report(Protocol):
    """The interface of problems, breaches, advice, reasons, questions, differences and conflicting rules.

    Attributes:
        code: The kind of report, or the rule: lower-case words joined by hyphens.
        message: One line for people; its wording isn't API.
        about: The id of its subject, or ids if there may be several; for a problem, its place in the document.

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
    def message(self) -> str: ...  # noqa: D102 - as above

    @property
    def about(self) -> str | tuple[str, ...]: ...  # noqa: D102 - as above


def show_report(report: Report) -> str:
    """The text of a report: its message and its code."""
    return WITH_CODE(message=report.message, code=report.code)
