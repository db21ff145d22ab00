"""What stands around a name and speaks for or against it: honorifics, titles, labels, companies, places."""

from __future__ import annotations

import re

from recognizers.tagger.words import listed

_TITLES = (
    "社長|部長|課長|係長|主任|次長|室長|所長|局長|店長|支店長|工場長|院長|園長|校長|教頭|副社長|会長|専務|常務|取締役|監査役"
    "|理事|顧問|教授|准教授|講師|医師|看護師|弁護士|税理士|社労士|議員|議長|委員|知事|市長|町長|村長|区長|主査|主事|主幹|参事"
    "|チーフ|リーダー|マネージャー|記者|選手|監督|被告|原告|容疑者|班長|教諭|保健師|薬剤師"
)
_HONORIFICS = "様|さま|サマ|ｻﾏ|殿|さん|サン|氏|先生|君|くん|ちゃん|女史|両氏"
HONORIFIC_AFTER = re.compile(rf"[ 　]?(?:{_HONORIFICS}|どの(?=[\s、。]))(?!式|子|々|名)")
TITLE_AFTER = re.compile(rf"[ 　]?(?:営業|総務|経理|人事|技術|担当|副|元|前)?(?:{_TITLES})")
HONOURED = re.compile(
    r"(?<![一-龥々ヶぁ-んァ-ヺーA-Za-z])"
    r"(?P<name>[一-龥々ヶ]{1,5}|[ァ-ヺー]{2,6}|[A-Z][A-Za-z]{1,14}(?: [A-Z][A-Za-z]{1,14})?)"
    r"(?=[ 　]?(?:様|殿|さん|氏(?![名族神子])))"
)
"""A word with an honorific; whether it is a surname the lists say."""
TITLED = re.compile(
    r"(?<![一-龥々ヶァ-ヺー])(?P<name>[一-龥々ヶ]{2,4})"
    r"(?=(?:部長|課長|係長|社長|専務|常務|主任|次長|室長|教授|准教授|医師|議員|弁護士|税理士|看護師|教諭)(?![職会級室]))"
)
"""A word with the title of a person, not of a place's head (松本市長, 千葉支店長)."""
ADDRESSED = re.compile(
    r"(?:担任|担当医?|主治医|養護教諭|校長|教頭|園長|院長|所長|課長|部長|係長|店長|工場長|主任)の?(?P<name>[一-龥々]{2,3})"
    r"(?=(?:へ|に|から|より)の?(?:電話|連絡|報告|相談|依頼|指示|引き?継))"
)
"""A surname behind what somebody is: 母より担任内野へ電話."""
NOT_HONOURED = listed("not_honoured")
"""Surnames among them are rarer than the words 奥様, 皆様, 神様."""

_LABEL = (
    r"氏\s*名|(?<!の)お?名\s*前|姓\s*名|御?芳名|フリガナ|ふりがな|ﾌﾘｶﾞﾅ|担当者?(?:氏?名)?|責任者|申[請込]者(?:氏?名)?|届出[者人]"
    r"|記入者|作成者|承認者|確認者|報告者|提出者|起案者|署名|名義人?|口座名義|患者(?:氏?名)?|利用者(?:氏?名)?|本人|世帯主"
    r"|保護者|保証人|緊急連絡先|講師|議長|書記|司会|記録|出席者?|欠席者?|参加者|差出人|宛先|宛名|From|To|Cc|Bcc|Name|Author"
    r"|user(?:name)?|お届け先|ご依頼主|受取人|代表者|主治医|担当医|更新者|受付|対応者"
    r"|(?:副|学級)?担任|記載者|起案者|決裁者|面談者|立会人|担当保育士|受持ち?"
)
LABEL_BEFORE = re.compile(rf"(?:{_LABEL})[)）]?\s*(?:様|殿)?\s*[:：=＝\t 　][ 　]*[\"'「]?$", re.IGNORECASE)
LABEL_ENDS = ":：=＝\t 　\"'「\n"
"""What may stand last where `LABEL_BEFORE` fits: a look at one character spares most searches."""
LABELLED = re.compile(
    rf"(?:^|[\s　,、;；|【\[(（■●・])(?:{_LABEL})(?:[(（][^)）\n]{{1,8}}[)）])?"
    r"[ 　]*[:：=＝][ 　]*[\"'「]?"
    r"(?P<name>[^\n\t,、，;；|:：\"'「」()（）<>/／]{2,24})",
    re.IGNORECASE | re.MULTILINE,
)
MAIL_NAME = re.compile(
    r"(?:^|[\s:：;,、\"“<＜\[(（])(?P<name>[^\s\"“”<>＜＞:：;,、@＠\n][^\"“”<>＜＞:：;,、@＠\n]{1,28}?)"
    r"[\"”]?[ 　]*[<＜\[](?=[\w.+\-]{1,64}[@＠])",
    re.MULTILINE,
)
READING_AFTER = re.compile(
    r"[ 　]?[様殿]?[ 　]?[\"'」]?[\t,，、;；|（(\[/／][ 　]?[\"'「]?"
    r"(?P<name>[ァ-ヺー]{2,7}[ 　][ァ-ヺー]{2,7}|[ｦ-ﾟ]{2,9}[ 　][ｦ-ﾟ]{2,9}|[ぁ-ゖー]{2,7}[ 　][ぁ-ゖー]{2,7})"
    r"(?![ぁ-ヺーｦ-ﾟ])"
)
COMPANY_BEFORE = re.compile(
    r"(?:株式会社|有限会社|合同会社|合資会社|合名会社|㈱|㈲|[（(][株有][）)]|財団法人|医療法人社団|医療法人|税理士法人)"
    r"[ 　]?$"
)
COMPANY_ENDS = "社㈱㈲)）人団 　\n"
"""As `LABEL_ENDS`, for `COMPANY_BEFORE`."""
THING_AFTER = re.compile(
    r"(?:株式会社|有限会社|㈱|㈲|[（(][株有][）)]|商店|商会|商事|工業|産業|製作所|製薬|建設|工務店|物産|電機|運輸|運送|不動産"
    r"|食品|酒造|印刷|薬局|医院|病院|歯科|クリニック|内科|外科|眼科|整形|接骨院|小児科|法律事務所|会計事務所|事務所|ビル"
    r"|マンション|ハイツ|コーポ|アパート|駅|県|市(?!長|議|川|橋|原|村|岡|田)|区(?!長|議)|町(?!長|議|田)|丁目|郡|銀行"
    r"|信用金庫|証券|生命|病(?!院)|症候群|賞|杯|記念|通り|神社|大学|高校|高等学校|小学校|中学校|幼稚園|保育園|支店|営業所"
    r"|精機|精工|精密|製鋼|鋼業|鋼材|化成|紡績|製紙|製菓|製パン|フーズ|電器|通商|交易|興業|興産|石油|燃料|梱包|海運|タクシー"
    r"|写真館|時計店|酒店|書房|出版|楽器|モータース|テクノ|ホールディングス|コーポレーション|エンジニアリング|ソリューション"
    r"|支社|工場|[一二]?級建築士|ホテル|旅館|書店|組合|建築|塗装|鉄工|電気|電設|自動車|農園|牧場|水産)"
)
TOWNS = listed("towns")
"""Surnames that are better known as towns and prefectures: alone they prove nothing."""
SPECIMENS = listed("specimens")
"""Names that forms and manuals show, without spaces, lower case."""
