"""How and when things run: Dagster, DuckDB connections, the incremental engine, publishing and the command.

Nothing here knows Chinese; what is made is described under ``assets``.
"""
