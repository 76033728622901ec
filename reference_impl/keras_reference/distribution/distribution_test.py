import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.distribution import (
    DataParallel,
    DeviceMesh,
    LayoutMap,
    ModelParallel,
    TensorLayout,
    distribute_tensor,
    distribution,
    get_device_count,
    initialize,
    list_devices,
    set_distribution,
)


def mesh():
    return DeviceMesh((1, 2), ["batch", "model"], ["cpu:0", "cpu:1"])


def test_devices_are_listed():
    cpus = tf.config.list_logical_devices("CPU")
    assert list_devices("cpu") == [f"cpu:{i}" for i in range(len(cpus))]
    assert get_device_count("CPU") == len(cpus)
    assert list_devices("tpu") == []
    with pytest.raises(ValueError, match="device_type='npu'"):
        list_devices("npu")


def test_a_mesh_has_shape_names_and_devices():
    made = mesh()
    assert made.shape == (1, 2) and made.axis_names == ["batch", "model"]
    assert made.devices.tolist() == [["cpu:0", "cpu:1"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((None, None), "shape=None, axis_names=None"),
        (((2,), ["a", "b"]), r"shape=\(2,\), axis_names=\['a', 'b'\]"),
        (((2,), ["a"], ["cpu:0"]), r"shape=\(2,\), 1 devices"),
    ],
)
def test_what_is_no_mesh_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        DeviceMesh(*arguments)


def test_a_layout_names_axes_of_the_mesh():
    layout = TensorLayout([None, "model"])
    layout.device_mesh = mesh()
    assert layout.axes == (None, "model")
    with pytest.raises(ValueError, match="`device_mesh` can be set once"):
        layout.device_mesh = mesh()
    with pytest.raises(ValueError, match=r"axes=\('rows',\)"):
        TensorLayout(["rows"], mesh())


def test_layouts_are_found_by_path():
    layouts = LayoutMap(mesh())
    layouts["dense.*kernel"] = TensorLayout([None, "model"])
    layouts["bias"] = ("model",)
    assert list(layouts) == ["dense.*kernel", "bias"] and len(layouts) == 2
    assert layouts["dense_1/kernel"].axes == (None, "model")
    assert layouts["other"] is None
    with pytest.raises(ValueError, match="key='bias'"):
        layouts["bias"] = ("model",)
    with pytest.raises(ValueError, match="Received: 3"):
        layouts["x"] = 3
    layouts["dense/ker.*"] = (None,)
    with pytest.raises(
        ValueError, match=r"'dense.\*kernel', 'dense/ker.\*' for"
    ):
        layouts["dense/kernel"]
    del layouts["dense/ker.*"]
    assert len(layouts) == 2


def test_data_is_cut_and_variables_are_not():
    parallel = DataParallel(devices=["cpu:0", "cpu:1"])
    assert parallel.device_mesh.shape == (2,)
    assert parallel.get_data_layout((4, 3)).axes == ("batch", None)
    variable = tf.Variable([[1.0]])
    assert parallel.get_variable_layout(variable).axes == (None, None)
    assert parallel.get_tensor_layout("dense") is None
    assert parallel.auto_shard_dataset is True
    dataset = tf.data.Dataset.range(3)
    assert parallel.distribute_dataset(dataset) is dataset
    with pytest.raises(ValueError, match="device_mesh='x'"):
        DataParallel(device_mesh="x")


def test_variables_are_cut_as_the_map_says():
    layouts = LayoutMap(mesh())
    layouts["kernel"] = (None, "model")
    parallel = ModelParallel(layout_map=layouts)
    assert parallel.batch_dim_name == "batch"
    assert parallel.get_data_layout((4,)).axes == ("batch",)
    kernel = tf.Variable([[1.0]], name="kernel")
    assert parallel.get_variable_layout(kernel).axes == (None, "model")
    bias = tf.Variable([1.0], name="bias")
    assert parallel.get_variable_layout(bias).axes == (None,)
    assert parallel.get_tensor_layout("kernel").axes == (None, "model")
    with pytest.raises(ValueError, match="layout_map=3"):
        ModelParallel(layout_map=3)
    with pytest.raises(ValueError, match="'mesh': 1"):
        ModelParallel(layout_map=layouts, mesh=1)


def test_a_distribution_on_one_device_is_used():
    parallel = DataParallel(devices=["cpu:0"])
    with parallel.scope():
        assert distribution() is parallel
        model = keras.Sequential([keras.layers.Dense(1)])
        model.compile("sgd", "mse")
        model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0)
    assert distribution() is None


def test_several_devices_are_left_to_strategies():
    with pytest.raises(ValueError, match="MirroredStrategy"):
        set_distribution(DataParallel(devices=["cpu:0", "cpu:1"]))
    with pytest.raises(ValueError, match="value=3"):
        set_distribution(3)
    with pytest.raises(ValueError, match="job_addresses='a:1'"):
        initialize("a:1", 2, 0)
    layout = TensorLayout([None], mesh())
    with pytest.raises(ValueError, match="layout=<TensorLayout axes"):
        distribute_tensor(tf.ones(2), layout)


@pytest.mark.peers
def test_descriptions_are_those_of_keras():
    theirs = pytest.importorskip("keras").distribution
    made = []
    for package in (keras.distribution, theirs):
        grid = package.DeviceMesh((1, 2), ["a", "b"], ["cpu:0", "cpu:1"])
        layouts = package.LayoutMap(grid)
        layouts["x.*k"] = (None, "b")
        made.append(
            [
                *(repr(grid), repr(layouts["x/k"]), layouts["x/k/y"]),
                repr(package.DataParallel(devices=["cpu:0"])),
                repr(package.ModelParallel(layout_map=layouts)),
                package.list_devices("cpu"),
            ]
        )
    assert made[0] == made[1]
