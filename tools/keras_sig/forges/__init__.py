"""Where proposals are opened and discussed: pull requests and their logs."""
