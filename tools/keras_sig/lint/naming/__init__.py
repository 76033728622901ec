"""Rules about names: of the file, of the title."""
