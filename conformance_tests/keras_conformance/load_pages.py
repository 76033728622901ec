"""The pages of a specification, or one message about them."""

from pathlib import Path

import keras_spec
from keras_conformance.bad_input import BadInput
from keras_spec.edition import Edition, load
from keras_spec.errors import SpecError
from keras_spec.place import beside

PAGES = beside(keras_spec.__file__, "pages")


def load_pages(folder: Path) -> Edition:
    """Return the edition that the pages in a folder make.

    Raises:
        BadInput: if there is no such folder, or a page cannot be read.
    """
    if not folder.is_dir():
        raise BadInput(
            f"Expected a folder of pages. Received: {folder}. "
            "Fix: name one with --pages."
        )
    try:
        return load(folder)
    except SpecError as error:
        raise BadInput(f"The pages cannot be read.\n{error}") from None
