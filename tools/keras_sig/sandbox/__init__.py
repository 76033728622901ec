"""Code from proposals, run where it can do no harm."""
