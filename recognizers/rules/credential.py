"""Passwords, keys and tokens (specification §3.4); the text of a match is the secret alone.

A value that only says where the secret is (別途連絡, ****, ${VAR}, <password>) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import NOTHING, bare_span
from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.lexicon import hits
from recognizers.secret_forms import FORMS, URL_KIND

_KEY = (
    r"(?:[a-z0-9]{1,20}[_\-.])*(?:password|passwd|passphrase|pwd|pw|pass|passcode|secret|secret[_\-]?key|token"
    r"|api[_\-]?key|apikey"
    r"|access[_\-]?key|access[_\-]?token|auth[_\-]?token|private[_\-]?key|client[_\-]?secret|credential"
    r"|encryption[_\-]?key)"
    r"(?:[_\-.](?:id|key|value|base|prod|dev|1|2))?"
)
_JAPANESE_KEY = (
    r"(?:初期|仮|新|旧|現在の|ログイン|管理者|共有|解凍|zip|wifi|wi-fi|会員|ユーザー?|開封|閲覧|保護"
    r"|添付(?:ファイル)?の?)?(?:パスワード|パスフレーズ"
    r"|パスコード|暗証番号|暗証|認証キー|認証コード|秘密鍵|シークレットキー|アクセスキー|アクセストークン|暗号化キー"
    r"|セキュリティコード|apiキー|ピンコード)"
)
_ASSIGNED = re.compile(
    rf"(?<![a-z0-9])[\"']?(?P<key>{_KEY}|pin(?:\s?code)?"
    rf"|{_JAPANESE_KEY})[\"']?\s{{0,4}}(?:\([^)\n]{{0,12}}\)\s?)?(?::=|=>|[:=→⇒])[ \t]*"
    r"(?:(?P<quote>[\"'`])(?P<quoted>[^\"'`\n]{1,200})(?P=quote)|(?P<bare>[^\s\"'`,;、。<>)」』]{1,200}))"
)
_SAID = re.compile(
    rf"(?P<key>{_JAPANESE_KEY}|(?:初期|仮|新|旧|共有)?(?:pw|パス)(?=[\sは])|password|passwd)\s?(?:は|が"
    rf"|\s)\s?[「『\"'`(]?\s?(?P<bare>(?!`)[!-~]{{4,64}}?)\s?(?=[」』\"'`)\s]|です|となり|になり|を|、|。|$)"
)
_CHANGED = re.compile(
    rf"(?P<key>{_JAPANESE_KEY})[をが]?(?:変え|変更し|変わり|更新し|新しくし)まし?た[。、!\s]{{0,2}}(?:新しい(?:の|番号)は|今後は|次は)?"
    r"[「『]?(?P<bare>[!-~]{4,32}?)[」』]?(?=です|になり|に(?:変|し)|でお願)"
)
"""暗証番号変えました。4471です."""
_PASSED = re.compile(
    rf"[\"'](?P<key>{_KEY})[\"']\s{{0,3}},\s{{0,3}}[\"'](?P<bare>[^\"'\n]{{3,200}})[\"']\s?[),]"
    rf"|(?:--?(?:password|passwd|pwd|pass|token|secret|api-?key)|(?<![a-z])pgpassword|mysql_pwd)[\s=][\"']?(?P<flagged>[^\s\"'\-][^\s\"']{{3,200}})"
    rf"|value=[\"'](?P<valued>[^\"'\n]{{3,200}})[\"']\s+(?:name|key)=[\"']{_KEY}[\"']|(?:name|key)=[\"']{_KEY}[\"']\s+value=[\"'](?P<set>[^\"'\n]{{3,200}})"
)
"""Given to a call, to a command, in an attribute: define('DB_PASSWORD', 'x'), --password x, name=… value=…."""
_PAIR = re.compile(r"/\s?(?P<bare>(?=\S*[a-z])(?=\S*[0-9])(?=\S*[A-Z!@#$%^&*?+])(?!\S*[?&=])[!-.0-~]{6,40})(?![!-~])")
_ACCOUNT = re.compile(r"(?<![\w./?=-])(?:[a-zA-Z][a-zA-Z0-9._-]{1,20}|[\w.+-]{1,40}@[\w.-]{3,40})\s?$", re.ASCII)
"""admin / Tsuki1599$ on a line that says what it opens."""
_LINE = 200
_OPENS = re.compile(
    r"ログイン|アカウント|管理(?:画面|者|ツール)|監視|画面|ツール|サーバ|ルータ|wi-?fi|ssid|無線lan|id|pw|パスワード|login|account|password|踏み台|接続"
)
_XML = re.compile(rf"<(?P<key>{_KEY})>(?P<bare>[^<\s]{{1,200}})</")
_NO_VALUE = re.compile(
    r"[*●•x×＊＿_.\-?…〇○■□]{2,}|[<{\[(].*|\$[{(a-z_].*|%[a-z_]+%?|%\(.*|\{\{.*|.*\}\}|#\{.*|@.*|別途.*|別送.*"
    r"|別メール.*|後ほど.*|後日.*|なし|無し|無|不要|必要|必須|任意|未設定|変更.*|設定.*|入力.*|再発行.*|忘れ.*"
    r"|担当.*|お問い?合わ?せ.*|省略|非公開|秘密|同上|各自.*|社員番号.*|生年月日.*|電話番号.*|your.*|my_?password"
    r"|enter.*|here|none|null|nil|undefined|true|false|yes|no"
    r"|string|str|text|int|number|varchar.*|char.*|bool.*|required|optional|password\d?|passwd|pass|secret|token|key"
    r"|os\.|process\.env.*|env[.\[(].*|getenv.*|os\.environ.*"
    r"|self\..*|this\..*|config[.\[].*|settings?[.\[].*|args?\..*|request\..*|req\..*|params?[.\[].*|input.*"
    r"|get_?[a-z_]*\(.*|[a-z_.]+\(.*\)?|[a-z_]+\.[a-z_.]+|field.*|hidden"
    r"|[a-z]+_?(?:password|secret|token|key)|ok|ng|on|off|.*(?:ください|です|ます|すること|による|文字|以上|以内|桁).*"
)
_WEAK = re.compile(
    r"(?:change_?me|example|sample|dummy|test|x{3,}|foo|bar|abc|todo|placeholder|secret|default|admin|root|guest|user"
    r"|hoge|fuga)[0-9!@#$._\-]{0,6}"
)
_VALUES = ("quoted", "bare", "flagged", "valued", "set")
"""Groups of the patterns above that hold a secret."""
_MIXED = re.compile(r"[0-9!@#$%^&*]")
_JAPANESE = re.compile(r"[ぁ-んァ-ヺ一-龥]")
_TOKEN_KEY = re.compile(r"token|key|トークン|キー|鍵")


class CredentialRecognizer(Recognizer):
    """Known shapes of keys and tokens, and what is assigned to a word for a secret. The secret itself has no value."""

    id = "credential"
    entity = "CREDENTIAL"
    version = 3
    needs_heading = True
    headings = (
        "パスワード", "初期パスワード", "仮パスワード", "ログインパスワード", "現在のパスワード", "新パスワード",
        "管理者パスワード", "pcパスワード", "メールパスワード", "zipパスワード", "解凍パスワード", "wifiパスワード",
        "パスフレーズ", "パスコード", "pw", "暗証番号", "暗証", "pin", "pinコード", "pin番号", "pin code", "認証キー",
        "認証コード", "秘密鍵", "シークレット", "シークレットキー", "アクセスキー", "アクセスキーid",
        "シークレットアクセスキー", "アクセストークン", "トークン", "apiキー", "apiトークン", "暗号化キー",
        "セキュリティコード", "cvv", "cvc", "秘密の質問の答え", "秘密の答え", "合言葉", "password", "password1",
        "passwd", "pwd", "pass", "passphrase", "passcode", "passwort", "pass word", "login password",
        "initial password", "temporary password", "secret", "secret key", "secret_key", "client secret",
        "client_secret", "token", "access token", "access_token", "refresh token", "refresh_token", "auth token",
        "auth_token", "api key", "api_key", "apikey", "api secret", "access key", "access_key", "aws_access_key_id",
        "aws_secret_access_key", "secret access key", "private key", "private_key", "credential", "credentials",
        "password hash", "password_hash", "pw_hash", "pwd_hash", "passwd_hash", "pass_hash", "hashed_password",
        "password_digest", "password_encrypted", "encrypted_password", "pasuwado", "ansho", "anshobango",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Secrets of a known shape, then assigned ones outside them."""
        taken = bytearray(len(text.folded))
        for match in (*self._find_forms(text), *self._find_assigned(text), *self._find_pairs(text)):
            if not any(taken[match.start : match.end]):
                taken[match.start : match.end] = b"\1" * (match.end - match.start)
                yield match

    def _find_forms(self, text: Shadow) -> Iterator[Match]:
        """Secrets of a known shape."""
        for form in FORMS if "secret_form" in hits(text) else ():
            if not any(mark in text.folded for mark in form.marks):
                continue
            for found in form.pattern.finditer(text.folded):
                secret = found[1].lower()
                is_said = form.kind == URL_KIND  # a person chose it, so that it may be a placeholder
                if is_said and self._is_no_value(secret):
                    continue
                score = 0.5 if is_said and _WEAK.fullmatch(secret) else 0.95
                yield Match(self.entity, *found.span(1), score, (form.kind,), self.id)

    def _find_assigned(self, text: Shadow) -> Iterator[Match]:
        """What is assigned to a word for a secret, on the lines that have such a word."""
        lower = text.lower
        end = -1
        for hint in hits(text).get("secret_word", ()):
            if hint.start < end:
                continue
            start = max(lower.rfind("\n", 0, hint.start) + 1, hint.start - 120)
            line_end = lower.find("\n", hint.end)
            if line_end >= 0 and lower[line_end - 1] == "は":  # ファイルの解凍パスワードは, and on the next line which
                line_end = lower.find("\n", line_end + 1)
            end = min(len(lower) if line_end < 0 else line_end, hint.end + 400)
            for pattern in (_ASSIGNED, _XML, _PASSED, _SAID, _CHANGED):
                for found in pattern.finditer(lower, start, end):
                    group = next(name for name in _VALUES if found.groupdict().get(name))
                    first, last = found.span(group)
                    key = found["key"] or "password"
                    if (
                        pattern is _SAID
                        and (key.isascii() or key.endswith(("pw", "パス")))
                        and not _MIXED.search(text.folded[first:last])
                    ):
                        continue  # password mismatch
                    score = self._judge(text.folded[first:last], key, is_quoted=group != "bare")
                    if score:
                        yield Match(self.entity, first, last, score, ("assigned to a word for a secret",), self.id)

    def _find_pairs(self, text: Shadow) -> Iterator[Match]:
        """An account and its password with a stroke between, on a line that speaks of logging in."""
        if "/" not in text.folded:
            return
        for found in _PAIR.finditer(text.folded):
            first = max(text.lower.rfind("\n", 0, found.start()) + 1, found.start() - _LINE)
            if not _ACCOUNT.search(text.folded, max(first, found.start() - 60), found.start()):
                continue
            line, secret = text.lower[first : found.end()], found["bare"]
            if (
                _OPENS.search(line)
                and not self._is_no_value(secret.lower())
                and "://" not in line
                and "." not in secret[-5:]
            ):
                yield Match(self.entity, *found.span("bare"), 0.65, ("after an account",), self.id)

    @staticmethod
    def _is_no_value(lower: str) -> bool:
        return bool(NOTHING.fullmatch(lower) or _NO_VALUE.fullmatch(lower))

    def _judge(self, secret: str, key: str, *, is_quoted: bool) -> float:
        """How likely it is that this is a secret; 0 for none."""
        lower = secret.lower()
        if self._is_no_value(lower) or _JAPANESE.search(secret) or len(secret) < 3:
            return 0
        if lower.isdigit() and len(lower) < 4:
            return 0
        if key in ("pass", "token", "key", "pw") and len(secret) < 4:
            return 0
        if _TOKEN_KEY.search(key) and (len(secret) < 12 or " " in secret):
            return 0
        if " " in secret.strip() and not is_quoted:
            return 0
        if _WEAK.fullmatch(lower):
            return 0.45
        is_mixed = sum(bool(re.search(part, secret)) for part in ("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]")) >= 2
        return 0.85 if is_mixed else 0.65

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell under its heading, or a secret of a known shape."""
        start, end = bare_span(cell)
        text = cell.folded[start:end]
        if not text:
            return None
        if not named:
            return next((hit for hit in self.find(cell) if hit.start == start and hit.end == end), None)
        if len(text) > 4000 or len(text) < 3 or self._is_no_value(text.lower()):
            return None
        if _JAPANESE.search(text) and not re.search(r"[!-~]{4}", text):
            return None
        if re.fullmatch(r"(?:19|20)[0-9]{2}[/\-][0-9]{1,2}[/\-][0-9]{1,2}.*", text):
            return None  # パスワード変更日
        score = 0.6 if _WEAK.fullmatch(text.lower()) else 0.9
        return Match(self.entity, start, end, score, ("heading",), self.id)


RECOGNIZERS = (CredentialRecognizer(),)
