"""Where the name of a person ends that starts at an offset of a page, and whether a word can be one.

Chinese prints no blanks, so an office or a list mark shows where a name starts, and its end has to be found:
副市长|周良|表示, 村支书|郁清和|率队. ``ways.WAYS`` is the table of all ways in which a name can end. Each way proposes an
end (``Candidate``) with the evidence for it by name; ``ways.read`` is the one place that weighs and decides.

    ways.py       the table of ways, and the decision
    candidate.py  an end with its evidence
    chinese.py    family name and given name, which is what most names are
    foreign.py    names in the characters of foreign ones, of known parts, Japanese ones
    strange.py    names whose family name nothing knows, by what stands around them
    given.py      what given names are made of
    elsewhere.py  what the rest of the page says of a name
    closing.py    how well what comes next closes a name
    around.py     what stands at an offset: words, and spans of other kinds
    reader.py     ``Names``, what other modules ask
"""
