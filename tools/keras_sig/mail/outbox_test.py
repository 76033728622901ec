from keras_sig.mail.outbox import Outbox


def test_a_mail_is_written_once(tmp_path):
    outbox = Outbox(tmp_path / "outbox")
    assert not outbox.holds("a")
    assert outbox.put("a", b"first")
    assert not outbox.put("a", b"second")
    assert outbox.path("a").read_bytes() == b"first"
    assert [p.name for p in outbox.folder.iterdir()] == ["a.eml"]
