"""The weights of layers: what only an implementation knows of a definition."""

from typing import Any

from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.definition_arguments import weight_names
from keras_conformance.failure import Failure
from keras_conformance.find_weight import find_weight
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import Case

Weights = list[tuple[str, NDArray[Any]]]


class WeightShapes:
    """Tells the names, shapes, dtypes and order of the weights of a layer.

    A page says what a layer does with its weights, not how large they are.

    Args:
        adapter: An implementation to ask; None where there is none.
    """

    def __init__(self, adapter: Adapter | None):
        self._adapter = adapter

    def of(self, trial: Trial) -> Weights:
        """Return the weights of a case as they start, by their names.

        Raises:
            Undecidable: if there is nobody to ask, or no answer.
        """
        subject = trial.subject
        if subject.role is not Role.LAYER:
            return []
        names = weight_names(subject, trial.case, trial.definition)
        if self._adapter is None and names:
            raise Undecidable("Its weights are known to implementations only.")
        if self._adapter is None:
            return []
        asked = Subject(self._adapter, subject.edition, subject.page)
        try:
            return self._ask(asked, trial.case, names)
        except (Failure, Unsupported) as error:
            raise Undecidable(f"Its weights cannot be had: {error}") from error

    def _ask(self, subject: Subject, case: Case, names: list[str]) -> Weights:
        trial = Trial(subject, case, "")
        with trial.refusals():
            made = subject.make(case.params)
            trial.call_object(made, *trial.tensors)
            called = {id(find_weight(made, name)): name for name in names}
            return [
                (
                    # The part before the first `/` is the layer.
                    f"layer/{called.get(id(weight), _below(weight.path))}",
                    subject.adapter.to_numpy(weight),
                )
                for weight in made.weights
            ]


def _below(path: str) -> str:
    return path.partition("/")[2]
