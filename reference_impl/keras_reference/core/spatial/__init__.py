"""What convolution, pooling, padding and resizing have in common."""
