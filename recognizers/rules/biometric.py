"""Features of the body turned into codes (APPI Enforcement Order art. 1(i)): templates, feature vectors, DNA sequences.

A photograph is not such a code. Vectors need a label that names a part of the body; ISO/IEC 19794 templates
and sequence files show themselves by their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.context import LabelledRecognizer, around, judge
from recognizers.fold import Shadow

_FLOAT = r"-?[0-9]++(?:\.[0-9]++)?+(?:e[-+]?[0-9]++)?+"
_LIST = rf"[\[({{]?\s*{_FLOAT}(?:[\s,;]++{_FLOAT}){{31,}}[\s,;]*[\])}}]?"
_VECTOR = re.compile(rf"[\s\"':=]{{0,6}}({_LIST})")
_BLOB = re.compile(r"[\s\"':=|]{0,6}([A-Za-z0-9+/_-]{64,}={0,2})")
_TEMPLATE = re.compile(r"(?<![A-Za-z0-9+/])(?:Rk1S|RklS|RkFD|SUlS|Vk1S)(?:AC|ADA)[A-Za-z0-9+/]{60,}={0,2}")
"""Base64 of `FMR`, `FIR`, `FAC`, `IIR`, `VMR`, NUL and the version: finger minutiae and image, face, iris, veins."""
_MAGIC = ("Rk1S", "RklS", "RkFD", "SUlS", "Vk1S")
_FASTA = re.compile(r"^>[^\n]{1,200}\n([ACGTNacgtn]{20}[ACGTNacgtn\r\n]*)", re.M)
_FASTQ = re.compile(r"^@[^\n]{1,200}\n([ACGTN]{20,})\n\+[^\n]*\n[!-~]{20,}$", re.M)
_VCF = re.compile(
    r"\A##fileformat=VCF[^\n]*(?:\n##[^\n]*)*\n(#CHROM\tPOS\tID\tREF\tALT[^\n]*FORMAT\t[^\n]+\n[^\n]+)", re.M
)
_HUMAN = re.compile(r"homo sapiens|human|hg19|hg38|grch3[78]|患者|被験者|検体|dna鑑定|ヒト|patient|sample|chr[0-9xy]")
_SHORT_LIST = rf"\[\s*{_FLOAT}(?:\s*,\s*{_FLOAT}){{7,}}\s*,?\s*\]"
_CELL = re.compile(
    rf"{_LIST}|{_SHORT_LIST}|[A-Za-z0-9+/_=-]{{64,}}|(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9+/]{{40,}}={{0,2}}"
)
"""Under a heading eight numbers in brackets will do, or forty characters that are no digest in hexadecimal."""


class BiometricRecognizer(LabelledRecognizer):
    """A template, a feature vector of 32 numbers or more, or a DNA sequence."""

    id = "biometric"
    entity = "BIOMETRIC_TEMPLATE"
    version = 3
    headings = (
        "face_encoding", "face_embedding", "face_vector", "face_feature", "face_features", "face_template",
        "face_descriptor", "facial_features", "face_data", "faceid_template", "顔特徴量", "顔特徴データ",
        "顔特徴ベクトル", "顔認証データ", "顔認証テンプレート", "顔テンプレート", "顔ベクトル", "指紋データ",
        "指紋テンプレート", "指紋特徴量", "指紋情報", "指紋", "fingerprint_template", "fingerprint_data",
        "finger_template", "fingerprint_minutiae", "minutiae", "静脈データ", "静脈テンプレート", "静脈パターン",
        "指静脈", "指静脈データ", "手のひら静脈", "掌紋データ", "vein_template", "vein_pattern", "palm_vein",
        "palm_template", "palm_print", "虹彩データ", "虹彩コード", "虹彩情報", "iris_code", "iris_template",
        "voiceprint", "voice_print", "voice_embedding", "voice_template", "speaker_embedding", "声紋", "声紋データ",
        "声紋特徴量", "gait_feature", "gait_template", "歩容データ", "歩容特徴量", "歩行特徴", "dna配列", "dna型",
        "塩基配列", "dna_sequence", "dna_profile", "genome_sequence", "ゲノム配列", "ゲノムデータ", "遺伝子配列",
        "生体情報", "生体認証データ", "生体テンプレート", "生体特徴量", "生体認証情報", "biometric",
        "biometric_template", "biometric_data", "palm_vein_template", "finger_vein_template", "hand_vein_template",
        "vein_data", "vein_feature", "vein_features", "vein_vector", "face_embeddings", "face_encodings",
        "finger_vein", "fp_template", "fp_data", "bio_template", "iris_vector",
        "voice_vector", "voice_features",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for label in self.labels(text):
            found = _VECTOR.match(folded, label.end) or _BLOB.match(folded, label.end)
            if found and not _TEMPLATE.match(folded, found.start(1)):
                yield self._match(*found.span(1), (0.9, f"context {label.word}"))
        for found in _TEMPLATE.finditer(folded) if any(magic in folded for magic in _MAGIC) else ():
            yield self._match(*found.span(), (0.85, "ISO/IEC 19794 template"))
        if "\n" in folded and (folded.startswith((">", "@", "##file")) or "\n>" in folded or "\n@" in folded):
            yield from self._sequences(text)

    def _sequences(self, text: Shadow) -> Iterator[Match]:
        for name, pattern in (("FASTA", _FASTA), ("FASTQ", _FASTQ), ("VCF", _VCF)):
            for found in pattern.finditer(text.folded):
                human = around(text, *found.span(1), 300, 60, _HUMAN)
                start, end = found.span(1)
                end -= len(found[1]) - len(found[1].rstrip())
                human_weight = (0.35 if human else 0.0, f"context {human}")
                yield self._match(start, end, (0.45, f"sequence in {name}"), human_weight)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip()
        start = len(cell.folded) - len(cell.folded.lstrip())
        if _TEMPLATE.fullmatch(text):
            return self._match(start, start + len(text), (0.9, "ISO/IEC 19794 template"))
        if not named or not _CELL.fullmatch(text):
            return None
        return self._match(start, start + len(text), (0.9, "column heading"))

    def _match(self, start: int, end: int, *evidence: tuple[float, str]) -> Match:
        score, why = judge(*evidence)
        return Match(self.entity, start, end, score, why, self.id)


RECOGNIZERS = (BiometricRecognizer(),)
