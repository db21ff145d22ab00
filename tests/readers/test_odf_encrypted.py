"""OpenDocument files under a password, locked here the way LibreOffice does it."""

from __future__ import annotations

import io
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable
from hashlib import pbkdf2_hmac, sha1, sha256

import pytest
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from pdscan.readers import odf_encrypted
from pdscan.readers.base import Limits
from tests.readers.reading import Reading, reading
from tests.readers.test_odf import SPACES, package

PASSWORD = "ひみつ123"
KIND = "application/vnd.oasis.opendocument.text"
SALT, VECTOR = bytes(range(16)), bytes(range(16))


def packed(content: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(content) + deflate.flush()


def text(value: bytes) -> str:
    return b64encode(value).decode()


def manifest(path: str, checksum: bytes, algorithm: str, vector: bytes, derivation: str, start: str) -> str:
    return (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" xmlns:l="urn:lo">'
        f'<m:file-entry m:full-path="{path}"><m:encryption-data m:checksum="{text(checksum)}">'
        f'<m:algorithm m:algorithm-name="{algorithm}" m:initialisation-vector="{text(vector)}"/>'
        f'<m:start-key-generation m:start-key-generation-name="{start}"/>'
        f"<m:key-derivation {derivation} m:salt='{text(SALT)}'/></m:encryption-data></m:file-entry></m:manifest>"
    )


def zipped(path: str, content: bytes, told: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", KIND)
        made.writestr(path, content)
        made.writestr("META-INF/manifest.xml", told)
    return out.getvalue()


def content() -> bytes:
    body = "<text:p>担当は山田太郎です</text:p>"
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document-content {SPACES}>{inside}</office:document-content>".encode()


def with_aes() -> bytes:
    inside = packed(content())
    key = pbkdf2_hmac("sha1", sha256(PASSWORD.encode()).digest(), SALT, 1000, 32)
    fill = 16 - len(inside) % 16
    encryptor = Cipher(algorithms.AES(key), modes.CBC(VECTOR)).encryptor()
    locked = encryptor.update(inside + bytes([0] * (fill - 1) + [fill])) + encryptor.finalize()
    derivation = "m:key-derivation-name='PBKDF2' m:key-size='32' m:iteration-count='1000'"
    told = manifest(
        "content.xml", sha256(inside[:1024]).digest(), "http://x#aes256-cbc", VECTOR, derivation, "http://x#sha256"
    )
    return zipped("content.xml", locked, told)


def with_blowfish() -> bytes:
    inside = packed(content())
    key = pbkdf2_hmac("sha1", sha1(PASSWORD.encode()).digest(), SALT, 1024, 16)  # noqa: S324 - what the format asks for
    encryptor = Cipher(Blowfish(key), CFB(VECTOR[:8])).encryptor()
    locked = encryptor.update(inside) + encryptor.finalize()
    derivation = "m:key-derivation-name='PBKDF2' m:iteration-count='1024'"
    checksum = sha1(inside[:1024]).digest()  # noqa: S324 - what the format asks for
    told = manifest("content.xml", checksum, "Blowfish CFB", VECTOR[:8], derivation, "SHA1")
    return zipped("content.xml", locked, told)


def with_argon2() -> bytes:
    inside = packed(package("<text:p>担当は山田太郎です</text:p>"))
    key = Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=64).derive(
        sha256(PASSWORD.encode()).digest()
    )
    locked = VECTOR[:12] + AESGCM(key).encrypt(VECTOR[:12], inside, None)
    derivation = (
        "m:key-derivation-name='urn:lo#argon2id' m:key-size='32' "
        "l:argon2-iterations='1' l:argon2-memory='64' l:argon2-lanes='1'"
    )
    told = manifest("encrypted-package", b"", "http://x#aes256-gcm", VECTOR[:12], derivation, "http://x#sha256")
    return zipped("encrypted-package", locked, told)


def opened(data: bytes, *passwords: str) -> Reading:
    return reading("a.odt", data, Limits(passwords=passwords))


@pytest.mark.parametrize("made", [with_aes, with_blowfish, with_argon2])
def test_a_known_password_opens_it(made: Callable[[], bytes]) -> None:
    found = opened(made(), "wrong", PASSWORD)
    assert found.everything() == "担当は山田太郎です"
    assert not found.cause


@pytest.mark.parametrize("made", [with_aes, with_blowfish, with_argon2])
@pytest.mark.parametrize("passwords", [(), ("wrong",)])
def test_without_it_the_document_is_encrypted(made: Callable[[], bytes], passwords: tuple[str, ...]) -> None:
    found = opened(made(), *passwords)
    assert found.cause == "encrypted"
    assert found.readers == ["odf_encrypted"]


def test_a_price_of_memory_beyond_the_limit_is_not_paid() -> None:
    dear = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(with_argon2())) as old, zipfile.ZipFile(dear, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"argon2-memory='64'", b"argon2-memory='9000000'"))
    assert opened(dear.getvalue(), PASSWORD).cause == "too_large"


@pytest.mark.parametrize("made", [with_aes, with_blowfish, with_argon2])
def test_a_part_that_unpacks_beyond_the_limit_is_said_and_not_cut(
    made: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(odf_encrypted, "MOST_UNPACKED", 100)
    assert opened(made(), "wrong", PASSWORD).cause == "too_large"
