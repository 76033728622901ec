"""Mail of the process, as `.eml` files."""
