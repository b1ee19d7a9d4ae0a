"""
Measures reading council documents: milliseconds each, beside a naive pass of one regular expression a field.

    python3 run.py bench reading            every invented document of the tests, and the shared ones if any
    python3 run.py bench reading --smoke    runs everything once, to see that it runs
"""

import argparse
import os
import re
from functools import partial
from pathlib import Path

from benchmarks.measuring.timing import Care, timed
from localoffer.governance.reading.proposing import propose

CAREFUL, BRIEF = Care(passes=5, rounds=10), Care(passes=1, rounds=2)
OWN = Path(__file__).parents[1] / "tests" / "data" / "council_documents"
LONG = 40  # so many documents one after the other: a pack of papers
NAIVE = {
    "decision_maker": r"Decision[- ]Maker:\s*(.+)",
    "title": r"(?:Title|Subject):\s*(.+)",
    "decision_date": r"Date of decision:\s*(.+)",
    "publication_date": r"Publication date:\s*(.+)",
    "effective_date": r"Effective from:\s*(.+)",
    "decision_due": r"Decision due:\s*(.+)",
    "key_decision": r"(?:Is )?Key decision\??:\s*(.+)",
    "subject_to_call_in": r"Is subject to call in\??:\s*(.+)",
    "status": r"Decision status:\s*(.+)",
    "contact_officer": r"Contact(?: Officer)?:\s*(.+)",
    "report_author": r"Report author:\s*(.+)",
    "portfolio_holder": r"Lead member:\s*(.+)",
    "decision_items": r"(?s)(?:RESOLVED|Decisions?:)(.+?)(?:\n\n\n|Reasons|$)",
}
PATTERNS = {name: re.compile(form, re.IGNORECASE) for name, form in NAIVE.items()}


def main() -> None:
    """Read every document, and print how long each takes, the longest text, and how much each reader finds."""
    parser = argparse.ArgumentParser(prog="run.py bench reading", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    care = BRIEF if parser.parse_args().smoke else CAREFUL
    texts = _texts()
    pack = "\n\n".join((texts * LONG)[:LONG])
    print(f"{len(texts)} documents, {sum(map(len, texts)) // len(texts):,} characters each on average")
    print(f"{'':28}   middle         slowest but 1 in 100")
    print(f"{'ours, one document':28}{timed([partial(propose, text) for text in texts], care=care)}")
    print(f"{'naive, one document':28}{timed([partial(naive, text) for text in texts], care=care)}")
    print(f"{f'ours, a pack of {len(pack):,}':28}{timed([partial(propose, pack)], care=care.fewer(5))}")
    ours = sum(bool(found.spans) for text in texts for found in propose(text).fields.values())
    print(f"values found: ours {ours}, naive {sum(len(naive(text)) for text in texts)} (right or wrong)")


def naive(text: str) -> dict[str, str]:
    """Return what one regular expression a field finds, as a quick script would."""
    found = {name: pattern.search(text) for name, pattern in PATTERNS.items()}
    return {name: match[1].strip() for name, match in found.items() if match}


def _texts() -> list[str]:
    shared = Path(os.environ.get("LOCALOFFER_REFERENCE") or OWN) / "data"
    paths = [*OWN.glob("*.txt"), *shared.glob("council_documents/*.txt"), *shared.glob("seed_documents/*.txt")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


if __name__ == "__main__":
    main()
