"""Replays a capsule on any device that JAX sees.

It needs jax and numpy, and nothing else of this project: a capsule holds a
copy of this folder.
"""
