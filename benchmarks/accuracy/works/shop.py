# ruff: noqa: E501 - a template's line is a line of the file
"""食堂・売店と通販: orders, members, cards, complaints."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "売店通販/受注/orders_export_20260901.csv@utf-8-sig 売店通販/受注/受注一覧.xlsx",
        """
⟨注文番号|Order No⟩¦注文日時¦⟨購入者名|注文者氏名⟩¦⟨注文者フリガナ|フリガナ⟩¦⟨メールアドレス|Email⟩¦⟨注文者TEL|電話⟩¦⟨請求先郵便番号|郵便番号⟩¦⟨請求先住所|ご住所⟩¦送付先氏名¦送付先住所¦⟨商品名|商品⟩¦数量¦合計金額¦⟨決済方法|支払⟩¦⟨備考|のし名入れ⟩
*9 TK-2609⟨#4⟩¦2026-09-01 ⟨time⟩¦{p[name]}¦{p[wide_kana]}¦{p[mail]}¦{p[mobile]}¦{p[postal]}¦{p[address]}¦{q[name]}¦{q[address]}¦{p[purchase]}¦⟨1|2|3⟩¦⟨yen⟩¦⟨クレジット|代引|後払い⟩¦⟨|不在時は宅配BOXへ|領収書希望⟩
""",
    ),
    Kind(
        "売店通販/会員/dtb_customer.json",
        """[
*11, {{"id": ⟨#5⟩, "name01": "{p[family]}", "name02": "{p[given]}", "kana01": "{p[family_kana]}", "kana02": "{p[given_kana]}", "email": "{p[mail]}", "phone_number": "{p[mobile_bare]}", "postal_code": "{p[zip7]}", "addr01": "[[JP_ADDRESS?|{p[pref]}]]", "addr02": "{p[city_on]}", "birth": "{p[birth_iso]}T00:00:00Z", "sex_id": [[GENDER|⟨1|2⟩]], "job": "{p[job]}", "password": "{p[pw_hash]}", "point": ⟨#3⟩}}
]
""".replace("[[JP_ADDRESS?|{p[pref]}]]", "{p[prefecture]}"),
    ),
    Kind(
        "売店通販/会員/kaiin_list.tsv 売店通販/会員/ポイント会員（食堂カード）.xlsx",
        """
⟨会員番号|カードNo⟩¦⟨会員名|氏名⟩¦⟨社員番号|社員CD⟩¦生年月日¦⟨職業|お仕事⟩¦⟨購入履歴（直近）|最終購入商品⟩¦⟨IDm|ICカード番号⟩¦残高
*11 {p[customer]}¦{p[name]}¦{p[emp]}¦{p[birth]}¦{p[job]}¦{p[purchase]}¦{p[idm]}¦⟨#4⟩
""",
    ),
    Kind(
        "売店通販/決済/カード決済エラー対応.xlsx 売店通販/決済/card_retry.csv 売店通販/決済/電話注文メモ.txt@cp932",
        """
受付日¦お客様名¦電話¦⟨カード番号|クレジットカード番号⟩¦有効期限¦⟨名義|カード名義⟩¦金額¦対応
*7 ⟨day⟩¦{p[name]}　様¦{p[mobile]}¦{p[card]}¦[[CREDENTIAL?|⟨09/28|04/29|11/27⟩]]¦{p[romaji]}¦⟨yen⟩¦⟨再決済OK|別カード依頼|折返し待ち⟩
*3 ⟨day⟩¦{p[name]}　様¦{p[phone]}¦{p[amex]}¦[[CREDENTIAL?|12/27]]¦{p[romaji]}¦⟨yen⟩¦代引へ変更
""".replace("[[CREDENTIAL?|⟨09/28|04/29|11/27⟩]]", "⟨09/28|04/29|11/27⟩").replace("[[CREDENTIAL?|12/27]]", "12/27"),
    ),
    Kind(
        "売店通販/決済/payment_debug.log",
        """2026-09-03 02:00:01 INFO  batch start id=⟨uuid⟩
*8 2026-09-03 02:00:0⟨4|7|9⟩ WARN  gateway declined member={p[customer]} name="{p[romaji]}" pan={p[card16]} exp=⟨0928|1127⟩ cvv=[[CREDENTIAL?|⟨#3⟩]] amt=⟨#4⟩
2026-09-03 02:00:14 INFO  batch end count=8 elapsed=12733ms
""",
    ),
    Kind(
        "売店通販/問合せ/お客様対応ログ_9月.xlsx 売店通販/問合せ/callcenter_202609.csv 売店通販/問合せ/コール履歴.txt",
        """
受付No¦日時¦⟨お客様名|顧客名⟩¦⟨電話番号|TEL⟩¦⟨対応内容|応対メモ⟩¦担当
*2 ⟨#6⟩¦9/⟨3|12⟩ ⟨minute⟩¦{p[name]}様¦{p[phone]}¦先月購入の{p[purchase]}が届かない。送り状No ⟨#4⟩-⟨#4⟩-⟨#4⟩。再送先は{p[address]}。¦{q[family]}
*3 ⟨#6⟩¦9/⟨4|15⟩ ⟨minute⟩¦{p[family]}様¦{p[mobile]}¦メールアドレスを {p[mail]} に変更希望。本人確認は生年月日（{p[birth]}）。¦{q[family]}
*2 ⟨#6⟩¦9/⟨8|19⟩ ⟨minute⟩¦{p[name]}様¦{p[mobile]}¦返金口座は{p[transfer]}（名義 {p[holder]}）。{p[purchase]}の返品着荷確認後。¦{q[family]}
*2 ⟨#6⟩¦9/⟨22|27⟩ ⟨minute⟩¦{p[name]}様¦{p[phone]}¦「{p[purchase]}を食べて具合が悪くなった」{p[allergy]}があるとのこと。[[MEDICAL_TREATMENT|⟨受診|救急外来を受診⟩]]済。¦{q[family]}
""",
    ),
    Kind(
        "売店通販/mail/ご注文ありがとうございます.eml 売店通販/mail/発送完了.eml",
        """
From: 常盤マルシェ <shop@tokiwa-marche.example.jp>
To: {a[joined]} <{a[mail]}>
Subject: ⟨【常盤マルシェ】ご注文内容の確認|発送完了のお知らせ⟩

{a[name]} 様

このたびは常盤マルシェをご利用いただきありがとうございます。
■ご注文番号：TK-2609⟨#4⟩
■商品：{a[purchase]} × 1
　　　　{b[purchase]} × 2
■お届け先
〒{a[postal]}
{a[address]}
{a[name]} 様　TEL {a[mobile]}
■送り状番号：⟨#4⟩-⟨#4⟩-⟨#4⟩

━━━━━━━━━━━━━━━
常盤マルシェ　https://tokiwa-marche.example.jp/
フリーダイヤル ⟨free⟩（平日 9:00～17:00）
""".replace("{b[purchase]}", "{a[purchase2]}"),
    ),
    Kind(
        "売店通販/ギフト/お歳暮_送付先リスト.xlsx 売店通販/ギフト/ochugen_atena.csv",
        """
⟨№|NO⟩¦ご依頼主¦ご依頼主電話¦送り先氏名¦送り先〒¦送り先住所¦送り先電話¦商品¦のし
*10 {#}¦{p[name]}¦{p[mobile]}¦{q[name]} 様¦{q[postal]}¦{q[address]}¦{q[phone]}¦{p[purchase]}¦⟨御歳暮|内祝|無地⟩
""",
    ),
    Kind(
        "食堂/アレルギー対応者一覧.xlsx 食堂/特別食_申込.docx",
        """
社員食堂　⟨アレルギー・特別食 対応表|特別食 申込者⟩
氏名¦所属¦社員番号¦⟨アレルギー・疾患|理由⟩¦対応食¦⟨信条・宗教|宗教上の配慮⟩
*6 {p[name]}¦{p[department]}¦{p[emp]}¦{p[allergy]}¦除去食¦
*3 {p[name]}¦{p[department]}¦{p[emp]}¦{p[condition]}¦減塩・低カロリー¦
*4 {p[foreign_given]}¦{p[department]}¦{p[emp]}¦¦ハラール¦[[CREED|⟨イスラム教|ヒンドゥー教|イスラム教徒⟩]]
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
