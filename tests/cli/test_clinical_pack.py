"""A clinical pack that is installed: none of its routines is shown without the four that are required of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from running import run

import footex
from footex.content import CLINICAL_CHECKS

STATED = {"basis": "stated", "printed": "as printed", "where": "table 1"}
EXERCISE = {"type": "exercise", "id": "heel-drop", "name": "Heel drop", "equipment": []}
SOURCE = {"type": "source", "id": "tendon-trial", "title": "A trial of a tendon"}
ROUTINE: dict[str, Any] = {
    "type": "routine",
    "id": "heel-drops",
    "title": "Heel drops",
    "items": [{"type": "prescription", "exercise": "heel-drop", "dose": "3 x 15"}],
    "frequency": {"per_day": 1, "days_per_week": 3},
    "source": "tendon-trial",
    "stop_rules": [
        {"text": "Stop on a snap.", "by": "tendon-trial", "evidence": [{"field": "text", **STATED}]},
    ],
    "population": {"text": "runners with a sore tendon", "evidence": [{"field": "text", **STATED}]},
    "exclusions": [{"text": "a torn tendon", "evidence": [{"field": "text", **STATED}]}],
    "outcomes": [
        {
            "measure": "pain", "result": "same", "people": 30, "comparator": "waiting", "scope": "exercises",
            "evidence": [{"field": "people", **STATED}],
        },
    ],
}  # fmt: skip
REQUIRED = {
    "population": ("runners with a sore tendon [tendon-trial]", "population-missing"),
    "exclusions": ("a torn tendon [tendon-trial]", "exclusions-missing"),
    "outcomes": ("pain: same, against waiting (30 people); of the exercises [tendon-trial]", "outcome-missing"),
    "stop_rules": ("Stop on a snap. [tendon-trial]", "stop-rule-missing"),
}
"""The fields that are required, each with its words and the code of the check that reports it missing."""

SHOWN = {
    "show heel-drops": "1. Heel drop",
    "show heel-drops --cert": "who provides it",
    "show heel-drop": "Dosed in",
    "compare heel-drop": "3 sets of 15",
    "time heel-drops": "Heel drop work",
    "timeline heel-drops": "Heel drop: set 1",
    "fit heel-drops --minutes 1": "Heel drop: ",
    "week heel-drops": " min  ",
    "week heel-drops --sheet": "Heel drop: ",
}
"""The calls that show a routine of a pack, and how the work begins in each."""


def write(folder: Path, routine: dict[str, Any]) -> Path:
    documents = folder / "tendon_pack" / "documents"
    documents.mkdir(parents=True)
    for document in (EXERCISE, SOURCE, routine):
        (documents / f"{document['id']}.json").write_text(json.dumps({"footex": 1, **document}), encoding="utf-8")
    return documents


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the pack, which is installed as `tendon`."""
    documents = write(tmp_path, ROUTINE)
    info = tmp_path / "tendon_pack-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tendon-pack\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[footex.content]\ntendon = tendon_pack:documents\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return documents


def test_a_pack_with_all_that_is_required_is_clinical(capsys: pytest.CaptureFixture[str], pack: Path) -> None:
    assert footex.check(footex.load_pack("tendon"), CLINICAL_CHECKS) == ()
    codes = ",".join(check.id for check in CLINICAL_CHECKS)
    assert run(capsys, "check", "--clinical", "--select", codes, pack) == (0, "3 files, no problems\n", "")


@pytest.mark.parametrize("field", REQUIRED)
def test_a_pack_that_lacks_one_of_them_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, field: str
) -> None:
    documents = write(tmp_path, {name: value for name, value in ROUTINE.items() if name != field})
    status, out, _ = run(capsys, "check", "--clinical", "--format", "json", documents)
    errors = [one["code"] for one in json.loads(out)["problems"] if one["severity"] == "error"]
    assert (status, errors) == (1, [REQUIRED[field][1]])


@pytest.mark.usefixtures("pack")
@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize("call", SHOWN)
def test_none_of_its_routines_is_shown_without_them(capsys: pytest.CaptureFixture[str], call: str, width: int) -> None:
    status, out, _ = run(capsys, *call.split(), "--pack", "tendon", "--width", width)
    assert status == 0
    assert max(map(len, out.splitlines())) <= width
    shown = " ".join(out.split())
    begins = shown.index(" ".join(SHOWN[call].split()))
    places = [shown.index(words) for words, _ in REQUIRED.values()]
    assert places == sorted(places)
    assert places[-1] < begins


@pytest.mark.usefixtures("pack")
@pytest.mark.parametrize("call", ["time heel-drops", "fit heel-drops --minutes 1"])
def test_programs_get_them_too(capsys: pytest.CaptureFixture[str], call: str) -> None:
    _, out, _ = run(capsys, *call.split(), "--pack", "tendon", "--json")
    kinds = [notice["kind"] for notice in json.loads(out)["warnings"]]
    assert kinds == ["for-whom", "exclusion", "outcome", "stop-rule", "not-stated"]


@pytest.mark.usefixtures("pack")
def test_programs_that_compare_doses_get_them_with_each_dose(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "compare", "heel-drop", "--pack", "tendon", "--json")
    (dose,) = json.loads(out)
    assert [notice["kind"] for notice in dose["warnings"]] == [
        "for-whom",
        "exclusion",
        "outcome",
        "stop-rule",
        "not-stated",
    ]
    assert dose["warnings"][0]["about"] == ["heel-drops"]
