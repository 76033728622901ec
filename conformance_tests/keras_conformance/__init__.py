"""The conformance suite of the Keras API."""
