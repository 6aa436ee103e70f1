"""Short pages about the invented district 明溪区, as bytes: what the landings of these tests are made of."""

from __future__ import annotations

_OPENING = (
    "镜湖产业园二期开工\n"
    "本报讯（记者 沈若溪）3月11日，明溪区镜湖产业园二期项目开工，总投资12.5亿元，占地约180亩。\n"
    "明溪区委书记方启明、区长陆文澜出席开工仪式。项目由青岚澄湖新材料有限公司（以下简称“澄湖新材”）建设，"
    "预计2026年底投产，达产后年产电子浆料3000吨。\n"
    "去年，澄湖新材实现销售收入8.6亿元，同比增长21.3%。\n"
)
_SHORT_FORM = (
    "澄湖新材获评省级工厂\n"
    "本报讯（通讯员 何清越 记者 沈若溪）昨天，记者从明溪区工业和信息化局获悉，澄湖新材入选省级智能工厂。"
    "该公司现有员工460人，去年研发投入超4000万元。陆文澜到企业调研，走访了云塘镇两家企业。\n"
)
_FULL_FORM = (
    "青岚澄湖新材料有限公司捐建图书室\n"
    "本报讯（记者 顾南乔）青岚澄湖新材料有限公司在石桥街道捐建3间图书室，藏书1.2万册。方启明参加揭牌。\n"
)
_IMPRINT = (
    "云塘镇春耕忙\n"
    "本报讯（记者 顾南乔）云塘镇今年种植早稻2.3万亩，已完成播种八成以上。\n"
    "青岚日报\n国内统一连续出版物号：CN 32-0999\n邮发代号：27-199\n"
    "社址：青岚市镜湖路1号 邮编：219000\n零售价：1.50元\n"
)
_OTHER_IMPRINT = (
    "石桥街道办起夜校\n"
    "本报讯（记者 沈若溪）石桥街道开设12门夜校课程，报名人数近600人。\n"
    "青岚日报\n国内统一连续出版物号：CN 32-0999\n社址：青岚市镜湖路8号\n零售价：2.00元\n"
)
_MIRROR = (
    "明溪(xī)新聞網(wǎng)訊 3月12日，明溪區(qū)人民醫(yī)院新院區(qū)啟用，設(shè)床位800張，"
    "總投資9.8億元。區(qū)長陸文瀾到場(chǎng)。\n(記者 顧南喬)\n"
)
_HTML = (
    "<html><head><meta charset='utf-8'><title>镜湖湿地迎客</title></head><body><nav>首页</nav><article>"
    "<h1>镜湖湿地迎客</h1><p>本报讯（记者 顾南乔）五一假期，镜湖湿地公园接待游客5.6万人次，同比增长18%。</p>"
    "</article></body></html>"
)

_OFFICIAL = (
    "镜湖科技产业园引进项目\n本报讯（记者 顾南乔）镜湖科技产业园管委会主任仲宜年昨天介绍，园区今年引进项目12个。\n"
)
_OFFICIAL_BY_NAME = "图书室添新书\n本报讯（记者 沈若溪）昨天，仲宜年到云塘镇调研。仲宜年捐款12万元，仲宜年捐书300册。\n"

PAGES: dict[str, bytes] = {
    "opening": _OPENING.encode(),
    "opening, another headline": _OPENING.replace("二期开工\n", "二期动工\n", 1).encode(),
    "opening, another figure": _OPENING.replace("180亩", "185亩").encode(),
    "short form of the firm": _SHORT_FORM.encode(),
    "full form of the firm, GB18030": _FULL_FORM.encode("gb18030"),
    "imprint": _IMPRINT.encode(),
    "imprint, other facts": _OTHER_IMPRINT.encode(),
    "mirror": _MIRROR.encode(),
    "official with office": _OFFICIAL.encode(),
    "official by name alone": _OFFICIAL_BY_NAME.encode(),
    "html": _HTML.encode(),
    "empty": b"",
    "binary": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
}
READABLE = tuple(name for name in PAGES if name not in ("empty", "binary"))
