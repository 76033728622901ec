"""The suite, run as a program, and what its results say."""
