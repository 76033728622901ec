"""Pages of the reference implementation, for Sphinx to fill in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from keras_sig.site.public_names import PublicName, read_public_names
from keras_spec.page import file_of

INTRODUCTION = """# Reference implementation

Code to read next to the specification, written from it: the same steps, in the
same order, with the same names. Use it as `import keras_reference as keras`.
"""
NONE = "\nThis repository has no reference implementation yet.\n"


def write_reference_pages(
    folder: Path, package: Path, documented: Sequence[str]
) -> int:
    """Write a page for every public package; return how many names.

    Args:
        folder: Path, the sources of Sphinx.
        package: Path, the folder of `keras_reference`.
        documented: Names of the symbols that have a specification page.
    """
    place = folder / "reference"
    place.mkdir(parents=True)
    modules = read_public_names(package) if package.is_dir() else {}
    shown = _shown(modules)
    for module, names in modules.items():
        text = _page(module, names, shown, set(documented))
        (place / f"{module}.md").write_text(text, encoding="utf-8")
    rows = ["\n```{toctree}\n:maxdepth: 2\n", *modules, "```\n"]
    listing = "\n".join(rows) if modules else NONE
    (place / "index.md").write_text(INTRODUCTION + listing, encoding="utf-8")
    return sum(len(names) for names in modules.values())


def _shown(modules: Mapping[str, Sequence[PublicName]]) -> dict[str, str]:
    """Return under which of its public names each object is shown.

    The longest path has it: `keras.layers.Layer`, not `keras.Layer`.
    """
    shown: dict[str, str] = {}
    for module in sorted(modules, key=lambda m: (-m.count("."), m)):
        for name in sorted(modules[module], key=_is_another_name):
            shown.setdefault(name.home, f"{module}.{name.name}")
    return shown


def _is_another_name(name: PublicName) -> bool:
    return name.home.rpartition(".")[2] != name.name


def _page(
    module: str,
    names: Sequence[PublicName],
    shown: Mapping[str, str],
    documented: set[str],
) -> str:
    parts = [f"# {module}\n"]
    for name in names:
        path = f"{module}.{name.name}"
        symbol = path.replace("keras_reference", "keras", 1)
        parts.append(f"\n## {name.name}\n")
        if symbol in documented:
            page = file_of(symbol)
            parts.append(f"\nSpecified by [{symbol}](/spec/{page}).\n")
        if shown[name.home] == path:
            members = "\n   :members:" if name.kind == "class" else ""
            text = f".. auto{name.kind}:: {path}{members}\n"
        else:
            text = f"The same as :py:obj:`{shown[name.home]}`.\n"
        parts.append(f"\n```{{eval-rst}}\n{text}```\n")
    return "".join(parts)
