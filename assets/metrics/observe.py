"""The reading of one article: its quantities, sentence by sentence, but those that are part of a name."""

from __future__ import annotations

from bisect import bisect_right

from assets.articles.model import Article
from assets.entities.model import ArticleEntities
from assets.marks import widened
from assets.metrics.indicators.earlier import Earlier
from assets.metrics.model import Observation
from assets.metrics.periods.dating import Dating
from assets.metrics.periods.days import Calendar
from assets.metrics.quantities.find import Quantity, find_quantities
from assets.metrics.sentence import Sentence
from assets.metrics.subjects.choose import Subjects

_NAMES = frozenset(("organization", "place", "document", "person"))


def observe(article: Article, entities: ArticleEntities) -> list[Observation]:
    """Return the observations of an article's body in order, one per quantity; offsets are into ``article.body``."""
    body = widened(article.body)
    if article.kind == "imprint" or not (quantities := find_quantities(body)):
        return []  # a price or a telephone on an imprint is the publication's
    headline, subhead = (printed and widened(printed) for printed in (article.headline, article.subhead))
    sentences = [(s.paragraph, s.start, s.end) for s in article.sentences]
    subjects = Subjects(body, sentences, entities.mentions, headline)
    when = Calendar(article.published_on, article.published_precision)
    dating = Dating(body, sentences, when, " ".join(filter(None, (headline, subhead))))
    found: list[Observation] = []
    before: Earlier | None = None
    last = -2
    for index, inside in _by_sentence(_outside_names(body, quantities, entities), sentences).items():
        paragraph, *span = sentences[index]
        if index != last + 1 or paragraph != sentences[last][0]:
            before = None
        sentence = Sentence(body, index, (span[0], span[1]), subjects, dating, before)
        found += sentence.read(inside, article.body)
        before, last = sentence.measured, index
    return found


def _by_sentence(quantities: list[Quantity], sentences: list[tuple[int, int, int]]) -> dict[int, list[Quantity]]:
    """Return the quantities of each sentence that has some, by the index of the sentence."""
    starts = [start for _, start, _ in sentences]
    found: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        index = bisect_right(starts, quantity.number) - 1
        if index >= 0:
            found.setdefault(index, []).append(quantity)
    return found


def _outside_names(body: str, quantities: list[Quantity], entities: ArticleEntities) -> list[Quantity]:
    """Drop the quantities that are part of a name or a title: 五台山, 《三年…方案》."""
    names = sorted(
        [
            (start, end)
            for field, start, end, _, name, _ in entities.mentions
            if end - start > 1 and field == "body" and name.kind in _NAMES
        ]
    )
    titles = "《" in body
    if not names and not titles:
        return quantities
    starts = [start for start, _ in names]
    kept = []
    for quantity in quantities:
        at = bisect_right(starts, quantity.number)
        for _, end in names[at - 3 if at > 3 else 0 : at]:
            if end >= quantity.unit_end:
                break
        else:
            if not (titles and _is_titled(body, quantity.start)):
                kept.append(quantity)
    return kept


def _is_titled(body: str, position: int) -> bool:
    opened = body.rfind("《", max(0, position - 60), position)
    return opened >= 0 and body.find("》", opened, position) < 0 and body.find("》", position, position + 60) >= 0
