"""The template of a pack, installed and as a wheel."""

import base64
import hashlib
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

import footex

TEMPLATE = Path(__file__).parents[2] / "examples" / "footex-pack-template"


def build_wheel(folder: Path) -> Path:
    """What a build backend makes of the template, as its own pyproject.toml says."""
    project = tomllib.loads((TEMPLATE / "pyproject.toml").read_text("utf-8"))["project"]
    distribution = project["name"].replace("-", "_")
    wheel = folder / f"{distribution}-{project['version']}-py3-none-any.whl"
    (points,) = project["entry-points"].items()
    info = f"{distribution}-{project['version']}.dist-info"
    source = TEMPLATE / "src"
    paths = [path for path in sorted(source.rglob("*.*")) if path.is_file() and "__pycache__" not in path.parts]
    files = {path.relative_to(source).as_posix(): path.read_bytes() for path in paths}
    metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    files[f"{info}/METADATA"] = metadata.encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    lines = "".join(f"{name} = {value}\n" for name, value in points[1].items())
    files[f"{info}/entry_points.txt"] = f"[{points[0]}]\n{lines}".encode()
    record = "".join(f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in files.items())
    with ZipFile(wheel, "w") as opened:
        for name, data in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n".encode()}.items():
            opened.writestr(name, data)
    return wheel


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def test_the_template_pack_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, wheel = tmp_path / "site", build_wheel(tmp_path)
    with ZipFile(wheel) as opened:
        opened.extractall(place)  # all that an installer does to a wheel without scripts; not every venv has pip
    monkeypatch.syspath_prepend(place)

    catalog = footex.load_pack("template")

    assert list(catalog.routines) == ["desk-break"]
    assert footex.check(catalog) == ()
    assert footex.estimate(catalog.routines["desk-break"]).total.milliseconds[0] > 0


def test_the_template_pack_as_a_wheel_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(build_wheel(tmp_path))

    assert list(footex.load_pack("template").routines) == ["desk-break"]
