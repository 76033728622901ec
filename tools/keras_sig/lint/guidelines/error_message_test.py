import pytest

RULE = "guide-error-message"


def block(statement):
    return f"```python\ndef f(units):\n    {statement}\n```\n"


GOOD = (
    'raise ValueError(f"`units` must be positive. Received: {units}. Use 1.")'
)


@pytest.mark.parametrize(
    "statement",
    [
        GOOD,
        "raise ValueError(\n        'Expected 1, got %s. '\n 'Pass 1.' % x)",
        "raise NotImplementedError",
        "raise",
        "raise error",
        "raise ValueError(message)",
    ],
)
def test_whole_answers_and_other_errors_pass(check, statement):
    assert check(RULE, block(statement)) == []


@pytest.mark.parametrize(
    ("statement", "missing", "received"),
    [
        (
            'raise ValueError("Invalid units.")',
            "what was passed and what was expected and how to fix it",
            'ValueError("Invalid units.")',
        ),
        (
            'raise TypeError(f"Expected a number. Received: {units}")',
            "how to fix it",
            'TypeError(f"Expected a number. Received: {units}")',
        ),
        (
            "raise ValueError",
            "what was passed and what was expected and how to fix it",
            "ValueError()",
        ),
    ],
)
def test_half_an_answer_is_found(check, statement, missing, received):
    assert check(RULE, block(statement)) == [
        f"38:5 Expected an error that says {missing}. Received: {received}. "
        '-> write "Expected ... Received: {value}. Fix: ..."'
    ]


def test_prose_and_other_languages_are_ignored(check):
    text = "raise ValueError('x')\n\n```text\nraise ValueError('x')\n```"
    assert check(RULE, text) == []
