"""Write the drawings of the exercises: `python scripts/write_pictures.py [FOLDER]`.

Without a folder, those of footex and of the pack are written to where they are kept.
"""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from draw.balance import draw_balance
from draw.feet import draw_from_front_and_above
from draw.loosening import draw_loosening
from draw.lying import draw_lying
from draw.picture import Picture
from draw.raises import draw_raises
from draw.seated import draw_seated
from draw.standing import draw_standing

ROOT = Path(__file__).parents[1]
KEPT = {
    "footex": ROOT / "src/footex/data/pictures",
    "footex-clinical": ROOT / "packs/footex-clinical/src/footex_clinical/documents/pictures",
}
"""Where the drawings of footex and of the pack are kept."""


def draw_all() -> Iterator[tuple[str, Picture]]:
    """Every drawing, with what it belongs to."""
    for picture in chain(draw_standing(), draw_seated(), draw_lying(), draw_from_front_and_above()):
        yield "footex", picture
    for picture in chain(draw_raises(), draw_balance(), draw_loosening()):
        yield "footex-clinical", picture


def main(folder: Path | None = None) -> None:
    """Write each drawing into a file of its own."""
    for owner, picture in draw_all():
        place = KEPT[owner] if folder is None else folder / owner
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{picture.name}.svg").write_text(picture.svg(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
