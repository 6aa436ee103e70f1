"""The marts and the cookbook, put to warehouses that the pipeline has made."""
