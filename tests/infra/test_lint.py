"""The linter of CloudFormation and SAM finds nothing in the templates, and something in one that is wrong."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import deployment as deployments


def lint(*files):
    """What it says, down to remarks; nothing when all is well."""
    words = ["--regions", "eu-central-1", "--non-zero-exit-code", "informational", "--", *map(str, files)]
    done = subprocess.run([Path(sys.executable).with_name("cfn-lint"), *words], check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class Lint(unittest.TestCase):
    def test_the_templates_are_right(self):
        self.assertEqual(lint(*sorted(deployments.TEMPLATES.glob("*.yaml"))), (0, ""))

    def test_templates_are_small_enough_to_be_sent_as_they_are(self):
        for file in deployments.TEMPLATES.glob("*.yaml"):
            self.assertLess(file.stat().st_size, 51_200, f"{file.name}: larger ones have to go through a bucket (--s3-bucket)")

    def test_a_template_that_is_wrong_is_refused(self):
        for name, right, wrong, says in [
            ("data", "BillingMode: PAY_PER_REQUEST", "BillingModus: PAY_PER_REQUEST", "BillingModus"),
            ("api", "Handler: board", "Handles: board", "Handles"),
            ("site", "!GetAtt OnlyCloudFront.Id", "!GetAtt Nobody.Id", "Nobody"),
        ]:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                text = (deployments.TEMPLATES / f"{name}.yaml").read_text()
                self.assertIn(right, text)
                file = Path(folder) / f"{name}.yaml"
                file.write_text(text.replace(right, wrong))
                code, said = lint(file)
                self.assertNotEqual(code, 0)
                self.assertIn(says, said)


if __name__ == "__main__":
    unittest.main()
