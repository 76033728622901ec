"""Ways to implementations under test."""

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.adapters.find_adapter import find_adapter

__all__ = ["Adapter", "find_adapter"]
