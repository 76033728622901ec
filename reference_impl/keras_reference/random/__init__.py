"""Random numbers with a state that can be seen, saved and repeated."""

from keras_reference.random.seed_generator import SeedGenerator

__all__ = ["SeedGenerator"]
