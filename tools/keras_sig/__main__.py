"""`python -m keras_sig` is `sig`."""

from keras_sig.cli import run

run()
