"""Images mixed with changed copies of themselves, at random."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_choice, check_integer
from keras_reference.layers.preprocessing.image.augmentations import (
    apply_one,
    enhancements,
    geometry,
    histograms,
)
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.project import INTERPOLATIONS


class AugMix(RandomImageLayer):
    """Mix images with changed copies of themselves while training.

    `output = share * input + (1 - share) * sum(weight * copy)`. A copy is made
    by a chain of up to `chain_depth` changes, as of `RandAugment`. The share
    of each image follows the beta distribution with `alpha` twice, the weights
    of its copies the Dirichlet distribution with `alpha` for each. With
    `factor=0` images stay as they are.

    Reference:
        Hendrycks et al., "AugMix: A Simple Data Processing Method to Improve
        Robustness and Uncertainty", 2020, algorithm 1.

    Args:
        value_range: Pair of numbers, the least and the largest value.
        num_chains: Positive integer, the number of copies.
        chain_depth: Positive integer, the largest number of changes of a copy.
        factor: Float in `[0, 1]`, the largest strength, or two of them, the
            least and the largest.
        alpha: Positive float. The smaller it is, the more of a mixture is one
            of its parts.
        all_ops: Boolean, whether brightness, colors, contrast and sharpness
            are changed as well.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        seed: Integer, start of the random numbers; drawn when `None`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        data: Tensor, an image or a batch; or a dictionary with `images`.
        training: Boolean, whether to change anything.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> layer = AugMix(seed=1)
        >>> layer(tf.zeros((2, 8, 8, 3)), training=True).shape.as_list()
        [2, 8, 8, 3]
    """

    def __init__(
        self,
        value_range=(0, 255),
        num_chains=3,
        chain_depth=3,
        factor=0.3,
        alpha=1.0,
        all_ops=True,
        interpolation="bilinear",
        seed=None,
        data_format=None,
        **kwargs,
    ):
        if not isinstance(alpha, (int, float)) or not alpha > 0:
            raise ValueError(
                f"`alpha` must be a positive number. Received: alpha={alpha!r}."
            )
        self.value_range = check_value_range(value_range)
        self.num_chains = check_integer("num_chains", num_chains)
        self.chain_depth = check_integer("chain_depth", chain_depth)
        self.factor = check_bounds("factor", factor, 0, 1)
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        super().__init__(seed, data_format, **kwargs)
        self.alpha = alpha
        self.all_ops = all_ops
        self._choices = [
            *histograms(self.factor, value_range),
            *geometry(self.factor, interpolation),
            *(enhancements(self.factor, value_range) if all_ops else ()),
        ]

    def get_random_transformation(self, data, training=True, seed=None):
        if not training or self.factor[1] == 0:
            return None
        seed = seed or self.seed_generator
        chains = [self._draw_chain(data, seed) for _ in range(self.num_chains)]
        count = tf.shape(data)[0]
        weights = self._draw_parts((count, self.num_chains), seed)
        shares = self._draw_parts((count, 2), seed)[:, 0]
        return chains, weights, shares

    def _draw_chain(self, images, seed) -> list:
        """Return the changes of a chain, and whether each is made."""
        length = 1 + self.draw_integer(self.chain_depth, seed)
        return [
            (
                place < length,
                self.draw_integer(len(self._choices), seed),
                [
                    layer.get_random_transformation(images, True, seed)
                    for layer in self._choices
                ],
            )
            for place in range(self.chain_depth)
        ]

    def _draw_parts(self, shape, seed):
        """Return rows that add up to 1, from a Dirichlet distribution."""
        parts = tf.random.stateless_gamma(shape, seed.next(), self.alpha)
        total = tf.reduce_sum(parts, axis=-1, keepdims=True)
        return tf.math.divide_no_nan(parts, total)

    def transform_images(self, images, transformation, training=True):
        if transformation is None:
            return images
        chains, weights, shares = transformation
        weights = tf.cast(weights, images.dtype)[:, :, None, None, None]
        shares = tf.cast(shares, images.dtype)[:, None, None, None]
        mixed = tf.zeros_like(images)
        for place, chain in enumerate(chains):
            mixed += weights[:, place] * self._run_chain(images, chain)
        return shares * images + (1 - shares) * mixed

    def _run_chain(self, images, chain):
        for made, index, drawn in chain:
            changed = apply_one(self._choices, index, drawn, images)
            images = tf.where(made, changed, images)
        return images

    def get_config(self):
        return {
            **super().get_config(),
            "value_range": self.value_range,
            "num_chains": self.num_chains,
            "chain_depth": self.chain_depth,
            "factor": self.factor,
            "alpha": self.alpha,
            "all_ops": self.all_ops,
            "interpolation": self.interpolation,
        }
