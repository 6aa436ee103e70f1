"""Organisations: with a suffix, as bodies of a jurisdiction, as branches, by what stands beside them, and by short forms."""
