from keras_reference import config


def test_flash_attention_is_off_until_it_is_asked_for():
    assert not config.is_flash_attention_enabled()
    config.enable_flash_attention()
    try:
        assert config.is_flash_attention_enabled()
    finally:
        config.disable_flash_attention()
    assert not config.is_flash_attention_enabled()


def test_tracebacks_are_filtered_until_it_is_turned_off():
    config.disable_traceback_filtering()
    try:
        assert not config.is_traceback_filtering_enabled()
    finally:
        config.enable_traceback_filtering()
    assert config.is_traceback_filtering_enabled()
