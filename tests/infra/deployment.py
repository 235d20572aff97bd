"""What is looked at: the three templates as plain CloudFormation, what the program says of itself, and what a run of it used."""

import copy
import json
import logging
import re
from dataclasses import dataclass
from pathlib import Path

from cfnlint.decode.cfn_yaml import loads
from samtranslator.translator.transform import transform

logging.getLogger("samtranslator").setLevel(logging.ERROR)  # it counts for whoever makes it, and tells us that it does not

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "infra" / "aws"


class NoManagedPolicies:
    """The translator would ask AWS for policies that AWS manages. We use none."""

    @staticmethod
    def load():
        return {}


@dataclass
class Deployment:
    """Everything the rules compare."""

    stacks: dict  # "data", "api", "site": plain CloudFormation
    parts: list  # the names that functions are deployed under
    doors: list  # method, path, part
    headers: dict  # kind of answer: its headers
    files: list  # path, type, kind
    walked: set  # (part, what): each door and job of the run
    used: dict  # part: {(table or index, action)}
    sources: dict  # texts of Rust files that name what a template must name too

    def changed(self, change):
        """A copy with one thing changed: for the controls."""
        other = copy.deepcopy(self)
        change(other)
        return other

    def resources(self, of_type):
        """(stack, name, resource) of each resource of a type."""
        for stack, template in self.stacks.items():
            for name, resource in template["Resources"].items():
                if resource["Type"] == of_type:
                    yield stack, name, resource

    def resource(self, stack, name):
        """The properties of one resource."""
        return self.stacks[stack]["Resources"][name]["Properties"]

    def said(self, value, stack):
        """A value with its references written out, so that two ways of saying the same are the same: `api/Board.Arn`."""
        if isinstance(value, (str, int, float, bool)):
            return str(value)
        if isinstance(value, list):
            return ",".join(self.said(part, stack) for part in value)
        if not isinstance(value, dict) or len(value) != 1:
            return json.dumps(value, sort_keys=True)
        ((name, inner),) = value.items()
        match name:
            case "Ref":
                return f"{stack}/{inner}"
            case "Fn::GetAtt":
                parts = inner if isinstance(inner, list) else inner.split(".")
                return f"{stack}/{'.'.join(parts)}"
            case "Fn::Sub":
                text, known = inner if isinstance(inner, list) else (inner, {})
                put = lambda found: self.said(known[found[1]], stack) if found[1] in known else f"{stack}/{found[1]}"
                return re.sub(r"\$\{([^}!]+)\}", put, text)
        return json.dumps(value, sort_keys=True)


def template(name):
    """A template as plain CloudFormation."""
    read = json.loads(json.dumps(loads((TEMPLATES / f"{name}.yaml").read_text())))
    return transform(read, {}, NoManagedPolicies()) if "Transform" in read else read


def records(folder):
    """What each function was seen to do (tests/harness/recording.rs writes it)."""
    for file in sorted(Path(folder).glob("*.jsonl")):
        for line in file.read_text().splitlines():
            yield json.loads(line)


def load(told, built, uses):
    """The deployment of this checkout. The files: `netwerkt deployment`, `netwerkt build --json`, and a folder of records."""
    told, built = (json.loads(Path(file).read_text()) for file in (told, built))
    walked, used = set(), {}
    for record in records(uses):
        walked.add((record["part"], record["what"]))
        of_this = used.setdefault(record["part"], set())
        of_this.update((use["on"], use["action"]) for use in record["uses"])
    rust = lambda path: (ROOT / "functions" / path).read_text()
    return Deployment(
        stacks={name: template(name) for name in ("data", "api", "site")},
        parts=told["parts"],
        doors=told["doors"],
        headers=told["headers"],
        files=built["files"],
        walked=walked,
        used=used,
        sources={
            "table": rust("store/src/dynamodb.rs"),
            "items": rust("store/src/dynamodb/items.rs"),
            "settings": rust("src/settings/lambda.rs"),
            "clients": rust("src/lambda/clients.rs"),
            "requests": rust("src/lambda/requests.rs"),
            "work": rust("src/lambda/work.rs"),
        },
    )
