import pytest

from keras_sig.forges.github_pauses import MOST_TRIES, pause_of

NOW = 1_000_000.0


def pause(status, method="GET", message="", tried=1, **headers):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return pause_of(method, status, names, message, tried, NOW)


@pytest.mark.parametrize("status", [200, 304, 401, 404, 422])
def test_what_was_answered_is_not_repeated(status):
    assert pause(status) is None


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_broken_server_is_asked_again_later_and_later(status):
    waits = [pause(status, tried=n) for n in range(1, MOST_TRIES)]
    assert waits == [2, 4, 8, 16]
    assert pause(status, tried=MOST_TRIES) is None


def test_a_comment_is_not_sent_twice_to_a_broken_server():
    assert pause(502, "POST") is None
    assert pause(502, "PATCH") == 2


@pytest.mark.parametrize("status", [403, 429, 503])
def test_the_server_says_how_long_to_wait(status):
    assert pause(status, Retry_After="17") == 17


def test_a_limited_comment_was_not_written_and_is_sent_again():
    assert pause(403, "POST", Retry_After="5") == 5


def test_a_used_up_limit_waits_for_its_reset():
    left = {"X_RateLimit_Remaining": "0"}
    assert pause(403, X_RateLimit_Reset="1000060", **left) == 61
    assert pause(403, X_RateLimit_Reset="999000", **left) == 1
    assert pause(403, X_RateLimit_Reset="soon", **left) == 60


def test_a_secondary_limit_waits_a_minute_then_two():
    said = "You have exceeded a secondary rate limit."
    assert [pause(403, message=said, tried=n) for n in (1, 2)] == [60, 120]


def test_a_forbidden_request_stays_forbidden():
    assert pause(403, message="Resource not accessible") is None
    assert pause(403, message="", X_RateLimit_Remaining="12") is None
