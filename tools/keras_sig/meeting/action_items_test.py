from datetime import date

from keras_sig.meeting.action_items import open_items, read_action_items

DAY = date(2026, 12, 4)
TEXT = """
- [ ] @keiko: Write the clause for `max_value`.
  * [x] @Samuel: ask the JAX people
- [ ] keiko: no handle
- [ ] @keiko:
```
- [ ] @keiko: in code
```
"""


def test_items_are_read_with_who_and_what():
    first, second = read_action_items(TEXT, DAY)
    assert (first.handle, first.done) == ("keiko", False)
    assert first.text == "Write the clause for `max_value`."
    assert (second.handle, second.done) == ("samuel", True)


def test_an_item_is_open_until_later_notes_tick_it():
    earlier = read_action_items("- [ ] @keiko: Write it\n- [ ] @a: b", DAY)
    again = read_action_items("- [ ] @keiko: write  it.", DAY)
    ticked = read_action_items("- [x] @Keiko: write it.", DAY)
    assert open_items([earlier, again]) == earlier
    assert [item.handle for item in open_items([earlier, ticked])] == ["a"]
    assert open_items([ticked, earlier]) == earlier
