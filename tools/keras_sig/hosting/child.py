"""One job in a process of its own: it can hang or die, the bot goes on."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from keras_sig.hosting.job import ALL, Job
from keras_sig.hosting.signature import VARIABLE

SECONDS = 600


@dataclass(frozen=True)
class Child:
    """Starts `sig bot run` for a job.

    Args:
        root: Path of the repository.
        environment: Mapping, what the process gets, but for the secret.
        options: Tuple of strings, further options, as `--dry-run`.
        say: Function that shows one line.
        seconds: Float, after which the process is ended.
    """

    root: Path
    environment: Mapping[str, str]
    options: tuple[str, ...]
    say: Callable[[str], None]
    seconds: float = SECONDS

    def work(self, job: Job) -> str:
        """Do the job; return why it failed, or nothing."""
        try:
            done = subprocess.run(
                self._command(job),
                cwd=self.root,
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=self.seconds,
            )
        except subprocess.TimeoutExpired:
            return f"not done within {self.seconds:g} seconds"
        for line in done.stdout.splitlines():
            self.say(line)
        if done.returncode == 0:
            return ""
        said = " ".join(done.stderr.split())
        return said or f"ended with the code {done.returncode}"

    def _command(self, job: Job) -> list[str]:
        command = [sys.executable, "-P", "-m", "keras_sig", "bot", "run"]
        if job.number != ALL:
            command += ["--number", str(job.number)]
        return [*command, *self.options]

    def _environment(self) -> dict[str, str]:
        return {k: v for k, v in self.environment.items() if k != VARIABLE}
