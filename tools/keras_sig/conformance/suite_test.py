from keras_sig.conformance.suite import arguments


def test_only_what_is_not_given_is_left_out():
    options = {
        "strict": True,
        "quiet": False,
        "seed": None,
        "count": 0,
        "by_hand": 3,
        "symbol": ("keras.ops", "keras.losses"),
        "workers": 2,
    }
    assert arguments(options) == [
        *("--strict", "--count", "0", "--by-hand", "3"),
        *("--symbol", "keras.ops", "--symbol", "keras.losses", "-n", "2"),
    ]
