"""What surrounds every `build` method."""

import functools

import tensorflow as tf

from keras_reference.core.call_scope import CallScope, current, path_of
from keras_reference.layers.call_arguments import parameters_of


def complete_build(build):
    """Wrap a `build` method: its path, its scope, the marks of a built layer.

    `super().build()` inside of it passes straight through.
    """

    @functools.wraps(build)
    def build_completely(self, *args, **kwargs):
        if current.scope is not None and current.scope.layer is self:
            return build(self, *args, **kwargs)
        self.path = path_of(self.name)
        self._have_policy_of_path()
        names = parameters_of(type(self), "build")
        shapes = dict(zip(names, args, strict=False)) | kwargs
        vars(self)["_build_shapes"] = shapes
        with CallScope(self), tf.init_scope():
            build(self, *args, **kwargs)
        self.built = True
        self._locked = True

    return build_completely
