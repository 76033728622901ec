"""Functions of images: `keras.ops.image`."""

from keras_reference.ops.image.borders import (
    crop_images,
    pad_images,
)
from keras_reference.ops.image.colors import (
    hsv_to_rgb,
    rgb_to_grayscale,
    rgb_to_hsv,
)
from keras_reference.ops.image.filters import (
    gaussian_blur,
    sobel_edges,
    ssim,
)
from keras_reference.ops.image.patches import (
    extract_patches,
    extract_patches_3d,
)
from keras_reference.ops.image.resizing import (
    resize,
)
from keras_reference.ops.image.sampling import (
    map_coordinates,
)
from keras_reference.ops.image.scaling import (
    scale_and_translate,
)
from keras_reference.ops.image.transforms import (
    affine_transform,
    elastic_transform,
    perspective_transform,
)

__all__ = [
    "affine_transform",
    "crop_images",
    "elastic_transform",
    "extract_patches",
    "extract_patches_3d",
    "gaussian_blur",
    "hsv_to_rgb",
    "map_coordinates",
    "pad_images",
    "perspective_transform",
    "resize",
    "rgb_to_grayscale",
    "rgb_to_hsv",
    "scale_and_translate",
    "sobel_edges",
    "ssim",
]
