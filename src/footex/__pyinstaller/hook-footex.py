"""What is read from files beside the modules: bundled documents, the schema, what pages and leaflets are made with."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]

datas = [(str(_PACKAGE / "data"), "footex/data")]
datas += [
    (str(file), file.parent.relative_to(_PACKAGE.parent).as_posix())
    for file in sorted(_PACKAGE.glob("export/**/*"))
    if file.suffix in {".css", ".js", ".typ"}
]
