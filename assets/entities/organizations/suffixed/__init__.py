"""Organisations whose names end with a suffix (…有限公司, …大学, …开发区): where each name starts and ends, or why it is none.

``extent.extend`` goes left over what may belong to a name. Then every suffix passes four tables of small rules, of which
only those for its kind are asked:

    ending.py     the suffix at hand, and how rules are chosen for it
    openings.py   what makes a name of common words: a number, a place before, quotes, another name before
    moves.py      what else belongs to the name at its start or its end, and what does not
    refusals.py   what is no name: before its extent is read, and after
    read.py       the suffixes of a page in order
"""
