"""What somebody bought or ordered (個人関連情報, APPI art. 2(7))."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class PurchaseHistoryRecognizer(AttributeRecognizer):
    """A thing, a day or an amount of a purchase."""

    id = "purchase_history"
    entity = "PURCHASE_HISTORY"
    headings = (
        "購買履歴", "購入履歴", "購入商品", "購入商品名", "購入品", "購入回数",
        "注文履歴", "注文商品", "注文内容", "利用履歴", "ご利用履歴",
        "ポイント残高", "ポイント履歴", "取引履歴", "来店履歴", "来店日", "最終購入日",
        "最終来店日", "累計購入金額", "申込商品", "purchase history", "purchased item",
        "order history", "order item", "ordered item",
        "last purchase date", "ltv", "konyu rireki",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*\w).{1,120}", re.DOTALL)


RECOGNIZERS = (PurchaseHistoryRecognizer(),)
