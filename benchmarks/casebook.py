"""Every case on many seeds: ``python -m benchmarks.casebook [SEEDS]``, 200 when nothing else is said.

The same figures as ``sexology check cases``, which the tests run on twenty seeds. It takes the better part of an hour
on two cores.
"""

from __future__ import annotations

import sys

from toolkit.cli.checking import check_cases

SEEDS = 200


def main() -> int:
    """Check the toolkit's own cases and print the figures."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    return check_cases(None, seeds=seeds, language="en", as_json=False, publishing=False)


if __name__ == "__main__":
    sys.exit(main())
