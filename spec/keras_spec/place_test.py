import pytest

from keras_spec.place import beside


@pytest.mark.parametrize("where", ["package/pages", "pages"])
def test_data_is_found_inside_of_a_package_or_beside_it(tmp_path, where):
    folder = tmp_path / where
    folder.mkdir(parents=True)
    module = tmp_path / "package" / "__init__.py"
    assert beside(str(module), "pages") == folder
