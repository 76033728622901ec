"""Rules about the blocks that become specification."""
