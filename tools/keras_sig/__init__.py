"""The `sig` command: proposals, review, meetings, specification, site."""
