"""The bundled documents and the schema, beside the modules that read them."""

from pathlib import Path

datas = [(str(Path(__file__).parents[1] / "data"), "footex/data")]
