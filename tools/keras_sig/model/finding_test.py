from keras_sig.model.finding import Finding


def test_a_finding_is_printed_with_place_rule_and_fix():
    finding = Finding("a.md", 3, 1, "link-target", "No such file.", "mend it")
    assert str(finding) == (
        "a.md:3:1: link-target No such file.\n    fix: mend it"
    )
    assert str(Finding("a.md", 1, 1, "r", "m")) == "a.md:1:1: r m"


def test_findings_are_ordered_by_place():
    later = Finding("a.md", 10, 1, "a-rule", "m")
    earlier = Finding("a.md", 9, 1, "z-rule", "m")
    assert sorted([later, earlier]) == [earlier, later]
