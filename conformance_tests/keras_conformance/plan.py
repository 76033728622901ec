"""What a run is to do, in a form that worker processes are told."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Plan:
    """The task of every worker.

    Args:
        impl: String, the module of the implementation.
        backend: String.
        device: String.
        pages: String, the folder of the specification.
        modes: How results are computed.
        checks: The ids of what to check, in order.
        limit: Float, seconds that one check may take.
        scratch: String, a folder where a worker leaves its last words.
        command: What starts the implementation, where it is no module.
    """

    impl: str
    backend: str
    device: str
    pages: str
    modes: Sequence[str]
    checks: Sequence[str]
    limit: float
    scratch: str
    command: Sequence[str] = ()

    def as_record(self) -> dict[str, Any]:
        """Return the plan as values that can be sent to another process."""
        record = dataclasses.asdict(self)
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in record.items()
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Plan":
        """Return the plan that `as_record` described."""
        return cls(**record)
