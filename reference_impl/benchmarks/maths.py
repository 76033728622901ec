"""Single ops, eager and symbolic, and steps of optimizers in a loop."""

import itertools

import by_hand
import tensorflow as tf

STEPS = 100

# The name of an op, what it is called on (the names of `_arguments`), and the
# same in TensorFlow.
ELEMENTWISE = [
    ("exp", "x", tf.exp),
    ("sqrt", "x", tf.sqrt),
    ("tanh", "x", tf.tanh),
    ("sigmoid", "x", tf.sigmoid),
    ("relu", "x", tf.nn.relu),
    ("square", "x", tf.square),
    ("floor", "x", tf.floor),
    ("add", "xy", tf.add),
    ("multiply", "xy", tf.multiply),
    ("divide", "xy", tf.divide),
    ("maximum", "xy", tf.maximum),
    ("less", "xy", tf.less),
]
REDUCTIONS = [
    ("sum", "xa", tf.reduce_sum),
    ("mean", "xa", tf.reduce_mean),
    ("max", "xa", tf.reduce_max),
    ("argmax", "xa", tf.argmax),
    ("softmax", "xa", tf.nn.softmax),
    ("cumsum", "xa", tf.cumsum),
]
SHAPES = [
    ("reshape", "xs", tf.reshape),
    ("transpose", "x", tf.transpose),
    ("expand_dims", "xa", tf.expand_dims),
    ("concatenate", "la", tf.concat),
    ("stack", "la", tf.stack),
    ("where", "cxy", tf.where),
    ("take", "xia", lambda x, i, axis: tf.gather(x, i, axis=axis)),
]


def _arguments(x):
    return {
        "x": x,
        "y": x + 1.0,
        "a": 1,
        "s": (4, 2),
        "c": x > 0.0,
        "i": [1, 0],
        "l": [x, x],
    }


def _eager(listed):
    """Return the makers of both contenders for eager calls of some ops."""

    def call(functions):
        given = _arguments(tf.reshape(tf.linspace(-1.0, 1.0, 8), (2, 4)))
        calls = [
            (function, [given[key] for key in keys])
            for function, (_, keys, _) in zip(functions, listed, strict=True)
        ]

        def run():
            for function, arguments in calls:
                function(*arguments)

        run()
        return run

    def make(package):
        return call([getattr(package.ops, name) for name, *_ in listed])

    def make_by_hand():
        return call([function for *_, function in listed])

    return make, make_by_hand


def _symbolic(shapes):
    """Return a maker of calls of the elementwise ops on symbolic tensors."""

    def make(package):
        calls = [
            (getattr(package.ops, name), len(keys))
            for name, keys, _ in ELEMENTWISE
        ]

        def run():
            x = package.KerasTensor(next(shapes))
            for function, count in calls:
                function(*[x] * count)

        run()
        return run

    return make


def symbolic_by_hand():
    """Return the same with placeholders in one graph of TensorFlow."""
    calls = [(function, len(keys)) for _, keys, function in ELEMENTWISE]

    def run():
        with tf.Graph().as_default():
            x = tf.compat.v1.placeholder("float32", (None, 4))
            for function, count in calls:
                function(*[x] * count)

    return run


def _loop(step):
    """Return a compiled loop of steps."""

    @tf.function
    def run():
        for _ in tf.range(STEPS):
            step()

    run()
    return run


def _gradients(variables):
    return [tf.fill(variable.shape, 0.01) for variable in variables]


def _optimizer(name, **arguments):
    """Return a maker of a loop that applies an optimizer of a package."""

    def make(package):
        pairs = by_hand.make_weights([64] * 5)
        variables = [
            package.Variable(value.numpy()) for pair in pairs for value in pair
        ]
        gradients = _gradients(variables)
        optimizer = getattr(package.optimizers, name)(**arguments)
        optimizer.build(variables)
        return _loop(lambda: optimizer.apply(gradients, variables))

    return make


def _formula(update, slots):
    """Return a maker of a loop of one formula, with its variables."""

    def make():
        pairs = by_hand.make_weights([64] * 5)
        variables = [value for pair in pairs for value in pair]
        gradients = _gradients(variables)
        states = [
            [tf.Variable(tf.zeros_like(value)) for _ in range(slots)]
            for value in variables
        ]
        iterations = tf.Variable(0, dtype=tf.int64)

        def step():
            t = tf.cast(iterations.assign_add(1), tf.float32)
            for w, g, state in zip(variables, gradients, states, strict=True):
                update(w, g, t, *state)

        return _loop(step)

    return make


def sgd(w, g, t, m):
    """Take one step with momentum."""
    m.assign(0.9 * m - 0.01 * g)
    w.assign_add(m)


def adam(w, g, t, m, v):
    """Take one step of D. P. Kingma, J. Ba, 2014, in their short form."""
    rate = 0.001 * tf.sqrt(1 - 0.999**t) / (1 - 0.9**t)
    m.assign_add((g - m) * (1 - 0.9))
    v.assign_add((tf.square(g) - v) * (1 - 0.999))
    w.assign_sub(rate * m / (tf.sqrt(v) + 1e-7))


ROWS = {
    "12 elementwise ops on 8 numbers": (*_eager(ELEMENTWISE), 100),
    "6 ops along an axis on 8 numbers": (*_eager(REDUCTIONS), 100),
    "7 ops on the shape of 8 numbers": (*_eager(SHAPES), 100),
    "12 symbolic ops": (
        _symbolic(itertools.repeat((None, 4))),
        symbolic_by_hand,
        10,
    ),
    "12 symbolic ops, new shapes": (
        _symbolic((None, size) for size in itertools.count(1)),
        symbolic_by_hand,
        10,
    ),
    "SGD with momentum, 100 steps": (
        _optimizer("SGD", momentum=0.9),
        _formula(sgd, 1),
        2,
    ),
    "Adam, 100 steps": (_optimizer("Adam"), _formula(adam, 2), 2),
}
