"""The specification as the controller hands it to its workers.

To read the pages takes seconds, and they may change meanwhile.
"""

import pickle
from pathlib import Path

from keras_spec.edition import Edition

NAME = "edition.pickle"


def hand_edition(edition: Edition, scratch: str) -> None:
    """Write an edition to the folder that workers share with this process."""
    data = pickle.dumps(dict(edition.pages))
    Path(scratch, NAME).write_bytes(data)


def handed_edition(scratch: str) -> Edition:
    """Return the edition that was written to the folder."""
    # The folder belongs to this run: nobody else writes there.
    return Edition(pickle.loads(Path(scratch, NAME).read_bytes()))
