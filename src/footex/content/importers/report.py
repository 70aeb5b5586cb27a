"""What became of a collection's records: a catalogue, and what each record holds that the catalogue doesn't."""

from collections import Counter

from attrs import frozen

from footex.model.catalog import Catalog

__all__ = ["Dropped", "Imported", "Report"]


@frozen
class Dropped:
    """Something that a record holds and its exercise doesn't.

    Attributes:
        field: The record's field, as a terminal can show it.
        text: What was dropped, in words.
    """

    field: str
    text: str


@frozen
class Report:
    """What became of one record.

    Attributes:
        record: Its index in the file, from 0.
        name: What the record calls itself.
        id: The id of the exercise made of it; `None` where none could be made.
        dropped: What the record holds and the exercise doesn't.
        refusal: Why there is no exercise; empty where there is one.
    """

    record: int
    name: str
    id: str | None
    dropped: tuple[Dropped, ...] = ()
    refusal: str = ""

    def __str__(self) -> str:
        lost = [*(dropped.text for dropped in self.dropped), *filter(None, (self.refusal,))]
        return f"{self.record}: {self.name} -> {self.id or 'left out'}: {'; '.join(lost) or 'all kept'}"


@frozen
class Imported:
    """A catalogue of what could be made of the records, and a report of each.

    Attributes:
        catalog: The exercises, and the source of them all.
        reports: One for each record, in their order.
    """

    catalog: Catalog
    reports: tuple[Report, ...]

    def count_dropped(self) -> dict[str, int]:
        """Count the records of which each field was dropped, in full or in part; the most frequent field first."""
        counts: Counter[str] = Counter()
        for report in self.reports:
            counts.update({dropped.field for dropped in report.dropped} if report.id else ())
        return dict(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])))
