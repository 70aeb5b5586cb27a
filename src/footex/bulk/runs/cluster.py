"""Partitions on the workers of a Dask cluster; those of a worker that dies are done by the others."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from footex.bulk.runs.errors import EngineFailed
from footex.bulk.runs.partition import Partition, write_partition
from footex.bulk.runs.parts import Whole
from footex.errors import MissingExtra

__all__ = ["start_cluster", "write_on_cluster"]

_MALLOC: Final = {"MALLOC_TRIM_THRESHOLD_": 2**25, "MALLOC_MMAP_THRESHOLD_": 2**25}
"""Set before a worker starts. Dask sets the first alone, and low, whereupon glibc takes each array of a batch from the
system anew: a fifth of a run's time. See mallopt(3); what the environment says of them stands."""


def write_on_cluster(
    partitions: Sequence[Partition], function: Callable[..., Any], *, workers: int | None, client: Any
) -> Iterator[Whole]:
    """Write partitions, and give each as soon as it is whole, in whatever order.

    Args:
        partitions: Those that are missing.
        function: What answers rows.
        workers: How many processes of this machine, as many as it has cores unless given.
        client: A client of a cluster that is there already, instead of one of this machine.

    Raises:
        MissingExtra: The extra `dask` isn't installed.
        EngineFailed: The cluster gave up, as where a partition ended one worker after the other.
        FootexError: What keeps a partition from being written.
    """
    distributed = _load()
    # What a worker raised comes as it is; what the cluster says of itself is of these kinds.
    failures = (distributed.comm.CommClosedError, distributed.CancelledError, TimeoutError)
    try:
        with _connect(distributed, workers, client) as connected:
            # The function travels to each worker once, and again where the one that had it has died.
            shared = connected.submit(_same, function, pure=False)
            futures = connected.map(write_partition, partitions, function=shared, pure=False)
            try:
                for future in distributed.as_completed(futures):
                    yield future.result()
                    future.release()
            finally:
                connected.cancel(futures)
    except distributed.KilledWorker as error:
        place = error.last_worker.address
        raise EngineFailed("dask", f"one worker after the other died over a partition, the last at {place}") from None
    except failures as error:
        raise EngineFailed("dask", str(error) or type(error).__name__) from None


def _same(function: Callable[..., Any]) -> Callable[..., Any]:
    return function


@contextmanager
def _connect(distributed: Any, workers: int | None, client: Any) -> Iterator[Any]:
    if client is not None:
        yield client
        return
    with start_cluster(distributed, workers) as connected:
        yield connected


@contextmanager
def start_cluster(distributed: Any, workers: int | None) -> Iterator[Any]:
    """A client of processes of this machine, which end with it.

    Args:
        distributed: The module.
        workers: How many, as many as there are cores unless given.
    """
    from dask import config

    # The scheduler serves what it counts at any free port of this machine: without one given it warns where another
    # cluster has the usual one.
    with (
        config.set({f"distributed.nanny.pre-spawn-environ.{name}": value for name, value in _MALLOC.items()}),
        distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
        ) as cluster,
        distributed.Client(cluster) as connected,
    ):
        yield connected


def _load() -> Any:
    try:
        import distributed
    except ModuleNotFoundError as error:
        raise MissingExtra("dask", str(error.name)) from None
    return distributed
