"""One proposal through the whole process, in a scratch copy."""
