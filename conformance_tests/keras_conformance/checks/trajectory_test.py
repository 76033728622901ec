import pytest

from keras_conformance.conftest import page

PAGE = page(
    "keras.optimizers.SGD",
    "class SGD(Optimizer): ...",
    """
    def update_step(
        variable, gradient, step, velocity=0.0, *, learning_rate=0.1, momentum=0
    ):
        velocity = momentum * velocity - learning_rate * gradient
        return variable + velocity, velocity
    """,
    trajectory="""
    kind = "trajectory"
    params.learning_rate = [0.5, 0.25]
    params.momentum = 0.5
    steps = 3
    shape = [[], [2, 3]]
    tolerance = {float32 = 1e-6}
    """,
)
RIGHT = """
    import numpy as np
    import tensorflow as tf

    class layers:
        class Layer:
            def __init__(self, dtype):
                self.dtype = dtype

            def add_weight(self, shape, initializer):
                self.weight = tf.Variable(tf.zeros(shape, self.dtype))
                return self.weight

            def get_weights(self):
                return [self.weight.numpy()]

            def set_weights(self, weights):
                self.weight.assign(weights[0])

    class Optimizer:
        pass

    class optimizers:
        class SGD(Optimizer):
            def __init__(self, learning_rate=0.1, momentum=0.0):
                self.learning_rate = learning_rate
                self.momentum = momentum
                self.velocity = None

            def build(self, variables):
                self.velocity = tf.Variable(tf.zeros_like(variables[0]))

            def apply_gradients(self, pairs):
                for gradient, variable in pairs:
                    if self.velocity is None:
                        self.build([variable])
                    step = self.learning_rate * gradient
                    self.velocity.assign(self.momentum * self.velocity - step)
                    variable.assign_add(self.velocity)
    """


def test_every_step_of_every_shape_is_compared(judge):
    outcomes = judge(RIGHT, PAGE, modes=("eager", "graph", "xla"))
    outcome = outcomes["optimizers.SGD/trajectory"]
    assert (outcome.status, outcome.cases) == ("passed", 36)


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        ("self.velocity - step", "self.velocity + step", 1),
        ("self.momentum * self.velocity", "self.velocity", 2),
    ],
)
def test_the_first_step_that_differs_is_said(judge, old, new, step):
    outcome = judge(RIGHT.replace(old, new), PAGE)["optimizers.SGD/trajectory"]
    assert f"Expected the variable after step {step} " in outcome.message
    program = outcome.failure.program
    assert program.count("np.array(") == 1 + step
    compile(program, "program", "exec")
