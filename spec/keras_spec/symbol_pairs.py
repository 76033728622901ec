"""Which symbol that is gone is probably which one that is new."""

from collections import defaultdict
from collections.abc import Mapping

from keras_spec.api_entry import Api, ApiEntry
from keras_spec.parameter_pairs import is_alike

# Symbols by what they have in common.
Groups = dict[tuple[object, ...], list[str]]
MOST = 2000


def renamed_symbols(gone: Api, come: Api) -> Mapping[str, str]:
    """Return guesses: the new path of each symbol that was renamed.

    A symbol moved if its own name is found in another module alone. It was
    renamed within its module if what it takes is the same and the names are
    alike.
    """
    pairs: dict[str, str] = {}
    _match(_by_name(gone), _by_name(come), pairs, moved=True)
    rest = {s: e for s, e in come.items() if s not in pairs.values()}
    left = {s: e for s, e in gone.items() if s not in pairs}
    _match(_by_signature(left), _by_signature(rest), pairs, moved=False)
    return pairs


def _by_name(api: Api) -> Groups:
    groups: Groups = defaultdict(list)
    for symbol, entry in api.items():
        kind = entry.signature.kind if entry.signature else "value"
        groups[symbol.rpartition(".")[2], kind].append(symbol)
    return groups


def _by_signature(api: Api) -> Groups:
    groups: Groups = defaultdict(list)
    for symbol, entry in api.items():
        if key := _key(entry):
            groups[symbol.rpartition(".")[0], *key].append(symbol)
    return groups


def _key(entry: ApiEntry) -> tuple[object, ...]:
    signature = entry.signature
    if signature is None or not signature.parameters:
        return ()
    return (signature.kind, signature.parameters, signature.bases)


def _match(
    gone: Groups,
    come: Groups,
    pairs: dict[str, str],
    moved: bool,
) -> None:
    for key, before in gone.items():
        after = come.get(key, [])
        if moved:
            if len(before) == len(after) == 1:
                pairs[before[0]] = after[0]
            continue
        if len(before) * len(after) > MOST:
            continue
        for symbol in before:
            for other in after:
                names = [s.rpartition(".")[2] for s in (symbol, other)]
                if other not in pairs.values() and is_alike(*names):
                    pairs[symbol] = other
                    break
