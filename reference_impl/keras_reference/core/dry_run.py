"""Running a function without a trace of the run."""

from keras_reference.core.call_scope import current
from keras_reference.core.stateless_scope import StatelessScope


class DryRun(StatelessScope):
    """A block of code that changes no variable and adds no loss.

    As a context it is a list of the losses that were added inside, each with
    the layer that did.

    Examples:
        >>> from keras_reference import Variable
        >>> count = Variable(1.0)
        >>> with DryRun() as losses:
        ...     _ = count.assign_add(1.0)
        >>> count.numpy(), losses
        (np.float32(1.0), [])
    """

    def __enter__(self):
        # What has a value in the scope around this one keeps that value.
        outer = current.stateless
        held = outer._values.values() if outer is not None else []
        self._held = {id(v): v() for v, _ in held if id(v) not in self._values}
        for variable, _ in held:
            if id(variable) in self._held:
                self.add_update((variable, self._held[id(variable)]))
        self._outer_postponed, current.postponed = current.postponed, []
        super().__enter__()
        return current.postponed

    def __exit__(self, *exception):
        super().__exit__(*exception)
        current.postponed = self._outer_postponed

    @property
    def updates(self):
        """List of pairs of a variable and the value that it was given."""
        return [
            (variable, value)
            for variable, value in self._values.values()
            if value is not self._held.get(id(variable))
        ]
