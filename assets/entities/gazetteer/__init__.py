"""Names that a lexicon knows: divisions of China, countries and cities, rivers, ministries, papers, firms.

``entries`` says which words they are, ``refusals`` where one of them is printed and not meant, ``changes`` where more or less than
the word is the name, and ``read`` puts them together for a page.
"""
