"""Places whose names end with a suffix (石桥镇, 鸣溪路, 阳光商业街): where each name starts and ends, or why it is none.

Every suffix of a page passes tables of small rules, of which only those for its kind are asked:

    ending.py     the suffix at hand, and what it is the end of
    openings.py   where its name starts, by the words before it
    edges.py      what else belongs to the name at its start or end, and what does not
    refusals.py   what is no name: before its start is looked for, and after
    neighbours.py what a name and the place before it make together: one name, two, or each its own
    read.py       the suffixes of a page in order, and the places that other signs show
"""
