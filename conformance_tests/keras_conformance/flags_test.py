from keras_conformance.flags import NAMES, flags


def test_what_is_set_is_said_and_nothing_else(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert flags() == ""
    monkeypatch.setenv("XLA_FLAGS", "--xla_cpu_enable_fast_math=true")
    monkeypatch.setenv("TF_ENABLE_ONEDNN_OPTS", "0")
    monkeypatch.setenv("OMP_NUM_THREADS", "")
    assert flags() == (
        "TF_ENABLE_ONEDNN_OPTS=0 XLA_FLAGS=--xla_cpu_enable_fast_math=true"
    )
