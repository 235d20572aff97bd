"""The pages: what is new or changed goes up with the right headers, what is gone goes away, and in the right order."""

import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

from .account import Outputs
from .steps import WORK


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
