import subprocess
import sys

import pytest

from keras_conformance.conftest import page

DATASETS = """
    datasets."layers/scale/vars/0" = {shape = [3], dtype = "float32"}
    datasets."layers/scale/vars/1" = {shape = [3], dtype = "float32"}
    """
HEAD = """
    kind = "file"
    inputs.inputs = {shape = [[2, 3]]}
    """
PAGE = page(
    "keras.Scale",
    "class Scale: ...",
    whole=f"""{HEAD}
    format = "keras"
    files = ["config.json", "model.weights.h5"]
    keys."config.json" = ["class_name"]
    {DATASETS}
    """,
    weights=f"""{HEAD}
    format = "weights"
    {DATASETS}
    """,
)
FUNCTION = page(
    "keras.save",
    "def save(model, filepath): ...",
    function=f"""{HEAD}
    format = "weights"
    params.model = {{object = "keras.Scale"}}
    {DATASETS}
    """,
)
# Multiplies, adds, and writes its two weights into files.
RIGHT = """
    import io
    import json
    import zipfile

    import h5py
    import numpy as np


    class Scale:
        def __init__(self):
            self.values = [np.ones(3, "float32"), np.zeros(3, "float32")]

        def __call__(self, inputs):
            return inputs * self.values[0] + self.values[1]

        def get_weights(self):
            return self.values

        def set_weights(self, weights):
            self.values = weights

        def save_weights(self, path):
            with h5py.File(path, "w") as file:
                for index, value in enumerate(self.values):
                    file[f"layers/scale/vars/{index}"] = value

        def save(self, path):
            stream = io.BytesIO()
            self.save_weights(stream)
            with zipfile.ZipFile(path, "w") as archive:
                document = {"class_name": "Scale"}
                archive.writestr("config.json", json.dumps(document))
                archive.writestr("model.weights.h5", stream.getvalue())


    def save(model, filepath):
        model.save_weights(filepath)

    """


def test_files_as_the_clauses_say_pass(judge):
    outcomes = judge(RIGHT, PAGE, FUNCTION)
    statuses = {name: o.status for name, o in outcomes.items()}
    assert {n: s for n, s in statuses.items() if "signature" not in n} == {
        "Scale/whole": "passed",
        "Scale/weights": "passed",
        "save/function": "passed",
    }


@pytest.mark.parametrize(
    ("right", "wrong", "clause", "message"),
    [
        (
            '"config.json"',
            '"model.json"',
            "whole",
            "Expected the files config.json, model.weights.h5. "
            "Received: model.json, model.weights.h5.",
        ),
        (
            '"class_name":',
            '"class":',
            "whole",
            "Expected class_name in config.json. Received: class.",
        ),
        (
            "scale/vars",
            "scaling/vars",
            "weights",
            "Expected the datasets layers/scale/vars/0, layers/scale/vars/1. "
            "Received: layers/scaling/vars/0, layers/scaling/vars/1.",
        ),
        (
            "] = value",
            '] = value.astype("float64")',
            "weights",
            "Expected layers/scale/vars/0 to be float32 (3,). "
            "Received: float64 (3,).",
        ),
        (
            "enumerate(self.values)",
            "enumerate(self.values[::-1])",
            "weights",
            "Expected the values of layers/scale/vars/0 ",
        ),
        (
            "archive.writestr(",
            "print(",
            "whole",
            "Expected the files config.json, model.weights.h5. Received: none.",
        ),
        (
            "zipfile.ZipFile(path",
            "zipfile.ZipFile(path + '2'",
            "whole",
            "Expected a file that can be read. Received: FileNotFoundError",
        ),
        (
            "def save_weights(self, path)",
            "def save_weights(self)",
            "weights",
            "Expected a result. Received: TypeError",
        ),
    ],
)
def test_another_file_fails(judge, right, wrong, clause, message):
    outcome = judge(RIGHT.replace(right, wrong), PAGE)[f"Scale/{clause}"]
    assert outcome.status == "failed"
    assert outcome.message.startswith(message)


def test_the_program_of_a_failure_runs_and_shows_the_file(judge, tmp_path):
    wrong = RIGHT.replace("scale/vars", "scaling/vars")
    failure = judge(wrong, PAGE)["Scale/weights"].failure
    done = subprocess.run(
        [sys.executable, "-c", failure.program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert 'layers/scaling/vars/0 <HDF5 dataset "0"' in done.stdout


def test_a_function_needs_a_model_to_save(judge):
    text = FUNCTION.replace("params.model", "params.other")
    outcome = judge(RIGHT, text)["save/function"]
    assert outcome.status == "error"
    assert outcome.message == (
        "Expected `params.model`, to be saved. Received: other."
    )


def test_without_h5py_nothing_is_said_of_datasets(judge, monkeypatch):
    empty = "lambda self, path: open(path, 'wb').close()"
    source = RIGHT.replace("import h5py", "")
    source += f"Scale.save_weights = {empty}\n"
    monkeypatch.setitem(sys.modules, "h5py", None)
    outcome = judge(source, PAGE)["Scale/weights"]
    assert outcome.status == "error"
    assert outcome.message == (
        "Expected h5py, which reads datasets. Received: not installed. "
        "Fix: pip install h5py."
    )
