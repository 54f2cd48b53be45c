"""Digests: the fingerprint a review stamp is bound to."""

import hashlib
import json

from dossier.model.records import Conflict, Evidence, Fact

LENGTH = 16


def fact_digest(fact: Fact) -> str:
    """16 hex digits over claim, date, speaker, position and quotes, white space aside."""
    position = fact.position
    return _digest(
        [
            _flat(fact.claim),
            str(fact.when or ""),
            fact.said_by or "",
            [position.actor, position.proposal, position.stance, position.according_to]
            if position
            else [],
            [_quoted(item) for item in fact.evidence],
        ]
    )


def conflict_digest(conflict: Conflict) -> str:
    """16 hex digits over question, accounts, resolution and quotes, white space aside."""
    accounts = [
        [_flat(account.holds), account.value, [_quoted(item) for item in account.evidence]]
        for account in conflict.accounts
    ]
    return _digest(
        [_flat(conflict.question), accounts, conflict.resolution, _flat(conflict.explanation)]
    )


def _quoted(item: Evidence) -> list[str]:
    return [item.source, item.speaker or "", item.stance, *(_flat(part) for part in item.quote)]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _digest(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
