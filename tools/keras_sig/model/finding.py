"""What a check found, and where."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Finding:
    """One finding of a rule at a place in a file.

    Args:
        path: String, the file as the user named it or relative to the root.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        rule: String, the id of the rule, in kebab case.
        message: String, what is wrong, with the text that was found.
        fix: String, what to do.
        severity: `"error"` or `"warning"`.
        end_column: Integer, the column behind the span; 0 where the finding
            has a place and no span.
        replacement: String to write in place of the span, or None where
            a person has to decide.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    fix: str = ""
    severity: str = "error"
    end_column: int = field(default=0, compare=False)
    replacement: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        text = f"{place}: {self.rule} {self.message}"
        return f"{text}\n    fix: {self.fix}" if self.fix else text
