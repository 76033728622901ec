"""The seed of one random operation."""

import tensorflow as tf

from keras_reference.random.seed_generator import SeedGenerator

_global: list[SeedGenerator] = []


def next_seed(seed=None):
    """Return the seed that a random operation starts from.

    Args:
        seed: Integer, the same numbers each time; `SeedGenerator`, new ones
            each time; None for the generator that all calls without a seed
            share, which `keras.utils.set_random_seed` starts again.

    Returns:
        Tensor of two integers, for `tf.random.stateless_*`.

    Raises:
        ValueError: If `seed` is anything else.

    Examples:
        >>> next_seed(7).numpy().tolist()
        [7, 0]
        >>> generator = SeedGenerator(7)
        >>> [next_seed(generator).numpy()[1].item() for _ in range(3)]
        [0, 1, 2]
    """
    if seed is None:
        seed = _global_generator()
    if isinstance(seed, SeedGenerator):
        return seed.next()
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise ValueError(
            "`seed` must be an integer or a `keras.random.SeedGenerator`. "
            f"Received: seed={seed!r}. Pass None for new numbers each time."
        )
    return tf.constant([seed, 0], "int64")


def forget_global_seed():
    """Let the next call without a seed start a new generator.

    Examples:
        >>> forget_global_seed()
    """
    _global.clear()


def _global_generator() -> SeedGenerator:
    if not _global:
        with tf.init_scope():
            _global.append(SeedGenerator(name="global_seed_generator"))
    return _global[0]
