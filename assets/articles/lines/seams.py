"""Evidence that a line break was put in by the layout: what stands on its two sides reads on."""

from __future__ import annotations

import re

from assets.articles.lines.line import unclosed

_CANNOT_END = re.compile(r"[，、,（(《“‘]$")
_CANNOT_START = re.compile(r"[，、。；：！？,;:!?）)》”’%‰们]|有限(?:责任)?公司")
_IS = re.compile(r"[\u3400-\u9fff](?<![不还只就可])是$")  # 给出的答案是 | “三个一点”
# words that nothing ends with
_PARTICLES = frozenset("和与及暨或的在是对将把被以从并至于使让为由该各第最已正也又再且但而则约共仅均曾未不因若据经向赴")
_HAN_ENDS = re.compile(r"[\u3400-\u9fff0-9]$")
_STARTS_WITH_DATE = re.compile(r"\d{1,2}[月日]|\d{4}年")
_IN_DATE, _REST_OF_DATE = re.compile(r"\d[年月]$"), re.compile(r"\d{1,2}[月日]")
_DECIMALS = re.compile(r"\.\d")
_POINT = re.compile(r"\d\.$")
_NUMBER = re.compile(r"[\u3400-\u9fff.]\d{1,3}$")  # 湿地规划总面积1.1 | 万公顷, but neither 奋进2035 nor 要闻 06
_REACH = 6  # characters on each side that are looked at for a word across the break


def reads_on(before: str, after: str) -> bool:
    """Return whether ``after`` plainly continues ``before``: by a comma, an open bracket, a particle or a split word."""
    if _CANNOT_END.search(before) or _CANNOT_START.match(after) or unclosed(before):
        return True
    if after[:1] == "“" and _IS.search(before):
        return True
    if _IN_DATE.search(before[-3:]) and _REST_OF_DATE.match(after):
        return True  # 于2024年6月 | 15日
    if before[-1:].isdigit() and _DECIMALS.match(after):
        return True  # 投入2 | .89亿元
    if after[:1].isdigit() and _POINT.search(before):
        return True  # 投入2. | 89亿元
    if not _HAN_ENDS.search(before) or not after or not _HAN_ENDS.match(after[0]):
        return False
    if before[-1].isdigit():
        return not _STARTS_WITH_DATE.match(after) if after[0].isdigit() else bool(_NUMBER.search(before))
    return _word_at_seam(before[-_REACH:], after[:_REACH])


def _word_at_seam(left: str, right: str) -> bool:
    """Return whether the last word of ``left`` goes on in ``right`` (出|台, 发言|人) or is a particle (与|二十年前)."""
    from rjieba import cut

    length = 0
    for word in cut(left + right, False):
        length += len(word)
        if length >= len(left):
            return length > len(left) or (word in _PARTICLES and len(left) > 1)
    return False
