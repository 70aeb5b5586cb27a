"""What importing costs, in whole processes: beside a bare interpreter, and beside `import attrs`.

The first total is taken once more with ten times as many documents bundled, of which it reads no more than before.
"""

import atexit
import json
import shutil
from pathlib import Path
from tempfile import mkdtemp

from harness import Comparison, in_new_process

import footex

FIRST_TOTAL = """
import footex
footex.estimate(footex.bundled().routines["heel-and-foot-stretching"]).total
"""


TIMES_AS_MANY = 10


def grow() -> Path:
    """A folder with a copy of the package that bundles ten times as many documents, under other ids."""
    folder = Path(mkdtemp(prefix="footex-grown-"))
    atexit.register(shutil.rmtree, folder)
    shutil.copytree(Path(footex.__file__).parent, folder / "footex")
    data = folder / "footex" / "data"
    index = json.loads((data / "index.json").read_text("utf-8"))
    for kind, ids in index.items():
        for id_ in list(ids) if isinstance(ids, list) else ():
            document = json.loads((data / kind / f"{id_}.json").read_text("utf-8"))
            for number in range(1, TIMES_AS_MANY):
                copied = document | {"id": f"{id_}-{number}"}
                (data / kind / f"{id_}-{number}.json").write_text(json.dumps(copied), "utf-8")
                ids.append(copied["id"])
    (data / "index.json").write_text(json.dumps(index), "utf-8")
    return folder


def comparisons() -> list[Comparison]:
    """The promises about importing."""
    grown = f"import sys; sys.path.insert(0, {str(grow())!r})\n"
    return [
        Comparison("import footex / bare Python", 1.10, in_new_process("import footex"), in_new_process("pass")),
        Comparison(
            "import and a first bundled total / import attrs",
            1.42,
            in_new_process(FIRST_TOTAL),
            in_new_process("import attrs"),
        ),
        Comparison(
            "the same with ten times as many documents / import attrs",
            1.42,
            in_new_process(grown + FIRST_TOTAL),
            in_new_process("import attrs"),
        ),
    ]
