"""The equation of an `EinsumDense`, and the shapes that it says."""

import re

_FORMS = re.compile(
    r"(\.\.\.)?(?P<inputs>[a-zA-Z]+)(\.\.\.)?,(?P<kernel>[a-zA-Z]+)"
    r"->(\.\.\.)?(?P<outputs>[a-zA-Z]+)(\.\.\.)?"
)


class EinsumEquation:
    """An equation `"inputs,kernel->outputs"`, a letter for each axis.

    Inputs and outputs may begin, or end, with `...`, for any further axes.

    Args:
        equation: String.

    Raises:
        ValueError: It has another form, or a letter comes from nowhere.

    Examples:
        >>> equation = EinsumEquation("abc,cd->abd")
        >>> equation.sizes((None, 4, 3), (4, 5))
        {'a': None, 'b': 4, 'c': 3, 'd': 5}
        >>> equation.contracted
        1
    """

    def __init__(self, equation):
        match = _FORMS.fullmatch(equation.replace(" ", ""))
        dots = match.groups() if match else ()
        if not match or (dots[0], dots[2]) != (dots[4], dots[6]) or all(dots):
            raise ValueError(
                "`equation` must have the form 'X,Y->Z', '...X,Y->...Z' or "
                f"'X...,Y->Z...'. Received: equation={equation!r}."
            )
        self.inputs, self.kernel, self.outputs = match.group(
            "inputs", "kernel", "outputs"
        )
        self.dots_first = dots[0] is not None
        self.has_dots = self.dots_first or dots[2] is not None
        self._check(equation)

    def _check(self, equation: str) -> None:
        for letter in self.outputs:
            if letter not in self.inputs + self.kernel:
                raise ValueError(
                    f"Axis {letter!r} of the output must be one of the input "
                    f"or of the kernel. Received: equation={equation!r}."
                )
        for letter in self.kernel:
            if letter not in self.inputs + self.outputs:
                raise ValueError(
                    f"Axis {letter!r} of the kernel must be one of the input "
                    f"or of the output. Received: equation={equation!r}."
                )

    @property
    def contracted(self):
        """Integer, how many axes a plain product sums over, or `None`.

        In a plain product the last axes of the input are the first of the
        kernel, and all others stay in their order.
        """
        for count in range(1, len(self.kernel)):
            kept = self.inputs[:-count]
            if (
                self.inputs[-count:] == self.kernel[:count]
                and self.outputs == kept + self.kernel[count:]
                and (self.dots_first or not self.has_dots)
            ):
                return count
        return None

    def sizes(self, input_shape, output_shape):
        """Return the size of each axis.

        Args:
            input_shape: Tuple, the whole shape of the input.
            output_shape: Tuple, the last sizes of the output, or those after
                the batch if `...` comes last; `None` where the input says it.

        Returns:
            Dictionary from letters to integers, or `None` where not known.

        Raises:
            ValueError: The shapes do not fit the equation.
        """
        if len(input_shape) < len(self.inputs) or (
            not self.has_dots and len(input_shape) != len(self.inputs)
        ):
            raise ValueError(
                f"The input must have the axes '{self.inputs}'. "
                f"Received: input_shape={tuple(input_shape)}."
            )
        if self.dots_first:
            input_shape = input_shape[len(input_shape) - len(self.inputs) :]
        known = dict(zip(self.inputs, input_shape, strict=False))
        letters = self.outputs if self.dots_first else self.outputs[1:]
        given = dict(
            zip(reversed(letters), reversed(output_shape), strict=False)
        )
        for letter, size in given.items():
            if size is None:
                continue
            if known.setdefault(letter, size) not in (size, None):
                raise ValueError(
                    f"`output_shape` must have the size {known[letter]} at "
                    f"{letter!r}, as the input. "
                    f"Received: output_shape={tuple(output_shape)}."
                )
            known[letter] = size
        return {letter: known.get(letter) for letter in self.inputs + letters}

    def output_shape(self, input_shape, output_shape):
        """Return the whole shape of the output.

        Args:
            input_shape: Tuple, as for `sizes`.
            output_shape: Tuple, as for `sizes`.

        Returns:
            Tuple.
        """
        sizes = self.sizes(input_shape, output_shape)
        shape = tuple(sizes.get(letter) for letter in self.outputs)
        count = len(input_shape) - len(self.inputs)
        if self.dots_first:
            return (*input_shape[:count], *shape)
        return (*shape, *input_shape[len(input_shape) - count :])
