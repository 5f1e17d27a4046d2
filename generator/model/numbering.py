"""Digits of the world, by the names that Unicode's locale data have for their systems."""

from __future__ import annotations

from typing import Literal, get_args

NumberingSystem = Literal[
    "latn", "arab", "arabext", "beng", "deva", "gujr", "guru", "khmr", "knda", "laoo", "mlym", "mymr", "orya", "tamldec",
    "telu", "thai", "tibt",
]  # fmt: skip
_NOUGHTS = (
    0x30, 0x660, 0x6F0, 0x9E6, 0x966, 0xAE6, 0xA66, 0x17E0, 0xCE6, 0xED0, 0xD66, 0x1040, 0xB66, 0xBE6,
    0xC66, 0xE50, 0xF20,
)  # fmt: skip
"""Where each system's digits begin; Unicode has the ten of a system in a row."""
_DIGITS = {
    system: "".join(chr(nought + digit) for digit in range(10))
    for system, nought in zip(get_args(NumberingSystem), _NOUGHTS, strict=True)
}
LATIN = "0123456789"


def digits_of(system: NumberingSystem) -> str:
    """The ten digits of a system, from nought."""
    return _DIGITS[system]
