"""What a deployment would do, and what an upload comes to: with a folder that stands for the bucket, and without an account."""

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


class Place:
    """A checkout's own copy of content, settings, a folder for a bucket, and no `aws` command that could reach anybody."""

    def __init__(self, folder):
        self.root = Path(folder)
        self.bucket = self.root / "bucket"
        self.bucket.mkdir()
        for name in ("infra", "content"):
            shutil.copytree(ROOT / name, self.root / name)
        self.settings = self.root / "settings.toml"
        self.settings.write_text(EXAMPLE)
        tools = self.root / "tools"
        tools.mkdir()
        # Whoever asks AWS something is written down, and told no.
        self.asked = self.root / "asked"
        (tools / "aws").write_text(f"#!/bin/sh\necho \"$@\" >>{self.asked}\nexit 1\n")
        (tools / "aws").chmod(0o755)
        self.path = f"{tools}:{os.environ['PATH']}"

    def deploy(self, *words):
        script = self.root / "infra" / "deploy.py"
        command = [sys.executable, "-B", script, "--settings", self.settings, "--folder", self.bucket, *words]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": self.path}, cwd=self.root)
        return done.returncode, done.stdout, done.stderr

    def pages(self):
        return {str(file.relative_to(self.bucket)) for file in self.bucket.rglob("*") if file.is_file()} - {".pages.json"}


class Deploy(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = Place(folder.name)

    def test_a_dry_run_tells_the_whole_plan_and_does_none_of_it(self):
        code, said, problems = self.place.deploy("--dry-run")
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
        ]
        at = -1
        for line in plan:
            found = said.find(line, at + 1)
            self.assertGreater(found, at, f"{line!r} comes in its turn:\n{said}")
            at = found
        self.assertEqual(self.place.pages(), set(), "nothing was put anywhere")
        self.assertFalse(self.place.asked.exists(), "AWS was asked nothing")

    def test_every_stack_gets_the_parameters_it_asks_for(self):
        _, said, _ = self.place.deploy("--dry-run")
        told = {stack: json.loads(given) for stack, given in re.findall(r"stack netwerkt-(\w+) up to date with [\w.]+: (.*)", said)}
        self.assertEqual(set(told), {"data", "api", "site"})
        for stack, given in told.items():
            asked = deployments.template(stack)["Parameters"]
            self.assertLessEqual(set(given), set(asked), f"{stack} knows what it is given")
            missing = {name for name, parameter in asked.items() if "Default" not in parameter} - set(given)
            self.assertEqual(missing, set(), f"{stack} is given what it needs")
        of_data = {"Rows", "RowsStream", "Keys", "RootKeyArn", "MailIdentity"}
        self.assertLessEqual(of_data | {"Code"}, set(deployments.template("data")["Outputs"]))
        self.assertEqual({told["api"][name] for name in of_data}, {f"<{name} of netwerkt-data>" for name in of_data})
        self.assertIn("ApiDomain", deployments.template("api")["Outputs"])
        self.assertLessEqual({"Pages", "Distribution"}, set(deployments.template("site")["Outputs"]))

    def test_after_a_restore_functions_use_the_restored_table(self):
        self.place.settings.write_text(EXAMPLE + 'rows = "netwerkt-restored"\n')
        _, said, _ = self.place.deploy("--dry-run")
        self.assertIn('"Rows": "netwerkt-restored", "RowsStream": "the stream of netwerkt-restored"', said)

    def test_secrets_are_not_shown(self):
        _, said, _ = self.place.deploy("--dry-run")
        self.assertIn('"OriginSecret": "\\u2026"', said)

    def test_without_a_dry_run_the_account_is_asked(self):
        """The control of the test above."""
        (self.place.root / "target/lambda").mkdir(parents=True)
        cargo = self.place.root / "tools" / "cargo"
        cargo.write_text("#!/bin/sh\nprintf x >target/lambda/bootstrap\n")
        cargo.chmod(0o755)
        code, _, problems = self.place.deploy()
        self.assertNotEqual(code, 0)
        self.assertTrue(self.place.asked.exists(), problems)
        self.assertIn("cloudformation deploy --stack-name netwerkt-data", self.place.asked.read_text())
        self.assertIn("deploy:", problems)

    def test_only_what_changed_is_put_and_what_is_gone_is_removed(self):
        code, said, problems = self.place.deploy("--only", "site")
        self.assertEqual((code, problems), (0, ""))
        built = {str(file.relative_to(self.place.root / "target/aws/site")) for file in (self.place.root / "target/aws/site").rglob("*") if file.is_file()}
        self.assertEqual(self.place.pages(), built - {".netwerkt"}, "every file of the site, and no other")
        self.assertIn("as they were, 0 gone", said)
        kept = json.loads((self.place.bucket / ".pages.json").read_text())
        self.assertIn("immutable", next(value for path, value in kept.items() if path.startswith("assets/")))

        code, said, _ = self.place.deploy("--only", "site")
        self.assertEqual((code, "put " in said), (0, False), said)
        self.assertIn("site: 0 changed", said)

        page = self.place.root / "content/pages/privacy/young-people.en.md"
        self.assertTrue(page.exists(), "the page this test changes")
        page.write_text(page.read_text() + "\nOne sentence more.\n")
        code, said, _ = self.place.deploy("--only", "site")
        put = [line.split()[1] for line in said.splitlines() if line.startswith("put ")]
        self.assertEqual([path.split("/")[:2] for path in put], [["en", "privacy"]], said)

        old = next(path for path in self.place.pages() if path.startswith("assets/site."))
        kept = json.loads((self.place.bucket / ".pages.json").read_text())
        kept |= {"nl/gone/index.html": "x", "assets/old.css": "x"}
        (self.place.bucket / ".pages.json").write_text(json.dumps(kept))
        for path in ("nl/gone/index.html", "assets/old.css"):
            (self.place.bucket / path).parent.mkdir(parents=True, exist_ok=True)
            (self.place.bucket / path).write_text("x")
        (self.place.bucket / "somebody-elses.txt").write_text("x")
        code, said, _ = self.place.deploy("--only", "site")
        self.assertIn("remove nl/gone/index.html", said)
        self.assertIn("assets/old.css", self.place.pages(), "functions may still name it")
        self.assertIn("somebody-elses.txt", self.place.pages(), "what was never ours stays")
        self.assertIn(old, self.place.pages())
        _, said, _ = self.place.deploy("--dry-run")
        self.assertIn("would remove assets/old.css", said, "a whole deployment takes it away")

    def test_a_mistake_in_the_content_stops_it_before_anything_is_put(self):
        (self.place.root / "content/site.toml").write_text('base_urrl = "https://www.example.org"\n')
        code, said, problems = self.place.deploy("--only", "site")
        self.assertNotEqual(code, 0)
        self.assertEqual(self.place.pages(), set())

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


class Packing(unittest.TestCase):
    def setUp(self):
        sys.path.insert(0, str(ROOT / "infra"))
        sys.dont_write_bytecode = True
        import deploy

        self.deploy = deploy
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        deploy.WORK = self.folder

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
        with self.assertRaisesRegex(self.deploy.Stop, "glibc 2.36"):
            self.deploy.refuse_newer_system(self.program(b"GLIBC_2.36"))


if __name__ == "__main__":
    unittest.main()
