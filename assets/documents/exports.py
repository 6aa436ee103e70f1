"""Which data files hold stories: those with a field, a column or an element that by its name holds the text of one.

How the stories are read out of them is for the articles stage; a data file without any is set aside here, so that figures
of a table or the settings of a program are not taken for news.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from assets.fields import part_of

_JSON: Final = frozenset((".json", ".jsonl", ".ndjson"))
_TABLE: Final = frozenset((".csv", ".tsv"))
_FEED: Final = frozenset((".xml", ".rss", ".atom"))
EXTENSIONS: Final = tuple(sorted(_JSON | _TABLE | _FEED))

_KEY = re.compile(r"\"([^\"\\\s]{1,24})\"\s{0,9}:")  # "content":
_HAN = re.compile(r"[\u3400-\u9fff]|\\u[4-9][0-9a-fA-F]{3}")
_REACH, _LEAST = 400, 10  # characters behind a key, and how many of them are Chinese at the least
_COLUMN = re.compile(r"[^\",\t]{1,24}")
_ITEM = re.compile(r"<(?:item|entry)[\s>]")  # of a feed
_HEAD: Final = 4096  # characters in which a table names its columns


def lacks_stories(path: str, text: str) -> bool:
    """Return whether ``path`` is a data file by its name, and nothing in ``text`` says that it holds stories.

    Linear in the length of ``text``.
    """
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in _JSON:
        keys = (key for key in _KEY.finditer(text) if part_of(key[1]) == "body")
        return not any(len(_HAN.findall(text, key.end(), key.end() + _REACH)) >= _LEAST for key in keys)
    if suffix in _TABLE:
        return not any(
            part_of(column[0]) == "body" for column in _COLUMN.finditer(text[:_HEAD].lstrip().split("\n", 1)[0])
        )
    return suffix in _FEED and not _ITEM.search(text)
