"""One thing that keeps a site from being published."""

from dataclasses import dataclass

from generator.publishing.rule import Rule


@dataclass(frozen=True, order=True)
class Finding:
    """A place in the finished site that breaks a rule, and what is wrong there in the languages of editors."""

    file: str  # inside the site, always with "/"
    line: int  # counted from 1; 0 where the file as a whole is meant
    rule: Rule
    zh: str
    en: str

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """The place, the rule, and what is wrong."""
        return f"{self.file}:{self.line}: {self.rule}: {self.zh if language.startswith('zh') else self.en}"
