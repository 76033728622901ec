"""Layers that everything is made of."""
