"""Sentences with their names marked: {人 罗秀英} is a person, {机 明溪县妇联} an organisation, {地 石桥镇} a place.

What is marked is all that is to be read: a name that is found beside it is as wrong as one that is missed.
"""

import re

from tests.entities.pages import read, surfaces

_MARK = re.compile(r"\{(.) ([^{}]+)\}")
_KINDS = {"人": "person", "机": "organization", "地": "place"}


def expected(sentence: str) -> dict[str, list[str]]:
    """Return the marked names of each kind, in text order."""
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS.values()}
    for mark, name in _MARK.findall(sentence):
        if name not in found[_KINDS[mark]]:
            found[_KINDS[mark]].append(name)
    return found


def printed(sentence: str) -> dict[str, list[str]]:
    """Return the names of each kind that are read in a sentence without its marks."""
    entities = read(_MARK.sub(r"\2", sentence))[0]
    return {kind: surfaces(entities, kind) for kind in _KINDS.values()}
