"""Running text to drafts: labelled values first, then whatever the recognisers find, and who the people are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pdscan.engine.companions import in_form
from pdscan.engine.forms import fields
from pdscan.engine.no_names import is_no_name, without_title
from pdscan.engine.overlap import Taken, resolve
from pdscan.engine.records import Draft, is_sensitive
from pdscan.engine.ruleset import WORDY, Ruleset
from pdscan.model import Locator
from recognizers.base import Match
from recognizers.careers import entries
from recognizers.fold import Shadow
from recognizers.heading_words import Meaning
from recognizers.tagger.cells import is_name_like

_CLAUSE = re.compile(r"[、。]")
_QUOTES = " \t\u3000\"'`「」"
_FIRST_WORDS = re.compile(r"([^\s　()（）、。,/／]{2,12})(?:[\s　][^\s　()（）、。,/／]{1,8})?")
_EXPRESSION = re.compile(r"\s|[()\[\]{}]|==|!=|->")
"""What no secret looks like after a word of a program: is not None, getToken(user)."""
_CODE_AFTER = re.compile(
    r"[\s　]?(?:様|さま|殿|さん|氏)?[\s　]?[（(](?:[一-龥]{2,3}(?:番号|ID|No\.?|コード)[:：\s]?)?"
    r"((?!(?:19|20)[0-9]{2}[)）])[A-Z]{0,3}-?[0-9]{4,10})[)）]"
)
_AGE_AFTER = re.compile(
    r"[\s　]?(?:様|さま|殿|さん|氏|容疑者|被告)?[\s　]?"
    r"[（(]満?[\s　]?(?P<years>1[01][0-9]|[1-9][0-9])[\s　]?[歳才]?[)）]"
    r"|[\s　]?(?:様|さま|殿|さん|氏)[\s　]?(?P<bed>1[01][0-9]|[1-9][0-9])(?=[FM](?![a-z会フ受応]|B))"
)
"""相川こころ（28）, and 細野様37F on the map of a ward."""
_MATTER = 300
_GAP = re.compile(r"[ \t\u3000]{2,}")
_WORD_GAP = re.compile(r"[ \t]{2,}|\u3000")
_ONE_WORD = frozenset({"OCCUPATION", "FAMILY", "NATIONALITY", "GENDER", "AGE", "SALARY", "HEALTH_CHECKUP"})
_RESULT = re.compile(
    r"[<>≦≧]?[0-9０-９]{1,4}(?:[.．][0-9０-９]+)?(?:\s?[/／]\s?[0-9０-９]{2,3})?"
    r"(?=\s?(?:mm|mg|g/|[uU]/|IU|ng|pg|kg|cm|[%％]|回|bpm|万|/|℃|$|\s))"
)
_KIN_AFTER = re.compile(
    r"[\s　]?(?:様|さま|殿|さん|氏)?[\s　]?[（(][\s　]?(?:続柄[:：\s]?)?"
    r"([実義養継][父母兄弟姉妹子]|妻|夫|父|母|子|孫|兄|弟|姉|妹|祖父|祖母|叔父|叔母|伯父|伯母|長男|長女|次男|次女"
    r"|[二三四五][男女]|配偶者|本人の?[父母子妻夫])(?=[)）、,・：:\s　])"
)
_KIN_BEFORE = re.compile(
    r"(?:^|[：:（(。\n]|(?:連絡先|保証人|引受人|家族|保護者|後見人|申請者|相手方)[\s　]?)[\s　]?"
    r"([実義養継][父母兄弟姉妹]|長男|長女|次男|次女|[二三四五][男女]"
    r"|祖父|祖母|妻|夫|父|母|兄|弟|姉|妹)[\s　]?[:：（(]?[\s　]?$"
)
_TOLD_BEHIND = re.compile(r"[\s　]?(?:様|さま|殿|さん|氏|容疑者|被告)?[\s　]?[（(]([^（）()\n]{2,40})[)）]")
_TOLD_PART = re.compile(r"[^、，,・／/\s　]+")
_TOLD_OF = {
    "NATIONALITY": re.compile(r"([ァ-ヺー]{2,10}|[一-龥]{2,4})国?籍"),
    "GENDER": re.compile(r"(男性?|女性?)"),
    "OCCUPATION": re.compile(
        r"((?:元|現)?(?:会社員|公務員|地方公務員|国家公務員|会社役員|団体職員|自営業|農業|漁業|林業|建設業|飲食業|自由業|大学生|大学院生|高校生"
        r"|中学生|小学生|専門学校生|学生|専業主婦|主婦|主夫|無職|年金生活者?|パート(?:従業員|勤務)?|アルバイト|派遣社員|契約社員|フリーランス"
        r"|教員|教師|看護師|保育士|介護士|介護福祉士|美容師|理容師|調理師|医師|歯科医師|薬剤師|弁護士|税理士|運転手|職人|大工|警備員|販売員|店員"
        r"|事務員|エンジニア|自衛官|警察官|消防士|会社経営))"
    ),
}
_CAREER = frozenset({"EDUCATION", "EMPLOYMENT_HISTORY"})
_INTRODUCED = re.compile(
    r"(?:^|[、。\s　]|の)(?P<name>[一-龥々ヶァ-ヺー]{1,5}[\s　]?[一-龥々ぁ-んァ-ヺー]{1,5}?)"
    r"(?=と(?:申し|もうし|言い|いい)ます)"
)
_INTRODUCED_AT_LEAST = 0.5
_ONLY_KANJI = re.compile(r"[一-龥々ヶ]{2,5}(?<![社店課部係会組院局所])")
_KIN = re.compile(
    r"ご?(?:長男|長女|次男|次女|[二三四五][男女]|妻|夫|父|母|子|孫|兄|弟|姉|妹|家族|親族|遺族|本人|子息|息女|令[息嬢])様?"
)
_MIXED = re.compile(r"[0-9!@#$%^&*]")
_PARTED = re.compile(r"[\s・/／(（+＋]|の|にて|から|により")
_ONE_TERM = 14
_PLACE = re.compile(r"[0-9０-９]|[一-鿿][都道府県市区町村郡]")
_PAPER = re.compile(r"(?:書|票|証)$")
_TITLED = re.compile(
    r"\s?(?:申[出請込]書?|届|書|票|願|記録|証明|報告|同意|について(?!。|.{0,3}(?:相談|申告|訴え|届|聴取|打ち明))|一覧|手続|制度|窓口|規程|マニュアル)"
)
_MEDICAL = frozenset({"MEDICAL_CONDITION", "MEDICAL_TREATMENT", "MEDICATION", "HEALTH_CHECKUP"})
_BYLINE = re.compile(
    r"(?:監修|著者?|執筆|取材|編集|撮影|翻訳|解説|講師|座長|演者|研究代表者?|教授|博士|医師|院長|記者|ライター|発表者?"
    r"|筆者|訳|文|編著|作成者?|承認者?|担当者?|発行)\s*[:：=・/(（]?\s*$"
)
_TITLE = re.compile(
    r"^\s*[)）]?\s*(?:教授|准教授|博士|医師|院長|先生|記者|氏(?:ら|の研究)|研究員|研究部長|主任研究|ドクター|監修|著)"
)
_PATIENT = re.compile(
    r"(?:患者|利用者|本人|被保険者|受診者|対象者|氏名|相談者|申請者)\s*(?:名|氏名|様)?\s*[:：=(（]?\s*$"
)
_HONORIFIC = re.compile(r"^\s*(?:様|殿|さん|さま|君|くん|ちゃん|氏)")
_OFFICE = re.compile(
    r"株式会社|有限会社|合同会社|[(（][株有][)）]|㈱|㈲|法人|協会|事務局|本社|支社|支店|営業所|代表電話|代表番号|お問い?合わ?せ先?"
    r"|窓口|病院|クリニック|医院|薬局|役所|役場|県庁|都庁|保健所|警察署|大学|学校|センター|ホテル|店舗|受付"
)
_CONTACT = frozenset({"PHONE_NUMBER", "JP_ADDRESS", "EMAIL_ADDRESS", "JP_POSTAL_CODE"})


def drafts(text: str, locator: Locator, rules: Ruleset, *, is_name: bool = False) -> Iterator[Draft]:
    """The hits of a text in order, not yet judged; `Draft.at` is the offset in the text.

    `is_name`: a file's or sheet's name, where 診断書 does say that there is one of somebody.
    """
    named, labels = labelled(text, rules)
    meanings = {match.start: meaning for match, meaning in named}
    matches = [match for match, _ in named]
    taken = Taken(matches)
    matches += [
        match
        for match in rules.find(text)
        if not taken.touches(match)
        and not _is_label(match, labels)
        and (is_name or not _is_title(match, text))
        and not (match.entity == "PERSON" and (is_no_name(match, text) or _is_heading(match, text, rules)))
    ]
    resolved = resolve([*matches, *_introduced(text)])
    resolved = resolve([*resolved, *behind_names(resolved, text)])
    for found in resolved:
        match = without_title(found, text) if found.entity == "PERSON" else found
        draft = Draft(match, text[match.start : match.end], locator, at=match.start)
        if match.entity == "PERSON":
            _place_person(draft, text, meanings.get(match.start))
        elif match.entity in _CONTACT:
            draft.is_office = _is_office(text, match.start)
        yield draft


def behind_names(matches: Sequence[Match], text: str) -> list[Match]:
    """What stands in brackets right behind a name: a code, a kinship, an age."""
    return [
        *_codes_in_brackets(matches, text),
        *_kin_in_brackets(matches, text),
        *_kin_before(matches, text),
        *_ages_behind(matches, text),
        *_told_behind(matches, text),
    ]


def _introduced(text: str) -> Iterator[Match]:
    """片山湖勝と申します: nobody but a person says so."""
    if "と申" not in text and "といい" not in text and "と言い" not in text and "ともうし" not in text:
        return
    for said in _INTRODUCED.finditer(text):
        if is_name_like(said["name"]) >= _INTRODUCED_AT_LEAST or _ONLY_KANJI.fullmatch(said["name"]):
            value = re.sub(r"\s", "", said["name"])
            yield Match("PERSON", *said.span("name"), 0.8, ("introduces himself or herself",), "person", value)


def _codes_in_brackets(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """会員 川田進武 様（M-4001428）: what an organisation calls somebody, right behind the name."""
    for match in matches:
        if match.entity == "PERSON" and (code := _CODE_AFTER.match(text, match.end)) is not None:
            yield Match("INTERNAL_ID", *code.span(1), 0.6, ("code behind a name",), "internal_id", code[1])


def _ages_behind(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """相川こころ（28）: two digits right behind a Japanese name, as newspapers and cards give an age."""
    for match in matches:
        if match.entity == "PERSON" and not text[match.start : match.end].isascii():
            age = _AGE_AFTER.match(text, match.end)
            if age is not None:
                group = "years" if age["years"] else "bed"
                yield Match("AGE", *age.span(group), 0.6, ("age behind a name",), "age")


def labelled(text: str, rules: Ruleset) -> tuple[list[tuple[Match, Meaning]], list[tuple[int, int]]]:
    """The values that stand at labels, with what the label says; and where the labels stand."""
    named: list[tuple[Match, Meaning]] = []
    labels: list[tuple[int, int]] = []
    for field in fields(text, rules.headings):
        meaning = field.meaning
        is_result = meaning.entity == "HEALTH_CHECKUP" and _RESULT.match(text, field.start, field.end)
        if field.label.isascii() and meaning.entity in WORDY - {"CREDENTIAL"} and not is_result:
            continue  # job=…, drug: … in logs, settings and English text
        labels.append((field.start - len(field.label) - 3, field.start))
        raw = text[field.start : field.end]
        if meaning.entity == "JP_HEALTH_INSURANCE":
            meaning = in_form(field.label, meaning, text[max(0, field.start - _MATTER) : field.end + _MATTER], raw)
        if meaning.entity != "JP_ADDRESS":
            raw = _CLAUSE.split(raw, maxsplit=1)[0]
            raw = raw[: _end(raw, meaning)]
        elif not _PLACE.search(raw):
            continue
        if meaning.entity == "CREDENTIAL" and field.label.isascii() and _is_said(raw.strip(), is_soft=field.is_soft):
            continue
        if meaning.entity in _MEDICAL and (found := rules.find(raw)) and not _is_one_term(found, meaning, raw):
            continue  # the words themselves say more precisely what they are
        if meaning.entity in _CAREER and next(entries(Shadow(raw)), None) is not None:
            continue  # the rules take the date off
        is_doubtful = meaning.is_weak or (field.is_soft and meaning.entity == "PERSON")
        start = field.start + len(raw) - len(raw.lstrip(_QUOTES))
        values = [raw.strip(_QUOTES)]
        if meaning.entity == "PERSON" and field.is_soft and (words := _FIRST_WORDS.match(values[0])):
            values += [words[0], words[1]]  # 口座名義 フクオカ セイコ）へ支払う
        for value in dict.fromkeys(
            value for value in values if meaning.entity != "PERSON" or not _KIN.fullmatch(value)
        ):
            matches = rules.read_all(meaning, value, field.label, named=not is_doubtful)
            named += [(match.moved(start), meaning) for match in matches]
            if matches:
                break
    return named, labels


def _end(raw: str, meaning: Meaning) -> int:
    """Where the value at a label ends: before a gap, of words before a full-width space, of results before the unit."""
    if meaning.entity == "PERSON":
        return len(raw)
    start = len(raw) - len(raw.lstrip())
    gap = (_WORD_GAP if meaning.entity in _ONE_WORD else _GAP).search(raw, start)
    end = gap.start() if gap else len(raw)
    result = _RESULT.match(raw, start, end) if meaning.entity == "HEALTH_CHECKUP" else None
    return result.end() if result else end


def _kin_in_brackets(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """連帯保証人 香月 美穂（妻）: what somebody is to whom the text is about, right behind the name."""
    for match in matches:
        if match.entity == "PERSON" and (kin := _KIN_AFTER.match(text, match.end)) is not None:
            yield Match("FAMILY", *kin.span(1), 0.6, ("kinship behind a name",), "family")


def _is_said(raw: str, *, is_soft: bool) -> bool:
    """Words of a program or of a sentence after `password`, not a secret."""
    return bool(_EXPRESSION.search(raw)) or (is_soft and not _MIXED.search(raw))


def _told_behind(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """浅見 伸也（52歳、ネパール国籍、大学生）: what a report says of somebody right behind the name."""
    for match in matches:
        told = _TOLD_BEHIND.match(text, match.end) if match.entity == "PERSON" else None
        if told is None:
            continue
        for part in _TOLD_PART.finditer(text, *told.span(1)):
            for entity, pattern in _TOLD_OF.items():
                if (found := pattern.fullmatch(part.group())) is not None:
                    start = part.start() + found.start(1)
                    end = part.start() + found.end(1)
                    yield Match(entity, start, end, 0.6, ("said behind a name",), entity.lower())


def _kin_before(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """引受人：兄 金沢 花梨, 次男（佐竹美和）: what somebody is to whom the text is about, right before the name."""
    for match in matches:
        if match.entity == "PERSON" and (kin := _KIN_BEFORE.search(text, max(0, match.start - 8), match.start)):
            yield Match("FAMILY", *kin.span(1), 0.6, ("kinship before a name",), "family")


def _is_one_term(found: Sequence[Match], meaning: Meaning, raw: str) -> bool:
    """傷病名：右手中指切創 is one value, of which the list knows the end."""
    text = raw.strip()
    is_end = len(found) == 1 and found[0].entity == meaning.entity and raw[found[0].end :].strip() == ""
    return is_end and len(text) <= _ONE_TERM and not _PARTED.search(text)


def _place_person(draft: Draft, text: str, meaning: Meaning | None) -> None:
    """Whether the person is whom the text is about, or there by office."""
    match = draft.match
    before, after = text[max(0, match.start - 20) : match.start], text[match.end : match.end + 10]
    if meaning is not None:
        draft.is_bystander = meaning.is_bystander
        draft.is_subject = not meaning.is_bystander
        return
    draft.is_bystander = bool(_BYLINE.search(before) or _TITLE.match(after))
    draft.is_subject = bool(_PATIENT.search(before) or _HONORIFIC.match(after)) and not draft.is_bystander


def _is_office(text: str, at: int) -> bool:
    """Whether the line, or one of the two above, names a company, an authority or a desk."""
    begin = at
    for _ in range(3):
        begin = text.rfind("\n", 0, max(0, begin - 1)) + 1
    end = text.find("\n", at)
    return bool(_OFFICE.search(text, max(begin, at - 120), min(len(text) if end < 0 else end, at + 60)))


def _is_label(match: Match, labels: Sequence[tuple[int, int]]) -> bool:
    """既往歴 as a label says nothing of anybody's illness; what follows it does."""
    return is_sensitive(match.entity) and any(start <= match.start and match.end <= end for start, end in labels)


def _is_heading(match: Match, text: str, rules: Ruleset) -> bool:
    """住　所, 学　　歴: a label spaced out, not a name of the same look."""
    bare = "".join(text[match.start : match.end].split())
    return len(bare) > 1 and bare != text[match.start : match.end] and rules.headings.is_known(bare)


def _is_title(match: Match, text: str) -> bool:
    """診断書 or 支援措置申出書 names a paper, not what befell somebody."""
    if match.entity not in ("MEDICAL_TREATMENT", "HEALTH_CHECKUP", "CRIME_VICTIM"):
        return False
    return bool(_PAPER.search(text[match.start : match.end]) or _TITLED.match(text, match.end))
