"""A request of which nobody knows whether it was carried out."""

from keras_sig.model.errors import SigError


class LostAnswer(SigError):
    """The answer of a server did not come; a second look tells."""
