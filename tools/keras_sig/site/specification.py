"""The approved specification, as the site shows it."""

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_spec.edition import Edition, load
from keras_spec.errors import SpecError


def read_specification(repository: Repository) -> Edition:
    """Return the approved specification.

    Raises:
        SigError: if a page cannot be read; names the first problem.
    """
    try:
        return load(repository.pages)
    except SpecError as error:
        first = error.problems[0]
        place = repository.relative(repository.pages / first.path)
        rest = len(error.problems) - 1
        raise SigError(
            f"{place}:{first.line}:{first.column}: {first.message} "
            f"Fix: {first.fix or 'correct it'}; `sig spec check` lists "
            f"{f'this and {rest} more' if rest else 'it, too'}."
        ) from None
