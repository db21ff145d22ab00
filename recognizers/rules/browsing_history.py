"""What somebody looked at or searched for (個人関連情報, APPI art. 2(7))."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class BrowsingHistoryRecognizer(AttributeRecognizer):
    """A page, an address or the words of a search."""

    id = "browsing_history"
    entity = "BROWSING_HISTORY"
    version = 2
    headings = (
        "閲覧履歴", "閲覧ページ", "閲覧url", "アクセス履歴", "アクセスページ", "アクセスurl",
        "訪問ページ", "検索履歴", "検索語", "検索キーワード", "流入元", "リファラ", "参照元",
        "クリック履歴", "視聴履歴", "行動履歴", "browsing history", "page view", "pageview", "page_views",
        "visited url", "visited_url", "page url", "page_url", "referrer", "referer", "http_referer", "search query",
        "search_query", "search keyword", "clickstream", "view history", "landing page",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*\w).{1,120}", re.DOTALL)


RECOGNIZERS = (BrowsingHistoryRecognizer(),)
