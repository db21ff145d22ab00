"""What somebody bought or ordered (個人関連情報, APPI art. 2(7))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.windows import around, found_in

_BOUGHT = re.compile(
    r"(?:ご?注文|ご?購入|お?買い上げ|お?買い)(?:した|された|いただいた|頂いた|いただきました|なさった|の商品)\s?「?"
    r"(?P<what>[^、。「」\n\x00]{2,24}?)」?(?=が|を|について|は(?!じ)|の(?:件|返品|交換|不具合|キャンセル|配送))"
)
_COMPLAINED = re.compile(
    r"(?:^|[。、\n\s])(?P<what>[^、。「」\n\x00\s様さん][^、。「」\n\x00様]{1,23}?)が(?:届か(?:ない|ず)|壊れて|破損して|動かない|未着)"
)
_BUYING = re.compile(r"(?:注文|購入|買い上げ|買い)[しさいた頂なの]")
_COMPLAINT = re.compile(r"が(?:届か|壊れ|破損|未着|動かない)")
"""Words without which there is nothing to look for."""
_NO_GOODS = re.compile(
    r"^(?:商品|品物|製品|もの|物|これ|それ|荷物|メール|請求書|連絡|返信|書類|案内|通知|資料|カード|.*(?:です|ます|ました))$"
)


class PurchaseHistoryRecognizer(AttributeRecognizer):
    """A thing, a day or an amount of a purchase."""

    id = "purchase_history"
    entity = "PURCHASE_HISTORY"
    version = 3
    headings = (
        "購買履歴", "購入履歴", "購入商品", "購入商品名", "購入品", "購入回数",
        "注文履歴", "注文商品", "注文内容", "利用履歴", "ご利用履歴",
        "取引履歴", "来店履歴", "最終購入日", "累計購入金額", "申込商品", "purchase history", "purchased item",
        "order history", "order item", "ordered item",
        "last purchase date", "ltv", "konyu rireki", "bought", "bought_items", "items_bought", "last_bought",
        "last_purchase", "last_purchased_item", "recent_purchase", "recent_purchases", "purchased",
        "purchased_products",
        "purchased_product", "最終購入品", "最終購入商品名", "直近購入品", "前回購入品", "前回購入商品",
        "購入済み商品",
        "購入品名", "お買い上げ商品名",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*\w).{1,120}", re.DOTALL)

    def find(self, text: Shadow) -> Iterator[Match]:
        """What somebody says to have ordered: 注文した冷凍餃子が, 登山靴が届かない."""
        free = 0
        folded = text.folded
        bought = found_in(around(_BUYING.finditer(folded), 1, 60), _BOUGHT, folded)
        complained = found_in(around(_COMPLAINT.finditer(folded), 26, 10), _COMPLAINED, folded)
        for said in sorted((*bought, *complained), key=_last):
            start, end = said.span("what")
            if start >= free and not _NO_GOODS.match(said["what"]):
                free = end
                yield Match(self.entity, start, end, 0.55, ("said to have been bought",), self.id)


def _last(said: re.Match[str]) -> tuple[int, int]:
    """By their end, the shorter of two first: 注文した belongs to no goods."""
    return said.end("what"), -said.start("what")


RECOGNIZERS = (PurchaseHistoryRecognizer(),)
