"""From documents to records: proposals, governance."""
