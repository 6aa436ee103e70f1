"""How numerals are read: Arabic ones with multipliers, Chinese ones, ranges within a numeral, fractions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.metrics.quantities.numerals import plain, read_arabic, read_fraction, read_han, read_mixed


@pytest.mark.parametrize(
    ("digits", "scale", "value"),
    [
        ("20", "", "20"),
        ("2.38", "", "2.38"),
        ("1,234.5", "", "1234.5"),
        ("０．２２", "", "0.22"),
        ("９，９９９", "", "9999"),
        ("1.1", "万亿", "1100000000000"),
        ("5", "百万", "5000000"),
        ("3", "千", "3000"),
    ],
)
def test_arabic(digits: str, scale: str, value: str) -> None:
    assert read_arabic(digits, scale) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", "2"),
        ("十", "10"),
        ("十六", "16"),
        ("一百零五", "105"),
        ("三百五", "350"),
        ("两千三百五十", "2350"),
        ("三万五千", "35000"),
        ("三万五", "35000"),
        ("一万零三百", "10300"),
        ("三千零五十万", "30500000"),
        ("一百二十亿", "12000000000"),
        ("一亿二千万", "120000000"),
        ("三万亿", "3000000000000"),
        ("一点五", "1.5"),
        ("拾万零五十六点叁叁", "100056.33"),
        ("二〇二四", "2024"),
    ],
)
def test_chinese(text: str, value: str) -> None:
    assert read_han(text) == (Decimal(value), None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("七八", 7, 8), ("三五百", 300, 500), ("十五六", 15, 16), ("二三十", 20, 30), ("三四千万", 30000000, 40000000)],
)
def test_a_numeral_that_names_a_range(text: str, low: int, high: int) -> None:
    assert read_han(text) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("百分之二十", "20", None, "%"),
        ("百分之3.5", "3.5", None, "%"),
        ("百分之百", "100", None, "%"),
        ("千分之五", "5", None, "‰"),
        ("百分之五到八", "5", "8", "%"),
        ("五分之四", "0.8", None, ""),
        ("一又二分之一", "1.5", None, ""),
        ("三分之二", "0.6666666667", None, ""),  # does not end: kept to ten places
    ],
)
def test_fraction(text: str, value: str, high: str | None, unit: str) -> None:
    assert read_fraction(text) == (Decimal(value), Decimal(high) if high else None, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3千5百万", "35000000"),
        ("3亿5000万", "350000000"),
        ("34亿9,000万", "3490000000"),
        ("3万3千亿", "3300000000000"),
        ("12万亿3000亿", "12300000000000"),
        ("1万2千3百", "12300"),
        ("10万零500", "100500"),
        ("1.1万亿", "1100000000000"),
    ],
)
def test_arabic_numerals_among_powers(text: str, value: str) -> None:
    assert read_mixed(text) == Decimal(value)


@given(st.integers(min_value=1, max_value=99_999_999))
def test_every_number_written_in_chinese_is_read_back(number: int) -> None:
    assert read_han(_written(number)) == (Decimal(number), None)


def _written(number: int) -> str:
    """Write a number the long way: 10020 as 一万零二十, without the short forms 两 and 十六."""
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1_000 else ""
        return f"{_written(number // 10_000)}万{gap}{_written(rest) if rest else ''}"
    text, pending = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if pending and text else "") + "一二三四五六七八九"[digit - 1] + name
        pending = not digit
    return text


@given(st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=4))
def test_plain_changes_no_value(value: Decimal) -> None:
    assert plain(value) == value
    assert "E" not in str(plain(value))
