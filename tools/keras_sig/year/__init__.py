"""A year of a group's life, to be lived through by the process."""
