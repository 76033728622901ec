"""Layers that keep a model from learning noise."""
