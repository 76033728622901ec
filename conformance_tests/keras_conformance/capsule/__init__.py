"""Capsules: compiled functions of the reference, to be replayed anywhere."""
