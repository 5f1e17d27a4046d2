"""What cannot be done, or what the operating system said no to, in the words of editors."""

from __future__ import annotations

import errno
import os
import re
import shutil

import click

from generator.cli import exit_status

_REASONS = {
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已用完", "the disk quota is used up"),
    errno.EFBIG: ("文件超过系统允许的大小", "the file is larger than the system allows"),
    errno.EROFS: ("磁盘是只读的", "the disk can only be read"),
    errno.EACCES: ("没有权限", "permission is missing"),
    errno.EPERM: ("没有权限", "permission is missing"),
    errno.EMFILE: ("打开的文件太多", "too many files are open"),
    errno.ENFILE: ("打开的文件太多", "too many files are open"),
    errno.ENOMEM: ("内存不足", "memory has run out"),
    errno.ENAMETOOLONG: ("路径太长", "the path is too long"),
    errno.EADDRINUSE: (
        "端口已被占用；可用--port指定别的端口",
        "the port is in use; choose another with --port",
    ),
}
_NUMBER = re.compile(r"\[Errno (\d+)\]")


class Refused(click.ClickException):
    """What was asked for cannot be done, in one sentence of the editor's language."""

    exit_code = exit_status.USAGE

    def show(self, file: object = None) -> None:
        """The sentence alone."""
        click.echo(self.message, err=True)


def reason_of(error: OSError, language: str) -> str:
    """The reason, and the file if there is one."""
    if isinstance(error, shutil.Error):  # a list of all files that could not be copied
        number = _NUMBER.search(str(error))
        error = OSError(int(number[1]), os.strerror(int(number[1]))) if number else OSError(str(error)[:200])
    zh, en = _REASONS.get(error.errno or 0, (error.strerror or str(error),) * 2)
    chinese = language.startswith("zh")
    places = [str(name) for name in (error.filename, error.filename2) if name is not None]
    return (zh if chinese else en) + (("：" if chinese else ": ") + ", ".join(places) if places else "")
