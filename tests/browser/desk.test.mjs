// A Monday morning at the desk of the demo with one hand on the keyboard: a key for each thing, and every key can be switched off.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openPage, sizes } from "./browser.mjs";
import { startDemo } from "./start.mjs";
import { Hasty, Typist } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";

/** So many keys or presses one thing may take. */
const PRESSES = 2;

/** So many things wait on a Monday morning. */
const MORNING = 25;

/** A school asks by machine. */
async function asksByMachine(origin, organisation) {
  const wish = { org_type: "school", org_name: organisation, town: "Soest", group_size: "40", age_bands: ["16_17"], period: "asap" };
  const contact = { contact_name: "Samira", contact_email: "samira@debrug.example", consent_contact: "yes" };
  const body = JSON.stringify({ ...wish, ...contact });
  const answer = await fetch(`${origin}/api/workshop_request`, { method: "POST", headers: { "content-type": "application/json" }, body });
  assert.equal(answer.status, 201);
}

/** How often Tab is pressed, from the top of the page, until such a thing has the focus. */
async function tabsTo(page, selector) {
  for (let pressed = 1; pressed < 200; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return pressed;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

describe("at the desk", () => {
  let browser;
  let demo;
  before(async () => {
    browser = await launch();
    demo = await startDemo();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  /** The coordinator of a demo before the page of today. */
  const comesIn = async (options, { kind = Hasty, origin = demo.origin, entrance = "coordinator" } = {}) => {
    const visitor = new kind(await openPage(browser, options));
    await visitor.opens(`${origin}/nl/demo/${entrance}`);
    await Promise.all([visitor.page.waitForEvent("load"), visitor.page.locator("main form button").first().click()]);
    await visitor.opens(`${origin}/nl/desk`);
    return visitor;
  };

  /** How much waits. */
  const waits = async (page) => {
    const amounts = await page.locator(".piles .amount").allInnerTexts();
    return amounts.reduce((sum, amount) => sum + Number(amount), 0);
  };

  /** Presses a key that leads to another page. */
  const leads = (page, key) => Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);

  test("J, K and a letter do what the buttons do, and go on where one was", async () => {
    const { page } = await comesIn({ size: sizes.desktop });
    const before = await waits(page);
    assert.ok(before > 3, `${before} things wait`);
    const focused = () => page.evaluate(() => [...document.querySelectorAll("main li.match, main li.post")].indexOf(document.activeElement));
    for (const [key, place] of [["j", 0], ["j", 1], ["k", 0], ["k", 0]]) {
      await page.keyboard.press(key);
      assert.equal(await focused(), place, `after ${key}`);
    }
    const posts = page.locator("main li.post");
    await posts.first().evaluate((post) => post.setAttribute("tabindex", "-1"));
    await posts.first().focus();
    const first = await focused();
    let keys = 0;
    for (let dealt = 0; dealt < 2; dealt += 1) {
      await leads(page, "a");
      keys += 1;
      assert.equal(await focused(), first, "the next thing has the focus");
    }
    assert.equal(await waits(page), before - 2);
    console.log(`figures: two posts at the desk with ${keys} keys`);
    assert.ok(keys <= PRESSES * 2);
    await leads(page, "u");
    assert.equal(await waits(page), before - 1, "the last one is taken back");
    await page.keyboard.press("j");
    await leads(page, "Enter");
    assert.match(page.url(), /\/desk\/(requests|group)\//);
  });

  test("a Monday morning: everything that waits, with at most two keys a thing", async (t) => {
    const monday = await startDemo();
    t.after(() => monday.stop());
    for (let more = 0; more < 3; more += 1) await asksByMachine(monday.origin, `De Brug ${more}`);
    const { page } = await comesIn({ size: sizes.desktop }, { origin: monday.origin });
    const things = await waits(page);
    assert.ok(things >= MORNING, `${things} things wait`);

    // Control: without the letters a thing takes more than that.
    const tabs = await tabsTo(page, "main li.match button");
    assert.ok(tabs > PRESSES, `${tabs} keys to the first button`);
    await page.reload();

    let keys = 0;
    const presses = async (key, leadsOn) => {
      keys += 1;
      await (leadsOn ? leads(page, key) : page.keyboard.press(key));
    };
    await presses("j");
    for (let left = things; left > 0; left -= 1) {
      const key = await page.evaluate(() => document.activeElement.querySelector("li > form button[aria-keyshortcuts]")?.getAttribute("aria-keyshortcuts"));
      assert.ok(key, `nothing has the focus, and ${left} things wait`);
      await presses(key, true);
    }
    assert.equal(await waits(page), 0);
    await page.locator("main li.match, main li.post").first().waitFor({ state: "detached" });
    console.log(`figures: ${things} things at the desk with ${keys} keys, in the browser`);
    assert.ok(keys <= PRESSES * things, `${keys} keys for ${things} things`);
  });

  test("a foreign coordinator sees nothing of another programme, and an address of it is as good as none", async () => {
    const say = await wordsOf("nl");
    const here = await comesIn({ script: false });
    const foreign = await comesIn({ script: false }, { kind: Typist, entrance: "coordinator-elsewhere" });
    const group = async (visitor) => {
      await visitor.opens(`${demo.origin}/nl/desk/groups`);
      return visitor.page.evaluate(() => [...document.querySelectorAll("main a[href*='/desk/group/']")].map((link) => link.href));
    };
    const [own] = await group(foreign);
    const all = await group(here);
    assert.ok(all.includes(own), "who works in all programmes sees that one too");
    const others = all.filter((one) => one !== own);
    assert.equal(others.length, 1);
    await here.opens(`${demo.origin}/nl/desk/requests`);
    const requests = await here.page.evaluate(() => [...document.querySelectorAll("main h3 a")].map((link) => link.href));
    await foreign.opens(`${demo.origin}/nl/desk/requests`);
    const mine = await foreign.page.evaluate(() => [...document.querySelectorAll("main h3 a")].map((link) => link.href));
    assert.equal(mine.length, 1);
    const closed = [...others.flatMap((one) => ["", "/people", "/cards", "/kit", "/end"].map((page) => one + page)), ...requests.filter((one) => !mine.includes(one))];
    for (const address of closed) {
      const answers = await Promise.all([here, foreign].map(({ page }) => page.request.get(address).then((answer) => answer.status())));
      assert.deepEqual(answers, [200, 404], address);
    }
    await foreign.opens(`${demo.origin}/nl/desk`);
    for (const text of ["Demoklas De Brug", "Demoschool", "Snelle Otter"]) await foreign.seesNothingOf(text);
    await foreign.opens(others[0]);
    await foreign.seesNothingOf("Demoklas De Brug");
    await here.opens(others[0]);
    await here.sees("Demoklas De Brug");
    await here.sees(say("desk-people"));
    console.log(`figures: ${closed.length} addresses of another programme, none of which opens for a foreign coordinator`);
  });

  test("whoever types, or switched them off, presses no button with a letter", async () => {
    const { page } = await comesIn({ size: sizes.desktop });
    await page.locator("#keys summary").click();
    await page.keyboard.press("j");
    await page.locator("label[for=keys-on]").click();
    const at = page.url();
    for (const key of ["j", "a", "r", "u", "Enter"]) {
      await page.locator("main li.post").first().evaluate((post) => {
        post.setAttribute("tabindex", "-1");
        post.focus();
      });
      await page.keyboard.press(key);
    }
    assert.equal(page.url(), at);
    await page.reload();
    assert.equal(await page.locator("#keys-on").isChecked(), false, "this browser remembers it");
    await page.locator("#keys summary").click();
    await page.locator("label[for=keys-on]").click();
    await page.keyboard.press("Control+a");
    assert.equal(page.url(), at, "with Control it is the browser's key");
  });

  test("without script and by keyboard alone, one press a thing", async () => {
    const say = await wordsOf("nl");
    const visitor = await comesIn({ size: sizes.desktop, script: false }, { kind: Typist });
    assert.equal(await visitor.page.locator("#keys").isVisible(), false, "no key is promised");
    const before = await waits(visitor.page);
    await visitor.presses(say("desk-post-approve"));
    assert.equal(await waits(visitor.page), before - 1);
    await visitor.presses(say("desk-take-back"));
    assert.equal(await waits(visitor.page), before);
  });
});
