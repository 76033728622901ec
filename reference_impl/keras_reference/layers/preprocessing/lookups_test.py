"""Lookups of strings and integers, and text."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    Input,
    IntegerLookup,
    StringLookup,
    TextVectorization,
)


@keras.saving.register_keras_serializable("lookups_test")
def by_dashes(texts):
    return tf.strings.split(texts, "-")


def test_terms_become_numbers_and_back():
    layer = StringLookup(vocabulary=["a", "b"])
    assert layer([["b", "z"], ["a", "a"]]).numpy().tolist() == [[2, 0], [1, 1]]
    assert layer.get_vocabulary() == ["[UNK]", "a", "b"]
    assert layer.get_vocabulary(include_special_tokens=False) == ["a", "b"]
    inverse = StringLookup(vocabulary=["a", "b"], invert=True)
    assert inverse([2, 1, 0, 9]).numpy().tolist() == [
        *(b"b", b"a", b"[UNK]", b"[UNK]")
    ]


def test_integers_are_looked_up_too():
    layer = IntegerLookup(vocabulary=[5, 7])
    assert layer([5, 7, 9]).numpy().tolist() == [1, 2, 0]
    inverse = IntegerLookup(vocabulary=[5, 7], invert=True)
    assert inverse([1, 2, 0]).numpy().tolist() == [5, 7, -1]


def test_a_mask_token_is_number_zero():
    layer = StringLookup(vocabulary=["a", "b"], mask_token="")
    assert layer(["a", "", "z"]).numpy().tolist() == [2, 0, 1]
    assert layer.get_vocabulary() == ["", "[UNK]", "a", "b"]
    inverse = StringLookup(vocabulary=["a"], mask_token="", invert=True)
    assert inverse([0, 1, 2]).numpy().tolist() == [b"", b"[UNK]", b"a"]


def test_unknown_terms_share_bins():
    layer = StringLookup(vocabulary=["a", "b"], num_oov_indices=2)
    assert layer(["a", "x", "y"]).numpy().tolist() == [2, 0, 1]
    layer = StringLookup(vocabulary=["a"], num_oov_indices=2, salt=5)
    assert layer(["a", "x", "y"]).numpy().tolist() == [2, 0, 0]
    layer = IntegerLookup(vocabulary=[5, 7], num_oov_indices=2)
    assert layer([5, 9, 10, -3]).numpy().tolist() == [2, 1, 0, 1]
    layer = IntegerLookup(
        vocabulary=[5], num_oov_indices=3, oov_method="farmhash"
    )
    assert layer([5, 9, 10, 11]).numpy().tolist() == [3, 2, 2, 1]


def test_without_bins_an_unknown_term_is_an_error():
    layer = StringLookup(vocabulary=["a"], num_oov_indices=0)
    assert layer(["a"]).numpy().tolist() == [0]
    with pytest.raises(tf.errors.InvalidArgumentError, match="unknown term"):
        layer(["z"])


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("multi_hot", [[1, 1, 0], [0, 0, 1]]),
        ("count", [[1, 2, 0], [0, 0, 1]]),
        ("tf_idf", [[0.6, 1.0, 0.0], [0.0, 0.0, 0.7]]),
    ],
)
def test_samples_become_rows(mode, expected):
    weights = [0.5, 0.7] if mode == "tf_idf" else None
    layer = StringLookup(
        vocabulary=["a", "b"],
        output_mode=mode,
        idf_weights=weights,
        mask_token="",
    )
    outputs = layer([["a", "z", "a"], ["b", "", ""]])
    np.testing.assert_allclose(outputs, expected, rtol=1e-6)


def test_rows_may_be_padded():
    layer = StringLookup(
        vocabulary=["a"],
        output_mode="one_hot",
        max_tokens=4,
        pad_to_max_tokens=True,
    )
    assert layer([["a"], ["z"]]).numpy().tolist() == [
        [0, 1, 0, 0],
        [1, 0, 0, 0],
    ]


@pytest.mark.parametrize("as_dataset", [False, True])
def test_adapt_sorts_terms_by_how_often_they_are_there(as_dataset):
    data = np.array(["b", "a", "b", "c", "a", "b", "", "d"])
    if as_dataset:
        data = tf.data.Dataset.from_tensor_slices(data).batch(3)
    layer = StringLookup(mask_token="", max_tokens=5)
    layer.adapt(data)
    assert layer.get_vocabulary() == ["", "[UNK]", "b", "a", "d"]
    layer.adapt(tf.data.Dataset.from_tensor_slices(["x"]))
    assert layer.get_vocabulary() == ["", "[UNK]", "x"]


def test_adapt_counts_documents():
    layer = StringLookup(output_mode="tf_idf")
    layer.adapt([["a", "b"], ["a", "a"], ["c", "q"]])
    weights = np.log(1 + 3 / np.array([3, 2, 2, 2]))
    outputs = layer([["a", "a", "z"]]).numpy()
    np.testing.assert_allclose(
        outputs, [[weights.mean(), 2 * weights[0], 0, 0, 0]], rtol=1e-6
    )


def test_a_vocabulary_may_come_from_a_file(tmp_path):
    path = tmp_path / "terms.txt"
    path.write_text("a\nb\n")
    assert StringLookup(vocabulary=str(path))(["b"]).numpy().tolist() == [2]


@pytest.mark.parametrize("mode", ["int", "tf_idf"])
def test_an_adapted_vocabulary_is_saved_beside_the_configuration(
    mode, tmp_path
):
    layer = StringLookup(output_mode=mode)
    layer.adapt([["a", "ü"], ["a", "a"]])
    layer.save_assets(str(tmp_path))
    copy = StringLookup.from_config(layer.get_config())
    copy.load_assets(str(tmp_path))
    x = [["a", "z"]]
    assert copy(x).numpy().tolist() == layer(x).numpy().tolist()


@pytest.mark.parametrize("kind", [StringLookup, TextVectorization])
@pytest.mark.parametrize("mode", ["int", "multi_hot", "tf_idf"])
def test_an_adapted_layer_is_saved_in_a_model(kind, mode, tmp_path):
    layer = kind(output_mode=mode)
    layer.adapt(["a", "b", "a"])
    inputs = Input((1,), dtype="string")
    model = keras.Model(inputs, layer(inputs))
    model.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras")
    assert loaded.output_shape == model.output_shape
    x = tf.constant([["b"], ["z"]])
    assert loaded(x).numpy().tolist() == model(x).numpy().tolist()


@pytest.mark.parametrize("kind", [StringLookup, IntegerLookup])
def test_the_config_makes_an_equal_layer(kind):
    layer = kind(vocabulary=[3, 4], max_tokens=9, name="lookup")
    if kind is StringLookup:
        layer = kind(vocabulary=["a"], salt=3, mask_token="", name="lookup")
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


def test_lookups_work_in_models_and_pipelines():
    layer = StringLookup(vocabulary=["a"], output_mode="multi_hot")
    inputs = Input((2,), dtype="string")
    model = keras.Model(inputs, layer(inputs))
    assert model.output_shape == (None, 2)
    x = tf.constant([["a", "b"]])
    assert model(x).numpy().tolist() == [[1, 1]]
    (mapped,) = tf.data.Dataset.from_tensor_slices(x).map(layer)
    assert mapped.numpy().tolist() == [1, 1]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, [[2, 3, 1], [3, 0, 0]]),
        ({"output_sequence_length": 2}, [[2, 3], [3, 0]]),
        ({"output_sequence_length": 4}, [[2, 3, 1, 0], [3, 0, 0, 0]]),
        ({"standardize": None}, [[2, 1, 1], [1, 0, 0]]),
        ({"standardize": "lower"}, [[2, 1, 1], [3, 0, 0]]),
        ({"standardize": "strip_punctuation"}, [[2, 3, 1], [1, 0, 0]]),
        ({"output_mode": "multi_hot"}, [[1, 1, 1], [0, 0, 1]]),
        ({"output_mode": "count"}, [[1, 1, 1], [0, 0, 1]]),
        (
            {"split": "character", "output_mode": "count"},
            [[3, 1, 1], [0, 0, 1]],
        ),
        ({"split": None}, [1, 3]),
        ({"ngrams": 2}, [[2, 3, 1, 4, 1], [3, 0, 0, 0, 0]]),
        ({"ngrams": (2,)}, [[4, 1], [0, 0]]),
    ],
)
def test_texts_become_numbers(arguments, expected):
    terms = ["a", "b", "a b"] if "ngrams" in arguments else ["a", "b"]
    layer = TextVectorization(vocabulary=terms, **arguments)
    assert layer(["a b, C", "B"]).numpy().tolist() == expected
    if arguments.get("split") is not None or "split" not in arguments:
        column = layer([["a b, C"], ["B"]])
        assert column.numpy().tolist() == expected


def test_functions_may_change_and_split_texts():
    layer = TextVectorization(
        standardize=tf.strings.lower, split=by_dashes, vocabulary=["a", "b"]
    )
    assert layer(["A-b-c"]).numpy().tolist() == [[2, 3, 1]]
    layer = TextVectorization(split=by_dashes, vocabulary=["a"])
    copy = TextVectorization.from_config(layer.get_config())
    assert copy.split is by_dashes


def test_one_text_becomes_one_row_and_rows_may_be_ragged():
    layer = TextVectorization(vocabulary=["a", "b"])
    assert layer("a b").numpy().tolist() == [2, 3]
    layer = TextVectorization(vocabulary=["a", "b"], ragged=True)
    assert layer(["a b", "b"]).to_list() == [[2, 3], [3]]


def test_adapt_makes_the_vocabulary_of_the_tokens(tmp_path):
    layer = TextVectorization(max_tokens=4)
    layer.adapt(["a b b", "B c."])
    assert layer.get_vocabulary() == ["", "[UNK]", "b", "c"]
    assert layer.vocabulary_size() == 4
    layer.save_assets(str(tmp_path))
    copy = TextVectorization.from_config(layer.get_config())
    copy.load_assets(str(tmp_path))
    assert copy.get_vocabulary() == layer.get_vocabulary()
    layer.set_vocabulary(["x"])
    assert layer(["x b"]).numpy().tolist() == [[2, 1]]


def test_adapt_weighs_tokens_by_documents():
    layer = TextVectorization(output_mode="tf_idf")
    layer.adapt(tf.data.Dataset.from_tensor_slices(["a b b", "B c."]).batch(1))
    b, other = np.log(1 + 2 / 3), np.log(1 + 2 / 2)
    unknown = (b + 2 * other) / 3
    np.testing.assert_allclose(
        layer(["b c d"]), [[unknown, b, other, 0]], rtol=1e-6
    )


def test_texts_are_symbolic_too():
    layer = TextVectorization(vocabulary=["a"], output_sequence_length=4)
    assert layer(Input((1,), dtype="string")).shape == (None, 4)
    layer = TextVectorization(vocabulary=["a"], output_mode="count")
    assert layer(Input((), dtype="string")).shape == (None, 2)


@pytest.mark.parametrize(
    ("kind", "arguments", "message"),
    [
        (StringLookup, {"vocabulary": ["a", "a"]}, r"\['a'\]"),
        (StringLookup, {"vocabulary": ["a", "[UNK]"]}, r"\['\[UNK\]'\]"),
        (StringLookup, {"vocabulary": ["a", "b"], "max_tokens": 2}, "3 tokens"),
        (StringLookup, {"max_tokens": 1}, "max_tokens=1"),
        (StringLookup, {"num_oov_indices": -1}, "num_oov_indices=-1"),
        (StringLookup, {"output_mode": "x"}, "output_mode='x'"),
        (
            StringLookup,
            {"invert": True, "output_mode": "count"},
            "output_mode='count'",
        ),
        (StringLookup, {"sparse": True}, "sparse=True"),
        (StringLookup, {"encoding": "latin-1"}, "encoding='latin-1'"),
        (StringLookup, {"idf_weights": [1.0]}, "output_mode='int'"),
        (
            StringLookup,
            {"vocabulary": ["a"], "output_mode": "tf_idf"},
            "idf_weights=None",
        ),
        (IntegerLookup, {"vocabulary_dtype": "int32"}, "'int32'"),
        (IntegerLookup, {"oov_method": "x"}, "oov_method='x'"),
        (TextVectorization, {"standardize": "x"}, "standardize='x'"),
        (TextVectorization, {"split": "x"}, "split='x'"),
        (TextVectorization, {"ngrams": 0}, "ngrams=0"),
        (
            TextVectorization,
            {"ragged": True, "output_mode": "count"},
            "ragged=True",
        ),
    ],
)
def test_what_does_not_work_is_refused_by_name(kind, arguments, message):
    with pytest.raises(ValueError, match=f"Received.*{message}"):
        kind(**arguments)


def test_there_must_be_a_vocabulary():
    with pytest.raises(ValueError, match="Received: 'words' without"):
        StringLookup(name="words")(["a"])


def test_texts_are_a_list_or_a_column():
    with pytest.raises(ValueError, match=r"inputs.shape=\(1, 2\)"):
        TextVectorization(vocabulary=["a"])([["a", "b"]])
