"""Loading the batches of a `PyDataset` before they are needed."""

import collections
import concurrent.futures

# The dataset of a worker process, given to it once when it starts.
_own = {}


def fetch_ahead(dataset, order):
    """Yield the batches of a dataset, loaded by its workers.

    Args:
        dataset: PyDataset.
        order: Iterable of the batches' places.

    Yields:
        Batches, in this order.

    Examples:
        >>> from keras_reference.utils.py_dataset import PyDataset
        >>> class Letters(PyDataset):
        ...     def __getitem__(self, index):
        ...         return "abc"[index]
        >>> list(fetch_ahead(Letters(workers=2), [2, 0]))
        ['c', 'a']
    """
    if dataset.workers <= 1 and not dataset.use_multiprocessing:
        yield from map(dataset.__getitem__, order)
        return
    pool, load = _workers(dataset)
    waiting = collections.deque()
    try:
        for index in order:
            waiting.append(pool.submit(load, index))
            if len(waiting) >= max(dataset.max_queue_size, 1):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _workers(dataset) -> tuple:
    """Return a pool of workers, and what they run."""
    count = max(dataset.workers, 1)
    if not dataset.use_multiprocessing:
        pool = concurrent.futures.ThreadPoolExecutor(count)
        return pool, dataset.__getitem__
    pool = concurrent.futures.ProcessPoolExecutor(
        count, initializer=_keep, initargs=(dataset,)
    )
    return pool, _load


def _keep(dataset) -> None:
    _own["dataset"] = dataset


def _load(index: int):
    return _own["dataset"][index]
