"""What the fields of an export of news hold, by their names: a headline, a date, a body (``record_fields.csv``)."""

from __future__ import annotations

from functools import cache

from assets.reference import rows


@cache
def _parts() -> dict[str, str]:
    return {row["field"]: row["part"] for row in rows("record_fields")}


def part_of(name: str) -> str | None:
    """Return which part of a story a field holds by its name, however that is spelt (newsBody, NEWS_BODY), or None."""
    return _parts().get(name.strip().lower().replace("_", "").replace("-", ""))
