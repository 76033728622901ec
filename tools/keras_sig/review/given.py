"""A command as somebody gave it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Given:
    """A command in a comment.

    Args:
        command: String, lower case, without the slash; may be unknown.
        argument: String, the rest of its paragraph up to the next command.
    """

    command: str
    argument: str = ""

    @property
    def name(self) -> str:
        """The first word of the argument, in lower case."""
        words = self.argument.split(None, 1)
        return words[0].strip("`\"',.:;").lower() if words else ""

    @property
    def handle(self) -> str:
        """The first word of the argument as the handle of a person."""
        return self.name.removeprefix("@")

    @property
    def rest(self) -> str:
        """The argument without its first word."""
        words = self.argument.split(None, 1)
        return words[1] if len(words) == 2 else ""
