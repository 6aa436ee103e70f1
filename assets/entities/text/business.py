"""What firms do and have: it shows that a common word before it is the name of one (苹果|宣布, 联想|股价)."""

import re

BUSINESS = re.compile(
    "(?:昨[天日]|今[天日]|日前|近日|已经?|正在?|也|还|将|首次|再次)*"
    "(?:宣布|推出|发布|公布|回应|收购|财报|股价|市值|社长|首席|CEO|总裁|董事长|总经理|创始人|供应链|在线商店|官网|产品|手机|电脑|汽车|员工|试水|门店"
    "|公司|集团|控股|股份|科技|平台|品牌)"
)
