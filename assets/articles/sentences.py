"""Sentences of a clean body, with offsets.

A sentence ends at 。！？ (or their half-width forms after a Chinese character) outside of quotes and brackets, or after
the mark that closes them. A decimal point or an abbreviation ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assets.articles.model import Sentence

_OPEN = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "「": "」", "『": "』", "【": "】"}
_MARK = re.compile(r"[。！？!?…]+|(?<=[^\x00-\x7f])\.(?![\w.])|[“”‘’（）()《》「」『』【】]")
_CLOSING = '”’）)》」』】"'
# “……。”张三说。  the words that name the speaker belong to what is said
_ATTRIBUTION = re.compile(
    r"[^，。！？；：“”,!?;:]{0,40}(?:说|道|称|表示|介绍|指出|告诉|认为|坦言|强调|透露|感慨|回忆|解释|补充)"
)


def split_sentences(body: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``body``, whose paragraphs are its lines; each without outer blanks, none empty."""
    sentences: list[Sentence] = []
    offset = paragraph = 0
    for line in body.split("\n"):
        if line.strip():
            paragraph += 1
            for start, end in _bounds(line):
                sentences.append(Sentence(paragraph, len(sentences) + 1, offset + start, offset + end))
        offset += len(line) + 1
    return tuple(sentences)


def _bounds(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*_ends(line), len(line)):
        text = line[start:end]
        lead = len(text) - len(text.lstrip())
        if text.strip():
            yield start + lead, start + len(text.rstrip())
        start = end


def _ends(line: str) -> Iterator[int]:
    """Yield the offsets just after each sentence but the last."""
    last: dict[str, int] = {}  # where each closing mark is printed for the last time
    waiting: list[str] = []
    pending = False  # a sentence ended inside the quotes or brackets that are still open
    for match in _MARK.finditer(line):
        mark, end = match[0], match.end()
        if mark in _OPEN:
            closing = _OPEN[mark]
            if closing not in last:
                last[closing] = line.rfind(closing)
            if last[closing] > match.start():  # an opening mark that is never closed counts for nothing
                waiting.append(closing)
        elif mark in _CLOSING:
            if mark in waiting:
                while waiting.pop() != mark:
                    pass
            if not waiting and pending:
                pending = False
                if end < len(line) and not _ATTRIBUTION.match(line, end) and line[end] not in "，,、；;：:":
                    yield end
        elif waiting:
            pending = end < len(line) and line[end] in _CLOSING
        elif end < len(line) and not (mark[0] == "…" and line[end] not in _CLOSING):
            if mark[0] in "!?" and line[match.start() - 1 : match.start()].isascii():
                continue
            if line[end] in _CLOSING:
                continue
            yield end
