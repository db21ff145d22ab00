"""What somebody looked at or searched for (個人関連情報, APPI art. 2(7))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow

_REQUEST = re.compile(
    r"^(?P<host>[^\s\"]+) [^\s\"]+ (?P<user>[^\s\"]+) \[[^\]\n]{10,40}\]"
    r" \"get (?P<page>[^\s\"]+) http/[0-9.]+\"(?P<rest>[^\n]*)",
    re.M,
)
"""A line of a web server's log in the combined format."""
_VISITOR = re.compile(r"_ga=|_gid=|_fbp=|session|sid=|uid=|user_?id=|member")
_NO_PAGE = re.compile(
    r"/(?:$|static/|assets/|favicon|robots|health|metrics|status|api/|ping|wp-|sitemap)"
    r"|.*\.(?:css|js|map|png|jpe?g|gif|svg|ico|woff2?|ttf|webp|json|xml|txt|php)(?:\?|$)"
)


class BrowsingHistoryRecognizer(AttributeRecognizer):
    """A page, an address or the words of a search."""

    id = "browsing_history"
    entity = "BROWSING_HISTORY"
    version = 5
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
    plausible = re.compile(
        r"(?!(?:direct|organic|referral|social|email|e?mail|cpc|ppc|paid|display|affiliate|push|sms|other|\(.*\))$)"
        r"(?=.*\w).{1,120}",
        re.DOTALL,
    )
    """A page or words; the kind of way somebody came (direct, mail) is none."""

    def find(self, text: Shadow) -> Iterator[Match]:
        """Pages in a web server's log that a visitor known by account or cookie asked for."""
        if "HTTP/" not in text.raw:
            return
        for line in _REQUEST.finditer(text.lower):
            is_known = line["user"] != "-" or _VISITOR.search(line["rest"])
            if is_known and not _NO_PAGE.match(line["page"]):
                yield Match(self.entity, *line.span("page"), 0.7, ("page asked for by a known visitor",), self.id)


RECOGNIZERS = (BrowsingHistoryRecognizer(),)
