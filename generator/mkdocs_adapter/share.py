"""Some pages of one language, to be rendered by one process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.mkdocs_adapter.finishing import Finishing

NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Share:
    """Everything a process needs to know."""

    code: str
    config_path: Path
    docs_dir: Path
    names: Sequence[str]
    """All documents of the language."""
    pages: Sequence[tuple[str, str]]
    """The documents to render, `404.html` among them, each with its key in the cache."""
    finishing: Finishing
    cache: Path | None
    target: Path
    """Folder of the language in the published site."""

    def written(self) -> str:
        """As JSON, for another process."""
        values = asdict(self)
        values["finishing"]["shared"] = sorted(self.finishing.shared)
        return json.dumps(values, default=str)

    @classmethod
    def read(cls, text: str) -> Share:
        """What `written` wrote."""
        values = json.loads(text)
        finishing = values["finishing"]
        return cls(
            **values
            | {name: Path(values[name]) for name in ("config_path", "docs_dir", "target")}
            | {"cache": Path(values["cache"]) if values["cache"] else None}
            | {"finishing": Finishing(**finishing | {"shared": frozenset(finishing["shared"])})}
        )
