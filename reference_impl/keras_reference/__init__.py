"""A readable implementation of the Keras API on TensorFlow."""
