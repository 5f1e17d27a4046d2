"""Words that would lie on one another are moved apart."""

from __future__ import annotations

from collections.abc import Sequence


def spread(best: Sequence[float], sizes: Sequence[float], low: float = 0.0) -> list[float]:
    """Starts as near to `best` as may be, in the same order, none before `low`, so that nothing overlaps.

    Neighbours that touch are moved together as one block around the mean of where they would stand best.
    """
    order = sorted(range(len(best)), key=lambda index: (best[index], index))
    blocks: list[_Block] = []
    for index in order:
        blocks.append(_Block([index], sizes[index], best[index]))
        while len(blocks) > 1 and blocks[-2].end(low) > blocks[-1].start(low):
            last = blocks.pop()
            blocks[-1] = blocks[-1].joined(last)
    starts = [0.0] * len(best)
    for block in blocks:
        at = block.start(low)
        for index in block.items:
            starts[index] = at
            at += sizes[index]
    return starts


class _Block:
    """Items that stand one after the other; `wish` is the sum of where its start should be for each."""

    def __init__(self, items: list[int], size: float, wish: float) -> None:
        self.items, self.size, self.wish = items, size, wish

    def start(self, low: float) -> float:
        return max(low, self.wish / len(self.items))

    def end(self, low: float) -> float:
        return self.start(low) + self.size

    def joined(self, other: _Block) -> _Block:
        wish = self.wish + other.wish - self.size * len(other.items)
        return _Block(self.items + other.items, self.size + other.size, wish)
