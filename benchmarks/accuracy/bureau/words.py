"""Words of the set: a service company's, in its own wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.accuracy.bureau.fields import FIELDS

__all__ = ["CODES", "FIELDS", "HEADINGS", "WORDS"]

HEADINGS: Mapping[str, Sequence[str]] = {}
CODES: Mapping[str, Sequence[str]] = {}
"""Every table of this set names its headings itself."""


def listed(text: str) -> tuple[str, ...]:
    """Entries one a line."""
    return tuple(line.strip() for line in text.strip().split("\n"))


WORDS: Mapping[str, Sequence[str]] = {
    "building": ("コーポ", "メゾン", "グランハイツ", "サンライズ", "第二", "フォレスト", "レジデンス"),
    "building_name": ("さつき", "青葉", "ひかり", "千鳥", "若松", "川辺", "けやき"),
    "mail_word": ("neko", "sunny", "momo", "usagi", "ramen", "piano", "koharu"),
    "mail_domain": (
        "docomo.ne.jp",
        "ezweb.ne.jp",
        "gmail.com",
        "yahoo.co.jp",
        "icloud.com",
        "minatobiz.co.jp",
        "hibari-net.jp",
    ),
    "relative": ("直美", "健太", "花", "一郎", "裕子", "大和", "紬", "湊", "千代", "学", "京子", "剛"),
    "elder": ("雅子", "徹", "聡", "理恵", "哲也", "美紀", "宏", "香織"),
    "clerk": ("小沢", "大場", "村瀬", "北條", "三木", "倉持"),
    "maiden": ("小泉", "久保田", "堤", "三宅", "浅野"),
    "foreign": (
        "NGUYEN VAN HUNG/ベトナム",
        "TRAN THI MAI/ベトナム",
        "グエン・ティ・ラン/ベトナム",
        "LI WEI/中国",
        "サントス マリア/フィリピン",
        "SANTOS RODRIGO/ブラジル",
        "タパ・ビシャル/ネパール",
        "KIM MINJUN/韓国",
        "ADHIKARI SUNITA/ネパール",
        "チャン・ヴァン・ドゥック/ベトナム",
    ),
    "condition": listed(
        """
        高血圧症
        2型糖尿病
        気管支喘息
        うつ病
        適応障害
        腰椎椎間板ヘルニア
        不整脈
        乳がん
        胃潰瘍
        慢性腎臓病
        花粉症
        緑内障
        潰瘍性大腸炎
        メニエール病
        片頭痛
        甲状腺機能低下症
        """
    ),
    "treatment": (
        "胃内視鏡検査",
        "人工透析",
        "腹腔鏡手術",
        "リハビリ通院",
        "入院加療",
        "抗がん剤治療",
        "心臓カテーテル手術",
        "通院治療",
        "白内障手術",
    ),
    "medication": (
        "アムロジピン錠5mg",
        "メトホルミン塩酸塩錠250mg",
        "ロキソプロフェンNa錠60mg",
        "フェキソフェナジン塩酸塩錠60mg",
        "ロスバスタチン錠2.5mg",
        "エスゾピクロン錠1mg",
        "インスリン グラルギン",
        "カルボシステイン錠500mg",
        "レバミピド錠100mg",
        "プレドニゾロン錠5mg",
        "セルトラリン錠25mg",
    ),
    "disability": (
        "身体障害者手帳2級",
        "身体障害者手帳4級",
        "精神障害者保健福祉手帳3級",
        "療育手帳B2",
        "発達障害",
        "聴覚障害",
        "精神障害者保健福祉手帳2級",
        "自閉スペクトラム症",
    ),
    "criminal": (
        "窃盗罪で罰金刑",
        "道路交通法違反で有罪判決",
        "詐欺で逮捕歴あり",
        "傷害罪で執行猶予中",
        "覚醒剤取締法違反の前科",
    ),
    "victim": ("ストーカー被害", "DV被害により避難中", "振り込め詐欺の被害", "空き巣被害", "ひったくり被害"),
    "creed": ("浄土真宗の門徒", "創価学会員", "エホバの証人", "イスラム教徒", "カトリック信者", "共産党員"),
    "race": ("アイヌ民族", "在日韓国人三世", "日系ブラジル人二世", "日系三世", "在日朝鮮人"),
    "social": ("非嫡出子", "被差別部落出身", "同和地区出身"),
    "union": ("組合員", "非組合員", "UAゼンセン加入", "合同労組加入", "労働組合 執行委員"),
    "relation": ("妻", "夫", "長男", "長女", "父", "母", "祖母", "次男"),
    "school": (
        "明学館高等学校 卒業",
        "東都情報大学 経営学部 卒業",
        "県立浜北工業高校 機械科 卒",
        "西湘短期大学 保育科 卒業",
        "港北外語専門学校 卒業",
        "国立筑摩大学大学院 修士課程修了",
        "緑ケ丘女子大学 中退",
    ),
    "career": (
        "㈱丸栄物流 倉庫管理 3年",
        "東西電子工業 経理部勤務",
        "スーパーまつや 店長（2016～2021）",
        "有限会社北斗塗装 現場監督",
        "あすなろ介護センター 介護職",
        "コールセンター業務 SV 2年",
        "みずき製薬 MR 5年",
    ),
    "occupation": (
        "会社員",
        "自営業",
        "パート",
        "看護師",
        "公務員",
        "専業主婦",
        "大学生",
        "トラック運転手",
        "美容師",
        "無職",
        "保育士",
        "農業",
    ),
    "nationality": ("ベトナム", "中国", "フィリピン", "ネパール", "ブラジル", "韓国", "インドネシア", "ミャンマー"),
    "product": (
        "ハーブティー詰合せ30包",
        "加圧インナー Lサイズ",
        "電動歯ブラシ替ブラシ4本組",
        "訳ありみかん10kg",
        "低反発まくら",
        "薬用育毛トニック 200ml",
        "犬用おやつ ささみ",
        "リネンワンピース 紺 M",
        "ノンアルビール24缶",
        "老眼鏡 +2.0",
    ),
    "page": (
        "/item/48213",
        "/category/maternity",
        "/column/usuge-taisaku",
        "/search?q=%E8%BB%A2%E8%81%B7",
        "/cart/confirm",
        "/event/spring-sale?page=3",
        "/item/77120?ref=mail",
        "/help/return",
        "/lp/diet-tea",
        "/mypage/favorites",
    ),
    "company": (
        "㈱みなと給食",
        "有限会社北斗塗装",
        "東西電子工業㈱",
        "合同会社つむぎ",
        "医療法人あおぞら会",
        "丸栄物流㈱",
        "社会福祉法人ゆずの木",
    ),
    "department": ("給与課", "総務", "営業1課", "BPO推進室", "カスタマーサポート部", "賃貸管理G", "保険代理店事業部"),
    "post": ("主任", "係長", "課長", "マネージャー", "リーダー", "一般", "部長代理"),
    "remark": ("", "", "要確認", "済", "書類待ち", "次月より適用", "電話にて確認済"),
    "finding": ("要精密検査", "要再検査", "軽度異常", "経過観察", "異常なし", "要治療"),
    "note_staff": listed(
        """
        {condition}で休職中、復職面談要
        [[FAMILY?|配偶者]]（{relative}）の扶養から外れる予定
        通勤届変更：{address}へ転居
        {medication}服用中。夜勤は不可
        連絡は携帯 {mobile} へ
        {disability}、{day}に手帳の写し受領
        社宅入居
        9月末退職予定
        住民税は普通徴収に切替
        {union}。36協定の代表候補
        """
    ),
    "note_client": listed(
        """
        {relation_word}の{relative}様が代理で来店
        {condition}の[[MEDICAL_TREATMENT?|治療中]]につき謝絶、緩和型を案内
        満期のご案内は郵送希望
        日中は{phone}（勤務先）へ
        {victim}のため住所は外部に出さないこと
        口座振替に変更済
        {occupation}に転職、収入減の相談
        車両入替あり、見積依頼中
        """
    ),
    "note_call": listed(
        """
        {name}様より入電。商品未着の件、折返し {mobile} 希望。
        {family_sama}本人。登録住所を{address}へ変更してほしいとのこと。
        解約の申し出。理由：{condition}で[[MEDICAL_TREATMENT?|入院]]するため。折返し不要。
        {relation_word}の{relative}様よりお電話。ご本人({name}様)は{treatment}のため出られないとのこと。
        カード番号変更の依頼。新番号 {card_4}、読み上げにて受領（本来NG）。
        {family_sama} 本人確認OK（生年月日 {birth}）。請求書再発行、{mail}へ送付。
        返金口座：{account_line}、名義 {holder}。
        会員ID {caller_id} のログイン不可。仮パスワード {password} を口頭で案内。
        {victim}との申告あり。住所の開示請求には応じないこと。上席へ引継ぎ。
        料金プランの問合せ。案内済み、完了。
        無言。切断。
        """
    ),
    "note_tenant": listed(
        """
        [[SOCIAL_STATUS?|生活保護受給中]]、家賃は代理納付
        保証人：{relative}（{relation_word}）{mobile}
        {condition}のため1階希望
        前住所での[[CRIME_VICTIM|ストーカー被害]]につき表札出さず
        8月分滞納、督促中
        ペット可に変更
        退去立会 {day}
        {nationality}国籍、在留カード {residence_card}
        """
    ),
    "note_order": listed(
        """
        置き配希望
        不在時は{mobile}へ電話ください
        {relation_word}の{relative}への贈り物です。のし「御祝」
        領収書は㈱みなと給食 {family}宛で
        {condition}のため重い荷物は玄関内まで
        前回の荷物は近所の方が受取り
        """
    ),
    "note_pupil": listed(
        """
        [[MEDICAL_CONDITION|卵アレルギー]]あり、菓子配布注意
        [[DISABILITY|発達障害]]の診断あり、座席は前方
        迎えは{relation_word}（{mobile}）
        [[MEDICAL_CONDITION|起立性調節障害]]で体調に波あり。欠席連絡は[[FAMILY?|母]]から
        志望校は[[EDUCATION?|県立浜北工業高校]]
        [[FAMILY?|兄]]も在籍
        宿題忘れ多い
        7月から週2コースへ
        """
    ),
    "note_patient": listed(
        """
        {condition}にて他院[[MEDICAL_TREATMENT?|通院]]中、{medication}[[MEDICAL_TREATMENT?|処方]]あり
        次回{treatment}予定。同意書受領
        {relation_word}（{relative}）同席
        BP {pressure}、HbA1c {sugar}
        [[MEDICAL_CONDITION|ペニシリンアレルギー]]
        保険証の提示なし、次回持参
        """
    ),
}
