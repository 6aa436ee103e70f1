"""Where things are and how much may be used: the settings that the environment and the command share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class SettingsError(ValueError):
    """A setting has no usable value; the message names the variable and what is expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Every one can be given in the environment and overridden by a flag of the command."""

    landing: str  # a folder, or a URL that fsspec opens
    warehouse: Path  # absolute
    workers: int  # processes that read pages (1: this one alone), and threads of the database
    keep_releases: int  # how many releases stay, the current one included

    @property
    def work_dir(self) -> Path:
        """The folder of the pipeline's private files."""
        return self.warehouse / ".work"

    @property
    def database(self) -> Path:
        """The DuckDB file that only the pipeline opens."""
        return self.work_dir / "fangzhi.duckdb"

    @property
    def spare(self) -> Path:
        """The database of a release that was removed, of which the next may be made."""
        return self.work_dir / "spare.duckdb"

    @property
    def releases(self) -> Path:
        """The folder of the published releases."""
        return self.warehouse / "releases"

    @property
    def current(self) -> Path:
        """The symbolic link to the release that readers open."""
        return self.warehouse / "current"

    @property
    def dagster_home(self) -> Path:
        """The folder of Dagster's history: DAGSTER_HOME, or one under the warehouse."""
        home = os.environ.get("DAGSTER_HOME")
        return Path(home) if home else self.warehouse / ".dagster"

    def environment(self) -> dict[str, str]:
        """Return the environment variables that give these settings to another process."""
        return {
            "FANGZHI_LANDING": self.landing,
            "FANGZHI_WAREHOUSE": str(self.warehouse),
            "FANGZHI_WORKERS": str(self.workers),
            "FANGZHI_KEEP_RELEASES": str(self.keep_releases),
            "DAGSTER_HOME": str(self.dagster_home),
        }


def load_settings(
    landing: str | None = None,
    warehouse: str | Path | None = None,
    workers: int | None = None,
    keep_releases: int | None = None,
) -> Settings:
    """Return the settings: the arguments, where given, before the environment, before the defaults.

    Raises SettingsError for a number that is none or is below 1.
    """
    landing = landing or os.environ.get("FANGZHI_LANDING") or str(ROOT / "seeds" / "pages")
    if "://" not in landing:
        landing = str(Path(landing).expanduser().absolute())
    folder = warehouse or os.environ.get("FANGZHI_WAREHOUSE") or ROOT / "warehouse"
    return Settings(
        landing=landing,
        warehouse=Path(folder).expanduser().absolute(),
        workers=_number("FANGZHI_WORKERS", workers, _usable_cores()),
        keep_releases=_number("FANGZHI_KEEP_RELEASES", keep_releases, 5),
    )


def _number(variable: str, given: int | None, default: int) -> int:
    text = str(given) if given is not None else os.environ.get(variable) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise SettingsError(f"{variable} is {text!r}: expected a whole number from 1")
    return int(text)


def _usable_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
