"""Where a proposal stands, and what may happen to it next."""
