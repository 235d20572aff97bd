// A funder reads the figures: by keyboard, without script. What the drawing shows, the table says; the files hold the same numbers,
// and the code on the page tells whether the file is still the same.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { numbersOf, rowsOf } from "./sheets.mjs";
import { startDemo } from "./start.mjs";
import { Typist } from "./visitors.mjs";
import { plain, wordsOf } from "./words.mjs";

/** Provinces, and everywhere else. */
const PLACES = 13;

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** What the first drawing on the page says, and what the column of the table below it says that the drawing is named after. */
async function drawnAndWritten(page) {
  const [drawn, written] = await page.evaluate(() => {
    const texts = (nodes) => [...nodes].map((node) => node.textContent);
    const drawing = document.querySelector("main .chart svg");
    const [names, said] = ["text:not(.said)", "text.said"].map((which) => texts(drawing.querySelectorAll(which)));
    const table = document.querySelector("main table");
    const column = texts(table.querySelectorAll("thead th")).indexOf(drawing.getAttribute("aria-label"));
    const rows = [...table.querySelectorAll("tbody tr")].map((row) => [row.cells[0].textContent, row.cells[column].textContent]);
    const bars = [...drawing.querySelectorAll(".bar")].map((bar) => Math.round(bar.getBBox().width));
    return [names.map((name, at) => ({ name, said: said[at], long: bars[at] })), rows.map(([name, said]) => ({ name, said }))];
  });
  const readable = (all) => all.map((one) => ({ ...one, name: plain(one.name), said: plain(one.said) }));
  return { drawn: readable(drawn), written: readable(written) };
}

/** How the table differs from the drawing, in words. */
function differences({ drawn, written }) {
  const faults = drawn.length === written.length ? [] : [`${drawn.length} bars and ${written.length} rows`];
  drawn.forEach(({ name, said, long }, at) => {
    const row = written[at];
    if (row?.name !== name || row?.said !== said) faults.push(`${name}: drawn as ${said}, written as ${row?.name}: ${row?.said}`);
    const same = drawn.filter((other) => other.said === said);
    if (same.some((other) => other.long !== long)) faults.push(`${name}: its bar is not as long as another with ${said}`);
  });
  return faults;
}

describe("figures", () => {
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

  const funder = async (lang) => {
    const visitor = new Typist(await openPage(browser, { script: false }));
    await visitor.opens(`${demo.origin}/${lang}/figures`);
    return visitor;
  };

  test("control: a cell that says something else, a bar that is too long and a file that is none are noticed", async () => {
    const { page } = await funder("nl");
    assert.deepEqual(differences(await drawnAndWritten(page)), []);
    await page.evaluate(() => (document.querySelector("main tbody tr").cells[2].textContent = "7"));
    await page.evaluate(() => document.querySelectorAll("main .chart .bar")[1].setAttribute("d", "M0 88h40v14h-40z"));
    const faults = differences(await drawnAndWritten(page)).join("\n");
    assert.match(faults, /Drenthe: drawn as 0, written as Drenthe: 7/);
    assert.match(faults, /Flevoland: its bar is not as long/);
    assert.throws(() => numbersOf(Buffer.from("PK, but no more of it")), /no zip file/);
    assert.throws(() => rowsOf("until;at_least\r\n"), /misreads/);
  });

  for (const lang of ["nl", "ar"]) {
    test(`a funder reads the figures (${lang})`, async () => {
      const say = await wordsOf(lang);
      const visitor = await funder(lang);
      const { page } = visitor;
      const told = await drawnAndWritten(page);
      assert.equal(told.drawn.length, PLACES);
      assert.deepEqual(differences(told), []);
      assert.ok(told.written.some((row) => row.said === say("figures-at-least", { n: 20 })), "something is told");
      assert.ok(told.written.some((row) => row.said === say("figures-fewer", { n: 10 })), "and something is not");
      await visitor.sees(say("figures-meaning"));

      const csv = await readFile(await visitor.downloads(say("figures-file")));
      await visitor.sees(sha256(csv));
      await visitor.seesNothingOf(sha256(csv.toString().replace(";20\r\n", ";30\r\n"))); // one number more, and it is another file
      const rows = rowsOf(csv.toString());
      const joined = rows.filter((row) => row.figure === "joined" && row.province !== "all");
      const said = ({ at_least }) => [say("figures-exactly", { n: 0 }), say("figures-fewer", { n: 10 }), say("figures-at-least", { n: at_least })];
      joined.forEach((row, at) => {
        const [none, few, some] = said(row);
        assert.ok(row.at_least === "0" ? [none, few].includes(told.written[at].said) : told.written[at].said === some, told.written[at].said);
      });

      const sheet = numbersOf(await readFile(await visitor.downloads(say("figures-sheet"))));
      assert.equal(sheet.length, PLACES + 1, "every place, and all of them");
      const byFigure = sheet[0].flatMap((_, column) => sheet.map((row) => row[column]));
      assert.deepEqual(byFigure, rows.map((row) => Number(row.at_least)));
      console.log(`figures: ${rows.length} numbers, the same on the page, as CSV and as a sheet (${lang})`);

      const meanings = await page.locator("main table.listed tbody tr").evaluateAll((all) => all.map((row) => row.cells.length));
      assert.ok(meanings.length > 10 && meanings.every((cells) => cells === 4), "each has its definition and its date");
      const earlier = plain(await page.locator("main ul").last().locator("a").first().innerText());
      await visitor.presses(earlier);
      await visitor.sees(earlier);
      await visitor.seesNothingOf(sha256(csv));
    });
  }
});
