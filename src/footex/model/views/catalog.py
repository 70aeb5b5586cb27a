"""Catalogues in a notebook."""

from typing import TYPE_CHECKING

from footex.messages import routines as texts
from footex.notebook import table

if TYPE_CHECKING:
    from footex.markup import Element
    from footex.model.catalog import Catalog

__all__ = ["view_catalog"]


def view_catalog(catalog: "Catalog") -> "Element":
    """Show what is in a catalogue, with the origin of each."""
    shelves = (catalog.exercises, catalog.routines, catalog.sources, catalog.protocols, catalog.pictures)
    rows = ((texts.KINDS[shelf.kind](), key, shelf.origin(key)) for shelf in shelves for key in shelf)
    return table(texts.CATALOG(), [column() for column in texts.CATALOG_COLUMNS.values()], rows)
