"""The approved Keras API, one Markdown page per public symbol."""
