"""Two editions of a definition, compared by the values they give."""
