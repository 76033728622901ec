"""A check that cannot be made: the specification is at fault."""


class Undecidable(Exception):
    """A clause or a definition that is wrong in itself."""
