from keras_conformance.conftest import page

PAGE = page(
    "keras.mean",
    "def mean(x): ...",
    same="""
    kind = "dtype"
    inputs.x = {shape = [[2]], dtype = ["float16", "float32"]}
    returns = "same"
    """,
    table="""
    kind = "dtype"
    inputs.x = {shape = [[2]], dtype = ["int32", "float64"], fill = "integers"}
    returns = {int32 = "float32", float64 = "float64"}
    """,
)
RIGHT = """
    import tensorflow as tf

    def mean(x):
        return x if x.dtype.is_floating else tf.cast(x, "float32")
    """


def test_the_dtype_of_the_result_is_compared(judge):
    outcomes = judge(RIGHT, PAGE)
    assert [outcomes[f"mean/{n}"].status for n in ("same", "table")] == [
        "passed",
        "passed",
    ]


def test_another_dtype_fails(judge):
    outcomes = judge("def mean(x): return x", PAGE)
    assert outcomes["mean/same"].status == "passed"
    assert outcomes["mean/table"].message == (
        "Expected the dtype float32 from int32. Received: dtype=int32."
    )


def test_a_dtype_that_the_table_lacks_is_an_error(judge):
    text = PAGE.replace('int32 = "float32", ', "")
    assert judge(RIGHT, text)["mean/table"].status == "error"
