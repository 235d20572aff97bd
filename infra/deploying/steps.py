"""One step after the other: said, and done unless this is a dry run. Where everything lies, and how one deployment is set up."""

import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "infra" / "aws"
WORK = ROOT / "target" / "aws"

NEEDED = set("name region base_url certificate coordinator mail_from alarm_email architecture reserve budget".split())
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
