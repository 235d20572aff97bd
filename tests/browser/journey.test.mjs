// A school asks for a workshop on a small phone without script, with nothing but keys; in Dutch, and from right to left.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openPage } from "./browser.mjs";
import { faulty, sound } from "./controls.mjs";
import { requestWorkshop } from "./doings.mjs";
import { openSite } from "./site.mjs";
import { Typist } from "./visitors.mjs";
import { wordsOf } from "./words.mjs";

describe("journey", () => {
  let browser;
  let site;
  before(async () => {
    browser = await launch();
    site = await openSite();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  test("control: a field without a label, a stop without a ring and a button out of reach end the visit", async () => {
    const page = await openPage(browser, { script: false });
    const typist = new Typist(page);
    for (const [html, act, expected] of [
      [faulty.noLabel, () => typist.fills("Town", "Soest"), /does not find “Town”/],
      [faulty.noRing, () => typist.presses("No ring"), /no ring of 2 px/],
      [sound, () => typist.presses("Send"), /does not find “Send”/],
      [sound, () => typist.sees("Nothing of the kind"), /is not shown/],
    ]) {
      await page.setContent(html);
      await assert.rejects(act, expected);
    }
  });

  for (const lang of ["nl", "ar"]) {
    test(`a school asks for a workshop, with a mistake on the way and a change at the end (${lang})`, async () => {
      const say = await wordsOf(lang);
      const page = await openPage(browser, { script: false });
      const typist = new Typist(page);
      const watch = {
        "workshop, step 1 with mistakes": async () => {
          await typist.sees(say("summary-heading"));
          assert.ok((await page.title()).startsWith(say("title-error").trim()));
          const field = await typist.jumps(say("problem-empty_text", { field: say("workshop_request-town.name") }));
          assert.deepEqual(field, { id: "town", text: "" }, "the summary leads into the field");
        },
        "workshop, step 2 with mistakes": async () => {
          const problem = say("problem-range", { field: "", min: 5, max: 200 });
          const field = await typist.jumps(problem);
          assert.deepEqual(field, { id: "group_size", text: "400" }, "what was typed is still there");
        },
        "workshop, check": () => typist.sees("Amersfoort"),
        "workshop, change": async () => assert.equal(await page.inputValue("#org_name"), "Het Bildung College"),
        "workshop, check after a change": () => typist.sees("Soest"),
        "workshop, thanks": async () => {
          await typist.sees(say("received-title"));
          assert.match(await page.innerText("main"), /BU-\d{4}-\d{4}/);
        },
        "workshop, status": async () => {
          await typist.sees(say("state-received"));
          await typist.sees("Soest");
          await typist.sees("Zoë van der ’t Hof-Ñuñez");
        },
        "workshop, withdrawn": () => typist.sees(say("state-withdrawn")),
      };
      const seen = [];
      for await (const state of requestWorkshop(typist, `${site.origin}/${lang}`, say)) {
        seen.push(state);
        await watch[state]?.();
      }
      assert.deepEqual(Object.keys(watch).filter((state) => !seen.includes(state)), [], "every state was seen");
      assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    });

    test(`the first page leads to the form (${lang})`, async () => {
      const say = await wordsOf(lang);
      const page = await openPage(browser, { script: false });
      const typist = new Typist(page);
      await typist.opens(`${site.origin}/${lang}/`);
      await typist.presses(say("home-request"));
      assert.equal(new URL(page.url()).pathname, `/${lang}/workshop`);
    });
  }
});
