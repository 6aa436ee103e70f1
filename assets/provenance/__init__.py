"""The provenance law: every value must read, in its raw document, as it stands in its table."""
