"""The function that CloudFront runs for every page: folders, old addresses, and nothing that leads elsewhere."""

import json
import subprocess
import unittest

import deployment as deployments

CODE = deployments.template("site")["Resources"]["Addresses"]["Properties"]["FunctionCode"]
REDIRECTS = {"/nl/oud/": "/nl/nieuw", "/x": "/nl/"}


def answers(requests, code=CODE):
    """What the function makes of each (path, query)."""
    filled = code.replace("const redirects = {};", f"const redirects = {json.dumps(REDIRECTS)};")
    events = [{"request": {"uri": path, "querystring": query, "headers": {}}} for path, query in requests]
    script = f"{filled}\nconsole.log(JSON.stringify({json.dumps(events)}.map(handler)));"
    return json.loads(subprocess.run(["node", "-"], input=script, capture_output=True, text=True, check=True).stdout)


def said(answer):
    return answer["uri"] if "uri" in answer else f"{answer['statusCode']} {answer['headers']['location']['value']}"


class Addresses(unittest.TestCase):
    def test_where_each_address_leads(self):
        for path, query, leads in [
            ("/", {}, "/index.html"),
            ("/nl/", {}, "/nl/index.html"),
            ("/nl/privacy", {}, "301 /nl/privacy/"),
            ("/nl/privacy", {"a": {"value": "1"}, "b": {"value": ""}}, "301 /nl/privacy/?a=1&b"),
            ("/nl/privacy", {"a": {"value": "1", "multiValue": [{"value": "1"}, {"value": "2"}]}}, "301 /nl/privacy/?a=1&a=2"),
            ("/assets/site.css", {}, "/assets/site.css"),
            ("/.well-known/security.txt", {}, "/.well-known/security.txt"),
            ("/nl/oud/", {}, "301 /nl/nieuw"),
            ("/nl/oud", {}, "301 /nl/nieuw"),
            ("/x", {}, "301 /nl/"),
            ("//evil.example/a", {}, "301 /evil.example/a/"),
            ("/\\evil.example", {}, "/evil.example"),
            ("//evil", {}, "301 /evil/"),
        ]:
            with self.subTest(path):
                self.assertEqual(said(answers([(path, query)])[0]), leads)

    def test_without_its_care_it_would_lead_elsewhere(self):
        careless = CODE.replace(".replace(/^\\/+/, '/')", "")
        self.assertNotEqual(careless, CODE)
        self.assertEqual(said(answers([("//evil", {})], careless)[0]), "301 //evil/")


if __name__ == "__main__":
    unittest.main()
