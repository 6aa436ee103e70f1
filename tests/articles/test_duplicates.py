"""Copies of a story are tied to its first appearance, whatever the order in which they come."""

import random
import struct
from datetime import date

from assets.articles.duplicates import CROWD, KEYS, Candidate, Tie, earliest, signature, tie

STORY = (
    "昨天上午，镜湖科技产业园举行项目投产仪式，岚芯封测等三个项目同日投产，总投资21.6亿元。区委书记韦明远出席仪式并宣布投产。"
    "仪式上，园区管委会与企业签署服务承诺书，明确专人专班跟踪服务，帮助企业解决用工、融资和物流方面的困难。"
    "据介绍，三个项目达产后预计年产值约38亿元，新增就业岗位1500个，园区全年还将有九个项目陆续建成。"
)
OTHER = (
    "近日，云塘镇连栋大棚里的番茄陆续成熟，村民忙着采收、分拣、装箱。基地占地320亩，今年首次引进水肥一体化设备，"
    "亩均用水量下降四成，每天有六车番茄发往周边城市的超市和社区团购点，种植户收入明显提高。"
)


def candidate(article_id: str, body: str, published_on: date | None = None) -> Candidate:
    return Candidate(article_id, published_on, signature(body).sketch)


def test_a_mirror_copy_has_the_same_signature() -> None:
    mirror = f"青岚新闻网讯(记者 陶然){STORY.replace('，', ',')}".replace("万", "萬").replace("产", "產")
    assert signature(mirror) == signature(f"本报讯（记者 顾长青）{STORY}（顾长青）")


def test_a_sketch_holds_its_hashes_of_four_bytes_in_order_and_the_least_are_the_keys() -> None:
    found = signature(STORY)
    hashes = struct.unpack(f"<{len(found.sketch) // 4}I", found.sketch)
    assert list(hashes) == sorted(set(hashes))
    assert found.keys == hashes[:KEYS]


def test_copies_share_keys_and_strangers_do_not() -> None:
    abridged = STORY[: len(STORY) // 2]
    assert set(signature(STORY).keys) & set(signature(abridged).keys)
    assert not set(signature(STORY).keys) & set(signature(OTHER).keys)


def test_ties_name_the_first_appearance_and_the_way() -> None:
    group = [
        candidate("b", STORY, date(2024, 5, 2)),
        candidate("a", STORY, date(2024, 5, 3)),
        candidate("c", STORY + "记者从现场发回报道。", date(2024, 5, 4)),
        candidate("d", STORY[: len(STORY) // 3], None),
        candidate("e", OTHER, date(2024, 5, 1)),
    ]
    ties = tie(group)
    assert [(found.article_id, found.duplicate_of, found.method) for found in ties] == [
        ("a", "b", "same"),
        ("c", "b", "near"),
        ("d", "b", "abridged"),
    ]
    assert all(0.5 <= found.similarity <= 1 for found in ties)


def test_order_makes_no_difference() -> None:
    group = [candidate(f"{n}", STORY[n:] + OTHER[:n], date(2024, 5, 1 + n % 3)) for n in range(0, 60, 5)]
    expected = tie(group)
    shuffled = random.Random(7).sample(group, len(group))
    assert tie(shuffled) == expected


def test_a_crowd_under_one_key_is_tied_to_its_first_texts() -> None:
    copies = [candidate(f"x{n:03}", STORY + f"第{n}次转载，第{n}次编辑。") for n in range(3 * CROWD)]
    assert {found.duplicate_of for found in tie(copies)} == {"x000"}
    assert len(tie(copies)) == len(copies) - 1


def test_of_several_keys_the_earliest_original_counts() -> None:
    ties = [Tie("c", "b", "near", 0.9), Tie("c", "a", "near", 0.6), Tie("c", "b", "near", 0.9)]
    appearance = {"a": (date(2024, 5, 1), "a"), "b": (date(2024, 5, 2), "b")}
    assert earliest(ties, appearance) == [Tie("c", "a", "near", 0.6)]


def test_short_texts_are_tied_only_when_equal() -> None:
    assert signature("本报讯 今天晴。").keys == ()
    one, two = "沪深股市初段偏软，港股造好。", "沪深股市初段偏软，港股下挫。"
    assert signature(one) == signature(one + "（港台图片）")
    assert not set(signature(one).keys) & set(signature(two).keys)
