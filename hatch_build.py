"""Packaging: put the repository's templates/ and schema/ inside the wheel.

An editable install leaves them out, so that a template edited in the work tree
is never shadowed by a copy made at install time.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = {"templates": "dossier/templates", "schema": "dossier/schema"}


class ShipTemplatesAndSchema(BuildHookInterface):
    """Adds the shipped folders to a standard wheel, and only to that."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend `build_data["force_include"]` when `version` is "standard"."""
        if version == "standard":
            build_data["force_include"].update(SHIPPED)
