"""Topics that no name was read for: events (第三届青岚茶叶博览会) and works that somebody builds (由甲公司建设的乙项目)."""

from __future__ import annotations

import re
from functools import cache

from assets.reference import rows

# what goes on after the name of an event: 在青岚举行 · 将于5月 · 昨日开幕
_GOES_ON = "(?=[在于将昨今共已]|日前|如期|正式|圆满|开[幕赛跑展园]|启[幕动]|落幕|闭幕|举[行办]|收官|吸引|现场|[0-9]{1,2}[月日])"
_NAMED = r"[^，。；：、（）()《》\s]"


@cache
def _event() -> re.Pattern[str]:
    plain = "|".join(re.escape(row["word"]) for row in rows("event_words") if not row["numbered"])
    numbered = "|".join(re.escape(row["word"]) for row in rows("event_words") if row["numbered"])
    # 青岚茶叶博览会 · 第三届青岚茶业大会 · 2024青岚开海节 · “云塘之夜”美食节
    return re.compile(
        rf"(?:{_NAMED}{{2,28}}?(?:{plain})|(?:第|20[0-9]{{2}}|[“「]){_NAMED}{{2,30}}?(?:{numbered})){_GOES_ON}"
    )


@cache
def _event_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(row["word"]) for row in rows("event_words")))


def names_events(body: str) -> bool:
    """Say whether a text holds a word with which the name of an event can end; few do."""
    return _event_words().search(body) is not None


# 由甲公司投资建设的乙项目: the clause is about what is built
_BUILT = re.compile(
    r"由[^，。；]{2,40}?(?:投资|出资|独资|承建|建设|兴建|开发|打造|运营|负责)[^，。；]{0,16}的(?P<work>[^，。；、的]{2,24})"
)


def event_at(body: str, start: int, end: int) -> int | None:
    """Return where the name of an event ends that stands at ``start`` of a clause."""
    match = _event().match(body, start, end)
    return match.end() if match else None


def built_in(body: str, start: int, end: int, kinds: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the work, of one of these ``kinds``, that ``body[start:end]``, which begins with 由, says somebody builds."""
    if not body.endswith(kinds, start, end):
        return None
    match = _BUILT.fullmatch(body, start, end)
    return match.span("work") if match else None
