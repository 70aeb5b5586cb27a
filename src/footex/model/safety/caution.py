"""Cautions: what to mind, and who says so."""

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from footex.model.fields import SLUG, as_instances, check_slugs, check_texts
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["OWN_WORD", "Caution"]

OWN_WORD: Final = "footex"
"""The source of what the library says on its own word, which is no evidence for a rule of ours."""


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Caution.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Caution(Value):
    """Something to mind, and its author; a reason to stop is a `StopRule`.

    Args:
        text: What to mind, in plain words.
        by: The id of the source it is from; `footex` for the library's own.
        evidence: The place of the caution in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Caution(text="Hold on to a chair.", by="simple-foot-exercises")
        Caution(text='Hold on to a chair.', by='simple-foot-exercises')
    """

    text: str
    by: str = field(metadata=SLUG)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "by")
        check_texts(self, "text")
        check_paths(self, self.evidence)
