"""What every optimizer of Keras 2 is here."""


class LegacyOptimizer:
    """Refuses to be made.

    Args:
        *args: Not looked at.
        **kwargs: Not looked at.

    Raises:
        ImportError: Always.
    """

    def __init__(self, *args, **kwargs):
        raise ImportError(
            "`keras.optimizers.legacy` must be left to Keras 2. Received: an "
            "optimizer of this module. Use the one of the same name in "
            "`keras.optimizers`."
        )
