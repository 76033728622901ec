"""A case run by a model that was made again from its configuration."""

from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from keras_conformance.flatten import flatten
from keras_conformance.role import Role
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, dtype_name

if TYPE_CHECKING:
    from keras_conformance.trial import Trial

RELOADED = "reloaded"
# What a model that computes the case can show.
KINDS = ("value", "cases", "dtype", "shape")


def can_reload(role: Role, case: Case) -> bool:
    """Return whether there can be a model: of layers or functions of batches.

    Every input has an axis for the batch.
    """
    arrays = case.inputs.values()
    return (
        role in (Role.LAYER, Role.FUNCTION)
        and bool(arrays)
        and all(array.ndim > 0 for array in arrays)
    )


def possible_modes(trial: "Trial") -> tuple[str, ...]:
    """Return the modes of the run that a case can be tried in."""
    subject, modes = trial.subject, trial.subject.modes
    if RELOADED in modes and not can_reload(subject.role, trial.case):
        modes = tuple(mode for mode in modes if mode != RELOADED)
    return modes or ("eager",)


def run_reloaded(trial: "Trial") -> list[NDArray[Any]]:
    """Rebuild a model that does only this from its configuration, run that."""
    adapter, arrays = trial.subject.adapter, trial.case.inputs.values()
    if not can_reload(trial.subject.role, trial.case):
        raise Undecidable(
            "Expected inputs with an axis for the batch, to reload a model."
        )
    model_class = adapter.resolve("keras.Model")
    trial.reset()
    with trial.refusals(RELOADED, reloaded_program(trial)):
        symbols = [
            adapter.symbolic((None, *a.shape[1:]), dtype_name(a))
            for a in arrays
        ]
        outputs = trial.apply(*symbols)
        model = model_class(_one_or_all(symbols), outputs)
        again = type(model).from_config(model.get_config())
        again.set_weights(model.get_weights())
        result = again(_one_or_all(trial.tensors))
        return [adapter.to_numpy(item) for item in flatten(result)]


def _one_or_all(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


def reloaded_program(trial: "Trial") -> str:
    """Return a program that prints what the reloaded model computes."""
    names = list(trial.case.inputs)
    lines = []
    for name, array in trial.case.inputs.items():
        lines += [
            f"{name}_value = {name}",
            f"{name} = keras.Input(shape={array.shape[1:]}, "
            f'dtype="{dtype_name(array)}")',
        ]
    joined = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    values = [f"{name}_value" for name in names]
    given = values[0] if len(values) == 1 else f"[{', '.join(values)}]"
    return "\n".join(
        [
            *trial.text.setup(trial.weights),
            *lines,
            f"model = keras.Model({joined}, {trial.text.call})",
            "again = type(model).from_config(model.get_config())",
            "again.set_weights(model.get_weights())",
            f"print(again({given}))",
        ]
    )
