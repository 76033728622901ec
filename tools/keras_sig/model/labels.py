"""Labels of a pull request, from its log."""

from collections.abc import Sequence

from keras_sig.model.event import Event


def labels_of(events: Sequence[Event]) -> list[str]:
    """Return the labels that are on the pull request, oldest first."""
    found: dict[str, None] = {}
    for event in events:
        if event.kind == "labelled":
            found[event.body] = None
        elif event.kind == "unlabelled":
            found.pop(event.body, None)
    return list(found)
