// Looking for a page: with the function and without script, with the script and without function, and with neither. Both find the
// same, in the same order, whatever is typed.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.mjs";
import { launch, openPage } from "./browser.mjs";
import { build, startFolder, startSite, temporaryFolder } from "./start.mjs";
import { firstView } from "./weight.mjs";

/** The search page of each language. */
const pages = { nl: "/nl/zoeken/", en: "/en/find/", ar: "/ar/find/" };

/** What people type: whole words, beginnings, several, without or with the signs one may leave out, and mistakes. */
const typed = {
  nl: ["workshop", "WORKSHOP aanvragen", "geinteresseerd", "één", "trai", "jongeren in Utrecht", "hoe vraag ik een workshop aan", "workshopp", "mentoor", "2024", "٢٠٢٤", "privacy gegevens", "het", "je", "netwerk‌en"],
  en: ["mentor", "young people", "pro", "what do you keep", "buddies coaching", "networkz", "helping", "the", "a", "2024"],
  ar: ["الشباب", "شباب", "الشَّباب", "اسره", "أسرة", "مدرسه", "ورشة عمل", "مرشد", "۲۰۲۴", "برنامج المدارس", "ما", "وال", "ی", "مـــدرسة"],
};

/** What nobody means well with, or nobody means at all. */
const hostile = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&amp;", "' or 1=1 --", "{{ 7 * 7 }}", "$& $1", "__proto__ constructor", "%", "a+b", "🙂", "\u202Eabc", "xyloof"];

/** What a page shows: how many it says, and of each page its address and what stands there, marks included. */
function shown(html) {
  const document = new DOMParser().parseFromString(html, "text/html");
  const plain = (element) => [...element.childNodes].map((node) => (node.nodeName === "MARK" ? `[${node.textContent}]` : node.textContent)).join("").trim();
  const items = [...document.querySelectorAll("ol.found > li")].map((item) => [item.querySelector("a").getAttribute("href"), ...[...item.querySelectorAll("a, p")].map(plain)]);
  return { said: [...document.querySelectorAll("#found > p")].map(plain), items };
}

describe("search", () => {
  let browser, site, folder, files, policy;
  before(async () => {
    browser = await launch();
    site = await startSite();
    folder = await temporaryFolder();
    await build(folder.path, "http://127.0.0.1");
    const page = await fetch(`${site.origin}/nl/`);
    policy = { "content-security-policy": page.headers.get("content-security-policy") };
    files = await startFolder(folder.path, policy);
  });
  after(async () => {
    await files.stop();
    await site.stop();
    await folder.remove();
    await browser.close();
  });

  /** What the function answers, and what the script shows. */
  const asked = async (page, lang, query, host = files) => {
    const answer = await fetch(`${site.origin}/${lang}/search?q=${encodeURIComponent(query)}`);
    const byFunction = await page.evaluate(shown, await answer.text());
    await page.goto(`${host.origin}${pages[lang]}?q=${encodeURIComponent(query)}`);
    await page.locator("#found > p").first().waitFor();
    return [byFunction, await page.evaluate(shown, await page.content())];
  };

  /** Words of the very file: every twentieth whole, every twentieth without its last sign, some two together. */
  const ofTheFile = async (lang) => {
    const file = await readFile(join(folder.path, lang, "search.txt"), "utf8");
    let word = "";
    const all = file.split("\n")[1].split(" ").map((written) => (word = [...word].slice(0, written.charCodeAt(0) - 65).join("") + written.slice(1)));
    return all.flatMap((one, at) => (at % 20 === 0 ? [one] : at % 20 === 5 ? [one.slice(0, -1)] : at % 40 === 7 ? [`${one} ${all[(at * 7) % all.length]}`] : []));
  };

  for (const lang of Object.keys(pages)) {
    test(`the function and the script find the same in ${lang}`, async () => {
      const page = await openPage(browser);
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(files.origin + pages[lang]);
      const queries = [...typed[lang], ...hostile, ...(await ofTheFile(lang))];
      let found = 0;
      for (const query of queries) {
        const [byFunction, byScript] = await asked(page, lang, query);
        assert.deepEqual(byScript, byFunction, query);
        found += byFunction.items.length;
      }
      console.log(`figures: search in ${lang}, ${queries.length} queries, ${found} pages found, the same by function and script`);
      assert.ok(found > queries.length, "most queries find pages");
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  test("control: a script that reckons differently is noticed", async (t) => {
    const other = await temporaryFolder();
    t.after(() => other.remove());
    await build(other.path, "http://127.0.0.1");
    const html = await readFile(join(other.path, pages.nl, "index.html"), "utf8");
    const script = html.match(/src="(\/assets\/search[^"]+)"/)[1];
    const text = await readFile(join(other.path, script), "utf8");
    assert.ok(text.includes("[12,3]"));
    await writeFile(join(other.path, script), text.replace("[12,3]", "[1,3]"));
    // A browser would refuse a script that is not the one the page was made for.
    await writeFile(join(other.path, pages.nl, "index.html"), html.replace(/ integrity="[^"]+"(?= defer)/, ""));
    const host = await startFolder(other.path, policy);
    t.after(() => host.stop());
    const page = await openPage(browser);
    await page.goto(host.origin + pages.nl);
    let differences = 0;
    for (const query of ["workshop", "jongeren", "mentor", "netwerk"]) {
      const [byFunction, byScript] = await asked(page, "nl", query, host);
      differences += JSON.stringify(byFunction) !== JSON.stringify(byScript);
    }
    assert.ok(differences > 0);
  });

  test("without script the form asks the function, and with it the page itself", async () => {
    const plain = await openPage(browser, { script: false });
    await plain.goto(site.origin + pages.nl);
    assert.equal(await plain.getByLabel("Wat zoek je?").getAttribute("maxlength"), "100", "as many as the function takes");
    await plain.getByLabel("Wat zoek je?").fill("workshop");
    await plain.getByRole("button", { name: "Zoek op deze site" }).click();
    assert.equal(new URL(plain.url()).pathname, "/nl/search");
    assert.ok((await plain.locator("ol.found > li").count()) > 1);
    assert.match(await plain.title(), /^workshop – Zoeken/);
    assert.equal(await plain.getByLabel("Wat zoek je?").inputValue(), "workshop");
    const page = await openPage(browser);
    await page.goto(plain.url());
    assert.deepEqual(await violations(page), []);
    await page.goto(files.origin + pages.nl);
    await page.getByLabel("Wat zoek je?").fill("workshop");
    await page.getByRole("button", { name: "Zoek op deze site" }).click();
    await page.locator("ol.found > li").first().waitFor();
    assert.equal(new URL(page.url()).pathname, pages.nl);
    assert.match(await page.title(), /^workshop – Zoeken/);
    assert.deepEqual(await violations(page), []);
    await page.locator("ol.found a").first().click();
    assert.notEqual(new URL(page.url()).pathname, pages.nl);
  });

  test("without script and function, and without the file, the page says where to go", async (t) => {
    const plain = await openPage(browser, { script: false });
    await plain.goto(files.origin + pages.nl);
    assert.ok((await plain.locator("main .prose a").count()) > 4);
    const host = await startFolder(folder.path, policy);
    t.after(() => host.stop());
    const page = await openPage(browser);
    await page.route("**/search.txt", (route) => route.fulfill({ status: 404, body: "not here" }));
    await page.goto(`${host.origin}${pages.nl}?q=workshop`);
    await page.getByText("Zoeken lukt nu niet").waitFor();
  });

  test("the script is light, and only the search page has it", async () => {
    const page = await openPage(browser);
    await page.goto(site.origin + pages.nl);
    const script = await page.locator("script[src]").getAttribute("src");
    const text = await (await fetch(site.origin + script)).text();
    const bytes = Buffer.byteLength(text);
    const view = await firstView(page, site.origin + pages.nl);
    console.log(`figures: the script of the search page, ${bytes} bytes as it is; first view of the page ${view.bytes} bytes, ${view.requests} requests`);
    assert.ok(bytes <= 3 * 1024, `${bytes} bytes`);
    for (const path of ["/nl/", "/nl/contact/", "/nl/search?q=workshop", "/nl/workshop"]) {
      await page.goto(site.origin + path);
      assert.equal(await page.locator("script[src]").count(), 0, path);
      if (!path.includes("search?")) assert.equal(await page.getByRole("link", { name: "Zoeken" }).getAttribute("href"), pages.nl, path);
    }
  });
});
