"""The naive peer: what a programmer writes in an afternoon for the same task. It reads everything each time.

jieba.posseg finds people, places and bodies; regular expressions find headlines, bylines and figures; Polars frames
go to DuckDB. It is here to be measured against, in speed and in accuracy; it is no part of the pipeline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_BYLINE = re.compile(r"本报讯\s*[（(](?P<names>[^）)]*)[）)]")
_SENTENCE_END = re.compile(r"(?<=[。！？])")
_ORGANIZATION = re.compile(r"[\u4e00-\u9fff]{2,12}(?:有限公司|集团|局|委员会|银行|大学|学院|医院|中学|街道)")
_FIGURE = re.compile(
    r"(?P<qualifier>超|逾|约|近)?(?P<number>\d+(?:\.\d+)?)(?P<multiplier>万|亿)?(?P<unit>[\u4e00-\u9fff%]{1,3})"
)
_MULTIPLIERS = {"万": 10_000, "亿": 100_000_000, None: 1}


def read_text(data: bytes) -> str:
    """Decode by trial."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def split_articles(text: str) -> list[dict[str, Any]]:
    """Start an article at every 本报讯; the short line before it is the headline."""
    articles: list[dict[str, Any]] = []
    headline = None
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        if match := _BYLINE.search(line):
            articles.append({"headline": headline, "byline": match["names"], "body": line})
        elif len(line) < 30 and line[-1] not in "。！？”":
            headline = line
        elif articles:
            articles[-1]["body"] += "\n" + line
        else:
            articles.append({"headline": headline, "byline": None, "body": line})
    return articles


def read_article(body: str) -> dict[str, list[Any]]:
    """Return persons, organizations and metrics as posseg and regular expressions see them."""
    import jieba.posseg

    persons, organizations, metrics = set(), set(), []
    for sentence in _SENTENCE_END.split(body):
        for word, flag in jieba.posseg.cut(sentence):
            if flag.startswith("nr") and len(word) > 1:
                persons.add(word)
            elif flag == "nt":
                organizations.add(word)
        organizations.update(_ORGANIZATION.findall(sentence))
        for match in _FIGURE.finditer(sentence):
            value = float(match["number"]) * _MULTIPLIERS[match["multiplier"]]
            metrics.append((value, match["unit"], match[0]))
    return {"persons": sorted(persons), "organizations": sorted(organizations), "metrics": metrics}


def build(files: Iterable[Path], database: Path) -> None:
    """Read all files and write all tables anew."""
    import duckdb
    import polars as pl

    articles, persons, organizations, metrics = [], [], [], []
    for file in files:
        for position, article in enumerate(split_articles(read_text(file.read_bytes()))):
            key = f"{file.name}:{position}"
            articles.append((key, file.name, position, article["headline"], article["byline"], article["body"]))
            found = read_article(article["body"])
            persons += [(key, name) for name in found["persons"]]
            organizations += [(key, name) for name in found["organizations"]]
            metrics += [(key, *metric) for metric in found["metrics"]]
    frames = {
        "articles": pl.DataFrame(articles, ["id", "file", "position", "headline", "byline", "body"], orient="row"),
        "persons": pl.DataFrame(persons, ["article", "name"], orient="row").unique(),
        "organizations": pl.DataFrame(organizations, ["article", "name"], orient="row").unique(),
        "metrics": pl.DataFrame(metrics, ["article", "value", "unit", "surface"], orient="row"),
    }
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as con:
        for name, frame in frames.items():
            con.register("frame", frame)
            con.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
            con.unregister("frame")
