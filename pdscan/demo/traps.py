"""Files that look personal and are not: a scan that reports them has cried wolf."""

from __future__ import annotations

from pdscan.demo import numbers
from pdscan.demo.cast import Cast
from pdscan.demo.office import workbook
from pdscan.demo.page import Page, text_page
from pdscan.demo.texts import csv_text


def drug_prices(cast: Cast) -> Page:
    """薬価表: drugs without patients."""
    drugs = (
        "アムロジピン錠5mg",
        "メトホルミン錠250mg",
        "セルトラリン錠25mg",
        "ロキソプロフェン錠60mg",
        "プレドニゾロン錠5mg",
    )
    rows = [
        ["品名", "規格", "薬価(円)", "JANコード"],
        *(
            [name, "1錠", f"{cast.rng.randint(5, 90)}.{cast.rng.randint(1, 9)}", numbers.jan_code(cast.rng)]
            for name in drugs
        ),
    ]
    return workbook({"薬価": rows})


def medical_article(_: Cast) -> Page:
    """A health column: illness as a subject, nobody's illness."""
    return text_page(
        "健康だより 第8号\n高血圧症とは、安静時の血圧が慢性的に高い状態をいいます。糖尿病や脂質異常症を合併すると、"
        "動脈硬化が進みやすくなります。予防には減塩と運動が有効です。\n次回は「うつ病を理解する」をお届けします。\n",
        "cp932",
        "\r\n",
    )


def stations(_: Cast) -> Page:
    """Stations named like people."""
    rows = [
        ["路線", "駅名", "営業キロ"],
        ["山手線", "田町", "29.2"],
        ["東急東横線", "中目黒", "2.2"],
        ["京王線", "千歳烏山", "11.7"],
        ["小田急線", "成城学園前", "11.6"],
        ["西武新宿線", "上石神井", "12.8"],
        ["京急本線", "大森海岸", "9.5"],
    ]
    return text_page(csv_text(rows))


def companies(cast: Cast) -> Page:
    """取引先一覧: companies named after people, with 法人番号 and toll-free numbers."""
    names = (
        "株式会社山田商店",
        "有限会社佐藤製作所",
        "本田中央印刷株式会社",
        "松本清掃サービス株式会社",
        "合同会社林業サポート",
    )
    rows = [
        ["法人番号", "会社名", "代表番号", "問合せ窓口"],
        *(
            [
                numbers.corporate_number(cast.rng),
                name,
                f"0120-{cast.rng.randint(100, 999)}-{cast.rng.randint(100, 999)}",
                "info@example.jp",
            ]
            for name in names
        ),
    ]
    return workbook({"取引先": rows})


def statistics(cast: Cast) -> Page:
    """Counts by age and illness: about many, so about no one."""
    rows = [
        ["年代", "男性(人)", "女性(人)", "高血圧症(%)", "糖尿病(%)"],
        *(
            [
                f"{age}代",
                str(cast.rng.randint(90, 400)),
                str(cast.rng.randint(90, 400)),
                f"{age / 2:.1f}",
                f"{age / 4:.1f}",
            ]
            for age in range(20, 70, 10)
        ),
    ]
    return text_page(csv_text(rows), "cp932")


def tracking(cast: Cast) -> Page:
    """Parcels: twelve-digit tracking numbers, time stamps, order numbers, an account of a cloud."""
    rows = [["注文番号", "お問い合わせ伝票番号", "出荷日時", "AWSアカウントID"]]
    for _ in range(30):
        month, day, hour, minute = (cast.rng.randint(*span) for span in ((1, 9), (10, 28), (10, 23), (10, 59)))
        stamp = f"20260{month}{day}{hour}{minute}"
        rows.append(
            [f"ORD-{numbers.digits(cast.rng, 8)}", numbers.digits(cast.rng, 12), stamp, numbers.digits(cast.rng, 12)]
        )
    return text_page(csv_text(rows))
