"""A proposal under check, and the specification it would change."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.surroundings import Surroundings
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.model.rfc import Rfc

if TYPE_CHECKING:
    from keras_sig.lint.document import Document
    from keras_spec.edition import Edition
    from keras_spec.markdown import Fence


@dataclass
class Case:
    """What all steps of a check work on.

    Args:
        repository: `Repository`.
        file: Path, the proposal.
        rfc: `Rfc`, read from it.
        surroundings: `Surroundings`, shared by the cases of a run.
    """

    repository: Repository
    file: Path
    rfc: Rfc
    surroundings: Surroundings

    @classmethod
    def open(
        cls,
        repository: Repository,
        argument: str,
        surroundings: Surroundings | None = None,
    ) -> "Case":
        """Return the case of the proposal that `argument` means.

        Raises:
            SigError: if there is none, or it is no proposal.
        """
        from keras_sig.reading.rfc import MOST_BYTES, find_rfc, read_rfc

        file = find_rfc(repository, argument)
        here = Path.cwd()
        whole = file.absolute()
        shown = whole.relative_to(here) if here in whole.parents else file
        try:
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError as error:
            raise SigError(
                f"Expected a proposal that can be read. Received: {shown} "
                f"({error.strerror}). Fix: check its permissions."
            ) from None
        around = surroundings or Surroundings(repository)
        return cls(repository, file, read_rfc(data, str(shown)), around)

    @property
    def folder(self) -> Path:
        """The folder of what belongs to the proposal; it need not exist."""
        return self.file.with_suffix("")

    @property
    def imported(self) -> bool:
        """Whether `sig rfc import` read it: it is history."""
        history = self.repository.history.resolve()
        return self.file.resolve().is_relative_to(history)

    @cached_property
    def edition(self) -> "Edition":
        """The approved specification.

        Raises:
            SigError: if it cannot be read.
        """
        from keras_spec.edition import load
        from keras_spec.errors import SpecError

        try:
            return load(self.repository.pages)
        except SpecError as error:
            raise SigError(
                "Expected a specification without problems. Received: "
                f"{error.problems[0]}\nFix: see `sig spec check`."
            ) from None

    @cached_property
    def document(self) -> "Document":
        """The proposal as the linter looks at it."""
        from keras_sig.lint.document import Document

        return Document(
            self.rfc,
            self.file,
            self.repository.root,
            self.surroundings.template,
            self.surroundings.approved,
            self.surroundings.proposals,
            self.surroundings.approvers,
            self.surroundings.results,
            self.imported,
        )

    @cached_property
    def merged(self) -> "Edition":
        """The specification with the proposal in it.

        Raises:
            SpecError: if they do not fit.
        """
        from keras_spec.merge import merge

        # The name of a stranger's file becomes text of the specification.
        name = "".join(
            c if c.isascii() and c.isalnum() else "-" for c in self.rfc.name
        )
        return merge(self.edition, self.document.symbols, name)

    def line_of(self, symbol: str, clause: str = "") -> int:
        """Return the line of a clause, a definition, a signature or a symbol.

        Args:
            symbol: String, a public path, or that of a method.
            clause: String, an id; `"definition"`; or the last word about a
                parameter, a base or a method: that is in the signature.

        Returns:
            The line in the proposal, that of its title if nothing fits.
        """
        for page in self.document.symbols:
            inside = symbol.startswith(f"{page.symbol}.")
            if page.symbol != symbol and not inside:
                continue
            for item in page.items:
                if _is_about(item.fence, clause, inside):
                    return item.fence.line
            return page.line
        return self.document.title_line


def _is_about(fence: "Fence", clause: str, inside: bool) -> bool:
    if fence.role == "signature":
        return inside or clause.endswith(("/signature", "`"))
    if fence.role == "definition":
        return clause == "definition"
    return fence.name == clause != ""
