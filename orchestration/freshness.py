"""Whether a run would find anything to do, told from stamps and fingerprints alone: nothing heavy is imported."""

from __future__ import annotations

from orchestration.audit import candidate_of
from orchestration.landing import LandingFile, landing_state
from orchestration.pending import is_complete, joined, ledger_states, target_state
from orchestration.releases import published
from orchestration.settings import Settings
from orchestration.stages import STAGES
from orchestration.warehouse import Warehouse


def up_to_date(settings: Settings, warehouse: Warehouse, files: list[LandingFile]) -> published.Release | None:
    """Return the current release when the landing, which holds ``files``, holds nothing that is not in it, else None."""
    release = published.current_release(settings)
    if release is None or not release.database.is_file():
        return None
    landing = landing_state(files)
    states = ledger_states(warehouse.con)
    for stage in STAGES:
        upstream = landing if "landing" in stage.reads else joined(states, stage.reads)
        if not is_complete(warehouse.con, stage, target_state(warehouse.con, stage, upstream)):
            return None
    return release if published.holds(release, candidate_of(states)) else None
