RULE = "suppression-reason"


def test_a_reason_passes(check):
    body = "<!-- sig: disable=code-tagged old text -->\n```\na\n```"
    assert check(RULE, body) == []
    assert check("code-tagged", body) == []


def test_a_missing_reason_is_found_and_nothing_is_switched_off(check):
    body = "<!-- sig: disable=code-tagged -->\n```\na\n```"
    assert check(RULE, body) == [
        "36:1 Expected `<!-- sig: disable=rule-id reason -->`. Received: no "
        "reason. -> say in a few words why the rule is wrong here"
    ]
    assert len(check("code-tagged", body)) == 1


def test_a_missing_rule_is_found(check):
    (found,) = check(RULE, "Text. <!-- sig: off because -->")
    assert found.startswith("36:7 ") and "Received: no rule." in found


def test_too_many_are_refused(check):
    line = "<!-- sig: disable=code-tagged a --> x\n"
    (found,) = check(RULE, line * 300)
    assert found.startswith("236:1 Expected at most 200 suppressions.")


def test_other_comments_and_code_are_ignored(check):
    body = "<!-- note: sig: -->\n\n```text\n<!-- sig: disable=x -->\n```"
    assert check(RULE, body) == []
