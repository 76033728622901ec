"""Settings from outside that influence numbers, as they are set here."""

import os

# Whatever is set when an implementation is loaded is said with its results.
NAMES = (
    "TF_ENABLE_ONEDNN_OPTS",
    "TF_XLA_FLAGS",
    "TF_DETERMINISTIC_OPS",
    "TF_CUDNN_DETERMINISTIC",
    "XLA_FLAGS",
    "JAX_ENABLE_X64",
    "JAX_DEFAULT_MATMUL_PRECISION",
    "NVIDIA_TF32_OVERRIDE",
    "ONEDNN_MAX_CPU_ISA",
    "OMP_NUM_THREADS",
)


def flags() -> str:
    """Return the settings that are set: `"XLA_FLAGS=... OMP_NUM_THREADS=2"`."""
    return " ".join(f"{n}={os.environ[n]}" for n in NAMES if os.environ.get(n))
