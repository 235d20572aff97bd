#!/usr/bin/env python3
"""Puts the site and its functions on AWS: builds, checks, brings the three stacks up to date, uploads what changed.

    infra/deploy.py --settings my-settings.toml --dry-run     what it would do; needs no account and changes nothing
    infra/deploy.py --settings my-settings.toml               does it
    infra/deploy.py --settings my-settings.toml --only site   texts changed: no functions, no stacks

Needs Python 3.11, Rust and the `aws` command with credentials. Run it again after it failed: each step leaves alone what is
right already. With `--folder DIR` the site goes to a folder instead of the bucket, to see what an upload comes to.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import secrets
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "infra" / "aws"
WORK = ROOT / "target" / "aws"

# The system functions run on has this version of glibc; a program that wants a newer one does not start there.
NEWEST_GLIBC = (2, 34)
# CloudFront takes no larger function.
MOST_FUNCTION_BYTES = 10 * 1024
NEEDED = {
    "name",
    "region",
    "base_url",
    "certificate",
    "coordinator",
    "mail_from",
    "alarm_email",
    "architecture",
    "reserve",
    "budget",
}
OPTIONAL = {"rows"}  # after a restore: the name of the restored table


class Stop(Exception):
    """It cannot go on; the text says why and what to do."""


class Steps:
    """Says what is done, and does it unless this is a dry run."""

    def __init__(self, dry_run):
        self.dry_run = dry_run

    def say(self, text):
        print(f"{'would ' if self.dry_run else ''}{text}", flush=True)

    def run(self, *command, **options):
        self.say("run: " + " ".join(str(part) for part in command))
        if not self.dry_run:
            subprocess.run([str(part) for part in command], cwd=ROOT, check=True, **options)

    def local(self, *command, **options):
        """Runs also in a dry run: it only reads, or writes below target/."""
        return subprocess.run([str(part) for part in command], cwd=ROOT, check=True, **options)


# ── Building ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def build_site(steps, settings):
    """Builds the pages and what functions need of them; gives the list of files and the headers of each kind."""
    program = os.environ.get("NETWERKT")
    if not program:
        steps.local("cargo", "build", "--release", "--locked", "--quiet", "--package", "site")
        program = ROOT / "target" / "release" / "netwerkt"
    steps.local(program, "check")
    built = steps.local(
        program,
        "build",
        "--json",
        "--base-url",
        settings["base_url"],
        "--out",
        WORK / "site",
        "--functions-out",
        WORK / "functions",
        stdout=subprocess.PIPE,
    )
    told = steps.local(program, "deployment", stdout=subprocess.PIPE)
    return json.loads(built.stdout)["files"], json.loads(told.stdout)["headers"]


def build_functions(steps, settings):
    """Builds the program of the functions and packs it with what the build left; gives the zip."""
    arm = settings["architecture"] == "arm64"
    features = ["--package", "functions", "--bin", "bootstrap", "--features", "lambda", "--profile", "lambda", "--locked"]
    if has("cargo-lambda"):
        steps.run("cargo", "lambda", "build", *features, *(["--arm64"] if arm else []))
        program = ROOT / "target" / "lambda" / "bootstrap" / "bootstrap"
    elif arm:
        raise Stop("building for arm64 needs cargo-lambda: cargo install cargo-lambda")
    else:
        steps.run("cargo", "build", *features)
        program = ROOT / "target" / "lambda" / "bootstrap"
    if steps.dry_run and not program.exists():
        return None
    refuse_newer_system(program)
    return pack({"bootstrap": program, "front.json": WORK / "functions" / "front.json"})


def has(program):
    return subprocess.run(["sh", "-c", f"command -v {program}"], check=False, stdout=subprocess.DEVNULL).returncode == 0


def refuse_newer_system(program):
    """A program built on a newer system asks for symbols that the system of the functions does not have."""
    asked = re.findall(rb"GLIBC_(\d+)\.(\d+)", program.read_bytes())
    newest = max(((int(major), int(minor)) for major, minor in asked), default=(0, 0))
    if newest > NEWEST_GLIBC:
        raise Stop(
            f"the program wants glibc {newest[0]}.{newest[1]}, functions have {NEWEST_GLIBC[0]}.{NEWEST_GLIBC[1]}: build it with cargo-lambda"
        )


def pack(files):
    """A zip with the same bytes for the same files."""
    file = WORK / "functions.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, source in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o755 if name == "bootstrap" else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, source.read_bytes())
    return file


def site_template():
    """The template of the site with the old addresses of this build filled in."""
    template = (TEMPLATES / "site.yaml").read_text()
    redirects = json.loads((WORK / "functions" / "redirects.json").read_text())
    filled = template.replace("const redirects = {};", f"const redirects = {json.dumps(redirects, ensure_ascii=True)};")
    code = re.search(r"FunctionCode: \|\n((?: {8}.*\n|\n)+)", filled)[1]
    if filled == template and redirects:
        raise Stop("infra/aws/site.yaml has no place for old addresses (const redirects = {};)")
    if len(code.encode()) > MOST_FUNCTION_BYTES:
        raise Stop(f"{len(redirects)} old addresses are more than a function of CloudFront holds: take some out of site.toml")
    WORK.mkdir(parents=True, exist_ok=True)
    file = WORK / "site.yaml"
    file.write_text(filled)
    return file


# ── AWS ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── The pages ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Bucket:
    """The bucket of the pages. What lies in it, and with which headers, is written down beside it, in the bucket of the code."""

    def __init__(self, aws, settings):
        self.aws = aws
        self.site = Outputs(aws, f"{settings['name']}-site")
        self.name = self.site["Pages"]
        self.beside = Outputs(aws, f"{settings['name']}-data")["Code"]

    def exists(self):
        return "Pages" in self.site

    def known(self):
        with tempfile.NamedTemporaryFile() as file:
            if not self.exists():
                return {}
            got = self.aws.ask("s3api", "get-object", "--bucket", self.beside, "--key", "pages.json", file.name)
            return json.loads(Path(file.name).read_text()) if got else {}

    def put(self, path, file, media_type, cache):
        self.aws.do(
            "s3api",
            "put-object",
            "--bucket",
            self.name,
            "--key",
            path,
            "--body",
            file,
            "--content-type",
            media_type,
            "--cache-control",
            cache,
            stdout=subprocess.DEVNULL,
        )

    def remove(self, path):
        self.aws.do("s3api", "delete-object", "--bucket", self.name, "--key", path, stdout=subprocess.DEVNULL)

    def remember(self, known):
        with tempfile.NamedTemporaryFile("w") as file:
            json.dump(known, file)
            file.flush()
            self.aws.do(
                "s3api",
                "put-object",
                "--bucket",
                self.beside,
                "--key",
                "pages.json",
                "--body",
                file.name,
                stdout=subprocess.DEVNULL,
            )

    def show_changes(self):
        """Tells CloudFront that pages changed, and waits until every edge knows."""
        distribution = self.site["Distribution"]
        made = self.aws.ask("cloudfront", "create-invalidation", "--distribution-id", distribution, "--paths", "/*")
        self.aws.steps.say(f"tell CloudFront ({distribution}) that pages changed, and wait")
        if made:
            self.aws.do(
                "cloudfront",
                "wait",
                "invalidation-completed",
                "--distribution-id",
                distribution,
                "--id",
                made["Invalidation"]["Id"],
            )


class Folder:
    """A folder that stands for the bucket: the files, and a list with the headers of each."""

    def __init__(self, steps, path):
        self.steps, self.path = steps, Path(path)
        self.list = self.path / ".pages.json"

    def exists(self):
        return True

    def known(self):
        return json.loads(self.list.read_text()) if self.list.exists() else {}

    def put(self, path, file, media_type, cache):
        self.steps.say(f"put {path}  [{media_type}; {cache}]")
        if not self.steps.dry_run:
            place = self.path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(Path(file).read_bytes())

    def remove(self, path):
        self.steps.say(f"remove {path}")
        if not self.steps.dry_run:
            (self.path / path).unlink(missing_ok=True)

    def remember(self, known):
        if not self.steps.dry_run:
            self.list.write_text(json.dumps(known))

    def show_changes(self):
        self.steps.say("show the changes")


class Upload:
    """Puts what is new or changed and removes what is gone, in an order in which no page ever lacks what it needs: assets come
    before the functions and pages that name them, and go when neither does any more."""

    def __init__(self, place, files, headers):
        self.place, self.files, self.headers = place, sorted(files, key=lambda file: file["path"]), headers
        self.known, self.changed = place.known(), 0

    def put(self, kind):
        before = dict(self.known)
        for file in self.files:
            if file["kind"] != kind:
                continue
            path, source, cache = file["path"], WORK / "site" / file["path"], self.headers[kind]["cache-control"]
            content = hashlib.sha256(source.read_bytes()).hexdigest()
            as_it_is = f"{content} {file['type']}; {cache}"
            if self.known.get(path) != as_it_is:
                self.place.put(path, source, file["type"], cache)
                self.known[path] = as_it_is
                self.changed += 1
        if self.known != before:
            self.place.remember(self.known)

    def finish(self, functions_too):
        now = {file["path"] for file in self.files}
        gone = sorted(set(self.known) - now)
        if not functions_too:
            # Functions still name the assets of their own build: those go with the next whole deployment.
            gone = [path for path in gone if not path.startswith(("assets/", "media/"))]
        if self.changed or gone:
            self.place.show_changes()
        for path in gone:
            self.place.remove(path)
            del self.known[path]
        if gone:
            self.place.remember(self.known)
        print(f"site: {self.changed} changed, {len(now) - self.changed} as they were, {len(gone)} gone")


def read_settings(file):
    settings = tomllib.loads(Path(file).read_text())
    for name in sorted(NEEDED - set(settings)):
        raise Stop(f"{file}: `{name}` is missing")
    for name in sorted(set(settings) - NEEDED - OPTIONAL):
        raise Stop(f"{file}: there is no setting `{name}`")
    if settings["architecture"] not in ("x86_64", "arm64"):
        raise Stop(f"{file}: architecture is x86_64 or arm64")
    if not re.fullmatch(r"https://[^/]+/?", settings["base_url"]):
        raise Stop(f"{file}: base_url is the whole address, like https://www.example.org")
    return settings


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--settings", required=True, metavar="FILE", help="like infra/aws/settings.toml")
    words.add_argument("--dry-run", action="store_true", help="say what would be done, ask nobody and change nothing")
    words.add_argument("--only", choices=["site"], help="only the pages; functions keep the words and layouts they have")
    words.add_argument("--folder", metavar="DIR", help="a folder that stands for the bucket")
    asked = words.parse_args()
    try:
        settings, steps = read_settings(asked.settings), Steps(asked.dry_run)
        files, headers = build_site(steps, settings)
        aws = Aws(steps, settings["region"])
        new_place = lambda: Folder(steps, asked.folder) if asked.folder else Bucket(aws, settings)
        upload = Upload(new_place(), files, headers)
        if asked.only:
            upload.put("asset")
        else:
            archive = build_functions(steps, settings)
            deploy_data(aws, settings)
            if upload.place.exists():
                upload.put("asset")
            deploy_functions(aws, settings, archive)
            upload.place = new_place()
            upload.put("asset")
        upload.put("page")
        upload.finish(functions_too=not asked.only)
        if not asked.only:
            # The first visitor of a new deployment; of all, the one that makes functions write down which root key is theirs.
            front = Outputs(aws, f"{settings['name']}-site")["CloudFrontName"]
            steps.run(
                "curl", "--fail", "--silent", "--show-error", "--retry", 5, "--retry-all-errors", f"https://{front}/healthz"
            )
    except Stop as why:
        sys.exit(f"deploy: {why}")
    except subprocess.CalledProcessError as failed:
        sys.exit(f"deploy: {' '.join(failed.cmd[:4])} … failed ({failed.returncode})")


if __name__ == "__main__":
    main()
