"""How much a decoded text looks like Japanese: log-likelihood per character, for choosing between encodings.

The same bytes read as CP932 half-width kana or as EUC-JP kanji are both valid; only the language decides.
"""

from __future__ import annotations

from math import log

_FREQUENT_KANJI = (
    "山田中本川村井上野藤木林小松佐伊高橋鈴渡辺加吉石原大島岡森池清水前内東西南北太郎一二三子美花和正明"
    "雄夫男恵久幸智信義春夏秋冬人名氏住所電話番号年月日社会員株式都道府県市区町丁目京阪神横浜宮崎城福金"
    "安近古河平谷千葉長新今青竹菊桜武永健浩博俊隆良介彦紀由香理真直優菜結翔陽悠"
    "郡津下口奈江尾寿沢嘉希知亜史佳部坂羽志浦八保関赤倉英也季音里勝珠生屋岩熊鳥梅玉登行根矢辻海代穂豊黒"
    "深越康馬善朗寛広樹貴愛丘富奥片柴秀祐光晃貞昌純竜"
)
_COMMON_KANJI = (
    "亜愛悪圧安案暗以位依委意易為異移維衣医域育印員院引飲右宇雨運雲営映栄英衛液益駅円園延遠援往応押奥億屋"
    "恩温音下化何価可夏家科果歌河火荷課画芽賀回会界改械海絵開外害街各格確覚角学楽額割活管間関館丸岸眼岩顔"
    "願危喜器基寄希揮机期機帰気記規貴起技疑議客逆休急救求給球究級去居許魚京供競共協境強教興業局曲極玉勤均"
    "禁筋近銀九句苦具空偶君訓群軍係兄型形径敬景経計警軽芸劇激欠決潔穴結血件券建憲検権犬研絹県見険験元原厳"
    "減源現言限個己戸故湖五午後語誤護交候光公功厚口向好孝工広康校構港皇紅考航行講鉱降刻告国穀黒骨今困混根"
    "査再最妻才採祭細菜裁際在材財罪作昨策察札殺雑参散産算賛残仕使司史四士始姉姿市師志思指支死私糸紙至視詞"
    "詩試誌資飼歯事似児字寺持時次治磁示耳自辞式識質実舎写射捨者謝車若弱主取守手種酒首受樹収周宗就州修拾衆"
    "習週集十住従縦重宿祝縮熟出術述準純順処初所署書諸女序除傷勝商唱将小少招承昭消焼照省章笑象賞障上乗常情"
    "条状場蒸職色食心申深臣親身進針人仁図推垂数寸世制勢性成政整晴星盛精聖製誠青静席昔積績責赤切接設節説雪"
    "絶先専川戦泉浅洗染線船選前善然全組創倉奏層想操早巣相窓総草装走送像増蔵造側則息束測足速属族続卒存孫尊"
    "損多打体対帯待態貸退台第題宅達単担短炭団断段男談値知地池置築茶着忠昼柱注虫著貯庁帳張潮町調長頂鳥直賃"
    "追痛通低停定底庭弟提程的敵適鉄典天展店転点伝田電徒登都努度土党冬島投東湯当等答糖統討頭働動同堂導童銅"
    "得徳特独読届内難二肉日乳入任認熱燃念納能脳農波派破馬俳拝背肺配倍買売博白麦箱畑八発判半版犯班飯晩番否"
    "悲批比皮秘費非飛備鼻必筆百俵標氷票表評病秒品貧不付夫婦富布府父負部風副復服福腹複仏物分文聞兵平並陛閉"
    "米別変片編辺返便勉弁保歩補墓暮母包報宝放方法訪豊亡忘暴望棒貿防北牧本妹枚幕末万満味密脈民務夢無名命盟"
    "迷鳴面模毛木目門問夜野矢役約薬訳油輸勇友有由遊郵夕予余預幼容曜様洋用羊葉要陽養欲浴翌来落乱卵覧利理裏"
    "里陸律率略流留旅両料良量領力緑林臨輪類令例冷礼歴列練連路労朗老六録論話様殿御社部課係長担当者紹介契約"
    "請求書見積納品領収証明申込履歴給与振込口座銀行支店普通預金保険厚生雇用健康診断病院患者氏名住所生年月日"
    "齋斎斉邊邉廣澤濱髙﨑嶋峰峯塚塩沢沼滝瀬洞津堀堤筒筑坂阪尾柳栗桑梅梶椎楠榎樋榊柴柏桃梨桂樹栞椿楓桐椋"
    "亀鶴鷹鳩鴨熊鹿猪狩猿龍竜虎寅辰巳酉亥卯甲乙丙丁伸侑俊倫偉億伶佑佳侃冨凌凜凛剛勲匠匡卓叶司吾哉啓喬圭堅"
    "壮奈妃妙姫娘媛宏宗宜実寛寿尚岳峻崇嵩嶺巌巧帆幹庄廉弘弥彩彬彰律徹志忍怜恒恭悟悦惇惠慎慧慶憲拓捷敏敦斗"
    "旭旬昂昇昌昴晃晋晟暁暉朋朔杏杜来梓梢梧楊毅汐沙泰洸洵洲浦淳渉渚湊滉澄澪瀬灯烈煌燦爽玄玲珠琉琢琳瑛瑞瑠"
    "瑶璃甫皐眸眞睦瞬瞭矩碧祐祥禎秀稀稔穂穣竣笙紗紘紬絢綜綾緋翠翼聡肇胤脩舜良芙芹茉茜莉莞菫萌葵蒼蓉蓮蕗藍"
    "蘭虹衿裕詢誉諄諒赳輔辰迪透遥遼邦郁采鎌雅雛雫霞靖鞠響頌顕颯馨駿鮎鯉鳳麗麟黎黛磯窪笹篠菱萩葛蒲蓑薮藪迫"
    "鍋鍵陣隈須飛鮫鵜此只其是乃之也於掛畠畑杉江岐阜茨栃埼奈潟梨静愛滋賀兵庫奈良歌鳥取徳媛佐熊鹿児沖縄札幌"
    "嘉羽未央菅宣畠継羅涼威丈薫華麻緒旺琴阿荘丹伏敷嵐樫影齊織棚仲貝舟繁黄錬淑克豪暢称尋耕猛謹麿征惟壽觀寧"
    "唯稚燿枝梁臼網堺稲折鍛冶弓削舞砂嵯峨釈迦糟檀渓畝軒紫更滑脇詰惣迎杵王盤伯灘唐助渕駒薄幡烏敦逸貞茂"
    "仙台渋谷荒葛飾戸練馬板橋港墨品目世田杉並豊島豆相模伊勢志摩飛騨尾張甲斐越後信濃上総下総常陸"
)
_KANJI = {char: log(0.10 / 1000) for char in _COMMON_KANJI} | {char: log(0.5 / 260) for char in _FREQUENT_KANJI}
_PLAIN_KANJI = log(0.12 / 2200)
_RARE_KANJI = log(0.004 / 3400)
_KANA = {
    char: score
    for score, chars in (
        (-2.7, "ｶｼｳﾀ"),
        (-3.4, "ｲｵｷｸｺｻﾁﾄﾅﾏﾐﾔﾝ"),
        (-3.9, "ｽﾂﾉﾊﾋﾗﾜｱｴﾘ"),
        (-4.5, "ｹﾆﾌﾓﾖﾕﾙ"),
        (-5.2, "ﾃﾎﾑﾛｾｿﾈﾍﾒﾚ"),
        (-5.8, "ｰﾇ"),
    )
    for char in chars
}
_VOICEABLE = frozenset("ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ")
_SMALL_AFTER = {
    "ｬ": "ｷｼﾁﾆﾋﾐﾘﾞﾟ",
    "ｭ": "ｷｼﾁﾆﾋﾐﾘﾞﾟﾃﾌ",
    "ｮ": "ｷｼﾁﾆﾋﾐﾘﾞﾟ",
    "ｧ": "ﾌﾂｳﾞ",
    "ｨ": "ﾌﾃﾄｳﾞ",
    "ｩ": "ﾄﾌﾞ",
    "ｪ": "ｼﾁﾌｳﾂｲﾞ",
    "ｫ": "ﾌｳﾂﾞ",
}
_IMPOSSIBLE = -14.0


def _half_kana(char: str, before: str, after: str) -> float:
    if char in "ﾞﾟ":
        return -1.5 if before in (_VOICEABLE if char == "ﾞ" else "ﾊﾋﾌﾍﾎ") else -11.0
    if not "｡" <= before <= "ﾟ":
        if char in "ｧｨｩｪｫｬｭｮｯｰﾝｦ":
            return -10.0  # no word begins so
        if not "｡" <= after <= "ﾟ":
            return -8.0  # a single half-width kana among other characters
    if char in _SMALL_AFTER:
        return -3.0 if before in _SMALL_AFTER[char] else -9.0
    if char in "｡｢｣､･ｦ":
        return -7.0
    if char == "ｯ":
        return -4.0 if "ｦ" <= after <= "ﾟ" else -9.0
    return _KANA[char]


def _other(char: str, before: str, after: str) -> float:
    code = ord(char)
    if code < 0x80:
        return -3.0 if code >= 0x20 or char in "\t\r\n\f\x1a" else -12.0
    if 0x3041 <= code <= 0x3096:
        return -4.8
    if 0x30A1 <= code <= 0x30FC:
        return -5.4
    if 0x3000 <= code <= 0x301F or 0xFF01 <= code <= 0xFF5E:
        return -6.2
    if 0xC0 <= code <= 0x24F:
        beside = any(near.isalpha() and near < "\u0250" for near in (before, after))
        return -6.5 if beside else -11.0
    if 0xA1 <= code < 0xC0 or 0x2010 <= code <= 0x2604 or 0x3200 <= code <= 0x33FF:
        return -8.5
    if 0x370 <= code <= 0x4FF:
        return -9.5
    if char == "�" or 0x80 <= code <= 0xA0 or 0xE000 <= code <= 0xF8FF:
        return _IMPOSSIBLE
    return _RARE_KANJI if 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF else -12.0


def likelihood(text: str) -> float:
    """Sum of natural-log likelihoods of the characters under a rough model of Japanese office text."""
    total = 0.0
    before = " "
    following = iter(text[1:] + " ")
    for char in text:
        after = next(following)
        if char in _KANJI:
            total += _KANJI[char]
        elif "｡" <= char <= "ﾟ":
            total += _half_kana(char, before, after)
        else:
            score = _other(char, before, after)
            if score == _RARE_KANJI and _is_level_one(char):
                score = _PLAIN_KANJI
            total += score
        before = char
    return total


def _is_level_one(char: str) -> bool:
    """Whether a kanji is in JIS X 0208 level 1 (rows 16 to 47), where nearly all written text is."""
    try:
        lead = char.encode("euc_jp")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xCF
