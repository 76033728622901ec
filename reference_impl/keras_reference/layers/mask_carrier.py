"""How masks get from the inputs of a layer to its outputs."""

import warnings

import tensorflow as tf

from keras_reference.core.masks import is_tensor, mask_of, masks_of
from keras_reference.layers.call_arguments import parameters_of


class MaskCarrier:
    """What takes masks from its inputs and gives masks to its outputs.

    A `call` with a parameter `mask` gets the mask of its only tensor; one
    with several tensors gets that of `value` as `value_mask`, where there is
    such a parameter. `compute_mask` says what mask the outputs have.
    """

    # A model: the layers inside give masks to its outputs themselves.
    _masks_inside = False
    _supports_masking = None

    @property
    def supports_masking(self):
        """Boolean, whether outputs have masks if inputs do; may be set."""
        if self._supports_masking is None:
            return self._makes_masks()
        return self._supports_masking

    @supports_masking.setter
    def supports_masking(self, value):
        self._supports_masking = bool(value)

    def compute_mask(self, inputs, previous_mask):
        """Return the mask of the outputs; that of the inputs by default.

        Args:
            inputs: Tensor or nest of tensors.
            previous_mask: Mask of `inputs`, `None` where there is none.

        Returns:
            Tensor of booleans, `None`, or a nest of them for several outputs.
        """
        return previous_mask

    @classmethod
    def _makes_masks(cls) -> bool:
        return cls.compute_mask is not MaskCarrier.compute_mask

    def _take_masks(self, args: tuple, kwargs: dict):
        """Return the masks of the first argument, and `kwargs` with masks."""
        names = parameters_of(type(self), "call")
        given = {**dict(zip(names, args, strict=False)), **kwargs}
        tensors = {
            name: masks_of(value)
            for name, value in given.items()
            if not name.endswith("mask") and name != "training"
            if any(is_tensor(leaf) for leaf in tf.nest.flatten(value))
        }
        for name, masks in tensors.items():
            name = "mask" if len(tensors) == 1 else f"{name}_mask"
            missing = name in names and given.get(name) is None
            if masks is not None and missing:
                kwargs = {**kwargs, name: masks}
        if kwargs.get("mask") is not None:
            mask = tf.nest.map_structure(self._to_tensor, kwargs["mask"])
            return mask, {**kwargs, "mask": mask}
        return next(iter(tensors.values()), None), kwargs

    def _carry_masks(self, args: tuple, masks, outputs) -> None:
        """Give the outputs their masks, if there are any."""
        if masks is None and not self._makes_masks():
            return
        leaves = tf.nest.flatten(outputs)
        if all(mask_of(leaf) is not None for leaf in leaves):
            return
        if not self.supports_masking:
            if masks is not None and not self._masks_inside:
                self._warn_of_lost_mask()
            return
        masks = self.compute_mask(args[0], masks)
        for leaf, mask in zip(leaves, tf.nest.flatten(masks), strict=False):
            if mask is not None:
                leaf._keras_mask = mask

    def _warn_of_lost_mask(self) -> None:
        warnings.warn(
            f"`{type(self).__name__}` does not support masks, so later layers "
            "will not see the mask of its input. Received: a masked input for "
            f"'{self.name}'. Set `self.supports_masking = True` if its output "
            "has the same mask, or define `compute_mask`.",
            stacklevel=4,
        )
