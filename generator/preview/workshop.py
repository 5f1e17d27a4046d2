"""Holds the report as it stands: makes it anew when files change, and keeps the last good one while they are wrong."""

from __future__ import annotations

import hashlib
import html
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.linking.memory import LinkMemory
from generator.mkdocs_adapter.shared_stage import write_shared
from generator.mkdocs_adapter.site_stages import language_stages
from generator.model.readings import Readings
from generator.pages.context import PageContext
from generator.pipeline import check_report
from generator.preview.catalogue import Catalogue, make_catalogue
from generator.preview.live_language import live_languages
from generator.preview.live_site import LiveSite
from generator.preview.trouble import Fault, described, described_fault, fault_of
from generator.publishing.policy import content_security_policy, policy_tag
from generator.schemas import keep_known
from generator.source.files import Project

_KEPT_PAGES = 200
_NO_PAGE = (
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">{policy}\n<title>duizhao</title>\n'
    "</head>\n<body>\n<p>{text}</p>\n</body>\n</html>\n"
)
_NOTHING_YET = "预览还没有可显示的页面，请先改正错误。 There is no page to show yet; mend the mistakes first."


@dataclass(frozen=True)
class Shown:
    """An answer to a reader."""

    content: bytes
    is_found: bool = True


class Workshop:
    """The report, warm. Every method may be called from any thread."""

    def __init__(self, project: Project, work: Path) -> None:
        self._project = project
        self._work = work
        self._lock = threading.RLock()
        self._readings = Readings()
        self._memory = LinkMemory()
        self._theme: object = None
        self._site: LiveSite | None = None
        self._last_good: dict[str, bytes] = {}
        self._page_faults: dict[str, Fault] = {}
        self._fault: Fault | None = None
        self._notes: tuple[str, ...] = ()
        self._catalogue_is_fresh = False
        self.mistakes: tuple[Diagnostic, ...] = ()
        self.warnings: tuple[Diagnostic, ...] = ()
        self._version = 0
        self._changed = threading.Condition(self._lock)

    @property
    def verified(self) -> Path:
        """Where the site is that was verified last."""
        return self._work / "site"

    @property
    def fault(self) -> Fault | None:
        """What keeps the whole report from being shown, beside mistakes in it."""
        return self._fault

    def renew(self) -> float:
        """Read what changed; the seconds that took. On mistakes the last good report stays."""
        start = time.perf_counter()
        with self._lock:
            self._fault, self._notes, self._page_faults = None, (), {}
            try:
                self._renew()
            except Exception as error:  # whatever it is, the editor is told, and the preview goes on
                self._fault = fault_of(error, self._project.root)
            self.announce()
        return time.perf_counter() - start

    def tell(self, fault: Fault | None = None, notes: tuple[str, ...] = ()) -> None:
        """Show readers what was found elsewhere: a generator that cannot be loaded, a site that has faults."""
        with self._lock:
            self._fault, self._notes = fault, notes
            self.announce()

    def announce(self) -> None:
        """Wake everybody who waits for news."""
        with self._lock:
            self._version += 1
            self._changed.notify_all()

    def wait_for_news(self, seen: int, seconds: float) -> int:
        """Wait until there is another version than the one that was seen, but no longer than that; the version then."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != seen, seconds)
            return self._version

    def refresh_catalogue(self) -> None:
        """See which pages there are now; navigation is made anew if others than before."""
        with self._lock:
            if self._site is None or self._catalogue_is_fresh:
                return
            self._catalogue_is_fresh = True
            try:
                catalogue = make_catalogue(self._site.contexts)
            except Exception:  # the page that cannot be made tells it
                return
            if catalogue.paths() != self._site.catalogue.paths():
                self._site = self._made(self._site.contexts, catalogue)
                self.announce()
            else:
                self._site.catalogue = catalogue

    def page(self, path: str) -> Shown:
        """The page of a folder; the last good one where it cannot be made as the report stands."""
        with self._lock:
            if self._site is None:
                policy = policy_tag(content_security_policy())
                return Shown(
                    _NO_PAGE.format(lang="zh", policy=policy, text=html.escape(_NOTHING_YET)).encode()
                )
            try:
                found = self._site.page(path)
                if found is None:
                    self._last_good.pop(path, None)
                    return Shown(self._site.not_found_page(), is_found=False)
            except Exception as error:
                self._page_faults[path] = fault_of(error, self._project.root)
                return Shown(self._last_good.get(path, b""))
            self._page_faults.pop(path, None)
            self._keep(path, found)
            return Shown(found)

    def file(self, path: str) -> bytes | None:
        """Any other file of the site."""
        with self._lock:
            return self._site.file(path) if self._site is not None else None

    def state(self, path: str, language: str) -> dict[str, object]:
        """What the page in a browser has to know: whether it is still the same, and what is wrong."""
        with self._lock:
            page = digest(self.page(path).content, self._theme)
            faults = [fault for fault in (self._fault, self._page_faults.get(path)) if fault is not None]
            wrong = [described_fault(fault) for fault in faults]
            return {
                "page": page,
                "mistakes": [described(found, language) for found in self.mistakes] + wrong,
                "notes": list(self._notes),
            }

    def keep_known(self) -> None:
        """Let editors offer what the report has now."""
        with self._lock:
            keep_known(self._project, self._readings)

    def digest_of(self, content: bytes) -> str:
        """What a page says of itself, so that it knows when it is no longer the same."""
        return digest(content, self._theme)

    def _renew(self) -> None:
        checked = check_report(
            self._project,
            on_demand=True,
            cache=self._work.parent / "cache",
            readings=self._readings,
            memory=self._memory,
        )
        self.mistakes, self.warnings = checked.diagnostics.errors, checked.diagnostics.warnings
        if self.mistakes or checked.report is None:
            return
        report = checked.report
        contexts = {
            language.code: PageContext(report, language, checked.charts) for language in report.languages
        }
        catalogue = self._site.catalogue if self._site is not None else make_catalogue(contexts)
        self._site = self._made(contexts, catalogue)
        self._catalogue_is_fresh = False

    def _made(self, contexts: Mapping[str, PageContext], catalogue: Catalogue) -> LiveSite:
        folder = self._work / "stage"
        accent = next(iter(contexts.values())).report.site.accent
        theme = (accent, self._theme_state())
        if theme != self._theme:
            write_shared(self._project, folder, accent)
        stages = language_stages(contexts, catalogue.paths(), folder)
        before = self._site.languages if self._site is not None else ()
        after_charset = policy_tag(content_security_policy())
        languages = live_languages(stages, theme, after_charset, before)
        self._theme = theme
        return LiveSite(contexts, languages, catalogue, self.verified)

    def _theme_state(self) -> object:
        """Equal as long as no file of the theme changed."""
        files = {**self._project.theme_files(), "mkdocs.yml": self._project.place("site_config/mkdocs.yml")}
        states = ((name, str(path), path.stat()) for name, path in sorted(files.items()))
        return tuple((name, path, state.st_mtime_ns, state.st_size) for name, path, state in states)

    def _keep(self, path: str, page: bytes) -> None:
        self._last_good.pop(path, None)
        self._last_good[path] = page
        if len(self._last_good) > _KEPT_PAGES:
            del self._last_good[next(iter(self._last_good))]


def digest(content: bytes, theme: object) -> str:
    """Differs when a reader would see something else."""
    return hashlib.sha256(content + repr(theme).encode()).hexdigest()[:16]
