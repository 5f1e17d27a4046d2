"""What is not wrong with a report but keeps it from being built, in the languages of editors."""

from __future__ import annotations


class Told(Exception):
    """A reason in one sentence for the person at the keyboard."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def in_language(self, language: str) -> str:
        """The sentence in the language of messages."""
        return self.zh if language.startswith("zh") else self.en
