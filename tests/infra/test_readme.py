"""What infra/README.md promises of AWS: its sums, its limits, and the commands of a restore."""

import json
import os
import re
import sys
import tempfile
import tomllib
import unittest
from collections import Counter
from pathlib import Path

import deployment as deployments

ROOT = deployments.ROOT
sys.path.insert(0, str(ROOT / "infra"))
import costs

README = (ROOT / "infra" / "README.md").read_text()
MEASURED = json.loads((ROOT / "infra/aws/measured.json").read_text())
INPUTS = tomllib.loads((ROOT / "infra/aws/costs.toml").read_text())


def dearer(now, measured):
    """What costs clearly more than the sums say; runs differ a little, because codes and ids do."""
    for what, cost in now.items():
        for unit, much in cost.items():
            known = measured.get(what, {}).get(unit)
            if known is None or much > known * 1.5 + 3:
                yield f"{what}: {much} {unit}, and the sums say {known}. Run infra/costs.py --measure tests/.cache/uses"


class Costs(unittest.TestCase):
    def test_the_table_is_what_the_script_says(self):
        shown = re.search(r"<!-- infra/costs.py -->\n(.*)\n<!-- end -->", README, re.DOTALL)[1]
        self.assertEqual(shown, costs.table(INPUTS, MEASURED), "run infra/costs.py")

    def test_no_action_became_dearer_unseen(self):
        now = costs.measure(os.environ["NETWERKT_USES"])
        self.assertEqual(list(dearer(now, MEASURED)), [])
        self.assertEqual(set(MEASURED) - set(now), set(), "doors that are gone")

    def test_an_action_that_became_dearer_would_be_seen(self):
        cheap = {**MEASURED, "GET /{lang}/board": {"reads": 1, "writes": 0, "trips": 1}}
        self.assertTrue(any("board: " in problem for problem in dearer(MEASURED, cheap)))
        self.assertTrue(list(dearer({"GET /new": {"reads": 1}}, MEASURED)))

    def test_a_run_says_what_the_table_refused(self):
        lines = [line for file in Path(os.environ["NETWERKT_USES"]).glob("*.jsonl") for line in file.read_text().splitlines()]
        refused = Counter(json.loads(line)["refused"] for line in lines)
        # Double presses and stale pages are among the journeys; most of what people do meets nobody else.
        self.assertGreater(refused[True], 0)
        self.assertGreater(refused[False], refused[True])

    def test_a_race_is_not_what_an_action_costs(self):
        use = {"reads": 1, "writes": 0, "trip": True}
        record = lambda what, refused, times: json.dumps({"what": what, "refused": refused, "uses": [use] * times})
        with tempfile.TemporaryDirectory() as folder:
            lines = [record("round", False, 2), record("round", True, 9), record("only raced", True, 4)]
            (Path(folder) / "1.jsonl").write_text("\n".join(lines))
            reads = {what: cost["reads"] for what, cost in costs.measure(folder).items()}
        self.assertEqual(reads, {"round": 2, "only raced": 4})

    def test_sums_follow_their_inputs(self):
        free = INPUTS | {"prices": {**INPUTS["prices"], "root_key": 0}}
        key = lambda inputs: costs.dollars(inputs, costs.month(inputs, MEASURED, 1), True)["root_key"]
        self.assertEqual((key(INPUTS), key(free)), (1, 0))
        one, ten = (costs.month(INPUTS, MEASURED, groups) for groups in (1, 10))
        self.assertEqual(ten["table_write_unit"], 10 * one["table_write_unit"])


class Words(unittest.TestCase):
    def test_a_restored_table_gets_what_the_template_gives_the_first(self):
        rows = deployments.template("data")["Resources"]["Rows"]["Properties"]
        commands = README[README.index("aws dynamodb restore-table") : README.index("Then write `rows = ")]
        self.assertIn(f"StreamViewType={rows['StreamSpecification']['StreamViewType']}", commands)
        self.assertIn(f"AttributeName={rows['TimeToLiveSpecification']['AttributeName']}", commands)
        self.assertIn("PointInTimeRecoveryEnabled=true", commands)
        self.assertIn("--deletion-protection-enabled", commands)
        days = rows["PointInTimeRecoverySpecification"]["RecoveryPeriodInDays"]
        self.assertIn(f"any second of the last {days} days", README)

    def test_what_is_asked_by_hand_is_what_the_function_knows(self):
        work = (ROOT / "functions/src/lambda/work.rs").read_text()
        asked = [json.loads(text) for text in re.findall(r"--payload '([^']+)'", README)]
        self.assertEqual([one["do"] for one in asked], ["add-staff", "erase-again"])
        for one in asked:
            variant = "".join(part.capitalize() for part in one["do"].split("-"))
            self.assertRegex(work, rf"(?m)^    {variant}[,(]")
        typed = re.search(r"struct Somebody \{(.*?)\}", work, re.DOTALL)[1]
        self.assertEqual(set(re.findall(r"(\w+):", typed)), set(asked[0]) - {"do"})

    def test_limits_are_those_of_the_template(self):
        api = deployments.template("api")["Resources"]
        reserved = sum(
            resource["Properties"]["ReservedConcurrentExecutions"]["Fn::If"][1]
            for resource in api.values()
            if resource["Type"] == "AWS::Lambda::Function"
        )
        self.assertIn(f"Reserved are {reserved} in all", README)
        rate = api["ApiApiGatewayDefaultStage"]["Properties"]["DefaultRouteSettings"]["ThrottlingRateLimit"]
        self.assertIn(f"({rate} a second in all)", README)

    def test_files_it_names_are_there(self):
        for path in re.findall(r"\]\(([^)#]+)\)", README):
            self.assertTrue((ROOT / "infra" / path).exists() or path.startswith("http"), path)


if __name__ == "__main__":
    unittest.main()
