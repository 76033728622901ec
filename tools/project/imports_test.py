"""The direction of imports, and what `sig` may load to print its help."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_import_contracts_hold():
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def modules_after(code):
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_help_loads_nothing_heavy():
    loaded = modules_after(
        "from keras_sig.cli import main\nmain(['--help'])\n"
        "main(['rfc', '--help'])"
    )
    heavy = {
        *("tensorflow", "keras", "tf_keras", "numpy", "jinja2", "pydantic"),
        *("rich", "icalendar", "markdown_it", "sqlite3"),
    }
    assert "click" in loaded
    assert loaded & heavy == set()


def test_the_reference_works_where_no_keras_can_be_imported():
    # TensorFlow itself loads an installed Keras; None forbids that, too.
    loaded = modules_after(
        "import sys\nsys.modules.update(keras=None, tf_keras=None)\n"
        "import keras_reference as keras\n"
        "keras.Sequential([keras.layers.Dense(1)]).build((None, 2))"
    )
    assert "tensorflow" in loaded
    assert not {m for m in loaded if m.startswith(("keras.", "tf_keras."))}
