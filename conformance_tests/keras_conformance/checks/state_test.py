from keras_conformance.conftest import page

PAGE = page(
    "keras.layers.Count",
    "class Count: ...",
    """
    def call(inputs):
        return inputs


    def state(inputs, total, *, by=1.0):
        return {"total": total + by * np.sum(inputs)}
    """,
    state="""
    kind = "state"
    inputs.inputs = {shape = [[2], [3]]}
    params.by = [1.0, 2.0]
    tolerance = {float32 = 1e-6}
    """,
)
COUNT = """
    import tensorflow as tf

    class layers:
        class Count:
            def __init__(self, by):
                self.by = by
                self.total = tf.Variable(0.0)

            def __call__(self, inputs):
                self.total.assign_add(self.by * tf.reduce_sum(inputs))
                return inputs

            def get_weights(self):
                return [self.total.numpy()]

            def set_weights(self, weights):
                self.total.assign(weights[0])
    """


def test_a_weight_is_what_the_definition_says_in_every_mode(judge):
    outcome = judge(COUNT, PAGE, modes=("eager", "graph"))["layers.Count/state"]
    assert (outcome.status, outcome.cases) == ("passed", 8)


def test_a_weight_that_stays_behind_is_found(judge):
    wrong = COUNT.replace("self.by * ", "")
    outcome = judge(wrong, PAGE)["layers.Count/state"]
    assert outcome.status == "failed"
    assert "weight total" in str(outcome.failure)
    assert outcome.failure.program.endswith("print(layer.total)")


def test_a_page_has_to_say_what_becomes_of_the_weights(judge):
    text = PAGE.replace("def state(", "def other(")
    outcome = judge(COUNT, text)["layers.Count/state"]
    assert outcome.status == "error"
    assert "a function `state`" in outcome.message
