"""How Chinese a text looks: the measure by which one reading of some bytes is preferred to another."""

from __future__ import annotations

from functools import cache
from itertools import chain

_PUNCTUATION = "　、。〃〈〉《》「」『』【】〔〕〖〗〇“”‘’…—–·•※℃№①②③④⑤⑥⑦⑧⑨⑩\u00a0"


@cache
def familiar_characters() -> frozenset[str]:
    """Return the characters that Chinese text is made of, simplified or traditional: some 7,000.

    The first levels of GB 2312 (3,755 characters) and Big5 (5,401) hold those in everyday use, and the codecs of Python
    know them; to them come punctuation and the full-width forms.
    """
    gb_trails = range(0xA1, 0xFF)
    big5_trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    first_levels = chain(
        (bytes((lead, trail)).decode("gb2312", "ignore") for lead in range(0xB0, 0xD8) for trail in gb_trails),
        (bytes((lead, trail)).decode("big5", "ignore") for lead in range(0xA4, 0xC7) for trail in big5_trails),
    )
    full_width = map(chr, range(0xFF01, 0xFF5F))
    return frozenset(chain(filter(None, first_levels), _PUNCTUATION, full_width))


def familiar_share(text: str, *, ascii_counts: bool) -> float:
    """Return the share of familiar characters in ``text``, from 0 to 1.

    ASCII is left out (it reads the same in UTF-8, GB18030 and Big5 and so proves nothing) unless ``ascii_counts``, as
    in UTF-16, where a misreading shows none.
    """
    seen = text if ascii_counts else [character for character in text if character > "\x7f"]
    if not seen:
        return 0.0
    familiar = familiar_characters()
    plain = sum(character in familiar or " " <= character <= "~" or character in "\t\r\n" for character in seen)
    return plain / len(seen)
