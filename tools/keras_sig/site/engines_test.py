import pytest

from keras_sig.model.errors import SigError
from keras_sig.site.engines import require_engines, run_engine


def test_a_missing_engine_says_how_to_install_it():
    with pytest.raises(SigError) as caught:
        require_engines(("json", "no_such_engine"))
    assert str(caught.value) == (
        "Expected the engines of the site. Received: no no_such_engine. "
        "Fix: install them with `pip install 'keras-sig[site]'`."
    )


def test_a_failing_engine_shows_what_it_printed(tmp_path):
    (tmp_path / "engine.py").write_text(
        "import sys\nprint('line 3: WARNING a link')\nprint('x')\nsys.exit(1)\n"
    )
    with pytest.raises(SigError) as caught:
        run_engine(["engine"], tmp_path, [tmp_path])
    assert str(caught.value) == (
        "Expected engine to build without a warning. Received: exit code 1."
        "\n    line 3: WARNING a link\nFix: correct the named source, then "
        "run `sig site build` again."
    )
