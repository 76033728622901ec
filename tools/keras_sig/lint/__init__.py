"""What a reviewer would find in the form of a proposal."""
