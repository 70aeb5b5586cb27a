"""What is read: `import footex` and the first total of a routine open the documents of this routine, and no other.

How long they take follows from it. Held here is the cause, however much is bundled: which files a new process opens.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import footex

PACKAGE = Path(footex.__file__).parent
ROUTINES = sorted(path.stem for path in (PACKAGE / "data" / "routines").glob("*.json"))
TIMES_AS_MANY = 10

WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
import footex
"""
TOTAL = "footex.estimate(footex.bundled().routines[{!r}]).total\n"
PRINT = "print(json.dumps([footex.__file__, *opened]))\n"


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with ten times as many documents: nine more of each, under other ids."""
    package = tmp_path_factory.mktemp("grown") / "footex"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    index = json.loads((package / "data" / "index.json").read_text("utf-8"))
    lists = {folder: ids for folder, ids in index.items() if isinstance(ids, list)}
    for folder, ids in lists.items():
        for id_ in tuple(ids):
            if folder == "pictures":
                continue
            text = (package / "data" / folder / f"{id_}.json").read_text("utf-8")
            for number in range(1, TIMES_AS_MANY):
                copied = f"{id_}-{number}"
                document = json.loads(text) | {"id": copied}
                (package / "data" / folder / f"{copied}.json").write_text(json.dumps(document), "utf-8")
                ids.append(copied)
        ids.sort()
    (package / "data" / "index.json").write_text(json.dumps(index), "utf-8")
    return package


def documents_opened(package: Path, code: str) -> list[str]:
    """The bundled files that a new process opens, in order."""
    environment = os.environ | {"PYTHONPATH": str(package.parent)}
    done = subprocess.run(
        [sys.executable, "-c", WATCH + code + PRINT], check=True, capture_output=True, text=True, env=environment
    )
    used, *opened = json.loads(done.stdout)
    assert Path(used).parent == package
    data = f"{package / 'data'}{os.sep}"
    return [path.removeprefix(data).replace(os.sep, "/") for path in opened if path.startswith(data)]


def documents_of(package: Path, routine: str) -> set[str]:
    """What a routine's document leads to: its source, its exercises, and their sources."""
    document = json.loads((package / "data" / "routines" / f"{routine}.json").read_text("utf-8"))
    exercises = set(values_of("exercise", document))
    sources = set(values_of("source", document))
    for exercise in exercises:
        own = json.loads((package / "data" / "exercises" / f"{exercise}.json").read_text("utf-8"))
        sources |= set(values_of("source", own))
    return {
        "index.json",
        f"routines/{routine}.json",
        *(f"exercises/{id_}.json" for id_ in exercises),
        *(f"sources/{id_}.json" for id_ in sources),
    }


def values_of(key: str, document: Any) -> Iterator[str]:
    """The texts under a key, wherever it occurs."""
    if isinstance(document, dict):
        for name, value in document.items():
            if name == key and isinstance(value, str):
                yield value
            else:
                yield from values_of(key, value)
    elif isinstance(document, list):
        for value in document:
            yield from values_of(key, value)


def test_importing_opens_no_document() -> None:
    assert documents_opened(PACKAGE, "") == []


@pytest.mark.parametrize("routine", ROUTINES)
def test_the_first_total_opens_the_documents_of_its_routine_once(routine: str) -> None:
    opened = documents_opened(PACKAGE, TOTAL.format(routine))
    assert sorted(opened) == sorted(documents_of(PACKAGE, routine))


def test_with_ten_times_as_many_documents_the_first_total_opens_the_same(grown: Path) -> None:
    for routine in (ROUTINES[0], f"{ROUTINES[0]}-1"):
        opened = documents_opened(grown, TOTAL.format(routine))
        assert sorted(opened) == sorted(documents_of(grown, routine))
    many = sum(1 for path in (grown / "data").glob("*/*.json"))
    assert many == TIMES_AS_MANY * sum(1 for path in (PACKAGE / "data").glob("*/*.json"))


def test_a_picture_is_opened_when_it_is_asked_for() -> None:
    code = "library = footex.bundled()\nlen(library.pictures), library.pictures['heel-raise']\n"
    assert documents_opened(PACKAGE, code) == ["index.json", "pictures/heel-raise.svg"]


def test_the_list_of_routines_opens_the_index_alone(grown: Path) -> None:
    assert documents_opened(grown, "len(footex.bundled().routines)\n") == ["index.json"]
