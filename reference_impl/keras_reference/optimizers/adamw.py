"""Adaptive moment estimation with weight decay."""

from keras_reference.optimizers.adam import Adam


class AdamW(Adam):
    """Shrinks the variable, then updates it as `Adam` does.

        variable = variable - learning_rate * weight_decay * variable

    comes before the formulas of `Adam`. The decay is no part of the gradient,
    so the means of gradients and of their squares do not see it.

    Reference:
        I. Loshchilov and F. Hutter, "Decoupled weight decay regularization",
        ICLR 2019, algorithm 2, where the decay is scaled by the schedule; here
        it is scaled by the learning rate.

    Args:
        learning_rate: Float, the length of a step.
        weight_decay: Float, share of a variable, times the learning rate, that
            is taken away before each update.
        beta_1: Float in `[0, 1)`, how much of the mean of gradients is kept.
        beta_2: Float in `[0, 1)`, how much of the mean of squares is kept.
        epsilon: Float, keeps the division finite.
        amsgrad: Boolean, whether the mean of squares may only grow.
        clipnorm: See `Optimizer`, like all that follow.
        clipvalue: Float or None.
        global_clipnorm: Float or None.
        use_ema: Boolean.
        ema_momentum: Float in `[0, 1]`.
        ema_overwrite_frequency: Integer or None.
        loss_scale_factor: Float or None.
        gradient_accumulation_steps: Integer above 1 or None.
        name: String, name of the optimizer.
        **kwargs: Refused; here because the public signature has it.

    Raises:
        ValueError: If `weight_decay` is None, or an argument is unknown or out
            of range.

    Examples:
        >>> import tensorflow as tf
        >>> variable = tf.Variable([1.0, 2.0])
        >>> optimizer = AdamW(learning_rate=0.5, weight_decay=0.25)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> variable.numpy().round(3).tolist()
        [0.375, 2.25]
    """

    def __init__(
        self,
        learning_rate=0.001,
        weight_decay=0.004,
        beta_1=0.9,
        beta_2=0.999,
        epsilon=1e-7,
        amsgrad=False,
        clipnorm=None,
        clipvalue=None,
        global_clipnorm=None,
        use_ema=False,
        ema_momentum=0.99,
        ema_overwrite_frequency=None,
        loss_scale_factor=None,
        gradient_accumulation_steps=None,
        name=None,
        **kwargs,
    ):
        if weight_decay is None:
            raise ValueError(
                "`weight_decay` must be a float. Received: weight_decay=None. "
                "Use `Adam` for an optimizer without weight decay."
            )
        super().__init__(
            learning_rate=learning_rate,
            beta_1=beta_1,
            beta_2=beta_2,
            epsilon=epsilon,
            amsgrad=amsgrad,
            weight_decay=weight_decay,
            clipnorm=clipnorm,
            clipvalue=clipvalue,
            global_clipnorm=global_clipnorm,
            use_ema=use_ema,
            ema_momentum=ema_momentum,
            ema_overwrite_frequency=ema_overwrite_frequency,
            loss_scale_factor=loss_scale_factor,
            gradient_accumulation_steps=gradient_accumulation_steps,
            name=name,
            **kwargs,
        )
