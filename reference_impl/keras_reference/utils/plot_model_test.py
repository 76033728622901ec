import os
import sys

import pytest

import keras_reference as keras
from keras_reference.utils import model_to_dot, plot_model
from keras_reference.utils.dot_source import dot_source


def branches():
    x = keras.Input((2,), name="x")
    dense = keras.layers.Dense(2, activation="relu", name="shared")
    inner = keras.Sequential(
        [keras.Input((2,), name="in"), keras.layers.Dense(2, name="out")],
        name="inner",
    )
    return keras.Model(x, inner(dense(dense(x))), name="outer")


def lines(**settings):
    return [
        line.strip() for line in dot_source(branches(), **settings).split("\n")
    ]


def test_each_call_is_an_arrow():
    arrows = [line for line in lines() if "->" in line]
    assert arrows == [
        '"x" -> "shared"',
        '"shared" -> "shared"',
        '"shared" -> "inner"',
    ]


def test_models_inside_are_drawn_as_graphs():
    drawn = lines(expand_nested=True)
    assert 'subgraph "cluster_inner/" {' in drawn
    assert '"inner/in" -> "inner/out"' in drawn
    assert '"shared" -> "inner/in"' in drawn
    assert '"inner" [label="inner (Sequential)"]' not in drawn


def test_boxes_tell_what_is_asked_for():
    drawn = lines(
        show_shapes=True,
        show_dtype=True,
        show_layer_activations=True,
        show_trainable=True,
    )
    label = [
        *("shared (Dense)", "activation: relu", "type: float32"),
        *("input: (None, 2)", "output: (None, 2)", "trained"),
    ]
    assert '"shared" [label="' + r"\n".join(label) + '"]' in drawn
    drawn = lines(show_layer_names=False, rankdir="LR", dpi=50)
    assert '"x" [label="InputLayer"]' in drawn
    assert 'graph [dpi=50 rankdir="LR" splines="ortho"]' in drawn


def test_a_subclass_is_one_box():
    class Own(keras.Model):
        def call(self, inputs):
            return inputs

    model = Own(name='my "own"')
    model.build((None, 2))
    assert r'"my \"own\"" [label="my \"own\" (Own)"]' in dot_source(model)


def test_a_model_that_is_not_built_cannot_be_drawn():
    with pytest.raises(ValueError, match="Received: 'empty', not built"):
        dot_source(keras.Sequential(name="empty"))


def test_text_needs_no_graphviz(tmp_path):
    plot_model(branches(), tmp_path / "model.dot", show_layer_names=True)
    assert (tmp_path / "model.dot").read_text() == dot_source(branches())


def dot_program(folder, monkeypatch, text):
    program = folder / "dot"
    program.write_text(f"#!{sys.executable}\n{text}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_images_are_drawn_by_the_program_dot(tmp_path, monkeypatch):
    dot_program(
        tmp_path,
        monkeypatch,
        "import sys\n_, kind, _, path = sys.argv\n"
        "open(path, 'w').write(kind + sys.stdin.read())",
    )
    plot_model(branches(), tmp_path / "a.svg", show_layer_names=True)
    assert (tmp_path / "a.svg").read_text() == "-Tsvg" + dot_source(branches())


def test_what_the_program_dot_says_is_told(tmp_path, monkeypatch):
    dot_program(tmp_path, monkeypatch, "import sys\nsys.exit('no such kind')")
    with pytest.raises(ValueError, match="as 'gif2'. Received: no such kind"):
        plot_model(branches(), tmp_path / "a.gif2")
    assert os.listdir(tmp_path) == ["dot"]


def test_without_graphviz_there_is_no_image(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ImportError, match="Received: an environment without"):
        plot_model(branches(), tmp_path / "a.png")


def test_without_pydot_there_is_no_graph_of_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pydot", None)
    with pytest.raises(ImportError, match="`pip install pydot`"):
        model_to_dot(branches())


def test_with_pydot_there_is_a_graph_of_it():
    pytest.importorskip("pydot", reason="pydot is not installed")
    graph = model_to_dot(branches())
    assert len(graph.get_edges()) == 3


@pytest.mark.needs("dot")
@pytest.mark.parametrize("splines", ["ortho", "curved"])
def test_graphviz_draws_with_every_argument(tmp_path, splines):
    path = tmp_path / "model.png"
    plot_model(
        branches(),
        path,
        show_shapes=True,
        show_dtype=True,
        show_layer_names=True,
        rankdir="LR",
        expand_nested=True,
        dpi=50,
        show_layer_activations=True,
        show_trainable=True,
        splines=splines,
    )
    assert path.read_bytes()[1:4] == b"PNG"


@pytest.mark.needs("dot")
def test_graphviz_draws_each_box_and_each_arrow(tmp_path):
    plot_model(branches(), tmp_path / "a.svg", show_layer_names=True)
    drawn = (tmp_path / "a.svg").read_text()
    assert drawn.count('class="node"') == 3
    assert drawn.count('class="edge"') == 3
    assert "shared (Dense)" in drawn


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match="Received: {'layer_range': 1}"):
        plot_model(branches(), layer_range=1)
    with pytest.raises(ValueError, match="Received: subgraph=True"):
        model_to_dot(branches(), subgraph=True)
