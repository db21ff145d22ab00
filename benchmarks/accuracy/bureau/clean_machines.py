"""Machine records and orders without personal data: logs, sensors, time stamps, accounts of a cloud."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.accuracy import chance
from benchmarks.accuracy.formats import plain_text, spreadsheet
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "90_参考資料"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the folder."""
    rng = world.rng
    lines = "".join(
        f"2026-09-08T{at % 24:02}:{at % 60:02}:11+09:00 INFO batch[{rng.randint(1000, 9999)}] "
        f"job=calc_hyoujun step={at} elapsed={rng.randint(3, 900)}ms id={chance.identifier(rng)}\n"
        for at in range(60)
    )
    yield f"{ROOT}/機器/batch.log", plain_text.prose(lines)
    sensor = chance.grid(
        "epoch_ms sensor_id temp humid status",
        50,
        lambda at: [
            chance.epoch_milliseconds(rng),
            f"SN{at % 4:02}",
            round(rng.uniform(15, 32), 1),
            rng.randint(30, 80),
            ("OK", "OK", "WARN")[at % 3],
        ],
    )
    yield f"{ROOT}/機器/温湿度_倉庫.csv", plain_text.delimited(sensor, "utf-8")
    stamps = chance.grid(
        "ファイル名 更新日時 サイズ ハッシュ",
        25,
        lambda _: [
            f"backup_{chance.time_stamp(rng)}.zip",
            chance.time_stamp(rng),
            rng.randint(1000, 9_999_999),
            f"{rng.getrandbits(160):040x}",
        ],
    )
    yield f"{ROOT}/機器/バックアップ一覧.csv", plain_text.delimited(stamps, "cp932")
    cloud = {
        "AccountId": "3" + chance.digits(rng, 11),
        "Instances": [
            {
                "InstanceId": f"i-0{rng.getrandbits(64):016x}",
                "PrivateIp": f"10.0.{at}.{rng.randint(2, 250)}",
                "LaunchTime": chance.time_stamp(rng),
            }
            for at in range(8)
        ],
    }
    yield f"{ROOT}/機器/instances.json", plain_text.prose(json.dumps(cloud, indent=1))
    order = chance.grid(
        "発注番号 品目 数量 納期 検収コード",
        30,
        lambda at: [
            chance.digits(rng, 12),
            ("トナー", "A4用紙", "封筒 長3")[at % 3],
            rng.randint(1, 40),
            "2026/10/20",
            chance.digits(rng, 10),
        ],
    )
    yield f"{ROOT}/商品/発注残.xlsx", spreadsheet.xlsx({"発注": order})
