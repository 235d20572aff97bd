// Every page on the smallest screen: nothing sideways, nothing cut off, targets large enough, the keyboard sees its way.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { everyPage, openSite } from "./site.mjs";

import { fold, keyboardFaults, reflowFaults, spacingFaults, targetFaults } from "./layout.mjs";

describe("layout", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  test("control: each measure reports its fault, and nothing on a sound page", async (t) => {
    const page = await openPage(browser);
    const controls = [
      [reflowFaults, faulty.tooWide, /288 px too wide/],
      [spacingFaults, faulty.cutOff, /cut off/],
      [targetFaults, faulty.smallTarget, /too small/],
      [targetFaults, faulty.lowButton, /× 30 px is too small/],
      [keyboardFaults, faulty.noRing, /no ring/],
      [keyboardFaults, faulty.hiddenFocus, /cannot be seen/],
      [keyboardFaults, faulty.trap, /does not reach/],
    ];
    for (const [measure, html, expected] of controls) {
      await page.setContent(sound);
      assert.deepEqual(await measure(page), [], `${measure.name} complains about a sound page`);
      await page.setContent(html);
      assert.match((await measure(page)).join("\n"), expected, measure.name);
    }
  });

  test("every page reads and works at 320 px", async (t) => {
    const site = await openSite();
    t.after(() => site.stop());
    const faults = [];
    const pages = await everyPage(site, browser, {}, async (page, name) => {
      for (const measure of [reflowFaults, spacingFaults, targetFaults]) {
        faults.push(...(await measure(page)).map((fault) => `${name}: ${fault}`));
      }
      await fold(page, "open");
      for (const measure of [reflowFaults, spacingFaults, targetFaults, keyboardFaults]) {
        faults.push(...(await measure(page)).map((fault) => `${name}, menus open: ${fault}`));
      }
      await fold(page, "shut");
    });
    console.log(`figures: layout and keyboard, ${pages} pages at 320 px, ${faults.length} faults`);
    assert.deepEqual(faults, []);
  });
});
