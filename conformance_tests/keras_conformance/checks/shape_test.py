from keras_conformance.conftest import page

PAGE = page(
    "keras.first",
    "def first(x): ...",
    "def first(x):\n    return x[:, 0]",
    listed="""
    kind = "shape"
    inputs.x = {shape = [[2, 3], [4, 1]]}
    returns = [[2], [4]]
    symbolic = false
    """,
    defined="""
    kind = "shape"
    inputs.x = {shape = [[2, 3], [4, 1]]}
    """,
)
RIGHT = """
    class Symbol:
        def __init__(self, shape):
            self.shape = shape

        def __getitem__(self, key):
            return Symbol(self.shape[:1])

    def Input(shape, batch_size, dtype):
        return Symbol((batch_size, *shape))

    def first(x):
        return x[:, 0]
    """


def test_shapes_of_arrays_and_of_symbols_are_compared(judge):
    outcomes = judge(RIGHT, PAGE)
    assert outcomes["first/listed"].cases == 2
    assert outcomes["first/defined"].cases == 4


def test_another_shape_of_a_symbol_fails(judge):
    outcomes = judge(RIGHT.replace("shape[:1]", "shape"), PAGE)
    assert outcomes["first/listed"].status == "passed"
    assert outcomes["first/defined"].message == (
        "Expected the shape (1,). Received: shape=(1, 1)."
    )
    program = outcomes["first/defined"].failure.program
    assert "keras.Input(shape=(1,), batch_size=1" in program
    assert program.endswith("print(keras.first(x=x).shape)")


def test_another_shape_of_an_array_fails(judge):
    outcomes = judge(RIGHT.replace("x[:, 0]", "x[0]"), PAGE)
    assert outcomes["first/listed"].message == (
        "Expected the shape (2,). Received: shape=(3,)."
    )
