"""The words of this set: what Japanese offices write into the columns and boxes of their documents."""

from __future__ import annotations

from benchmarks.accuracy.field.columns import COLUMNS
from benchmarks.accuracy.fields import FIELDS as COMMON


def listed(text: str) -> list[str]:
    """Words between bars."""
    return [word.strip() for word in text.replace("\n", "").split("|") if word.strip()]


WORDS: dict[str, list[str]] = {
    "building": listed("コーポ|メゾン|サンハイツ|グランドール|パークサイド|レジデンス|ヴィラ|第2|ライオンズ|県営住宅"),
    "building_name": listed("青葉|さくら台|みなみ|緑が丘|桜川|東雲|A棟|エスポワール|中央|若葉"),
    "mail_word": listed("mint|koala|happy.days|runrun|bluesky|momo.chan|hoshizora|gt_r|neko.no.te|sun-flower"),
    "mail_domain": listed(
        "gmail.com|yahoo.co.jp|icloud.com|docomo.ne.jp|ezweb.ne.jp|i.softbank.jp|outlook.jp|nifty.com|"
        "aozora-kogyo.co.jp|midori-shoji.co.jp|ymail.ne.jp|hotmail.co.jp"
    ),
    "relative": listed("昭|美代子|翔|ひなた|奏太|結月|正一|ヨシ子|彩花|陸|花音|功|絹江|新|澪"),
    "foreign": listed(
        "NGUYEN VAN TUAN|TRAN THI HOA|王 小明|李 秀英|金 民洙|SHRESTHA BIKASH|PEREIRA LUCAS HENRIQUE|"
        "グエン ティ ラン|マリア・サントス|ジョン・スミス|DELA CRUZ JOSE|アウン ミン トゥ"
    ),
    "maiden": listed("戸部|二宮|柿沼|江川|小森|稲葉"),
    "company": listed("青空工業株式会社|㈱みどり商事|有限会社丸高運輸|(株)北信精機|合同会社ノースリンク|東和印刷㈱"),
    "condition": listed(
        "2型糖尿病|本態性高血圧症|脂質異常症|うつ病|適応障害|双極性障害|気管支喘息|心房細動|狭心症|陳旧性心筋梗塞|"
        "脳梗塞後遺症|アルツハイマー型認知症|変形性膝関節症|腰椎椎間板ヘルニア|関節リウマチ|慢性腎臓病|胃潰瘍|"
        "逆流性食道炎|潰瘍性大腸炎|C型肝炎|肺腺癌|左乳癌|前立腺癌|緑内障|両白内障|メニエール病|てんかん|"
        "パーキンソン病|骨粗鬆症|鉄欠乏性貧血|甲状腺機能低下症|睡眠時無呼吸症候群|子宮筋腫|帯状疱疹|"
        "新型コロナウイルス感染症|急性上気道炎|アトピー性皮膚炎|統合失調症|パニック障害|誤嚥性肺炎|右大腿骨頸部骨折"
    ),
    "treatment": listed(
        "インスリン自己注射の導入|血液透析 週3回|経皮的冠動脈形成術（PCI）|化学療法 4クール目|放射線治療|"
        "人工膝関節置換術|腹腔鏡下胆嚢摘出術|白内障手術|CPAP療法|リハビリテーション（理学療法）|"
        "休職のうえ通院加療|認知行動療法|胃瘻造設|在宅酸素療法|入院加療|栄養指導|ステロイドパルス療法|訪問看護"
    ),
    "medication": listed(
        "アムロジピン錠5mg|メトホルミン塩酸塩錠250mg|ロスバスタチン錠2.5mg|エスシタロプラム錠10mg|"
        "ランソプラゾールOD錠15mg|ワーファリン錠1mg|プレドニン錠5mg|ロキソニン錠60mg|カロナール錠500|"
        "ゾルピデム酒石酸塩錠5mg|ドネペジル塩酸塩錠5mg|モンテルカスト錠10mg|レボチロキシンNa錠50μg|"
        "エリキュース錠5mg|デパケンR錠200mg|タケキャブ錠20mg|マグミット錠330mg|リリカOD錠75mg"
    ),
    "disability": listed(
        "身体障害者手帳1級（心臓機能障害）|身体障害者手帳3級（下肢機能障害）|身体障害者手帳2級（聴覚障害）|"
        "療育手帳B2|療育手帳A1|精神障害者保健福祉手帳2級|精神障害者保健福祉手帳3級|自閉スペクトラム症|"
        "注意欠如・多動症（ADHD）|障害支援区分4|身体4級（右上肢）|特別障害者"
    ),
    "criminal": listed(
        "平成29年に窃盗罪で有罪判決（執行猶予3年）|2014年 詐欺容疑で逮捕、起訴|傷害事件で罰金刑の前科あり|"
        "覚醒剤取締法違反により服役（2年）|暴力団関係者として恐喝容疑で逮捕歴あり|"
        "道路交通法違反（酒気帯び）で略式起訴|"
        "業務上横領で懲役2年執行猶予4年|少年時に保護観察処分|公職選挙法違反で書類送検|贈賄罪で有罪確定"
    ),
    "victim": listed(
        "元配偶者からのDV被害|ストーカー被害により警察へ相談中|特殊詐欺の被害（約180万円）|帰宅途中にひったくりの被害|"
        "店舗駐車場で暴行を受け負傷|空き巣被害届を提出|通勤電車内で痴漢被害|SNSでの脅迫被害|"
        "カード不正利用の被害届を提出済|自転車盗難の被害届提出"
    ),
    "creed": listed(
        "浄土真宗本願寺派門徒|日蓮宗檀家|カトリック信者|創価学会員|エホバの証人（輸血拒否）|イスラム教徒|"
        "曹洞宗 檀家|キリスト教（プロテスタント）|天理教|真言宗智山派 檀家|公明党員|立憲民主党支持"
    ),
    "race": listed(
        "日系ブラジル人三世|在日韓国人二世|アイヌ民族|日系ペルー人二世|在日コリアン三世|中国残留邦人二世|"
        "クルド人|琉球民族|在日朝鮮人三世|日系三世（ボリビア）|在日台湾人二世|ロマ民族|ロヒンギャ民族"
    ),
    "social": listed(
        "被差別部落出身|被差別部落の出身者|婚外子|同和地区の住民|旧被差別部落の家系|非嫡出子として出生|同和地区出身であることを理由とする差別の相談|嫡出でない子|非嫡出子|同和地区出身"
    ),
    "union": listed(
        "労働組合員|UAゼンセン加入|自治労組合員|全労連加盟労組に加入|執行委員（労組）|組合員（本部支部）|"
        "首都圏ユニオン加入|連合加盟労組 組合員"
    ),
    "relation": listed("妻|夫|長男|長女|次男|二女|父|母|祖母|義父|配偶者|子|孫|同居の兄"),
    "school": listed(
        "県立北高等学校 普通科 卒業|明央大学 経済学部 卒業|東都工業大学大学院 理工学研究科 修了|"
        "私立清和女子短期大学 卒業|"
        "市立第三中学校 卒業|総合情報専門学校 ネットワーク科 卒業|国立中央大学 法学部 中退|城北工業高校 機械科 卒"
    ),
    "career": listed(
        "株式会社東日物流 入社 配送管理を担当|医療法人光生会 病棟看護師として勤務|"
        "青山システムズ㈱ 開発部 退職（一身上の都合）|"
        "有限会社山手建装 現場監督|㈱さくらストア 店長|学校法人育成館 講師（非常勤）|日新電子工業(株) 品質保証課長|"
        "株式会社トラスト保険サービス 営業職"
    ),
    "occupation": listed(
        "会社員|パート|自営業（飲食店）|看護師|公務員|専業主婦|年金受給者|大学生|農業|トラック運転手|保育士|"
        "美容師|無職|"
        "システムエンジニア|歯科衛生士|派遣社員"
    ),
    "nationality": listed(
        "ベトナム|中国|フィリピン|ネパール|ブラジル|インドネシア|韓国|ミャンマー|アメリカ合衆国|スリランカ"
    ),
    "product": listed(
        "ルイボスティー ティーバッグ100包|綿混ソックス3足組|デカフェ深煎り 200g×2|空気清浄機用フィルター F-22|"
        "ベビーおむつ Mサイズ 64枚|低糖質パン 12個入|プロテイン バニラ風味 1kg|メンズレザーベルト 黒|"
        "葉酸サプリ 90日分|"
        "ノートPCスタンド アルミ|キャットフード 室内用 2kg|敏感肌用化粧水 150mL|ワイヤレスイヤホン WE-30|"
        "介護用防水シーツ 2枚組|入学祝い 図書カードセット|登山用レインウェア L"
    ),
    "page": listed(
        "/column/tenshoku-40dai|/item/88213|/search?q=%E3%82%A6%E3%82%A3%E3%83%83%E3%82%B0|/loan/simulation|"
        "/cart/confirm|/news/20260912-01|/clinic/infertility/price|/mypage/coupon|"
        "https://shop.hoshino-tea.jp/items/2041|"
        "https://www.sumai-navi.jp/rent/tokyo/nerima?yachin=8|https://job.minami-recruit.jp/entry/3391|/faq/kaiyaku"
    ),
    "department": listed(
        "総務部|第一営業課|製造2課|品質保証部|情報システム室|経理課|物流センター|3F病棟|事務局|カスタマーサポート|"
        "東日本営業所|管理本部"
    ),
    "post": listed("主任|係長|課長代理|一般|リーダー|部長|契約|パート|嘱託|所長"),
    "remark": listed("継続|対応済|要連絡|特記事項なし|来月再確認|折返し待ち|書類不備あり|郵送済|済"),
}
HEADINGS: dict[str, list[str]] = {}
CODES: dict[str, list[str]] = {}
FIELDS = {**COMMON, **COLUMNS}
