// Somebody who uses nothing but a keyboard: finds fields by their label and buttons by their word, with Tab.
//
// At every stop the focus must be seen (a ring, in view), or the visit ends with an error. Nothing here needs script
// on the page: reading where the focus is works from outside.

import assert from "node:assert/strict";
import { stopHere } from "./layout.mjs";

// Before this many stops without finding what it looks for, a person has given up.
const patience = 120;

/** What has the focus, as assistive technology would name it. Optional questions say so after their label. */
const focused = () => {
  const element = document.activeElement;
  const name = [...(element.labels ?? [])].map((label) => label.innerText).join(" ") || element.getAttribute("aria-label") || element.innerText || "";
  return { name: name.replaceAll(/[\u2066-\u2069\s]+/g, " ").trim(), kind: element.type ?? element.tagName.toLowerCase(), group: element.name };
};

export class Visitor {
  constructor(page) {
    this.page = page;
  }

  async opens(address) {
    await this.page.goto(address);
  }

  /** Presses Tab until `isIt` holds for what has the focus. */
  async #tabTo(what, isIt) {
    for (let pressed = 0; pressed < patience; pressed += 1) {
      await this.page.keyboard.press("Tab");
      const faults = (await stopHere(this.page))?.faults ?? [];
      assert.deepEqual(faults, [], `on the way to “${what}” on ${this.page.url()}`);
      const here = await this.page.evaluate(focused);
      if (isIt(here)) return here;
    }
    throw new Error(`the keyboard does not find “${what}” on ${this.page.url()}`);
  }

  async fills(label, text) {
    await this.#tabTo(label, ({ name, kind }) => name.startsWith(label) && /^(text|email|tel|textarea|number)/.test(kind));
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Chooses one of several: Tab to the group, then the arrows. */
  async chooses(option) {
    const group = await this.page.evaluate((wanted) => {
      const radios = [...document.querySelectorAll("input[type=radio]")];
      return radios.find((radio) => [...radio.labels].some((label) => label.innerText.trim() === wanted))?.name ?? null;
    }, option);
    assert.notEqual(group, null, `there is no choice “${option}” on ${this.page.url()}`);
    let here = await this.#tabTo(option, (stop) => stop.kind === "radio" && stop.group === group);
    if (here.name === option) await this.page.keyboard.press("Space");
    for (let pressed = 0; here.name !== option; pressed += 1) {
      assert.ok(pressed < patience, `the arrows do not reach “${option}”`);
      await this.page.keyboard.press("ArrowDown");
      here = await this.page.evaluate(focused);
    }
  }

  async ticks(label) {
    await this.#tabTo(label, ({ name, kind }) => name.startsWith(label) && kind === "checkbox");
    await this.page.keyboard.press("Space");
  }

  /** Presses a button or follows a link to another page. */
  async presses(word) {
    await this.#tabTo(word, ({ name, kind }) => name === word && /^(submit|button|a|summary)$/.test(kind));
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }

  /** Follows a link to a place on the same page, and gives what the next Tab would start from. */
  async jumps(word) {
    await this.#tabTo(word, ({ name, kind }) => name === word && kind === "a");
    await this.page.keyboard.press("Enter");
    return new URL(this.page.url()).hash.slice(1);
  }

  async sees(text) {
    const shown = await this.page.evaluate(() => document.body.innerText.replaceAll(/[\u2066-\u2069]/g, ""));
    assert.ok(shown.includes(text), `“${text}” is not shown on ${this.page.url()}, but:\n${shown}`);
  }
}
