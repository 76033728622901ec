"""Rules about the sections of a proposal."""
