"""What layers share that change images."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.spatial.arguments import check_data_format
from keras_reference.layers.layer import Layer
from keras_reference.random.seed_generator import SeedGenerator

REFUSED = ("bounding_boxes", "segmentation_masks")


class ImageLayer(Layer):
    """A layer that changes an image or a batch of images; abstract.

    A subclass draws in `get_random_transformation` what it does to a batch,
    and does it in `transform_images`. Both see batches of floating images
    with channels at the end.

    Args:
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    # Whether images of integers stay so.
    keeps_integers = False

    def __init__(self, data_format=None, **kwargs):
        self.data_format = check_data_format(data_format)
        super().__init__(**kwargs)
        self.built = True

    def get_random_transformation(self, data, training=True, seed=None):
        """Draw what to do to a batch; `None` for layers without chance.

        Args:
            data: Tensor, a batch of images.
            training: Boolean, whether images are changed at random.
            seed: Integer or SeedGenerator; the layer's when `None`.

        Returns:
            What `transform_images` takes.
        """
        return None

    def transform_images(self, images, transformation, training=True):
        """Return a batch of images after a transformation.

        Args:
            images: Tensor, a batch of images with channels at the end.
            transformation: What `get_random_transformation` returned.
            training: Boolean, whether images are changed at random.

        Returns:
            Tensor, a batch of images.
        """
        raise NotImplementedError

    def transform_labels(self, labels, transformation, training=True):
        """Return the labels of a batch after a transformation.

        Args:
            labels: Tensor, one label for each image.
            transformation: What `get_random_transformation` returned.
            training: Boolean, whether images are changed at random.

        Returns:
            Tensor, the labels.
        """
        return labels

    def call(self, data, training=True):
        if not isinstance(data, dict):
            return self._transform({"images": data}, training)["images"]
        _check_parts(data)
        return self._transform(data, training)

    def _transform(self, data, training) -> dict:
        images = self._as_batch(data["images"])
        transformation = self.get_random_transformation(images, training)
        images = self.transform_images(images, transformation, training)
        changed = {"images": self._as_given(images, data["images"])}
        if "labels" in data:
            changed["labels"] = self.transform_labels(
                data["labels"], transformation, training
            )
        return {**data, **changed}

    def _as_batch(self, images):
        """Return floating images with a batch axis and channels at the end."""
        if images.shape.rank not in (3, 4):
            raise ValueError(
                "Images must have three axes, a batch of them four. "
                f"Received: shape={tuple(images.shape)}."
            )
        if not images.dtype.is_floating:
            images = tf.cast(images, self.compute_dtype)
        if images.shape.rank == 3:
            images = tf.expand_dims(images, 0)
        if self.data_format == "channels_first":
            images = tf.transpose(images, (0, 2, 3, 1))
        return images

    def _as_given(self, images, given):
        """Return images in the form that they were given in."""
        if self.data_format == "channels_first":
            images = tf.transpose(images, (0, 3, 1, 2))
        if given.shape.rank == 3:
            images = tf.squeeze(images, 0)
        if self.keeps_integers and given.dtype.is_integer:
            return tf.saturate_cast(tf.round(images), given.dtype)
        return images

    def compute_output_shape(self, input_shape):
        return tuple(input_shape)

    def compute_output_spec(self, data, training=True):
        if isinstance(data, dict):
            _check_parts(data)
            return {**data, "images": self.compute_output_spec(data["images"])}
        integers = tf.as_dtype(data.dtype).is_integer
        dtype = data.dtype if integers and self.keeps_integers else None
        return KerasTensor(
            self.compute_output_shape(data.shape), dtype or self.compute_dtype
        )

    def get_config(self):
        return {**super().get_config(), "data_format": self.data_format}


class RandomImageLayer(ImageLayer):
    """A layer that changes images at random while training; abstract.

    Args:
        seed: Integer, start of the random numbers; drawn when `None`.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    def __init__(self, seed=None, data_format=None, **kwargs):
        super().__init__(data_format, **kwargs)
        self.seed = seed
        self.seed_generator = SeedGenerator(seed)

    def draw(self, shape, bounds, dtype, seed=None):
        """Return random numbers between two bounds.

        Args:
            shape: Tuple of integers and tensors.
            bounds: Pair of numbers.
            dtype: String or `tf.DType`, that of the images.
            seed: SeedGenerator; the layer's when `None`.

        Returns:
            Tensor.
        """
        lowest, highest = bounds
        # Half precision has too few numbers between 0 and 1.
        chance = tf.random.stateless_uniform(
            shape, (seed or self.seed_generator).next()
        )
        return tf.cast(lowest + (highest - lowest) * chance, dtype)

    def draw_chosen(self, images, bounds, seed=None):
        """Return which images are chosen, each by its own probability.

        Args:
            images: Tensor, a batch of images.
            bounds: Pair of numbers, the least and the largest probability.
            seed: SeedGenerator; the layer's when `None`.

        Returns:
            Boolean tensor of shape `(batch_size, 1, 1, 1)`.
        """
        shape = (tf.shape(images)[0], 1, 1, 1)
        probability = self.draw(shape, bounds, "float32", seed)
        return self.draw(shape, (0.0, 1.0), "float32", seed) < probability

    def draw_integer(self, count, seed=None):
        """Return one random integer, from 0 to `count - 1`."""
        return tf.random.stateless_uniform(
            (), (seed or self.seed_generator).next(), 0, count, "int32"
        )

    def get_config(self):
        return {**super().get_config(), "seed": self.seed}


def _check_parts(data: dict) -> None:
    if "images" not in data or any(name in data for name in REFUSED):
        raise ValueError(
            "A dictionary must have `images`, and neither of "
            f"{', '.join(REFUSED)}: they are not supported. "
            f"Received: {sorted(data)}."
        )
