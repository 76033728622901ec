from keras_sig.spec.skeleton import skeleton
from keras_spec.page import parse_page
from keras_spec.signature import parse_signature


def parameter(name, kind="positional", default=None):
    return {"name": name, "kind": kind, "default": default}


def entry(*parameters, kind="function", aliases=(), **more):
    return {
        "kind": kind,
        "aliases": list(aliases),
        "parameters": parameters,
        **more,
    }


def test_a_function():
    text = skeleton(
        "keras.ops.f",
        entry(parameter("x"), parameter("axis", default="-1")),
    )
    assert text == (
        "# keras.ops.f\n\n```toml page\n"
        'rfc = ["20261101-keras-api-baseline"]\n```\n\n'
        "```python signature\ndef f(x, axis=-1): ...\n```\n"
    )


def test_a_class_with_its_base_and_long_parameters():
    long = [parameter(f"argument_{n}", default="'same'") for n in range(4)]
    text = skeleton(
        "keras.layers.F", entry(*long, kind="class", bases=["Layer"])
    )
    assert "class F(Layer):\n    def __init__(\n        self,\n" in text
    assert '        argument_3="same",\n    ): ...\n' in text


def test_kinds_of_parameters_are_read_back():
    given = [
        parameter("a", "positional-only"),
        parameter("b"),
        parameter("c", "keyword-only", "None"),
        parameter("d", "keywords"),
    ]
    text = skeleton("keras.ops.f", entry(*given))
    stub = text.split("```python signature\n")[1].split("\n```")[0]
    assert stub == "def f(a, /, b, *, c=None, **d): ..."
    read = parse_signature(stub, "f.md", 1).parameters
    assert [p.kind for p in read] == [p["kind"] for p in given]


def test_aliases_leave_out_the_page_itself():
    paths = ["keras.g", "keras.ops.f"]
    text = skeleton("keras.ops.f", entry(parameter("x"), aliases=paths))
    assert 'aliases = ["keras.g"]\n' in text


def test_with_a_sentence_it_is_a_page():
    text = skeleton("keras.ops.f", entry(parameter("x")))
    page = parse_page(text.replace("\n\n", "\n\nIt is f.\n\n", 1), "f.md")
    assert page.symbol == "keras.ops.f"
