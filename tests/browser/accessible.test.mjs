// Every page, in every language, light and dark: no violation of WCAG 2.2 A and AA or of good practice that axe can see.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.mjs";
import { launch, openPage, sizes } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { fold } from "./layout.mjs";
import { everyPage, openSite } from "./site.mjs";

import { startPages } from "./start.mjs";

/** How each page is looked at; last as it came, so that a form can be filled in on. */
const looks = [
  { colorScheme: "light", size: "desktop", menus: "open" },
  { colorScheme: "dark", size: "narrow", menus: "open" },
  { colorScheme: "dark", size: "desktop", menus: "shut" },
  { colorScheme: "light", size: "narrow", menus: "shut" },
];

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
    assert.ok((await rules("paleTextOnPicture", "light")).includes("color-contrast"), "what axe leaves open counts");
    assert.deepEqual(await rules("paleTextWhenDark", "light"), []);
    assert.ok((await rules("paleTextWhenDark", "dark")).includes("color-contrast"));
  });

  test("no page has a violation, light or dark", async (t) => {
    const site = await openSite();
    t.after(() => site.stop());
    const faults = [];
    const pages = await everyPage(site, browser, {}, async (page, name) => {
      for (const { colorScheme, size, menus } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(sizes[size]);
        await fold(page, menus);
        const seen = `${name} (${colorScheme}, ${size}, menus ${menus})`;
        faults.push(...(await violations(page)).map((fault) => `${seen}: ${fault}`));
      }
    });
    console.log(`figures: axe, ${pages} pages each ${looks.length} times, light and dark, in ${site.languages.join(", ")}, ${faults.length} violations`);
    assert.deepEqual(faults, []);
  });
});
