"""Keys, as terminals send them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.cli.playing.keys import Key, read_keys


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b" ", Key.PAUSE), (b"p", Key.PAUSE), (b"P", Key.PAUSE),
        (b"b", Key.BACK), (b"\x1b[D", Key.BACK), (b"\x1bOD", Key.BACK),
        (b"n", Key.ON), (b"\x1b[C", Key.ON), (b"\x1bOC", Key.ON),
        (b"\r", Key.GO_ON), (b"\n", Key.GO_ON), (b"\x1bOM", Key.GO_ON),
        (b"+", Key.LONGER), (b"=", Key.LONGER),
        (b"q", Key.QUIT), (b"Q", Key.QUIT), (b"\x04", Key.QUIT), (b"\x03", Key.INTERRUPT),
        (b"x", Key.OTHER), (b"\x1a", Key.OTHER), (b"\x1b[3~", Key.OTHER), (b"\x1b[1;5C", Key.OTHER),
        (b"\x1bn", Key.OTHER), ("ü".encode(), Key.OTHER), ("語".encode(), Key.OTHER), (b"\xff", Key.OTHER),
    ],
)  # fmt: skip
def test_a_key_is_read(data: bytes, key: Key) -> None:
    assert read_keys(data) == ((key,), b"")


def test_several_keys_are_read_at_once() -> None:
    assert read_keys(b"n\x1b[D\x1b\x1b[C q").keys == (
        Key.ON, Key.BACK, Key.OTHER, Key.ON, Key.PAUSE, Key.QUIT,
    )  # fmt: skip


@pytest.mark.parametrize("rest", [b"\x1b", b"\x1b[", b"\x1bO", b"\x1b[1;5"])
def test_a_key_that_is_not_whole_waits_for_the_rest(rest: bytes) -> None:
    assert read_keys(b"n" + rest) == ((Key.ON,), rest)


@given(st.binary(max_size=30))
def test_no_byte_stops_it(data: bytes) -> None:
    assert read_keys(data + b"q").keys[-1:] in ((Key.QUIT,), (Key.OTHER,), ())
    assert read_keys(data + b"q\x1b[C").keys[-1] is Key.ON or b"\x1b" in data
