"""One file per command, `GROUP_NAME.py`, with a click command `command`.

The other files hold what several commands share.
"""
