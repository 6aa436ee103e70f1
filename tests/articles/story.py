"""A story of a newspaper and the head of a page of the web, for pages that are put together from them."""

from assets.articles.model import Article
from assets.articles.page import read_page

STORY = """本报讯（记者 陶然）“今年的莲藕行情不错。”9月3日，在云塘镇的莲藕市场，种植户石磊说，他家种了28亩莲藕。

据介绍，云塘镇的莲藕种植面积已有1.2万亩，年产莲藕2.4万吨，藕农人均增收3000元。

区农业农村局有关负责人表示，将继续推广莲藕的新品种。
"""

TOLD = "“今年的莲藕行情不错，我家种了28亩，除去成本能赚7万多元。”云塘镇的种植户石磊一边装车一边说。"

WEB = f"""登录
收藏本站
当前位置：首页 > 要闻 > 正文

镜湖的莲藕上市了
发布时间：2024-09-05 09:32

{TOLD}
"""


def site(head: str) -> Article:
    """Return the story of a page of the web whose headline, and what stands beside it, is ``head``."""
    (found,) = read_page(f"登录\n收藏本站\n{head}\n\n{TOLD}\n").articles
    return found


def pieces(*parts: str) -> tuple[Article, ...]:
    """Return the pieces of a page whose ``parts`` stand below each other."""
    return read_page("\n\n".join(parts)).articles
