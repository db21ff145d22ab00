"""Medicines by generic or brand name with form and strength, and YJ codes beside their heading (§3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.numbers import digit_runs
from recognizers.terms import TermRecognizer

_YJ = re.compile(r"[0-9](?<![0-9a-z][0-9])[0-9]{6}[a-z][0-9]{4}(?![0-9a-z])")
_YJ_DIGITS = 7
"""Before its letter."""
_YJ_WORDS = re.compile(r"yj|薬価|薬品コード|医薬品コード|個別医薬品|処方|調剤")


class MedicationRecognizer(TermRecognizer):
    """A term of the list with salt, form and strength (アムロジピンベシル酸塩OD錠5mg)."""

    id = "medication"
    entity = "MEDICATION"
    version = 4
    list_name = "medication"
    headings = (
        "薬剤名", "薬品名", "医薬品名", "処方薬", "処方薬名", "処方内容", "処方箋内容", "服薬", "服薬状況", "服用薬",
        "服薬中の薬", "常用薬", "内服薬", "外用薬", "内服", "現在服用中の薬", "服用中の薬", "投薬", "投薬内容",
        "投与薬", "薬", "お薬", "薬歴", "持参薬", "一般名", "yjコード", "hotコード", "薬剤コード",
        "medication", "medications", "medicine", "drug", "drug name", "prescription", "rx", "yakuzai", "shohoyaku",
    )  # fmt: skip
    context = re.compile(
        r"処方|服用|服薬|内服|投薬|投与|調剤|薬|錠|カプセル|点眼|吸入|注射|外用|副作用|アレルギー|1日[1-4]回|朝食後"
        r"|夕食後|毎食後|食前|食後|就寝前|頓服|日分"
        r"|患者|(?<![a-z])mg|医師|通院|飲み|飲ん|飲む|残薬|持参|貼付|塗布|がなくな|を切らし|薬局|看護|退院|受診"
    )
    plausible = re.compile(
        r"(?!.*(?:かかりつけ医|小児科|内科|医院|病院|診療所|クリニック|薬局)$)(?=.*[^\W\d_]).+", re.DOTALL
    )
    """Not the doctor's or the shop's name beside an empty cell."""
    tail = re.compile(
        r"(?:(?<=インスリン)[\s・]?(?:グラルギン|リスプロ|アスパルト|デグルデク|デテミル|グルリジン))?"
        r"(?:ベシル酸塩|ベシル酸|マレイン酸塩|フマル酸塩|メシル酸塩|トシル酸塩|塩酸塩|硫酸塩|酢酸塩|リン酸塩"
        r"|臭化水素酸塩|クエン酸塩|コハク酸塩|酒石酸塩|ナトリウム|カリウム"
        r"|カルシウム|メドキソミル|シレキセチル|酢酸エステル|プロピオン酸エステル|アキセチル|ピボキシル|水和物)*"
        r"(?:\s?(?:[a-z]{1,3}(?=錠|カプセル|テープ|パップ|配合|点眼|散|顆粒|細粒|注))?(?:配合|徐放|口腔内崩壊|腸溶"
        r"|持続性)?"
        r"(?:錠|カプセル|散|顆粒|細粒|ドライシロップ|シロップ|テープ|パップ|パッチ|軟膏|クリーム|ローション|ゲル"
        r"|点眼液|点鼻液|吸入用?|坐剤|坐薬|注射液?|皮下注|静注|注"
        r"|(?:ds|dry|od)(?=[0-9])|液|内用液|エリプタ|ディスカス|タービュヘイラー|レスピマット)?)"
        r"(?:\s?[0-9]+(?:\.[0-9]+)?\s?(?:mg|μg|µg|mcg|g(?![a-z])|ml|%|単位|国際単位)(?:/[0-9.]*\s?(?:ml|日"
        r"|回))?)?(?:(?<=[錠ル散液])[0-9]{1,4}(?![0-9年月日個箱錠包枚本件円]))?(?:「[^」\n]{1,8}」)?"
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """Terms, and codes beside a word that announces them."""
        yield from super().find(text)
        for start, end in digit_runs(text):
            code = _YJ.match(text.lower, start) if end - start == _YJ_DIGITS else None
            word = text.near(code.start(), code.end(), _YJ_WORDS) if code else None
            if code and word:
                yield Match(self.entity, code.start(), code.end(), 0.6, ("YJ code form", f"near “{word}”"), self.id)


RECOGNIZERS = (MedicationRecognizer(),)
