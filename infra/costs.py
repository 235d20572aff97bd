#!/usr/bin/env python3
"""What a month on AWS costs, with 1, 10 and 100 groups: prices × how often × what each action was measured to use.

    infra/costs.py                    prints the table, and writes it into infra/README.md
    infra/costs.py --measure FOLDER   first takes over what a run used (tests/run leaves it in tests/.cache/uses)

Prices, free allowances and how often somebody does something stand in infra/aws/costs.toml; what an action uses in
infra/aws/measured.json: the dearest that any test saw, a board of forty people among them. So a sum is an upper bound.
"""

import argparse
import json
import re
import tomllib
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent / "aws"
GROUPS = [0, 1, 10, 100]


def measure(folder):
    """The dearest of each door or job: read units, write units, round trips.

    What was done again because somebody else wrote first counts only where nothing else was seen: how often is chance.
    """
    alone, raced = {}, {}
    for file in sorted(Path(folder).glob("*.jsonl")):
        for line in file.read_text().splitlines():
            record = json.loads(line)
            uses = record["uses"]
            cost = [sum(use["reads"] for use in uses), sum(use["writes"] for use in uses), sum(use["trip"] for use in uses)]
            dearest = raced if record["refused"] else alone
            before = dearest.get(record["what"], [0, 0, 0])
            dearest[record["what"]] = [max(pair) for pair in zip(before, cost)]
    return {what: dict(zip(("reads", "writes", "trips"), cost)) for what, cost in sorted((raced | alone).items())}


def month(inputs, measured, groups):
    """How much of everything a month takes."""
    group, speed, always = inputs["group"], inputs["speed"], inputs["always"]
    done = Counter()
    for who, times in (("each_young_person", group["people"]), ("each_trainer", group["trainers"]), ("around_it", 1)):
        for door, often in inputs[who].items():
            done[door] += often * times * groups
    requests = sum(done.values())
    # Letters go out one by one; the clock comes whether or not there is anything to do.
    woken = {"deliver": group["letters"] * groups, "round": always["days"] * groups}
    looked_after = (always["quarters"] + always["days"]) * groups
    used = Counter()
    for what, times in (done | woken).items():
        cost = measured[what]
        used["table_read_unit"] += cost["reads"] * times
        used["table_write_unit"] += cost["writes"] * times
        used["seconds"] += times * (speed["milliseconds"] + cost["trips"] * speed["milliseconds_a_trip"]) / 1000
    # Looking whether letters wait is one read of the index; whether something is over, one board a group.
    used["table_read_unit"] += always["minutes"] * 0.5 + always["quarters"] * 0.5
    used["table_read_unit"] += looked_after * measured["GET /{lang}/board"]["reads"]
    ticks = always["minutes"] + always["quarters"] + always["days"]
    calls = requests + woken["deliver"] + ticks
    used["seconds"] += (ticks + looked_after) * (speed["milliseconds"] + 2 * speed["milliseconds_a_trip"]) / 1000
    cold = speed["cold_starts"] * (requests + woken["deliver"])
    used["seconds"] += cold * speed["milliseconds_cold"] / 1000
    used["lambda_gigabyte_second"] = used.pop("seconds") * speed["memory_gigabytes"]
    used["lambda_request"] = calls
    used["api_request"] = requests
    views = requests + group["pages"] * groups
    used["front_request"] = views + 2 * group["pages"] * groups  # style and drawings, where they are not kept yet
    used["front_gigabyte"] = views * speed["page_bytes"] / 1e9
    used["letter"] = group["letters"] * groups
    used["log_gigabyte"] = calls * speed["log_bytes"] / 1e9
    busy = 2 + (4 if groups else 0)  # the outbox and the rounds are never idle; each door function as soon as there are people
    share = min(1, 0.2 + groups / 20)  # of the hours in which a door function is asked something
    used["metric"] = always["metrics_a_function"] * (2 + (busy - 2) * share)
    used["alarm"] = always["alarms"]
    used["root_key"] = 1
    used["root_key_use"] = cold
    stored = group["stored_kilobytes"] * groups / 1e6
    used["table_gigabyte"] = used["recovery_gigabyte"] = stored
    used["pages_gigabyte"] = 0.1
    return used


def dollars(inputs, used, with_free):
    free = inputs["free"] if with_free else {}
    return {name: max(0, amount - free.get(name, 0)) * inputs["prices"][name] for name, amount in used.items()}


PARTS = {
    "table (DynamoDB)": ("table_read_unit", "table_write_unit", "table_gigabyte", "recovery_gigabyte"),
    "functions (Lambda)": ("lambda_request", "lambda_gigabyte_second"),
    "HTTP API": ("api_request",),
    "CloudFront and S3": ("front_request", "front_gigabyte", "pages_gigabyte"),
    "letters (SES)": ("letter",),
    "root key (KMS)": ("root_key", "root_key_use"),
    "logs, figures, alarms": ("log_gigabyte", "metric", "alarm"),
}


def table(inputs, measured):
    """The table of the README."""
    months = [month(inputs, measured, groups) for groups in GROUPS]
    row = lambda name, cells: f"| {name} | " + " | ".join(cells) + " |"
    lines = [
        row("a month", [f"{groups} groups" if groups != 1 else "1 group" for groups in GROUPS]),
        "|---|" + "---:|" * len(GROUPS),
    ]
    for name, unit in (
        ("requests to functions", "api_request"),
        ("read units", "table_read_unit"),
        ("write units", "table_write_unit"),
        ("letters", "letter"),
    ):
        lines.append(row(name, [f"{used[unit]:,.0f}" for used in months]))
    after = [dollars(inputs, used, True) for used in months]
    for name, parts in PARTS.items():
        lines.append(row(name, [f"${sum(cost[part] for part in parts):.2f}" for cost in after]))
    lines.append(row("**all, after what is free**", [f"**${sum(cost.values()):.2f}**" for cost in after]))
    before = [dollars(inputs, used, False) for used in months]
    lines.append(row("all, if nothing were free", [f"${sum(cost.values()):.2f}" for cost in before]))
    return "\n".join(lines)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--measure", metavar="FOLDER")
    asked = words.parse_args()
    if asked.measure:
        measured = measure(asked.measure)
        (HERE / "measured.json").write_text(json.dumps(measured, indent=1) + "\n")
    inputs = tomllib.loads((HERE / "costs.toml").read_text())
    sums = table(inputs, json.loads((HERE / "measured.json").read_text()))
    readme = HERE.parent / "README.md"
    shown = f"<!-- infra/costs.py -->\n{sums}\n<!-- end -->"
    readme.write_text(re.sub(r"<!-- infra/costs.py -->.*<!-- end -->", lambda _: shown, readme.read_text(), flags=re.DOTALL))
    print(sums)


if __name__ == "__main__":
    main()
