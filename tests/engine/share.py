"""A small office share with everything that goes wrong on one, for the engine's tests."""

import os
from pathlib import Path

HEADER = "社員番号,氏名,電話番号,メールアドレス\n"


def rows(count: int, start: int = 0) -> str:
    """CSV rows of synthetic people."""
    names = ("高梨 涼介", "三橋 奈央", "小早川 翼", "丹羽 千夏", "大八木 蓮", "根岸 美咲", "倉持 健太", "皆川 結衣")
    return HEADER + "".join(
        f"E{10000 + number},{names[number % len(names)]},090-{2000 + number % 7000:04d}-{number % 10000:04d},"
        f"user{number}@example.co.jp\n"
        for number in range(start, start + count)
    )


def build(folder: Path) -> dict[str, tuple[str, str]]:
    """Files and their expected (status, cause) by name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "人事").mkdir()
    (folder / "人事" / "名簿.csv").write_bytes(rows(30).encode("cp932"))
    (folder / "empty.txt").touch()
    (folder / "truncated.docx").write_bytes(b"PK\x03\x04" + b"\0" * 200)
    (folder / "program.exe").write_bytes(b"MZ" + os.urandom(4000))
    expected = {
        "名簿.csv": ("scanned", ""),
        "empty.txt": ("scanned", ""),
        "truncated.docx": ("failed", "damaged"),
        "program.exe": ("skipped", "unsupported"),
    }
    if os.name == "posix":
        (folder / "[").mkdir()  # the path reads as markup: […]/share/[/]閉.csv
        (folder / "[" / "]閉.csv").write_text(rows(2), "utf-8")
        expected["]閉.csv"] = ("scanned", "")
        for name in ("[bold]x.csv", "esc\x1b[31m.csv", "rtl\u202ecsv.txt", "new\nline.csv", "=cmd|x.csv"):
            (folder / name).write_text(rows(2), "utf-8")
            expected[name] = ("scanned", "")
        (folder / "loop").symlink_to(folder)
        os.mkfifo(folder / "pipe")
        expected |= {"loop": ("skipped", "not_a_file"), "pipe": ("skipped", "not_a_file")}
        Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.csv")).write_bytes(rows(2).encode())
        expected["bad\\xff.csv"] = ("scanned", "")
    return expected
