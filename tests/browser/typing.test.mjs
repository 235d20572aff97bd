// How long a card on paper takes to type in: every key that is needed is pressed and counted, and the keys are told in seconds.
//
// The keystroke-level model of Card, Moran and Newell (“The keystroke-level model for user performance time with interactive
// systems”, CACM 23(7), 1980): somebody who types forty words a minute needs 0.28 s a key, with Shift as a key of its own, 1.1 s to
// point at something, and 1.35 s for each step of thought: here, to read an answer off the card, and to look before it is sent.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openPage, sizes } from "./browser.mjs";
import { startDemo } from "./start.mjs";
import { plain, wordsOf } from "./words.mjs";

const KEY = 0.28;
const POINTING = 1.1;
const THOUGHT = 1.35;

/** So many seconds a card may take. */
const MOST = 20;

/** What is on the card of a typical pile: one need in a few words. */
const typical = { name: "Samira", need: "Ik zoek een stage bij een garage", about: "Stage" };

/** As much as fits on a card. */
const full = {
  name: "Maria Magdalena van den Bosch",
  need: "Ik zoek een stage bij een garage, een fietsenmaker of iets d",
  about: "Stage",
  offer: "Ik kan goed koken en ik help graag met rekenen en met talen.",
  gives: "Huiswerk",
};

/** Somebody at a keyboard whose keys, pointing and thoughts are counted. */
class Counted {
  keys = 0;
  points = 0;
  thoughts = 0;

  constructor(page) {
    this.page = page;
  }

  get seconds() {
    return this.keys * KEY + this.points * POINTING + this.thoughts * THOUGHT;
  }

  thinks() {
    this.thoughts += 1;
  }

  async presses(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Reads an answer off the card and types it. */
  async types(text) {
    this.thinks();
    for (const sign of text) {
      if (sign !== sign.toLowerCase()) this.keys += 1;
      await this.presses(sign === " " ? "Space" : sign);
    }
  }

  /** Types the beginning of a category until the list shows it. */
  async typesUntilChosen(category) {
    this.thinks();
    const shown = () => this.page.evaluate(() => document.activeElement.selectedOptions[0].textContent.trim());
    for (const sign of category.toLowerCase()) {
      if ((await shown()) === category) return;
      await this.presses(sign);
    }
    assert.equal(await shown(), category);
  }
}

describe("a card on paper", () => {
  let browser;
  let demo;
  let page;
  let say;
  before(async () => {
    [browser, demo, say] = await Promise.all([launch(), startDemo(), wordsOf("nl")]);
    page = await openPage(browser, { size: sizes.desktop, script: false });
    await page.goto(demo.links["the trainer"]);
    await Promise.all([page.waitForEvent("load"), page.click("main form button")]);
    await page.goto(`${demo.origin}/nl/desk/groups`);
    await page.goto(`${await page.evaluate(() => document.querySelector("main a[href*='/desk/group/']").href)}/type`);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  /** Types in one card, from the empty form to the next one; gives how it went. */
  const typesIn = async ({ name, need, about, offer, gives }, { older = 0 } = {}) => {
    const trainer = new Counted(page);
    await trainer.types(name);
    await trainer.presses("Tab"); // whose it is stays as it was on the last card
    for (let one = 0; one < older; one += 1) await trainer.presses("ArrowDown");
    await trainer.presses("Tab");
    await trainer.types(need);
    await trainer.presses("Tab");
    await trainer.typesUntilChosen(about);
    await trainer.presses("Tab");
    if (offer !== undefined) {
      await trainer.types(offer);
      await trainer.presses("Tab");
      await trainer.typesUntilChosen(gives);
      await trainer.presses("Tab");
    }
    trainer.thinks();
    await Promise.all([page.waitForEvent("load"), trainer.presses("Enter")]);
    assert.ok(plain(await page.innerText("main")).includes(say("desk-typed-name", { name })), `${name} is in`);
    return trainer;
  };

  test("a typical one is in within twenty seconds, by keyboard alone; a full one is not", async () => {
    const first = await typesIn({ ...typical, name: "Yassin" }, { older: 1 });
    const one = await typesIn(typical);
    const both = await typesIn({ ...typical, name: "Jonas", offer: "Ik kan je band plakken", gives: "Fiets" });
    const most = await typesIn(full);
    const told = [["the first of a pile", first], ["a typical one", one], ["one with an offer as well", both], ["a full one", most]];
    for (const [which, { keys, points, thoughts, seconds }] of told) {
      console.log(`figures: a card on paper, ${which}: ${keys} keys, ${points} times pointing, ${thoughts} thoughts, ${seconds.toFixed(1)} s of ${MOST}`);
    }
    assert.ok(one.seconds <= MOST, `${one.seconds} s`);
    assert.ok(first.seconds <= MOST, `${first.seconds} s, and whose it is has to be chosen`);
    assert.ok(most.seconds > MOST, "control: the measure tells a long card from a short one");
  });

  test("the typical need is as long as what young people write", async () => {
    await page.goto(demo.links["a young person"]);
    await Promise.all([page.waitForEvent("load"), page.click("main form button")]);
    const lengths = (await page.locator("main li.post h3").allInnerTexts()).map((title) => title.trim().length).sort((a, b) => a - b);
    assert.ok(lengths.length >= 10, `${lengths.length} titles on the board`);
    const median = lengths[Math.floor(lengths.length / 2)];
    assert.ok(typical.need.length >= median, `half of them are longer than ${median} signs`);
  });
});
