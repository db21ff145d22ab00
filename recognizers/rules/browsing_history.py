"""What somebody looked at or searched for (個人関連情報, APPI art. 2(7))."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class BrowsingHistoryRecognizer(AttributeRecognizer):
    """A page, an address or the words of a search."""

    id = "browsing_history"
    entity = "BROWSING_HISTORY"
    version = 3
    headings = (
        "閲覧履歴", "閲覧ページ", "閲覧url", "アクセス履歴", "アクセスページ", "アクセスurl",
        "訪問ページ", "検索履歴", "検索語", "検索キーワード", "流入元", "リファラ", "参照元",
        "クリック履歴", "視聴履歴", "行動履歴", "browsing history", "page view", "pageview", "page_views",
        "visited url", "visited_url", "page url", "page_url", "referrer", "referer", "http_referer", "search query",
        "search_query", "search keyword", "clickstream", "view history", "landing page", "landing", "landing_url",
        "landing_path", "lp_url", "last_viewed", "last_viewed_item", "recent_urls", "recent_url", "recent_pages",
        "recently_viewed", "viewed_items", "viewed_item", "viewed_product", "browsed_items", "visited_urls",
        "visited_paths", "url_history", "最近見た商品", "最近見たページ", "閲覧商品", "閲覧した商品", "直近閲覧",
        "直近閲覧ページ", "直近閲覧url", "着地ページ", "ランディングページ", "入口ページ", "離脱ページ",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*\w).{1,120}", re.DOTALL)


RECOGNIZERS = (BrowsingHistoryRecognizer(),)
