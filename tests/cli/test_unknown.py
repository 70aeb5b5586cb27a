"""Ids that aren't found where they are looked up, and are somewhere else."""

import json
from pathlib import Path

import pytest
from running import run

ROUTINE = {
    "footex": 1,
    "type": "routine",
    "id": "tide-steps",
    "title": "Tide steps",
    "items": [{"type": "prescription", "exercise": "heel-raise", "dose": "3 x 10"}],
}
PROTOCOL = {
    "footex": 1,
    "type": "protocol",
    "id": "tide-plan",
    "title": "Tide plan",
    "phases": [{"title": "Ebb", "routines": ["tide-steps"], "weeks": 2}],
}


@pytest.fixture
def tide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The documents of a pack that is installed as `tide`, beside one as `adrift` that has none."""
    documents = tmp_path / "tide_pack"
    documents.mkdir()
    for document in (ROUTINE, PROTOCOL):
        (documents / f"{document['id']}.json").write_text(json.dumps(document), encoding="utf-8")
    info = tmp_path / "tide_pack-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tide-pack\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[footex.content]\nadrift = nowhere_at_all\ntide = tide_pack\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    return documents


@pytest.mark.usefixtures("tide")
@pytest.mark.parametrize(
    ("call", "told"),
    [
        (
            "show tide-steps",
            "no exercise, routine, source or protocol 'tide-steps'; it is in the pack 'tide': add --pack tide",
        ),
        ("time tide-steps", "no routine 'tide-steps'; it is in the pack 'tide': add --pack tide"),
        ("week tide-plan", "no routine 'tide-plan'; it is in the pack 'tide': add --pack tide"),
        ("week tide-plan --pack tide", "no routine 'tide-plan'; it is a protocol, whose routines are tide-steps"),
        ("time heel-raise", "no routine 'heel-raise'; it is an exercise: footex show heel-raise"),
        ("compare steady-three", "no exercise 'steady-three'; it is a routine: footex show steady-three"),
        ("compare nhs-foot-pain", "no exercise 'nhs-foot-pain'; it is a source: footex show nhs-foot-pain"),
        ("compare heel-rais", "no exercise 'heel-rais'; did you mean 'heel-raise'?"),
        ("compare heel-rais --pack tide", "no exercise 'heel-rais'; did you mean 'heel-raise'?"),
    ],
)
def test_an_id_that_is_somewhere_else_is_told_with_where(
    capsys: pytest.CaptureFixture[str], call: str, told: str
) -> None:
    assert run(capsys, *call.split()) == (2, "", f"footex: {told}\n")
