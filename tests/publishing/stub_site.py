"""A site small enough to build often: forty files that all tell the same version."""

from pathlib import Path

from generator.publishing.output_folder import MARKER_NAME

FILE_COUNT = 40


def write_stub_site(folder: Path, version: str) -> None:
    """Fill `folder` with the whole of one version."""
    for number in range(FILE_COUNT):
        path = folder / (f"page-{number}/index.html" if number else "index.html")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"version {version}\n" * 50, encoding="utf-8")


def whole_version(folder: Path) -> str:
    """The version of the site in `folder`; fails if it is not one version and the whole of it."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != MARKER_NAME]
    texts = {path.read_text(encoding="utf-8") for path in files}
    assert (folder / MARKER_NAME).is_file()
    assert len(files) == FILE_COUNT
    assert len(texts) == 1
    text = texts.pop()
    version = text.split()[1]
    assert text == f"version {version}\n" * 50
    return version


def leftovers(output: Path) -> list[str]:
    """Names beside `output` that a build should not leave there."""
    return sorted(
        path.name
        for path in output.parent.iterdir()
        if path.name.startswith(f".{output.name}.") and path.is_dir()
    )


def open_files() -> int:
    """How many files and folders this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))
