"""What a layer needs to know about the calls it is called from."""

import threading


class _Current(threading.local):
    """The scope of this thread's innermost call of a layer with layers."""

    scope = None
    training = None
    # The innermost `name_scope`, and in it the scope that it was entered in.
    names = None
    # The innermost `StatelessScope`.
    stateless = None
    # The innermost `RematScope`, and what collects losses in a call that is
    # made again for its gradient.
    remat = None
    postponed = None


current = _Current()


class CallScope:
    """One call of a layer: its mode, its path, and the losses it collects.

    Layers called inside inherit `training` and prefix their path; the
    outermost scope collects what `add_loss` is called with, until the same
    layer is called again.

    Args:
        layer: Layer that is called or built.
        training: Boolean or `None`, the mode that the call was given.
    """

    __slots__ = ("layer", "training", "outer", "outer_training")

    def __init__(self, layer, training=None):
        self.layer = layer
        self.training = training

    def __enter__(self):
        self.outer, self.outer_training = current.scope, current.training
        current.scope, current.training = self, self.training
        if self.outer is None:
            self.layer._forget_losses()
        return self

    def __exit__(self, *exception):
        current.scope, current.training = self.outer, self.outer_training

    @property
    def outermost(self):
        """The scope that this one, or the one around it, is inside of."""
        return self if self.outer is None else self.outer.outermost


def path_of(name: str) -> str:
    """Return the path of a layer called `name` that is built here."""
    scope, names = current.scope, current.names
    if names is not None and names.scope is scope:
        return f"{names.path}/{name}"
    return f"{scope.layer.path}/{name}" if scope else name
