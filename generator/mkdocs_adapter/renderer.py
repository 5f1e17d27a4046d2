"""MkDocs for one language, kept warm: what all pages share is read once, then any page is rendered by itself.

`mkdocs build` reads every page before it renders one, because plugins and navigation may look at all of them. Ours
look at none: navigation comes from the configuration, links are written by our own templates. So a page is a function
of its Markdown and of what is read here, and the pages that did not change need not be touched.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markdown import Markdown
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from generator.cache.compiled_templates import CompiledTemplates
from generator.mkdocs_adapter.build_failed import BuildFailed
from generator.mkdocs_adapter.indents import without_indents
from generator.mkdocs_adapter.raw_blocks import put_back, set_aside
from generator.mkdocs_adapter.template_mistake import settings_are_read, templates_are_rendered
from generator.mkdocs_adapter.theme_files import ThemeFile, theme_files


class LanguageRenderer:
    """Renders the pages of one language; pages do not see each other."""

    def __init__(self, config_path: Path, names: Iterable[str]) -> None:
        """Read everything that pages share.

        Args:
            names: all documents below the language's root, which links written in Markdown may lead to.
        """
        self._warnings = _Warnings()
        with self._warnings.raised_as_failure(), settings_are_read():
            self._config = load_config(config_file=str(config_path))
            self._environment = self._config.theme.get_env()
            self._environment.bytecode_cache = _COMPILED
            self._files = Files([self._file(name, "") for name in sorted(names)])
            self._converter = Markdown(
                extensions=self._config["markdown_extensions"],
                extension_configs=self._config["mdx_configs"] or {},
            )
        self._titles = {path: title for item in self._config.nav or () for title, path in item.items()}

    def page(self, name: str, markdown: str) -> str:
        """The HTML of the document `name` (`measures/health/index.md`).

        Raises:
            BuildFailed: MkDocs refused it, or warned of something, such as a link that leads nowhere.
        """
        page = Page(self._titles.get(name), self._file(name, markdown), self._config)
        with self._warnings.raised_as_failure(), templates_are_rendered():
            page.read_source(self._config)
            self._convert(page)
            page.active = True
            template = self._environment.get_template(page.meta.get("template", "main.html"))
            return without_indents(template.render(self._context(page=page)))

    def not_found_page(self) -> str:
        """The page that hosts show for any address that leads nowhere, so that its own addresses must be absolute."""
        base = urlsplit(self._config.site_url or "/").path
        with self._warnings.raised_as_failure(), templates_are_rendered():
            template = self._environment.get_template("404.html")
            return without_indents(template.render(self._context(base_url=base)))

    def theme_files(self) -> tuple[ThemeFile, ...]:
        """Everything that the theme brings beside templates."""
        return theme_files(self._config.theme.dirs, self._config.theme.static_templates)

    def _convert(self, page: Page) -> None:
        """What `page.render` does, but for the anchors: it would parse all HTML a second time to collect them."""
        self._converter.reset()
        _RelativePathTreeprocessor(page.file, self._files, self._config)._register(self._converter)
        markdown, blocks = set_aside(page.markdown or "")
        page.content = put_back(self._converter.convert(markdown), blocks)
        page.toc = get_toc(getattr(self._converter, "toc_tokens", []))

    def _file(self, name: str, content: str) -> File:
        file = File(name, None, self._config.site_dir, self._config.use_directory_urls)
        file.inclusion = InclusionLevel.INCLUDED
        file.content_string = content
        return file

    def _context(self, **values: Any) -> dict[str, Any]:
        # No page sees the others, so that none has to be made anew when another changes.
        return dict(get_context(Navigation([], []), [], self._config, **values))


class _Warnings(logging.Handler):
    """What MkDocs warns of, which a strict build does not let pass."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.told.append(record.getMessage())

    @contextmanager
    def raised_as_failure(self) -> Iterator[None]:
        """Whatever is warned of inside becomes a failure."""
        self.told.clear()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self)
        try:
            yield
        except BuildFailed as failure:
            raise BuildFailed("\n".join((*self.told, str(failure)))) from failure
        finally:
            logger.removeHandler(self)
        if self.told:
            raise BuildFailed("\n".join(self.told))


_COMPILED = CompiledTemplates()
