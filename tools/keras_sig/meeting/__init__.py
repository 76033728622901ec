"""The monthly meeting: when it is, what is on it, what it decided."""
