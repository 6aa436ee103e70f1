"""What each kind of file becomes: a document in the right encoding, or a reject with its reason."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.documents.model import REASONS, RawDocument, Reject
from assets.documents.read import MAX_BYTES, read_file, reject_by_name

PAGES = Path(__file__).resolve().parents[2] / "seeds" / "pages"

SIMPLIFIED = "本报讯（记者 沈若溪）昨天，明溪区在镜湖边开工“三园”项目，总投资1.2亿元。\r\n"
TRADITIONAL = "本報訊（記者 沈若溪）昨天，明溪區在鏡湖邊開工「三園」項目，總投資1.2億元。\n"
BIG5_ONLY_HONG_KONG = "他哋喺鏡湖邊嘅碼頭，等咗好耐。\n"


@pytest.mark.parametrize(
    ("text", "codec", "recorded"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "𠮷氏", "gb18030", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL + "鏡湖邊的粧嫺裏", "cp950", "cp950"),
        (TRADITIONAL + BIG5_ONLY_HONG_KONG, "big5hkscs", "big5hkscs"),
        ("明溪区一季度开工12个项目", "utf-16-le", "utf-16-le"),
        ("青岚日报", "gb18030", "gb18030"),
        ("Notice of 12 March\n", "ascii", "utf-8"),
        ("Notice of 12 March\n", "utf-16-le", "utf-16-le"),
        ("Le café du lac est fermé à l'été, la forêt à côté aussi.", "cp1252", "cp1252"),
        ("<p>" * 40_000 + SIMPLIFIED, "gb18030", "gb18030"),  # the first 64 KB are ASCII
    ],
)
def test_each_encoding_is_found_and_the_text_is_untouched(text: str, codec: str, recorded: str) -> None:
    data = text.encode(codec)
    document = read_file("2024-03-11/A01.txt", data)
    sha256 = hashlib.sha256(data).hexdigest()
    assert document == RawDocument("2024-03-11/A01.txt", sha256, len(data), "text/plain", recorded, text)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("A.TXT", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("a.html", "text/html"),
        ("a.htm", "text/html"),
        ("2024.3/a.xhtml", "text/html"),
        ("o'clock;\n../“引号”🙂.txt", "text/plain"),
    ],
)
def test_the_extension_gives_the_media_type(path: str, media_type: str) -> None:
    document = read_file(path, SIMPLIFIED.encode())
    assert isinstance(document, RawDocument)
    assert (document.path, document.media_type) == (path, media_type)


@pytest.mark.parametrize(
    ("charset", "codec", "recorded"),
    [
        ('<meta charset="gb2312">', "gbk", "gb18030"),
        ("<meta charset=gbk>", "gbk", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">', "gbk", "gb18030"),
        ('<?xml version="1.0" encoding="Big5"?>', "big5", "big5"),
        ('<meta charset="utf-8">', "gbk", "gb18030"),  # a false declaration
        ('<meta charset="gbk">', "utf-8", "utf-8"),  # a page that was saved anew
        ('<meta charset="zip">', "gbk", "gb18030"),  # a codec of Python, but none of text
    ],
)
def test_a_page_may_declare_its_charset(charset: str, codec: str, recorded: str) -> None:
    text = f"<html><head>{charset}</head><body>明溪水文站</body></html>"
    document = read_file("page.html", text.encode(codec))
    assert isinstance(document, RawDocument)
    assert (document.encoding, document.text) == (recorded, text)


def test_a_declaration_decides_where_two_readings_are_equally_good() -> None:
    data = "春".encode("gb18030")  # 景 in Big5
    assert read_text("a.html", b'<meta charset="big5">' + data).endswith("景")
    assert read_text("a.html", b'<meta charset="gbk">' + data).endswith("春")


@pytest.mark.parametrize(
    ("name", "data", "reason", "detail"),
    [
        ("a.txt", b"", "empty", "0 bytes"),
        ("a.txt", b" \r\n\t ", "empty", "5 bytes"),
        ("a.txt", b"\xef\xbb\xbf", "empty", "white space"),
        ("a.txt", "　\u200b\n".encode(), "empty", "white space"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary", "a PNG picture"),
        ("a.txt", b"PK\x03\x04\x14\x00", "binary", "a zip archive"),
        ("a.md", b"%PDF-1.7\n%\xe2\xe3", "binary", "a PDF document"),
        ("a.html", gzip.compress(SIMPLIFIED.encode()), "binary", "a gzip archive"),
        ("a.txt", b"abc\x00def", "binary", "NUL"),
        ("a.txt", "镜湖\0镜湖".encode(), "binary", "NUL"),
        ("a.txt", "镜湖\0镜湖".encode("utf-16"), "binary", "NUL"),
        ("a.txt", bytes(range(1, 255)) * 4, "binary", "control characters"),
        ("a.txt", "镜湖".encode() + b"\x01\x02\x03", "binary", "control characters"),
        ("a.txt", SIMPLIFIED.encode()[:-3], "undecodable", "valid UTF-8 up to byte 106 of 108; the file ends inside"),
        ("a.txt", SIMPLIFIED.encode() + b"\xff", "undecodable", "valid UTF-8 up to byte 111 of 112, then 0xFF"),
        (
            "a.txt",
            SIMPLIFIED.encode("gb18030")[:-3],
            "undecodable",
            "valid GB18030 up to byte 72 of 73; the file ends",
        ),
        ("a.txt", TRADITIONAL.encode("big5")[:-2], "undecodable", "valid Big5 up to byte"),
        ("a.txt", SIMPLIFIED.encode("utf-16")[:-1], "undecodable", "valid UTF-16 up to byte"),
        ("a.txt", SIMPLIFIED.encode("utf-16-be")[:-1], "undecodable", "valid UTF-16 (high byte first) up to"),
        (
            "a.txt",
            b"abc\xff\xfe\x80\xff\x80\xff",
            "undecodable",
            "valid UTF-8 up to byte 3 of 9, then 0xFF, and no other",
        ),
        ("a.txt", b"Minutes, page\xff 3", "undecodable", "valid UTF-8 up to byte 13 of 16, then 0xFF"),  # not Cyrillic
        ("a.docx", b"PK\x03\x04", "unsupported", ".txt .md"),
        ("a.json", '{"name": "莲藕", "version": 2}'.encode(), "unsupported", "holds stories"),
        ("a.csv", "地区,产值,增速\n明溪,86,8.2%\n".encode(), "unsupported", "holds stories"),
        ("a.xml", "<settings><name>明溪</name></settings>".encode(), "unsupported", "holds stories"),
        ("a", b"text", "unsupported", ".txt .md"),
        ("a.txt", b"a" * (MAX_BYTES + 1), "too_large", "split the file"),
    ],
)
def test_what_is_no_page_is_set_aside_with_its_reason(name: str, data: bytes, reason: str, detail: str) -> None:
    reject = read_file(name, data)
    assert isinstance(reject, Reject)
    assert (reject.path, reject.reason) == (name, reason)
    assert reject.sha256 == hashlib.sha256(data).hexdigest()
    assert detail in reject.detail


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '[{"title": "莲藕上市", "content": "昨天，云塘镇的莲藕上市了，每斤三元。"}]'),
        (
            "a.jsonl",
            '{"title": "", "body": "\\u6628\\u5929\\u4e91\\u5858\\u83b2\\u85d5\\u4e0a\\u5e02\\u4e86\\u3002\\u6bcf"}',
        ),
        ("a.csv", "id,标题,正文\n1,莲藕上市,昨天，云塘镇的莲藕上市了。\n"),
        ("a.tsv", '"news_title"\t"news_content"\n莲藕上市\t昨天，云塘镇的莲藕上市了。\n'),
        ("a.rss", "<rss><channel><item><title>莲藕上市</title></item></channel></rss>"),
    ],
)
def test_exports_that_hold_stories_are_read(path: str, text: str) -> None:
    document = read_file(path, text.encode())
    assert isinstance(document, RawDocument)
    assert (document.media_type, document.text) == ("text/plain", text)


@pytest.mark.parametrize(
    ("path", "size", "reason"),
    [
        ("2024/A01.txt", 10_000, None),
        ("2024/A01.txt", MAX_BYTES, None),
        ("2024/A01.txt", MAX_BYTES + 1, "too_large"),
        ("2024/A01.docx", 10, "unsupported"),
        ("2024/.txt", 10, "unsupported"),
        ("2024/\udce9.txt", 10, "unreadable"),
    ],
)
def test_name_and_size_alone_can_reject(path: str, size: int, reason: str | None) -> None:
    reject = reject_by_name(path, size)
    assert (reject and reject.reason) == reason
    if reject:
        assert reject.sha256 is None
        reject.path.encode("utf-8")


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("2024-03-11/2024-03-11_A01.txt", "utf-8"),
        ("2023-07-05/2023-07-05_B01_gb18030.txt", "gb18030"),
        ("overseas/qinglan_hk_2024_big5.txt", "big5"),
        ("2022-11-03/2022-11-03_A04_utf16.txt", "utf-16"),
        ("web/2024-10-18_park.html", "utf-8"),
        ("web/2025-04-02_wetland.md", "utf-8"),
        ("broken/empty.txt", "empty"),
        ("broken/binary.txt", "binary"),
        ("broken/truncated.txt", "undecodable"),
        ("broken/notes.docx", "unsupported"),
    ],
)
def test_the_sample_pages_are_what_their_names_say(path: str, outcome: str) -> None:
    result = read_file(path, (PAGES / path).read_bytes())
    assert (result.reason if isinstance(result, Reject) else result.encoding) == outcome


def pieces() -> st.SearchStrategy[bytes]:
    """Bytes as they come: random, text in every encoding, marks and signatures, cut and glued."""
    texts = st.text(max_size=60) | st.sampled_from([SIMPLIFIED, TRADITIONAL])
    codecs = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "gb18030", "big5hkscs", "utf-7"])
    encoded = st.builds(lambda text, codec: text.encode(codec, "ignore"), texts, codecs)
    marks = st.sampled_from(
        [b"\xff\xfe", b"\x00", b"PK\x03\x04", b"<meta charset=big5>", b"<meta charset=idna>", b"\x81"]
    )
    cut = st.builds(lambda data, end: data[:end], encoded, st.integers(0, 80))
    return st.lists(st.binary(max_size=60) | encoded | cut | marks, max_size=4).map(b"".join)


@settings(max_examples=600, deadline=None)
@given(pieces(), st.sampled_from(["a.txt", "a.md", "a.html", "a.png"]))
def test_any_bytes_become_a_document_or_a_reject(data: bytes, path: str) -> None:
    result = read_file(path, data)
    assert result.path == path
    assert result.sha256 == hashlib.sha256(data).hexdigest()
    if isinstance(result, Reject):
        assert result.reason in REASONS
        assert result.detail.isprintable()
    else:
        assert result.text == data.decode(result.encoding)
        assert "\0" not in result.text
        result.text.encode("utf-8")  # no lone surrogates
        assert result.text.strip()


def read_text(path: str, data: bytes) -> str:
    document = read_file(path, data)
    assert isinstance(document, RawDocument), document
    return document.text
