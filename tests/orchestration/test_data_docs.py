"""The Data Docs of a release stand by themselves, and no text in them acts as anything but text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from orchestration.releases.published import current_release
from orchestration.settings import Settings
from tests.orchestration.building import publish, refresh

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>${danger}"


def test_a_release_carries_the_docs_of_its_audit(published: Settings) -> None:
    release = current_release(published)
    assert release
    index = release.audit_report.read_text(encoding="utf-8")
    pages = set(re.findall(r'href="([^"]+)"', index))
    assert {"core.articles.html", "raw.documents.html", "core.observations.html"} <= pages
    assert all((release.audit_report.parent / page).is_file() for page in pages)
    articles = (release.audit_report.parent / "core.articles.html").read_text(encoding="utf-8")
    assert "Share of news with a headline" in articles


@pytest.mark.slow
def test_nothing_in_the_docs_runs_or_is_fetched(refreshed: Settings, filled: Path) -> None:
    (filled / f"{HOSTILE.replace('/', '∕')}.txt").write_bytes(b"")
    refresh(refreshed)
    release, _ = publish(refreshed)
    for page in release.audit_report.parent.iterdir():
        text = page.read_text(encoding="utf-8")
        assert "Content-Security-Policy" in text, page
        assert not re.search(r"<(script|link|img|iframe|object|embed)\b", text, re.IGNORECASE), page
        assert not re.search(r"<[^>]*\son\w+\s*=", text), page
    assert "&lt;script&gt;alert(1)" in release.audit_report.read_text(encoding="utf-8")


@pytest.mark.slow
def test_values_of_rows_are_text_in_the_docs(tmp_path: Path) -> None:
    import polars as pl

    from orchestration.audit.docs import write
    from orchestration.audit.model import OneOf
    from orchestration.audit.validation import Expectation, validate

    known = Expectation("value", OneOf(("good",)), "error", "Every value is good.")
    verdicts = validate("core.articles", pl.DataFrame({"id": ["1"], "value": [HOSTILE]}), ("id",), [known])
    assert verdicts[0].unexpected == [{"id": "1", "value": HOSTILE}]
    write(tmp_path / "audit", "candidate", [], {"core.articles": verdicts})
    page = (tmp_path / "audit" / "core.articles.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert not re.search(r"<(script|img)\b", page)
