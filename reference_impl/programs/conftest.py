"""Programs are run by `programs_test.py`; pytest must not import them."""

collect_ignore_glob = ["*/*.py"]
