import stat
import zipfile

import pytest

import keras_reference as keras
from keras_reference.models import load_model


def model_file(folder):
    path = folder / "model.keras"
    keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]).save(path)
    return path


def rewritten(path, compression=zipfile.ZIP_STORED, **changes):
    """Write the archive again, with entries changed or taken out."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries |= {key.replace("_", "."): changes[key] for key in changes}
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in entries.items():
            if data is not None:
                archive.writestr(name, data)
    return path


def with_entry(path, name, data=b"x", mode=stat.S_IFREG | 0o644):
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, data)
    return path


def test_a_compressed_archive_is_read(tmp_path):
    path = rewritten(model_file(tmp_path), zipfile.ZIP_DEFLATED)
    assert load_model(path).output_shape == (None, 2)


@pytest.mark.parametrize("name", ["config_json", "metadata_json"])
def test_what_is_missing_is_named(tmp_path, name):
    path = rewritten(model_file(tmp_path), **{name: None})
    entry = name.replace("_", ".")
    with pytest.raises(ValueError, match=f"one entry {entry}. Received: 0"):
        load_model(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_there_twice_is_refused(tmp_path):
    path = with_entry(model_file(tmp_path), "config.json", b"{}")
    with pytest.raises(ValueError, match="one entry config.json. Received: 2"):
        load_model(path)


@pytest.mark.parametrize("text", [b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(tmp_path, text):
    path = rewritten(model_file(tmp_path), config_json=text)
    with pytest.raises(ValueError, match="config.json must be JSON"):
        load_model(path)


@pytest.mark.parametrize(
    "name", ["../up", "/etc/x", "assets/../../up", "assets\\..\\up"]
)
def test_no_path_leads_out_of_the_archive(tmp_path, name):
    path = with_entry(model_file(tmp_path), name)
    with pytest.raises(ValueError, match="leads out of the archive"):
        load_model(path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path, kind):
    path = with_entry(model_file(tmp_path), "assets/a", mode=kind | 0o777)
    with pytest.raises(ValueError, match="Received: 'assets/a', which is a"):
        load_model(path)


def test_a_bomb_is_not_unpacked(tmp_path):
    path = rewritten(
        model_file(tmp_path),
        zipfile.ZIP_DEFLATED,
        config_json=b" " * 5_000_000 + b"{}",
    )
    with pytest.raises(ValueError, match="unpacks to 5000002 bytes"):
        load_model(path)


def test_an_encrypted_entry_is_refused(tmp_path):
    path = model_file(tmp_path)
    data = bytearray(path.read_bytes())
    # The flag in the directory at the end of the archive.
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(ValueError, match="which is encrypted"):
        load_model(path)


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    path = tmp_path / "a.keras"
    with pytest.raises(ValueError, match=r"a\.keras, which is not there"):
        load_model(path)
    path.write_text("text")
    with pytest.raises(ValueError, match=r"a\.keras, which is something else"):
        load_model(path)


def test_weights_that_are_no_hdf5_are_refused(tmp_path):
    path = rewritten(model_file(tmp_path))
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["model.weights.h5"] = b"text"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    with pytest.raises(OSError, match="signature"):
        load_model(path)


def test_code_named_by_a_file_is_not_imported(tmp_path):
    config = b"""{"module": "os", "class_name": "system", "config": "true",
        "registered_name": null}"""
    path = rewritten(model_file(tmp_path), config_json=config)
    with pytest.raises(TypeError, match="Received: 'system' of module 'os'"):
        load_model(path)
