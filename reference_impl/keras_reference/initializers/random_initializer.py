"""What all random initializers share."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.initializers.initializer import Initializer
from keras_reference.random.seed_generator import SeedGenerator, draw_seed
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class RandomInitializer(Initializer):
    """Draws values from a seed.

    A subclass implements `draw(shape, seed, dtype)`. With an integer seed, or
    None, every call gives the same values; with a `SeedGenerator`, new ones.

    Args:
        seed: Integer, `SeedGenerator` or None. None draws an integer when the
            initializer is made, which `keras.utils.set_random_seed` controls.

    Raises:
        ValueError: If `seed` is anything else.

    Examples:
        >>> class Coin(RandomInitializer):
        ...     def draw(self, shape, seed, dtype):
        ...         coin = tf.random.stateless_uniform(
        ...             shape, seed, maxval=2.0, alg="philox"
        ...         )
        ...         return tf.cast(tf.floor(coin), dtype)
        >>> coin = Coin(seed=1)
        >>> bool(tf.reduce_all(coin((9,)) == coin((9,))))
        True
    """

    def __init__(self, seed=None):
        if isinstance(seed, dict):
            seed = deserialize_keras_object(seed)
        self._config_seed = seed
        if seed is None:
            seed = draw_seed()
        if isinstance(seed, bool) or not isinstance(seed, (int, SeedGenerator)):
            raise ValueError(
                "`seed` must be an integer or a `keras.random.SeedGenerator`. "
                f"Received: seed={seed!r}. Pass None for a random seed."
            )
        self.seed = seed

    def __call__(self, shape, dtype=None):
        """Return random values of a shape and floating type."""
        dtype = tf.as_dtype(dtype or floatx())
        if not dtype.is_floating:
            raise ValueError(
                "`dtype` must be a floating type for random values. "
                f"Received: dtype={dtype.name}. Use 'float32' and cast."
            )
        if isinstance(self.seed, SeedGenerator):
            return self.draw(shape, self.seed.next(), dtype)
        return self.draw(shape, [self.seed, 0], dtype)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {"seed": serialize_keras_object(self._config_seed)}
