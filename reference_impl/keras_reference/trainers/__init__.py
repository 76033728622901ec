"""The training loop, which models inherit."""
