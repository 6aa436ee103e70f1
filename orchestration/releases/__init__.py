"""Releases: which are there, what each was made of, how the next is copied and what it changes. `orchestration/publishing.py` makes one."""
