"""Rules about a proposal among all others, and the specification."""
