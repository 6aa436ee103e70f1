"""Layouts and noises: how clean pieces become the raw text of a page, as the sample pages of seeds/pages show it."""

from __future__ import annotations

import html
import re
from datetime import date
from functools import cache
from random import Random
from typing import Any

from benchmarks.stories import Piece
from benchmarks.tables import templates
from benchmarks.world import District

_WEEKDAYS = "一二三四五六日"
_HALF_WIDTH = str.maketrans("，（）；：？！", ",();:?!")
_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), 0x2E)})
_LINE = 28  # characters on a line of a page that is cut at a fixed width
_COLUMN = 150  # characters, about, from one column break to the next
_PINYIN_SHARE = 0.5  # of the characters with a reading that bear it
_MENU = ("首页", "要闻", "民生", "时评", "专题", "图片", "视频", "电子报")


def lay_out(layout: str, pieces: list[Piece], district: District, day: date, random: Random) -> tuple[str, bool]:
    """Return the raw text of a page, and whether the page tells its date."""
    if layout == "web":
        return _web(pieces[0], district, day), True
    if layout == "html":
        return _html(pieces[0], district, day, random), True
    if layout == "mirror":
        return _mirror(pieces[0], random), False
    if layout == "digest":
        blocks = [f"{district.name[:2]}短波", *(f"【{piece.headline}】{piece.body}" for piece in pieces)]
    else:
        blocks = [_block(piece, layout, random) for piece in pieces]
    dated = random.random() < 0.5
    if dated:
        blocks.append(f"{district.paper} {_long_date(day)} 星期{_WEEKDAYS[day.weekday()]} 第{random.randint(1, 12)}版")
    text = ("\n" * random.randint(2, 3)).join(blocks)
    if layout == "half_width":
        text = text.translate(_HALF_WIDTH)
    if layout == "full_width":
        text = text.translate(_FULL_WIDTH).replace("\n", "\r\n")
    return text, dated


def _long_date(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _block(piece: Piece, layout: str, random: Random) -> str:
    head = [piece.headline] if piece.headline else []
    if layout == "full_width":
        return "\n".join([*head, "", *(_wrapped(f"　　{paragraph}") for paragraph in piece.paragraphs)])
    return "\n\n".join([*head, *(_broken(paragraph, random) for paragraph in piece.paragraphs)])


def _broken(paragraph: str, random: Random) -> str:
    """Break a paragraph where a column of the page ends: anywhere in a sentence, a name or between number and unit."""
    cut = int(random.expovariate(1 / _COLUMN))
    if not 5 < cut < len(paragraph) - 5:
        return paragraph
    if random.random() < 0.15 and (figure := re.search(r"\d(?=[^\d.])", paragraph[cut:])):
        cut += figure.end()
    return f"{paragraph[:cut]}\n\n{_broken(paragraph[cut:], random)}"


def _wrapped(paragraph: str) -> str:
    return "\n".join(paragraph[start : start + _LINE] for start in range(0, len(paragraph), _LINE))


def _web(piece: Piece, district: District, day: date) -> str:
    body = "\n\n".join(f"　　{paragraph}" for paragraph in piece.paragraphs)
    menu = "\n".join(f"    {item}" for item in _MENU)
    return (
        f"{piece.headline} - {district.name}人民政府\n\n{menu}\n\n    您当前的位置：首页 > 要闻 > 正文\n\n{piece.headline}\n\n"
        f"    发布时间：{day:%Y-%m-%d} 09:14    来源：{district.paper}    浏览次数：732    字体：[ 大 中 小 ]\n\n{body}\n\n"
        "    【打印本页】 【关闭窗口】\n\n    扫一扫在手机打开当前页\n\n    相关链接\n    中国政府网\n    省政府网站\n\n"
        f"    主办：{district.name}人民政府办公室\n    网站标识码：3299990001\n"
    )


def _html(piece: Piece, district: District, day: date, random: Random) -> str:
    menu = "".join(f'<li><a href="/{n}/">{item}</a></li>' for n, item in enumerate(_MENU))
    body = "\n".join(f"<p>　　{html.escape(paragraph, quote=False)}</p>" for paragraph in piece.paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">\n<title>{piece.headline}-{district.paper}</title>\n'
        f'<script>var site = {{id: {random.randrange(99)}}};</script></head>\n<body><div class="nav"><ul>{menu}</ul></div>\n'
        f'<div class="article"><h1>{piece.headline}</h1>\n<div class="info"><span>{day:%Y-%m-%d} 08:32</span>　'
        f"<span>来源：{district.paper}</span></div>\n"
        f'<div class="content">\n{body}\n</div></div>\n<div class="foot">关于我们 | 联系我们 | 网站地图</div></body></html>\n'
    )


def _mirror(piece: Piece, random: Random) -> str:
    readings = _readings()
    text = _to_traditional().convert("\n".join(piece.paragraphs)).translate(_HALF_WIDTH)
    noisy = [
        f"{char}({_slip(readings[char], random)})" if char in readings and random.random() < _PINYIN_SHARE else char
        for char in text
    ]
    return f"{''.join(noisy)}\n{_to_traditional().convert(piece.headline or '')}\n責編: {piece.contributors[0][0]}\n"


def _slip(reading: str, random: Random) -> str:
    """Mostly the reading itself; sometimes a blank slips into it."""
    cut = random.randint(1, len(reading))
    return reading if random.random() < 0.9 or cut == len(reading) else f"{reading[:cut]} {reading[cut:]}"


@cache
def _readings() -> dict[str, str]:
    return {row["character"]: row["pinyin"] for row in templates("pinyin")}


@cache
def _to_traditional() -> Any:
    import opencc

    return opencc.OpenCC("s2t")


def encode(raw: str, layout: str, random: Random) -> tuple[bytes, str]:
    """Return the bytes of a page and the suffix of its file's name; mostly UTF-8."""
    if layout == "html":
        return raw.encode(), ".html"
    draw = random.random()
    if layout in ("print", "half_width") and draw < 0.06:
        return raw.encode("gb18030"), ".txt"
    if layout == "print" and draw < 0.08:
        return raw.encode("utf-16"), ".txt"
    return raw.encode(), ".txt"
