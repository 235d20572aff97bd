// Every page, in every language, light and dark: no violation of WCAG 2.2 A and AA or of good practice that axe can see.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.mjs";
import { launch, openPage } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { everyPage, openSite } from "./site.mjs";

import { startPages } from "./start.mjs";

describe("axe", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  test("control: axe reports known faults, in the theme they are in, and nothing on a sound page", async (t) => {
    const pages = await startPages({ "/sound": sound, ...Object.fromEntries(Object.entries(faulty).map(([name, html]) => [`/${name}`, html])) });
    t.after(() => pages.stop());
    const page = await openPage(browser);
    const rules = async (name, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${pages.origin}/${name}`);
      return (await violations(page)).map((violation) => violation.split(":")[0]);
    };
    assert.deepEqual(await rules("sound", "light"), []);
    assert.ok((await rules("noAlternative", "light")).includes("image-alt"));
    assert.ok((await rules("noLabel", "light")).includes("label"));
    assert.ok((await rules("paleText", "light")).includes("color-contrast"));
    assert.deepEqual(await rules("paleTextWhenDark", "light"), []);
    assert.ok((await rules("paleTextWhenDark", "dark")).includes("color-contrast"));
  });

  test("no page has a violation, light or dark", async (t) => {
    const site = await openSite();
    t.after(() => site.stop());
    const faults = [];
    const pages = await everyPage(site, browser, {}, async (page, name) => {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await violations(page)).map((fault) => `${name} (${colorScheme}): ${fault}`));
      }
    });
    console.log(`figures: axe, ${pages} pages light and dark in ${site.languages.join(", ")}, ${faults.length} violations`);
    assert.deepEqual(faults, []);
  });
});
