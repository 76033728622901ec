from keras_sig.commands.conftest import NAME


def mails(root):
    return sorted(p.name for p in (root / ".sig" / "outbox").iterdir())


def tick(sig, now, *more):
    return sig("review", "tick", "--now", now, *more)


def test_the_sponsor_is_reminded_once_a_week(submitted, sig):
    tick(sig, "2026-11-09T08:00:00Z")
    assert len(mails(submitted)) == 1
    for now in ("2026-11-09T10:00:00Z", "2026-11-12", "2026-11-16T08:00:00Z"):
        assert tick(sig, now).code == 0
    assert mails(submitted) == [
        f"{NAME}.opened.eml",
        f"{NAME}.reminder.priya.20261109.eml",
    ]
    tick(sig, "2026-11-16T09:00:00Z")
    assert f"{NAME}.reminder.priya.20261116.eml" in mails(submitted)


def test_after_a_month_of_downtime_there_is_one_mail_each(submitted, sig):
    sig("review", "comment", NAME, "/second", "--as", "priya", "--now",
        "2026-11-03")  # fmt: skip
    tick(sig, "2026-12-20")
    names = mails(submitted)
    assert len(names) == 1 + 7
    assert (
        len({name.split(".")[2] for name in names if "reminder" in name}) == 7
    )
    tick(sig, "2026-12-20")
    assert mails(submitted) == names


def test_a_dry_run_sends_nothing(submitted, sig):
    ran = tick(sig, "2026-12-20", "--dry-run")
    assert "would write" in ran.out
    assert mails(submitted) == [f"{NAME}.opened.eml"]


def test_what_time_has_changed_is_written(submitted, sig):
    ran = tick(sig, "2026-12-20")
    assert "label: status: stalled" in ran.out
    assert tick(sig, "2026-12-21").out == f"{NAME}\n1 open proposal.\n"


def test_without_proposals_there_is_nothing(world, sig):
    ran = tick(sig, "2026-12-20")
    assert (ran.code, ran.out) == (0, "0 open proposals.\n")
