"""The clauses with numbers, frozen as text for other languages."""
