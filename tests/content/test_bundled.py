"""The bundled catalogue: read when asked for, once, from wherever it is installed."""

import json
import subprocess
import sys
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest

import footex
from footex.content import bundled as module

PACKAGE = Path(footex.__file__).parent
INDEX = json.loads((PACKAGE / "data" / "index.json").read_bytes())
SHELVES = ("exercises", "routines", "sources")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each document is read by a catalogue made afresh."""
    counted: Counter[str] = Counter()
    read = module.read_data

    def counting(path: str) -> bytes:
        counted[path] += 1
        return read(path)

    monkeypatch.setattr(module, "read_data", counting)
    return counted


def test_nothing_but_the_index_is_read_until_it_is_asked_for(reads: Counter[str]) -> None:
    library = module._bundled.__wrapped__()
    assert set(reads) == {"index.json"}
    assert len(library.exercises) == len(INDEX["exercises"])
    assert "heel-raise" in library.exercises
    assert set(reads) == {"index.json"}


def test_asking_for_an_exercise_reads_it_and_its_source_alone(reads: Counter[str]) -> None:
    library = module._bundled.__wrapped__()
    assert library.exercises["heel-raise"].name == "Heel raise"
    assert reads == {"index.json": 1, "exercises/heel-raise.json": 1, "sources/footex.json": 1}


def test_every_document_is_read_once_however_many_threads_ask(reads: Counter[str]) -> None:
    library = module._bundled.__wrapped__()
    threads = 8
    together = Barrier(threads)

    def ask(_: int) -> list[object]:
        together.wait()
        return [*library.routines.values(), *library.exercises.values(), *library.sources.values()]

    with ThreadPoolExecutor(threads) as pool:
        answers = list(pool.map(ask, range(threads)))
    assert set(reads.values()) == {1}
    assert set(reads) == {"index.json", *(f"{kind}/{id_}.json" for kind in SHELVES for id_ in INDEX[kind])}
    assert all(one is other for answer in answers for one, other in zip(answer, answers[0], strict=True))


def test_it_is_always_the_same_catalogue() -> None:
    assert footex.bundled() is footex.bundled()


def test_a_routines_exercises_and_source_are_the_catalogues_own() -> None:
    library = footex.bundled()
    for routine in library.routines.values():
        assert routine.source is not None
        assert routine.source is library.sources[routine.source.id]
        for exercise in routine.exercises():
            assert exercise is library.exercises[exercise.id]


def test_the_content_is_read_from_a_zip_too(tmp_path: Path) -> None:
    archive = tmp_path / "footex.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in sorted(PACKAGE.rglob("*")):
            if path.is_file() and path.suffix in {".py", ".json"}:
                zipped.write(path, Path("footex") / path.relative_to(PACKAGE))
    code = f"""
import sys
sys.path.insert(0, {str(archive)!r})
import footex
assert footex.__file__.startswith({str(archive)!r}), footex.__file__
print(footex.estimate(footex.bundled().routines["simple-foot-exercises"]).total)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "8 min 51.5 s - 11 min 55 s - 17 min 4.5 s\n"


def test_what_is_said_to_be_unstated_stays_so() -> None:
    assert module._build({}, {"targets": "unstated", "kind": "gait"}) == {"targets": "unstated", "kind": "gait"}


def test_a_stop_rule_has_its_limit_with_or_without_evidence() -> None:
    evidence = {"field": "text", "basis": "stated", "printed": "pain of 5/10"}
    for limit in ("pain at most 5/10", {"text": "pain at most 5/10", "evidence": [evidence]}):
        rule = {"text": "Do less.", "by": "card", "when": "next-day", "limit": limit}
        source = {"id": "card", "title": "A card", "stop_rules": [rule]}
        bundled = json.loads(json.dumps(source), object_hook=partial(module._build, {}))
        assert footex.Source(**bundled) == footex.loads(json.dumps({"footex": 1, "type": "source", **source}))


def test_it_is_one_object_however_many_threads_ask_first() -> None:
    """In a process of its own, where nobody asked before; reading the index takes long enough for all to ask."""
    program = """
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from footex.content import bundled as module
read, barrier = module.read_data, Barrier(8)
def slowly(path):
    time.sleep(0.05)
    return read(path)
module.read_data = slowly
def ask(_):
    barrier.wait()
    library = module.bundled()
    return id(library), id(library.exercises["heel-raise"])
with ThreadPoolExecutor(8) as pool:
    for _ in range(3):
        getattr(module, "_bundled", module.bundled).cache_clear()
        print(len(set(pool.map(ask, range(8)))))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout.split() == ["1", "1", "1"]
