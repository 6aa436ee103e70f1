"""All that reading pages needs, loaded by reading one: words, lexicons and patterns are otherwise loaded with the first page."""

from __future__ import annotations

_PAGE = """明溪区：镜湖新区签下三个项目

本报讯（记者 周砚）3月5日，明溪区委书记林致远到青岚精密机械有限公司调研。该公司去年实现产值12.6亿元，同比增长8.3%，
计划今年投资3000万元，新增设备20台（套）。

云塘镇党委书记、镇长何知秋说，到2026年底，镜湖大道东侧的园区占地将超过1.2万亩。
"""


def load() -> None:
    """Load it into this process."""
    from assets.articles.page import read_page
    from assets.entities.read import read_entities
    from assets.metrics.observe import observe

    articles = read_page(_PAGE).articles
    for article, entities in zip(articles, read_entities("", articles), strict=True):
        observe(article, entities)
