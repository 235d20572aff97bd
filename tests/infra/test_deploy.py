"""What a deployment does: without an account (a dry run), and with one that stands for AWS."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import deployment as deployments

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "infra" / "aws" / "settings.toml").read_text()
STUB = Path(__file__).with_name("aws_stub.py")


class Place:
    """A checkout of content and infra, settings, a folder for a bucket; and programs that stand for `aws`, `cargo` and `curl`."""

    def __init__(self, folder):
        self.root = Path(folder)
        self.bucket, self.account = self.root / "bucket", self.root / "account"
        self.settings = self.root / "settings.toml"
        self.settings.write_text(EXAMPLE)
        for name in ("infra", "content"):
            shutil.copytree(ROOT / name, self.root / name)
        for new in (self.bucket, self.account, self.root / "tools"):
            new.mkdir()
        self.tool("aws", f'exec {sys.executable} -B {STUB} "$@"')
        self.tool("curl", f'echo "[\\"curl\\"]" >>{self.account}/calls')
        self.tool("cargo", "mkdir -p target/lambda && printf program >target/lambda/bootstrap")

    def tool(self, name, does):
        (self.root / "tools" / name).write_text(f"#!/bin/sh\n{does}\n")
        (self.root / "tools" / name).chmod(0o755)

    def deploy(self, *words):
        script = self.root / "infra" / "deploy.py"
        surroundings = {
            "PATH": f"{self.root}/tools:/usr/bin:/bin",
            "NETWERKT": os.environ["NETWERKT"],
            "STUB_ACCOUNT": str(self.account),
        }
        command = [sys.executable, "-B", script, "--settings", self.settings, *words]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=surroundings, cwd=self.root)
        return done.returncode, done.stdout, done.stderr

    def calls(self):
        """How AWS was called, oldest first, each as one line; forgotten afterwards."""
        file = self.account / "calls"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return [" ".join(json.loads(line)).replace("--region eu-central-1 ", "") for line in lines]

    def pages(self, bucket=None):
        bucket = bucket or self.bucket
        return {str(file.relative_to(bucket)) for file in bucket.rglob("*") if file.is_file()} - {".pages.json"}

    def built(self):
        return self.pages(self.root / "target/aws/site") - {".netwerkt"}


def in_turn(test, lines, text):
    """Each of these lines comes after the one before."""
    at = -1
    for line in lines:
        found = text.find(line, at + 1)
        test.assertGreater(found, at, f"{line!r} comes in its turn:\n{text}")
        at = found


class WithAPlace(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = Place(folder.name)


class DryRun(WithAPlace):
    def test_it_tells_the_whole_plan_and_does_none_of_it(self):
        code, said, problems = self.place.deploy("--dry-run", "--folder", str(self.place.bucket))
        self.assertEqual((code, problems), (0, ""))
        plan = [
            "would run: cargo ",
            "would bring the stack netwerkt-data up to date with data.yaml",
            "would put assets/site.",
            "would make the parameter /netwerkt/root-key, once",
            "would make the parameter /netwerkt/origin-secret, once",
            "s3 cp",
            "would bring the stack netwerkt-api up to date with api.yaml",
            "would bring the stack netwerkt-site up to date with site.yaml",
            "would put nl/index.html  [text/html; charset=utf-8; public, max-age=0, must-revalidate]",
            "would show the changes",
            "would run: curl",
        ]
        in_turn(self, plan, said)
        self.assertEqual(self.place.pages(), set(), "nothing was put anywhere")
        self.assertEqual(self.place.calls(), [], "AWS was asked nothing")

    def test_every_stack_gets_the_parameters_it_asks_for(self):
        _, said, _ = self.place.deploy("--dry-run")
        told = {
            stack: json.loads(given) for stack, given in re.findall(r"stack netwerkt-(\w+) up to date with [\w.]+: (.*)", said)
        }
        self.assertEqual(set(told), {"data", "api", "site"})
        for stack, given in told.items():
            asked = deployments.template(stack)["Parameters"]
            self.assertLessEqual(set(given), set(asked), f"{stack} knows what it is given")
            missing = {name for name, parameter in asked.items() if "Default" not in parameter} - set(given)
            self.assertEqual(missing, set(), f"{stack} is given what it needs")
        of_data = {"Rows", "RowsStream", "Keys", "RootKeyArn", "MailIdentity", "MailEvents"}
        self.assertLessEqual(of_data | {"Code"}, set(deployments.template("data")["Outputs"]))
        self.assertEqual({told["api"][name] for name in of_data}, {f"<{name} of netwerkt-data>" for name in of_data})
        self.assertIn("ApiDomain", deployments.template("api")["Outputs"])
        self.assertLessEqual({"Pages", "Distribution", "CloudFrontName"}, set(deployments.template("site")["Outputs"]))

    def test_after_a_restore_functions_use_the_restored_table(self):
        self.place.settings.write_text(EXAMPLE + 'rows = "netwerkt-restored"\n')
        _, said, _ = self.place.deploy("--dry-run")
        self.assertIn('"Rows": "netwerkt-restored", "RowsStream": "the stream of netwerkt-restored"', said)

    def test_settings_that_are_wrong_are_named(self):
        for wrong, says in [
            (EXAMPLE.replace("region", "regio"), "`region` is missing"),
            (EXAMPLE + 'colour = "red"\n', "no setting `colour`"),
            (EXAMPLE.replace('"x86_64"', '"sparc"'), "architecture"),
            (EXAMPLE.replace("https://www", "http://www"), "base_url"),
        ]:
            self.place.settings.write_text(wrong)
            code, _, problems = self.place.deploy("--dry-run")
            self.assertEqual(code, 1)
            self.assertIn(says, problems)


class Account(WithAPlace):
    def test_from_an_empty_account_to_a_site_and_again(self):
        code, said, problems = self.place.deploy()
        self.assertEqual((code, problems), (0, ""), said)
        calls = self.place.calls()
        steps = [
            "cloudformation deploy --stack-name netwerkt-data",
            "kms generate-data-key-without-plaintext --key-id arn:key --number-of-bytes 32 --encryption-context netwerkt=root-key",
            "ssm put-parameter",
            "s3 cp",
            "cloudformation deploy --stack-name netwerkt-api",
            "cloudformation deploy --stack-name netwerkt-site",
            "--key assets/site.",
            "--key nl/index.html",
            "cloudfront create-invalidation --distribution-id D1",
            "cloudfront wait invalidation-completed",
            "curl",
        ]
        in_turn(self, steps, "\n".join(calls))
        self.assertEqual(self.place.pages(self.place.account / "buckets/the-pages"), self.place.built())
        page = next(call for call in calls if "--key nl/index.html" in call)
        self.assertIn("--content-type text/html; charset=utf-8 --cache-control public, max-age=0, must-revalidate", page)
        given = {
            one["ParameterKey"]: one["ParameterValue"]
            for one in json.loads((self.place.account / "stack-netwerkt-api").read_text())
        }
        self.assertEqual((given["Rows"], given["RootKey"]), ("rows", "d3JhcHBlZA=="))
        for text in (said, "\n".join(calls)):
            self.assertNotIn(given["OriginSecret"], text, "secrets are neither shown nor arguments of a command")
        self.assertGreaterEqual(len(given["OriginSecret"]), 32)

        _, said, _ = self.place.deploy()
        calls = "\n".join(self.place.calls())
        for once in ("kms generate", "put-parameter", "s3 cp", "put-object", "create-invalidation"):
            self.assertNotIn(once, calls, "the same program and pages are not sent twice, and the root key is made once")
        again = {
            one["ParameterKey"]: one["ParameterValue"]
            for one in json.loads((self.place.account / "stack-netwerkt-api").read_text())
        }
        self.assertEqual(again, given)

    def test_new_assets_come_before_functions_and_old_ones_go_last(self):
        self.place.deploy()
        self.place.calls()
        list_file = self.place.account / "buckets/the-code/pages.json"
        known = json.loads(list_file.read_text())
        style = next(path for path in known if path.startswith("assets/site."))
        known["assets/old.css"] = known.pop(style)
        list_file.write_text(json.dumps(known))
        (self.place.account / "buckets/the-pages/assets/old.css").write_text("x")
        code, _, problems = self.place.deploy()
        self.assertEqual((code, problems), (0, ""))
        steps = [
            f"put-object --bucket the-pages --key {style}",
            "deploy --stack-name netwerkt-api",
            "cloudfront wait",
            "delete-object --bucket the-pages --key assets/old.css",
        ]
        in_turn(self, steps, "\n".join(self.place.calls()))

    def test_when_aws_refuses_it_stops_and_says_so(self):
        self.place.tool("aws", "echo 'An error occurred (AccessDenied): not you' >&2; exit 254")
        code, _, problems = self.place.deploy()
        self.assertEqual(code, 1)
        self.assertIn("AccessDenied", problems)


class Upload(WithAPlace):
    def deploy(self, *words):
        return self.place.deploy("--only", "site", "--folder", str(self.place.bucket), *words)

    def test_only_what_changed_is_put_and_what_is_gone_is_removed(self):
        code, said, problems = self.deploy()
        self.assertEqual((code, problems), (0, ""))
        self.assertEqual(self.place.pages(), self.place.built(), "every file of the site, and no other")
        self.assertIn("as they were, 0 gone", said)

        code, said, _ = self.deploy()
        self.assertEqual((code, "put " in said), (0, False), said)
        self.assertIn("site: 0 changed", said)

        page = self.place.root / "content/pages/privacy/young-people.en.md"
        page.write_text(page.read_text() + "\nOne sentence more.\n")
        code, said, _ = self.deploy()
        put = [line.split()[1] for line in said.splitlines() if line.startswith("put ")]
        # Its words can be found from now on, too.
        self.assertEqual([path.split("/")[:2] for path in put], [["en", "privacy"], ["en", "search.txt"]], said)

        kept = json.loads((self.place.bucket / ".pages.json").read_text())
        kept |= {"nl/gone/index.html": "x", "assets/old.css": "x"}
        (self.place.bucket / ".pages.json").write_text(json.dumps(kept))
        for path in ("nl/gone/index.html", "assets/old.css", "somebody-elses.txt"):
            (self.place.bucket / path).parent.mkdir(parents=True, exist_ok=True)
            (self.place.bucket / path).write_text("x")
        code, said, _ = self.deploy()
        self.assertIn("remove nl/gone/index.html", said)
        self.assertNotIn("nl/gone/index.html", self.place.pages())
        self.assertIn("assets/old.css", self.place.pages(), "functions may still name it")
        self.assertIn("somebody-elses.txt", self.place.pages(), "what was never ours stays")
        _, said, _ = self.place.deploy("--dry-run", "--folder", str(self.place.bucket))
        self.assertIn("would remove assets/old.css", said, "a whole deployment takes it away")

    def test_a_mistake_in_the_content_stops_it_before_anything_is_put(self):
        (self.place.root / "content/site.toml").write_text('base_urrl = "https://www.example.org"\n')
        code, _, _ = self.deploy()
        self.assertNotEqual(code, 0)
        self.assertEqual(self.place.pages(), set())


class Packing(unittest.TestCase):
    def setUp(self):
        sys.path.insert(0, str(ROOT / "infra"))
        from deploying import building, steps

        self.deploy, self.Stop = building, steps.Stop
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        building.WORK = self.folder

    def program(self, wants):
        program = self.folder / "bootstrap"
        program.write_bytes(b"\x7fELF GLIBC_2.17 " + wants)
        return program

    def test_the_same_program_is_the_same_zip(self):
        files = {"bootstrap": self.program(b""), "front.json": self.program(b"")}
        first = self.deploy.pack(files).read_bytes()
        os.utime(files["bootstrap"], (0, 0))
        self.assertEqual(self.deploy.pack(files).read_bytes(), first)

    def test_a_program_for_a_newer_system_is_refused(self):
        self.deploy.refuse_newer_system(self.program(b"GLIBC_2.34"))
        with self.assertRaisesRegex(self.Stop, "glibc 2.36"):
            self.deploy.refuse_newer_system(self.program(b"GLIBC_2.36"))

    def test_more_old_addresses_than_cloudfront_holds_are_refused(self):
        folder = self.folder / "functions"
        folder.mkdir()
        for many, fits in ((3, True), (400, False)):
            addresses = {f"/nl/an-old-address-{number}/": "/nl/" for number in range(many)}
            (folder / "redirects.json").write_text(json.dumps(addresses))
            if fits:
                self.assertIn("/nl/an-old-address-2/", self.deploy.site_template().read_text())
            else:
                self.assertRaisesRegex(self.Stop, "old addresses", self.deploy.site_template)


if __name__ == "__main__":
    unittest.main()
