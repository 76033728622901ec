"""Which layers TensorFlow may rewrite when it traces a user's function."""

PACKAGE = __name__.partition(".")[0]


class LeftByAutograph:
    """What runs as it is written, unless a user wrote its `call`.

    In a `tf.function` AutoGraph rewrites all code it meets, so that `if` and
    `for` take tensors. Ours needs none of that, and rewriting it takes longer
    than tracing it.
    """

    @property
    def autograph_info__(self):
        # AutoGraph calls what has this attribute without a look inside.
        if type(self).call.__module__.partition(".")[0] != PACKAGE:
            raise AttributeError(
                f"`{type(self).__name__}` has a `call` that AutoGraph may "
                "rewrite. Received: autograph_info__."
            )
        return {}
