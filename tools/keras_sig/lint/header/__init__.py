"""Rules about the table at the head."""
