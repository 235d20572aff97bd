// Pictures of the main pages, to be judged by eye: phone, desktop, dark, Arabic. Kept in artefacts/, which git ignores.

import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { launch, openPage, sizes } from "./browser.mjs";
import { requestWorkshop } from "./doings.mjs";
import { partnerPage, snippetsOn, startPartner, startSiteWithPartner } from "./partners.mjs";
import { openSite } from "./site.mjs";
import { Hasty } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";

const folder = join(import.meta.dirname, "artefacts");

const looks = {
  phone: { lang: "nl", size: sizes.phone },
  "phone-dark": { lang: "nl", size: sizes.phone, dark: true },
  "phone-ar": { lang: "ar", size: sizes.phone },
  desktop: { lang: "nl", size: sizes.desktop },
  "desktop-dark": { lang: "nl", size: sizes.desktop, dark: true },
  "desktop-ar": { lang: "ar", size: sizes.desktop },
};

const states = {
  "workshop, step 1": "form",
  "workshop, step 2 with mistakes": "mistakes",
  "workshop, check": "check",
  "workshop, thanks": "thanks",
  "workshop, status": "status",
};

/** Where the link with this text leads, on the page as it is. */
const leadsTo = (page, text) =>
  page.evaluate((wanted) => [...document.links].find((link) => link.textContent.trim() === wanted)?.href, text);

test("the main pages have their pictures", async (t) => {
  const site = await openSite();
  t.after(() => site.stop());
  const browser = await launch();
  t.after(() => browser.close());
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const sideways = [];
  for (const [look, { lang, ...options }] of Object.entries(looks)) {
    const page = await openPage(browser, options);
    const say = await wordsOf(lang);
    const keep = async (name) => {
      const picture = await page.screenshot({ fullPage: true, path: join(folder, `${name}-${look}.png`) });
      // Width and height stand at a fixed place in every PNG: a page that is too wide makes a picture that is.
      if (picture.readUInt32BE(16) !== options.size.width) sideways.push(`${name}-${look}`);
    };
    await page.goto(`${site.origin}/${lang}/`);
    // What is seen before scrolling; the README shows a copy of it, home.png beside this file.
    if (look === "desktop") await page.screenshot({ path: join(folder, "front-desktop.png") });
    await keep("home");
    for (const menu of ["programme", "trainers", "projects"]) {
      await page.goto(await leadsTo(page, say(`menu-${menu}`)));
      await keep(menu);
    }
    await page.goto(await page.evaluate(() => document.querySelector("main li a, main article a").href));
    await keep("project");
    for await (const state of requestWorkshop(new Hasty(page), `${site.origin}/${lang}`, say)) {
      if (state in states) await keep(states[state]);
    }
  }
  console.log(`figures: ${Object.keys(looks).length} looks of 10 pages in tests/browser/artefacts`);
  assert.deepEqual(sideways, []);
});

// The guide for partners shows copies of these: content/media/partners/.
test("a partner's own page and a form on its site have their pictures", async (t) => {
  const site = await startSiteWithPartner();
  t.after(() => site.stop());
  const partner = await startPartner();
  t.after(() => partner.stop());
  const browser = await launch();
  t.after(() => browser.close());
  await mkdir(folder, { recursive: true });
  const languages = ["nl", "en", "ar"];
  const weights = [];
  for (const lang of languages) {
    const say = await wordsOf(lang);
    const page = await openPage(browser, { size: { width: 640, height: 640 } });
    const session = await page.context().newCDPSession(page);
    const keep = async (name) => {
      await page.evaluate(() => document.fonts.ready);
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 50 });
      const bytes = Buffer.from(data, "base64");
      await writeFile(join(folder, `${name}-${lang}.webp`), bytes);
      weights.push(bytes.length);
    };
    const own = site.page.replace("/nl/", `/${lang}/`);
    const snippets = await snippetsOn(page, { ...site, page: own }, { form: "workshop_request", lang });
    await page.locator("iframe.preview").scrollIntoViewIfNeeded();
    await page.frameLocator("iframe.preview").locator("form").waitFor();
    await page.evaluate(() => document.querySelector("iframe.preview").previousElementSibling.previousElementSibling.scrollIntoView());
    await keep("own-page");
    const values = { lang, dir: lang === "ar" ? "rtl" : "ltr", heading: say("form-workshop_request.title"), snippet: snippets.script };
    await page.goto(partner.add(`/guide-${lang}`, await partnerPage("guide", values)).listed);
    await page.waitForFunction(() => document.querySelector("a[data-netwerkt]").hidden);
    await page.frameLocator("iframe").locator("form").waitFor();
    await keep("on-your-site");
    await page.context().close();
  }
  console.log(`figures: ${weights.length} pictures for the partners' guide in tests/browser/artefacts, at most ${Math.max(...weights)} bytes`);
  assert.equal(weights.length, 2 * languages.length);
  assert.ok(Math.max(...weights) <= 24 * 1024, "a picture in a guide is not to weigh more than the page");
});
