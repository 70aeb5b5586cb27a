"""What a signature takes as text: type checkers and the interpreter must take the same."""

import importlib
import pkgutil
from enum import Enum
from typing import Any, Literal, get_args, get_origin

import pytest

import footex

EXTRAS = ("dask", "numpy", "pyarrow", "scipy")
"""What modules of batches import, which aren't built for every platform."""


def load(module: str) -> dict[str, Any]:
    try:
        return vars(importlib.import_module(module))
    except ModuleNotFoundError as error:
        if error.name not in EXTRAS:
            raise
        return {}


def find_aliases() -> dict[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for module in pkgutil.walk_packages(footex.__path__, "footex."):
        if not module.name.startswith(("footex.cli", "footex.__pyinstaller")):
            for name, value in load(module.name).items():
                kinds = [one for one in get_args(value) if isinstance(one, type) and issubclass(one, Enum)]
                if name.endswith("Like") and kinds and get_origin(get_args(value)[-1]) is Literal:
                    found[name] = get_args(value)
    return found


ALIASES = find_aliases()


def test_every_enumeration_that_is_taken_as_text_has_its_texts_in_a_signature() -> None:
    assert sorted(ALIASES) == [
        "BasisLike", "BlockRoleLike", "ClaimKindLike", "ClaimScopeLike", "ClaimSenseLike", "ContraindicationKindLike",
        "DayPartLike", "EngineLike", "ExerciseKindLike", "ExerciseLevelLike", "ExtentLike", "FirstSideLike", "ForceLike", "GrainLike",
        "GroupingLike", "LevelLike", "MechanicLike", "OutcomeResultLike", "OutcomeScopeLike", "PaperLike",
        "PositionLike", "ProgressionChangeLike", "RepetitionUnitLike", "SenseLike", "SetRoleLike", "SeverityLike", "SexLike",
        "SideOrderLike", "SidesLike", "SourceDesignLike", "StopWhenLike", "SupervisionLike", "SupportLike",
        "TailoringLike", "TargetKindLike", "TargetRoleLike", "WeekdayLike",
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALIASES))
def test_the_texts_of_a_signature_are_those_of_the_enumeration(name: str) -> None:
    kind, texts = ALIASES[name]
    assert name == f"{kind.__name__}Like"
    assert get_args(texts) == tuple(member.value for member in kind)
