"""What runs the partitions of a run."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = ["Engine", "EngineLike"]


class Engine(Enum):
    """What runs the partitions of a run.

    Attributes:
        LOCAL: This process, one partition after the other.
        DASK: The workers of a Dask cluster: processes of this machine, or machines.

    Example:
        >>> import footex
        >>> [engine.value for engine in footex.bulk.Engine]
        ['local', 'dask']
    """

    LOCAL = "local"
    DASK = "dask"


EngineLike: TypeAlias = Engine | Literal["local", "dask"]
"""An engine or its name."""
