import tensorflow as tf

from keras_reference.optimizers import SGD


def before(operation):
    """Return the names of all operations that have to end before one."""
    names, left = set(), [operation]
    while left:
        now = left.pop()
        for earlier in [*now.control_inputs, *(x.op for x in now.inputs)]:
            if earlier.name not in names:
                names.add(earlier.name)
                left.append(earlier)
    return names


def test_no_variable_changes_before_all_gradients_are_there():
    variables = [tf.Variable(1.0), tf.Variable(2.0)]
    optimizer = SGD(0.5)
    optimizer.build(variables)

    @tf.function
    def step(x):
        gradients = [tf.sin(x, name="first"), tf.cos(x, name="second")]
        optimizer.apply(gradients, variables)

    graph = step.get_concrete_function(tf.constant(1.0)).graph
    changes = [op for op in graph.get_operations() if "AssignSub" in op.type]
    assert len(changes) == 2
    for change in changes:
        assert {"first", "second"} <= before(change)
