// Every page, built or filled by a function, is HTML as the standard has it.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { htmlErrors } from "./html.mjs";
import { everyFormState, openSite } from "./site.mjs";
import { temporaryFolder } from "./start.mjs";

describe("html", () => {
  let folder;
  before(async () => (folder = await temporaryFolder()));
  after(() => folder.remove());

  test("control: the checker reports bad HTML and nothing on a sound page", async (t) => {
    for (const [name, html] of [["sound", sound], ["bad", faulty.badHtml]]) {
      await mkdir(join(folder.path, name));
      await writeFile(join(folder.path, name, "page.html"), html);
    }
    assert.deepEqual(await htmlErrors(join(folder.path, "sound")), []);
    assert.match((await htmlErrors(join(folder.path, "bad"))).join("\n"), /not allowed as child of element/);
  });

  test("no page has an error", async (t) => {
    const site = await openSite();
    t.after(() => site.stop());
    const browser = await launch();
    t.after(() => browser.close());
    const page = await openPage(browser);
    // As sent, not as the browser understood it: a browser repairs what the checker is to find.
    const sent = [];
    page.on("response", (response) => {
      if (response.request().isNavigationRequest() && response.request().redirectedTo() === null) sent.push(response);
    });
    let pages = site.pages.length;
    const forms = join(site.folder, "forms");
    await mkdir(forms);
    await everyFormState(site, page, async (_, name) => {
      const response = sent.findLast((one) => one.url() === page.url().split("#")[0]);
      await writeFile(join(forms, `${name.replaceAll(/\W+/g, "-")}.html`), await response.body());
      pages += 1;
    });
    
    const errors = await htmlErrors(site.folder);
    console.log(`figures: HTML checker, ${pages} pages, ${errors.length} errors`);
    assert.deepEqual(errors, []);
  });
});
