RULE = "suppression-unknown"


def test_a_known_rule_passes(check):
    assert check(RULE, "<!-- sig: disable=code-tagged old text -->") == []


def test_an_unknown_rule_is_found_with_the_near_one(check):
    assert check(RULE, "<!-- sig: disable=code-taged old -->") == [
        "36:1 Expected the id of a rule of the text. Received: 'code-taged'. "
        "-> use code-tagged or code-tabs"
    ]


def test_a_rule_that_is_near_none_is_found(check):
    (found,) = check(RULE, "<!-- sig: disable=zzz,code-tagged old -->")
    assert found.endswith("-> see `--explain`")


def test_code_is_ignored(check):
    assert check(RULE, "```text\n<!-- sig: disable=zzz old -->\n```") == []


def test_a_rule_that_runs_the_proposal_is_found(check):
    (found,) = check(RULE, "<!-- sig: disable=clause-fails later -->")
    assert found.endswith(
        "-> what is found by running the proposal cannot be switched off"
    )
