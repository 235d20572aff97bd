"""What is asked of AWS, through its own command: stacks, parameters that are made once, the zip of the functions."""

import base64
import hashlib
import json
import re
import secrets
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from .building import site_template
from .steps import TEMPLATES, Stop


class Aws:
    """The `aws` command, for one region."""

    def __init__(self, steps, region):
        self.steps, self.region = steps, region

    def ask(self, *words, otherwise=None):
        """What AWS says, as JSON; `otherwise` when there is no such thing. Not asked in a dry run."""
        if self.steps.dry_run:
            return otherwise
        answer = subprocess.run(
            ["aws", "--region", self.region, "--output", "json", *map(str, words)], check=False, capture_output=True, text=True
        )
        if answer.returncode and re.search(r"NotFound|Not Found|NoSuchKey|does not exist", answer.stderr):
            return otherwise
        if answer.returncode:
            raise Stop(answer.stderr.strip())
        return json.loads(answer.stdout or "{}")

    def do(self, *words, **options):
        self.steps.run("aws", "--region", self.region, *words, **options)

    def deploy(self, stack, template, parameters, *capabilities):
        """Brings a stack up to date. Parameters go through a file that only we can read: some are secret."""
        shown = {name: value if "Secret" not in name else "…" for name, value in parameters.items()}
        self.steps.say(f"bring the stack {stack} up to date with {Path(template).name}: {json.dumps(shown)}")
        if self.steps.dry_run:
            return
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump([{"ParameterKey": name, "ParameterValue": str(value)} for name, value in parameters.items()], file)
            file.flush()
            self.steps.local(
                "aws",
                "--region",
                self.region,
                "cloudformation",
                "deploy",
                "--stack-name",
                stack,
                "--template-file",
                template,
                "--no-fail-on-empty-changeset",
                "--parameter-overrides",
                f"file://{file.name}",
                *(["--capabilities", *capabilities] if capabilities else []),
            )

    def parameter(self, name, kind, make):
        """A parameter that is made once and then stays."""
        known = self.ask("ssm", "get-parameter", "--name", name, "--with-decryption")
        if known:
            return known["Parameter"]["Value"]
        self.steps.say(f"make the parameter {name}, once")
        if self.steps.dry_run:
            return "…"
        value = make()
        with tempfile.NamedTemporaryFile("w") as file:
            json.dump({"Name": name, "Type": kind, "Value": value}, file)
            file.flush()
            self.ask("ssm", "put-parameter", "--cli-input-json", f"file://{file.name}")
        return value


class Outputs:
    """What a stack says of itself; of a stack that is not there, or in a dry run, what it would be asked for."""

    def __init__(self, aws, stack):
        self.stack = stack
        told = aws.ask("cloudformation", "describe-stacks", "--stack-name", stack, otherwise={"Stacks": [{}]})
        self.known = {output["OutputKey"]: output["OutputValue"] for output in told["Stacks"][0].get("Outputs", [])}

    def __contains__(self, name):
        return name in self.known

    def __getitem__(self, name):
        return self.known.get(name, f"<{name} of {self.stack}>")


def deploy_data(aws, settings):
    """What must outlast every deployment."""
    aws.deploy(f"{settings['name']}-data", TEMPLATES / "data.yaml", {"MailDomain": settings["mail_from"].split("@")[1]})


def deploy_functions(aws, settings, archive):
    """The functions, and CloudFront in front of them."""
    name = settings["name"]
    data, api = f"{name}-data", f"{name}-api"
    known = Outputs(aws, data)
    rows, stream = known["Rows"], known["RowsStream"]
    if settings.get("rows"):
        rows = settings["rows"]
        told = aws.ask("dynamodb", "describe-table", "--table-name", rows, otherwise={"Table": {}})
        stream = told["Table"].get("LatestStreamArn", f"the stream of {rows}")

    def new_root_key():
        # Nobody ever sees it open: KMS makes it and gives only what it wrapped.
        made = aws.ask(
            "kms",
            "generate-data-key-without-plaintext",
            "--key-id",
            known["RootKeyArn"],
            "--number-of-bytes",
            32,
            "--encryption-context",
            "netwerkt=root-key",
        )
        return made["CiphertextBlob"]

    root_key = aws.parameter(f"/{name}/root-key", "String", new_root_key)
    secret = aws.parameter(f"/{name}/origin-secret", "SecureString", lambda: base64.b64encode(secrets.token_bytes(32)).decode())
    bucket = known["Code"]
    key = f"functions-{hashlib.sha256(archive.read_bytes()).hexdigest()[:32]}.zip" if archive else "functions-….zip"
    if aws.ask("s3api", "head-object", "--bucket", bucket, "--key", key) is None:
        aws.do("s3", "cp", "--only-show-errors", archive or "target/aws/functions.zip", f"s3://{bucket}/{key}")
    aws.deploy(
        api,
        TEMPLATES / "api.yaml",
        {
            "Rows": rows,
            "RowsStream": stream,
            "Keys": known["Keys"],
            "RootKeyArn": known["RootKeyArn"],
            "MailIdentity": known["MailIdentity"],
            "MailEvents": known["MailEvents"],
            "CodeBucket": bucket,
            "CodeKey": key,
            "Architecture": settings["architecture"],
            "BaseUrl": settings["base_url"].rstrip("/"),
            "Coordinator": settings["coordinator"],
            "MailFrom": settings["mail_from"],
            "RootKey": root_key,
            "OriginSecret": secret,
            "Reserve": "yes" if settings["reserve"] else "no",
            "AlarmEmail": settings["alarm_email"],
            "MonthlyBudget": settings["budget"],
        },
        "CAPABILITY_IAM",
        "CAPABILITY_AUTO_EXPAND",
    )
    with_certificate = bool(settings["certificate"])
    aws.deploy(
        f"{name}-site",
        site_template(),
        {
            "ApiDomain": Outputs(aws, api)["ApiDomain"],
            "OriginSecret": secret,
            "Certificate": settings["certificate"],
            "Domain": urlsplit(settings["base_url"]).hostname if with_certificate else "",
        },
    )
