"""What PyInstaller puts into a frozen program besides the modules; it finds this by the entry point `pyinstaller40`."""

from pathlib import Path

__all__ = ["hook_folders"]


def hook_folders() -> list[str]:
    """The folder with the hook."""
    return [str(Path(__file__).parent)]
