// The guide for who writes the texts: each example in it is a page as it stands there, and the pictures beside it are of those pages.

import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { startForEditor, temporaryFolder } from "./start.mjs";

const root = join(import.meta.dirname, "../..");
const artefacts = join(import.meta.dirname, "artefacts");

/** Each guide with an example, where it says to put that, and where the page is then. */
const guides = {
  "trainer-toevoegen": { file: "trainers/voornaam-achternaam.nl.md", path: "/nl/trainers/voornaam-achternaam/" },
  "project-toevoegen": { file: "projects/naam-van-het-project.nl.md", path: "/nl/projecten/naam-van-het-project/" },
  agenda: { file: "agenda/terugkomdag-oktober.nl.md", path: "/nl/agenda/terugkomdag-oktober/" },
};

/** The first example of a guide, and what it is called. */
async function exampleOf(guide) {
  const text = await readFile(join(root, "content/handleiding", `${guide}.md`), "utf8");
  const [, example] = text.match(/^```\n(\+\+\+\n[^]*?)^```$/m) ?? assert.fail(`${guide} has no example`);
  return { text: example, title: example.match(/title = "(.*)"/)[1] };
}

// The guides show copies of these: content/handleiding/pictures/.
test("what the guide says works, and looks like its pictures", async (t) => {
  const folder = await temporaryFolder();
  t.after(folder.remove);
  const content = join(folder.path, "content");
  await cp(join(root, "content"), content, { recursive: true });
  const site = await startForEditor(folder.path);
  t.after(() => site.stop());
  const browser = await launch();
  t.after(() => browser.close());
  await mkdir(artefacts, { recursive: true });
  const page = await openPage(browser, { size: { width: 640, height: 480 } });
  const session = await page.context().newCDPSession(page);
  const weights = [];
  const keep = async (name) => {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 50 });
    const bytes = Buffer.from(data, "base64");
    await writeFile(join(artefacts, `guide-${name}.webp`), bytes);
    weights.push(bytes.length);
  };
  for (const [guide, { file, path }] of Object.entries(guides)) {
    const example = await exampleOf(guide);
    // Nothing is there yet; the page comes by itself when the file is saved.
    await page.goto(site.origin + path);
    assert.notEqual(await page.locator("h1").innerText(), example.title, guide);
    await writeFile(join(content, "pages", file), example.text);
    await page.getByRole("heading", { level: 1, name: example.title }).waitFor();
    await page.evaluate(() => document.querySelector("main h1").scrollIntoView({ block: "center" }));
    await keep(guide);
  }
  const { file } = guides["trainer-toevoegen"];
  const wrong = (await exampleOf("trainer-toevoegen")).text.replace("role =", "rol =");
  await writeFile(join(content, "pages", file), wrong);
  await page.getByText("Bedoel je “role”?").waitFor();
  await keep("fout");
  console.log(`figures: ${weights.length} pictures for the editors' guide in tests/browser/artefacts, at most ${Math.max(...weights)} bytes`);
  assert.ok(Math.max(...weights) <= 24 * 1024, "a picture in a guide is not to weigh more than the page");
});
