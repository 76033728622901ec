"""The approved specification against what an implementation exposes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from keras_sig.spec.surface_api import shown_by_both
from keras_spec.api_entry import Api, ApiEntry, api_of
from keras_spec.compare import Change, compare_apis
from keras_spec.edition import Edition

PATHS = {"symbol-added", "symbol-removed", "path-added", "path-removed"}
# What a release has between a class and the base that its page names.
NO_DIFFERENCE = {
    "symbol-renamed",
    "method-inherited",
    "base-added",
    "base-deeper",
}


@dataclass(frozen=True)
class Audit:
    """Differences in both directions.

    Args:
        unapproved: Public paths of the implementation without a page.
        methods: Methods of the implementation that the page of their class
            does not list, unless they take what those of a base class do.
        missing: Public paths of pages that the implementation lacks.
        changes: From the approved signatures to those of the implementation.
        hidden: Public paths whose parameters the implementation does not
            show: introspection sees the `*args, **kwargs` of a wrapper.
    """

    unapproved: list[str]
    methods: list[str]
    missing: list[str]
    changes: list[Change]
    hidden: list[str]

    @property
    def is_kept(self) -> bool:
        """Whether all that is approved is there as it was approved."""
        return not self.missing and not self.changes

    @property
    def is_approved(self) -> bool:
        """Whether nothing is there that nobody approved."""
        return not self.unapproved and not self.methods


def audit(edition: Edition, exposed: Api) -> Audit:
    """Compare the pages with the surface of an implementation.

    Args:
        edition: The approved pages.
        exposed: What the implementation exposes.

    Returns:
        The differences, sorted.
    """
    pages: Api = {s: _callable(e) for s, e in api_of(edition).items()}
    approved, exposed, hidden = shown_by_both(pages, exposed)
    exposed = _with_bases_of(approved, exposed)
    paths = [
        {p for entry in api.values() for p in entry.paths}
        for api in (approved, exposed)
    ]
    listed = {*approved, *_methods(pages)}
    methods: set[str] = set()
    changes = []
    for change in compare_apis(approved, exposed):
        if change.rule == "method-added":
            methods.add(change.what.removeprefix("the method "))
        elif change.symbol not in listed | paths[1]:
            # It overrides an approved method otherwise, on no page.
            methods.add(change.symbol)
        elif change.rule not in (*PATHS, *NO_DIFFERENCE):
            changes.append(change)
    return Audit(
        sorted(paths[1] - paths[0]),
        sorted(methods),
        sorted(paths[0] - paths[1]),
        changes,
        hidden,
    )


def _methods(api: Api) -> Iterator[str]:
    for symbol, entry in api.items():
        for name in entry.signature.methods if entry.signature else ():
            yield f"{symbol}.{name}"


def _callable(entry: ApiEntry) -> ApiEntry:
    """Return the entry without what introspection does not see."""
    return replace(entry, clauses={}, definition=None)


def _with_bases_of(approved: Api, exposed: Api) -> Api:
    """Give classes the bases of their page, where they have them somewhere.

    A page names the base that matters, a release may put others between.
    """
    pages = {path: entry for entry in approved.values() for path in entry.paths}
    result = dict(exposed)
    for symbol, entry in exposed.items():
        page = next((pages[p] for p in entry.paths if p in pages), None)
        if entry.signature and page and page.signature:
            bases = page.signature.bases
            names = {base.rpartition(".")[2] for base in bases}
            if names <= set(entry.ancestors):
                merged = dict.fromkeys([*bases, *entry.signature.bases])
                signature = replace(entry.signature, bases=tuple(merged))
                result[symbol] = replace(entry, signature=signature)
    return result


@dataclass(frozen=True)
class Approval:
    """A change between two releases, and who approved it.

    Args:
        change: `Change`.
        rfcs: The proposals that approved the page, where the page says what
            the newer release does; empty where no proposal approved it.
    """

    change: Change
    rfcs: Sequence[str]


def approvals(
    edition: Edition, before: Api, after: Api, found: Audit
) -> list[Approval]:
    """Return what changed from one release to the next, with its approval.

    Args:
        edition: The approved pages.
        before: What the older release exposes.
        after: What the newer one exposes.
        found: The audit of the newer one.

    Returns:
        The changes, by symbol.
    """
    pages = dict(_approving(edition))
    outside = {*found.unapproved, *found.methods}
    outside |= {change.symbol for change in found.changes}
    older, newer, _ = shown_by_both(before, after)
    return [
        Approval(change, _approved_by(change, pages, outside))
        for change in compare_apis(older, newer)
    ]


def _approving(edition: Edition) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what pages speak of, methods included, with their proposals."""
    for page in edition.pages.values():
        methods = page.signature.methods if page.signature else ()
        for path in (page.symbol, *page.aliases):
            yield path, page.rfcs
            for name in methods:
                yield f"{path}.{name}", page.rfcs


GONE = {
    "symbol-removed",
    "symbol-renamed",
    "path-removed",
    "method-removed",
    "method-renamed",
}


def _approved_by(
    change: Change,
    pages: Mapping[str, Sequence[str]],
    outside: Collection[str],
) -> Sequence[str]:
    """Return the proposals of the page that agrees with a change."""
    subject = change.symbol
    if change.rule in ("path-added", "method-added"):
        subject = change.what.split()[-1]
    if change.rule in GONE or subject in outside:
        return ()
    return pages.get(subject, ())
