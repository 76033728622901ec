"""Numbers and types that hold wherever nothing else is asked for."""

#: The type of weights and results.
FLOATX = "float32"

#: Keeps logarithms and divisions of probabilities finite.
EPSILON = 1e-7
