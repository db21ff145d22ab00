"""Family and relationship: 続柄, dependants, marital status, under their headings."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class FamilyRecognizer(AttributeRecognizer):
    """A word of kinship, a number of dependants, or yes and no."""

    id = "family"
    entity = "FAMILY"
    version = 5
    headings = (
        "続柄", "続き柄", "続柄コード", "世帯主との続柄", "世帯主続柄", "本人との続柄", "本人との関係",
        "被保険者との続柄", "間柄", "家族", "家族構成", "家族状況", "扶養", "扶養家族", "扶養家族数", "扶養親族",
        "扶養親族数", "扶養人数", "扶養者数", "扶養区分", "扶養の有無", "被扶養者数", "被扶養者区分",
        "控除対象扶養親族", "控除対象配偶者", "配偶者", "配偶者の有無", "配偶者有無", "配偶者区分", "配偶者控除",
        "婚姻", "婚姻状況", "婚姻区分", "婚姻の有無", "既婚未婚", "既婚・未婚", "既婚/未婚", "結婚", "離婚", "離婚歴",
        "子供", "子ども", "子供の人数", "子の人数", "子供の有無", "子の数", "子供人数", "お子様",
        "お子様の人数", "世帯", "世帯主",
        "世帯構成", "同居家族",
        "ひとり親", "寡婦", "寡夫", "勤労学生", "育児休業", "産休", "家庭状況", "family", "family members",
        "相手方続柄", "相手方との関係", "相手方との続柄", "加害者との関係", "加害者との続柄", "申請者との続柄",
        "申請者との関係", "児童との続柄", "児童との関係", "契約者との続柄", "故人との続柄", "死亡者との続柄",
        "受取人続柄",
        "relationship", "relation", "rel", "contact relation", "beneficiary relation", "beneficiary rel",
        "dependents", "dependants", "number of dependents", "marital status", "marital", "spouse",
        "children", "household", "zokugara", "fuyo", "haigusha", "kazoku",
    )  # fmt: skip
    plausible = re.compile(
        r"(?:(?:世帯主|本人|夫|妻|配偶者|内縁|事実婚|同居人?|別居|単身|父母?|母|[実義養継](?:父|母|父母|兄|弟|姉|妹|子|[長次三]?[男女])|養父|養母|継父|継母|子"
        r"|長男|長女|[二三四五次]男|[二三四五次]女|養子|実子|継子"
        r"|祖父母?|祖母|曾?孫|兄弟?|弟|姉妹?|妹|伯父|叔父|伯母|叔母|甥|姪|従兄弟|親族|縁故者|家族|友人|知人|保護者"
        r"|後見人)(?:の)?)+(?:\([^)]{1,8}\))?"
        r"|未婚|既婚|独身|死別|離別|離婚|婚姻|有り?|あり|無し?の?|対象|同居|別居|[0-9]{1,2}\s?(?:人|名|明)?|(?:大人"
        r"|子供?)[0-9]{1,2}人?.{0,20}"
        r"|[東西0-9]*一般.{0,10}|扶養.{0,12}|控除対象.{0,12}|老人扶養.{0,6}|特定扶養.{0,6}|ひとり親|寡婦|husband"
        r"|wife|spouse|son|daughter|father|mother|parent|child"
        r"|brother|sister|self|single|married|divorced|widowed|(?:.{0,10}[・、,/\s(と])?(?:夫|妻|父|母|長男|長女|次男|次女|子供?)(?:[・、,/\s(と0-9].{0,40})?",
        re.DOTALL,
    )


RECOGNIZERS = (FamilyRecognizer(),)
