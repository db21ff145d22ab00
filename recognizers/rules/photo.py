"""A photograph of somebody, named by a column or a form: a file name, an address or a mark."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class PhotoRecognizer(AttributeRecognizer):
    """The name or address of a picture under its heading; who is in it a person must see."""

    id = "photo"
    entity = "PHOTO"
    version = 2
    headings = (
        "写真", "顔写真", "証明写真", "写真データ", "写真ファイル", "写真ファイル名", "写真url", "本人写真",
        "社員写真", "プロフィール写真", "プロフィール画像", "顔画像", "画像(顔)", "アバター", "写真貼付欄", "photo",
        "photograph", "portrait", "face image", "face photo", "profile image", "profile photo", "profile picture",
        "avatar", "avatar url", "headshot", "kao shashin", "shashin",
    )  # fmt: skip
    plausible = re.compile(
        r".*\.(?:jpe?g|png|gif|bmp|heic|webp|tiff?)(?:\?.*)?|https?://.+|有り?|あり|貼付"
        r"|提出済み?|添付.*|data:image/.*",
        re.DOTALL,
    )


RECOGNIZERS = (PhotoRecognizer(),)
