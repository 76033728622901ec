import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from keras_reference.utils import (
    audio_dataset_from_directory,
    image_dataset_from_directory,
    text_dataset_from_directory,
)


@pytest.fixture
def texts(tmp_path):
    """Two folders: b0, b1, b2 of the class b, and a0 of the class a."""
    for name in ("b0", "b1", "b2", "a0"):
        folder = tmp_path / name[0]
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.txt").write_text(name)
    (tmp_path / "a" / "picture.png").write_text("no text")
    return tmp_path


@pytest.fixture
def images(tmp_path):
    """Images of one gray, 2 high and 4 wide: 10 in a, 20 in b."""
    for name, gray in (("a", 10), ("b", 20)):
        (tmp_path / name).mkdir()
        Image.new("RGB", (4, 2), (gray,) * 3).save(tmp_path / name / "1.png")
    return tmp_path


def read(dataset):
    """Return what a dataset yields, as lists and Python values."""
    return [
        tf.nest.map_structure(lambda part: np.asarray(part).tolist(), batch)
        for batch in dataset.as_numpy_iterator()
    ]


def test_folders_are_classes_in_the_order_of_names(texts, capsys):
    dataset = text_dataset_from_directory(texts, shuffle=False, batch_size=3)
    assert read(dataset) == [
        ([b"a0", b"b0", b"b1"], [0, 1, 1]),
        ([b"b2"], [1]),
    ]
    assert dataset.class_names == ["a", "b"]
    assert [path[-6:] for path in dataset.file_paths] == [
        *("a0.txt", "b0.txt", "b1.txt", "b2.txt"),
    ]
    assert capsys.readouterr().out == (
        "Found 4 files belonging to 2 classes.\n"
    )


def test_folders_inside_belong_to_a_class_and_hidden_ones_are_none(texts):
    (texts / "a" / "deep").mkdir()
    (texts / "a" / "deep" / "0.TXT").write_text("deep")
    (texts / ".git").mkdir()
    dataset = text_dataset_from_directory(texts, batch_size=None, shuffle=False)
    assert read(dataset)[:2] == [(b"a0", 0), (b"deep", 0)]
    assert dataset.class_names == ["a", "b"]


def test_names_choose_classes_and_their_order(texts):
    dataset = text_dataset_from_directory(
        texts, class_names=["b", "a"], shuffle=False
    )
    assert read(dataset) == [([b"b0", b"b1", b"b2", b"a0"], [0, 0, 0, 1])]
    with pytest.raises(ValueError, match=r"Received: \['c'\]"):
        text_dataset_from_directory(texts, class_names=["a", "c"])


@pytest.mark.parametrize(
    ("label_mode", "labels"),
    [
        ("int", [0, 1, 1, 1]),
        ("binary", [[0], [1], [1], [1]]),
        ("categorical", [[1, 0], [0, 1], [0, 1], [0, 1]]),
    ],
)
def test_labels_have_three_forms(texts, label_mode, labels):
    dataset = text_dataset_from_directory(
        texts, label_mode=label_mode, shuffle=False
    )
    assert read(dataset)[0][1] == labels


def test_labels_may_be_given_for_each_file(texts):
    dataset = text_dataset_from_directory(
        texts, labels=[2, 1, 0, 2], shuffle=False
    )
    assert read(dataset)[0][1] == [2, 1, 0, 2]
    assert dataset.class_names == ["0", "1", "2"]


@pytest.mark.parametrize("arguments", [{"labels": None}, {"label_mode": None}])
def test_files_may_have_no_labels(texts, arguments, capsys):
    (texts / "top.txt").write_text("top")
    dataset = text_dataset_from_directory(texts, shuffle=False, **arguments)
    assert read(dataset) == [[b"top", b"a0", b"b0", b"b1", b"b2"]]
    assert dataset.class_names is None
    assert capsys.readouterr().out == "Found 5 files.\n"


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"labels": "guess"}, "labels='guess'"),
        ({"labels": [0, 1]}, "2 labels for 4 files"),
        ({"labels": [0] * 4, "class_names": ["a"]}, r"class_names=\['a'\]"),
        ({"label_mode": "float"}, "label_mode='float'"),
        ({"format": "grain"}, "format='grain'"),
        ({"subset": "test"}, "subset='test'"),
        ({"subset": "both"}, "validation_split=None, subset='both'"),
        ({"validation_split": 2, "subset": "both"}, "validation_split=2"),
        ({"validation_split": 0.5, "subset": "both"}, "seed=None"),
        (
            {"validation_split": 0.1, "subset": "both", "seed": 1},
            "validation_split=0.1 of 4 files",
        ),
    ],
)
def test_arguments_that_do_not_fit_are_refused(texts, arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        text_dataset_from_directory(texts, **arguments)


def test_two_classes_are_needed_for_binary_labels(texts):
    with pytest.raises(ValueError, match=r"Received: \['a'\]"):
        text_dataset_from_directory(
            texts, label_mode="binary", class_names=["a"]
        )


def test_a_folder_without_files_is_refused(tmp_path):
    with pytest.raises(ValueError, match="Received: directory="):
        text_dataset_from_directory(tmp_path)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        text_dataset_from_directory(tmp_path / "nowhere")


def test_a_split_takes_the_last_files_to_validate(texts, capsys):
    training, validation = text_dataset_from_directory(
        texts, shuffle=False, validation_split=0.25, subset="both"
    )
    assert read(training) == [([b"a0", b"b0", b"b1"], [0, 1, 1])]
    assert read(validation) == [([b"b2"], [1])]
    assert capsys.readouterr().out.endswith(
        "Using 3 files for training.\nUsing 1 files for validation.\n"
    )


def test_both_sides_of_a_split_are_the_same_for_one_seed(texts):
    split = {"validation_split": 0.5, "seed": 3}
    sides = [
        text_dataset_from_directory(texts, subset=subset, **split)
        for subset in ("training", "validation")
    ]
    both = text_dataset_from_directory(texts, subset="both", **split)
    assert [side.file_paths for side in sides] == [
        side.file_paths for side in both
    ]
    paths = sides[0].file_paths + sides[1].file_paths
    order = np.arange(4)
    np.random.RandomState(3).shuffle(order)
    assert [path[-6:-4] for path in paths] == [
        ("a0", "b0", "b1", "b2")[index] for index in order
    ]


def test_texts_and_labels_stay_together_when_shuffled(texts):
    dataset = text_dataset_from_directory(texts, batch_size=None, seed=1)
    for _ in range(2):
        assert sorted(read(dataset)) == [
            *((b"a0", 0), (b"b0", 1), (b"b1", 1), (b"b2", 1)),
        ]


def test_texts_may_be_cut(texts):
    dataset = text_dataset_from_directory(texts, max_length=1, shuffle=False)
    assert read(dataset)[0][0] == [b"a", b"b", b"b", b"b"]


def test_images_have_one_size(images):
    dataset = image_dataset_from_directory(
        images, image_size=(3, 5), shuffle=False
    )
    batch, labels = next(iter(dataset))
    assert dataset.element_spec[0].shape.as_list() == [None, 3, 5, 3]
    assert batch.dtype == "float32"
    assert batch[:, 0, 0, 0].numpy().tolist() == [10, 20]
    assert labels.numpy().tolist() == [0, 1]


@pytest.mark.parametrize(
    ("color_mode", "channels"), [("grayscale", 1), ("rgb", 3), ("rgba", 4)]
)
def test_images_have_the_colors_asked_for(images, color_mode, channels):
    dataset = image_dataset_from_directory(images, color_mode=color_mode)
    assert dataset.element_spec[0].shape[-1] == channels


def test_channels_may_be_first(images):
    dataset = image_dataset_from_directory(
        images, image_size=6, data_format="channels_first"
    )
    assert dataset.element_spec[0].shape.as_list() == [None, 3, 6, 6]


def test_images_are_filled_up_or_cut_to_the_ratio(images):
    arguments = {"image_size": (4, 4), "label_mode": None, "shuffle": False}
    padded = image_dataset_from_directory(
        images, pad_to_aspect_ratio=True, interpolation="nearest", **arguments
    )
    (batch,) = list(padded)
    assert batch[0, :, 0, 0].numpy().tolist() == [0, 10, 10, 0]
    cut = image_dataset_from_directory(
        images, crop_to_aspect_ratio=True, **arguments
    )
    (batch,) = list(cut)
    assert batch[1, :, 0, 0].numpy().tolist() == [20, 20, 20, 20]


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"color_mode": "cmyk"}, "color_mode='cmyk'"),
        ({"interpolation": "cubic"}, "interpolation='cubic'"),
        ({"data_format": "last"}, "data_format='last'"),
        ({"format": "grain"}, "format='grain'"),
        ({"image_size": (1, 2, 3)}, r"image_size=\(1, 2, 3\)"),
        ({"image_size": (0, 2)}, r"image_size=\(0, 2\)"),
        (
            {"crop_to_aspect_ratio": True, "pad_to_aspect_ratio": True},
            "True and True",
        ),
        (
            {"crop_to_aspect_ratio": True, "interpolation": "gaussian"},
            "interpolation='gaussian'",
        ),
    ],
)
def test_images_are_not_read_so(images, arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        image_dataset_from_directory(images, **arguments)


@pytest.fixture
def sounds(tmp_path):
    """Sounds of 2 and 3 samples, in a and b."""
    for name, count in (("a", 2), ("b", 3)):
        wav = tf.audio.encode_wav(tf.fill((count, 1), 0.5), 8000)
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.wav").write_bytes(wav.numpy())
    return tmp_path


def test_sounds_of_a_batch_are_filled_up(sounds):
    ((batch, labels),) = audio_dataset_from_directory(sounds, shuffle=False)
    assert batch[..., 0].numpy().round(2).tolist() == [
        *([0.5, 0.5, 0.0], [0.5, 0.5, 0.5]),
    ]
    assert labels.numpy().tolist() == [0, 1]


def test_sounds_may_be_cut_or_ragged(sounds):
    ((batch, _),) = audio_dataset_from_directory(
        sounds, output_sequence_length=1
    )
    assert batch.shape.as_list() == [2, 1, 1]
    ((batch, _),) = audio_dataset_from_directory(
        sounds, ragged=True, shuffle=False
    )
    assert batch.row_lengths().numpy().tolist() == [2, 3]


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"sampling_rate": 4000}, "sampling_rate=4000"),
        (
            {"ragged": True, "output_sequence_length": 1},
            "output_sequence_length=1",
        ),
    ],
)
def test_sounds_are_not_read_so(sounds, arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        audio_dataset_from_directory(sounds, **arguments)
