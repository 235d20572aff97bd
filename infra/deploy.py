#!/usr/bin/env python3
"""Puts the site and its functions on AWS: builds, checks, brings the three stacks up to date, uploads what changed.

    infra/deploy.py --settings my-settings.toml --dry-run     what it would do; needs no account and changes nothing
    infra/deploy.py --settings my-settings.toml               does it
    infra/deploy.py --settings my-settings.toml --only site   texts changed: no functions, no stacks

Needs Python 3.11, Rust and the `aws` command with credentials. Run it again after it failed: each step leaves alone what is
right already. With `--folder DIR` the site goes to a folder instead of the bucket, to see what an upload comes to.
"""

import argparse
import subprocess
import sys

sys.dont_write_bytecode = True

from deploying.account import Aws, Outputs, deploy_data, deploy_functions
from deploying.building import build_functions, build_site
from deploying.pages import Bucket, Folder, Upload
from deploying.steps import Steps, Stop, read_settings


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
