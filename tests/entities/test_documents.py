"""Titles in 《》 and projects with a name."""

from tests.entities.pages import read, surfaces


def test_titles_are_read_without_their_marks() -> None:
    (entities,) = read("讨论了《明溪工作要点》和《镜湖手绘地图》。")
    assert surfaces(entities, "document") == ["明溪工作要点", "镜湖手绘地图"]


def test_a_title_does_not_cross_a_line_break() -> None:
    (entities,) = read("《明溪\n工作要点》")
    assert surfaces(entities, "document") == []


def test_projects_hold_a_proper_name() -> None:
    (entities,) = read("坤昱高端生物医用植入项目取得进展，该项目很好，重点项目不少。")
    assert surfaces(entities, "project") == ["坤昱高端生物医用植入项目"]


def test_products_are_named_where_the_text_says_who_makes_them() -> None:
    (entities,) = read("云帆康自主研发的云视二代胆道子镜系统，开启了新时代。该系统和智能系统很好。")
    assert surfaces(entities, "product") == ["云视二代胆道子镜系统"]
