#!/usr/bin/env python3
"""The same networks through a published solver: the minimum-cost flow of OR-Tools.

    python3 -m venv target/or-tools && target/or-tools/bin/pip install ortools
    target/or-tools/bin/python functions/programme/benches/or_tools.py [SIZE ...]

Runs the example `instances` (release build), which solves each network and writes it down, then solves what was written with
OR-Tools in the same run, and prints for each: people, pairs, milliseconds of both (medians), the ratio, and whether both found
the same optimum. Ends with 1 if any optimum differs. Reading the file is not counted for either side.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
from ortools.graph.python import min_cost_flow

PROJECT = Path(__file__).resolve().parents[3]
SIZES = ["1000", "10000", "100000"]


def read(path):
    """A DIMACS file as (supplies by node, arcs as rows of from, to, capacity, cost)."""
    supplies, arcs = {}, []
    with open(path, encoding="ascii") as lines:
        for line in lines:
            kind, *fields = line.split()
            if kind == "n":
                supplies[int(fields[0])] = int(fields[1])
            elif kind == "a":
                arcs.append((int(fields[0]), int(fields[1]), int(fields[3]), int(fields[4])))
    return supplies, numpy.array(arcs, dtype=numpy.int64)


def solve(supplies, arcs):
    """(milliseconds of `solve`, least cost)."""
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(*(arcs[:, column] for column in range(4)))
    solver.set_nodes_supplies(numpy.array(list(supplies)), numpy.array(list(supplies.values())))
    start = time.perf_counter()
    status = solver.solve()
    elapsed = (time.perf_counter() - start) * 1e3
    if status != solver.OPTIMAL:
        raise SystemExit(f"OR-Tools ended with status {status}")
    return elapsed, solver.optimal_cost()


def main(sizes):
    command = ["cargo", "run", "--quiet", "--release", "-p", "programme", "--example", "instances", "--"]
    same = True
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*command, folder, *sizes], cwd=PROJECT, check=True)
        print(f"{'network':<16}{'people':>8}{'pairs':>9}{'ours ms':>12}{'OR-Tools ms':>13}{'ratio':>8}  same optimum")
        for line in Path(folder, "ours.jsonl").read_text(encoding="utf-8").splitlines():
            ours = json.loads(line)
            network = read(Path(folder, ours["file"]))
            runs = [solve(*network) for _ in range(9 if ours["people"] < 20_000 else 3)]
            theirs = statistics.median(elapsed for elapsed, _ in runs)
            equal = all(cost == -ours["value"] for _, cost in runs)
            same = same and equal
            name = ours["file"].removesuffix(".min")
            print(
                f"{name:<16}{ours['people']:>8}{ours['pairs']:>9}{ours['milliseconds']:>12.3f}{theirs:>13.3f}"
                f"{theirs / ours['milliseconds']:>8.1f}  {'yes' if equal else 'NO'}",
                flush=True,
            )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or SIZES))
