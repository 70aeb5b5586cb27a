"""Makes packs as an installer would leave them behind."""

from pathlib import Path

__all__ = ["EXERCISE", "offer", "write_package"]

EXERCISE = '{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread"}'


def offer(place: Path, name: str, package: str, distribution: str = "") -> None:
    """What an installer leaves behind for a distribution that offers a pack."""
    info = place / f"{(distribution or package).partition(':')[0].replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution or 'footex-desk'}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[footex.content]\n{name} = {package}\n")


def write_package(place: Path, package: str, *, code: str = "raise SystemError('imported')") -> Path:
    folder = place / package / "documents" / "exercises"
    folder.mkdir(parents=True)
    (place / package / "__init__.py").write_text(code)
    (folder / "toe-spread.json").write_text(EXERCISE)
    (folder / "README.txt").write_text("nothing")
    (folder / ".hidden.json").write_text("nothing")
    return folder
