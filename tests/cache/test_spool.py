"""What was put aside comes back as it was, and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from generator.cache.spool import Spool
from generator.processes.copies import InCopies

CONTENTS = (b"first", b"", b"\0" * 100_000, "三".encode())


def test_every_content_comes_back_with_its_size(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spooled = [spool.put(content) for content in CONTENTS]
    assert [bytes(one) for one in reversed(spooled)] == list(reversed(CONTENTS))
    assert [len(one) for one in spooled] == list(map(len, CONTENTS))


def test_copies_of_the_process_read_beside_it(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spooled = [spool.put(content) for content in CONTENTS]
    begun = InCopies({number: lambda: [bytes(one) for one in spooled] for number in range(2)})
    assert [bytes(one) for one in spooled] == list(CONTENTS)
    assert list(begun.results().values()) == [list(CONTENTS)] * 2


def test_nobody_sees_the_file(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "made")
    spool.put(b"content")
    assert list((tmp_path / "made").iterdir()) == []
