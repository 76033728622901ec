"""Memory for time: what is not kept is computed again."""

import tensorflow as tf

from keras_reference.core.call_scope import current
from keras_reference.core.dry_run import DryRun
from keras_reference.core.masks import mask_of
from keras_reference.core.symbolic import symbolic_op


def remat(f):
    """Return the function, which keeps nothing for its gradient.

    Where the gradient needs them, values inside of `f` are computed again,
    with the state of the first time: the same random numbers are drawn, and
    no variable is changed twice. Gradients reach the arguments and the
    variables, but no other tensors that `f` uses.

    Args:
        f: Function of tensors, or of nests of them.

    Returns:
        Function with the same results and gradients.

    Examples:
        >>> x = tf.Variable(3.0)
        >>> with tf.GradientTape() as tape:
        ...     y = remat(lambda x: x * x)(x)
        >>> tape.gradient(y, x).numpy()
        np.float32(6.0)
    """

    @symbolic_op
    def recomputed(*args, **kwargs):
        if not isinstance(current.stateless, DryRun | None):
            # Gradients have to reach the values that variables have there.
            return f(*args, **kwargs)
        call = _RepeatableCall(_rewritten(f), args, kwargs)
        return call.outputs_with(tf.recompute_grad(call)(*call.floats))

    return recomputed


def _rewritten(f):
    """Return the function as AutoGraph rewrites it where it would have."""
    autograph = tf.__internal__.autograph
    return autograph.tf_convert(f, autograph.control_status_ctx(), False)


class _RepeatableCall:
    """A call of a function that can be made again as it was the first time.

    It is a function of the floating tensors among its arguments, and returns
    those among the outputs, then the losses that were added.
    """

    def __init__(self, f, args: tuple, kwargs: dict):
        self.f = f
        self.arguments = args, kwargs
        leaves = tf.nest.flatten(self.arguments)
        self.floats = [leaf for leaf in leaves if _is_floating(leaf)]
        self.scope, self.training = current.scope, current.training
        self.ran = False

    def __call__(self, *floats):
        if self.ran:
            return self._again(floats)
        self.ran = True
        run = DryRun()
        with run as losses:
            outputs = self._call(floats)
        self.before = [(v, v.read_value()) for v, _ in run.updates]
        for variable, value in run.updates:
            variable.assign(value)
        self.outputs, self.losing = outputs, [layer for layer, _ in losses]
        return _differentiable(outputs, losses)

    def _again(self, floats: tuple):
        now = current.scope, current.training
        current.scope, current.training = self.scope, self.training
        try:
            with DryRun(self.before) as losses:
                return _differentiable(self._call(floats), losses)
        finally:
            current.scope, current.training = now

    def _call(self, floats: tuple):
        args, kwargs = _replaced(self.arguments, floats)
        return self.f(*args, **kwargs)

    def outputs_with(self, floats):
        """Return the outputs of the first run, as tensors with gradients.

        Args:
            floats: List of what the call returned.
        """
        outputs, self.outputs = self.outputs, None
        count = len(floats) - len(self.losing)
        for layer, loss in zip(self.losing, floats[count:], strict=True):
            layer.add_loss(loss)
        return _replaced(outputs, floats[:count])


def _differentiable(outputs, losses: list) -> list:
    floats = [x for x in tf.nest.flatten(outputs) if _is_floating(x)]
    return floats + [loss for _, loss in losses]


def _is_floating(leaf) -> bool:
    if not tf.is_tensor(leaf):
        return False
    return leaf.dtype.is_floating or leaf.dtype.is_complex


def _replaced(structure, floats):
    """Return the nest with other floating tensors, which get the masks."""
    leaves, floats = tf.nest.flatten(structure), iter(floats)
    for i, leaf in enumerate(leaves):
        if _is_floating(leaf):
            leaves[i] = next(floats)
            if mask_of(leaf) is not None:
                leaves[i]._keras_mask = mask_of(leaf)
    return tf.nest.pack_sequence_as(structure, leaves)
