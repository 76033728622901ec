"""Bugs planted in the reference: the suite's own quality, measured."""
