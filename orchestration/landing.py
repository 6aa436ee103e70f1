"""The landing: which files are there, what stamp each bears, and their bytes.

A stamp changes whenever the content of a file may have changed; it lets an unchanged file stay unread. It is a hint,
never the truth: a file whose stamp is new is read, and if its content is the same, nothing downstream is done.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    import polars as pl

# Two writes within one tick of the file system's clock leave the same stamp. Linux ticks at most every 10 ms; some
# file systems keep whole or even seconds only, which shows in their stamps.
_TICK_NS = 20_000_000
_COARSE_TICK_NS = 2_000_000_000

_OUTSIDE = "a link that leads out of the landing is not followed; put the file itself there"
_NO_FILE = "not a regular file"
_NO_UNICODE = "its name is not valid UTF-8; rename it"


class LandingError(OSError):
    """The landing itself cannot be read; the message names it and says what to do."""


class LandingFile(NamedTuple):
    """A file as the scan found it. ``failure`` says why it cannot be read, when that is known beforehand."""

    path: str  # within the landing, with forward slashes
    byte_size: int
    stamp: str
    failure: str | None = None


class Landing(Protocol):
    """Where raw pages are put."""

    location: str

    def scan(self) -> list[LandingFile]:
        """List every file, in any order. Raises LandingError when the landing itself cannot be listed."""

    def read(self, path: str, limit: int) -> bytes:
        """Return at most ``limit`` + 1 bytes of a file. Raises OSError when it cannot be read."""


def open_landing(location: str) -> Landing:
    """Return the landing at ``location``, a folder or a URL that fsspec opens."""
    return RemoteLanding(location) if "://" in location else FolderLanding(location)


class PeekedLanding:
    """A landing that was listed a moment ago, to see whether anything is new: the first scan gives that list again.

    A file that is written in between is read as it is by then, and bears another stamp at the next run.
    """

    def __init__(self, landing: Landing) -> None:
        self.location = landing.location
        self._landing = landing
        self._seen: list[LandingFile] | None = None

    def peek(self) -> list[LandingFile]:
        """List every file, and keep the list for the first scan."""
        self._seen = self._landing.scan()
        return self._seen

    def scan(self) -> list[LandingFile]:
        """List every file, or return what ``peek`` found; once."""
        seen, self._seen = self._seen, None
        return self._landing.scan() if seen is None else seen

    def read(self, path: str, limit: int) -> bytes:
        """Return at most ``limit`` + 1 bytes of a file. Raises OSError when it cannot be read."""
        return self._landing.read(path, limit)


class FolderLanding:
    """A folder of this machine, with all its sub-folders. Hidden files and folders are left alone."""

    def __init__(self, location: str) -> None:
        self.location = location

    def scan(self) -> list[LandingFile]:
        """List every file; waits, for a tick of the clock, when one was written this very moment."""
        if not os.path.isdir(self.location):
            raise LandingError(f"{self.location}: no such folder; create it or set FANGZHI_LANDING (or --landing)")
        files, youngest, tick = self._list()
        age = time.time_ns() - youngest
        if files and 0 <= age < tick:
            # Once this tick is over, any later write leaves another stamp than the one that the next scan records.
            time.sleep((tick - age) / 1e9)
            files, _, _ = self._list()
        return files

    def _list(self) -> tuple[list[LandingFile], int, int]:
        """Return every file, when the youngest was written, and a tick of the clock that wrote their times.

        A hundred thousand files are looked at before anything else is done, so what is done for each is little.
        """
        files: list[LandingFile] = []
        youngest = fraction = 0
        folders = [""]
        while folders:
            folder = folders.pop()
            prefix = f"{folder}/" if folder else ""
            try:
                # By its handle: else the system goes through the names of all folders again for each file.
                with _opened(os.path.join(self.location, folder)) as handle:
                    for entry in list(os.scandir(handle)):
                        if entry.name.startswith("."):
                            continue
                        path = prefix + entry.name
                        try:
                            if entry.is_dir(follow_symlinks=False):
                                folders.append(path)
                                continue
                            file, written = self._file(path, entry)
                        except FileNotFoundError:
                            continue  # gone since it was listed
                        except OSError as error:
                            file, written = LandingFile(path, 0, "unknown", f"cannot be looked at: {error.strerror}"), 0
                        files.append(file)
                        youngest = max(youngest, written)
                        fraction |= written % 1_000_000_000
            except OSError as error:
                if not folder:
                    raise LandingError(f"{self.location}: {error.strerror}; check its permissions") from error
                files.append(LandingFile(folder, 0, "folder", f"the folder cannot be listed: {error.strerror}"))
        return files, youngest, _TICK_NS if fraction else _COARSE_TICK_NS

    def _file(self, path: str, entry: os.DirEntry[str]) -> tuple[LandingFile, int]:
        info = entry.stat(follow_symlinks=False)
        failure = None
        if not stat.S_ISREG(info.st_mode):
            if not stat.S_ISLNK(info.st_mode):
                failure = _NO_FILE
            elif self._leads_out(path):
                failure = _OUTSIDE
            elif not stat.S_ISREG((info := entry.stat()).st_mode):
                failure = _NO_FILE
        size, modified, changed = info.st_size, info.st_mtime_ns, info.st_ctime_ns
        if not path.isascii():
            name = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            if failure is None and name != path:
                failure = _NO_UNICODE
            path = name
        file = LandingFile(path, size, f"{size}:{modified}:{changed}:{info.st_ino}", failure)
        return file, modified if modified > changed else changed

    def _leads_out(self, path: str) -> bool:
        root = os.path.realpath(self.location)
        target = os.path.realpath(os.path.join(self.location, path))
        return os.path.commonpath([root, target]) != root or not os.path.exists(target)

    def read(self, path: str, limit: int) -> bytes:
        """Return at most ``limit`` + 1 bytes of a file."""
        full = Path(self.location, path)
        if full.is_symlink() and self._leads_out(path):
            raise OSError(0, _OUTSIDE)
        # Without waiting: what was a file when it was listed may be a pipe by now.
        handle = os.open(full, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            os.close(handle)
            raise OSError(0, _NO_FILE)
        with os.fdopen(handle, "rb") as file:
            return file.read(min(info.st_size, limit) + 1)  # and no more: as much memory is taken before it is read


@contextmanager
def _opened(folder: str) -> Iterator[int]:
    """Give the handle of a folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield handle
    finally:
        os.close(handle)


class RemoteLanding:
    """A folder behind a URL (s3://, gs://, memory://, …), through fsspec."""

    def __init__(self, location: str) -> None:
        self.location = location

    def _open(self) -> tuple[Any, str]:
        import fsspec

        try:
            filesystem, root = fsspec.core.url_to_fs(self.location)
        except (ImportError, ValueError) as error:
            raise LandingError(f"{self.location}: {error}") from error
        return filesystem, str(root).rstrip("/")

    def scan(self) -> list[LandingFile]:
        """List every file; the stamp is the entity tag or whatever else the store gives for a version."""
        filesystem, root = self._open()
        try:
            listing = filesystem.find(root, detail=True)
        except OSError as error:
            raise LandingError(f"{self.location}: {error}") from error
        result = []
        for full, info in listing.items():
            path = full[len(root) :].lstrip("/")
            if any(part.startswith(".") for part in path.split("/")):
                continue
            size = int(info.get("size") or 0)
            result.append(LandingFile(path, size, f"{size}:{filesystem.ukey(full)}"))
        return result

    def read(self, path: str, limit: int) -> bytes:
        """Return at most ``limit`` + 1 bytes of a file."""
        filesystem, root = self._open()
        with filesystem.open(f"{root}/{path}", "rb") as file:
            return bytes(file.read(limit + 1))


def landing_state(files: Iterable[LandingFile]) -> str:
    """Return a fingerprint of what a scan found: equal when no file was added, removed or touched."""
    lines = sorted(f"{file.path}\0{file.stamp}\0{file.failure}" for file in files)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def read_files(landing: Landing, files: Sequence[LandingFile], limit: int) -> pl.DataFrame:
    """Read files into a frame ``path, byte_size, data, failure``.

    ``data`` is null where the file was not read: it could not be (``failure`` says why), or is over ``limit`` bytes.
    A file that vanished since the scan is left out.
    """
    import polars as pl

    rows: list[tuple[str, int, bytes | None, str | None]] = []
    for file in files:
        data, failure = None, file.failure
        if failure is None and file.byte_size <= limit:
            try:
                data = landing.read(file.path, limit)
            except FileNotFoundError:
                continue
            except OSError as error:
                failure = f"cannot be read: {error.strerror or error}; check its permissions"
        rows.append((file.path, len(data) if data is not None else file.byte_size, data, failure))
    schema = {"path": pl.String, "byte_size": pl.Int64, "data": pl.Binary, "failure": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")
