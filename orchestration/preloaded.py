"""Importing this loads what reading pages needs. multiprocessing's fork server does, before worker processes are forked
from it: so it is loaded once, and its memory is shared.
"""

import gc
from contextlib import suppress
from importlib import import_module

from assets.loading import load

with suppress(Exception):  # whatever is wrong, a worker meets it too, and there it is told
    import_module("polars")  # starts no thread that works before it is used, so that a fork is safe
    load()
gc.collect()
gc.freeze()  # a collection would touch, and so copy, what is shared
