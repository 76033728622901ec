"""The proposals that `sig rfc check` is given, and those that are none."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from keras_sig.commands.case import Case
from keras_sig.commands.printable import printable
from keras_sig.commands.surroundings import Surroundings
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


@dataclass
class Files:
    """What the arguments of a check mean.

    Args:
        cases: List of `Case`, each file once, in the order of the arguments.
        left_out: List of strings, files beside proposals that are none.
        problems: List of strings, what is no proposal, and why.
    """

    cases: list[Case] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def open_files(repository: Repository, arguments: Sequence[str]) -> Files:
    """Open all proposals; of several, one that is none stops no other.

    Raises:
        SigError: if there is no such file, or no proposal among them.
    """
    from keras_sig.reading.rfc import find_rfc

    around = Surroundings(repository)
    files = Files()
    seen: set[Path] = set()
    for argument in arguments:
        if len(arguments) > 1 and _is_beside(argument):
            files.left_out.append(printable(argument))
            continue
        find_rfc(repository, argument)  # a slip in a name ends all
        try:
            case = Case.open(repository, argument, around)
        except SigError as error:
            files.problems.append(str(error))
            continue
        if case.file.resolve() not in seen:
            seen.add(case.file.resolve())
            files.cases.append(case)
    if not files.cases:
        raise SigError(files.problems[0] if files.problems else _none(files))
    around.named += [case.rfc for case in files.cases if not case.imported]
    return files


def _is_beside(argument: str) -> bool:
    """Tell README and template, which `rfcs/*.md` means too."""
    name = Path(argument).name.casefold()
    return name == "readme.md" or name.endswith("-template.md")


def _none(files: Files) -> str:
    return (
        f"Expected proposals. Received: {', '.join(files.left_out)}. "
        "Fix: start one with `sig rfc new TITLE`."
    )
