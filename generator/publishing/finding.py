"""One thing that keeps a site from being published."""

from dataclasses import dataclass

from generator.publishing.rule import Rule


@dataclass(frozen=True, order=True)
class Finding:
    """A place in the finished site that breaks a rule."""

    file: str  # inside the site, always with "/"
    line: int  # counted from 1; 0 where the file as a whole is meant
    rule: Rule
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"
