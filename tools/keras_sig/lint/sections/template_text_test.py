RULE = "section-template"


def test_own_words_pass(check):
    assert check(RULE, "Write the sentence that is yours.") == []


def test_a_paragraph_of_the_template_is_found(check):
    body = "Write the sentence\n  that the release notes would have."
    assert check(RULE, body) == [
        "36:1 Expected your own words. Received: the template's 'Write the "
        "sentence that the release'... -> replace or remove the paragraph"
    ]


def test_a_list_item_of_the_template_is_found(check):
    body = "- Own.\n- Write the sentence that the release notes would have.\n"
    assert check(RULE, body)[0].startswith("37:1 ")


def test_code_and_headings_are_ignored(check):
    sentence = "Write the sentence that the release notes would have."
    assert check(RULE, f"```text\n{sentence}\n```\n\n### {sentence}") == []
