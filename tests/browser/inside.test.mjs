// Every page behind a card or a sign-in, full of the demo's life: accessible by day and night, right at 320 px and by keyboard,
// HTML as the standard has it, within the budget of bytes and requests, with nothing from elsewhere.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.mjs";
import { launch, openPage, sizes } from "./browser.mjs";
import { htmlErrors } from "./html.mjs";
import { everyInsidePage } from "./inside.mjs";
import { fold, keyboardFaults, reflowFaults, spacingFaults, targetFaults } from "./layout.mjs";
import { startDemo, temporaryFolder } from "./start.mjs";
import { firstView, overBudget } from "./weight.mjs";
import { wordsOf } from "./words.mjs";

/** How each page is looked at. */
const looks = [
  { colorScheme: "light", size: "desktop", menus: "open" },
  { colorScheme: "dark", size: "narrow", menus: "shut" },
];

/**
 * A sheet with everybody's card is for paper, not for a phone: forty codes are forty codes. It may weigh 1 KB a card; what every
 * other page may weigh is in weight.mjs.
 */
const budgetOf = (name) => (/\/cards$/.test(name) ? 40 * 1024 : undefined);

describe("inside", () => {
  let browser;
  let demo;
  let folder;
  before(async () => {
    browser = await launch();
    demo = await startDemo();
    folder = await temporaryFolder();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
    await folder.remove();
  });

  for (const lang of ["nl", "ar"]) {
    test(`every page is for everybody, on every device (${lang})`, async () => {
      const faults = [];
      const sent = join(folder.path, lang);
      await mkdir(sent);
      let heaviest = { bytes: 0 };
      let addresses = 0;
      const look = async (page, name) => {
        const note = (found) => faults.push(...found.map((fault) => `${name}: ${fault}`));
        for (const { colorScheme, size, menus } of looks) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(sizes[size]);
          await fold(page, menus);
          note((await violations(page)).map((fault) => `(${colorScheme}, ${size}) ${fault}`));
        }
        for (const measure of [reflowFaults, spacingFaults, targetFaults]) note(await measure(page));
        await fold(page, "open");
        for (const measure of [reflowFaults, spacingFaults, targetFaults, keyboardFaults]) note(await measure(page));
        await fold(page, "shut");
        const { response, method } = shown.get(page);
        await writeFile(join(sent, `${name.replaceAll(/[^\w-]+/g, "-")}.html`), await response.body());
        if (method !== "GET") return;
        const view = await firstViewOf(page, response.url());
        note(overBudget(view, budgetOf(name)));
        addresses += 1;
        if (view.bytes > heaviest.bytes && !budgetOf(name)) heaviest = { ...view, name };
      };
      // What each page showed last, as it was sent and how it was asked for.
      const shown = new Map();
      const open = async () => {
        const page = await openPage(browser, { size: sizes.narrow });
        page.on("response", (response) => {
          const request = response.request();
          if (request.isNavigationRequest() && response.status() !== 303) shown.set(page, { response, method: request.method() });
        });
        return page;
      };
      const say = await wordsOf(lang);
      const count = await everyInsidePage(demo, open, { lang, say }, look);
      const errors = await htmlErrors(sent);
      console.log(`figures: inside, ${count} pages and states in ${lang}: ${faults.length} faults of access, layout, keyboard or weight, ${errors.length} of HTML`);
      console.log(`figures: inside, first view at most ${(heaviest.bytes / 1024).toFixed(1)} KB and ${heaviest.requests} requests (${heaviest.name}), ${addresses} addresses`);
      assert.deepEqual([...faults, ...errors], []);
    });
  }
});

/** The first view of an address by who is signed in on this page: in a window beside it, so that the page stays as it is. */
async function firstViewOf(page, url) {
  const beside = await page.context().newPage();
  try {
    return await firstView(beside, url);
  } finally {
    await beside.close();
  }
}
