"""`sig rfc check --baseline`: findings that are known do not count."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.baseline_file import read_baseline, write_baseline
from keras_sig.commands.case import Case
from keras_sig.commands.checked import Checked

if TYPE_CHECKING:
    from keras_sig.lint.baseline import Baseline, KnownFindings


@dataclass
class KnownCases:
    """What the baseline says of the proposals of one run.

    Args:
        known: Mapping from paths in the repository to what is known.
        notes: List of strings, where the baseline does not fit any more.
    """

    known: "dict[str, KnownFindings]" = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    _opened: "dict[str, Baseline]" = field(default_factory=dict)

    def filter(self, case: Case, checked: Checked) -> Checked:
        """Return `checked` without the findings that are known."""
        baseline = self._baseline(case)
        if baseline is None or baseline.is_touched:
            return checked
        new = baseline.without_known(checked.findings)
        known = len(checked.findings) - len(new)
        return replace(checked, findings=new, known=known)

    def finish(self, case: Case) -> None:
        """Note where the baseline ends for a proposal."""
        baseline = self._baseline(case)
        if baseline is not None and baseline.is_touched:
            self.notes.append(
                f"{case.rfc.path} was changed since the baseline was written: "
                f"its {baseline.known.total} known findings count again."
            )

    def _baseline(self, case: Case) -> "Baseline | None":
        from keras_sig.lint.baseline import Baseline

        place = place_of(case)
        known = self.known.get(place)
        if known is None:
            return None
        if place not in self._opened:
            self._opened[place] = Baseline(case.document, known)
        return self._opened[place]


def open_baseline(path: Path | None) -> KnownCases:
    """Return what the baseline says; nothing where none is named."""
    return KnownCases(read_baseline(path) if path else {})


def save_baseline(
    path: Path, results: Iterable[tuple[Case, list[Checked]]]
) -> int:
    """Write the findings of these proposals; return how many there are.

    What the file says of other proposals stays.
    """
    from keras_sig.lint.baseline import know

    known = read_baseline(path) if path.exists() else {}
    count = 0
    for case, steps in results:
        findings = [f for checked in steps for f in checked.findings]
        known[place_of(case)] = know(case.document, findings)
        count += len(findings)
    write_baseline(path, known)
    return count


def place_of(case: Case) -> str:
    """Return where a proposal lies in the repository."""
    return case.repository.relative(case.file)
