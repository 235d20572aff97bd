// What is printed: eight cards on a sheet of A4, a poster on one, and every code read back by a scanner.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { launch, openPage } from "./browser.mjs";
import { startDemo, temporaryFolder } from "./start.mjs";

/** A4 in pixels of CSS. */
const sheet = { width: 794, height: 1123 };

describe("paper", () => {
  let browser;
  let demo;
  let folder;
  let page;
  let group;
  before(async () => {
    browser = await launch();
    demo = await startDemo();
    folder = await temporaryFolder();
    page = await openPage(browser, { size: sheet, script: false });
    await page.goto(demo.links["the trainer"]);
    await Promise.all([page.waitForEvent("load"), page.click("main form button")]);
    await page.goto(`${demo.origin}/nl/desk/groups`);
    group = await page.evaluate(() => document.querySelector("main a[href*='/desk/group/']").href);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
    await folder.remove();
  });

  /** How many sheets the page is when printed. */
  const sheets = async () => {
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
  };

  /** What a scanner reads in the page as it is printed, sorted. */
  const scanned = async () => {
    await page.emulateMedia({ media: "print" });
    const picture = join(folder.path, "printed.png");
    await writeFile(picture, await page.screenshot({ fullPage: true, scale: "css" }));
    await page.emulateMedia({ media: null });
    const { stdout } = await promisify(execFile)("zbarimg", ["--quiet", "--raw", "--nodbus", picture]);
    return stdout.trim().split("\n").sort();
  };

  test("everybody's card, eight on a sheet, and every one of them opens its own pages", async () => {
    await page.goto(`${group}/cards`);
    const codes = await page.locator(".pass .secret").allInnerTexts();
    assert.equal(codes.length, 40);
    assert.equal(await sheets(), 5);
    assert.deepEqual(await scanned(), codes.map((code) => `${demo.origin}/nl/card/${code.trim()}`).sort());
    console.log(`figures: ${codes.length} cards on ${await sheets()} sheets, every code read back`);
  });

  test("a poster on one sheet, whose code leads into the group", async () => {
    await page.goto(`${group}/poster`);
    assert.equal(await sheets(), 1);
    const code = (await page.innerText(".secret")).trim();
    assert.deepEqual(await scanned(), [`${demo.origin}/nl/join/${code}`]);
  });

  test("control: without its style the sheet is longer, and a code with a hole in it is not read", async () => {
    await page.goto(`${group}/cards`);
    await page.evaluate(() => document.querySelector(".sheet").classList.remove("sheet"));
    assert.ok((await sheets()) > 5);
    await page.goto(`${group}/poster`);
    await page.evaluate(() => document.querySelector(".qr path").remove());
    await assert.rejects(scanned);
  });
});
