"""Write the drawings of the exercises: `python scripts/write_pictures.py [FOLDER]`."""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from draw.feet import draw_from_front_and_above
from draw.lying import draw_lying
from draw.picture import Picture
from draw.seated import draw_seated
from draw.standing import draw_standing

PICTURES = Path(__file__).parents[1] / "src/footex/data/pictures"


def draw_all() -> Iterator[Picture]:
    """Every drawing of the wheel."""
    return chain(draw_standing(), draw_seated(), draw_lying(), draw_from_front_and_above())


def main(folder: Path = PICTURES) -> None:
    """Write each drawing into a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in draw_all():
        (folder / f"{picture.name}.svg").write_text(picture.svg(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
