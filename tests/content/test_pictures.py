"""Pictures in documents, folders and checks; and the bundled drawings, which a generator writes."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

import footex
from footex import Catalog, Exercise, InvalidDocument, Prescription, Routine
from footex.content import Severity
from footex.model import Picture
from footex.testing import pictures

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>Hop</title>\n<desc>High.</desc>\n'
    '<path d="M0 0h9"/>\n</svg>\n'
)
HOP = Picture(id="hop", svg=SVG)
DATA = Path(footex.__file__).parent / "data" / "pictures"
SCRIPT = Path(__file__).parents[2] / "scripts" / "write_pictures.py"
PACK = "packs/footex-clinical/src/footex_clinical/documents/pictures"


@given(pictures())
def test_a_picture_is_read_as_it_was_written(picture: Picture) -> None:
    assert footex.loads(footex.dumps(picture)) == picture
    catalog = Catalog(pictures=picture)
    assert footex.loads(footex.dumps(catalog)) == catalog


def test_a_bundle_holds_pictures_of_any_size_that_is_allowed() -> None:
    large = Picture(id="hop", svg=SVG.replace("<path", "\n" * 15_000 + "<path"))
    assert footex.loads(footex.dumps(Catalog(pictures=large))).pictures["hop"] == large
    longer = footex.dumps(large).replace("<path", "\\n" * 2_000 + "<path")
    with pytest.raises(InvalidDocument, match="svg: is a text of .* write at most 16,384") as caught:
        footex.loads(longer)
    assert [problem.code for problem in caught.value.problems] == ["too-long"]


def test_the_names_of_pictures_are_written_and_read() -> None:
    hop = Exercise(id="hop", name="Hop", pictures=["hop", "hop-high"])
    routine = Routine(id="hops", title="Hops", items=Prescription(hop, "8", pictures="hop-in-water"))
    bundle = Catalog(routines=routine)
    assert '"pictures": [\n        "hop",' in footex.dumps(bundle)
    assert footex.loads(footex.dumps(bundle)) == bundle


def test_a_picture_of_a_document_is_rejected_with_what_is_wrong() -> None:
    text = json.dumps({"footex": 1, "type": "picture", "id": "hop", "svg": SVG.replace("<path", "<script")})
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("invalid", "svg")
    assert "has <script> in line 4, which no picture may have" in problem.message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "hop.svg").write_text(SVG, "utf-8")
    (tmp_path / "logo.svg").write_text("<svg/>", "utf-8")
    footex.dump(Exercise(id="hop", name="Hop", pictures="hop", equipment=[]), tmp_path / "hop.json")
    return tmp_path


def test_drawings_beside_the_documents_are_read(folder: Path) -> None:
    catalog = footex.load_folder(folder)
    assert catalog.pictures["hop"] == HOP
    assert catalog.pictures.origin("hop") == str(folder / "pictures" / "hop.svg")
    assert footex.load(folder / "pictures" / "hop.svg") == HOP
    assert footex.content.load_files(folder / "pictures" / "hop.svg").pictures["hop"] == HOP
    assert footex.content.load_files(folder / "hop.json").pictures == {}


@pytest.mark.parametrize(
    ("name", "data", "line", "problem"),
    [
        ("hop.svg", SVG.replace("<path", "<script").encode(), 4, "has <script> in line 4"),
        ("hop.svg", SVG.encode() + b"\xff", 6, "isn't UTF-8"),
        ("hop.svg", SVG.replace("High", "x" * 17_000).encode(), None, "more than 16,384 bytes"),
        ("A hop.svg", SVG.encode(), None, "is not an id"),
    ],
)
def test_what_is_wrong_with_a_drawing_is_reported_with_its_file(
    folder: Path, name: str, data: bytes, line: int | None, problem: str
) -> None:
    (folder / "pictures" / name).write_bytes(data)
    with pytest.raises(InvalidDocument) as caught:
        footex.load_folder(folder)
    (found,) = caught.value.problems
    assert (found.file, found.line) == (str(folder / "pictures" / name), line)
    assert problem in found.message


def test_two_different_drawings_of_one_name_conflict(folder: Path) -> None:
    (folder / "a" / "pictures").mkdir(parents=True)
    (folder / "a" / "pictures" / "hop.svg").write_text(SVG.replace("High", "Higher"), "utf-8")
    with pytest.raises(InvalidDocument, match="two different pictures 'hop'"):
        footex.load_folder(folder)


def test_a_name_without_a_picture_is_found() -> None:
    hop = Exercise(id="hop", name="Hop", pictures=["towel-curls", "hop"], equipment=[])
    routine = Routine(id="hops", title="Hops", items=Prescription(hop, "8", pictures="hop-in-water"))
    found = footex.check(Catalog(routines=routine), select="picture-unknown")
    assert [(one.path, one.severity) for one in found] == [
        ("exercises['hop'].pictures[1]", Severity.WARNING),
        ("routines['hops'].items[0].pictures[0]", Severity.WARNING),
    ]
    assert found[0].message == "there is no picture 'hop'; add pictures/hop.svg, or leave the name out"
    held = Catalog(routines=routine, pictures=[HOP, Picture(id="hop-in-water", svg=SVG)])
    assert footex.check(held, select=["picture-unknown", "picture-unused"]) == ()


def test_a_picture_that_nothing_names_is_found() -> None:
    (found,) = footex.check(Catalog(pictures=HOP), select="picture-unused")
    assert (found.path, found.severity) == ("pictures['hop']", Severity.ADVICE)


def test_a_finding_about_a_drawing_names_its_file(folder: Path) -> None:
    (folder / "hop.json").unlink()
    command = [sys.executable, "-m", "footex", "check", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert f"{folder / 'pictures' / 'hop.svg'}: is named by no exercise" in done.stdout


@pytest.mark.skipif(not SCRIPT.exists(), reason="the scripts aren't there: an installed package is tested")
def test_the_drawings_are_what_the_generator_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SCRIPT, tmp_path], check=True)
    kept = {"footex": DATA, "footex-clinical": SCRIPT.parents[1] / PACK}
    for owner, place in kept.items():
        written = {path.name: path.read_bytes() for path in (tmp_path / owner).iterdir()}
        assert {path.name: path.read_bytes() for path in place.iterdir()} == written


@pytest.mark.parametrize("name", sorted(footex.bundled().pictures))
def test_a_bundled_drawing_is_xml_of_at_most_12_kb(name: str) -> None:
    data = (DATA / f"{name}.svg").read_bytes()
    assert len(data) <= 12_000
    assert ET.fromstring(data).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
