"""The content that the documentation has pages of: what is in the wheel, and the packs of the repository."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from content_markdown import escape

import footex
from footex import Catalog, Exercise, Prescription, Protocol, Routine, Source
from footex.content.packs import GROUP
from footex.model import Picture

PACKS = Path(__file__).parents[1] / "packs"


class Section(NamedTuple):
    """Some of the content: what is in the wheel, or what a pack holds.

    Attributes:
        id: The folder of its pages.
        title: Its heading.
        about: What it is, in Markdown.
        option: What commands need to find it.
        catalog: The content, and what it refers to.
        elsewhere: What it refers to and has its pages in another section.
    """

    id: str
    title: str
    about: str
    option: str
    catalog: Catalog
    elsewhere: Catalog

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Its own exercises."""
        return {id_: one for id_, one in self.catalog.exercises.items() if id_ not in self.elsewhere.exercises}

    @property
    def routines(self) -> Mapping[str, Routine]:
        """Its own routines."""
        return {id_: one for id_, one in self.catalog.routines.items() if id_ not in self.elsewhere.routines}

    @property
    def protocols(self) -> Mapping[str, Protocol]:
        """Its own protocols."""
        return {id_: one for id_, one in self.catalog.protocols.items() if id_ not in self.elsewhere.protocols}

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """Every picture that its exercises may show, from elsewhere too."""
        return {**self.elsewhere.pictures, **self.catalog.pictures}

    def drawings_of(self, prescription: Prescription) -> list[str]:
        """The names of the pictures that show how it is done, of those that are there."""
        return [name for name in prescription.shown_pictures if name in self.pictures]

    @property
    def sources(self) -> Mapping[str, Source]:
        """Its own sources."""
        return {id_: one for id_, one in self.catalog.sources.items() if id_ not in self.elsewhere.sources}


def sections(packs: Path = PACKS) -> Iterator[Section]:
    """What is in the wheel, and each pack of the repository; the packs needn't be installed."""
    library = footex.bundled()
    how = "`footex list` shows it, `footex.bundled()` returns it."
    yield Section("footex", "In footex", how, "", library, Catalog())
    for file in sorted(packs.glob("*/pyproject.toml")):
        project = tomllib.loads(file.read_text("utf-8"))["project"]
        for name, place in project["entry-points"][GROUP].items():
            package, _, folder = place.partition(":")
            documents = file.parent.joinpath("src", package, *filter(None, folder.split(".")))
            option = f" --pack {name}"
            how = f"A distribution of its own, `{project['name']}`; with it installed, `footex list{option}`."
            about = f"{escape(project['description'])} {how}"
            yield Section(
                project["name"], f"In {project['name']}", about, option, footex.load_folder(documents), library
            )
