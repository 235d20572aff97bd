// The first view of every page, from an empty cache: few requests, few bytes, nothing from elsewhere, no script needed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { everyFormState, openSite } from "./site.mjs";
import { startPages } from "./start.mjs";
import { firstView, overBudget, textShown } from "./weight.mjs";

describe("light", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  test("control: too heavy, too many, from elsewhere and nothing without script are all reported", async (t) => {
    const script = "/* ".concat("x".repeat(40), " */");
    const pages = await startPages({ ...Object.fromEntries(Object.entries({ sound, ...faulty }).map(([name, html]) => [`/${name}`, html])), "/1.js": script, "/2.js": script, "/3.js": script });
    t.after(() => pages.stop());
    const page = await openPage(browser);
    const faults = async (name) => overBudget(await firstView(page, `${pages.origin}/${name}`)).join("\n");
    assert.equal(await faults("sound"), "");
    assert.match(await faults("heavy"), /bytes for the first view/);
    assert.match(await faults("manyRequests"), /5 requests/);
    assert.match(await faults("foreign"), /picture\.png, which is not our own/);
    const withScript = await textShown(page, `${pages.origin}/needsScript`);
    const plain = await openPage(browser, { script: false });
    assert.notEqual(await textShown(plain, `${pages.origin}/needsScript`), withScript);
  });

  test("every page is within its budget and shows the same without script", async (t) => {
    const site = await openSite();
    t.after(() => site.stop());
    const page = await openPage(browser);
    const plain = await openPage(browser, { script: false });
    const faults = [];
    const heaviest = new Map();
    const look = async (path) => {
      const view = await firstView(page, site.origin + path);
      faults.push(...overBudget(view).map((fault) => `${path}: ${fault}`));
      if ((await textShown(page)) !== (await textShown(plain, site.origin + path))) faults.push(`${path}: differs without script`);
      const sort = path.split("/").slice(0, 3).join("/");
      if (!(heaviest.get(sort)?.bytes >= view.bytes)) heaviest.set(sort, { ...view, path });
    };
    for (const path of site.pages) await look(path);
    for (const lang of site.languages) for (const form of ["workshop", "message", "help-out", "become-partner"]) await look(`/${lang}/${form}`);
    page.on("request", (request) => {
      if (!request.url().startsWith(`${site.origin}/`)) faults.push(`${page.url()}: asks ${request.url()}, which is not our own`);
    });
    await everyFormState(site, page, () => {});
    const rows = [...heaviest.values()].sort((a, b) => b.bytes - a.bytes);
    // One line for each sort of page; the other languages only where they are the heaviest.
    for (const { path, requests, bytes, scriptBytes } of rows.filter((row, at) => at === 0 || row.path.startsWith("/nl/"))) {
      console.log(`first view of ${path}: ${(bytes / 1024).toFixed(1)} KB, ${requests} requests, script ${scriptBytes} B`);
    }
    const most = rows[0];
    const requests = Math.max(...rows.map((row) => row.requests));
    console.log(`figures: first view at most ${(most.bytes / 1024).toFixed(1)} KB gzip (${most.path}) and ${requests} requests, of 14 KB and 3`);
    assert.deepEqual(faults, []);
  });
});
