"""Parse: the tokens of `dossier extract --parse`; one text a line in, one list of rows out."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from dossier.store.parser import load_parser


def main() -> int:
    parse = load_parser()
    for line in sys.stdin:
        rows = [[*t.span, t.tag, t.relation, t.head] for t in parse(json.loads(line))]
        print(json.dumps(rows), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
