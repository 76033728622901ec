"""Rules about fenced code."""
