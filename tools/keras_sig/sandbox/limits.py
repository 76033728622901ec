"""How much a program in the sandbox may use."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Limits of one run.

    Args:
        seconds: Float, wall-clock time, after which everything is killed.
        memory: Integer, bytes of address space for each process; importing
            TensorFlow alone takes close to 4 GB.
        resident: Integer, bytes that all processes hold together.
        processes: Integer, processes and threads together.
        file_bytes: Integer, size of one file.
        scratch_bytes: Integer, size of `/tmp` and of the home folder.
        output_bytes: Integer, what may be printed; more ends the run.
        answer_bytes: Integer, what may be answered; more ends the run.
        open_files: Integer, files open at once, for each process.
    """

    seconds: float = 120.0
    memory: int = 8192 * MEGABYTE
    resident: int = 4096 * MEGABYTE
    processes: int = 256
    file_bytes: int = 64 * MEGABYTE
    scratch_bytes: int = 256 * MEGABYTE
    output_bytes: int = MEGABYTE
    answer_bytes: int = 16 * MEGABYTE
    open_files: int = 1024

    @property
    def cpu_seconds(self) -> int:
        """Processor time of one process: that of four processors."""
        return int(4 * self.seconds) + 1
