// Two people who fill in a form. Both find a field by its label and a button by its word, so a missing label fails.
//
// `Typist` uses nothing but a keyboard, and the focus must be seen at every stop. `Hasty` goes straight to what it
// wants; for tests that only need to arrive somewhere. Neither needs script on the page.

import assert from "node:assert/strict";
import { stopHere } from "./layout.mjs";
import { plain } from "./words.mjs";

// Before this many stops or looks without finding what it looks for, a person has given up.
const patience = 120;

/** What both can do. */
class Visitor {
  constructor(page) {
    this.page = page;
  }

  async opens(address) {
    await this.page.goto(address);
  }

  async sees(text) {
    const shown = await this.#shown();
    assert.ok(shown.includes(plain(text)), `“${text}” is not shown on ${this.page.url()}, but:\n${shown}`);
  }

  /** The same, of what must not be there. */
  async seesNothingOf(text) {
    const shown = await this.#shown();
    assert.ok(!shown.includes(plain(text)), `“${text}” is shown on ${this.page.url()}`);
  }

  /** The same of what becomes so by itself: looks again and again, as somebody does who waits for it. */
  async comesToSee(text) {
    for (let looked = 0; looked < patience; looked += 1) {
      if ((await this.#shown()).includes(plain(text))) return;
      await this.page.reload();
    }
    await this.sees(text);
  }

  async #shown() {
    return plain(await this.page.evaluate(() => document.body.innerText));
  }
}

/** A text as a pattern that finds just this text, with or without the signs that keep a name's direction. */
const pattern = (text) =>
  [...text].map((sign) => `[\\u2066-\\u2069]*${sign.replace(/[.*+?^${}()|[\]\\]/, "\\$&")}[\\u2066-\\u2069]*`).join("");

export class Hasty extends Visitor {
  /** How often the screen was touched: each field, each choice, each button. */
  taps = 0;

  /** What shows this text, to press or to tick: a person does not aim at the box, but at its label. */
  #showing(elements, wanted) {
    return this.page.locator(elements).filter({ hasText: wanted, visible: true }).first();
  }

  async fills(label, text) {
    this.taps += 1;
    await this.page.getByRole("textbox", { name: new RegExp(`^${pattern(label)}`) }).fill(text);
  }

  async chooses(option) {
    this.taps += 1;
    await this.#showing("label", new RegExp(`^\\s*${pattern(option)}\\s*$`)).click();
  }

  async ticks(label) {
    this.taps += 1;
    await this.#showing("label", new RegExp(`^\\s*${pattern(label)}`)).click();
  }

  /** Presses the first button with this word; what it says to screen readers only comes after a colon. */
  async presses(word) {
    await this.#press(new RegExp(`^\\s*${pattern(word)}\\s*(:.*)?$`, "s"));
  }

  /** Presses a button that stands beside other such buttons, and says to screen readers what it is about. */
  async pressesAbout(word, what) {
    await this.#press(new RegExp(`^\\s*${pattern(word)}.*${pattern(what)}`, "s"));
  }

  /** Folds open what is folded away under this word. */
  async unfolds(word) {
    this.taps += 1;
    await this.#showing("summary", new RegExp(`^\\s*${pattern(word)}\\s*$`)).click();
  }

  async #press(wanted) {
    this.taps += 1;
    const control = this.#showing("button, a", wanted);
    await Promise.all([this.page.waitForEvent("load"), control.click()]);
  }
}

export class Typist extends Visitor {
  /** What has the focus, as assistive technology would name it. */
  async #focused() {
    const here = await this.page.evaluate(() => {
      const element = document.activeElement;
      const labels = [...(element.labels ?? [])].map((label) => label.innerText).join(" ");
      const name = labels || element.getAttribute("aria-label") || (element === document.body ? "" : element.textContent);
      return { name: name ?? "", kind: element.type || element.tagName.toLowerCase(), group: element.name };
    });
    return { ...here, name: plain(here.name) };
  }

  /** Presses Tab until `isIt` holds for what has the focus. */
  async #tabTo(what, isIt) {
    for (let pressed = 0; pressed < patience; pressed += 1) {
      await this.page.keyboard.press("Tab");
      const faults = (await stopHere(this.page))?.faults ?? [];
      assert.deepEqual(faults, [], `on the way to “${what}” on ${this.page.url()}`);
      const here = await this.#focused();
      if (isIt(here)) return here;
    }
    throw new Error(`the keyboard does not find “${what}” on ${this.page.url()}`);
  }

  async fills(label, text) {
    await this.#tabTo(label, ({ name, kind }) => name.startsWith(plain(label)) && /^(text|email|tel|textarea)/.test(kind));
    await this.types(text);
  }

  /** Replaces what is in the field that has the focus. */
  async types(text) {
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Chooses one of several: Tab to the group, then the arrows. */
  async chooses(option) {
    const group = await this.page.evaluate((wanted) => {
      const isIt = (radio) => [...radio.labels].some((label) => label.innerText.trim() === wanted);
      return [...document.querySelectorAll("input[type=radio]")].find(isIt)?.name ?? null;
    }, option);
    assert.notEqual(group, null, `there is no choice “${option}” on ${this.page.url()}`);
    let here = await this.#tabTo(option, (stop) => stop.kind === "radio" && stop.group === group);
    if (here.name === option) await this.page.keyboard.press("Space");
    for (let pressed = 0; here.name !== option; pressed += 1) {
      assert.ok(pressed < patience, `the arrows do not reach “${option}”`);
      await this.page.keyboard.press("ArrowDown");
      here = await this.#focused();
    }
  }

  async ticks(label) {
    await this.#tabTo(label, ({ name, kind }) => name.startsWith(plain(label)) && kind === "checkbox");
    await this.page.keyboard.press("Space");
  }

  async presses(word) {
    await this.#press(word, ({ name }) => name === plain(word));
  }

  async pressesAbout(word, what) {
    await this.#press(word, ({ name }) => name.startsWith(plain(word)) && name.includes(plain(what)));
  }

  async #press(word, isIt) {
    await this.#tabTo(word, (stop) => isIt(stop) && /^(submit|button|a)$/.test(stop.kind));
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }

  /** Takes along the file behind a link; gives where it lies. */
  async downloads(word) {
    await this.#tabTo(word, ({ name, kind }) => name === plain(word) && kind === "a");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.keyboard.press("Enter")]);
    return download.path();
  }

  /** Follows a link to a field on the same page; gives the id and the text of the field that has the focus then. */
  async jumps(word) {
    await this.#tabTo(word, ({ name, kind }) => name === plain(word) && kind === "a");
    await this.page.keyboard.press("Enter");
    return this.page.evaluate(() => ({ id: document.activeElement.id, text: document.activeElement.value }));
  }
}
