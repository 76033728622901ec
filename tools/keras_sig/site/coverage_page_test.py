from keras_sig.site.coverage_page import coverage
from keras_spec.clause import Clause


def clause(name, kind):
    symbol = "keras." + name.split("/")[0]
    return Clause(name, symbol, kind, "It holds.", {}, "page.md", 1)


def test_symbols_with_the_fewest_clauses_come_first():
    found = coverage(
        [
            clause("ops.b/signature", "signature"),
            clause("ops.b/x", "value"),
            clause("ops.b/y", "value"),
            clause("ops.b/z", "error"),
            clause("ops.a/signature", "signature"),
            clause("ops.a/x", "unspecified"),
        ]
    )
    assert [(s["name"], s["total"], s["kinds"]) for s in found] == [
        ("keras.ops.a", 0, []),
        ("keras.ops.b", 3, [("error", 1), ("value", 2)]),
    ]


def test_the_page_links_to_the_specification(built):
    text = (built[0] / "conformance" / "coverage.html").read_text("utf-8")
    assert 'href="../api/spec/ops/double.html"' in text
    assert "1 clauses on 1 symbols; 0 symbols have none." in text
