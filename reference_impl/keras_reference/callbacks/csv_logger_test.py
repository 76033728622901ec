import numpy as np

from keras_reference.callbacks import CSVLogger


def written(path, epochs, **settings):
    logger = CSVLogger(path, **settings)
    logger.on_train_begin()
    for epoch, logs in enumerate(epochs):
        logger.on_epoch_end(epoch, logs)
    logger.on_train_end()
    return path.read_bytes().decode()


def test_columns_are_sorted(tmp_path):
    text = written(tmp_path / "a", [{"val_b": 2.0, "b": 1.0, "a": 0.5}])
    assert text == "epoch,a,b,val_b\r\n0,0.5,1.0,2.0\r\n"


def test_validation_may_begin_later(tmp_path):
    text = written(tmp_path / "a", [{"a": 1}, {"a": 2, "val_a": 3}])
    assert text == "epoch,a,val_a\r\n0,1,NA\r\n1,2,3\r\n"


def test_the_separator_may_be_chosen(tmp_path):
    text = written(tmp_path / "a", [{"a": 1, "val_a": 2}], separator=";")
    assert text == "epoch;a;val_a\r\n0;1;2\r\n"


def test_lists_are_one_cell(tmp_path):
    logs = {"a": np.array([1.0, 2.0]), "s": "text", "val_a": np.array(3)}
    text = written(tmp_path / "a", [logs])
    assert text.splitlines()[1] == '0,"""[1.0, 2.0]""",text,3'


def test_lines_are_added_with_one_header(tmp_path):
    path, logs = tmp_path / "a", [{"a": 1, "val_a": 2}]
    first = written(path, logs, append=True)
    assert written(path, logs, append=True) == first + "0,1,2\r\n"
    assert written(path, logs) == first
