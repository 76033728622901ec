"""The specification: checks, differences, export, audit."""
