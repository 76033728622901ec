"""The public site: proposals, specification, conformance, meetings."""
