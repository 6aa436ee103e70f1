"""Reading one page: from raw text to articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from assets.articles import bylines
from assets.articles.clean import glue
from assets.articles.flow import Flow, read_flow
from assets.articles.lines import Line, ends_sentence, read_lines, unclosed
from assets.articles.model import Article, Block, Contributor, Page
from assets.articles.offsets import OffsetMap
from assets.articles.script import script_of
from assets.articles.sentences import split_sentences

_OPENER = re.compile(
    r"[（(【]?(?:本[报刊网台社]|[\u3400-\u9fff]{2,8}?(?:社|网|报|台))[\u3400-\u9fff]{0,6}?\s?(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)?\s?(?:综合消息|讯|电|消息)"
)
_CREDIT = re.compile(r"[（(][\u3400-\u9fff、 ,，]{2,30}[）)]$")
_EDITOR = re.compile(r"(?:责编|责任编辑|编辑)[:：]")
_FURNITURE = re.compile(
    r"^(?:首页|登录|注册|分享到|相关阅读|版权所有|上一篇|下一篇|发布时间|发布人|来源|网站地图|\[?查看原文)|Copyright|ICP备|https?://"
)
_IMPRINT = re.compile(r"^(?:国内统一|邮发代号|主办|主管|出版|印刷|地址|发行|邮编|版权声明|值班编委|责任编辑)")
_CAPTION = re.compile(r"(?:摄|资料图片|供图)[）)]?$")


@dataclass(slots=True)
class _Draft:
    kind: str = "news"
    head: list[Line] = field(default_factory=list)
    body: list[list[Line]] = field(default_factory=list)
    credits: list[Contributor] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)


def read_page(text: str, media_type: str = "text/plain") -> Page:
    """Return the articles of a decoded raw document; every offset refers to ``text``."""
    flow = read_flow(text)
    drafts = _group(list(read_lines(flow.text)))
    seams = _Seams(flow)
    articles = tuple(_finish(draft, position, seams, text) for position, draft in enumerate(drafts, 1))
    return Page(articles, None, ())


def _group(lines: list[Line]) -> list[_Draft]:
    drafts: list[_Draft] = []
    heads: list[Line] = []
    open_ = False
    for index, line in enumerate(lines):
        t = line.text
        last = drafts[-1] if drafts else None
        tail = last.body[-1][-1] if last and last.body else None
        if _FURNITURE.search(t):
            open_ = False
        elif _EDITOR.match(t):
            if last:
                if heads and not last.head:
                    last.head, heads = heads, []
                last.credits += bylines.editors(t)
                last.after.append(line)
        elif _IMPRINT.match(t) or (last and last.kind == "imprint"):
            if not (last and last.kind == "imprint"):
                last = _Draft("imprint")
                drafts.append(last)
                last.body += [[h] for h in heads]
                heads = []
            last.body.append([line])
        elif _CREDIT.fullmatch(t) and last:
            last.body.append([line])
            open_ = False
        elif _CAPTION.search(t):
            drafts.append(_Draft("photo_caption", [], [[line]]))
            heads, open_ = [], False
        elif _OPENER.match(t):
            drafts.append(_Draft("news", heads, [[line]]))
            heads, open_ = [], True
        elif (
            tail
            and not ends_sentence(tail.text)
            and open_
            and not heads
            and (ends_sentence(t) or len(t) > 25 or unclosed(tail.text))
        ):
            last.body[-1].append(line)
        elif ends_sentence(t) or "。" in t or len(t) > 45:
            if last and open_ and not heads:
                last.body.append([line])
            elif last and open_ and heads and len(heads[0].text) < 12:
                last.body += [[h] for h in heads]
                last.body.append([line])
                heads = []
            else:
                drafts.append(_Draft("news", heads[-1:], [[line]]))
                heads, open_ = [], True
        else:
            heads.append(line)
    return drafts


class _Seams:
    """Cuts the flow into bodies, and their maps out of the map of the flow."""

    def __init__(self, flow: Flow) -> None:
        self.text = flow.text
        self.runs = list(flow.map.runs())
        self.starts = flow.map.clean

    def raw(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return the runs of the flow characters ``start`` to ``end``."""
        result = []
        index = bisect_right(self.starts, start) - 1
        while start < end:
            length, raw, width = self.runs[index]
            skip = start - self.starts[index]
            take = min(length - skip, end - start)
            result.append((take, raw + skip, take) if length == width else (length, raw, width))
            start += take
            index += 1
        return result

    def join(self, paragraphs: list[list[Line]]) -> tuple[str, OffsetMap]:
        """Return paragraphs of lines as one text, and its map."""
        pieces: list[str] = []
        runs: list[tuple[int, int, int]] = []
        last = None
        for paragraph in paragraphs:
            for number, line in enumerate(paragraph):
                here = self.raw(line.start, line.end)
                if last is not None:
                    seam = glue(pieces[-1][-1], line.text[0]) if number else "\n"
                    if seam:
                        pieces.append(seam)
                        runs.append((1, last, here[0][1] - last))
                pieces.append(line.text)
                runs += here
                last = here[-1][1] + here[-1][2]
        return "".join(pieces), OffsetMap.from_runs(runs)


def _finish(draft: _Draft, position: int, seams: _Seams, raw: str) -> Article:
    body, body_map = seams.join(draft.body)
    headline, headline_map = seams.join([draft.head[:1]]) if draft.head else (None, None)
    contributors = (
        bylines.head_credits(body.split("\n", 1)[0])
        + bylines.tail_credits(body.rsplit("\n", 1)[-1])
        + (bylines.photographers(body) if draft.kind == "photo_caption" else [])
        + draft.credits
    )
    everything = [line for paragraph in draft.body for line in paragraph] + draft.head + draft.after
    start = min(seams.raw(line.start, line.end)[0][1] for line in everything)
    last = max((seams.raw(line.start, line.end)[-1] for line in everything), key=lambda run: run[1])
    end = last[1] + last[2]
    return Article(
        position,
        draft.kind,
        headline,
        draft.head[1].text if len(draft.head) > 1 else None,
        body,
        body_map,
        headline_map,
        split_sentences(body),
        tuple(dict.fromkeys(contributors)),
        None,
        None,
        None,
        None,
        script_of(raw[start:end]),
        start,
        end,
    )
