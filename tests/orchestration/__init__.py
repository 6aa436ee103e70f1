"""The laws of the machinery: incremental equals rebuild, nothing half-written, nothing published unaudited."""
