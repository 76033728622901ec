import json
import zlib

from keras_sig.site.search_index import extend_search

OBJECTS = b"""keras.ops.a keras:symbol 1 spec/ops/a.html -
ops.a/value keras:clause 1 spec/ops/a.html#$ -
r.A py:class 1 reference/r.html#$ -
r.A.call py:method 1 reference/r.html#$ -
index std:doc -1 index.html X
"""


def test_pages_come_before_their_parts(tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / "api").mkdir()
    path = tmp_path / "search" / "search_index.json"
    path.write_text('{"config": {}, "docs": []}')
    inventory = b"# one\n# two\n# three\n# four\n" + zlib.compress(OBJECTS)
    (tmp_path / "api" / "objects.inv").write_bytes(inventory)
    extend_search(tmp_path, "api", {"ops.a/value": "It is\n`<x>`."})
    assert [
        tuple(e.values()) for e in json.loads(path.read_text())["docs"]
    ] == [
        ("api/reference/r.html", "r", ""),
        ("api/reference/r.html#r.A", "r.A", ""),
        ("api/spec/ops/a.html", "keras.ops.a", ""),
        ("api/spec/ops/a.html#ops.a/value", "ops.a/value", "It is &lt;x&gt;."),
    ]
