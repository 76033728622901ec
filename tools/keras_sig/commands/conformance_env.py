"""`sig conformance env`: an environment with another framework."""

import click


@click.command()
@click.argument("name", required=False, default="")
@click.option("--list", "listed", is_flag=True, help="List them.")
def command(name: str, listed: bool) -> int:
    """Make the environment NAME, such as keras-jax, in build/envs.

    It has Keras, its backend for CPU and what the suite needs, in versions
    that conformance_tests/environments pins, and no TensorFlow. Then
    `sig conformance run --impl keras --backend jax` uses it. To repeat the
    command is harmless; what was interrupted is begun anew.

    keras-torch is made with pip. PyPI's torch for Linux brings CUDA, several
    GB: where a build for CPU lies on the machine, let PIP_FIND_LINKS name
    its folder.
    """
    from keras_sig.conformance.environments import KNOWN, Environment
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    if listed or not name:
        for known, what in KNOWN.items():
            there = Environment(repository, known).is_ready
            state = "made" if there else "not made"
            click.echo(f"{known:<12} {state:<9} {what}")
        return 0
    environment = Environment(repository, name)
    if not environment.is_ready:
        click.echo(f"{name}: {KNOWN[name]}")
    environment.make()
    click.echo(f"python {repository.relative(environment.folder)}/bin/python")
    return 0
