"""What layers and models are made of; nothing here is imported by name."""
