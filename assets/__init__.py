"""What is made: one folder per subject, each of pure functions and one thin ``asset.py`` for Dagster.

Only the small pieces that every subject shares stand at this level: identifiers, reference tables and the
description of a stage. Subjects import in one direction: documents <- articles <- entities <- metrics.
"""
