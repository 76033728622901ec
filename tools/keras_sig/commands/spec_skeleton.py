"""`sig spec skeleton`: start pages from what an installed release exposes."""

import difflib
from collections.abc import Mapping
from typing import Any

import click

from keras_sig.model.errors import SigError


@click.command()
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL...")
@click.option(
    "--impl", default="keras", show_default=True, help="An installed module."
)
@click.option("--write", is_flag=True, help="Make the files in spec/pages.")
def command(symbols: tuple[str, ...], impl: str, write: bool) -> int:
    """Print the frame of the page of each public path SYMBOL.

    Title, aliases and signature come from introspection. The sentences, the
    definition and the clauses are yours: `sig spec check` asks for them. With
    --write, a page that exists is left as it is.
    """
    from keras_sig.commands.introspect import introspect
    from keras_sig.model.atomic import write_text
    from keras_sig.model.repository import Repository
    from keras_sig.spec.skeleton import skeleton
    from keras_spec.page import file_of

    repository = Repository.find()
    surface = introspect(repository, impl)["symbols"]
    frames = {
        symbol: skeleton(symbol, _entry(surface, symbol, impl))
        for symbol in symbols
    }
    for symbol, text in frames.items():
        path = repository.pages / file_of(symbol)
        if not write:
            click.echo(text)
        elif path.exists():
            click.echo(f"kept   {repository.relative(path)}")
        else:
            write_text(path, text)
            click.echo(f"write  {repository.relative(path)}")
    return 0


def _entry(surface: Mapping[str, Any], symbol: str, impl: str) -> Any:
    homes = {
        path: entry
        for home, entry in surface.items()
        for path in (home, *entry["aliases"])
        if "parameters" in entry
    }
    if symbol in homes:
        entry = homes[symbol]
        home = next(path for path, e in surface.items() if e is entry)
        return {**entry, "aliases": sorted([home, *entry["aliases"]])}
    near = " or ".join(difflib.get_close_matches(symbol, homes, n=3))
    raise SigError(
        f"Expected a function or class that {impl} exposes, such as "
        f"keras.layers.Dense. Received: {symbol}. "
        f"Fix: use {near or 'a path that `sig spec audit --all` lists'}."
    )
