"""Places: those that end with a suffix (石桥镇, 鸣溪路, 阳光商业街), and those that other signs show.

Every suffix of a page passes tables of small rules, of which only those for its kind are asked:

    ending.py      the suffix at hand, and what it is the end of
    cut.py         where its name starts and ends, where the suffix is the end of a longer word
    openings.py    where its name starts, by the words before it (words.py, middles.py)
    edges.py       what else belongs to the name at its start or end, and what does not
    refusals.py    what is no name: before its start is looked for, and after
    neighbours.py  what a name and the place before it make together: one name, two, or each its own
    read.py        the suffixes of a page in order, and what the other modules find

The other signs: a list (listed.py, rows.py), a town before or a body behind (localities.py, villages.py), verbs and stops
(framed.py), coming again (recurring.py), roads and stations of lines (roads.py, stations.py), what is said of waters
(waters.py), characters of foreign names (foreign.py). region.py says which region a page speaks from.
"""
