// Forms on the sites of partners, in a real browser with two hosts: who may frame what, that it works without cookies and without
// script, how high a frame gets, and that no page can make somebody send what they did not mean to.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { violations } from "./axe.mjs";
import { launch, openOwnPage, openPage, sizes } from "./browser.mjs";
import { partnerPage, snippetsOn, startPartner, startSiteWithPartner } from "./partners.mjs";
import { firstView, overBudget } from "./weight.mjs";
import { plain, wordsOf } from "./words.mjs";

/** As high and as low as a frame may get. */
const bounds = { least: 200, most: 6000 };

/** Browsers inside other apps, as they call themselves. */
const inApp = {
  Instagram: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 334.0.0",
  Facebook: "Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/440.0;]",
};

/** The frame on the page that is at an address with this in it. */
const frameOf = async (page, part) => {
  await page.waitForLoadState("load");
  return page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes(part));
};

/** Whether what stands at `url` is to be seen in the innermost frame of the page. */
async function isShown(page, url) {
  await page.waitForLoadState("load");
  const frames = page.frames().filter((frame) => frame.url() === url || frame.url().startsWith(new URL(url).origin));
  for (const frame of frames) {
    if (frame !== page.mainFrame() && (await frame.locator("main, body form").count()) > 0) return true;
  }
  return false;
}

/** Fills in and sends the contact form, in a page or a frame, and waits until the server has told everybody. */
async function sendMessage(place, say, text, site) {
  const before = await letters(site);
  const label = (field) => say(`contact-${field}`);
  // A person does not aim at the small box, but at its label.
  await place.getByText(label("topic.opt-other"), { exact: true }).click();
  await place.getByLabel(label("message")).fill(text);
  await place.getByLabel(label("contact_name")).fill("Bas");
  await place.getByLabel(label("contact_email")).fill("bas@mail.example");
  await place.getByRole("button", { name: say("form-contact.send") }).click();
  await place.locator(".receipt").waitFor();
  await waitForLetters(site, before + 2);
}

/** How many letters the server wrote: two for each form that was sent. */
const letters = async (site) => (await readdir(join(site.data, "mail")).catch(() => [])).length;

describe("embeds", () => {
  let browser, site, partner, say, snippets;
  before(async () => {
    [browser, site, partner, say] = await Promise.all([launch(), startSiteWithPartner(), startPartner(), wordsOf("nl")]);
    const page = await openPage(browser);
    snippets = await snippetsOn(page, site);
    await page.context().close();
  });
  after(async () => {
    await browser.close();
    await partner.stop();
    await site.stop();
  });

  test("who may frame what: the partner's own pages an embedded form, and nobody anything else", async () => {
    const targets = {
      embed: site.address("nl", "message"),
      board: `${site.origin}/nl/board`,
      desk: `${site.origin}/nl/desk`,
      form: `${site.origin}/nl/message`,
    };
    const page = await openPage(browser, { size: sizes.desktop });
    const seen = {};
    for (const [name, url] of Object.entries(targets)) {
      const one = partner.add(`/around-${name}`, await partnerPage("around", { url }));
      const boxed = partner.add(`/boxed-${name}`, await partnerPage("around", { url, attributes: ' sandbox="allow-scripts allow-forms"' }));
      const nested = partner.add(`/nested-${name}`, await partnerPage("around", { url: one.listed }));
      const data = `data:text/html,${encodeURIComponent(await partnerPage("around", { url }))}`;
      const places = { listed: one.listed, unlisted: one.unlisted, nested: nested.unlisted, sandboxed: boxed.listed, data };
      for (const [place, address] of Object.entries(places)) {
        await page.goto(address);
        seen[`${place} × ${name}`] = await isShown(page, url);
      }
    }
    const shown = Object.keys(seen).filter((key) => seen[key]);
    // Nesting within listed pages only is the partner's own business; here the outermost page is not listed.
    assert.deepEqual(shown, ["listed × embed", "sandboxed × embed"]);
    console.log(`figures: embeds, ${Object.keys(seen).length} ways to frame a page, ${shown.length} of them shown, both on a listed page`);
    await page.context().close();
  });

  test("what is on pause stands in no frame, and is back when it goes on", async () => {
    const url = site.address("nl", "message");
    const around = partner.add("/around-paused", await partnerPage("around", { url }));
    const own = await openPage(browser, { size: sizes.desktop });
    const page = await openPage(browser, { size: sizes.desktop });
    const seen = [];
    for (const button of ["partner-pause", "partner-resume"]) {
      await own.goto(site.page);
      await Promise.all([own.waitForEvent("load"), own.getByRole("button", { name: say(button) }).click()]);
      await page.goto(around.listed);
      seen.push(await isShown(page, url));
    }
    assert.deepEqual(seen, [false, true]);
    await own.context().close();
    await page.context().close();
  });

  test("control: a frame that is shown is seen as shown, and a refused one as refused", async () => {
    const page = await openPage(browser);
    const free = partner.add("/free", "<main>free</main>");
    const refused = partner.add("/refused", "<main>refused</main>", { "content-security-policy": "frame-ancestors 'none'" });
    for (const [url, shown] of [[free.unlisted, true], [refused.unlisted, false]]) {
      const around = partner.add("/control", await partnerPage("around", { url }));
      await page.goto(around.listed);
      assert.equal(await isShown(page, url), shown, url);
    }
    await page.context().close();
  });

  test("a sandbox without allow-same-origin sends nothing, and says so", async () => {
    const url = site.address("nl", "message");
    const before = await letters(site);
    const page = await openPage(browser, { size: sizes.desktop });
    const boxed = partner.add("/boxed", await partnerPage("around", { url, attributes: ' sandbox="allow-scripts allow-forms"' }));
    await page.goto(boxed.listed);
    const frame = await frameOf(page, "/embed/");
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST" && response.status() === 403),
      frame.getByRole("button", { name: say("form-contact.send") }).click(),
    ]);
    assert.equal(await letters(site), before);
    await page.context().close();
  });

  test("a form is sent in a frame, thanks and all, without a cookie and without storage", async () => {
    // In a browser that would keep both for a page in a frame (the control below shows it for cookies).
    const page = await openOwnPage({ size: sizes.desktop, thirdPartyCookies: "allowed" });
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(partner.add("/frame", await partnerPage("script", { snippet: snippets.frame })).listed);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const place = page.frameLocator("iframe");
    await sendMessage(place, say, "Een bericht in een kader", site);
    assert.match(plain(await place.locator("main").innerText()), /BU-\d{4}-\d+/);
    assert.deepEqual(await page.context().cookies(), []);
    const kept = await (await frameOf(page, "/received/")).evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(kept, 0);
    assert.deepEqual(asked.filter((origin) => origin !== site.origin && origin !== partner.listed), []);
    await page.context().close();
  });

  test("it works where third-party cookies are blocked, in browsers inside apps, and without script", async () => {
    const frames = partner.add("/cookies", await partnerPage("script", { snippet: snippets.frame }));
    const usual = (options) => () => openPage(browser, { size: sizes.phone, ...options });
    const ways = [
      ["third-party cookies blocked", () => openOwnPage({ size: sizes.phone, thirdPartyCookies: "blocked" })],
      ...Object.entries(inApp).map(([name, userAgent]) => [name, usual({ userAgent })]),
      ["without script", usual({ script: false })],
      ["a screen of 320 px", usual({ size: sizes.narrow })],
    ];
    for (const [name, open] of ways) {
      const page = await open();
      await page.goto(frames.listed);
      await sendMessage(page.frameLocator("iframe"), say, `Met ${name}`, site);
      await page.context().close();
    }
    // From right to left, on a page of the partner that is not.
    const arabic = await openPage(browser, { size: sizes.narrow });
    const inArabic = await snippetsOn(arabic, site, { lang: "ar" });
    await arabic.goto(partner.add("/arabic", await partnerPage("script", { snippet: inArabic.script })).listed);
    await arabic.locator("iframe").scrollIntoViewIfNeeded();
    await sendMessage(arabic.frameLocator("iframe"), await wordsOf("ar"), "أريد أن أعرف المزيد", site);
    await arabic.context().close();
    // Without script the link of the snippet stays, and leads to the same form.
    const page = await openPage(browser, { size: sizes.phone, script: false });
    await page.goto(partner.add("/no-script", await partnerPage("script", { snippet: snippets.script })).listed);
    assert.equal(await page.locator("iframe").count(), 0);
    await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: say("form-contact.title") }).click()]);
    await sendMessage(page, say, "Via de link", site);
    await page.context().close();
    console.log(`figures: embeds, sent with ${ways.map(([name]) => name).join(", ")}, in Arabic, and by the link alone`);
  });

  test("control: where third-party cookies are blocked, a page in a frame gets none", async () => {
    const setter = partner.add("/sets", "<main>sets</main>", { "set-cookie": "third=1; SameSite=None; Secure; Path=/" });
    const around = partner.add("/around-setter", await partnerPage("around", { url: setter.unlisted }));
    const kept = {};
    for (const [name, open] of ["blocked", "allowed"].map((thirdPartyCookies) => [thirdPartyCookies, () => openOwnPage({ thirdPartyCookies })])) {
      const page = await open();
      await page.goto(around.listed);
      assert.equal(await isShown(page, setter.unlisted), true);
      kept[name] = (await page.context().cookies()).length;
      await page.context().close();
    }
    assert.deepEqual(kept, { blocked: 0, allowed: 1 });
  });

  test("the script makes a frame of the link, as high as the form, settled within half a second", async () => {
    const page = await openPage(browser, { size: sizes.phone });
    await page.addInitScript(() => {
      window.heights = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) if (target.tagName === "IFRAME") window.heights.push([performance.now(), Number(target.height)]);
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ["height"] });
      document.addEventListener("load", ({ target }) => target.tagName === "IFRAME" && (window.loaded = performance.now()), true);
    });
    await page.goto(partner.add("/script", await partnerPage("script", { snippet: snippets.script })).listed);
    await page.waitForFunction(() => document.querySelector("a[data-netwerkt]").hidden);
    const frame = await frameOf(page, "/embed/");
    const settled = await page.evaluate(() => ({ late: window.heights.at(-1)[0] - window.loaded, height: document.querySelector("iframe").offsetHeight }));
    const inside = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    assert.ok(Math.abs(settled.height - inside) <= 2, `${settled.height} around ${inside}`);
    assert.ok(settled.late <= 500, `settled after ${settled.late} ms`);
    assert.ok(inside > bounds.least && inside < bounds.most);
    console.log(`figures: embeds, a frame settles ${Math.round(settled.late)} ms after it loaded, of 500; the script weighs ${await weight(site)} B gzip, of 1536`);
    await page.context().close();
  });

  test("what went wrong, and the thanks, are brought into view", async () => {
    const page = await openPage(browser, { size: sizes.phone });
    await page.goto(partner.add("/long", await partnerPage("long", { snippet: snippets.script })).listed);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("a[data-netwerkt]").hidden);
    const place = page.frameLocator("iframe");
    const send = place.getByRole("button", { name: say("form-contact.send") });
    await send.scrollIntoViewIfNeeded();
    await send.click();
    const inView = async (selector) => {
      const there = place.locator(selector);
      await there.waitFor();
      for (let frame = 0; frame < 300; frame += 1) {
        const { y } = await there.boundingBox();
        if (y >= 0 && y < sizes.phone.height) return true;
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      return false;
    };
    assert.equal(await inView(".summary"), true);
    await sendMessage(place, say, "Van een lange pagina", site);
    assert.equal(await inView(".receipt"), true);
    await page.context().close();
  });

  test("a hundred thousand messages of any kind break nothing", async () => {
    // A page that plays our site: the script it lends is the real one, the page in the frame sends nonsense.
    const script = await (await fetch(`${site.origin}/embed/v1.js`)).text();
    const unbound = script.replace("Math.min(most, Math.max(least, height))", "height");
    assert.notEqual(unbound, script);
    partner.add("/v1.js", script);
    partner.add("/unbound.js", unbound);
    const nonsense = partner.add(
      "/nonsense",
      `<main>nonsense</main><script>
        const odd = [NaN, Infinity, -Infinity, -1, 0, 1e308, "600", "x", null, undefined, [], {}, true, 10n, new Date(), /x/];
        const any = () => odd[Math.floor(Math.random() * odd.length)];
        const kinds = [() => any(), () => ({ height: any() }), () => ({ to: any() }), () => ({ height: Math.random() * 2e4 - 5e3 }), () => ({ height: any(), to: any(), more: any() })];
        onmessage = ({ ports: [line] }) => {
          if (!line) return;
          for (let sent = 0; sent < 50000; sent += 1) {
            const what = kinds[sent % kinds.length]();
            line.postMessage(what);
            parent.postMessage(what, "*");
          }
          line.postMessage({ height: 777 });
        };
      </script>`,
    );
    const heightsWith = async (name) => {
      const html = `<main><h1>noise</h1><a data-netwerkt href="${nonsense.unlisted}">nonsense</a></main><script src="${partner.unlisted}/${name}.js"></script>`;
      const around = partner.add(`/noise-${name}`, html);
      const page = await openPage(browser, { size: sizes.phone });
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addInitScript(() => {
        window.seen = [];
        window.heard = 0;
        addEventListener("message", () => (window.heard += 1));
        new MutationObserver((changes) => changes.forEach(({ target }) => window.seen.push(Number(target.height)))).observe(document, {
          subtree: true,
          attributes: true,
          attributeFilter: ["height"],
        });
      });
      await page.goto(around.listed);
      await page.waitForFunction(() => window.heard === 50000 && document.querySelector("iframe").height === "777", null, { timeout: 60000 });
      const heights = await page.evaluate(() => window.seen);
      await page.context().close();
      assert.deepEqual(errors, []);
      return { least: Math.min(...heights), most: Math.max(...heights) };
    };
    const heights = await heightsWith("v1");
    assert.ok(heights.least >= bounds.least && heights.most <= bounds.most, `${heights.least} to ${heights.most}`);
    const control = await heightsWith("unbound");
    assert.ok(control.least < bounds.least || control.most > bounds.most, "the control: without bounds there are none");
    console.log(`figures: embeds, 100,000 odd messages, 0 errors, heights from ${heights.least} to ${heights.most} (without bounds ${control.least} to ${control.most})`);
  });

  test("the line is handed to our site only", async () => {
    // A link to somewhere else keeps being a link, whatever it says of itself.
    const page = await openPage(browser);
    const elsewhere = partner.add("/elsewhere", "<main>elsewhere</main>");
    const snippet = `<a href="${elsewhere.unlisted}" data-netwerkt>elsewhere</a>${snippets.script}`;
    await page.goto(partner.add("/two-links", await partnerPage("script", { snippet })).listed);
    await page.waitForFunction(() => document.querySelectorAll("a[data-netwerkt]")[1].hidden);
    assert.equal(await page.locator("iframe").count(), 1);
    await page.context().close();
  });

  test("clicks through an overlay send nothing that nobody filled in", async () => {
    const page = await openPage(browser, { size: sizes.desktop });
    const before = await letters(site);
    const { listed } = partner.add("/overlay", await partnerPage("overlay", { url: site.address("nl", "message") }));
    // What opens a window of its own is out of the overlay's reach; a window that opens while the mouse is pressed would keep the
    // browser from ever answering that press.
    await page.addInitScript(() => {
      const opensWindow = ({ target }) => target.closest("a[target]") !== null;
      document.addEventListener("click", (event) => opensWindow(event) && event.preventDefault(), true);
    });
    await page.goto(listed);
    await frameOf(page, "/embed/");
    const place = page.frameLocator("iframe");
    const send = await place.getByRole("button", { name: say("form-contact.send") }).boundingBox();
    // A column of clicks, over and over, to below the button that sends, wherever it may be by then.
    for (let round = 0; round < 3; round += 1) {
      for (let y = 20; y < send.y + 2 * send.height; y += 24) await page.mouse.click(80, y, { delay: 0 });
    }
    // The clicks did arrive: what is missing is told.
    await place.locator(".summary").waitFor();
    assert.equal(await letters(site), before, "no request, so no letter");
    // The control: where somebody filled the form in and meant it, it is sent.
    await page.goto(listed);
    await sendMessage(place, say, "Dit bedoel ik", site);
    await page.context().close();
  });

  test("fifty on one page", async () => {
    const page = await openPage(browser, { size: sizes.desktop });
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const links = snippets.script.split("\n")[0].repeat(50);
    const snippet = links + snippets.script.split("\n")[1];
    const began = performance.now();
    await page.goto(partner.add("/fifty", await partnerPage("script", { snippet })).listed);
    for (let n = 0; n < 50; n += 1) {
      await page.locator("iframe").nth(n).scrollIntoViewIfNeeded();
      await page.waitForFunction((at) => document.querySelectorAll("a[data-netwerkt]")[at].hidden, n);
    }
    const heights = await page.evaluate(() => [...document.querySelectorAll("iframe")].map((box) => box.offsetHeight));
    assert.equal(heights.length, 50);
    assert.ok(heights.every((height) => height > bounds.least && height < bounds.most));
    assert.deepEqual(errors, []);
    console.log(`figures: embeds, 50 on one page, all as high as their form after ${((performance.now() - began) / 1000).toFixed(1)} s, ${errors.length} errors`);
    await page.context().close();
  });

  test("a page with a strict policy of its own needs to name us, and nothing else", async () => {
    const policy = (more) => ({ "content-security-policy": `default-src 'none'; ${more}` });
    const html = await partnerPage("script", { snippet: snippets.script });
    const page = await openPage(browser, { size: sizes.phone });
    await page.goto(partner.add("/strict", html, policy(`script-src ${site.origin}; frame-src ${site.origin}`)).listed);
    await page.waitForFunction(() => document.querySelector("a[data-netwerkt]").hidden);
    assert.equal(await page.evaluate(() => document.querySelector("iframe").offsetHeight > 300), true);
    // The control: where we are not named, the link stays.
    await page.goto(partner.add("/stricter", html, policy(`script-src ${site.origin}`)).listed);
    await page.locator("iframe").waitFor({ state: "attached" });
    assert.equal(await page.locator("a[data-netwerkt]").isVisible(), true);
    await page.goto(partner.add("/strictest", html, policy("")).listed);
    assert.equal(await page.locator("iframe").count(), 0);
    assert.equal(await page.locator("a[data-netwerkt]").isVisible(), true);
    await page.context().close();
  });

  test("the partner's own form is looked over on our page", async () => {
    const page = await openPage(browser, { size: sizes.desktop, script: false });
    const before = await letters(site);
    const pages = partner.add("/own", await partnerPage("script", { snippet: snippets.own }));
    const fill = async () => {
      await page.getByLabel(say("contact-topic")).selectOption("other");
      await page.getByLabel(say("contact-message")).fill("Uit een eigen formulier");
      await page.getByLabel(say("contact-contact_name")).fill("Bas");
      await page.getByLabel(say("contact-contact_email")).fill("bas@mail.example");
      await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: say("step-check") }).click()]);
    };
    await page.goto(pages.listed);
    await fill();
    assert.match(page.url(), /\/check$/);
    assert.equal(await letters(site), before, "nothing is sent yet");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: say("form-contact.send") }).click()]);
    await page.locator(".receipt").waitFor();
    await waitForLetters(site, before + 2);
    // The control: the same page under a name that is not listed gets the empty form.
    await page.goto(pages.unlisted);
    await fill();
    assert.equal(new URL(page.url()).pathname, "/nl/message");
    assert.equal(await page.getByLabel(say("contact-contact_name")).inputValue(), "");
    await page.context().close();
  });

  test("every embedded form, in each language, light and dark, at 320 px: nothing sideways, axe finds nothing, and it is light", async () => {
    const page = await openPage(browser, { size: sizes.narrow });
    const faults = [];
    let looks = 0;
    for (const lang of ["nl", "en", "ar"]) {
      for (const form of ["workshop", "message", "help-out", "needs"]) {
        const url = site.address(lang, form);
        faults.push(...overBudget(await firstView(page, url)).map((fault) => `${lang} ${form}: ${fault}`));
        const around = partner.add(`/look-${lang}-${form}`, await partnerPage("around", { url }));
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          await page.goto(url);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          if (wide > sizes.narrow.width) faults.push(`${lang} ${form}: ${wide} px wide`);
          faults.push(...(await violations(page)).filter(isOurs).map((fault) => `${lang} ${form} (${colorScheme}): ${fault}`));
          looks += 1;
        }
        await page.goto(around.listed);
        assert.equal(await isShown(page, url), true);
      }
    }
    // And in each colour a partner can choose; the first was all of the above.
    for (const theme of ["blue", "ink"]) {
      await page.goto(`${site.page}/settings`);
      // This machine is no address that anybody can ask for in a form.
      await page.getByLabel(say("partner_settings-site_addresses")).fill("https://www.delft.example");
      await page.getByText(say(`partner_settings-theme.opt-${theme}`), { exact: true }).click();
      await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: say("check-save") }).click()]);
      for (const form of ["message", "needs"]) {
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          await page.goto(site.address("nl", form));
          assert.equal(await page.locator(`.look-${theme}`).count(), 1);
          faults.push(...(await violations(page)).filter(isOurs).map((fault) => `${form} in ${theme} (${colorScheme}): ${fault}`));
          looks += 1;
        }
      }
    }
    console.log(`figures: embeds, ${looks} looks at 320 px in nl, en, ar, light and dark, three colours, ${faults.length} faults`);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

/** The heading of the page stands on the partner's; a page of its own is asked for one, and that is not what this is. */
const isOurs = (fault) => !fault.startsWith("page-has-heading-one");

/** Waits until so many letters are there: the server sends them by itself, a moment later. */
async function waitForLetters(site, many) {
  const patience = Date.now() + 15_000;
  while ((await letters(site)) < many) {
    assert.ok(Date.now() < patience, `${await letters(site)} letters, not ${many}`);
    await fetch(`${site.origin}/healthz`);
  }
}

/** What the script weighs on its way. */
async function weight(site) {
  const script = await (await fetch(`${site.origin}/embed/v1.js`)).text();
  const bytes = gzipSync(script, { level: 9 }).length;
  assert.ok(bytes <= 1536, `${bytes} bytes`);
  return bytes;
}
