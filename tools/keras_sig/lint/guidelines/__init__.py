"""The design guidelines of the Keras API, as far as a machine sees them."""
