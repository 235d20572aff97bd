#!/usr/bin/env python3
"""Stands for the `aws` command: remembers stacks, parameters and objects in a folder, and writes down how it was called."""

import json
import os
import sys
from pathlib import Path

ACCOUNT = Path(os.environ["STUB_ACCOUNT"])
OUTPUTS = {
    "data": {
        "Code": "the-code",
        "Rows": "rows",
        "RowsStream": "arn:stream",
        "Keys": "keys",
        "RootKeyArn": "arn:key",
        "MailIdentity": "arn:mail",
        "MailEvents": "arn:mail-events",
    },
    "api": {"ApiDomain": "api.example.org", "Rounds": "rounds"},
    "site": {"Pages": "the-pages", "Distribution": "D1", "CloudFrontName": "d1.example.org"},
}


def end(answer=None):
    print(json.dumps(answer or {}))
    sys.exit(0)


def missing(why):
    print(f"An error occurred ({why}) when calling the operation", file=sys.stderr)
    sys.exit(254)


def main():
    words = [word for word in sys.argv[1:] if word not in ("--output", "json", "--only-show-errors")]
    with (ACCOUNT / "calls").open("a") as calls:
        calls.write(json.dumps(words) + "\n")
    words = words[2:] if words[0] == "--region" else words
    option = dict(zip(words, words[1:]))
    match words[:2]:
        case ["cloudformation", "deploy"]:
            given = Path(option["--parameter-overrides"].removeprefix("file://")).read_text()
            (ACCOUNT / f"stack-{option['--stack-name']}").write_text(given)
        case ["cloudformation", "describe-stacks"]:
            name = option["--stack-name"]
            if not (ACCOUNT / f"stack-{name}").exists():
                missing(f"ValidationError) (Stack with id {name} does not exist")
            outputs = OUTPUTS[name.rsplit("-", 1)[1]].items()
            end({"Stacks": [{"Outputs": [{"OutputKey": key, "OutputValue": value} for key, value in outputs]}]})
        case ["ssm", "get-parameter"]:
            file = ACCOUNT / option["--name"].replace("/", "_")
            end({"Parameter": json.loads(file.read_text())}) if file.exists() else missing("ParameterNotFound")
        case ["ssm", "put-parameter"]:
            made = json.loads(Path(option["--cli-input-json"].removeprefix("file://")).read_text())
            (ACCOUNT / made["Name"].replace("/", "_")).write_text(json.dumps(made))
        case ["kms", "generate-data-key-without-plaintext"]:
            end({"CiphertextBlob": "d3JhcHBlZA=="})
        case ["s3", "cp"]:
            bucket, key = words[-1].removeprefix("s3://").split("/", 1)
            place(bucket, key).write_bytes(Path(words[-2]).read_bytes())
        case ["s3api", "head-object"]:
            end() if place(option["--bucket"], option["--key"]).exists() else missing("404): Not Found (")
        case ["s3api", "get-object"]:
            file = place(option["--bucket"], option["--key"])
            if not file.exists():
                missing("NoSuchKey")
            Path(words[-1]).write_bytes(file.read_bytes())
            end({"ETag": "x"})
        case ["s3api", "put-object"]:
            place(option["--bucket"], option["--key"]).write_bytes(Path(option["--body"]).read_bytes())
        case ["s3api", "delete-object"]:
            place(option["--bucket"], option["--key"]).unlink()
        case ["cloudfront", "create-invalidation"]:
            end({"Invalidation": {"Id": "I1"}})
        case ["cloudfront", "wait"]:
            pass
        case _:
            print(f"the stub knows no {words[:2]}", file=sys.stderr)
            sys.exit(2)


def place(bucket, key):
    file = ACCOUNT / "buckets" / bucket / key
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


main()
