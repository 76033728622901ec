"""Rules about prose: links, images."""
