"""The folder a site is published to, and the reasons to leave a folder alone."""

from collections.abc import Iterable
from pathlib import Path

from generator.cache.same_file import write_anew
from generator.diagnostics.told import Told

MARKER_NAME = ".duizhao"
MARKER_TEXT = "This folder was made by duizhao. It is replaced whenever the site is built again.\n"


class OutputRefused(Told):
    """The output folder may hold somebody's work, so nothing in it was touched."""


def check_output(output: Path, *, protected: Iterable[Path] = ()) -> Path:
    """The real place of `output`, once it is certain that replacing it destroys nobody's work.

    Args:
        protected: folders that must survive, such as the project's; the output may neither hold one nor lie in one.

    Raises:
        OutputRefused: with the reason, in words for the person who chose the folder.
    """
    place = place_of(output)
    folders = tuple(folder.resolve() for folder in protected)
    _refuse_folders_that_hold(place, (*folders, *_home()))
    _refuse_folders_inside(place, folders)
    if place.is_symlink():
        raise OutputRefused(
            f"{place}是符号链接。请指定它指向的文件夹，或者删除链接。",
            f"{place} is a symbolic link. Give the folder it points to, or remove the link.",
        )
    if not place.exists():
        return place
    if not place.is_dir():
        raise OutputRefused(
            f"{place}是文件。请指定空的或者还不存在的文件夹。",
            f"{place} is a file. Give a folder that is empty or does not exist yet.",
        )
    if place.is_mount():
        raise OutputRefused(
            f"{place}是挂载点，不能整个替换。请指定它里面的文件夹。",
            f"{place} is a mount point and cannot be exchanged. Give a folder inside it.",
        )
    _refuse_foreign_content(place)
    return place


def place_of(output: Path) -> Path:
    """`output` with every link on the way to it followed, but not a link that stands in its own place.

    Raises:
        OutputRefused: it names no folder inside another one.
    """
    place = output.resolve() if output.name in ("", "..") else output.parent.resolve() / output.name
    if place.name == "":
        raise OutputRefused(
            f"{place}是文件系统的根。请指定只放网站的文件夹。",
            f"{place} is the root of the file system. Give a folder for the site alone.",
        )
    return place


def write_marker(folder: Path) -> None:
    """Mark `folder` as ours, so that a later build may replace it."""
    write_anew(folder / MARKER_NAME, MARKER_TEXT.encode())


def _refuse_folders_that_hold(place: Path, protected: Iterable[Path]) -> None:
    for folder in protected:
        if folder.is_relative_to(place):
            raise OutputRefused(
                f"{place}里有{folder}。请指定只放网站的文件夹。",
                f"{place} contains {folder}. Give a folder for the site alone.",
            )


def _refuse_folders_inside(place: Path, protected: Iterable[Path]) -> None:
    for folder in protected:
        if place.is_relative_to(folder):
            raise OutputRefused(
                f"{place}在{folder}里面，网站会成为它自己的来源。请指定别处的文件夹。",
                f"{place} lies in {folder}, so the site would be made of itself. Give a folder elsewhere.",
            )


def _refuse_foreign_content(place: Path) -> None:
    try:
        names = {entry.name for entry in place.iterdir()}
    except PermissionError as error:
        raise OutputRefused(
            f"{place}不能读取，不知道里面有什么。",
            f"{place} cannot be read, so what it holds is not known.",
        ) from error
    marker = place / MARKER_NAME
    if names and (marker.is_symlink() or not marker.is_file()):
        raise OutputRefused(
            f"{place}里有不是duizhao生成的文件。请指定空文件夹。",
            f"{place} holds files that duizhao did not make. Give an empty folder.",
        )
    # We never write one: somebody keeps the history of the site in it, and a replaced folder would lose it.
    if ".git" in names:
        raise OutputRefused(
            f"{place}是Git工作目录。请生成到别的文件夹，再把网站复制过去。",
            f"{place} is a Git work tree. Build into another folder and copy the site over.",
        )


def _home() -> tuple[Path, ...]:
    try:
        return (Path.home().resolve(),)
    except RuntimeError:  # an account without a home folder
        return ()
