"""Check the documentation as built: what a reader wants to know is found, and nothing comes from the net.

Every public name is in the reference; every page is at most two clicks from the start page; each question that a
first-time user asks is answered where it is looked for; what people do with footex is shown, in words for those who
don't see it.
"""

import posixpath
import sys
from fnmatch import fnmatch
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from sphinx.util.inventory import InventoryFile

import footex
from footex import testing

START = "index.html"
SEARCH = "search.html"  # where the search box of every page leads
MOST_CLICKS = 2
QUESTIONS = {
    "How do I install it?": ("tutorial.html", "pip install"),
    "How long does this routine take?": ("tutorial.html", "How long it takes"),
    "Why is the answer a range, and where do the seconds come from?": ("explanation/time.html", "worth"),
    "How do I write down my own routine?": ("how-to/custom-routine.html", "Put it into a dose"),
    "Only one of my feet is injured: how do I say that?": ("how-to/one-injured-side.html", "Only that side"),
    "My patients are slower than that: what do I change?": ("how-to/own-pace.html", "Change what you know"),
    "What can I do with only a chair?": ("how-to/find-exercises.html", "With only these things"),
    "What has no form here, and what do I write instead?": ("explanation/what-footex-cannot-say.html", "Either one or"),
    "How do I show a session step by step?": ("how-to/show-a-session.html", "Choose the grain"),
    "Which of these figures did the article really state?": ("explanation/honesty.html", "Inferred"),
    "Is it safe, and what do I have to show to people?": ("how-to/warnings.html", "stop rules when to stop"),
    "How do I save a routine as a file and load it again?": ("documents/save-and-load.html", "dumps"),
    "How do I give my documents to others?": ("how-to/share-a-pack.html", "Say where they are"),
    "What is bundled, and for whom is it?": ("content/index.html", "for whom"),
    "Which published figures contradict each other?": ("explanation/figures-that-do-not-fit.html", "7 min 12 s"),
    "What may change under me in the next release?": ("reference/api.html", "Not API"),
}


SHOWING = ("index.html", "tutorial.html", "gallery.html", "how-to/*.html", "content/*/*.html", "content/*/*/*.html")
"""Pages with a picture each."""


class Page(NamedTuple):
    """What a page links to, what it loads, its text, and of each of its pictures whether words describe it."""

    links: set[str]
    loads: set[str]
    text: str
    pictures: list[bool]


class Reader(HTMLParser):
    """Reads a page's links, the addresses that it loads, its text, and its pictures, without those of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.texts: list[str] = []
        self.pictures: list[bool] = []
        self.in_article = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag links to, loads or shows."""
        found = dict(attrs)
        self.in_article |= tag == "article"
        if self.in_article:
            self._note_picture(tag, found)
        if tag == "a":
            self.links.add(found.get("href") or "")
        elif tag in {"audio", "embed", "iframe", "img", "link", "object", "script", "source", "video"}:
            self.loads |= {found.get(name) or "" for name in ("href", "src", "data")}

    def handle_endtag(self, tag: str) -> None:
        """Note where a page's own content ends."""
        self.in_article &= tag != "article"

    def _note_picture(self, tag: str, found: dict[str, str | None]) -> None:
        """Note a picture: words describe an image in `alt`, SVG in a label or its title; a table is words."""
        if tag == "img":
            self.pictures.append(bool(found.get("alt")))
        elif tag == "svg":
            self.pictures.append("aria-label" in found)
        elif tag == "title" and self.pictures:
            self.pictures[-1] = True
        elif found.get("class") == "notebook":
            self.pictures.append(True)

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.texts.append(data)


def read(folder: Path, name: str) -> Page:
    """Read a page of the built documentation."""
    reader = Reader()
    reader.feed((folder / name).read_text(encoding="utf-8"))
    links = {urldefrag(urljoin(name, link)).url for link in reader.links if not urlsplit(link).scheme}
    return Page(links, reader.loads, "".join(reader.texts), reader.pictures)


def clicks_to(pages: dict[str, Page]) -> dict[str, int]:
    """Count the clicks from the start page to every page that can be reached."""
    clicks, edge = {START: 0}, [START]
    for name in edge:
        for link in sorted(pages[name].links & pages.keys() - clicks.keys()):
            clicks[link] = clicks[name] + 1
            edge.append(link)
    return clicks


def problems_of(folder: Path) -> list[str]:
    """Say all that is wrong with a built documentation."""
    pages = {
        path.relative_to(folder).as_posix(): read(folder, path.relative_to(folder).as_posix())
        for path in sorted(folder.rglob("*.html"))
        if "_static" not in path.parts
    }
    clicks = clicks_to(pages)
    found = [
        f"{name}: not found within {MOST_CLICKS} clicks of the start page"
        for name in pages
        if clicks.get(name, MOST_CLICKS + 1) > MOST_CLICKS and name != SEARCH
    ]
    for question, (name, words) in QUESTIONS.items():
        answered = name in pages and words in pages[name].text
        if not answered:
            found.append(f"{name}: doesn't answer {question!r}: no {words!r} in it")
        sys.stdout.write(f"{clicks.get(name, '-')}  {name:<32} {question}\n")
    for name, page in pages.items():
        found += [f"{name}: loads {address} from the net" for address in page.loads if urlsplit(address).netloc]
        if not page.pictures and any(fnmatch(name, pattern) for pattern in SHOWING):
            found.append(f"{name}: shows no picture of what it is about")
        if not all(page.pictures):
            found.append(f"{name}: a picture without words for those who don't see it")
    with (folder / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", posixpath.join)
    known = {name for kind, names in inventory.items() if kind.startswith("py:") for name in names}
    faces = (
        footex, footex.messages, footex.model, footex.timing, footex.planning, footex.content, footex.export,
        footex.bulk, footex.learn, testing,
    )  # fmt: skip
    wanted = {f"{face.__name__}.{name}" for face in faces for name in face.__all__}
    return found + [f"{name}: missing from docs/reference/" for name in sorted(wanted - known)]


def main() -> int:
    """Check the folder named on the command line."""
    found = problems_of(Path(sys.argv[1]))
    sys.stderr.writelines(f"{one}\n" for one in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
