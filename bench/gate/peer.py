"""The peer's verdict on each quote: JSON lines on standard input, one line of answers out."""

import json
import logging
import sys
import time

from linkml_reference_validator.models import ReferenceValidationConfig
from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator


def main() -> None:
    logging.disable(logging.CRITICAL)
    asked = [json.loads(line) for line in sys.stdin]
    validator = SupportingTextValidator(ReferenceValidationConfig(cache_dir=sys.argv[1]))
    for item in {item["file"]: item for item in asked}.values():
        validator.validate(" ... ".join(item["parts"]), f"file:{item['file']}")
    start = time.process_time()
    verdicts = [
        bool(validator.validate(" ... ".join(item["parts"]), f"file:{item['file']}").is_valid)
        for item in asked
    ]
    print(json.dumps({"verdicts": verdicts, "seconds": time.process_time() - start}))


if __name__ == "__main__":
    main()
