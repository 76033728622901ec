"""Which dtypes a layer has: its policy, or its part of a map of policies."""

import functools

import tensorflow as tf

from keras_reference import dtype_policies
from keras_reference.layers.cast_weights import call_with_cast_weights
from keras_reference.layers.recomputed_call import recomputed_call, recomputes


class OwnPolicy:
    """What computes in one dtype and may keep its weights in another.

    A map of policies is asked for the path of the layer, which is known when
    the layer is built; until then the dtypes are those of its default policy.
    """

    @property
    def dtype_policy(self):
        """DTypePolicy; set it, or the name of one, before building."""
        return self._dtype_policy

    @dtype_policy.setter
    def dtype_policy(self, policy):
        policy = dtype_policies.get(policy)
        if isinstance(policy, dtype_policies.DTypePolicyMap):
            policy = policy._at(None)
        self._have(policy)

    def _have_policy_of_path(self) -> None:
        if isinstance(self.dtype_policy, dtype_policies.DTypePolicyMap):
            self._have(self.dtype_policy._at(self.path))

    def _have(self, policy) -> None:
        if policy.quantization_mode is not None:
            raise ValueError(
                "`dtype` must be a policy without quantization: there are no "
                f"quantized layers yet. Received: dtype={policy!r}."
            )
        self._dtype_policy = policy
        self._compute_dtype = tf.as_dtype(policy.compute_dtype)
        casts = policy.compute_dtype != policy.variable_dtype
        vars(self).pop("call", None)
        if self.autocast and casts:
            self.call = functools.partial(call_with_cast_weights, self)
        if recomputes(self):
            call = type(self).call
            if self.autocast and casts:
                call = call_with_cast_weights
            self.call = functools.partial(recomputed_call, self, call)

    @property
    def dtype(self):
        """String, the dtype of the weights."""
        return self.dtype_policy.variable_dtype

    @property
    def variable_dtype(self):
        """String, the dtype of the weights."""
        return self.dtype_policy.variable_dtype

    @property
    def compute_dtype(self):
        """String, the dtype of the computation."""
        return self.dtype_policy.compute_dtype

    @property
    def input_dtype(self):
        """String, the dtype that floating inputs are cast to."""
        return self.dtype_policy.compute_dtype

    @property
    def quantization_mode(self):
        """None: there are no quantized layers yet."""
        return self.dtype_policy.quantization_mode
