"""How fast the whole job runs beside the bare parser on the same text, and how much memory it takes.

    python benchmarks/speed.py [FOLDER] [--repeat N]

FOLDER holds reports; the bundled example is taken without it. The texts are repeated to a fair length, and every figure
is the best of three rounds: on a shared machine the fastest round is the one least disturbed.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

import colligate
from colligate.case import number_reports
from colligate.intake.folder import read_folder
from colligate.linking.story import link
from colligate.reading.parser import load_pipeline
from colligate.weighing.findings import weigh

EXAMPLE = Path(__file__).parent.parent / "examples" / "ferry"


def best_of(run: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print tokens a second of the parser, of reading and of the whole job."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--repeat", type=int, default=5, help="how many times the reports are read a round")
    options = parser.parse_args()

    start = time.perf_counter()
    reader = colligate.Reader()
    pipeline = load_pipeline()
    print(f"start-up (load the model)    {time.perf_counter() - start:8.2f} s")
    reports = number_reports(read_folder(options.folder).reports)
    start = time.perf_counter()
    colligate.brief(reports)
    print(f"first brief, {len(reports):3} reports     {time.perf_counter() - start:8.2f} s")

    tokens = sum(len(pipeline.make_doc(report.text)) for report in reports)
    bare = best_of(lambda: [pipeline(report.text) for _ in range(options.repeat) for report in reports])
    reading = best_of(lambda: [reader.read(report) for _ in range(options.repeat) for report in reports])
    readings = [reader.read(report) for report in reports]
    linking = best_of(lambda: [weigh(link(readings)) for _ in range(options.repeat)])
    whole = best_of(lambda: [colligate.brief(reports).to_json() for _ in range(options.repeat)])
    per_second = tokens * options.repeat
    print(f"bare parser                  {per_second / bare:8.0f} tokens/s")
    print(f"reading                      {per_second / reading:8.0f} tokens/s   {bare / reading:.2f} of the parser")
    print(f"linking and weighing         {per_second / linking:8.0f} tokens/s")
    print(f"whole job                    {per_second / whole:8.0f} tokens/s   {bare / whole:.2f} of the parser")
    print(f"peak memory                  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MiB")


if __name__ == "__main__":
    main()
