"""A small GitHub on this machine, for tests: stateful, and held to account.

Its objects begin as the examples of GitHub's own OpenAPI description; every
request that it gets and every answer that it gives is checked against it.
"""
