"""What goes to AWS: the pages, the zip of the functions, and the template of the site with the old addresses of this build."""

import json
import os
import re
import subprocess
import zipfile

from .steps import ROOT, TEMPLATES, WORK, Stop

# The system functions run on has this version of glibc; a program that wants a newer one does not start there.
NEWEST_GLIBC = (2, 34)
# CloudFront takes no larger function.
MOST_FUNCTION_BYTES = 10 * 1024


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
