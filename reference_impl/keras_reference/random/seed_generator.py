"""Seeds for random operations."""

import random

import tensorflow as tf

from keras_reference.core.naming import unique_name
from keras_reference.core.variable import Variable


class SeedGenerator:
    """Hands out a new pair of integers for every random operation.

    The state is the pair `(seed, counter)`. `next` returns the state and adds
    one to the counter, so the n-th pair depends on the seed and n alone.

    Args:
        seed: Integer, or None to draw one from Python's generator, which
            `keras.utils.set_random_seed` controls.
        name: String, name of the generator.
        **kwargs: Refused; here because the public signature has it.

    Raises:
        ValueError: If `seed` is not an integer.
        TypeError: If any other argument is given.

    Examples:
        >>> generator = SeedGenerator(seed=7)
        >>> generator.next().numpy().tolist()
        [7, 0]
        >>> generator.next().numpy().tolist()
        [7, 1]
    """

    def __init__(self, seed=None, name=None, **kwargs):
        if kwargs:
            raise TypeError(
                "`SeedGenerator` takes `seed` and `name` only. "
                f"Received: {kwargs}. Remove the other arguments."
            )
        self.seed = draw_seed() if seed is None else check_seed(seed)
        self.name = name or unique_name("seed_generator")
        self.state = Variable(
            [self.seed, 0],
            dtype="int64",
            trainable=False,
            aggregation="only_first_replica",
            synchronization="on_read",
            name="seed_generator_state",
        )
        self.state.path = f"{self.name}/{self.state.name}"

    def next(self, ordered=True):
        """Return the state and step the counter.

        Args:
            ordered: Boolean, accepted for the public signature; TensorFlow
                orders reads and writes of a variable in every case.

        Returns:
            Tensor of two `int64`, a seed for `tf.random.stateless_*`.
        """
        seed = tf.identity(self.state)
        self.state.assign_add([0, 1])
        return seed

    def get_config(self):
        """Return the arguments that rebuild the generator at its start."""
        return {"seed": self.seed, "name": self.name}

    @classmethod
    def from_config(cls, config):
        """Build a generator from `get_config`."""
        return cls(**config)


def draw_seed():
    """Draw a seed from Python's generator.

    Returns:
        Integer in `[1, 2**31)`.

    Examples:
        >>> import random
        >>> random.seed(0)
        >>> first = draw_seed()
        >>> random.seed(0)
        >>> draw_seed() == first
        True
    """
    return random.randint(1, 2**31 - 1)


def check_seed(seed):
    """Return an integer seed as it is, refuse anything else.

    Examples:
        >>> check_seed(3)
        3
    """
    if not isinstance(seed, int) or isinstance(seed, bool):
        raise ValueError(
            f"`seed` must be an integer. Received: seed={seed!r}. Pass a "
            "whole number, or None for a random one."
        )
    return seed
